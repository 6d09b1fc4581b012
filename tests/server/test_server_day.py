"""The hall of a study day over HTTP: rooms put what they show, walls see it, and strangers get nowhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.day.store import NotKept
from game.day.wire import BODY, HOLD, ITEM, MOST_ITEMS, WIRE, encoded, sha_of
from tests.hub.postgres_days import CODE
from tests.server.day_visits import STORES, WALL, Hall, Visitor, opened_hall
from tests.waiting import eventually


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> str:
    """Each test of a hall runs over each store: the wire is the same."""
    return str(request.param)


@pytest.fixture
def hall(tmp_path: Path, store: str) -> Iterator[Hall]:
    with opened_hall(tmp_path, store=store) as hall:
        yield hall
        assert hall.faults == []


def test_what_a_room_puts_comes_to_the_wall(hall: Hall) -> None:
    room = hall.room()
    assert room.put(room=(1, {"step": "card"}), other=(1, {"title": "É"})) == 204
    assert hall.plenary.wall() == [[room.room, "other", 1, {"title": "É"}], [room.room, "room", 1, {"step": "card"}]]
    assert room.ask("GET", "/d/have")[1]["room"] == [1, sha_of(encoded({"step": "card"}))]
    assert room.put(other=(2, None)) == 204
    assert hall.plenary.wall({room.room: 1}) == [[room.room, "other", 2, None]]


def test_a_wall_hears_at_once_and_is_answered_without_news_too(tmp_path: Path, store: str) -> None:
    """A request that waits is woken by what comes."""
    with opened_hall(tmp_path, HOLD, store=store) as hall:
        room, heard = hall.room(), list[object]()
        thread = threading.Thread(target=lambda: heard.extend(hall.plenary.wall()))
        thread.start()
        eventually(lambda: hall.server.port and thread.is_alive())
        assert room.put(room=(1, {})) == 204
        thread.join(15)
        assert heard == [[room.room, "room", 1, {}]]


def test_a_request_that_waits_has_an_end(hall: Hall) -> None:
    assert hall.plenary.wall() == []
    status, told = hall.room().ask("GET", "/d/hall?after=0")
    assert (status, told["v"], told["state"]) == (200, 0, "closed")


def test_every_answer_says_which_wire_it_speaks(hall: Hall) -> None:
    visitor = Visitor(hall.port)
    for method, path in (("GET", "/health"), ("GET", "/d/have"), ("GET", "/nothing"), ("POST", "/d/join")):
        visitor.ask(method, path)
        assert visitor.heads["open-kaart-wire"] == str(WIRE) and visitor.heads["cache-control"] == "no-store"


def test_a_vote_of_all_rooms(hall: Hall) -> None:
    """Asked, told, closed; a room hears of it by its own request, and of the spread nobody before the end."""
    rooms = [hall.room(f"Kamer {n}") for n in range(3)]
    assert hall.plenary.lead("open", round=1, question="Shall we?", options=2)[0] == 204
    for room, counts in zip(rooms, ([7, 1], [2, 2], [3, 0]), strict=True):
        asked = room.ask("GET", "/d/hall?after=0")[1]
        assert (asked["question"], asked["state"], asked["mine"]) == ("Shall we?", "open", False)
        assert room.ask("POST", "/d/counts", {"round": 1, "counts": None})[0] == 204
        assert room.ask("POST", "/d/counts", {"round": 1, "counts": counts})[0] == 204
    assert hall.plenary.lead("waiting", round=1) == (200, [3, 3])
    hall.plenary.lead("closing", round=1)
    told = rooms[0].ask("GET", "/d/hall?after=1")[1]
    assert (told["state"], told["totals"], told["mine"]) == ("closing", None, True)
    hall.plenary.lead("close", round=1)
    told = hall.plenary.ask("GET", "/d/hall")[1]
    assert (told["state"], told["totals"], told["rooms"], told["voters"]) == ("closed", [12, 3], 3, 15)
    assert rooms[0].ask("POST", "/d/counts", {"round": 1, "counts": [1, 1]})[0] == 409
    assert rooms[0].ask("POST", "/d/counts", {"round": 9, "counts": [1, 1]})[0] == 404


def test_totals_that_cannot_be_are_refused(hall: Hall) -> None:
    """S24: more votes than people, below nought, too many numbers, no numbers."""
    room = hall.room(people=10)
    hall.plenary.lead("open", round=1, question="?", options=2)
    wrong: list[object] = [[11, 0], [-1, 2], [1, 1, 1], [1], ["1", 1], [True, 1], [0.5, 1], "11", {}]
    for counts in wrong:
        assert room.ask("POST", "/d/counts", {"round": 1, "counts": counts})[0] == 400
    assert hall.plenary.lead("waiting", round=1) == (200, [0, 0])


def test_nobody_does_what_is_another_ones(hall: Hall) -> None:
    """S22: a room leads nothing and sees no wall, a wall puts nothing, who has no token gets nothing."""
    room = hall.room()
    room_only: list[tuple[str, str, object]] = [
        ("GET", "/d/have", None),
        ("POST", "/d/put", []),
        ("POST", "/d/counts", {"round": 1}),
    ]
    wall_only: list[tuple[str, str, object]] = [
        ("POST", "/w/wall", {"seen": {}}),
        ("GET", "/w/rooms", None),
        ("POST", "/w/lead", {"do": "close"}),
    ]
    for visitor, refused in ((hall.plenary, room_only), (room, wall_only)):
        assert [visitor.ask(*each)[0] for each in refused] == [403] * 3
    for token in ("", "wrong", room.token + "x", room.room):
        stranger = Visitor(hall.port, token)
        assert [stranger.ask(*each)[0] for each in (*room_only, *wall_only, ("GET", "/d/hall", None))] == [403] * 7


def test_a_room_that_was_not_let_in_is_not_on_the_wall(hall: Hall) -> None:
    """S26: who leads sees that it knocks, and lets it in; S27: and hides an item, or takes it all away."""
    stranger = hall.room("Buiten", accepted=False)
    assert stranger.put(room=(1, {"title": "rude"})) == 204 and hall.plenary.wall() == []
    (told,) = hall.plenary.ask("GET", "/w/rooms")[1]
    assert (told["room"], told["name"], told["accepted"]) == (stranger.room, "Buiten", False)
    hall.plenary.lead("accept", room=stranger.room)
    assert [row[3] for row in hall.plenary.wall()] == [{"title": "rude"}]
    hall.plenary.lead("hide", room=stranger.room, key="room")
    assert [row[3] for row in hall.plenary.wall() if row[0]] == [None]
    hall.plenary.lead("forget", room=stranger.room)
    assert hall.plenary.wall() == [] and stranger.ask("GET", "/d/have")[0] == 403


def test_a_code_is_not_guessed(hall: Hall) -> None:
    """S26: ten wrong ones in a minute, and then the right one does not help either."""
    stranger = Visitor(hall.port)
    wrong = [stranger.join(code) for code in ("", CODE[:-1], CODE.lower(), CODE + "2", *(f"{n:08}" for n in range(6)))]
    assert wrong == [404] * 10 and stranger.join(CODE) == 429
    assert len(hall.plenary.ask("GET", "/w/rooms")[1]) == 0


def test_no_address_lists_days(hall: Hall) -> None:
    for path in ("/", "/d", "/d/", "/w", f"/d/{CODE}", "/days", "/d/K7MR2346", "/health/"):
        assert Visitor(hall.port).ask("GET", path)[0] == 404


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[]", b"nothing", b'{"code": "K7MR2345"}', b'"\xff"', b'{"code":1,"code":2}', b"[" * 60_000, b"NaN"],
)
def test_what_no_room_sends_is_refused(hall: Hall, raw: bytes) -> None:
    room = hall.room()
    for path in ("/d/join", "/d/counts"):
        assert room.ask("POST", path, raw=raw)[0] == 400
    assert room.ask("POST", "/d/put", raw=raw)[0] == (204 if raw == b"[]" else 400)
    assert room.ask("GET", "/d/have")[1] == {}


def item(key: object = "k", ver: object = 1, sha: object = None, body: object = None) -> list[object]:
    return [key, ver, sha_of(encoded(body)) if sha is None else sha, body]


@pytest.mark.parametrize(
    "rows",
    [
        [item(key="")],
        [item(key="k" * 121)],
        [item(key=1)],
        [item(key="a\nb")],
        [item(ver=-1)],
        [item(ver=True)],
        [item(ver="1")],
        [item(ver=10**13)],
        [item(sha="0" * 32)],
        [item(body=[1])],
        [item(body="text")],
        [item(body={"text": "x" * ITEM})],
        [item(body={"text": "\ud800"}, sha="")],
        [item(), item()],
        [["k", 1]],
        ["k"],
        [item(key=f"k{n}") for n in range(MOST_ITEMS + 1)],
    ],
    ids=range(17),
)
def test_items_out_of_bounds_are_refused_as_a_whole(hall: Hall, rows: list[object]) -> None:
    """Nothing of such a request is kept."""
    room = hall.room()
    assert room.ask("POST", "/d/put", [item(key="good", body={}), *rows])[0] == 400
    assert room.ask("GET", "/d/have")[1] == {}


def test_a_number_that_is_none_breaks_no_wall(hall: Hall) -> None:
    """1e999 is infinite, and infinity is in no JSON."""
    room = hall.room()
    sha = sha_of('{"n":Infinity}')
    assert (
        room.ask("POST", "/d/put", raw=f'[["k",1,"{sha}",{{"n":1e999}}]]'.encode())[0] == 400
        and hall.plenary.wall() == []
    )


def test_a_body_has_an_end(hall: Hall) -> None:
    assert hall.room().ask("POST", "/d/put", raw=b" " * (BODY + 1))[0] == 413


def test_pages_of_others_get_nowhere(hall: Hall) -> None:
    """A name that points here, and a form: neither is one of ours."""
    room = hall.room()
    assert room.ask("GET", "/d/have", Host="evil.example")[0] == 403
    assert room.ask("POST", "/d/put", [], Origin="http://evil.example")[0] == 403
    assert room.ask("POST", "/d/put", raw=b"[]", Content_Type="text/plain")[0] == 400


def test_a_disk_that_refuses_is_answered_with_again(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """503: nothing was kept."""
    room = hall.room()

    async def refused(*given: object) -> None:
        raise NotKept

    monkeypatch.setattr(hall.store, "put", refused)
    assert room.put(room=(1, {})) == 503 and room.heads["retry-after"] == "1"
    monkeypatch.undo()
    assert room.put(room=(1, {})) == 204


def test_a_token_of_odd_signs_is_nobodys(hall: Hall) -> None:
    for odd in ("\xff" * 30, "\u00e9" * 20):
        assert Visitor(hall.port, odd).ask("GET", "/d/have")[0] == 403


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/w/lead", {"do": "hide", "room": "a\0b", "key": "\0"}),
        ("/w/lead", {"do": "accept", "room": "\ud800"}),
        ("/w/lead", {"do": "open", "round": 10**30, "question": "", "options": 2}),
        ("/w/lead", {"do": "open", "round": 1, "question": "a\0\ud800", "options": 2}),
        ("/w/wall", {"seen": {"a": -(10**30)}}),
        ("/w/wall", {"seen": {"\0": 1, "\ud800": 2}}),
    ],
)
def test_what_no_store_can_hold_is_no_fault_of_the_hall(hall: Hall, path: str, body: object) -> None:
    """Zeroes, half characters, numbers without end."""
    assert hall.plenary.ask("POST", path, body)[0] in (200, 204, 400)


def test_a_room_is_named_by_what_can_be_kept(hall: Hall) -> None:
    room = Visitor(hall.port)
    for name in ("Kamer\0 1", "Kamer \ud8001", "\0"):
        assert room.join(name=name) in (200, 400)
    assert room.join(code="\0\ud800") in (400, 404)


def test_a_room_that_asks_too_often_is_held_up_and_no_other(hall: Hall) -> None:
    eager, other = hall.room("Kamer 1"), hall.room("Kamer 2")
    assert 503 in {eager.ask("GET", "/d/have")[0] for _ in range(260)}
    assert other.ask("GET", "/d/have")[0] == 200


def test_a_fault_of_ours_is_told_and_ends_nothing(tmp_path: Path, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened_hall(tmp_path, store=store) as hall:
        room = hall.room()
        monkeypatch.setattr(hall.store, "have", lambda room: 1 / 0)
        assert room.ask("GET", "/d/have") == (500, {"error": "fault"})
        monkeypatch.undo()
        assert [type(fault) for fault in hall.faults] == [ZeroDivisionError] and room.put(room=(1, {})) == 204


def test_who_is_silent_is_seen(hall: Hall) -> None:
    """A room that waits for a question is there; of one that was not heard since the start nothing is known."""
    room = hall.room()
    assert [told["silent"] for told in hall.plenary.ask("GET", "/w/rooms")[1]] == [None]
    room.ask("GET", "/d/have")
    assert [told["silent"] for told in hall.plenary.ask("GET", "/w/rooms")[1]] == [0]


def test_a_hall_that_was_started_again_goes_on(tmp_path: Path, store: str) -> None:
    """Same port, same tokens, same items."""
    with opened_hall(tmp_path, store=store) as hall:
        room, port = hall.room(), hall.port
        room.put(room=(1, {}))
    with opened_hall(tmp_path, port=port, store=store) as hall:
        assert hall.port == port and room.put(other=(2, {})) == 204
        assert len(hall.plenary.wall()) == 2


def test_what_the_hall_must_never_hold_is_in_none_of_its_bytes(tmp_path: Path) -> None:
    """No token, no address of a computer, no header: only what rooms show, and digests."""
    with opened_hall(tmp_path) as hall:
        room = hall.room()
        room.ask("GET", "/d/have", User_Agent="Telltale/1.0")
        room.put(room=(1, {"step": "card"}))
        written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
        assert b'{"step":"card"}' in written
        for secret in (room.token, WALL, "127.0.0.1", "Telltale", str(hall.port) + "/"):
            assert secret.encode() not in written
