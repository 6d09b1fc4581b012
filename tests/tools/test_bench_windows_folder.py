"""The rows of the benchmark for the Windows folder: three figures, or a line that says why there are none."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from game.tools.bench import windows_folder
from game.tools.bench.windows_folder import SLOWER, Told, measured, rows


def told_is(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_folder, "measured", lambda: told)


def test_the_start_is_held_beside_that_of_an_installed_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both in this run: a slow machine changes the goal with the figure."""
    told: Told = {"whole": 55.0, "small": 26.0, "folder": 6.0, "wheel": 4.0}
    told_is(told, monkeypatch)
    whole, small, start = rows()
    assert (whole.value, whole.goal, small.value, small.goal) == (55.0, 60, 26.0, 35)
    assert (start.value, start.goal, start.bound) == (6.0, SLOWER * 4.0, 4.0)
    assert not any(row.missed for row in (whole, small, start))


def test_what_is_not_installed_is_said_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told_is({"missing": "not installed here: wine"}, monkeypatch)
    assert rows() == []
    assert "not installed here: wine" in capsys.readouterr().err


def test_what_the_measuring_dies_of_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = subprocess.CompletedProcess[str]([], 1, "", "Traceback\nOSError: no room\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: ended)
    assert measured() == {"missing": "OSError: no room"}


def test_an_installed_game_has_nothing_to_build_it_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_folder, "ROOT", tmp_path)
    assert rows() == []
