"""A game shares with the hall of a study day: joined by a press, kept beside the session, ended with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.phases import Phase
from game.core.sharing import HallLine, Share
from tests.app.app_samples import game_in, phase_of
from tests.server.day_visits import CODE, Hall, opened_hall
from tests.waiting import eventually


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with opened_hall(tmp_path) as hall:
        yield hall
        assert hall.faults == []


@contextmanager
def game(home: Path) -> Iterator[Game]:
    made = game_in(home)
    try:
        yield made
    finally:
        if not made.ended:
            made.closing()
        made.sharing.finish()


def join(game: Game, port: int, room: str = "Kamer 3", share: Share = Share.SETTLED) -> None:
    game.obey(c.FillDay("address", f"127.0.0.1:{port}/{CODE[:4]}-{CODE[4:].lower()}"))
    game.obey(c.FillDay("room", room))
    game.obey(c.JoinDay(share))


def rooms(hall: Hall) -> list[Any]:
    return list(hall.plenary.ask("GET", "/w/rooms")[1])


def wall(hall: Hall) -> dict[str, Any]:
    """Key -> body of what walls see, once every room was let in."""
    for room in rooms(hall):
        hall.plenary.lead("accept", room=room["room"])
    return {key: body for _, key, _, body in hall.plenary.wall()}


def step(hall: Hall) -> Any:
    """The part of the meeting, as the hall sees it by now."""
    return eventually(lambda: wall(hall).get("room") or {}).get("step")


def begin(game: Game) -> None:
    game.obey(c.NewSession())
    game.obey(c.StartSession())
    assert phase_of(game) is Phase.HOUSE_RULES and not game.notice


def line(game: Game) -> HallLine | None:
    status = game.sharing.day.status
    return status.line if status else None


def leave(game: Game) -> None:
    """The session, as from a button; and whoever has time looks whether the hall has all of it."""
    game.obey(c.LeaveSession())

    def over() -> bool:
        game.attend()
        return game.sharing.tick is None

    eventually(over)


@pytest.mark.parametrize(
    ("typed", "notice"),
    [
        ("", "day_empty"),
        ("  ", "day_empty"),
        ("nowhere", "day_no_day"),
        ("192.168.1.5:8780/K7MR-234", "day_no_day"),
        ("http://example.nl/K7MR2345", "day_secure"),
    ],
)
def test_what_is_no_address_is_told_and_shares_nothing(tmp_path: Path, typed: str, notice: str) -> None:
    with game(tmp_path) as room:
        room.obey(c.FillDay("address", typed))
        assert not room.notice
        room.obey(c.JoinDay(Share.SETTLED))
        assert room.notice == notice and room.sharing.day.status is None


def test_nothing_is_shared_by_typing_alone(hall: Hall, tmp_path: Path) -> None:
    with game(tmp_path) as room:
        room.obey(c.FillDay("address", f"127.0.0.1:{hall.port}/{CODE}"))
        begin(room)
        assert room.sharing.day.status is None and rooms(hall) == []
        for command in (c.ShareRules(), c.StopSharing(), c.TakeBackShared()):
            room.obey(command)
            assert room.notice == "not_now" and rooms(hall) == []


def test_who_joins_on_the_first_screen_shares_the_session_that_comes(hall: Hall, tmp_path: Path) -> None:
    """The hall knows the room at once, and nothing of it until the session has begun; then how many people it has."""
    with game(tmp_path) as room:
        join(room, hall.port)
        (told,) = eventually(lambda: rooms(hall))
        assert told["name"] == "Kamer 3" and eventually(lambda: line(room), lambda now: now is HallLine.ON)
        assert wall(hall) == {}
        room.obey(c.NewSession())
        room.obey(c.ChangeSetup("people", "31"))
        room.obey(c.LeaveSession())
        assert room.sharing.share is Share.SETTLED, "the form was left, no session was"
        room.obey(c.NewSession())
        room.obey(c.ChangeSetup("people", "31"))
        room.obey(c.StartSession())
        assert step(hall) == "begin"
        eventually(lambda: rooms(hall)[0]["people"], lambda people: people == 31)
        room.obey(c.CorrectPresent(2))
        eventually(lambda: rooms(hall)[0]["people"], lambda people: people == 33)
        assert len(rooms(hall)) == 1


def test_who_joins_in_the_middle_shares_what_there_is(hall: Hall, tmp_path: Path) -> None:
    with game(tmp_path) as room:
        begin(room)
        room.obey(c.Advance())
        join(room, hall.port, room="", share=Share.END)
        assert step(hall) == "card"
        assert rooms(hall)[0]["name"] == "Room"
        room.obey(c.JoinDay(Share.SETTLED))
        assert room.sharing.share is Share.SETTLED and len(rooms(hall)) == 1


def test_a_session_that_went_back_to_its_form_is_the_same_room(hall: Hall, tmp_path: Path) -> None:
    """The file begins anew, and the hall still takes what comes: also after the laptop was started again."""
    with game(tmp_path) as room:
        join(room, hall.port)
        begin(room)
        for _ in range(12):  # each an entry of the file, and the last of them is in the hall
            room.obey(c.Advance())
            room.obey(c.StepBack())
        room.obey(c.Advance())
        eventually(lambda: wall(hall), lambda seen: seen.get("room", {}).get("step") == "card")
        room.obey(c.StepBack())
        room.obey(c.StepBack())
        assert phase_of(room) is Phase.SETUP
        room.obey(c.StartSession())
        room.obey(c.Advance())
        assert eventually(lambda: wall(hall), lambda seen: seen["room"]["step"] == "card")
        assert line(room) is not HallLine.OLDER and len(rooms(hall)) == 1
        path = str(room.keeper.store.path) if room.keeper.store else ""
    with game(tmp_path) as again:
        again.obey(c.OpenKept(path))
        eventually(lambda: line(again), lambda now: now is HallLine.ON)
        assert len(rooms(hall)) == 1


def test_a_session_that_is_opened_again_goes_on_as_it_was_chosen(hall: Hall, tmp_path: Path) -> None:
    with game(tmp_path) as room:
        join(room, hall.port, share=Share.END)
        begin(room)
        eventually(lambda: wall(hall).get("room"))
        path = str(room.keeper.store.path) if room.keeper.store else ""
    with game(tmp_path) as again:
        again.obey(c.OpenKept(path))
        assert again.sharing.share is Share.END and again.sharing.day.room == "Kamer 3"
        again.obey(c.Advance())
        eventually(lambda: wall(hall), lambda seen: seen["room"]["step"] == "card")
        assert len(rooms(hall)) == 1
        leave(again)
        assert again.sharing.share is None and not again.notice
        begin(again)
        assert again.sharing.share is None, "what was chosen was for the session that was left"


def test_who_joins_before_a_session_is_opened_shares_that_one(hall: Hall, tmp_path: Path) -> None:
    with game(tmp_path) as room:
        begin(room)
        path = str(room.keeper.store.path) if room.keeper.store else ""
        leave(room)
        join(room, hall.port)
        room.obey(c.OpenKept(path))
        assert step(hall) == "begin"


def test_a_day_of_long_ago_is_left_alone(hall: Hall, tmp_path: Path) -> None:
    """Whoever looks into the session of last year calls no address of then."""
    with game(tmp_path) as room:
        join(room, hall.port)
        begin(room)
        eventually(lambda: wall(hall).get("room"))
        path = str(room.keeper.store.path) if room.keeper.store else ""
    with game(tmp_path) as later:
        later.environment.clock.now += 31 * 24 * 3600  # type: ignore[attr-defined]
        later.obey(c.OpenKept(path))
        assert later.session.started and later.sharing.day.status is None


def test_everything_stays_here_before_a_session_leaves_the_day(hall: Hall, tmp_path: Path) -> None:
    with game(tmp_path) as room:
        join(room, hall.port)
        eventually(lambda: line(room), lambda now: now is HallLine.ON)
        room.obey(c.StopSharing())
        assert room.sharing.day.status is None and room.sharing.day.address
        begin(room)
        assert wall(hall) == {} and not [name for name in room.keeper.keepsakes if name.startswith("day/")]


def test_a_session_that_is_left_while_the_hall_is_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits; what is missing is told, and goes when the session is opened again, also after its end."""
    monkeypatch.setattr("game.app.sharing_host.PATIENCE", 0.2)
    with game(tmp_path) as room:
        with opened_hall(tmp_path) as hall:
            join(room, hall.port)
            port = hall.port
            begin(room)
            eventually(lambda: wall(hall).get("room"))
        room.obey(c.Advance())
        eventually(lambda: line(room), lambda now: now is HallLine.AWAY)
        path = str(room.keeper.store.path) if room.keeper.store else ""
        leave(room)
        assert phase_of(room) is Phase.WELCOME and room.notice == "unshared"
        with opened_hall(tmp_path, port=port) as hall:
            room.obey(c.OpenKept(path))
            eventually(lambda: wall(hall), lambda seen: seen["room"]["step"] == "card")
            assert len(rooms(hall)) == 1


def test_a_practice_session_is_in_no_day(tmp_path: Path) -> None:
    from game.app.practice_session import practice_game

    with game(tmp_path) as real:
        real.obey(c.FillDay("address", f"127.0.0.1:1/{CODE}"))
        practice = practice_game(real)
        practice.obey(c.FillDay("address", f"127.0.0.1:1/{CODE}"))
        practice.obey(c.JoinDay(Share.SETTLED))
        assert practice.sharing.day.status is None and real.sharing.day.status is None
        practice.closing()
