"""The commands as they are typed: help, exit codes, and sentences where something is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from importlib import import_module
from pathlib import Path

import pytest

from game.cli import play as playing
from game.cli.main import main
from game.cli.subcommands import Subcommand, subcommands
from game.i18n.words import ENGLISH
from game.journal.reading import load_events
from game.tools.rehearsal import command as rehearsal
from tests.app.app_samples import saved

ROOT = Path(__file__).parents[2]
COMMANDS = ("play", "rehearse", "check", "sessions", "export", "gallery", "bench")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def run(*arguments: object) -> int:
    """The exit code, also where argparse leaves by itself."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as end:
        return int(end.code or 0)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(capsys: pytest.CaptureFixture[str], command: str, language: str) -> None:
    """Every command explains itself in both languages and ends well."""
    assert run(*([command] if command else []), "--lang", language, "--help") == 0
    out, err = capsys.readouterr()
    assert "usage: open-kaart" in out and err == ""


def test_help_is_translated(capsys: pytest.CaptureFixture[str]) -> None:
    """The two languages do not say the same."""
    run("--lang", "nl", "--help")
    dutch = capsys.readouterr().out
    run("--lang=en", "--help")
    assert capsys.readouterr().out != dutch and "teams" in dutch


@pytest.mark.parametrize("row", subcommands(ENGLISH), ids=lambda row: row.name)
def test_every_row_of_the_table_leads_to_a_function(row: Subcommand) -> None:
    """Its module is imported only when it is run, so that nothing else would notice a wrong name."""
    assert callable(getattr(import_module(row.module), row.name.replace("-", "_")))


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is one line."""
    assert run("--version") == 0
    assert capsys.readouterr().out.startswith("open-kaart ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("dance",),
        ("rehearse", "--minutes", "5"),
        ("rehearse", "--people", "none"),
        ("export",),
        ("gallery",),
        ("play", "--size", "big"),
        ("--lang", "xx"),
        ("export", "x", "--format", "exe"),
    ],
)
def test_not_understood(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """What is not understood ends with 2 and a line of usage."""
    assert run(*arguments) == 2
    assert "usage:" in capsys.readouterr().err


def _spoiled(folder: Path) -> Path:
    pack = folder / "pack"
    pack.mkdir(parents=True)
    whole = ROOT / "scenarios" / "basis"
    (pack / "pack.yaml").write_bytes((whole / "pack.yaml").read_bytes())
    text = (whole / "a1-volgverzoek.yaml").read_text("utf-8")
    card = pack / "a1-volgverzoek.yaml"
    card.write_text(text.replace("weight: light", "weight: feather"), encoding="utf-8")
    return card


def test_check_points_at_the_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken card gives file:line:column, a sentence and exit code 1; as a file and as a folder."""
    card = _spoiled(tmp_path)
    line = next(n for n, text in enumerate(card.read_text("utf-8").splitlines(), 1) if "feather" in text)
    for path in (card, card.parent):
        assert run("check", path, "--lang", "en") == 1
        out, err = capsys.readouterr()
        assert f"pack/a1-volgverzoek.yaml:{line}:9: " in out and "feather" in out
        assert "1 mistake." in err


def test_check_of_what_is_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A card without mistakes gives one sentence; a path that is not there another."""
    assert run("check", ROOT / "scenarios" / "basis" / "a1-volgverzoek.yaml", "--lang", "en") == 0
    assert capsys.readouterr().out == "All cards are in order.\n"
    assert run("check", tmp_path / "nowhere.yaml", "--lang", "en") == 1
    assert "There is no " in capsys.readouterr().err


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
    _no_pictures(monkeypatch)
    real = saved(home, "talk")
    before = real.read_bytes()
    assert run("rehearse", "--minutes", 15, "--people", 3, "--out", home) == 0
    assert real.read_bytes() == before and (home / "session.okk").is_file()


def _no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsal._Pictures, "take", lambda self, step: None)


def test_rehearse_where_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in the place of the folder gives a sentence."""
    (tmp_path / "file").write_text("x")
    assert run("rehearse", "--out", tmp_path / "file") == 1
    assert capsys.readouterr().err.startswith("open-kaart: ")


def test_sessions(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list says how far each session came, and a damaged one is in it with a sentence."""
    assert run("sessions", "--lang", "en") == 0
    assert capsys.readouterr().out == "There are no sessions yet.\n"
    done, half = saved(home), saved(home, "talk", 2)
    (home / "sessions" / "bad.okk").write_text("no session")
    assert run("sessions", "--lang", "en") == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert "finished" in lines[done.name] and "card 1 of" in lines[half.name]
    assert "damaged" in lines["bad.okk"]


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


def test_gallery_where_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in the place of the folder gives a sentence."""
    (tmp_path / "file").write_text("x")
    assert run("gallery", "--out", tmp_path / "file") == 1
    assert capsys.readouterr().err.startswith("open-kaart: ")


def test_without_a_screen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no screen `open-kaart` says so and plays a rehearsal."""
    given: list[Namespace] = []
    whole = rehearsal.rehearse

    def short(options: Namespace, say: object) -> int:
        given.append(options)
        return whole(Namespace(**{**vars(options), "minutes": 15, "people": 3}), say)  # type: ignore[arg-type]

    _no_pictures(monkeypatch)
    monkeypatch.setattr(rehearsal, "rehearse", short)
    assert playing.screen_missing()
    assert run("--lang", "en") == 0
    assert given[0].minutes == 90
    assert capsys.readouterr().out.startswith("There is no screen here")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_cannot_show_it(home: Path, encoding: str) -> None:
    """Characters that the terminal does not have never end a command with a traceback."""
    (home / "sessions").mkdir()
    (home / "sessions" / "Żółw.okk").write_text("no session")
    done = subprocess.run(
        [sys.executable, "-m", "game", "sessions", "--lang", "en"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b".okk" in done.stdout
