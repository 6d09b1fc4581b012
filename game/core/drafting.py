"""The first words of a rule: from the leading option of the last vote, never from one below the legal floor.

Law is not up for a vote; what people type is not judged here.
"""

from __future__ import annotations

from collections.abc import Callable

from game.core.cards import Card, OptionId
from game.core.session import Draft, Session
from game.core.tally import leading


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
    """The draft for the RULE step: the one at hand if it still answers the last vote, or else a new one."""
    rounds, draft = session.play.rounds, session.play.draft
    if draft is not None and draft.rounds == len(rounds):
        return draft  # what people typed is not lost by looking back at the outcome
    asked = leading(card, rounds[-1]) if rounds else card.options[0].id
    return draft_from(session, card, asked, wording)


def draft_from(session: Session, card: Card, asked: OptionId, wording: Wording | None = None) -> Draft:
    """A draft from the option that was asked for; what the room found a good reason becomes its "why"."""
    option = offered(card, asked)
    source = card.option(option)
    text = (wording(card, option) if wording else source.rule) or source.rule or source.text
    return Draft(option, asked, text, reason_for(session, option), card.chapter, rounds=len(session.play.rounds))


def reason_for(session: Session, option: OptionId) -> str:
    """The arguments that the room chose, as sentences; those for the option first, then what was chosen elsewhere."""
    chosen = [a for a in session.play.arguments if a.chosen]
    own = [a for a in chosen if a.option == option and a.favour]
    ordered = own + [a for a in chosen if a not in own]
    return " ".join(_sentence(a.text) for a in ordered)


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
