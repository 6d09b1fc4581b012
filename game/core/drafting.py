"""The first words of a rule: from the leading option of the last vote where that is told, never from below the law.

Law is not up for a vote; what people type is not judged here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.cards import NO_OPTION, Card, OptionId
from game.core.disclosure import disclosed
from game.core.firmness import strength_of
from game.core.phases import Phase
from game.core.reasons import reason_for
from game.core.session import SETTLED, Agreement, Draft, Session
from game.core.strength import Strength


def offered(card: Card, asked: OptionId) -> OptionId:
    """The option whose rule is offered when the team chose `asked`: itself, or the first one above the legal floor.

    ValueError if a card has no option that may become a rule; the checker refuses such a card.
    """
    option = card.option(asked)
    candidates = (asked, *option.instead, *(other.id for other in card.options))
    for candidate in candidates:
        if card.option(candidate).exportable:
            return candidate
    raise ValueError(f"card {card.id} has no option that may become a rule")


Wording = Callable[[Card, OptionId], str]
"""The draft rule of an option in the language of the room."""


def fresh_draft(session: Session, card: Card, wording: Wording | None = None) -> Draft:
    """The draft for the RULE step: the one at hand if it still answers the last vote, or else a new one.

    In a tie, and where no leader is told, it is empty: the team chooses a standpoint to begin with, or types.
    """
    rounds, draft = session.play.rounds, session.play.draft
    if draft is not None and draft.rounds == len(rounds):
        return _with_current_reasons(session, draft)  # what people typed is not lost by looking back at the outcome
    lead = disclosed(card, rounds).lead
    if lead is None:
        return Draft(NO_OPTION, NO_OPTION, "", "", card.chapter, rounds=len(rounds))
    return draft_from(session, card, lead, wording)


def _with_current_reasons(session: Session, draft: Draft) -> Draft:
    """The "why" follows the reasons that were marked, added or taken away since, until somebody words it by hand."""
    if draft.reason != draft.given:
        return draft
    given = reason_for(session, draft.option)
    return replace(draft, reason=given, given=given)


def draft_from(session: Session, card: Card, asked: OptionId, wording: Wording | None = None) -> Draft:
    """A draft from the option that was asked for, as firm as that is; what the room found a good reason for it becomes
    its "why".
    """
    option = offered(card, asked)
    source = card.option(option)
    text = (wording(card, option) if wording else source.no_rule or source.rule) or source.rule or source.text
    strength = Strength.MAY if source.no_rule else source.strength or strength_of(text)
    fresh = Draft(option, asked, text, "", card.chapter, strength, len(session.play.rounds))
    return _with_reasons(session, fresh)


def worded(draft: Draft, text: str) -> Draft:
    """The draft in the team's own words. The first ones say how firm it is; later ones leave that as it is."""
    first = draft.option == NO_OPTION and not draft.text and draft.strength is Strength.MUST
    return replace(draft, text=text, strength=strength_of(text) if first else draft.strength)


def taken_over(session: Session, draft: Draft, earlier: Agreement) -> Draft:
    """The draft with the words of what was agreed before, as firm as then: they may be of another standpoint."""
    draft = replace(draft, text=earlier.text, strength=earlier.strength)
    options = {option.id for option in session.card.options if option.exportable} if session.card else set()
    if earlier.option not in options - {draft.option}:
        return draft
    return _with_reasons(session, replace(draft, option=earlier.option, asked=earlier.option))


def _with_reasons(session: Session, fresh: Draft) -> Draft:
    """The reasons follow the rule: what was worded by hand waits with the standpoint that it was worded for."""
    typed = _typed(session.play.draft)
    given = reason_for(session, fresh.option)
    return replace(fresh, reason=typed.get(fresh.option, given), given=given, typed=tuple(typed.items()))


def _typed(draft: Draft | None) -> dict[OptionId, str]:
    """What was worded by hand, by the standpoint that it was worded for."""
    if draft is None:
        return {}
    kept = dict(draft.typed)
    kept.pop(draft.option, None)
    return kept if draft.reason in ("", draft.given) else {**kept, draft.option: draft.reason}


def left_over(session: Session) -> tuple[OptionId, ...]:
    """The standpoints that a second rule of the card which has just been settled could come from; () for none.

    Standpoints of a behaviour shut each other out (it can, it can if, it cannot), so one of them is the whole answer.
    """
    settled, card = session.settled, session.settled_card
    if session.phase is not Phase.MOMENT or settled is None or card is None or settled.part > 1:
        return ()
    if settled.status not in SETTLED or card.kind.traits.fixed_options:
        return ()
    return tuple(o.id for o in card.options if o.id != settled.option and o.exportable and o.rule and not o.no_rule)


def already(session: Session) -> OptionId | None:
    """While a second rule is written: the standpoint that the first one came from."""
    card, part = session.card, session.play.part
    first = session.agreement(card.id) if card is not None and part > 1 else None
    return first.option or None if first is not None else None
