"""A lock that goes with its program: two copies that are started at once know of each other, and no kill leaves it."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from game.system import file_lock
from game.system.file_lock import is_first, lock

ASKS = """
import sys
from pathlib import Path
from game.system.file_lock import is_first
print(is_first(Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


def asking(path: Path) -> subprocess.Popen[str]:
    """Another program that has asked, and runs on."""
    return subprocess.Popen(
        [sys.executable, "-c", ASKS, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def answer_of(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def test_of_programs_that_are_started_at_once_one_is_the_first(tmp_path: Path) -> None:
    """Whichever; and after a kill the next one is."""
    path = tmp_path / "new" / "window"
    programs = [asking(path) for _ in range(4)]
    answers = [answer_of(program) for program in programs]
    assert sorted(answers) == ["False", "False", "False", "True"]
    assert not is_first(path)
    for program in programs:
        program.kill()
        program.communicate()
    again = asking(path)
    assert answer_of(again) == "True"
    again.kill()
    again.communicate()


@pytest.mark.parametrize("place", ["file/window", "folder", "x" * 300])
def test_where_the_disk_refuses_nobody_is_told_of_another_window(tmp_path: Path, place: str) -> None:
    """A stick that takes no file, a folder in the place of the file."""
    (tmp_path / "file").write_text("no folder", "utf-8")
    (tmp_path / "folder").mkdir()
    assert is_first(tmp_path / place) and is_first(tmp_path / place)


def test_what_was_asked_holds_as_long_as_the_program_lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to keep the answer."""
    monkeypatch.setattr(file_lock, "_held", [])
    assert is_first(tmp_path / "window")
    other = asking(tmp_path / "window")
    assert answer_of(other) == "False"
    other.kill()
    other.communicate()
    for file in file_lock._held:
        file.close()


@pytest.mark.parametrize(
    ("number", "first"), [(errno.EAGAIN, False), (errno.EACCES, False), (0, False), (errno.ENOLCK, True)]
)
def test_a_disk_that_knows_no_locks_is_no_second_window(
    number: int, first: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network drives refuse every lock; a folder for a moment is then nobody's to take away."""

    def refuse(file: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(file_lock, "_claim", refuse)
    assert is_first(tmp_path / "window") is first
    with open(tmp_path / "held", "wb") as file:
        assert not lock(file)
