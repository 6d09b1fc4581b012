"""Going back: one step at a time, and asked twice where a box would empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import commands as c
from game.core.phases import Phase
from game.core.rounds import round_of
from game.journal.reading import load_events
from tests.app.app_samples import game_in, phase_of, play_to
from tests.core.core_samples import voting_of
from tests.pressing import press_twice


def test_an_open_box_asks_first(tmp_path: Path) -> None:
    """The first Back only asks; the second one empties the box and goes back."""
    game = game_in(tmp_path)
    play_to(game, "first_vote")
    before = game.session
    game.obey(c.StepBack())
    assert game.notice == "box_empties" and game.session == before
    game.obey(c.StepBack())
    assert game.notice == "" and game.session != before
    voting = game.session.play.voting
    assert voting is None or voting.cast == 0
    assert game.keeper.store is not None and game.keeper.store.load().ballots == ()
    game.closing()


@pytest.mark.parametrize("between", [c.Show("help"), c.Peek(), c.TurnPage(1)])
def test_another_command_takes_the_question_back(tmp_path: Path, between: c.Command) -> None:
    """After anything else the next Back asks again."""
    game = game_in(tmp_path)
    play_to(game, "first_vote")
    game.obey(c.StepBack())
    game.obey(between)
    before = game.session
    game.obey(c.StepBack())
    assert game.notice == "box_empties" and game.session == before
    game.closing()


def test_a_counted_round_asks_first(tmp_path: Path) -> None:
    """Going back behind a count opens the round anew with an empty box, after asking."""
    game = game_in(tmp_path)
    play_to(game, "first_vote")
    press_twice(game)
    assert game.session.phase is Phase.TALK
    game.obey(c.StepBack())
    assert game.notice == "box_empties" and game.session.phase is Phase.TALK
    game.obey(c.StepBack())
    voting = game.session.play.voting
    assert phase_of(game) is Phase.FIRST_VOTE and voting is not None and voting.cast == 0
    game.closing()


def test_back_and_forward_again(tmp_path: Path) -> None:
    """Redo brings the undone step back, and a restart knows both."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    before = game.session
    game.obey(c.AddArgument(before.deck[0].options[0].id, True, "one more"))
    after = game.session
    game.obey(c.StepBack())
    assert game.session == before and game.view_model().can_redo
    game.obey(c.StepForward())
    assert game.session == after and not game.view_model().can_redo
    game.closing()
    (path,) = (tmp_path / "sessions").glob("*.okk")
    assert load_events(path).events
    game = game_in(tmp_path, seed=None)
    game.obey(c.OpenKept(str(path)))
    assert game.session == after
    game.obey(c.StepBack())
    assert game.session == before
    game.closing()


def test_the_first_step(tmp_path: Path) -> None:
    """Before the start of the session there is the form, and no going back from there."""
    game = game_in(tmp_path)
    play_to(game, "house_rules")
    game.obey(c.StepBack())
    assert not game.notice and game.session.phase is Phase.SETUP
    game.obey(c.StepBack())
    assert game.session.phase is Phase.SETUP
    game.closing()


@pytest.mark.parametrize(
    "step", [c.ChangeWay("tables"), c.CorrectPresent(1), c.Pause(), c.ChangeSetup("auto_close", "yes")]
)
def test_a_step_within_an_open_round_costs_no_ballot(tmp_path: Path, step: c.Command) -> None:
    """Taken back and done again without a question; the file has every ballot, so that a crash costs none either."""
    game = game_in(tmp_path)
    play_to(game, "first_vote")
    for n in range(2):
        seat = f"phone/{n:032x}"
        card = game.session.card
        assert card is not None
        game.inbox.ask(c.PlaceBallot(seat, card.options[0].id, round_of(game.session)))
        game.attend()
    box = voting_of(game.session).box
    for command in (step, c.StepBack(), c.StepForward(), c.StepBack()):
        game.obey(command)
        assert game.notice == ""
        assert voting_of(game.session).box == box
        assert game.keeper.store is not None
        assert {one.seat: one.option for one in game.keeper.store.load().ballots} == {
            seat: ballot.option for seat, ballot in box.items()
        }
    game.closing()
    again = game_in(tmp_path, seed=None)
    again.obey(c.OpenKept(again.saved[0].path))
    assert voting_of(again.session).box == box
    again.closing()


def test_a_step_that_was_taken_back_in_a_pause_can_be_done_again_there(tmp_path: Path) -> None:
    """Whoever goes back too far while the meeting pauses is not kept there."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    game.obey(c.Pause())
    paused = game.session
    game.obey(c.GoTo("second_vote"))
    game.obey(c.StepBack())
    assert game.session == paused
    game.obey(c.StepForward())
    assert (game.notice, game.session.phase) == ("", Phase.SECOND_VOTE)
    game.closing()
