"""The protocol is written by itself, and never over what is somebody else's."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.phases import Phase
from tests.app.app_samples import game_in, play_to, team_of

NAME = "Example school 2026-11-22 draft.txt"


def _files(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "documents").iterdir())


def _settled(game: Game) -> str:
    return game.session.agreements[-1].text


def _one_rule_on(play: Iterator[str], game: Game) -> None:
    before = len(game.session.agreements)
    for _ in play:
        if len(game.session.agreements) > before:
            return


def test_it_is_written_after_each_rule(tmp_path: Path) -> None:
    """One file, written anew after each agreement, whole every time."""
    game = game_in(tmp_path)
    play = play_to(game, "house_rules")
    assert not (tmp_path / "documents").exists()
    for n in (1, 2):
        _one_rule_on(play, game)
        assert len(game.session.agreements) == n
        text = " ".join((tmp_path / "documents" / NAME).read_text("utf-8").split())
        agreed = game.session.agreements[-1]
        assert " ".join((agreed.text or agreed.title).split()) in text
        assert text.startswith("DRAFT")
    assert _files(tmp_path) == [NAME]
    game.closing()


def test_an_undone_rule_is_undone_in_the_file(tmp_path: Path) -> None:
    """After going back behind a rule the file no longer has it."""
    game = game_in(tmp_path)
    _one_rule_on(play_to(game, "house_rules"), game)
    rule = _settled(game)
    game.obey(c.StepBack())
    assert game.session.agreements == ()
    assert rule not in " ".join((tmp_path / "documents" / NAME).read_text("utf-8").split())
    game.closing()


def test_a_file_that_somebody_edited_stays(tmp_path: Path) -> None:
    """What somebody typed into the file is kept; the next version comes beside it."""
    game = game_in(tmp_path)
    play = play_to(game, "house_rules")
    _one_rule_on(play, game)
    edited = tmp_path / "documents" / NAME
    edited.write_text("our own words", encoding="utf-8")
    _one_rule_on(play, game)
    assert edited.read_text("utf-8") == "our own words"
    assert _files(tmp_path) == [NAME.replace(".txt", " (2).txt"), NAME]
    for _ in play:
        pass
    assert len(_files(tmp_path)) == 2, "the second file is the session's own"
    game.closing()


def _opened_again(home: Path) -> Game:
    game = game_in(home)
    game.obey(c.OpenKept(game.saved[0].path))
    return game


@pytest.mark.parametrize("times", [1, 3])
def test_a_session_that_is_opened_again_goes_on_with_its_file(tmp_path: Path, times: int) -> None:
    """One session, one current draft; and the screen says at once where it is."""
    game = game_in(tmp_path)
    _one_rule_on(play_to(game, "house_rules"), game)
    for _ in range(times):
        before = game.saved_as
        game.closing()
        game = _opened_again(tmp_path)
        assert game.saved_as == before == str(tmp_path / "documents" / NAME)
        _one_rule_on(team_of(game).play(), game)
    assert _files(tmp_path) == [NAME]
    assert " ".join(_settled(game).split()) in " ".join((tmp_path / "documents" / NAME).read_text("utf-8").split())
    game.closing()


def test_a_finished_session_knows_its_files_too(tmp_path: Path) -> None:
    """Nothing stays by which a phone could be known again, but what was written does."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    game.obey(c.Export("docx"))
    game.obey(c.Export("docx"))
    game.closing()
    again = _opened_again(tmp_path)
    assert Path(again.saved_as).name == NAME.replace(".txt", ".docx")
    again.obey(c.Export("docx"))
    again.obey(c.Export("docx"))
    assert _files(tmp_path) == [NAME.replace(".txt", ".docx"), NAME]
    again.closing()


def test_what_somebody_edited_between_two_evenings_stays(tmp_path: Path) -> None:
    """Recognised by what it holds, not by its name."""
    game = game_in(tmp_path)
    _one_rule_on(play_to(game, "house_rules"), game)
    game.closing()
    edited = tmp_path / "documents" / NAME
    edited.write_text("our own words", encoding="utf-8")
    game = _opened_again(tmp_path)
    _one_rule_on(team_of(game).play(), game)
    assert edited.read_text("utf-8") == "our own words"
    assert _files(tmp_path) == [NAME.replace(".txt", " (2).txt"), NAME]
    game.closing()


def test_a_session_that_wrote_nothing_says_so(tmp_path: Path) -> None:
    """Also when the file of another one lies there."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    game.closing()
    assert _opened_again(tmp_path).saved_as == ""


def test_the_file_of_an_earlier_session_stays(tmp_path: Path) -> None:
    """Two sessions of one school on one day give two files."""
    first = game_in(tmp_path)
    play_to(first, "protocol")
    first.closing()
    before = (tmp_path / "documents" / NAME).read_bytes()
    second = game_in(tmp_path, seed=2)
    play_to(second, "protocol")
    second.closing()
    assert (tmp_path / "documents" / NAME).read_bytes() == before and len(_files(tmp_path)) == 2


def test_a_folder_that_refuses(tmp_path: Path) -> None:
    """The meeting goes on with a notice, and another folder takes the protocol."""
    (tmp_path / "documents").write_text("no folder", "utf-8")
    game = game_in(tmp_path)
    _one_rule_on(play_to(game, "house_rules"), game)
    assert game.notice == "not_saved" and game.session.phase is Phase.MOMENT
    game.obey(c.SetFolder(str(tmp_path / "other")))
    assert Path(game.saved_as) == tmp_path / "other" / NAME
    for _ in team_of(game).go_on():
        pass
    game.obey(c.Export("txt"))
    assert game.notice == "saved"
    game.closing()


def test_half_characters(tmp_path: Path) -> None:
    """Half a character, as some keyboards send, stops neither the session nor its protocol."""
    game = game_in(tmp_path)
    play = play_to(game, "rule")
    game.obey(c.RewordRule("Wij \ud83d sturen niets."))
    for _ in play:
        pass
    assert game.session.phase is Phase.PROTOCOL and game.saved_as
    game.closing()


def _refusing(monkeypatch: pytest.MonkeyPatch, held: Callable[[Path], bool]) -> None:
    """Another program has these files open, as Windows treats that."""
    real = os.replace

    def replaced(fresh: Path, place: Path) -> None:
        if held(Path(place)):
            raise PermissionError(13, "held", str(fresh), None, str(place))
        real(fresh, place)

    monkeypatch.setattr(os, "replace", replaced)


@pytest.mark.parametrize(("form", "program"), [("docx", "Word"), ("html", "een ander programma"), ("md", "een ander")])
def test_a_document_that_is_open_is_told_to_who_asked_for_it(
    form: str, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not “choose another folder”: which file is open, and what the new one is called."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    game.obey(c.Export(form))
    game.obey(c.Export(form))
    first = Path(game.saved_as)
    _refusing(monkeypatch, first.__eq__)
    game.obey(c.SetLanguage("nl"))
    game.obey(c.Export(form))
    second = Path(game.saved_as)
    assert game.view.overlay == "" and second.exists() and second != first
    assert game.notice.startswith(f"{first.name} staat nog open in {program}") and second.name in game.notice
    game.obey(c.Export(form))
    assert game.notice == "saved" and game.saved_as == str(second)
    game.closing()


def test_a_scanner_that_holds_every_new_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is all right, so that no other one is asked for; a moment later it works."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    game.obey(c.Export("docx"))
    with monkeypatch.context() as patch:
        _refusing(patch, lambda path: path.parent.name == "documents")
        game.obey(c.Export("html"))
        assert game.notice == "held" and game.view.overlay == ""
    game.obey(c.Export("html"))
    assert game.notice == "saved"
    game.closing()
