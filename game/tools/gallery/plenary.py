"""For the gallery: the wall of the hall on a study day, with six rooms that settled some cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.plenary.hall_view import HallRoom, HallView, Progress, ShownCard, ShownRoom
from game.core.plenary.pictures import DOOR, HELP, STOP, Picture, PlenaryModel, PlenaryView
from game.core.session import Status
from game.core.sharing import HallLine
from game.core.step_help import Beside
from game.fixed_texts.steps import help_of
from game.i18n.words import Words

RULES = {
    "late": (
        ("never", ("We do not answer messages from parents after 18:00.", "After six we do not answer parents.")),
        ("agree", ("We answer messages from parents until 20:00, and after that the next morning.",)),
        ("free", ("Everybody decides about answering in the evening, and tells parents so at the start of the year.",)),
    ),
    "follow": (("never", ("We do not accept friend requests from pupils on our own accounts.",)),),
}
"""By card: each option with its texts. What rooms type is in any language."""
TITLES = {"late": "Late messages", "follow": "A friend request"}
WAITING = ("De Linde", "De grote zaal achter de gymzaal")
TYPED_IN_ROOMS = (*TITLES.values(), *WAITING, *(text for card in RULES.values() for _, texts in card for text in texts))
"""What stands on these pictures in whatever language people typed it."""
MANY = 25


def plenaries(say: Words) -> Iterator[tuple[str, PlenaryModel]]:
    """By name: each picture, what can be wrong, and many rooms."""
    hall = hall_of(6, say)
    for picture in Picture:
        yield picture.value, PlenaryModel(hall, PlenaryView(picture), (("r3", "14:02"),))
    yield "card-hidden", PlenaryModel(_with_hidden(hall), PlenaryView(Picture.CARD, marked=3))
    yield "card-one", PlenaryModel(hall, PlenaryView(Picture.CARD, 1))
    yield "door", PlenaryModel(_with_strangers(hall), PlenaryView(over=DOOR))
    yield "rooms-waiting", PlenaryModel(_with_strangers(hall))
    yield "rooms-away", PlenaryModel(replace(hall, line=HallLine.AWAY))
    yield "rooms-many", PlenaryModel(hall_of(MANY, say))
    yield "help", PlenaryModel(hall, PlenaryView(over=HELP), help=help_of(Beside.HALL, say))
    yield "stop", PlenaryModel(hall, PlenaryView(over=STOP))
    for picture in Picture:
        empty = HallView(HallLine.ON, address="192.168.1.5:8780/K7MR-2345")
        yield f"{picture.value}-empty", PlenaryModel(empty, PlenaryView(picture))


def hall_of(count: int, say: Words) -> HallView:
    rooms = tuple(_room(n, say) for n in range(count))
    return HallView(HallLine.ON, rooms, address="192.168.1.5:8780/K7MR-2345")


def _room(n: int, say: Words) -> ShownRoom:
    silent = 1_700_000_000.0 if n == 3 else None
    room = HallRoom(f"r{n}", say("Room") + f" {n + 1}", 24, accepted=True, silent_since=silent)
    if n == 5:
        return ShownRoom(room)
    return ShownRoom(room, Progress("done" if n == 1 else "card", min(n + 2, 6), 6, n), _cards(n))


def _cards(n: int) -> tuple[ShownCard, ...]:
    """In each room another outcome."""
    if n == 4:
        return (ShownCard("card/late", TITLES["late"], "Bereikbaar", Status.PARKED),)
    option, texts = RULES["late"][n % 3]
    late = ShownCard("card/late", TITLES["late"], "Bereikbaar", Status.AGREED, texts[n // 3 % len(texts)], option)
    option, texts = RULES["follow"][0]
    follow = ShownCard("card/follow", TITLES["follow"], "Contact", Status.RESERVED, texts[0], option)
    return (late, follow) if n < 3 else (late,)


def _with_hidden(hall: HallView) -> HallView:
    first, *rest = hall.rooms
    return replace(hall, rooms=(replace(first, room=replace(first.room, hidden=("card/late",))), *rest))


def _with_strangers(hall: HallView) -> HallView:
    strangers = (HallRoom("s1", WAITING[0], 31), HallRoom("s2", WAITING[1], 1))
    return replace(hall, rooms=(*hall.rooms, *map(ShownRoom, strangers)))
