"""What leaves is what was looked over: a new name is shown again, a changed role is in the file, pages turn at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.broadcast import _desk as desk_of_phone
from game.app.game import Game
from game.cli.main import main
from game.core import commands as c
from game.core.cards import CardId
from game.core.roles import CALLS_POLICE
from game.desk.next_step import forward_of
from game.screens.wall_text import wall_text
from game.ui.geometry import Page
from game.ui.scene import find
from tests.app.app_samples import game_in, play_to, saved, shown

ANNEKE = "We always ring Anneke de Bruin first."
BRAM = "We always ring Bram Visser first."


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    game = game_in(tmp_path)
    play_to(game, "protocol")
    for one in game.view_model().findings:
        game.obey(c.LeaveFinding(one.key))
    yield game
    game.closing()


def ruled(game: Game) -> CardId:
    return next(one.card for one in game.session.agreements if one.text)


def test_a_name_that_came_in_later_is_shown_too(game: Game) -> None:
    """Looked over once is no pass for what is typed afterwards; what was shown is not shown again."""
    game.obey(c.AmendAgreement(ruled(game), "text", ANNEKE))
    game.obey(c.Export("docx"))
    assert game.view.overlay == "findings"
    game.obey(c.Hide())
    game.obey(c.Export("docx"))
    assert game.notice == "saved" and game.view.overlay == ""
    game.obey(c.AmendAgreement(ruled(game), "reason", BRAM))
    game.obey(c.Export("docx"))
    assert game.view.overlay == "findings" and game.notice != "saved"
    assert "Bram" in " ".join(game.view_model().findings[game.view.page].words)


def test_a_role_that_is_changed_is_changed_in_the_file(game: Game) -> None:
    """A name that was taken out of the plan for threats does not stay behind in the text that lies there."""
    game.obey(c.NameRole(CALLS_POLICE, "Anneke de Bruin"))
    assert "Anneke" in Path(game.saved_as).read_text("utf-8")
    game.obey(c.NameRole(CALLS_POLICE, "the head teacher"))
    assert "Anneke" not in Path(game.saved_as).read_text("utf-8")
    game.obey(c.StepBack())
    assert "Anneke" in Path(game.saved_as).read_text("utf-8")


def test_a_name_that_was_left_is_not_asked_about_for_ever(game: Game) -> None:
    """The wall says again where the file is; a name in a role is asked about like any other."""
    game.obey(c.NameRole(CALLS_POLICE, "Anneke de Bruin"))
    assert "Anneke" in game.view_model().likely_names and "Names?" in shown(game)
    for one in game.view_model().findings:
        game.obey(c.LeaveFinding(one.key))
    assert game.view_model().likely_names == () and "Names?" not in shown(game)
    assert Path(game.saved_as).name in shown(game)


@pytest.mark.parametrize("left", [1, 2, 3])
def test_what_was_left_as_it_is_is_not_said_to_be_nothing(game: Game, left: int) -> None:
    """The look says how often something was seen and left, and one key shows it again."""
    game.obey(c.AmendAgreement(ruled(game), "text", "We ring Anneke on 06-12345678, as last week."))
    found = game.view_model().findings
    assert len(found) == 3
    for one in found[left:]:  # what is mended needs no word
        gone = {"name": "Anneke", "number": "06-12345678", "date": "last week"}[one.kind]
        text = game.session.agreement(one.card)
        assert text is not None
        game.obey(c.AmendAgreement(one.card, "text", text.text.replace(gone, "somebody")))
    for one in game.view_model().findings:
        game.obey(c.LeaveFinding(one.key))
    game.obey(c.Show("findings"))
    assert game.view_model().findings == () and "Nothing noticed" not in shown(game)
    assert f"{game.view_model().looked_at} point" in shown(game) and game.view_model().looked_at >= left
    again = find(game.scene(Page()), "l")
    assert again is not None
    game.obey(again.command)
    assert len(game.view_model().findings) >= left


def test_a_pair_that_both_stays_counts_as_seen(game: Game) -> None:
    """Then there is a double, and nobody says that there is none."""
    first, second = [one.card for one in game.session.agreements if one.text][:2]
    for card in (first, second):
        game.obey(c.AmendAgreement(card, "text", "We never send messages to pupils after six in the evening."))
    before = game.view_model().looked_at
    game.obey(c.KeepBoth(first, second))
    for one in game.view_model().findings:
        game.obey(c.LeaveFinding(one.key))
    game.obey(c.Show("findings"))
    assert game.view_model().looked_at > before and "Nothing noticed" not in shown(game)


def turned(game: Game) -> Iterator[c.TurnPage]:
    """The wall to its last page, press by press."""
    while (onward := game.scene(Page()).touch("page-next")) is not None:
        assert isinstance(onward.command, c.TurnPage)
        game.obey(onward.command)
        yield onward.command


@pytest.mark.parametrize("width", [1440.0, 1920.0])
def test_the_desk_turns_what_the_wall_turns(game: Game, width: float) -> None:
    """However many pages a wall of this shape makes of it: from the first to the last, and no further."""
    game.preview.wait()
    for _ in range(200):
        onward = game.scene(Page(width)).touch("page-next")
        step = forward_of(game.desk_view_model(), game.say)
        assert step.command == (onward.command if onward else c.Export("txt"))
        if onward is None:
            break
        game.obey(step.command)
    assert game.scene(Page(width)).name.startswith("protocol-document")


def test_who_listens_hears_what_stands_on_this_wall(game: Game) -> None:
    """A wall of another shape has other pages of the agreements: the text of the desk tells those of this one."""
    told = []
    for width in (1440.0, 1920.0):
        scene = game.scene(Page(width))
        told.append(desk_of_phone(game).screen)
        assert told[-1] == wall_text(scene, Page(width), game.say)
    assert told[0] != told[1]


def test_pages_turn_at_once_where_there_are_fewer_now(game: Game) -> None:
    """Standing behind the last page, one press goes to the page before the last, and none goes on."""
    game.preview.wait()
    tab = game.scene(Page()).touch("tab-document")
    assert tab is not None and isinstance(tab.command, c.TurnPage)
    game.obey(c.TurnPage(tab.command.by))
    last = sum(1 for _ in turned(game)) + tab.command.by
    game.obey(c.TurnPage(30))
    scene = game.scene(Page())
    before = find(scene, "left")
    assert before is not None
    assert all(getattr(item, "name", "") != "page-next" for item in scene.items)
    game.obey(before.command)
    assert game.view.page == last - 1


def test_the_command_points_at_names_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody looks it over there, so the words stand beside where the file is; a file with none is silent."""
    path = saved(tmp_path)
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    assert main(["export", str(path), "--format", "txt", "--out", str(tmp_path / "a.txt"), "--lang", "en"]) == 0
    assert "Anneke" not in capsys.readouterr().err
    game = game_in(tmp_path)
    game.obey(c.OpenKept(str(path)))
    game.obey(c.AmendAgreement(ruled(game), "text", ANNEKE))
    game.closing()
    assert main(["export", str(path), "--format", "txt", "--out", str(tmp_path / "b.txt"), "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert "Anneke" in told.err and str(tmp_path / "b.txt") in told.out
