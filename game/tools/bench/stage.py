"""Rows of the benchmark for windows and painting: the start, rest, memory, a frame, a key press."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from game.app.game import Game
from game.core.colour_themes import COLOUR_THEMES
from game.core.commands import CountHands, RevealMore, SetColours
from game.library.live_library import LiveLibrary
from game.stage.benchmark import fade_in, frame_and_copy
from game.stage.paint.paint_state import PaintState
from game.stage.paint.painter import Painter
from game.stage.render import page_for
from game.system.paths import Places
from game.tools.bench.child_programs import BLANK_WINDOW, FIRST_FRAME, IDLE, RESIDENT
from game.tools.bench.timing import Row, game_at, printed_by, timed


def windows() -> list[Row]:
    """Start to first frame beside a blank window, and CPU while nothing happens. Needs a screen."""
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        return _starts(dummy=True)
    idle = printed_by(IDLE)
    rows = _starts(dummy=False)
    if idle:
        rows.append(Row("idle CPU in a window", float(idle), "%", 0.1))
    return rows


def _starts(dummy: bool) -> list[Row]:
    """A start as every one but the first is, when cards were read before; and that first one."""
    env = {"SDL_VIDEODRIVER": "dummy"} if dummy else {}
    where = "without a screen" if dummy else "in a window"
    with TemporaryDirectory() as home:
        cards = LiveLibrary(Places(Path(home), Path(home, "settings.json"), Path(home)))
        cards.library()
        cards.keep()
        usual = _started(FIRST_FRAME, env | {"OPEN_KAART_HOME": home})
    blank, first = _started(BLANK_WINDOW, env), _started(FIRST_FRAME, env)
    return [
        Row(f"start to first frame, {where}", usual, "s", 0.35, blank, "import pygame + blank window"),
        Row("the very first start, which reads all cards", first, "s", 0.5, blank, "import pygame + blank window"),
    ]


def _started(program: str, env: dict[str, str]) -> float:
    return median(float(printed_by(program, str(time.time()), env=env) or 0) for _ in range(5))


def memory() -> list[Row]:
    """While a session is played, and once the compiler of the documents has printed the pages of the protocol."""
    playing, printed = (printed_by(RESIDENT, last, env={"SDL_VIDEODRIVER": "dummy"}) for last in ("protocol", "never"))
    return [
        Row("memory at 1080p (RSS), while playing", float(playing or 0), "MB", 110),
        Row("memory at 1080p, with the pages printed", float(printed or 0), "MB", 150),
    ]


def frames() -> list[Row]:
    """An animated frame and a key press, beside one copy of the whole surface."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    rows = []
    for name, size, goal in (("1080p", (1920, 1080), 4.0), ("4K", (3840, 2160), 10.0)):
        rows += _frame(name, size, goal)
    return [*rows, _theme_change((1920, 1080)), _letters((1920, 1080))]


FRAMES = 120
"""Of an act, whose frames differ much."""


def _letters(size: tuple[int, int]) -> Row:
    """From the key to larger letters on the wall, at sizes that nothing was painted in before; the slowest."""
    page, painter, took = page_for(size), Painter(), []
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_1")
        painter.show(game.scene(page), size)
        for zoom in (1.1, 1.2, 1.35, 1.5):
            began = time.perf_counter()
            painter.show(game.scene(replace(page, zoom=zoom)), size, PaintState(zoom=zoom))
            took.append(time.perf_counter() - began)
        game.closing()
    return Row("changing the letters, 1080p", max(took) * 1000, "ms", 50)


def _theme_change(size: tuple[int, int]) -> Row:
    """From the key to another theme of colours on the wall, where nothing of it was painted before; the slowest."""
    page, painter, took = page_for(size), Painter(), []
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_1")
        painter.show(game.scene(page), size)
        for _ in COLOUR_THEMES:
            began = time.perf_counter()
            game.obey(SetColours())
            painter.show(game.scene(page), size)
            took.append(time.perf_counter() - began)
        game.closing()
    return Row("changing the theme, 1080p", max(took) * 1000, "ms", 50)


def _frame(name: str, size: tuple[int, int], goal: float) -> list[Row]:
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_0")
        act = game.scene(page_for(size))
        animate, copy = frame_and_copy(act, size)
        animated, bound = timed(animate, FRAMES), timed(copy, 25)
        game.obey(RevealMore())
        faded = timed(fade_in(act, game.scene(page_for(size)), size), 25)
        game.closing()
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "first_vote_hands")
        painter = Painter()
        painter.show(game.scene(page_for(size)), size)
        pressed = timed(lambda: _press(game, painter, size), 9)
        game.closing()
    rows = [
        Row(f"frame of the outcome that opens, {name}", animated, "ms", goal, bound, "one full copy"),
        Row(f"frame of the outcome that comes in, {name}", faded, "ms", goal, bound, "one full copy"),
    ]
    return [*rows, Row("key to pixels, 1080p", pressed, "ms", 20)] if name == "1080p" else rows


def _press(game: Game, painter: Painter, size: tuple[int, int]) -> None:
    """One key that counts a hand: the game obeys and keeps it, the changed part of the wall is painted."""
    card = game.session.card
    if card is not None:
        game.obey(CountHands(card.options[0].id, 1))
    painter.show(game.scene(page_for(size)), size)
