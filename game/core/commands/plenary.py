"""Commands of the wall in the hall of a study day: which picture it shows, who may come in, what is taken off it."""

from __future__ import annotations

from game.core.commands.base import PlenaryCommand
from game.core.value import value


@value
class ShowPicture(PlenaryCommand):
    """This picture, from its beginning."""

    picture: str


@value
class TurnLeaf(PlenaryCommand):
    """The next card, pair or page, and after the last the next picture; -1 the other way."""

    by: int


@value
class MarkText(PlenaryCommand):
    """Another text of this card is the one that can be hidden."""

    by: int


@value
class LetRoomIn(PlenaryCommand):
    """What this room shows comes on the wall."""

    room: str


@value
class TurnRoomAway(PlenaryCommand):
    """It is no room of this day: all that it showed is deleted."""

    room: str


@value
class HideTexts(PlenaryCommand):
    """Take what stands at these places (room, key) off every wall."""

    places: tuple[tuple[str, str], ...]


@value
class UnhideTexts(PlenaryCommand):
    """And put it back."""

    places: tuple[tuple[str, str], ...]


class LeavePlenary(PlenaryCommand):
    """Close this wall; the day goes on."""
