"""What each part of the benchmark is made with: a stopwatch, a program of its own, a game at some step, bounds."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import median

from game.app.game import Game
from game.i18n.catalogues import words
from game.stage.benchmark import full_copy
from game.tools.rehearsal.command import START, rehearsal_game
from game.tools.rehearsal.team import Clock, Team


def timed(work: Callable[[], object], times: int = 9) -> float:
    """The median of several runs, in milliseconds."""
    return median(first_time(work) for _ in range(times))


def first_time(work: Callable[[], object]) -> float:
    """Milliseconds of one run, imports and all."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def printed_by(code: str, *arguments: str, env: dict[str, str] | None = None) -> str:
    """What a small program of its own printed last. RuntimeError, with the last line that it wrote, if it failed."""
    # A warm start reads compiled modules; where they may not be written, every start would compile them again.
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={**inherited, **(env or {})},
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip().rpartition("\n")[2])
    return done.stdout.strip().rpartition("\n")[2]


def fsync(path: Path) -> None:
    """Write a few bytes down to the disk: the bound of everything that has to be safe."""
    with open(path, "ab") as file:
        file.write(b"x" * 120)
        file.flush()
        os.fsync(file.fileno())


@cache
def bare_loop() -> float:
    """Milliseconds of a fixed piece of plain Python: the bound of everything that is rules and texts."""

    def loop() -> int:
        counted: dict[str, int] = {}
        for n in range(50_000):
            word = f"word{n % 1000}"
            counted[word] = counted.get(word, 0) + len(word.upper())
        return len(counted)

    return timed(loop, 15)


LOOP = "a bare loop"
WALL = (1920, 1080)
COPY = "one full copy"


def one_copy(size: tuple[int, int] = WALL) -> float:
    """Milliseconds of copying a whole wall: the bound of everything that is painted."""
    return timed(full_copy(size), 25)


def game_at(folder: Path, wanted: str) -> Game:
    """A rehearsed game that has just reached this step."""
    (folder / "sessions").mkdir()
    clock = Clock(START)
    game = rehearsal_game(folder, 3, clock, words("nl"))
    for step in Team(game, clock, random.Random(3)).play():
        if step == wanted:
            break
    return game
