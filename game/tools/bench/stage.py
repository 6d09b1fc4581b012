"""Rows of the benchmark for windows and painting: the start, rest, memory, a frame, a key press."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from game.app.game import Game
from game.core.colour_themes import COLOUR_THEMES
from game.core.commands import CountHands, RevealMore, SetColours
from game.library.live_library import LiveLibrary
from game.stage.benchmark import fade_in, moving_frame
from game.stage.paint.paint_state import PaintState
from game.stage.paint.painter import Painter
from game.stage.render import page_for
from game.system.paths import Places
from game.tools.bench.child_programs import (
    AMENDED,
    BLANK_IDLE,
    BLANK_RESIDENT,
    BLANK_WINDOW,
    FIRST_FRAME,
    HEAVIEST,
    IDLE,
    RESIDENT,
)
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import COPY, WALL, game_at, one_copy, printed_by, timed

WITHOUT_SCREEN = {"SDL_VIDEODRIVER": "dummy"}
START, FIRST_START = 4.3, 5.7
"""As many times a blank window as a start takes, and the very first one, which reads all cards. 2.5 is what we want:
three hundred modules at a fifth of a millisecond, and the picture of the team, stand between."""
STARTS = 7
BLANK = "import pygame + blank window"


def starts() -> list[Row]:
    """A start as every one but the first is, when cards were read before; and that first one."""
    dummy = not os.environ.get("DISPLAY") and sys.platform.startswith("linux")
    where = "without a screen" if dummy else "in a window"
    env = WITHOUT_SCREEN if dummy else {}
    with TemporaryDirectory() as home:
        cards = LiveLibrary(Places(Path(home), Path(home, "settings.json"), Path(home)))
        cards.library()
        cards.keep()
        again = env | {"OPEN_KAART_HOME": home}
        blank, usual, first = _in_turns((BLANK_WINDOW, env), (FIRST_FRAME, again), (FIRST_FRAME, env))
    return [
        Row(f"start to first frame, {where}", usual, "s", 0.19, blank, BLANK, START),
        Row("the very first start, which reads all cards", first, "s", 0.3, blank, BLANK, FIRST_START),
    ]


def _in_turns(*programs: tuple[str, dict[str, str]]) -> list[float]:
    """Medians in seconds: one of each after the other, so that a machine that slows down slows all of them."""
    found = [[float(printed_by(code, str(time.time()), env=env)) for code, env in programs] for _ in range(STARTS)]
    return [median(times) for times in zip(*found, strict=True)]


def idle() -> list[Row]:
    """CPU while a window rests. Needs a screen: without one nothing waits for a screen either."""
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        print("idle CPU: no screen", file=sys.stderr)
        return []
    used, bare = float(printed_by(IDLE)), float(printed_by(BLANK_IDLE))
    return [Row("idle CPU in a window", used, "%", 0.05, bare, "a blank window, awake once a second", 3)]


def memory() -> list[Row]:
    """While a session is played, once the pages of the protocol are printed, and at most where twelve were amended.

    Printing is a program beside the game. It is counted in the last row, and ends when it has nothing to do.
    """
    blank = float(printed_by(BLANK_RESIDENT, env=WITHOUT_SCREEN))
    playing, printed = (float(printed_by(RESIDENT, last, env=WITHOUT_SCREEN)) for last in ("protocol", "never"))
    amended = float(printed_by(AMENDED, env=WITHOUT_SCREEN))
    return [
        Row("memory at 1080p (RSS), while playing", playing, "MB", 110, blank, BLANK, 3.6),
        Row("memory at 1080p, with the pages printed", printed, "MB", 150, blank, BLANK, 4.9),
        Row("twelve rules amended and printed, both programs", amended, "MB", 250, blank, BLANK, 8.5),
    ]


LARGE = (3840, 2160)
FRAMES = 120
"""Of an act, whose frames differ much."""


def letters() -> list[Row]:
    """From the key to larger letters on the wall, at sizes that nothing was painted in before; the slowest."""
    page, painter, took = page_for(WALL), Painter(), []
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_1")
        painter.show(game.scene(page), WALL)
        for zoom in (1.1, 1.2, 1.35, 1.5):
            began = time.perf_counter()
            painter.show(game.scene(replace(page, zoom=zoom)), WALL, PaintState(zoom=zoom))
            took.append(time.perf_counter() - began)
        game.closing()
    return [Row("changing the letters, 1080p", max(took) * 1000, "ms", 50, one_copy(), COPY, 70)]


def theme_change() -> list[Row]:
    """From the key to another theme of colours on the wall, where nothing of it was painted before; the slowest."""
    page, painter, took = page_for(WALL), Painter(), []
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_1")
        painter.show(game.scene(page), WALL)
        for _ in COLOUR_THEMES:
            began = time.perf_counter()
            game.obey(SetColours())
            painter.show(game.scene(page), WALL)
            took.append(time.perf_counter() - began)
        game.closing()
    return [Row("changing the theme, 1080p", max(took) * 1000, "ms", 50, one_copy(), COPY, 70)]


def frames(name: str, size: tuple[int, int], goal: float, most: float) -> list[Row]:
    """A frame of an act, and one of an act that comes in, beside one copy of the whole surface."""
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_0")
        act = game.scene(page_for(size))
        animated, bound = timed(moving_frame(act, size), FRAMES), one_copy(size)
        game.obey(RevealMore())
        faded = timed(fade_in(act, game.scene(page_for(size)), size), 25)
        game.closing()
    return [
        Row(f"frame of the outcome that opens, {name}", animated, "ms", goal, bound, COPY, most),
        Row(f"frame of the outcome that comes in, {name}", faded, "ms", goal, bound, COPY, most),
    ]


def count_a_hand() -> list[Row]:
    """One key that counts a hand: the game obeys and keeps it, the changed part of the wall is painted."""
    with TemporaryDirectory() as folder:
        game, painter = game_at(Path(folder), "first_vote_hands"), Painter()
        painter.show(game.scene(page_for(WALL)), WALL)
        pressed = timed(lambda: _press(game, painter), 9)
        game.closing()
    return [Row("key to pixels, a hand counted, 1080p", pressed, "ms", 20, one_copy(), COPY, 28)]


def heaviest_state() -> list[Row]:
    """CPU from the key to the picture, for the heaviest of all states of the gallery, in the order of play.

    That is the closing, whose agreements are broken into lines in five sizes until all of them fit, or a page of the
    protocol when it is read.
    """
    name, scene, painting = printed_by(HEAVIEST, env=WITHOUT_SCREEN).split()
    both = float(scene) + float(painting)
    print(f"heaviest state: {name}, {float(scene):.1f} + {float(painting):.1f} ms", file=sys.stderr)
    return [Row("key to pixels, the heaviest of all, 1080p", both, "ms", 30, one_copy(), COPY, 120)]


def _press(game: Game, painter: Painter) -> None:
    card = game.session.card
    if card is not None:
        game.obey(CountHands(card.options[0].id, 1))
    painter.show(game.scene(page_for(WALL)), WALL)


PARTS: tuple[Part, ...] = (
    starts,
    idle,
    partial(frames, "1080p", WALL, 4.0, 5.7),
    count_a_hand,
    heaviest_state,
    partial(frames, "4K", LARGE, 10.0, 3.6),
    theme_change,
    letters,
    memory,
)
