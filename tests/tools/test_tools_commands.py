"""`open-kaart rehearse` and `gallery`: what they leave, and what they say where they cannot write."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.journal.reading import load_events
from tests.app.app_samples import saved
from tests.cli.cli_run import no_pictures, run

pytestmark = pytest.mark.usefixtures("home")


def test_rehearse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rehearsal leaves the protocol, a session file that opens, and pictures."""
    out = tmp_path / "out"
    assert run("rehearse", "--minutes", 45, "--people", 8, "--out", out, "--size", "640x360") == 0
    names = sorted(path.name for path in out.iterdir())
    assert "protocol.txt" in names and "session.okk" in names
    assert sum(name.endswith(".png") for name in names) >= 12
    assert not any("sessions" in name for name in names)
    assert (out / "protocol.txt").read_text("utf-8").startswith("CONCEPT")
    assert load_events(out / "session.okk").events
    assert "Traceback" not in capsys.readouterr().err


def test_rehearse_beside_real_sessions(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rehearsing into a folder that has sessions of its own leaves those as they are."""
    no_pictures(monkeypatch)
    real = saved(home, "talk")
    before = real.read_bytes()
    assert run("rehearse", "--minutes", 20, "--people", 3, "--out", home) == 0
    assert real.read_bytes() == before and (home / "session.okk").is_file()


def test_rehearse_where_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in the place of the folder gives a sentence."""
    (tmp_path / "file").write_text("x", "utf-8")
    assert run("rehearse", "--out", tmp_path / "file") == 1
    assert capsys.readouterr().err.startswith("open-kaart: ")


def test_gallery_where_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in the place of the folder gives a sentence."""
    (tmp_path / "file").write_text("x", "utf-8")
    assert run("gallery", "--out", tmp_path / "file") == 1
    assert capsys.readouterr().err.startswith("open-kaart: ")


def test_the_gallery_of_some_states_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By a part of their names; a part that none has is told, and nothing is left behind."""
    assert run("gallery", "--out", tmp_path / "out", "--size", "320x240", "--only", "house_rules", "stop") == 0
    names = sorted(path.stem.partition("-")[2] for path in (tmp_path / "out").glob("[0-9]*.png"))
    assert names and all("house_rules" in name or "stop" in name for name in names)
    assert (tmp_path / "out" / "contact-sheet.png").is_file()
    capsys.readouterr()
    assert run("gallery", "--out", tmp_path / "none", "--only", "nowhere") == 1
    assert "nowhere" in capsys.readouterr().err and not list((tmp_path / "none").iterdir())
