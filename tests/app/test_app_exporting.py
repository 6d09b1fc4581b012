"""The protocol leaves in any format at any moment: whole, and never at the cost of a file or of the meeting."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.cli.main import main
from game.core import commands as c
from game.core.commands import OpenFolder, PlayMore
from game.core.commands.wire import command_for
from game.core.export_formats import EVERYTHING, FORMATS, ONE_PAPERS
from game.core.phases import Phase
from game.desk.step_actions import steps_of
from game.documents import typesetter
from game.documents.bundle import ALL
from game.documents.formats import EXPORTS
from game.documents.output_folder import put_folder
from game.i18n.words import ENGLISH
from game.ui.geometry import Page
from game.ui.scene import Print, Touch, find
from tests.app.app_samples import game_in, phase_of, play_to

STEM = "Example school 2026-11-22 draft"


@pytest.fixture
def game(tmp_path: Path) -> Game:
    game = game_in(tmp_path)
    play_to(game, "protocol")
    game.output.reviewed = frozenset(finding.key for finding in game.view_model().findings)
    return game


def test_a_desk_may_ask_for_each_format_that_there_is_and_for_no_other() -> None:
    """What the registry has a writer for, and everything at once; with a button for each that the wall has one for."""
    assert set(FORMATS) == set(EXPORTS) and ALL == EVERYTHING
    for form in (*EXPORTS, ALL):
        assert command_for("export", {"format": form}) == c.Export(form)
    for form in ("", "exe", "TXT", "../../etc", "all.txt", "docx\0"):
        with pytest.raises(ValueError, match="format"):
            command_for("export", {"format": form})


def test_a_desk_offers_what_the_wall_offers(game: Game) -> None:
    """The same formats, in its bar and in More; the keys are its own, for a field for notes stands beside them."""
    found = [touch for touch in _touches(game) if isinstance(touch.command, c.Export)]
    wall = [touch for touch in found if touch.label or not touch.hidden]
    desk = [one for one in steps_of(game.desk_view_model(), ENGLISH) if isinstance(one.command, c.Export)]
    assert {one.command for one in desk} == {touch.command for touch in wall}
    game.closing()


def _touches(game: Game) -> list[Touch]:
    return [item for item in game.scene(Page()).items if isinstance(item, Touch)]


@pytest.mark.parametrize("form", EXPORTS)
def test_every_format_is_one_press(game: Game, tmp_path: Path, form: str) -> None:
    """The file is there, and the wall says where."""
    game.obey(c.Export(form))
    assert game.notice == "saved" and game.saved_as == str(tmp_path / "documents" / f"{STEM}.{form}")
    assert Path(game.saved_as).stat().st_size > 200
    game.closing()


def test_everything_goes_into_one_folder(game: Game, tmp_path: Path) -> None:
    """All formats and the leaflets; a second time in place of the first, and beside it once somebody changed that."""
    for n, name in enumerate((STEM, STEM, f"{STEM} (2)", f"{STEM} (2)")):
        if n == 2:
            (tmp_path / "documents" / STEM / "leaflets" / "note.txt").write_text("ours", "utf-8")
        game.obey(c.Export("all"))
        folder = tmp_path / "documents" / name
        assert game.saved_as == str(folder)
        assert {path.suffix for path in folder.iterdir() if path.is_file()} == {f".{form}" for form in EXPORTS}
        leaflets = [(path.stem, path.suffix) for path in (folder / "leaflets").iterdir()]
        assert {suffix for _, suffix in leaflets} == {".docx", ".pdf"} and len(leaflets) == 2 * len(dict(leaflets))
        assert "plan for threats" in dict(leaflets) and len(list((folder / "emails").iterdir())) == 2
    assert (tmp_path / "documents" / STEM / "leaflets" / "note.txt").read_text("utf-8") == "ours"
    game.closing()


def test_it_can_leave_at_any_step(tmp_path: Path) -> None:
    """Ctrl+S in the middle of a card; before the first agreement it says that there is nothing yet."""
    game = game_in(tmp_path)
    play = play_to(game, "situation")
    save = find(game.scene(Page()), "ctrl+s")
    assert save is not None
    game.obey(save.command)
    assert game.notice == "nothing_agreed"
    for step in play:
        if step.startswith("talk") and game.session.agreements:
            break
    game.obey(save.command)
    assert game.notice == "saved" and game.saved_as.endswith(".docx")
    game.closing()


def test_what_was_noticed_is_shown_once_before_the_first_document(tmp_path: Path) -> None:
    """A name in a rule: look at it first; pressed again the protocol is written."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    rule = next(one for one in game.session.agreements if one.text)
    game.obey(c.AmendAgreement(rule.card, "text", "Wij bellen altijd eerst met Anneke de Bruin."))
    game.obey(c.Export("docx"))
    assert game.view.overlay == "findings" and not list((tmp_path / "documents").glob("*.docx"))
    game.obey(c.Hide())
    game.obey(c.Export("docx"))
    assert game.notice == "saved" and list((tmp_path / "documents").glob("*.docx"))
    game.closing()


def test_a_format_that_fails_costs_a_sentence(game: Game, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library for pages, and with a writer that breaks; the others go on."""
    monkeypatch.setattr(typesetter, "find_spec", lambda name: None)
    game.obey(c.Export("pdf"))
    assert game.notice == "no_pdf"
    monkeypatch.setitem(EXPORTS, "md", lambda document, say: bytes(1 // 0))
    game.obey(c.Export("md"))
    assert game.notice == "not_written"
    game.obey(c.Export("docx"))
    assert game.notice == "saved"
    game.obey(c.Export("all"))
    game.closing()


def test_the_wall_shows_the_pages_of_the_pdf(game: Game) -> None:
    """Behind the last tab: first lines, then the pages themselves, view by view; large with one press."""
    tab = game.scene(Page()).touch("tab-document")
    assert tab is not None
    game.obey(tab.command)
    first = game.scene(Page())
    game.preview.wait()
    shown = [item for item in game.scene(Page()).items if isinstance(item, Print)]
    assert first.name.startswith("protocol-document") and len(shown) == 1
    assert shown[0].image == game.preview.sheets[0] and 0.2 < shown[0].share < 0.4
    while shown[0].image == game.preview.sheets[0]:
        game.obey(c.TurnPage(1))
        shown = [item for item in game.scene(Page()).items if isinstance(item, Print)]
    assert [item.image for item in game.scene(Page()).items if isinstance(item, Print)] == [game.preview.sheets[1]]
    larger = game.scene(Page()).touch("enlarge")
    assert larger is not None
    game.obey(larger.command)
    large = game.scene(Page())
    assert large.name.startswith("protocol-large")
    assert [item.image for item in large.items if isinstance(item, Print)] == [game.preview.sheets[1]]
    game.closing()


def test_pages_are_made_anew_only_when_something_changed(game: Game) -> None:
    """A key press costs no page; another language, another word in a rule does."""
    game.view_model()
    game.preview.wait()
    before = game.preview.sheets
    for _ in range(5):
        game.obey(c.TurnPage(1))
        game.view_model()
    assert game.preview.sheets is before
    game.obey(c.SetLanguage("nl"))
    game.view_model()
    game.preview.wait()
    assert game.preview.sheets != before
    game.closing()


def test_more_cards_from_the_protocol_and_back(game: Game) -> None:
    """One key goes on; going back undoes it."""
    agreements = game.session.agreements
    game.obey(PlayMore())
    assert game.session.phase is Phase.SITUATION and game.session.agreements == agreements
    assert len(game.session.deck) == game.session.turn + 2
    game.obey(c.StepBack())
    assert phase_of(game) is Phase.PROTOCOL
    game.closing()


@pytest.mark.parametrize(("platform", "command"), [("linux", "xdg-open"), ("darwin", "open")])
def test_the_folder_opens_in_the_program_of_the_system(
    game: Game, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, command: str
) -> None:
    """The folder of what was written last; nothing is waited for."""
    asked: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("subprocess.Popen", lambda command, **how: asked.append(command))
    game.obey(c.Export("txt"))
    game.obey(OpenFolder())
    assert asked == [[command, str(tmp_path / "documents")]]
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(sys, "platform", "linux")
    game.obey(OpenFolder())
    assert str(tmp_path / "documents") in game.notice
    game.closing()


def test_a_folder_is_laid_down_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up half-way leaves nothing behind."""

    def refuse(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError):
        put_folder(tmp_path / "all", {"a.txt": b"a", "b/c.txt": b"c"})
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_where_it_is_told(
    game: Game, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Into a folder, to a name, all together; never over a file, and a clear sentence where it cannot."""
    session = str(game.keeper.store.path) if game.keeper.store else ""
    game.closing()
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "home"))
    out = tmp_path / "out"
    out.mkdir()

    def export(*arguments: str) -> int:
        return main(["--lang", "en", "export", session, *arguments])

    assert export("--format", "docx", "--out", str(out)) == 0
    assert export("--format", "docx", "--out", str(out)) == 0
    assert {path.name for path in out.iterdir()} == {f"{STEM}.docx"}
    (out / f"{STEM}.docx").write_bytes(b"edited")
    assert export("--format", "docx", "--out", str(out)) == 0
    assert {path.name for path in out.iterdir()} == {f"{STEM}.docx", f"{STEM} (2).docx"}
    assert export("--format", "html", "--out", str(out / "x.html")) == 0
    assert export("--format", "html", "--out", str(out / "x.html")) == 1
    assert "not overwritten" in capsys.readouterr().err
    assert export("--format", "all", "--out", str(out / "whole")) == 0
    assert (out / "whole" / "protocol.pdf").is_file()
    assert export("--format", "all", "--out", "-") == 1
    assert "--format" in capsys.readouterr().err
    monkeypatch.setattr(typesetter, "find_spec", lambda name: None)
    assert export("--format", "pdf", "--out", str(out)) == 1
    assert "HTML" in capsys.readouterr().err


@pytest.mark.parametrize("paper", ONE_PAPERS)
def test_one_paper_leaves_by_itself(game: Game, tmp_path: Path, paper: str) -> None:
    """All agreements on one page, or the poster, beside the protocol; a desk may ask for these and no others."""
    command = command_for("paper", {"paper": paper})
    assert command == c.WritePaper(paper)
    game.obey(command)
    written = Path(game.saved_as)
    assert (game.notice, written.parent, written.suffix) == ("saved", tmp_path / "documents", ".pdf")
    assert written.read_bytes().startswith(b"%PDF")
    with pytest.raises(ValueError, match="paper"):
        command_for("paper", {"paper": "signing"})
    game.closing()


def test_a_poster_without_an_agreement_on_pupils_says_what_to_do(tmp_path: Path) -> None:
    game = game_in(tmp_path)
    play_to(game, "protocol")
    game.output.reviewed = frozenset(finding.key for finding in game.view_model().findings)
    agreements = tuple(replace(one, chapter="H9") for one in game.session.agreements)
    game.history.session = replace(game.session, agreements=agreements)
    game.obey(c.WritePaper("poster"))
    assert "The follow request" in game.notice and not list((tmp_path / "documents").glob("*poster*"))
    game.closing()
