"""A room shares with a hall: what is settled goes, what is taken back goes away, and nothing goes without a choice."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from game.core import commands as c
from game.core.sharing import FROM, ROOM, SHARE, TOKEN, URL, HallLine, Share
from game.day.wire import STEPS
from game.server.sharing.address import DayAddress, NotAnAddress, Seat, day_address
from game.server.sharing.sharing import Sharing
from tests.core.core_samples import A, Meeting, asking, voting
from tests.hub.postgres_days import CODE
from tests.server.day_visits import Hall, opened_hall
from tests.waiting import eventually


class Room:
    """A meeting that shares; `kept` is what lies beside its session file."""

    def __init__(self, port: int, share: Share = Share.SETTLED, kept: dict[str, str] | None = None) -> None:
        self.kept = kept if kept is not None else {}
        self.meeting = Meeting()
        day = DayAddress(f"http://127.0.0.1:{port}", CODE)
        self.sharing = Sharing(day, Seat("Kamer 1", 24), share, self._remember, dict(self.kept))

    def _remember(self, changes: Mapping[str, str | None]) -> Future[None]:
        self.kept |= {name: text for name, text in changes.items() if text is not None}
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def show(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.sharing.show(meeting.session, meeting.history.last)

    def do(self, *commands: c.Command) -> None:
        """As the game does: each command, and the hall hears of it."""
        for command in commands:
            self.meeting.do(command)
            self.sharing.show(self.meeting.session, self.meeting.history.last)

    def at(self, line: HallLine) -> None:
        eventually(lambda: self.sharing.status.line, lambda now: now is line)


@contextmanager
def sharing(hall: Hall, share: Share = Share.SETTLED, kept: dict[str, str] | None = None) -> Iterator[Room]:
    """A room at the consent round of its first card, let in by who leads the plenary."""
    room = Room(hall.port, share, kept)
    room.sharing.begin()
    room.show(asking(12))
    try:
        joined = eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1])
        for one in joined:
            hall.plenary.lead("accept", room=one["room"])
        yield room
    finally:
        room.sharing.close(0)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with opened_hall(tmp_path) as hall:
        yield hall
        assert hall.faults == []


def wall(hall: Hall) -> dict[str, Any]:
    """Key -> body of what walls see of the only room."""
    return {key: body for _, key, _, body in hall.plenary.wall()}


def wall_has(hall: Hall, fits: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    return eventually(lambda: wall(hall), fits)


SETTLE = (c.CountConsent("yes", 12), c.Settle())
CARD = "card/pack/x1-light"


def test_what_is_settled_comes_to_the_wall_and_goes_with_it(hall: Hall) -> None:
    with sharing(hall) as room:
        assert wall_has(hall, lambda seen: "room" in seen)["room"]["done"] == 0
        room.do(*SETTLE)
        assert wall_has(hall, lambda seen: CARD in seen)[CARD]["text"] == "We do a."
        eventually(lambda: room.sharing.status.there, lambda there: len(there) == 2)
        assert json.loads(dict(room.sharing.status.there)[CARD])["text"] == "We do a."
        room.do(c.StepBack(sure=True))
        assert wall_has(hall, lambda seen: seen[CARD] is None)["room"]["done"] == 0


def test_rules_stay_in_the_room_until_the_facilitator_shares_them(hall: Hall) -> None:
    with sharing(hall, Share.END) as room:
        room.do(*SETTLE)
        seen = wall_has(hall, lambda seen: seen.get("room", {}).get("done") == 1)
        assert set(seen) == {"room"}
        room.sharing.choose(Share.SETTLED)
        wall_has(hall, lambda seen: CARD in seen)
        assert room.kept[SHARE] == "settled"


def test_who_stops_shares_nothing_more(hall: Hall) -> None:
    """What is there stays, also when the room is started again."""
    with sharing(hall) as room:
        room.do(*SETTLE)
        before = wall_has(hall, lambda seen: CARD in seen)
        room.sharing.choose(Share.STOPPED)
        room.at(HallLine.CLOSED)
        room.do(c.StepBack(sure=True))
        assert room.sharing.close(5) and wall(hall) == before
    with sharing(hall, Share(room.kept[SHARE]), room.kept) as again:
        again.at(HallLine.CLOSED)
        assert wall(hall) == before


def test_who_takes_back_leaves_nothing(hall: Hall) -> None:
    with sharing(hall) as room:
        room.do(*SETTLE)
        wall_has(hall, lambda seen: CARD in seen)
        room.sharing.choose(Share.TAKEN_BACK)
        wall_has(hall, lambda seen: set(seen) == {"room", CARD} and not any(seen.values()))
        room.at(HallLine.CLOSED)
        assert room.sharing.status.there == ()
        room.do(c.Advance())
        assert room.sharing.close(5) and not any(wall(hall).values())


def test_a_hall_that_was_away_is_sent_what_differs(tmp_path: Path) -> None:
    """Not what happened: of a rule that was settled, undone and settled again once. The room never waited."""
    with opened_hall(tmp_path) as hall, sharing(hall) as room:
        wall_has(hall, lambda seen: "room" in seen)
        port = hall.port
        hall.server.close()
        room.at(HallLine.AWAY)
        assert room.sharing.status.behind == 0, "what is there is not missing while nobody answers"
        room.do(*SETTLE, c.StepBack(sure=True), c.Settle())
        eventually(lambda: room.sharing.status.behind, lambda behind: behind == 2)
        with opened_hall(tmp_path, port=port) as again:
            seen = wall_has(again, lambda seen: CARD in seen)
            assert seen["room"]["done"] == 1 and len(again.plenary.ask("GET", "/w/rooms")[1]) == 1
            room.at(HallLine.ON)
            versions = {ver for *_, ver, _ in again.plenary.wall()}
            assert versions == {room.meeting.history.last * STEPS}


def test_a_room_that_was_killed_is_the_same_room(hall: Hall) -> None:
    """By what it keeps beside its session."""
    with sharing(hall) as room:
        room.do(*SETTLE)
        before = wall_has(hall, lambda seen: CARD in seen)
    assert set(room.kept) == {URL, TOKEN, SHARE, ROOM, FROM}
    again = Room(hall.port, kept=room.kept)
    again.sharing.begin()
    again.show(room.meeting)
    again.at(HallLine.ON)
    # The line may be there before the session is shown.
    there = eventually(lambda: {key for key, _ in again.sharing.status.there})
    assert there == set(before)
    assert len(hall.plenary.ask("GET", "/w/rooms")[1]) == 1 and wall(hall) == before
    assert again.sharing.close(5)


def test_an_old_copy_of_a_session_changes_nothing(hall: Hall) -> None:
    """S23: and it is told, for else nobody would know why nothing arrives."""
    with sharing(hall) as room:
        room.do(*SETTLE)
        before = wall_has(hall, lambda seen: CARD in seen)
    with sharing(hall, kept=room.kept) as copy:
        copy.at(HallLine.OLDER)
        assert wall(hall) == before
        copy.do(*SETTLE)
        copy.at(HallLine.ON)


def test_two_programs_with_one_token_are_one_room(hall: Hall) -> None:
    """A session file that was copied with what lies beside it: whoever moves last is on the wall, whole, and once."""
    with sharing(hall) as room, sharing(hall, kept=room.kept) as other:
        room.at(HallLine.ON)
        other.at(HallLine.ON)
        room.do(*SETTLE)
        wall_has(hall, lambda seen: CARD in seen)
        other.do(c.CountConsent("reservation", 12), c.Settle())
        assert wall_has(hall, lambda seen: seen[CARD]["status"] == "reserved")["room"]["done"] == 1
        assert len(hall.plenary.ask("GET", "/w/rooms")[1]) == 1


def test_half_a_character_ends_no_sharing(hall: Hall) -> None:
    with sharing(hall) as room:
        room.do(*SETTLE)
        wall_has(hall, lambda seen: CARD in seen)
        session = room.meeting.session
        (one,) = session.agreements
        room.meeting.history.session = replace(session, agreements=(replace(one, text="half \ud800"),))
        room.show(room.meeting)
        wall_has(hall, lambda seen: seen[CARD]["text"] == "half ?")


def test_another_session_is_not_shared(hall: Hall) -> None:
    with sharing(hall) as room:
        before = wall_has(hall, lambda seen: "room" in seen)
        other = asking(20)
        other.do(*SETTLE)
        other.history.session = type(other.session)(id="other", agreements=other.session.agreements)
        room.show(other)
        assert room.sharing.close(5) and wall(hall) == before


def test_votes_wake_nobody(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hall of phones that vote costs the sharing nothing: no call into its thread."""
    with sharing(hall) as room:
        meeting = voting(40)
        meeting.do(c.ChangeWay("phones"))
        room.show(meeting)
        calls: list[object] = []
        monkeypatch.setattr(room.sharing, "_call", calls.append)
        for number in range(20):
            room.do(c.PlaceBallot(f"phone/{number}", A, "0.1", 0))
        assert meeting.session.play.voting is not None and meeting.session.play.voting.cast == 20 and len(calls) == 0


def test_a_code_that_is_wrong_is_told(hall: Hall) -> None:
    room = Room(hall.port)
    room.sharing = Sharing(
        DayAddress(f"http://127.0.0.1:{hall.port}", CODE[:-1] + "9"), Seat("A", 12), Share.SETTLED, room._remember
    )
    room.sharing.begin()
    room.show(asking(12))
    room.at(HallLine.REFUSED)
    assert not room.sharing.close(0)


class Other(BaseHTTPRequestHandler):
    """A server that is no hall."""

    def do_POST(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *told: object) -> None:
        """Nothing."""


def test_a_server_that_is_no_hall_gets_nothing_but_a_knock() -> None:
    server = HTTPServer(("127.0.0.1", 0), Other)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        room = Room(server.server_port)
        room.sharing.begin()
        room.show(asking(12))
        room.at(HallLine.FOREIGN)
        assert not room.sharing.close(0)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("192.168.1.5:8780/K7MR2345", "http://192.168.1.5:8780"),
        ("http://192.168.1.5:8780/d/K7MR2345", "http://192.168.1.5:8780"),
        (" 10.0.0.2:8780/d/k7mr2345/ ", "http://10.0.0.2:8780"),
        ("https://kaart.example.nl/K7MR2345", "https://kaart.example.nl"),
        ("[fd00::1]:8780/K7MR2345", "http://[fd00::1]:8780"),
        ("localhost:8780/K7MR2345", "http://localhost:8780"),
    ],
)
def test_the_address_of_a_day_as_people_type_it(text: str, root: str) -> None:
    assert day_address(text) == DayAddress(root, CODE)
    assert day_address(day_address(text).text) == day_address(text)


@pytest.mark.parametrize(
    ("text", "secure"),
    [
        ("", False),
        ("K7MR2345", False),
        ("192.168.1.5:8780", False),
        ("192.168.1.5:8780/K7MR", False),
        ("192.168.1.5:8780/K7MR234O", False),
        ("192.168.1.5:99999/K7MR2345", False),
        ("ftp://192.168.1.5/K7MR2345", False),
        ("http://user:word@192.168.1.5/K7MR2345", False),
        ("http://192.168.1.5/d/d/K7MR2345", False),
        ("http://kaart.example.nl/K7MR2345", True),
        ("http://8.8.8.8/K7MR2345", True),
    ],
)
def test_what_is_no_address_of_a_day(text: str, secure: bool) -> None:
    """Outside this building only https will do."""
    with pytest.raises(NotAnAddress) as refused:
        day_address(text)
    assert refused.value.secure == secure
