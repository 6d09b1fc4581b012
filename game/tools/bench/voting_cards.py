"""Rows of the benchmark for voting cards: from the key to the first reading, a room of thirty, what the eye takes.

No camera is needed: the real eye looks at films, which take longer to draw than a camera to give its picture.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from queue import SimpleQueue
from random import Random
from tempfile import TemporaryDirectory

from game.core.camera_frame import CameraFrame, CameraTrouble
from game.core.cards_seen import CardsSeen
from game.eye.eye import Eye
from game.eye.library import can_read
from game.eye.sources import Film, Photo, Shown
from game.stage.benchmark import moving_frame
from game.stage.render import page_for
from game.tools.bench.child_programs import BLANK_WINDOW, EYE_RESIDENT, ROOM_DRAWN
from game.tools.bench.row import Part, Row
from game.tools.bench.stage import BLANK, WITHOUT_SCREEN
from game.tools.bench.timing import LOOP, WALL, bare_loop, game_at, printed_by, timed

PEOPLE = 30
PATIENCE = 60.0
FRAMES = 600
STARTS = 5
ROOMS = (Film((), 1920, 1080, far=6.5), Film((), 1280, 720, far=5.0))
"""As far as is promised of a large camera and of a usual one."""


def looks() -> list[Row]:
    """From the key to the first reading, and how long a picture takes."""
    if not can_read():
        print("voting cards: no reader is installed", file=sys.stderr)
        return []
    with TemporaryDirectory() as folder:
        photo = Path(folder, "room.jpg")
        printed_by(ROOM_DRAWN, str(photo), env=WITHOUT_SCREEN)
        first = min(_first_reading(Photo(photo.read_bytes())) for _ in range(STARTS))
        blank = min(float(printed_by(BLANK_WINDOW, str(time.time()), env=WITHOUT_SCREEN)) for _ in range(STARTS))
        resident, picture = map(float, printed_by(EYE_RESIDENT, str(photo), env=WITHOUT_SCREEN).split())
    return [
        Row("key to the first reading of voting cards", first, "s", 1.0, blank, BLANK, 4),
        Row("thirty voting cards in a picture, 1080p", picture, "ms", 200, bare_loop(), LOOP, 6),
        Row("memory of the eye (RSS), 1080p", resident, "MB", 80),
    ]


def room() -> list[Row]:
    """Seconds of the film until everybody was seen after the last card came up; and who was not."""
    if not can_read():
        return []
    went = [_gone_through(room, seed) for seed, room in enumerate(ROOMS)]
    return [
        Row("thirty people, all seen after the last card is up", max(late for late, _ in went), "s", 1.5),
        Row("of sixty people not seen", sum(missing for _, missing in went), "", 0.6),
    ]


def beside_the_wall() -> list[Row]:
    """What a frame of the wall takes more while the eye looks."""
    if not can_read():
        return []
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_0")
        frame = moving_frame(game.scene(page_for(WALL)), WALL)
        alone = timed(frame, FRAMES)
        heard: SimpleQueue[CameraFrame | CameraTrouble] = SimpleQueue()
        eye = Eye(Film(_people(1)), heard.put)
        eye.begin()
        heard.get(timeout=PATIENCE)
        beside = timed(frame, FRAMES)
        eye.end()
        game.closing()
    return [Row("a frame of the wall takes more beside the eye", max(0.0, beside - alone), "ms", 1.0)]


def _first_reading(photo: Photo) -> float:
    heard: SimpleQueue[CameraFrame | CameraTrouble] = SimpleQueue()
    began = time.perf_counter()
    Eye(photo, heard.put).begin()
    told = heard.get(timeout=PATIENCE)
    if not isinstance(told, CameraFrame):
        raise TypeError(f"the eye says {told}")
    return time.perf_counter() - began


def _gone_through(room: Film, seed: int) -> tuple[float, int]:
    from game.eye.film import surfaces
    from game.eye.looking import Look
    from game.eye.pictures import Picture

    cards = _people(seed)
    look, seen, last = Look(), CardsSeen(), 0.0
    for at, surface in surfaces(Film(cards, room.width, room.height, seed, frames=60, far=room.far)):
        known = len(seen.sure)
        seen.take(look.frame(Picture(at, surface)))
        last = at if len(seen.sure) > known else last
    return last - max(card.up for card in cards), PEOPLE - len(seen.sure)


def _people(seed: int) -> tuple[Shown, ...]:
    chance = Random(seed)
    return tuple(
        Shown(number, chance.randrange(4), min(6.0, chance.lognormvariate(0.5, 0.5))) for number in range(PEOPLE)
    )


PARTS: tuple[Part, ...] = (looks, room, beside_the_wall)
