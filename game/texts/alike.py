"""What is said where the rule that is being written meets one that was agreed before. It compares nothing itself."""

from __future__ import annotations

from game.core.session import Session
from game.core.similarity import ALIKE, Near, near
from game.i18n.words import Words


def met_by(session: Session) -> tuple[Near, ...]:
    """What was agreed before and meets the rule on the wall."""
    draft, card = session.play.draft, session.card
    return near(draft.text, session.agreements, card.id) if draft is not None and card is not None else ()


def near_words(one: Near, say: Words) -> str:
    """Which agreement it is, and whether both can stand."""
    n, chapter = one.number, one.agreement.chapter
    if one.kind == ALIKE:
        return say("Looks like agreement {n} ({chapter})", n=n, chapter=chapter)
    return say("Clashes with agreement {n} ({chapter})", n=n, chapter=chapter)
