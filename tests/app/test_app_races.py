"""What comes together, twice, too late or out of order: no vote is lost, none lands elsewhere, nothing is skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.ballots import Way
from game.core.cards import ABSTAIN, OptionId
from game.core.phases import Phase
from game.core.rounds import round_of
from tests.app.app_samples import advance_to, game_in, play_to
from tests.pressing import press_twice


def seat(n: int) -> str:
    return f"phone/{n:032x}"


def at_a_vote(home: Path, people: int = 24) -> Game:
    game = game_in(home)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("people", str(people)))
    game.obey(c.StartSession())
    advance_to(game, Phase.FIRST_VOTE)
    return game


def option(game: Game, n: int) -> OptionId:
    assert game.session.card is not None
    return game.session.card.options[n].id


def cast(game: Game) -> int:
    assert game.session.play.voting is not None
    return game.session.play.voting.cast


def test_no_table_loses_its_vote_to_a_corrected_number(tmp_path: Path) -> None:
    """Five tables voted; with two people fewer there would be four. The fifth keeps what it said."""
    game = at_a_vote(tmp_path)
    game.obey(c.ChangeWay("tables"))
    for table in range(1, 6):
        game.obey(c.CastTable(table, option(game, table % 2)))
    game.obey(c.CorrectPresent(-1))
    game.obey(c.CorrectPresent(-1))
    voting = game.session.play.voting
    assert game.notice == "tables_voted" and voting is not None and voting.tables == (1, 2, 3, 4, 5)
    assert cast(game) == game.session.present
    game.closing()


def test_votes_of_a_table_stay_when_the_room_goes_on_by_phone(tmp_path: Path) -> None:
    """One more person present changes nothing that was said before."""
    game = at_a_vote(tmp_path)
    game.obey(c.ChangeWay("tables"))
    game.obey(c.CastTable(1, option(game, 0)))
    at_table = cast(game)
    game.obey(c.ChangeWay(Way.HANDS))
    game.obey(c.CountHands(option(game, 1), exactly=24 - at_table))
    game.obey(c.CorrectPresent(1))
    assert cast(game) == 24 and game.session.present == 25
    game.closing()


def test_redo_does_not_wipe_answers(tmp_path: Path) -> None:
    """Answers of phones that came in after an undo stay in the box beside what is counted again."""
    game = game_in(tmp_path)
    play_to(game, "rule")
    game.obey(c.Advance())
    game.obey(c.CountConsent("yes", 1))
    game.obey(c.StepBack())
    for n in range(3):
        game.inbox.ask(c.AnswerConsent(seat(n), "objection", round_of(game.session)))
    game.attend()
    game.obey(c.StepForward())
    assert game.notice == "" and len(game.session.play.answers) == 3
    assert game.session.play.answered.total == 4
    game.closing()


def test_a_late_ballot_does_not_land_on_the_card_that_took_the_place(tmp_path: Path) -> None:
    """Another card instead of this one: another round, though it is the same turn."""
    game = at_a_vote(tmp_path)
    late = c.PlaceBallot(seat(1), option(game, 0), round_of(game.session))
    abstained = c.PlaceBallot(seat(2), ABSTAIN, round_of(game.session))
    game.obey(c.Redraw())
    advance_to(game, Phase.FIRST_VOTE)
    answers = [game.inbox.ask(late), game.inbox.ask(abstained)]
    game.attend()
    assert [answer.result(0) for answer in answers] == ["not_now", "not_now"] and cast(game) == 0
    game.closing()


def test_a_double_tap_on_back_empties_no_box(tmp_path: Path) -> None:
    """The second press of a thumb is no confirmation; one that comes after the warning was read is."""
    game = at_a_vote(tmp_path)
    game.inbox.ask(c.PlaceBallot(seat(1), option(game, 0), round_of(game.session)))
    game.attend()
    twice = [game.inbox.ask(c.StepBack()) for _ in range(2)]
    game.attend()
    assert [answer.result(0) for answer in twice] == ["box_empties", "box_empties"] and cast(game) == 1
    game.host.warned -= 5
    sure = game.inbox.ask(c.StepBack())
    game.attend()
    assert sure.result(0) == "" and game.session.phase is Phase.SITUATION
    game.closing()


def test_a_command_that_was_withdrawn_is_not_obeyed(tmp_path: Path) -> None:
    """Who was told that nothing was counted may count in another way."""
    game = at_a_vote(tmp_path)
    answer = game.inbox.ask(c.PlaceBallot(seat(1), option(game, 0), round_of(game.session)))
    assert answer.cancel()
    game.attend()
    assert cast(game) == 0
    game.closing()


def test_nobody_is_left_without_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that fails takes nobody with it."""
    game = at_a_vote(tmp_path)
    monkeypatch.setattr(game.host, "invite", lambda: 1 / 0)
    from game.core.commands import InvitePhones

    before = game.inbox.ask(c.PlaceBallot(seat(1), option(game, 0), round_of(game.session)))
    broken = game.inbox.ask(InvitePhones())
    after = game.inbox.ask(c.PlaceBallot(seat(2), option(game, 0), round_of(game.session)))
    game.attend()
    assert [answer.result(0) for answer in (before, broken, after)] == ["", "", ""] and cast(game) == 2
    game.closing()


def test_a_status_does_not_tell_what_is_covered(tmp_path: Path) -> None:
    """Trying "agreed" after each answer would say which phone objected."""
    game = game_in(tmp_path)
    play_to(game, "rule")
    game.obey(c.Advance())
    for n in range(5):
        game.inbox.ask(c.AnswerConsent(seat(n), "objection" if n == 4 else "yes", round_of(game.session)))
        game.attend()
        for command in (c.SetStatus("agreed"), c.Settle(), c.Advance()):
            game.obey(command)
            assert game.notice == "answers_first"
    press_twice(game, c.RevealMore())
    game.obey(c.SetStatus("agreed"))
    assert game.notice == "objection_open"
    game.closing()


def test_how_sure_is_kept_only_where_it_was_asked(tmp_path: Path) -> None:
    """And told only when it points at nobody."""
    game = at_a_vote(tmp_path)
    game.inbox.ask(c.PlaceBallot(seat(1), option(game, 0), round_of(game.session), 1))
    game.attend()
    assert game.session.play.voting is not None and game.session.play.voting.box[seat(1)].sure == 0
    game.obey(c.ChangeSetup("sure", "yes"))
    for n in (1, 2):
        game.inbox.ask(c.PlaceBallot(seat(n), option(game, 0), round_of(game.session), 2))
    game.attend()
    assert game.session.play.voting.sureness() == ()
    game.inbox.ask(c.PlaceBallot(seat(3), option(game, 0), round_of(game.session), 3))
    game.attend()
    assert game.session.play.voting.sureness() == (0, 2, 1)
    game.closing()
