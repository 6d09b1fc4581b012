"""Folders that are gone, closed, no folder at all or without a program to show them: a sentence, never a crash."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from game.card_print import voting_cards
from game.card_print.parts import Deck
from game.core import commands as c
from game.core.commands import OpenFolder, WriteLeaflet
from game.documents.formats import pdf
from game.system.open_folder import open_folder
from tests.app.app_samples import game_in, play_to, saved
from tests.waiting import eventually


def refusing_folders(home: Path) -> list[Path]:
    (home / "a file").write_text("no folder", "utf-8")
    return [home / "a file", home / "a file" / "below", home / ("x" * 300), Path("/dev/null/x")]


def test_the_page_to_sign_where_no_file_can_be_written(tmp_path: Path) -> None:
    """Each of these folders is refused with a sentence, and the next one that is right takes it."""
    saved(tmp_path)
    game = game_in(tmp_path)
    for folder in refusing_folders(tmp_path):
        game.obey(c.SetFolder(str(folder)))
        game.obey(WriteLeaflet())
        assert game.notice == "not_saved", folder
    game.obey(c.SetFolder(str(tmp_path / "stick")))
    for _ in range(2):
        game.obey(WriteLeaflet())
        assert game.notice == "saved"
    assert len(list((tmp_path / "stick").iterdir())) == 1
    game.closing()


def test_the_page_to_sign_without_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a PDF cannot be made it is a file for Word; where nothing can be made it is a sentence."""
    saved(tmp_path)
    game = game_in(tmp_path)

    def cannot(*about: object) -> bytes:
        raise pdf.CannotPrint

    monkeypatch.setattr(pdf, "write", cannot)
    game.obey(WriteLeaflet())
    assert game.notice == "saved" and game.saved_as.endswith(".docx")
    monkeypatch.setattr("game.documents.formats.docx.writer.write", lambda *about: 1 / 0)
    game.obey(WriteLeaflet())
    assert game.notice == "not_written"
    game.closing()


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    """The stick was pulled out after the protocol was written: that is said, not that there is no program."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    for gone in (tmp_path / "pulled" / "protocol.txt", tmp_path / ("x" * 300) / "protocol.txt"):
        game.saved_as = str(gone)
        game.obey(OpenFolder())
        assert game.notice == f"That folder cannot be found now: {gone.parent}"
    game.closing()


def opener(folder: Path, script: str) -> Path:
    """A program that shows folders, as a script."""
    path = folder / "bin" / "xdg-open"
    path.parent.mkdir()
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path.parent


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the way of Linux")
def test_a_program_that_hangs_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was started; the meeting goes on meanwhile."""
    hangs = 'echo "$1" > "$0.told"; while [ ! -e "$0.enough" ]; do /bin/sleep 0.05; done; echo > "$0.ended"'
    monkeypatch.setenv("PATH", str(opener(tmp_path, hangs)))
    told, enough, ended = (tmp_path / "bin" / f"xdg-open.{name}" for name in ("told", "enough", "ended"))
    assert open_folder(tmp_path)
    assert not ended.exists()
    assert eventually(lambda: told.exists() and told.read_text("utf-8").strip()) == str(tmp_path)
    enough.touch()
    eventually(ended.exists)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the way of Linux")
def test_without_a_program_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when what has that name cannot be started."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not open_folder(tmp_path)
    (tmp_path / "xdg-open").write_bytes(b"\x7fELF no program")
    (tmp_path / "xdg-open").chmod(0o755)
    assert not open_folder(tmp_path)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_have_their_own_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    """The folder goes to the system; one that refuses is told."""
    asked: list[object] = []
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(os, "startfile", asked.append, raising=False)
    monkeypatch.setattr("subprocess.Popen", lambda command, **how: asked.append(command))
    assert open_folder(tmp_path)
    assert asked == ([tmp_path] if system == "win32" else [["open", str(tmp_path)]])

    def refuse(*about: object, **how: object) -> None:
        raise OSError("no program is linked to this")

    monkeypatch.setattr(os, "startfile", refuse, raising=False)
    monkeypatch.setattr("subprocess.Popen", refuse)
    assert not open_folder(tmp_path)


def test_the_kit_needs_no_terminal_and_no_session(tmp_path: Path) -> None:
    """It is where the notice says and knows the number of a moment ago; made anew it is the same file."""
    game = game_in(tmp_path)
    game.obey(c.SetContact("board", "06 11 22 33 44"))
    game.obey(c.WriteKit())
    place = Path(game.kit)
    assert place.parent == Path(game.folder) and game.notice == "kit_made"
    without = place.read_bytes()
    game.obey(c.ConfirmContact("board"))
    game.obey(c.WriteKit())
    assert Path(game.kit) == place and place.read_bytes() != without and not game.saved_as
    place.write_bytes(b"somebody's own")
    game.obey(c.WriteKit())
    assert place.read_bytes() == b"somebody's own" and Path(game.kit) != place
    game.closing()


@pytest.mark.skipif(not pdf.can_write(), reason="no PDF can be made here")
def test_voting_cards_need_no_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For as many people as are expected, where the notice says; what goes wrong is a sentence."""
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("people", "3"))
    game.obey(c.WriteVotingCards())
    (made,) = Path(game.folder).glob("*.pdf")
    assert str(made) in game.notice and not game.saved_as
    assert made.read_bytes() == voting_cards.write(Deck(3), game.say)
    monkeypatch.setattr("game.documents.typesetter.find_spec", lambda name: None)
    game.obey(c.WriteVotingCards())
    assert "PDF" in game.notice and str(made) not in game.notice
    game.closing()


@pytest.mark.skipif(not pdf.can_write(), reason="no PDF can be made here")
def test_voting_cards_where_no_file_can_be_written(tmp_path: Path) -> None:
    game = game_in(tmp_path)
    for folder in refusing_folders(tmp_path):
        game.obey(c.SetFolder(str(folder)))
        game.obey(c.WriteVotingCards())
        assert str(folder) in game.notice
    game.closing()


def test_the_kit_where_no_file_can_be_written(tmp_path: Path) -> None:
    """The sentence names the folder, and no folder is offered for what is not there."""
    game = game_in(tmp_path)
    for folder in refusing_folders(tmp_path):
        game.obey(c.SetFolder(str(folder)))
        game.obey(c.WriteKit())
        assert str(folder) in game.notice and not game.kit
    game.closing()


def test_the_kit_without_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a PDF cannot be made it is a file for Word; where nothing can be made it is a sentence."""
    game = game_in(tmp_path)

    def cannot(*about: object) -> bytes:
        raise pdf.CannotPrint

    monkeypatch.setattr(pdf, "write", cannot)
    game.obey(c.WriteKit())
    assert game.kit.endswith(".docx")
    monkeypatch.setattr("game.documents.formats.docx.writer.write", lambda *about: 1 / 0)
    game.obey(c.WriteKit())
    assert game.notice == "not_written"
    game.closing()


def test_the_kit_that_is_open_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it is touched, and the notice says under which name the new one is."""
    game = game_in(tmp_path)
    game.obey(c.WriteKit())
    first = Path(game.kit)
    game.obey(c.NameSchool("De Wilg"))
    monkeypatch.setattr("game.documents.output_folder.is_held", lambda path: path == first)
    game.obey(c.WriteKit())
    assert Path(game.kit) != first and first.name in game.notice and Path(game.kit).name in game.notice
    game.closing()
