"""Proposals in a running game: keys on the wall, one that skips, by yourself afterwards, and what the file keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.game import Game
from game.app.handlers.documents import write_protocol
from game.core import commands as c
from game.core.phases import Phase
from game.core.proposals import Judged, Judgement
from game.desk.build import desk_of
from game.desk.proposals import ALONE
from game.documents.bundle import one_paper
from game.documents.model import Context
from game.ui.geometry import Page
from game.ui.scene import Touch, find
from tests.app.app_samples import game_in, phase_of, play_to

YES, LATER, NO = Judgement.YES, Judgement.LATER, Judgement.NO


def press(game: Game, key: str) -> None:
    """A key on the wall."""
    touch = find(game.scene(Page()), key)
    assert isinstance(touch, Touch), key
    game.obey(touch.command)


def text_of(game: Game) -> str:
    assert write_protocol(game)
    return " ".join(Path(game.saved_as).read_text("utf-8").split())


def at_proposals(home: Path) -> Game:
    """The last card is over: a meeting of 45 minutes."""
    game = game_in(home)
    play_to(game, "proposals")
    assert game.session.proposing == "H2" and game.session.judged == ()
    return game


def test_one_key_each(tmp_path: Path) -> None:
    """For the first that waits; one that was answered is taken back by its place, or by the step back."""
    game = at_proposals(tmp_path)
    for key in ("1", "2", "3"):
        press(game, key)
    first, second, third, *_ = [one.id for one in game.view_model().askable if one.chapter == "H2"]
    assert game.session.judged == (Judged(first, YES), Judged(second, LATER), Judged(third, NO))
    press(game, "pageup")
    assert [one.proposal for one in game.session.judged] == [first, second]
    press(game, "ctrl+1")
    assert [one.proposal for one in game.session.judged] == [second]
    press(game, "y")
    assert game.session.judged[-1] == Judged(first, YES)


def test_three_chapters_in_a_short_meeting_and_then_the_closing(tmp_path: Path) -> None:
    """Space goes on, whether all was said or not."""
    game, seen = at_proposals(tmp_path), []
    while phase_of(game) is Phase.PROPOSALS:
        seen.append(game.session.proposing)
        press(game, "space")
    assert seen == ["H2", "H9", "H12"] and phase_of(game) is Phase.CLOSING


def test_one_key_skips_the_rest(tmp_path: Path) -> None:
    """Going back from the closing leads to them again."""
    game = at_proposals(tmp_path)
    press(game, "1")
    press(game, "s")
    assert phase_of(game) is Phase.CLOSING and len(game.session.judged) == 1
    press(game, "pageup")
    assert phase_of(game) is Phase.PROPOSALS and game.session.proposing == "H2"


def test_by_yourself_after_the_meeting(tmp_path: Path) -> None:
    """Chapter by chapter, in all of them; the document tells who chose, and the file keeps it."""
    game = at_proposals(tmp_path)
    press(game, "1")
    press(game, "s")
    game.obey(c.Advance())
    assert phase_of(game) is Phase.PROTOCOL
    game.obey(c.Show(ALONE))
    chapters = list(dict.fromkeys(one.chapter for one in game.view_model().askable))
    press(game, "1")
    press(game, "3")
    told = [(one.judgement, one.alone) for one in game.session.judged]
    assert told == [(YES, False), (YES, True), (NO, True)]
    for _ in chapters[1:]:
        press(game, "space")
    assert game.view.page == len(chapters) - 1 and game.view.overlay == ALONE
    press(game, "space")
    assert game.view.overlay == ""
    text = text_of(game)
    assert "Chosen after the conversation by whoever led it, alone" in text
    account = " ".join(one_paper(game.session, game.say, Context(), "account", "txt").decode().split())
    assert "Struck by whoever led the conversation, alone, not by the team" in account
    assert "chose about 2 more proposals, alone, without the team" in account
    before = game.session
    game.closing()
    again = game_in(tmp_path, seed=None)
    again.obey(c.OpenKept(again.saved[0].path))
    assert again.session == before
    again.closing()


@pytest.mark.parametrize("over", ["", ALONE])
def test_the_desk_has_the_same_answers(tmp_path: Path, over: str) -> None:
    """And reads the proposal aloud; by yourself it says so."""
    game = at_proposals(tmp_path)
    if over:
        press(game, "s")
        game.obey(c.Show(over))
    model = game.desk_view_model()
    desk = desk_of(model, game.say)
    judged = [one for one in desk.steps if isinstance(one.command, c.JudgeProposal)]
    assert [one.key for one in judged] == ["1", "2", "3"]
    assert {one.name for one in judged} == {"judge"}
    first = next(one for one in model.askable if over or one.chapter == "H2")
    assert all(dict(one.arguments)["proposal"] == first.id for one in judged)
    assert first.text in (desk.saying if not over else desk.advice[0])


def test_before_the_last_card_there_are_none(tmp_path: Path) -> None:
    """Nothing is read or asked while cards are played."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    assert game.view_model().askable == ()
