"""How fast it is on this machine: each figure beside its limit and beside the physical bound, measured in the same run.

A benchmark, not a test: machines are shared and noisy, so the ratios say more than the figures.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from game.core.commands import CountHands
from game.i18n.words import Words
from game.tools.bench.child_programs import BLANK_WINDOW, FIRST_FRAME, IDLE, RESIDENT

if TYPE_CHECKING:
    from game.app.game import Game
    from game.stage.paint.painter import Painter


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what, the value, the goal it should stay under, and the bound that it is compared with."""

    what: str
    value: float
    unit: str
    goal: float
    bound: float | None = None
    bound_is: str = ""


def bench(say: Words) -> int:
    """Prints the table; exit code 0, whatever the figures are."""
    from game.tools.bench.cards import growth as more_cards
    from game.tools.bench.cards import rows as cards
    from game.tools.bench.documents import papers
    from game.tools.bench.editor import workshop
    from game.tools.bench.phones import growth, halls
    from game.tools.bench.phones import rows as phones
    from game.tools.bench.texts import texts

    measured = halls()
    rows = [*windows(), *frames(), *cards(), *workshop(), *journal(), *texts(), *papers(), *memory(), *phones(measured)]
    value, goal, part, compared = say("value"), say("goal"), say("ratio"), say("bound in this run")
    print(f"{'':44}{value:>12}{goal:>12}{part:>8}   {compared}")
    for row in rows:
        ratio = f"{row.value / row.goal:.2f}"
        bound = f"{row.bound:.2f} {row.unit} {row.bound_is} (x{row.value / row.bound:.1f})" if row.bound else "–"
        print(f"{row.what:44}{row.value:9.2f} {row.unit:>2}{row.goal:9.2f} {row.unit:>2}{ratio:>8}   {bound}")
    for line in (*more_cards(say), *growth(measured, say)):
        print(line)
    return 0


def timed(work: Callable[[], object], times: int = 9) -> float:
    """The median of several runs, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


# --------------------------------------------------------------------------------------------------- whole programs


def child(code: str, *arguments: str, env: dict[str, str] | None = None) -> str:
    """What a small program of its own printed last; "" if it came to nothing."""
    # A warm start reads compiled modules; where they may not be written, every start would compile them again.
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={**around, **(env or {})},
        check=False,
    )
    return done.stdout.strip().rpartition("\n")[2]


def windows() -> list[Row]:
    """Start to first frame beside a blank window, and CPU while nothing happens. Needs a screen."""
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        return [_start(dummy=True)]
    idle = child(IDLE)
    rows = [_start(dummy=False)]
    if idle:
        rows.append(Row("idle CPU in a window", float(idle), "%", 0.1))
    return rows


def _start(dummy: bool) -> Row:
    env = {"SDL_VIDEODRIVER": "dummy"} if dummy else {}
    game = median(float(child(FIRST_FRAME, str(time.time()), env=env) or 0) for _ in range(5))
    blank = median(float(child(BLANK_WINDOW, str(time.time()), env=env) or 0) for _ in range(5))
    where = "without a screen" if dummy else "in a window"
    return Row(f"start to first frame, {where}", game, "s", 0.35, blank, "import pygame + blank window")


def memory() -> list[Row]:
    """While a session is played, and once the compiler of the documents has printed the pages of the protocol."""
    playing, printed = (child(RESIDENT, last, env={"SDL_VIDEODRIVER": "dummy"}) for last in ("protocol", "never"))
    return [
        Row("memory at 1080p (RSS), while playing", float(playing or 0), "MB", 110),
        Row("memory at 1080p, with the pages printed", float(printed or 0), "MB", 150),
    ]


# ------------------------------------------------------------------------------------------------------------ frames


def frames() -> list[Row]:
    """An animated frame and a key press, beside one copy of the whole surface."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    rows = []
    for name, size, goal in (("1080p", (1920, 1080), 4.0), ("4K", (3840, 2160), 10.0)):
        rows += _frame(name, size, goal)
    return rows


def _frame(name: str, size: tuple[int, int], goal: float) -> list[Row]:
    from game.stage.benchmark import frame_and_copy
    from game.stage.paint.painter import Painter
    from game.stage.picture import page_for

    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_2")
        animate, copy = frame_and_copy(game.scene(page_for(size)), size)
        animated, bound = timed(animate, 25), timed(copy, 25)
        game.closing()
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "first_vote_hands")
        painter = Painter()
        painter.show(game.scene(page_for(size)), size)
        pressed = timed(lambda: _press(game, painter, size), 9)
        game.closing()
    rows = [Row(f"animated frame, {name}", animated, "ms", goal, bound, "one full copy")]
    return [*rows, Row("key to pixels, 1080p", pressed, "ms", 20)] if name == "1080p" else rows


def _press(game: Game, painter: Painter, size: tuple[int, int]) -> None:
    """One key that counts a hand: the game obeys and keeps it, the changed part of the wall is painted."""
    from game.stage.picture import page_for

    card = game.session.card
    if card is not None:
        game.obey(CountHands(card.options[0].id, 1))
    painter.show(game.scene(page_for(size)), size)


def game_at(folder: Path, wanted: str) -> Game:
    """A rehearsed game that has just reached this step."""
    from game.i18n.catalogues import words
    from game.tools.rehearsal.command import START, table
    from game.tools.rehearsal.team import Clock, Team

    (folder / "sessions").mkdir()
    clock = Clock(START)
    game = table(folder, 3, clock, words("nl"))
    for step in Team(game, clock, random.Random(3)).play():
        if step == wanted:
            break
    return game


# -------------------------------------------------------------------------------------------------------------- disk


def journal() -> list[Row]:
    """10,000 events resumed, and one durable append beside an fsync of the same disk."""
    from game.core.events import SetupChanged
    from game.core.history import fold
    from game.journal.sqlite_store import SqliteStore

    with TemporaryDirectory() as folder:
        kept = SqliteStore.create(Path(folder), id="bench", school="bench")
        kept.append([SetupChanged("people", str(1 + n % 90)) for n in range(10_000)])
        one = timed(lambda: kept.append([SetupChanged("school", "x")]), 200)
        synced = timed(lambda: sync(Path(folder) / "plain"), 200)
        kept.close()

        def resume() -> None:
            opened = SqliteStore.open(kept.path)
            fold(opened.load().events)
            opened.close()

        value = timed(resume, 5) / 1000
    return [
        Row("10,000 events resumed", value, "s", 0.3),
        Row("one durable append", one, "ms", 3 * synced, synced, "one fsync"),
    ]


def sync(path: Path) -> None:
    with open(path, "ab") as file:
        file.write(b"x" * 120)
        file.flush()
        os.fsync(file.fileno())
