"""`open-kaart export`: a session becomes a protocol; what is not there gets a sentence, and no file is written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.app_samples import saved
from tests.cli.cli_run import run

pytestmark = pytest.mark.usefixtures("home")


def test_export(home: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A session, by file or by a part of its name, becomes a protocol; no file is written over."""
    path, out = saved(home), tmp_path / "deep" / "protocol.txt"
    assert run("export", path, "--out", out, "--lang", "en") == 0
    data = out.read_bytes()
    assert data.startswith(b"DRAFT")
    out.write_text("edited")
    assert run("export", path.name[:12], "--out", out) == 1
    assert out.read_text() == "edited"
    capsysbinary.readouterr()
    assert run("export", path, "--out", "-", "--lang", "en") == 0
    assert capsysbinary.readouterr().out == data


def test_export_into_the_folder_one_is_in(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --out the file gets the name of the school and the day, twice if need be."""
    path = saved(home)
    monkeypatch.chdir(tmp_path)
    assert run("export", path, "--lang", "en") == run("export", path, "--lang", "en") == 0
    assert {file.name for file in tmp_path.glob("*.txt")} == {
        "Example school 2026-11-22 draft.txt",
        "Example school 2026-11-22 draft (2).txt",
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_export_of_what_is_not_there(home: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown session, two that fit and a damaged one each give one sentence."""
    saved(home, "talk")
    saved(home, "talk", 2)
    (home / "sessions" / "bad.okk").write_text("no session")
    for wanted in ("nowhere", "2026", "bad"):
        assert run("export", wanted, "--lang", language) == 1
        out, err = capsys.readouterr()
        assert out == "" and err.startswith("open-kaart: ") and err.count("\n") == 1
    (home / "file").write_text("x")
    assert run("export", "school.okk", "--out", home / "file" / "x.txt", "--lang", language) == 1
