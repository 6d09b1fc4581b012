"""Runs the tests under Wine in chunks of files, with the official Python for Windows: what `campaign windows-tests` is.

A chunk in which nothing ends for a while hangs, and one that ends without saying so died. Either is told with the test
that had begun; the files of such a chunk run again, each alone and without that test. What fails is held against the
table in `known.py`.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import NamedTuple

from dev.lock import ROOT
from dev.windows import reporting
from dev.windows.downloads import embedded_python, unzipped, wheels
from dev.windows.folder import LEFT_OUT
from dev.windows.known import out_of_date, reason
from dev.windows.wine import Failed, Wine, windows

MINUTES = 60
ABOUT = "the tests under Wine, with the Python for Windows; then PATHS for some of them, with every case"
FILES, CASES, AT_ONCE = 10, 40, 2
"""Files in a chunk, cases of one test that run when all files do, and chunks side by side."""
SILENCE = 240
"""Seconds after which a test that did not end hangs: none takes a tenth of it on Linux."""
AGAIN = 4
"""So often a file is tried again without the test that ended it."""
CURES = """# Wine 8 lacks CopyFile2 and dies of it; shutil takes its own way where there is none.
import _winapi
if hasattr(_winapi, "CopyFile2"):
    del _winapi.CopyFile2
"""
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "*.egg-info")
NOT_NEEDED = frozenset({"playwright", "greenlet", "pytest-xdist", "execnet"})
"""There is no browser, and Wine is slow at talk between processes."""
LOGS = ROOT / ".pytest_cache" / "windows-tests"
BROKEN = ("hangs", "ends Python")
PYTEST = ("-m", "pytest", "-p", "dev.windows.reporting", "-p", "no:xdist", "-p", "no:cacheprovider", "-o", "addopts=")
OPTIONS = ("--import-mode=importlib", "-q", "-o", f"faulthandler_timeout={SILENCE - 60}")

Outcomes = dict[str, tuple[str, str]]
"""What became of each test, and why it failed."""


class Chunk(NamedTuple):
    """Files that one process runs, without some tests of theirs."""

    name: str
    files: tuple[str, ...]
    without: tuple[str, ...] = ()


class Suite(NamedTuple):
    """Where everything lies, as Wine has it on C:, and where it is told on this side."""

    wine: Wine
    sample: int

    @property
    def folder(self) -> Path:
        return self.wine.drive / "suite"

    def run(self, chunk: Chunk) -> Outcomes:
        """One process, until it ends or nothing of it does."""
        notes = self.folder / f"{chunk.name}.notes"
        notes.touch()
        began = time.monotonic()
        process = self._start(chunk, notes)
        hung = _silent(process, notes)
        outcomes, over = read(notes.read_text("utf-8"))
        if not over:
            what = "hangs" if hung else "ends Python"
            outcomes = blamed(outcomes, chunk, what, f"{process.returncode}, see {chunk.name}.log")
        counts = Counter(outcome for outcome, _ in outcomes.values())
        print(f"{chunk.name} {time.monotonic() - began:4.0f} s {dict(counts)} {chunk.files[0]} …", flush=True)
        for line in _lines(outcomes):
            print(f"    {line}", flush=True)
        return outcomes

    def _start(self, chunk: Chunk, notes: Path) -> subprocess.Popen[bytes]:
        own = {reporting.NOTES: rf"C:\suite\{notes.name}", reporting.SAMPLE: str(self.sample)}
        without = [f"--deselect={test}" for test in chunk.without]
        process = subprocess.Popen(
            ["nice", "wine", r"C:\suite\python\python.exe", *PYTEST, *OPTIONS, *without, *chunk.files],
            env=self.wine.environ | own, cwd=self.folder / "main", start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        Thread(target=_kept, args=(process, LOGS / f"{chunk.name}.log"), daemon=True).start()
        return process


def main(paths: list[str]) -> int:
    """1 if a test failed that is not in the table, or the table knows one that does not fail."""
    began = time.monotonic()
    files = list(found(paths))
    shutil.rmtree(LOGS, ignore_errors=True)
    LOGS.mkdir(parents=True)
    try:
        with windows() as wine:
            laid_out(wine.drive / "suite")
            suite = Suite(wine, 0 if paths else CASES)
            outcomes = all_of(suite, files)
    except Failed as fault:
        print(f"windows-tests: {fault}")
        return 1
    return told(outcomes, not paths, (time.monotonic() - began) / 60)


def found(paths: Iterable[str]) -> Iterator[str]:
    """The files of tests in these places; those that start programs come last, as they take longest."""
    places = [ROOT / path for path in paths] or [ROOT / "tests"]
    files = {file for place in places for file in ([place] if place.is_file() else place.rglob("test_*.py"))}
    return iter(sorted((file.relative_to(ROOT).as_posix() for file in files), key=lambda name: ("/e2e/" in name, name)))


def laid_out(folder: Path) -> None:
    """Python with all packages, and a copy of this checkout beside it."""
    _, python = embedded_python()
    with TemporaryDirectory() as place:
        packages = wheels(Path(place), NOT_NEEDED, ("game", "camera", "test"))
    site = {name: data for one in packages for name, data in unzipped(one.data).items()}
    site["sitecustomize.py"] = CURES.encode()
    files = {f"python/{name}": data for name, data in python.items() if name not in LEFT_OUT}
    files |= {f"python/Lib/site-packages/{name}": data for name, data in site.items()}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    shutil.copytree(ROOT, folder / "main", ignore=NOT_COPIED)


def all_of(suite: Suite, files: list[str]) -> Outcomes:
    """What became of every test; also of those behind one that hangs."""
    chunks = [Chunk(f"{n:03}", tuple(part)) for n, part in enumerate(parts(files, FILES), 1)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return {
            test: what for part in pool.map(lambda chunk: whole(suite, chunk), chunks) for test, what in part.items()
        }


def parts(files: list[str], size: int) -> Iterator[list[str]]:
    """The files in chunks, in their order."""
    for begin in range(0, len(files), size):
        yield files[begin : begin + size]


def whole(suite: Suite, chunk: Chunk) -> Outcomes:
    """The outcomes of a chunk; where it ended before its time, those of its files alone."""
    outcomes = suite.run(chunk)
    guilty = broken(outcomes)
    if not guilty:
        return outcomes
    begun = {test.partition("::")[0] for test in outcomes}
    again = [file for file in chunk.files if file not in begun or any(test.startswith(file) for test in guilty)]
    for n, file in enumerate(again):
        outcomes |= _alone(suite, Chunk(f"{chunk.name}-{n}", (file,)))
    return outcomes


def _alone(suite: Suite, chunk: Chunk) -> Outcomes:
    """One file, again without each test that ends it."""
    outcomes: Outcomes = {}
    guilty: tuple[str, ...] = ()
    for turn in range(AGAIN):
        ran = suite.run(chunk._replace(name=f"{chunk.name}-{turn}", without=guilty))
        outcomes |= ran
        if not broken(ran):
            break
        guilty += tuple(broken(ran))
    return outcomes


def broken(outcomes: Outcomes) -> list[str]:
    """The tests that had begun when a process hung or died."""
    return [test for test, (outcome, _) in outcomes.items() if outcome in BROKEN]


def read(notes: str) -> tuple[Outcomes, bool]:
    """What the plugin noted down, and whether it came to its end."""
    outcomes: Outcomes = {}
    lines = [json.loads(line) for line in notes.splitlines() if line.endswith("]")]
    for test, outcome, why in lines:
        if outcomes.get(test, ("", ""))[0] != "failed":
            outcomes[test] = (outcome, why)
    over = outcomes.pop("", None) is not None
    return outcomes, over


def blamed(outcomes: Outcomes, chunk: Chunk, outcome: str, why: str) -> Outcomes:
    """The same, with this for the test that had begun; where none had, for the first file that none is known of."""
    begun = [test for test, (known, _) in outcomes.items() if known == "began"]
    known = {test.partition("::")[0] for test in outcomes}
    left = [file for file in chunk.files if file not in known] or [chunk.files[-1]]
    return outcomes | dict.fromkeys(begun or left[:1], (outcome, why))


def _silent(process: subprocess.Popen[bytes], notes: Path) -> bool:
    """Whether nothing ended for so long that the process had to be ended, with all that it started."""
    size, since = -1, time.monotonic()
    while process.poll() is None and time.monotonic() - since < SILENCE:
        if notes.stat().st_size != size:
            size, since = notes.stat().st_size, time.monotonic()
        time.sleep(0.5)
    hung = process.poll() is None
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(20)
    return hung


def _kept(process: subprocess.Popen[bytes], log: Path) -> None:
    """What is printed goes through a pipe: output into a file kills Python there."""
    if process.stdout is not None:
        with log.open("wb") as out:
            shutil.copyfileobj(process.stdout, out)


def told(outcomes: Outcomes, whole: bool, minutes: float) -> int:
    """The figures, each failure with its reason or without one, and what is wrong in the table."""
    counts = Counter("failed" if is_failure(outcome) else outcome for outcome, _ in outcomes.values())
    for test, (outcome, why) in sorted(outcomes.items()):
        if is_failure(outcome):
            print(f"{'known' if reason(test) else 'FAILED'}: {test}: {reason(test) or f'{outcome}: {why}'}")
    new = [test for test, (outcome, _) in outcomes.items() if is_failure(outcome) and not reason(test)]
    stale = out_of_date({test: is_failure(outcome) for test, (outcome, _) in outcomes.items()}, whole)
    for why, number in Counter(why for outcome, why in outcomes.values() if outcome == "skipped").most_common():
        print(f"skipped: {number} {why}")
    for line in stale:
        print(f"OUT OF DATE: {line}")
    figures = ", ".join(f"{number:,} {outcome}" for outcome, number in sorted(counts.items()))
    print(f"windows-tests: {figures}; {len(new)} without a reason; {minutes:.0f} minutes; what was printed: {LOGS}")
    return int(bool(new or stale))


def is_failure(outcome: str) -> bool:
    return outcome in ("failed", *BROKEN)


def _lines(outcomes: Outcomes) -> Iterator[str]:
    for test, (outcome, why) in outcomes.items():
        if is_failure(outcome) and not reason(test):
            yield f"{test}: {outcome}: {why}"
