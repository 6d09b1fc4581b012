"""What is said where the rule that is being written meets one that was agreed before. It compares nothing itself."""

from __future__ import annotations

from game.core.session import Session, key_of
from game.core.similarity import ALIKE, Near, near
from game.i18n.words import Words


def met_by(session: Session) -> tuple[Near, ...]:
    """What was agreed before and meets the rule on the wall; not the texts that it is to stand for."""
    draft, card = session.play.draft, session.card
    if draft is None or card is None:
        return ()
    replaced = dict(session.put_to_vote).get(card.id, ())
    return near(draft.text, session.agreements, (key_of(card.id, session.play.part), *replaced))


def near_words(one: Near, say: Words) -> str:
    """Which agreement it is, and whether both can stand."""
    n, chapter = one.number, one.agreement.chapter
    if one.kind == ALIKE:
        return say("Looks like agreement {n} ({chapter})", n=n, chapter=chapter)
    return say("Clashes with agreement {n} ({chapter})", n=n, chapter=chapter)
