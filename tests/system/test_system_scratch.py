"""Nothing stays in the place for temporary files: not after a kill, and nobody else's is touched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from game.system.scratch import HELD, PREFIX, scratch_folder, sweep_scratch
from tests.waiting import eventually

WORKS = """
import sys, time
from game.system.scratch import scratch_folder
with scratch_folder() as folder:
    (folder / "logo.png").write_bytes(b"x" * 100)
    print(folder, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place for temporary files, for this process and its children."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("TEMP", str(tmp_path))
    return tmp_path


def worker() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", WORKS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None and process.stdout.readline()
    return process


def names(place: Path) -> list[str]:
    return [path.name for path in place.iterdir()]


def test_a_folder_for_a_moment_is_gone_afterwards_whatever_happens(place: Path) -> None:
    def fails() -> None:
        with scratch_folder() as folder:
            (folder / "x").write_bytes(b"x")
            assert os.name != "posix" or folder.stat().st_mode & 0o077 == 0
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert not names(place)


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_what_a_killed_program_left_goes_at_once_and_that_of_a_living_one_stays(place: Path) -> None:
    """Two are at work, one is killed: the next start takes away the one folder and no other."""
    dead, living = worker(), worker()
    os.kill(dead.pid, signal.SIGKILL)
    dead.communicate()
    assert len(names(place)) == 2
    sweep_scratch()
    assert len(names(place)) == 1
    sweep_scratch()
    assert len(names(place)) == 1
    living.communicate()
    eventually(lambda: names(place), lambda found: not found)


def test_one_that_was_killed_before_it_could_hold_it_goes_later(place: Path) -> None:
    """In the first minute it may be that of a program that only begins."""
    early = place / f"{PREFIX}early"
    early.mkdir()
    sweep_scratch()
    assert early.is_dir()
    os.utime(early, (1, 1))
    sweep_scratch()
    assert not early.exists()


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_what_is_not_ours_stays(place: Path) -> None:
    """Other names, files, links to elsewhere, and the results of a rehearsal."""
    elsewhere = place / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / HELD).write_bytes(b"")
    (place / f"{PREFIX}link").symlink_to(elsewhere)
    (place / f"{PREFIX}file").write_bytes(b"x")
    (place / "open-kaart-abcd").mkdir()
    before = sorted(names(place))
    sweep_scratch()
    assert sorted(names(place)) == before and (elsewhere / HELD).exists()


def test_every_start_sweeps(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever command is given."""
    from game.cli.main import main

    monkeypatch.setenv("OPEN_KAART_HOME", str(place / "home"))
    left = place / f"{PREFIX}left"
    left.mkdir()
    (left / HELD).write_bytes(b"")
    assert main(["sessions"]) == 0
    assert not left.exists()
