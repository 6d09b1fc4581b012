"""Rows of the benchmark for cards: reading many, following an edit, refusing what is too large; and how it grows."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from game.content.yaml_reader import parsed_alone
from game.i18n.words import Words
from game.library.live_library import LiveLibrary
from game.library.loading import library
from game.system.file_watcher import CLOCK_STEP, FULL_SCAN_EVERY, PAUSE, Scanner
from game.system.paths import Places
from game.system.resources import resource
from game.tools.bench.child_programs import CARDS_HELD, FIRST_FRAME
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import printed_by, timed

SIZES = (100, 1_000, 10_000)
SET = 100
"""Cards in one set."""


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


@contextmanager
def shelf(count: int) -> Iterator[Path]:
    """Such a folder, for as long as it is looked at."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        yield shelf_of(Path(folder), count)


def checked() -> list[Row]:
    """1,000 cards read and checked, beside the same files only taken apart by libyaml."""
    with shelf(1_000) as home:
        files = list(home.rglob("*.yaml"))
        bare = timed(lambda: [parsed_alone(path.read_bytes()) for path in files], 3) / 1000
        value = timed(_reading(home), 3) / 1000
    return [Row("1,000 cards checked", value, "s", 1.0, bare, "libyaml alone", 4)]


def _reading(home: Path) -> Callable[[], object]:
    return lambda: library(own=home / "cards")


def start_of_many() -> list[Row]:
    """The first start with 10,000 own cards, beside one with none."""
    dummy = {"SDL_VIDEODRIVER": "dummy"}
    few = float(printed_by(FIRST_FRAME, str(time.time()), env=dummy))
    with shelf(10_000) as home:
        many = float(printed_by(FIRST_FRAME, str(time.time()), env={**dummy, "OPEN_KAART_HOME": str(home)}))
    return [Row("10,000 own cards: start to first frame", many, "s", 1.5, few, "no own cards", 3)]


def memory() -> list[Row]:
    """What a card more takes up while the game holds it, beside the text of its file."""
    few, many = (_kilobytes(n) for n in SIZES[:2])
    with shelf(SET) as home:
        sizes = [path.stat().st_size for path in (home / "cards").rglob("card-*.yaml")]
    text = sum(sizes) / len(sizes) / 1024
    return [Row("memory of a card", (many - few) / (SIZES[1] - SIZES[0]), "kB", 12, text, "the text of its file", 5)]


@cache
def _kilobytes(n: int) -> float:
    """What so many own cards take, with those that come with the game."""
    with shelf(n) as home:
        return float(printed_by(CARDS_HELD, env={"OPEN_KAART_HOME": str(home)}))


def followed() -> list[Row]:
    """From saving a file until the game has the new card."""
    with shelf(SIZES[0]) as home:
        return [Row("an edit is in the game", _edit(home), "s", 1.0, PAUSE, "the pause between two looks", 1.25)]


def looked_after() -> list[Row]:
    """The CPU that it takes to look whether a file has changed, beside asking the disk for each of them once."""
    with shelf(SIZES[0]) as home:
        looked, files = _looking(home) / 1000, list((home / "cards").rglob("*"))
        asked = timed(lambda: [path.stat() for path in files], 9) / 1000
    used, bare = (seconds / (PAUSE + seconds) * 100 for seconds in (looked, asked))
    return [Row("looking after 100 own cards, CPU", used, "%", 0.1, bare, "each file asked once", 1.5)]


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


def refused() -> list[Row]:
    """A file of 100 MB, and a pipe where there are pipes: what they add to reading the other cards."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "refused"
        pack = home / "cards" / "odd"
        pack.mkdir(parents=True)
        with (pack / "huge.yaml").open("wb") as file:
            file.truncate(100_000_000)
        if hasattr(os, "mkfifo"):
            os.mkfifo(pack / "pipe.yaml")
        without, added = timed(_reading(Path(folder) / "nothing"), 5), timed(_reading(home), 5)
    value = max(0.0, added - without)
    return [Row("100 MB and a pipe among the cards: refused", value, "ms", 50, without, "the cards without them", 0.3)]


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


PARTS: tuple[Part, ...] = (checked, start_of_many, memory, followed, looked_after, refused)
