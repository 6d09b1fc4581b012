"""The team's own card while it is being typed, field by field. It is no card before it is played."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core import commands as c
from game.core.cards import Card, CardId
from game.core.session import Session
from game.core.value import Value, value

OWN_PACK = "own"
"""The id of the set in which the team's own cards are kept."""


@value
class OwnCard(Value):
    """The blank card while it is being typed. `texts` are the standpoints A-D."""

    title: str = ""
    situation: str = ""
    texts: tuple[str, str, str, str] = ("", "", "", "")
    chapter: str = "H3"


NOTHING_TYPED = OwnCard()


def filled(own: OwnCard, command: c.FillOwn) -> OwnCard:
    """The card after one field was typed."""
    text = " ".join(command.text.split())
    match command.field:
        case "title":
            return replace(own, title=text)
        case "situation":
            return replace(own, situation=text)
        case "chapter":
            return replace(own, chapter=text)
        case _:
            at = int(command.field)
            a, b, c, d = (text if i == at else old for i, old in enumerate(own.texts))
            return replace(own, texts=(a, b, c, d))


def unsaved(session: Session, in_library: Callable[[CardId], Card | None]) -> tuple[Card, ...]:
    """The cards of this session that the team typed, that are in no file, and that were not put into one."""
    typed = (card for card in session.deck if typed_by_team(card) and card.id not in session.own_kept)
    return tuple(card for card in typed if in_library(card.id) is None)


def typed_by_team(card: Card) -> bool:
    return not card.kind.traits.authored and card.id.startswith(f"{OWN_PACK}/")


OF_AUTHORS = ("friction", "question", "prompts")
"""What the blank card has no field for, and every other card has."""


def lacks(card: Card) -> tuple[str, ...]:
    """Which of these the card has not got."""
    return tuple(name for name in OF_AUTHORS if not getattr(card, name))


def unfinished(card: Card) -> bool:
    """A card that was typed in a meeting and lacks what authors write; it is played all the same."""
    return not card.kind.traits.authored and bool(lacks(card))
