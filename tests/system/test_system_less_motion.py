"""Whether this computer asks for less motion: what its programs and files say, and that nothing goes wrong without."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.system.less_motion import less_motion_asked

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="asks Windows itself, and no program")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with nothing in it, and no program that could answer."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path


def program(home: Path, name: str, body: str) -> None:
    folder = home / "bin"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    (folder / name).chmod(0o755)


@POSIX
def test_nothing_is_asked_where_nothing_is_known(home: Path) -> None:
    """No desktop that tells."""
    assert less_motion_asked() is False


@POSIX
@pytest.mark.parametrize(("answer", "asked"), [("false", True), ("true", False), ("", False)])
def test_gnome_tells(home: Path, answer: str, asked: bool) -> None:
    """By its own program, asked for this one key."""
    program(home, "gsettings", f'[ "$3" = enable-animations ] && echo "{answer}"')
    assert less_motion_asked() is asked


@POSIX
def test_a_program_that_fails_says_nothing(home: Path) -> None:
    """There is no schema of that name."""
    program(home, "gsettings", "echo no such schema >&2; exit 1")
    assert less_motion_asked() is False


@POSIX
@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("[KDE]\nAnimationDurationFactor=0\n", True),
        ("[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("[Other]\nAnimationDurationFactor=0\n", False),
        ("[KDE]\n", False),
    ],
)
def test_kde_tells(home: Path, lines: str, asked: bool) -> None:
    """In its file, where animations last no time."""
    (home / ".config").mkdir()
    (home / ".config" / "kdeglobals").write_text(lines, "utf-8")
    assert less_motion_asked() is asked


@POSIX
@pytest.mark.parametrize(("answer", "asked"), [("1", True), ("0", False)])
def test_macos_tells(home: Path, monkeypatch: pytest.MonkeyPatch, answer: str, asked: bool) -> None:
    """By the program that reads its settings."""
    monkeypatch.setattr(sys, "platform", "darwin")
    program(home, "defaults", f'[ "$3" = reduceMotion ] && echo {answer}')
    assert less_motion_asked() is asked
