"""Which program shows a folder: the one that this computer has, called so that it outlives the game.

What becomes of a program that hangs, or is none, is told in tests/app/test_app_folders.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.system.open_folder import open_folder


class Started:
    """Takes the place of subprocess.Popen, and starts nothing."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.ways: list[dict[str, object]] = []

    def __call__(self, command: list[str], **how: object) -> None:
        self.commands.append(command)
        self.ways.append(how)


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Started:
    """A Linux on which nothing is started, with programs as each test says. The folder is made before it is one."""
    fake = Started()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("subprocess.Popen", fake)
    return fake


@pytest.mark.parametrize(
    ("installed", "command"),
    [
        pytest.param({"xdg-open", "gio"}, ["xdg-open"], id="both"),
        pytest.param({"xdg-open"}, ["xdg-open"], id="the usual one"),
        pytest.param({"gio"}, ["gio", "open"], id="of the desktop"),
    ],
)
def test_the_first_program_that_is_there(
    installed: set[str], command: list[str], started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with its own words; a folder with a blank in its name is one argument."""
    monkeypatch.setattr("shutil.which", lambda name: name if name in installed else None)
    folder = tmp_path / "Open Kaart"
    folder.mkdir()
    assert open_folder(folder) and started.commands == [[*command, str(folder)]]


def test_the_program_is_on_its_own(started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has a session of its own, and neither speaks in the terminal of the game nor listens to it."""
    monkeypatch.setattr("shutil.which", lambda name: name)
    assert open_folder(tmp_path)
    (way,) = started.ways
    assert way.pop("start_new_session") is True
    assert set(way) == {"stdin", "stdout", "stderr"} and len(set(way.values())) == 1


def test_no_program_is_no(started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without one gets the folder as a sentence: so the answer has to be right."""
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert not open_folder(tmp_path) and started.commands == []


def test_a_file_is_no_folder(started: Started, tmp_path: Path) -> None:
    """A file would be opened in who knows what."""
    (tmp_path / "protocol.txt").write_text("x", "utf-8")
    assert not open_folder(tmp_path / "protocol.txt") and not open_folder(tmp_path / "gone")
    assert started.commands == []
