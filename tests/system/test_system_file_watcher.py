"""Looking after files: cheap while nothing changes, and no change is passed by."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from game.system.file_watcher import (
    CPU_SHARE,
    FULL_SCAN_EVERY,
    LONGEST_PAUSE,
    PAUSE,
    FileWatcher,
    Pauses,
    Scanner,
    snapshot,
    wait_for_change,
)
from tests.waiting import PATIENCE, eventually


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A shelf with two sets that have lain there for a while."""
    for name in ("one/a", "one/b", "two/c"):
        path = tmp_path / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("x: 1\n", "utf-8")
    rest(tmp_path)
    return tmp_path


def rest(shelf: Path) -> None:
    """No folder changed lately."""
    before = time.time() - 60
    for folder in (shelf, *shelf.iterdir()):
        os.utime(folder, (before, before))


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that are opened from now on."""
    opened: list[str] = []
    scandir = os.scandir

    def noted(path: str) -> Any:
        opened.append(path)
        return scandir(path)

    monkeypatch.setattr("game.system.file_watcher.os.scandir", noted)
    return opened


def test_while_nothing_changes_no_folder_is_opened(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All looks but one in so many ask for the time of each file alone, and give the same value."""
    scanner = Scanner([shelf])
    first = scanner.scan()
    opened = counted(monkeypatch)
    assert all(scanner.scan() is first for _ in range(FULL_SCAN_EVERY - 1)) and opened == []
    assert scanner.scan() is first and len(opened) == 3


def test_every_kind_of_change_is_seen_at_the_next_look(shelf: Path) -> None:
    """Written in place, taken away, put beside it, a new set, a set that is gone."""
    scanner = Scanner([shelf])
    scanner.scan()
    first, second, fresh = shelf / "one" / "a.yaml", shelf / "one" / "b.yaml", shelf / "new" / "d.yaml"
    for change in (
        lambda: first.write_text("x: 22\n", "utf-8"),
        second.unlink,
        lambda: (shelf / "two" / "e.yaml").write_text("y: 1\n", "utf-8"),
        fresh.parent.mkdir,
        lambda: fresh.write_text("y: 1\n", "utf-8"),
        lambda: (shelf / "two").rename(shelf / ".gone"),
    ):
        rest(shelf)
        scanner.scan()
        change()
        assert scanner.scan() == snapshot([shelf])
    assert {Path(path).name for path, _, _ in scanner.scan()} == {"a.yaml", "d.yaml"}


def test_a_folder_that_changed_a_moment_ago_is_not_believed(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that ticks in whole seconds may hide a second file that came."""
    scanner = Scanner([shelf])
    now = time.time()
    os.utime(shelf / "one", (now, now))
    scanner.scan()
    (shelf / "one" / "f.yaml").write_text("x: 1\n", "utf-8")
    os.utime(shelf / "one", (now, now))
    assert "f.yaml" in {Path(path).name for path, _, _ in scanner.scan()}


def test_a_disk_that_keeps_no_time_of_folders_is_followed_too(shelf: Path) -> None:
    """A file that came without a trace is seen before long."""
    scanner = Scanner([shelf])
    scanner.scan()
    (shelf / "one" / "f.yaml").write_text("x: 1\n", "utf-8")
    rest(shelf)
    looks = [len(scanner.scan()) for _ in range(FULL_SCAN_EVERY)]
    assert looks[-1] == 4


def test_a_single_file_is_looked_after(shelf: Path) -> None:
    """Not only folders: `check --watch` may be about one card."""
    path = shelf / "one" / "a.yaml"
    scanner = Scanner([path])
    first = scanner.scan()
    assert len(first) == 1 and scanner.scan() is first
    path.write_text("x: 333\n", "utf-8")
    assert scanner.scan() != first


def test_a_shelf_that_is_made_later_is_seen_at_once(tmp_path: Path) -> None:
    """A school that has no cards yet writes its first one."""
    shelf = tmp_path / "cards"
    scanner = Scanner([shelf])
    assert scanner.scan() == frozenset()
    (shelf / "own").mkdir(parents=True)
    (shelf / "own" / "a.yaml").write_text("x: 1\n", "utf-8")
    assert len(scanner.scan()) == 1


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("one/d.yaml", True),
        ("one/d.yml", True),
        ("one/D.YAML.TXT", True),
        ("one/pictures/boat.png", True),
        ("pictures/boat.svg", True),
        ("one/notes.docx", False),
        ("one/.d.yaml.swp", False),
        (".bin/one/d.yaml", False),
        ("one/drafts/d.yaml", False),
    ],
)
def test_cards_and_pictures_are_seen_and_nothing_else(shelf: Path, name: str, seen: bool) -> None:
    """Also under the names that hurried people give a card; the bin and folders within a set are nobody's cards."""
    path = shelf / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", "utf-8")
    assert (str(path) in {one for one, _, _ in snapshot([shelf])}) is seen


def test_waiting_ends_once_the_files_lie_still(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor writes in steps: the report of `check --watch` is about the last of them."""
    path, steps = shelf / "one" / "a.yaml", ["x: 1\n# half", "x: 1\n# half and whole"]

    def pause(seconds: float) -> None:
        if steps:
            path.write_text(steps.pop(0), "utf-8")

    monkeypatch.setattr("game.system.file_watcher.time.sleep", pause)
    found = wait_for_change([shelf], snapshot([shelf]))
    assert steps == [] and found == snapshot([shelf])


def test_what_changed_before_the_watch_began_is_told_at_once(shelf: Path) -> None:
    """Between reading the cards and opening the window somebody may have saved one."""
    before = snapshot([shelf])
    (shelf / "one" / "a.yaml").write_text("x: 4444\n", "utf-8")
    told = threading.Event()
    watch = FileWatcher([shelf], told.set, before)
    watch.start()
    assert told.wait(PATIENCE)
    watch.end()
    assert watch.ended
    eventually(lambda: not watch._thread.is_alive())


def test_a_watch_that_ended_tells_nothing(shelf: Path) -> None:
    """The window is closed: a card that is saved now must not be read into a game that is gone."""
    told: list[int] = []
    watch = FileWatcher([shelf], lambda: told.append(1), frozenset())
    watch.end()
    watch.start()
    eventually(lambda: not watch._thread.is_alive())
    assert told == []


@pytest.mark.parametrize(
    ("cpu", "clock", "pause"),
    [
        pytest.param(0.0004, 0.0005, PAUSE, id="a small folder"),
        pytest.param(0.015625, 0.0003, PAUSE, id="the clock of Windows ticked in the middle of a short look"),
        pytest.param(0.0004, 3.0, PAUSE, id="the thread waited for its turn"),
        pytest.param(0.004, 0.005, 5.0, id="thousands of files"),
        pytest.param(1.0, 1.2, LONGEST_PAUSE, id="a disk that is far away"),
        pytest.param(0.0, 0.0, PAUSE, id="no time at all"),
    ],
)
def test_the_pause_follows_what_a_look_really_took(cpu: float, clock: float, pause: float) -> None:
    """Neither a clock that ticks in steps nor a busy machine makes an author wait."""
    assert Pauses().after(cpu, clock, full=False) == pytest.approx(pause)


def test_a_look_that_opens_all_folders_is_spread_over_those_that_open_none() -> None:
    """A card that is saved just behind it is in the game no later; so many folders that each look is slow wait on."""
    hundred, thousands = Pauses(), Pauses()
    assert hundred.after(0.001, 0.001, full=True) == PAUSE == hundred.after(0.0001, 0.0001, full=False)
    assert thousands.after(0.048, 0.05, full=True) == pytest.approx(0.048 / FULL_SCAN_EVERY / CPU_SHARE)
    assert thousands.after(0.004, 0.005, full=False) == pytest.approx(0.006 / CPU_SHARE)
    assert thousands.after(0.048, 0.05, full=True) == pytest.approx(0.006 / CPU_SHARE)


def test_a_scanner_says_when_it_opened_all_folders(shelf: Path) -> None:
    """Since it was their turn: what is opened for a change belongs to the looks that follow upon each other."""
    scanner = Scanner([shelf])
    turns = []
    for n in range(2 * FULL_SCAN_EVERY):
        if n == 3:
            (shelf / "one" / "d.yaml").write_text("x: 1\n", "utf-8")
        scanner.scan()
        turns.append(scanner.full)
    assert [n for n, full in enumerate(turns) if full] == [0, FULL_SCAN_EVERY]
