"""The commands as they are typed: help, exit codes, and sentences where something is wrong."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module
from pathlib import Path

import pytest

from game.cli import main
from game.cli import play as playing
from game.cli.subcommands import Subcommand, subcommands
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from game.settings.store import Settings, save
from game.system.paths import places
from game.tools.rehearsal import command as rehearsal
from tests.cli.cli_run import home, no_pictures, run

__all__ = ["home"]

COMMANDS = ("play", "rehearse", "check", "sessions", "export", "gallery", "bench")


@pytest.fixture(autouse=True)
def _home(home: Path) -> None:
    """Nothing of whoever runs the tests is read or written."""


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


LONG = "x" * 300
ODD_PATHS = (LONG, f"{LONG}/y", "\udcff", "a\0b", "/" + "y/" * 3000)


@pytest.mark.parametrize("path", ODD_PATHS, ids=["long", "a long folder", "no letters", "a NUL", "deep"])
@pytest.mark.parametrize(
    "command",
    [
        ("check",), ("show",), ("export",), ("export", "a", "--out"), ("compare", "a"), ("new-card",),
        ("pack", "import"), ("pack", "export"), ("pack", "print"), ("pack", "export", "basis", "--out"),
        ("pack", "print", "basis", "--only", "votes", "--out"), ("translate", "de", "--out"), ("room", "--session"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_path_that_no_disk_has_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: tuple[str, ...],
    path: str,
) -> None:  # fmt: skip
    """Never a traceback; where it is only the beginning of a name, a shorter one may do."""
    monkeypatch.chdir(tmp_path)
    code = run(*command, path, "--lang", "en")
    told = "".join(capsys.readouterr())
    assert "Traceback" not in told
    assert code == 0 or (code == 1 and told.strip()), told


def test_without_a_screen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no screen `open-kaart` says so and plays a rehearsal."""
    given: list[Namespace] = []
    whole = rehearsal.rehearse

    def short(options: Namespace, say: Words) -> int:
        given.append(options)
        return whole(Namespace(**{**vars(options), "minutes": 20, "people": 3}), say)

    no_pictures(monkeypatch)
    monkeypatch.setattr(rehearsal, "rehearse", short)
    assert playing.screen_missing()
    assert run("--lang", "en") == 0
    assert given[0].minutes == 90
    assert capsys.readouterr().out.startswith("There is no screen here")


@pytest.mark.parametrize(("chosen", "told"), [("de-AT", "de"), ("uk-UA", "uk"), ("pl-PL", "nl"), ("", "nl")])
def test_the_first_start_is_in_the_language_of_the_computer(
    chosen: str, told: str, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Until somebody chose one: from then on that one, whatever the computer speaks."""
    monkeypatch.setattr("game.cli.language.chosen_here", lambda: (chosen,) if chosen else ())
    run("--help")
    assert words(told)("Without a command the game opens.") in " ".join(capsys.readouterr().out.split())
    save(places().settings, Settings(language="tr"))
    run("--help")
    assert words("tr")("Without a command the game opens.") in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("windows", "environment", "wanted"),
    [
        (True, {}, "utf-8"),
        (True, {"PYTHONIOENCODING": "cp850"}, "cp1252"),
        (True, {"PYTHONIOENCODING": ""}, "utf-8"),
        (False, {}, "cp1252"),
    ],
)
def test_what_goes_into_a_file_on_windows_lacks_no_letter(
    windows: bool, environment: dict[str, str], wanted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ukrainian came out as question marks there; who asks for another encoding has it."""
    monkeypatch.setattr(main, "WINDOWS", windows)
    with open(tmp_path / "out.txt", "w", encoding="cp1252") as file:
        assert main._encoding(file, environment) == wanted
