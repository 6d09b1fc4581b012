"""What the hall asks all rooms opens in a game by itself, and closes with the hall; nobody has to be at the laptop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.cards import OptionId
from game.core.hall_question import HallQuestion, HallState
from game.core.phases import Phase
from game.core.rounds import round_of
from game.core.sharing import Share
from game.core.view_state import HALL_OUTCOME
from game.day.question import question_text
from tests.app.app_samples import game_in, phase_of
from tests.server.day_visits import CODE, Hall, opened_hall
from tests.waiting import eventually

ASK = HallQuestion(1, "Phones in the classroom?", ("Never", "In the bag", "When needed"))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with opened_hall(tmp_path) as hall:
        yield hall
        assert hall.faults == []


@contextmanager
def room(home: Path, hall: Hall, *, ended: bool = True) -> Iterator[Game]:
    """A game that shares with the hall, let in there, at its closing or before its first card."""
    game = game_in(home)
    game.obey(c.FillDay("address", f"127.0.0.1:{hall.port}/{CODE}"))
    game.obey(c.FillDay("room", "Kamer 1"))
    game.obey(c.JoinDay(Share.SETTLED))
    game.obey(c.NewSession())
    game.obey(c.StartSession())
    if ended:
        game.obey(c.GoTo("closing"))
    try:
        let_in(hall)
        yield game
    finally:
        if not game.ended:
            game.closing()
        game.sharing.finish()


def let_in(hall: Hall) -> None:
    for one in eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1]):
        hall.plenary.lead("accept", room=one["room"])


def ask(hall: Hall, question: HallQuestion = ASK) -> None:
    hall.plenary.lead("open", round=question.round, question=question_text(question), options=len(question.options))


def lead(hall: Hall, do: str, number: int = 1) -> None:
    assert hall.plenary.lead(do, round=number)[0] == 204


def until(game: Game, fits: Callable[[Game], object]) -> None:
    """As the loop of a window or a room does, which sleeps in between."""

    def turned() -> object:
        game.attend()
        return fits(game)

    eventually(turned)


def at(phase: Phase) -> Callable[[Game], bool]:
    return lambda game: game.session.phase is phase


def opened(game: Game) -> None:
    until(game, at(Phase.HALL_VOTE))


def phone(game: Game, n: int, option: str) -> None:
    game.obey(c.PlaceBallot(f"phone/{n}", OptionId(option), round_of(game.session)))


def waiting(hall: Hall) -> list[int]:
    return list(hall.plenary.lead("waiting", round=1)[1])


def news(state: HallState) -> Callable[[Game], bool]:
    return lambda game: game.hall_news.state is state and game.hall_news.question is not None


def test_it_opens_closes_and_tells_by_itself(tmp_path: Path, hall: Hall) -> None:
    """Nobody presses anything; the phones vote, and the session goes on where it was."""
    with room(tmp_path / "a", hall) as game:
        game.obey(c.ChangeWay("phones"))
        ask(hall)
        opened(game)
        for n, option in enumerate("aab"):
            phone(game, n, option)
        eventually(lambda: waiting(hall), lambda now: now == [1, 0])
        lead(hall, "closing")
        until(game, at(Phase.CLOSING))
        assert game.notice == "hall_counted"
        eventually(lambda: waiting(hall), lambda now: now == [1, 1])
        lead(hall, "close")
        until(game, lambda game: game.view.overlay == HALL_OUTCOME)
        assert not game.notice, "the outcome is here: nobody is sent to the hall for it"
        assert game.hall_news.told and game.hall_news.totals is None, "one room is no hall"


def test_before_the_end_it_is_only_told_of(tmp_path: Path, hall: Hall) -> None:
    """On the big screen once, on the desk as long as it waits; it comes with the closing."""
    with room(tmp_path / "a", hall, ended=False) as game:
        ask(hall)
        until(game, lambda game: game.notice == "hall_asks")
        assert phase_of(game) is Phase.HOUSE_RULES
        game.obey(c.Advance())
        game.attend()
        assert game.notice == "" and phase_of(game) is Phase.SITUATION
        game.obey(c.GoTo("closing"))
        game.attend()
        assert phase_of(game) is Phase.HALL_VOTE


def test_under_a_pause_nothing_is_asked(tmp_path: Path, hall: Hall) -> None:
    with room(tmp_path / "a", hall) as game:
        game.obey(c.Pause())
        ask(hall)
        until(game, news(HallState.OPEN))
        game.attend()
        assert game.session.paused_at is not None and game.session.aside is None and not game.notice
        game.obey(c.Pause())
        opened(game)


def test_without_a_vote_the_room_is_missing_and_says_so(tmp_path: Path, hall: Hall) -> None:
    with room(tmp_path / "a", hall) as game:
        ask(hall)
        opened(game)
        eventually(lambda: waiting(hall), lambda now: now == [1, 0])
        lead(hall, "closing")
        until(game, at(Phase.CLOSING))
        assert game.notice == "hall_nobody" and waiting(hall) == [1, 0]


def test_closed_without_us_is_said_and_nothing_is_counted(tmp_path: Path, hall: Hall) -> None:
    """The hall did not wait: what lay in the box here is in no count, and gone."""
    with room(tmp_path / "a", hall) as game:
        ask(hall)
        opened(game)
        game.obey(c.CountHands(ASK.card.options[0].id, exactly=3))
        lead(hall, "close")
        until(game, at(Phase.CLOSING))
        assert game.notice == "hall_late" and game.session.hall[-1].counted is None
        assert game.view.overlay == ""


def test_who_goes_back_is_not_asked_again_unless_they_want(tmp_path: Path, hall: Hall) -> None:
    """Else nobody could go back; the desk has a way into it until it is over."""
    with room(tmp_path / "a", hall) as game:
        ask(hall)
        opened(game)
        game.obey(c.StepBack())
        for _ in range(3):
            game.attend()
        assert phase_of(game) is Phase.CLOSING
        game.obey(c.AnswerHall())
        assert phase_of(game) is Phase.HALL_VOTE
        game.obey(c.CountHands(ASK.card.options[0].id, exactly=3))
        game.obey(c.CountHands(ASK.card.options[1].id, exactly=game.session.present - 3))
        game.obey(c.Advance())
        assert phase_of(game) is Phase.CLOSING
        game.obey(c.AnswerHall())
        assert game.notice == "not_now" and phase_of(game) is Phase.CLOSING


def test_another_question_comes_after_the_first(tmp_path: Path, hall: Hall) -> None:
    """Also where the hall asks it while the first is open here still."""
    other = HallQuestion(2, "Who tells parents?", ("The teacher", "The school"))
    with room(tmp_path / "a", hall) as game:
        ask(hall)
        opened(game)
        ask(hall, other)
        until(game, lambda game: game.session.aside is not None and game.session.aside.question == other)
        assert [one.question for one in game.session.hall] == [ASK]


def test_who_stops_sharing_ends_it_after_a_warning(tmp_path: Path, hall: Hall) -> None:
    """Nothing leaves the room then, so nobody waits for these votes."""
    with room(tmp_path / "a", hall) as game:
        ask(hall)
        opened(game)
        game.obey(c.CountHands(ASK.card.options[0].id, exactly=3))
        eventually(lambda: waiting(hall), lambda now: now == [1, 0])
        game.obey(c.StopSharing())
        game.attend()
        assert phase_of(game) is Phase.HALL_VOTE and game.notice
        game.environment.clock.now += 1  # type: ignore[attr-defined]
        game.obey(c.StopSharing())
        until(game, at(Phase.CLOSING))
        assert game.session.hall[-1].counted is None and waiting(hall) == [1, 0]


def test_a_game_that_fell_goes_on_in_the_middle_of_it(tmp_path: Path, hall: Hall) -> None:
    """With every ballot, and what the hall closed meanwhile is closed and told."""
    with room(tmp_path / "a", hall) as game:
        ask(hall)
        opened(game)
        game.obey(c.ChangeWay("phones"))
        for n in range(3):
            phone(game, n, "b")
        path = game.keeper.store.path if game.keeper.store else Path()
        eventually(lambda: waiting(hall), lambda now: now == [1, 0])
        game.closing()
        game.sharing.finish()
    lead(hall, "closing")
    again = game_in(tmp_path / "a")
    try:
        again.obey(c.OpenKept(str(path)))
        assert again.session.phase is Phase.HALL_VOTE
        until(again, at(Phase.CLOSING))
        eventually(lambda: waiting(hall), lambda now: now == [1, 1])
    finally:
        again.closing()
        again.sharing.finish()
