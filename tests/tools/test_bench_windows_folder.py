"""The rows of the benchmark for the Windows folder: three figures, or a line that says why there are none."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from game.i18n.catalogues import words
from game.tools.bench import windows_folder
from game.tools.bench.windows_folder import SLOWER, Told, measured, missing, rows


def test_the_start_is_held_beside_that_of_an_installed_wheel() -> None:
    """Both in this run: a slow machine changes the goal with the figure."""
    told: Told = {"whole": 55.0, "small": 26.0, "folder": 6.0, "wheel": 4.0}
    whole, small, start = rows(told)
    assert (whole.value, whole.goal, small.value, small.goal) == (55.0, 60, 26.0, 35)
    assert (start.value, start.goal, start.bound) == (6.0, SLOWER * 4.0, 4.0)
    assert missing(told, words("en")) == []


def test_what_is_not_installed_is_said_and_fails_nothing() -> None:
    told: Told = {"missing": "not installed here: wine"}
    assert rows(told) == []
    (line,) = missing(told, words("en"))
    assert "not installed here: wine" in line


def test_what_the_measuring_dies_of_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = subprocess.CompletedProcess[str]([], 1, "", "Traceback\nOSError: no room\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: ended)
    assert measured() == {"missing": "OSError: no room"}


def test_an_installed_game_has_nothing_to_build_it_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_folder, "ROOT", tmp_path)
    assert rows(measured()) == []
