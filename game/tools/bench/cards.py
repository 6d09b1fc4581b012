"""Rows of the benchmark for cards: reading many, following an edit, refusing what is too large; and how it grows."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from game.i18n.words import Words
from game.library.live_library import LiveLibrary
from game.library.loading import library
from game.system.file_watcher import CLOCK_STEP, FULL_SCAN_EVERY, PAUSE, Scanner
from game.system.paths import Places
from game.system.resources import resource
from game.tools.bench.child_programs import CARDS_HELD, FIRST_FRAME
from game.tools.bench.timing import Row, printed_by, timed

SIZES = (100, 1_000, 10_000)
SET = 100
"""Cards in one set."""


def rows() -> list[Row]:
    """What the goals are about."""
    with TemporaryDirectory() as folder:
        homes = {n: shelf_of(Path(folder) / str(n), n) for n in SIZES}
        return [_thousand(homes[1_000]), *_start(homes[10_000]), _memory(), *_follows(homes[100]), _refused(folder)]


def shelf_of(home: Path, count: int) -> Path:
    """A folder of own cards with so many of them: those that are shipped, over and over."""
    sources = [path for path in resource("scenarios", "basis").iterdir() if path.name.endswith(".yaml")]
    named = [path.read_bytes() for path in sources if path.name != "pack.yaml"]
    for n in range(count):
        folder = home / "cards" / f"set-{n // SET}"
        if n % SET == 0:
            folder.mkdir(parents=True)
            (folder / "pack.yaml").write_text("name: set\nlanguage: nl\n", "utf-8")
        (folder / f"card-{n}.yaml").write_bytes(named[n % len(named)])
    return home


def _thousand(home: Path) -> Row:
    files = list(home.rglob("*.yaml"))
    read = timed(lambda: [path.read_bytes() for path in files], 3) / 1000
    return Row("1,000 cards checked", timed(_reading(home), 3) / 1000, "s", 0.5, read, "reading the files")


def _reading(home: Path) -> Callable[[], object]:
    return lambda: library(own=home / "cards")


def _start(home: Path) -> list[Row]:
    dummy = {"SDL_VIDEODRIVER": "dummy"}
    few = float(printed_by(FIRST_FRAME, str(time.time()), env=dummy) or 0)
    many = float(printed_by(FIRST_FRAME, str(time.time()), env={**dummy, "OPEN_KAART_HOME": str(home)}) or 0)
    return [Row("10,000 own cards: start to first frame", many, "s", 1.5, few, "no own cards")]


def _memory() -> Row:
    few, many = (_kilobytes(n) for n in (SIZES[0], SIZES[-1]))
    return Row("memory of a card", (many - few) / (SIZES[-1] - SIZES[0]), "kB", 12)


@cache
def _kilobytes(n: int) -> float:
    """What so many own cards take, with those that come with the game."""
    with TemporaryDirectory() as folder:
        return float(printed_by(CARDS_HELD, env={"OPEN_KAART_HOME": str(shelf_of(Path(folder), n))}) or 0)


def _follows(home: Path) -> list[Row]:
    """From saving a file until the game has the new card; and the CPU that it takes to look for that."""
    looked = _looking(home) / 1000
    return [
        Row("an edit is in the game", _edit(home), "s", 1.0, PAUSE, "the pause between two looks"),
        Row("looking after 100 own cards, CPU", looked / (PAUSE + looked) * 100, "%", 0.1),
    ]


def _looking(home: Path) -> float:
    """Milliseconds of one look while nothing changes: most go along the files, some open the folders again."""
    rested = time.time() - 2 * CLOCK_STEP
    for folder in (home / "cards", *(home / "cards").iterdir()):
        os.utime(folder, (rested, rested))
    scanner = Scanner([home / "cards"])
    return timed(lambda: [scanner.scan() for _ in range(FULL_SCAN_EVERY)], 5) / FULL_SCAN_EVERY


def _edit(home: Path) -> float:
    noticed = Event()
    cards = LiveLibrary(Places(home, home / "settings.json", home))
    cards.library()
    cards.follow(lambda fresh: noticed.set())
    time.sleep(0.2)
    path = home / "cards" / "set-0" / "card-0.yaml"
    path.write_bytes(path.read_bytes() + b"\n")
    began = time.perf_counter()
    noticed.wait(10)
    cards.end()
    return time.perf_counter() - began


def _refused(folder: str) -> Row:
    """A file of 100 MB, and a pipe where there are pipes."""
    home = Path(folder) / "refused"
    pack = home / "cards" / "odd"
    pack.mkdir(parents=True)
    with (pack / "huge.yaml").open("wb") as file:
        file.truncate(100_000_000)
    if hasattr(os, "mkfifo"):
        os.mkfifo(pack / "pipe.yaml")
    without = timed(_reading(Path(folder) / "nothing"), 3)
    return Row("100 MB and a pipe among the cards: refused", max(0.0, timed(_reading(home), 3) - without), "ms", 50)


def growth(say: Words) -> list[str]:
    """One line a size: how long reading takes, looking whether anything changed, and what a card more takes up."""
    lines = [say("own cards: checked, looked after, memory")]
    for n in SIZES:
        with TemporaryDirectory() as folder:
            home = shelf_of(Path(folder), n)
            lines.append(_grown(n, home))
    return lines


def _grown(n: int, home: Path) -> str:
    read = timed(_reading(home), 1 if n > 1_000 else 3)
    looked = _looking(home)
    held = (_kilobytes(n) - _kilobytes(0)) / n
    return f"{n:>8} {read:9.0f} ms {read / n:6.2f} ms/card {looked:9.2f} ms {held:8.1f} kB/card"
