"""`open-kaart export`: a session becomes a protocol; what is not there gets a sentence, and no file is written over."""

from __future__ import annotations

import sys
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
    out.write_text("edited", "utf-8")
    assert run("export", path.name[:12], "--out", out) == 1
    assert out.read_text("utf-8") == "edited"
    capsysbinary.readouterr()
    assert run("export", path, "--out", "-", "--lang", "en") == 0
    assert capsysbinary.readouterr().out == data


@pytest.mark.parametrize("form", ["txt", "html", "ics", "docx", "all"])
def test_a_name_that_is_taken_is_refused_in_every_format(
    home: Path, tmp_path: Path, form: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """All formats together make a folder: neither that nor a file comes beside what was named, under another name."""
    path, theirs = saved(home), tmp_path / "mine"
    theirs.write_text("mine", "utf-8")
    assert run("export", path, "--format", form, "--out", theirs, "--lang", "en") == 1
    assert theirs.read_text("utf-8") == "mine" and b"not overwritten" in capsysbinary.readouterr().err
    assert not list(tmp_path.glob("mine (*"))


def test_no_name_is_no_session(home: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The folder one happens to be in is not meant by it."""
    saved(home)
    for wanted in ("", " ", "."):
        assert run("export", wanted, "--lang", "en") == 1
        assert not capsysbinary.readouterr().err.startswith(b":")


@pytest.mark.parametrize("form", ["txt", "md", "html", "json", "csv", "ics", "docx", "all"])
@pytest.mark.parametrize("out", [None, "here"])
def test_export_goes_on_with_its_own_file(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, out: str | None
) -> None:
    """In the folder one is in, or the one that is named: one session, one current draft, in each format."""
    path, folder = saved(home), tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    more = () if out is None else ("--out", folder)
    for _ in range(3):
        assert run("export", path, "--format", form, "--lang", "en", *more) == 0
    name = "Example school 2026-11-22 draft" + ("" if form == "all" else f".{form}")
    assert [file.name for file in folder.iterdir()] == [name]


def test_what_somebody_changed_is_never_written_over(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor what lay there before: then a second one comes beside it. An odd list costs no more."""
    path = saved(home)
    monkeypatch.chdir(tmp_path)
    theirs = tmp_path / "Example school 2026-11-22 draft.txt"
    theirs.write_text("mine", "utf-8")
    for told in ("", "[", "{}", '{"a": 1}'):
        (home / "exported.json").write_text(told, "utf-8")
        assert run("export", path, "--lang", "en") == 0
        assert theirs.read_text("utf-8") == "mine"
    second = theirs.with_stem(theirs.stem + " (2)")
    second.write_text("edited", "utf-8")
    assert run("export", path, "--lang", "en") == run("export", path, "--lang", "en") == 0
    assert second.read_text("utf-8") == "edited"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no folder can be called so")
@pytest.mark.parametrize("form", ["txt", "all"])
def test_export_into_a_folder_with_half_a_letter_in_its_name(
    form: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Such folders come from old sticks and archives: what was written there is known again all the same."""
    session, folder = saved(home), tmp_path / "Notulen \udce9"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for _ in range(2):
        assert run("export", session, "--format", form) == 0
    assert len(list(folder.iterdir())) == 1 and "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("language", ["nl", "en"])
def test_export_of_what_is_not_there(home: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown session, two that fit and a damaged one each give one sentence."""
    saved(home, "talk")
    saved(home, "talk", 2)
    (home / "sessions" / "bad.okk").write_text("no session", "utf-8")
    for wanted in ("nowhere", "2026", "bad"):
        assert run("export", wanted, "--lang", language) == 1
        out, err = capsys.readouterr()
        assert out == "" and err.startswith("open-kaart: ") and err.count("\n") == 1
    (home / "file").write_text("x", "utf-8")
    assert run("export", "school.okk", "--out", home / "file" / "x.txt", "--lang", language) == 1
