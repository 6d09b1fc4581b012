"""Which picture of the day is on the wall of the hall, and what the keys of who leads turn to. It keeps nothing."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import assert_never

from game.core.colour_themes import COLOUR_THEMES
from game.core.commands import Command, Hide, Show
from game.core.commands.plenary import MarkText, ShowPicture, TurnLeaf
from game.core.plenary.hall_view import HallView
from game.core.plenary.wordings import Wording, alike_pairs, cards_in_rooms
from game.core.step_help import StepHelp
from game.core.value import Value, value


class Picture(StrEnum):
    """In the order in which Space goes through them."""

    ROOMS = "rooms"
    CARD = "card"
    ALIKE = "alike"
    CONNECTION = "connection"


ORDER = tuple(Picture)
DOOR, STOP, HELP = "door", "stop", "help"
"""What can lie over a picture: the rooms that wait, calm, and help."""
ROOMS_A_PAGE = 20
ONWARD, BACKWARD = TurnLeaf(1), TurnLeaf(-1)
NEXT_TEXT, TEXT_BEFORE = MarkText(1), MarkText(-1)
KEYS = "123456"
"""Of the pictures, and of the rooms that wait."""
COLUMNS = ((6, 3), (12, 4), (20, 5))
"""Up to so many tiles, and in how many columns these stand."""


@value
class PlenaryView(Value):
    """`leaf` is the card, the pair or the page of a picture; `marked` the wording that the key for hiding means."""

    picture: Picture = Picture.ROOMS
    leaf: int = 0
    marked: int = 0
    over: str = ""


@value
class PlenaryModel(Value):
    """All that a screen of the plenary may know. `clocks` has the time of day (14:02) at which a room fell silent.

    `making`: a session that makes one protocol of it waits. `notice` is a sentence of that; `help` while it is open.
    """

    hall: HallView
    view: PlenaryView = PlenaryView()
    clocks: tuple[tuple[str, str], ...] = ()
    colours: str = COLOUR_THEMES[0]
    notice: str = ""
    making: bool = False
    help: StepHelp | None = None

    @property
    def can_make(self) -> bool:
        """Whether there is something that one protocol can be made of."""
        return self.making or any(card.is_rule for room in self.hall.inside for card in room.cards)

    @property
    def marked(self) -> Wording | None:
        """What the key for hiding means now."""
        cards = cards_in_rooms(self.hall)
        if self.view.picture is not Picture.CARD or not cards:
            return None
        wordings = cards[self.leaf].wordings
        return wordings[self.view.marked % len(wordings)] if wordings else None

    @property
    def leaf(self) -> int:
        """Of this picture, where rooms may have taken something back meanwhile."""
        return min(self.view.leaf, leaves(self.view.picture, self.hall) - 1)

    @property
    def number(self) -> int:
        """Of this leaf, as people count."""
        return self.leaf + 1


def columns_for(tiles: int) -> int:
    """In how many columns so many tiles stand."""
    return next((columns for most, columns in COLUMNS if tiles <= most), COLUMNS[-1][1])


def rows_for(tiles: int) -> int:
    """And in how many rows; two at least, so that one room does not fill the wall."""
    return max(2, -(-tiles // columns_for(tiles)))


def leaves(picture: Picture, hall: HallView) -> int:
    """How many leaves a picture has; at least one."""
    match picture:
        case Picture.ROOMS:
            return max(1, -(-len(hall.inside) // ROOMS_A_PAGE))
        case Picture.CARD:
            return max(1, len(cards_in_rooms(hall)))
        case Picture.ALIKE:
            return max(1, len(alike_pairs(hall)))
        case Picture.CONNECTION:
            return max(1, -(-len(hall.silent) // ROOMS_A_PAGE))
        case _:
            assert_never(picture)


def turned(view: PlenaryView, command: Command, hall: HallView) -> PlenaryView:
    """The view after a press. What is no press of this wall changes nothing."""
    match command:
        case Show(overlay) if overlay in (DOOR, STOP, HELP, "cover", "blank"):
            return replace(view, over=overlay)
        case Hide():
            return replace(view, over="")
        case ShowPicture(name):
            return PlenaryView(Picture(name))
        case TurnLeaf(by):
            return _leafed(view, by, hall)
        case MarkText(by):
            return replace(view, marked=max(0, view.marked + by))
        case _:
            return view


def _leafed(view: PlenaryView, by: int, hall: HallView) -> PlenaryView:
    """The next leaf of this picture, or the first of the next one; back the same way. Round and round."""
    leaf = min(view.leaf, leaves(view.picture, hall) - 1) + by
    if 0 <= leaf < leaves(view.picture, hall):
        return replace(view, leaf=leaf, marked=0)
    picture = ORDER[(ORDER.index(view.picture) + by) % len(ORDER)]
    return PlenaryView(picture, leaves(picture, hall) - 1 if by < 0 else 0)
