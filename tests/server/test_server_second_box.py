"""What a room says to the sealed box of the hall: that its phones were asked, then its totals, until it has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from game.core import commands as c
from game.core.hall_question import HallNews, HallQuestion, HallState
from game.core.sharing import TOLD, Share
from game.day.question import question_text
from game.day.sqlite_store import SqliteDay
from game.server.sharing.second_box import SecondBox
from tests.core.core_samples import A, B, Meeting, seated
from tests.server.day_visits import STORES, Hall, opened_hall
from tests.server.test_server_sharing import Room
from tests.waiting import eventually

ASK = HallQuestion(1, "Phones in the classroom?", ("Never", "In the bag", "When needed"))
PEOPLE = 12


def ended() -> Meeting:
    meeting = seated(PEOPLE)
    meeting.do(c.GoTo("closing"))
    return meeting


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with opened_hall(tmp_path) as hall:
        yield hall
        assert hall.faults == []


@pytest.fixture(params=STORES)
def any_hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    """Over each store that there is."""
    with opened_hall(tmp_path, store=request.param) as hall:
        yield hall
        assert hall.faults == []


@contextmanager
def rooms(hall: Hall, n: int = 1, meeting: Callable[[], Meeting] = ended) -> Iterator[list[Room]]:
    """So many at the end of their meeting, let in one after the other."""
    with ExitStack() as stack:
        made: list[Room] = []
        for _ in range(n):
            room = Room(hall.port)
            room.sharing.begin()
            stack.callback(room.sharing.close, 0)
            room.show(meeting())
            told = eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1], lambda told: len(told) == len(made) + 1)
            hall.plenary.lead("accept", room=told[-1]["room"])
            made.append(room)
        yield made


def ask(hall: Hall, question: HallQuestion = ASK) -> None:
    told = hall.plenary.lead(
        "open", round=question.round, question=question_text(question), options=len(question.options)
    )
    assert told[0] == 204


def heard(room: Room, fits: Callable[[HallNews], object]) -> HallNews:
    return eventually(lambda: room.sharing.news, fits)


def waiting(hall: Hall, round: int = 1) -> tuple[int, int]:
    asked, told = hall.plenary.lead("waiting", round=round)[1]
    return asked, told


def is_open(news: HallNews) -> bool:
    return news.question is not None and news.state is HallState.OPEN


def execute(hall: Hall, statement: str) -> None:
    """As if the database had gone on without what it had not kept."""
    assert isinstance(hall.store, SqliteDay)
    hall.store._db.execute(statement)


def result(hall: Hall) -> dict[str, object]:
    return dict(hall.plenary.ask("GET", "/d/hall?after=0")[1])


def vote(room: Room, **hands: int) -> None:
    heard(room, is_open)
    room.do(c.AskForHall(ASK))
    for option, count in hands.items():
        room.meeting.hands(**{option: count})


def test_three_rooms_are_summed_exactly(any_hall: Hall) -> None:
    """First each says that its phones were asked; of no room anything else is heard."""
    hall = any_hall
    with rooms(hall, 3) as made:
        ask(hall)
        for n, room in enumerate(made):
            vote(room, a=4, b=n)
        eventually(lambda: waiting(hall), lambda now: now == (3, 0))
        hall.plenary.lead("closing", round=1)
        for room in made:
            heard(room, lambda news: news.state is HallState.CLOSING)
            room.do(c.CloseForHall(ASK))
        eventually(lambda: waiting(hall), lambda now: now == (3, 3))
        hall.plenary.lead("close", round=1)
        for room in made:
            news = heard(room, lambda news: news.state is HallState.CLOSED)
            assert (news.totals, news.rooms, news.voters, news.told) == ((12, 3, 0), 3, 15, True)
            assert room.kept[TOLD] == "1"


def test_of_two_rooms_nothing_is_told(any_hall: Hall) -> None:
    """Each could take itself off."""
    hall = any_hall
    with rooms(hall, 2) as made:
        ask(hall)
        for room in made:
            vote(room, a=10)
            room.do(c.Advance())
        eventually(lambda: waiting(hall), lambda now: now == (2, 2))
        hall.plenary.lead("close", round=1)
        news = heard(made[0], lambda news: news.state is HallState.CLOSED)
        assert (news.totals, news.rooms, news.told) == (None, 2, True)


def test_a_hall_that_lost_them_is_told_again(hall: Hall) -> None:
    """As after a crash of a database that keeps the box out of its log. The room knows nothing of it."""
    with rooms(hall) as (room,):
        ask(hall)
        vote(room, a=3)
        room.do(c.Advance())
        eventually(lambda: waiting(hall), lambda now: now == (1, 1))
        execute(hall, "DELETE FROM box")
        assert waiting(hall) == (0, 0)
        eventually(lambda: waiting(hall), lambda now: now == (1, 1))
        hall.plenary.lead("close", round=1)
        assert heard(room, lambda news: news.state is HallState.CLOSED).told


def test_a_room_that_was_killed_says_them_again(any_hall: Hall) -> None:
    """Its counts are in its session; whether the hall has them already, it need not know."""
    hall = any_hall
    with rooms(hall) as (room,):
        ask(hall)
        vote(room, a=3)
        eventually(lambda: waiting(hall), lambda now: now == (1, 0))
        room.sharing.close(0)
        room.meeting.do(c.CloseForHall(ASK))
        assert waiting(hall) == (1, 0)
        again = Room(hall.port, kept=room.kept)
        again.sharing.begin()
        again.show(room.meeting)
        try:
            eventually(lambda: waiting(hall), lambda now: now == (1, 1))
        finally:
            again.sharing.close(0)


def test_the_hall_may_be_away_when_it_closes_here(tmp_path: Path) -> None:
    """The totals go as soon as it is back, and not to nobody."""
    with opened_hall(tmp_path) as hall:
        port = hall.port
        room = Room(port)
        room.sharing.begin()
        room.show(ended())
        (one,) = eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1])
        hall.plenary.lead("accept", room=one["room"])
        ask(hall)
        vote(room, a=3)
        eventually(lambda: waiting(hall), lambda now: now == (1, 0))
    try:
        room.do(c.CloseForHall(ASK))
        assert not room.sharing.close(0.2) or not room.sharing.news.told
    finally:
        room.sharing.close(0)
    again = Room(port, kept=room.kept)
    again.sharing.begin()
    again.show(room.meeting)
    try:
        with opened_hall(tmp_path, port=port) as hall:
            eventually(lambda: waiting(hall), lambda now: now == (1, 1))
    finally:
        again.sharing.close(0)


def test_a_room_that_comes_too_late_is_not_in_it_and_knows(hall: Hall) -> None:
    """The hall is closed: nothing is added silently."""
    with rooms(hall) as (room,):
        ask(hall)
        vote(room, a=3)
        eventually(lambda: waiting(hall), lambda now: now == (1, 0))
        hall.plenary.lead("close", round=1)
        news = heard(room, lambda news: news.state is HallState.CLOSED)
        room.do(c.Advance())
        assert not news.told and news.rooms == 0 and result(hall)["voters"] == 0


def test_a_room_to_which_more_people_came_may_tell_them_all(any_hall: Hall) -> None:
    """The hall takes no more votes than people, so it hears of these first; it refuses what a room could not have."""
    hall = any_hall
    with rooms(hall) as (room,):
        ask(hall)
        heard(room, is_open)
        room.do(c.AskForHall(ASK), c.CorrectPresent(3))
        room.meeting.hands(a=PEOPLE + 3)
        room.do(c.CloseForHall(ASK))
        eventually(lambda: waiting(hall), lambda now: now == (1, 1))
        (one,) = hall.plenary.ask("GET", "/w/rooms")[1]
        assert one["people"] == PEOPLE + 3
    stranger = hall.room(people=3)
    assert stranger.ask("POST", "/d/counts", {"round": 1, "counts": [4, 0, 0]})[0] == 400


def test_what_a_hall_will_never_take_is_not_sent_for_ever(hall: Hall) -> None:
    """It is refused once, and said to the room."""
    with rooms(hall) as (room,):
        ask(hall)
        vote(room, a=3)
        eventually(lambda: waiting(hall), lambda now: now == (1, 0))
        execute(hall, "UPDATE hall SET options = 8")  # it counts otherwise by now
        room.do(c.Advance())
        eventually(lambda: room.sharing._shipper is not None and not room.sharing._shipper.owes)
        assert waiting(hall) == (1, 0) and not room.sharing.news.told


def test_who_stopped_sharing_tells_nothing(hall: Hall) -> None:
    """An explicit press, also between the count and the hall."""
    with rooms(hall) as (room,):
        ask(hall)
        heard(room, is_open)
        room.sharing.choose(Share.STOPPED)
        room.do(c.AskForHall(ASK))
        room.meeting.hands(a=3)
        room.do(c.Advance())
        assert room.sharing.close() and waiting(hall) == (0, 0)


def test_a_room_that_was_not_let_in_hears_no_question(hall: Hall) -> None:
    with rooms(hall) as (room,):
        other = Room(hall.port)
        other.sharing.begin()
        other.show(ended())
        try:
            ask(hall)
            heard(room, is_open)
            assert other.sharing.news.question is None
        finally:
            other.sharing.close(0)


def test_what_is_no_question_is_asked_nowhere(hall: Hall) -> None:
    """A hall of somebody else: nothing of it comes to a screen, and the next one does."""
    with rooms(hall) as (room,):
        hall.plenary.lead("open", round=1, question="<b>no JSON", options=2)
        ask(hall, replace(ASK, round=2))
        assert heard(room, is_open).question == replace(ASK, round=2)


def test_undo_sends_no_other_counts(hall: Hall) -> None:
    """What the hall has is the last word, whatever is taken back in the room."""
    with rooms(hall) as (room,):
        ask(hall)
        vote(room, a=3)
        room.do(c.Advance())
        eventually(lambda: waiting(hall), lambda now: now == (1, 1))
        for _ in range(2):
            room.do(c.StepBack())
        assert room.meeting.refusal(c.AskForHall(ASK)) is not None
        room.do(c.GoTo("closing"))
        assert room.meeting.refusal(c.AskForHall(ASK)) is not None
        hall.plenary.lead("close", round=1)
        assert heard(room, lambda news: news.state is HallState.CLOSED).voters == 3


def test_without_news_there_is_nothing_to_say() -> None:
    """And nothing is said of another question than the one that the hall asks."""
    box, meeting = SecondBox(), ended()
    meeting.do(c.AskForHall(ASK), c.CountHands(A, exactly=2), c.CountHands(B, exactly=1), c.CloseForHall(ASK))
    assert box.says(meeting.session) is None and not box.owes(meeting.session)
    assert box.news == HallNews() and not box.told
