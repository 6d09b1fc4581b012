"""The team's own card while it is being typed, field by field. It is no card before it is played."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from game.core import commands as c
from game.core.cards import Card, CardId

OWN_PACK = "own"
"""The id of the set in which the team's own cards are kept."""


@dataclass(frozen=True, slots=True)
class OwnCard:
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


def left_key(card: CardId) -> str:
    """What View.left holds once the answer was no: until the program is closed it is not asked again."""
    return f"own-card:{card}"


def unsaved(deck: Iterable[Card], in_library: Callable[[CardId], Card | None]) -> tuple[Card, ...]:
    """The cards of this deck that the team typed and that are in no file."""
    return tuple(card for card in deck if _typed(card) and in_library(card.id) is None)


def _typed(card: Card) -> bool:
    return not card.kind.traits.authored and card.id.startswith(f"{OWN_PACK}/")
