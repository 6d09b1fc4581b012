"""What somebody in the same room may try: each requirement of the security list, against the running server.

S1, S2, S4, S18 and S20 are in test_server_votes.py and test_server_room.py, beside what they protect.
"""

from __future__ import annotations

import logging
import random
import re
import socket
import time
from contextlib import ExitStack

import pytest

from game.core.phases import Phase
from game.server import lifecycle
from game.server import middleware as guard
from game.server.connections import Caps
from game.server.listening import LIMITS
from tests.core.core_samples import voting_of
from tests.server.server_samples import Client, Phone, joined, raw, running
from tests.waiting import eventually


@pytest.mark.parametrize("path", ["/state", "/events"])
def test_without_a_token_nothing_is_told(path: str) -> None:
    """S1: 403 for a stranger, and for one with a token of his own making."""
    with running() as (game, server):
        assert Client(game.seen.address).get(path).status == 403
        assert Client(game.seen.address, {server.state.cookie: "x" * 24}).get(path).status == 403


DESK_PATHS = ("/desk/state", "/desk/events", "/desk/wall.png", "/desk/tickets", "/desk/do", "/desk/photo")


@pytest.mark.parametrize("path", DESK_PATHS)
def test_a_voter_is_no_facilitator(path: str) -> None:
    """S17: the cookie of a phone opens nothing of the desk, whatever name it is given."""
    with running() as (game, server):
        phone = joined(game, 1)[0]
        phone.cookies["okd" + server.state.session_mark] = phone.token
        refused = phone.post(path, {"do": "onward"}) if path in DESK_PATHS[-2:] else phone.get(path)
        assert refused.status == 403 and game.session.phase == Phase.HOUSE_RULES


def test_a_facilitator_is_no_voter() -> None:
    """S17: a paired desk without a seat has no ballot."""
    with running() as (game, _):
        desk = Phone(game.seen.address)
        assert desk.post("/" + game.seen.desk.split("/", 3)[3], {}).status == 303 and desk.cookies
        game.until(Phase.FIRST_VOTE)
        assert desk.vote("a").status == 403 and not voting_of(game.session).box


@pytest.mark.parametrize("path", ["/vote", "/consent", "/stop"])
def test_without_a_token_nothing_is_taken(path: str) -> None:
    """S1: 403, and no ballot, answer or request."""
    with running() as (game, _):
        game.until(Phase.FIRST_VOTE)
        refused = Client(game.seen.address).post(path, {"r": "0.1", "c": "a", "a": "yes"}, Accept="application/json")
        assert (refused.status, refused.json["error"]) == (403, "no_seat")
        assert not voting_of(game.session).box and not game.seen.stops


def test_a_cookie_is_hard_to_steal() -> None:
    """S1: HttpOnly, SameSite, for this session alone, 144 bits; and never Secure, for that would not come back."""
    with running() as (game, server):
        given = Phone(game.seen.address).join(game.seen.code).headers["set-cookie"]
        assert re.match(rf"ok{server.state.session_mark}=[\w-]{{24}};", given)
        assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(given.split("; ")) and "Secure" not in given


def test_codes_cannot_be_guessed() -> None:
    """S3: ten wrong ones, then 429 even for the right one; who is in stays in."""
    with running() as (game, _):
        inside, guesser = joined(game, 1)[0], Phone(game.seen.address)
        wrong = "2222" if game.seen.code != "2222" else "3333"
        assert [guesser.get(f"/{wrong}").status for _ in range(12)] == [404] * 10 + [429] * 2
        assert guesser.get(f"/join?code={game.seen.code}").status == 429
        assert guesser.join(game.seen.code).status == 429 and not guesser.cookies
        assert inside.state()["state"] == "wait"


def test_no_answer_to_a_stranger_holds_the_code() -> None:
    """S3: not the page that asks for it, no error, no header."""
    with running() as (game, _):
        guesser = Client(game.seen.address)
        for path in ("/", "/join?code=ZZZZ", "/state", "/lang/en", "/t/1-00", "/desk", "/nothing"):
            answer = guesser.get(path)
            assert game.seen.code not in answer.text + str(answer.headers), path


def test_forty_votes_in_a_burst_are_twenty() -> None:
    """S6: the others get 429, and the box holds one ballot."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        answers = [phone.vote("a").status for _ in range(40)]
        assert 20 <= answers.count(204) <= 22 and answers.count(429) == 40 - answers.count(204)
        assert voting_of(game.session).cast == 1


def half_open(address: str, count: int, stack: ExitStack) -> list[socket.socket]:
    host, port = address.split(":")
    wires = [stack.enter_context(socket.create_connection((host, int(port)), 5)) for _ in range(count)]
    for wire in wires:
        wire.sendall(b"GET / HTTP/1.1\r\nHo")
    return wires


def closed(wire: socket.socket) -> bool:
    """Whether the other side has let go of this connection, whatever it said before."""
    wire.setblocking(False)
    try:
        while wire.recv(65536):
            pass
        return True
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


def test_half_open_connections_of_one_address_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """S7: of 400 at most 16 are let in, none stays, and phones that have shown their cookie vote as if nothing were."""
    monkeypatch.setattr(lifecycle, "CAPS", Caps(patience=0.5))
    monkeypatch.setattr("game.server.turned_away.SECONDS", 0.5)
    with running(20) as (game, _), ExitStack() as stack:
        phones = joined(game, 20)
        game.until(Phase.FIRST_VOTE)
        wires = half_open(game.seen.address, 400, stack)
        assert {phone.vote("a").status for phone in phones} == {204}
        eventually(lambda: sum(map(closed, wires)) >= 384)
        assert {phone.vote("b").status for phone in phones} == {204}


def test_a_phone_waits_in_line_for_a_free_place_among_strangers(monkeypatch: pytest.MonkeyPatch) -> None:
    """S7: behind one address (a school's own router) somebody who dawdles holds up nobody for ever."""
    monkeypatch.setitem(LIMITS, "keepalive_timeout", 0.5)
    with running() as (game, _), ExitStack() as stack:
        half_open(game.seen.address, 16, stack)
        assert Phone(game.seen.address).join(game.seen.code).status == 200


def test_one_phone_cannot_take_all_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    """S7: with its cookie it may have twelve, and then it is one of the strangers of its address."""
    monkeypatch.setattr(lifecycle, "CAPS", Caps(patience=0.05))
    with running() as (game, _):
        phone = joined(game, 1)[0]
        more = [Client(game.seen.address, phone.cookies) for _ in range(40)]
        answered = [client.get("/state").status for client in more[:40]]
        assert set(answered) <= {200, 503} and answered[: 11 + 16] == [200] * 27
        assert phone.state()


def test_there_is_an_end_to_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    """S7: above the total the next one is told when to come again, and closed."""
    monkeypatch.setattr(lifecycle, "CAPS", Caps(total=30))
    with running(30) as (game, _), ExitStack() as stack:
        phones = joined(game, 15)
        half_open(game.seen.address, 15, stack)
        assert all(phone.state() for phone in phones)
        got = raw(game.seen.address, b"GET / HTTP/1.1\r\n\r\n", 5)
        assert got.startswith(b"HTTP/1.1 503 ") and b"\r\nRetry-After: " in got and b"Content-Security-Policy" in got


def test_slow_heads_and_idle_connections_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """S8: a byte now and then keeps nothing open. The measure is 20 s."""
    assert LIMITS["keepalive_timeout"] == 20
    monkeypatch.setitem(LIMITS, "keepalive_timeout", 0.3)
    with running() as (game, _), ExitStack() as stack:
        slow, idle = half_open(game.seen.address, 2, stack)
        for byte in b"st: x":
            slow.sendall(bytes([byte]))
            time.sleep(0.05)
        eventually(lambda: closed(slow) and closed(idle))


def test_a_slow_body_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """S8: 408 and the connection is closed. The measure is 5 s."""
    assert guard.BODY_SECONDS == 5
    monkeypatch.setattr(guard, "BODY_SECONDS", 0.2)
    with running() as (game, _):
        head = f"POST /vote HTTP/1.1\r\nHost: {game.seen.address}\r\nContent-Length: 100\r\n"
        head += "Content-Type: application/x-www-form-urlencoded\r\n\r\nr="
        assert raw(game.seen.address, head.encode(), 4).startswith(b"HTTP/1.1 408")


@pytest.mark.parametrize(
    ("head", "body", "status"),
    [
        ("Content-Length: 2049", b"x" * 2049, b"413"),
        ("Content-Length: 10000000", b"x" * 100_000, b"413"),
        ("Transfer-Encoding: chunked", b"c00\r\n" + b"x" * 3072 + b"\r\n0\r\n\r\n", b"413"),
        ("X-Long: " + "x" * 100_000, b"", b"400"),
        ("\r\n".join(f"X-{n}: 1" for n in range(300)), b"", b"400"),
    ],
    ids=["body", "large body", "chunks", "long field", "many fields"],
)
def test_nothing_large_is_taken(head: str, body: bytes, status: bytes) -> None:
    """S9: bodies of 2 kB, fields of 4 kB, 128 of them."""
    with running() as (game, _):
        start = (
            f"POST /vote HTTP/1.1\r\nHost: {game.seen.address}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        )
        got = raw(game.seen.address, start.encode() + head.encode() + b"\r\n\r\n" + body, 3)
        assert re.match(rb"HTTP/1\.[01] " + status, got) and b"aiohttp" not in got
        assert Phone(game.seen.address).join(game.seen.code).status == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"POST /vote HTTP/1.1\r\nHost: HERE\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET",
        b"POST /vote HTTP/1.1\r\nHost: HERE\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        b"\x00\xff\xfe nonsense \x80\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 500,
        b"GET /\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : HERE\r\n\r\n",
        b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
    ids=["both lengths", "two lengths", "bytes", "tls", "0.9", "space", "proxy", "h2"],
)
def test_what_is_no_request_is_refused(sent: bytes) -> None:
    """S10: 400 or 421 and the door closes; the server does not notice."""
    with running() as (game, server):
        got = raw(game.seen.address, sent.replace(b"HERE", game.seen.address.encode()), 2)
        assert re.match(rb"HTTP/[01]\.[019] (400|421) ", got) and b"aiohttp" not in got
        assert Phone(game.seen.address).join(game.seen.code).status == 200
        assert not server.state.trouble


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "127.0.0.1:PORT.evil", ""]
)
def test_only_our_own_address_is_answered(host: str) -> None:
    """S11: a name that points here may be anybody's."""
    with running() as (game, _):
        port = game.seen.address.split(":")[1]
        answer = Client(game.seen.address).get("/", Host=host.replace("PORT", port))
        assert answer.status == 421 and game.seen.code not in answer.text


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Origin", "http://evil.example"),
        ("Origin", "null"),
        ("Origin", "https://HERE"),
        ("Origin", "http://HERE.evil.example"),
        ("Sec_Fetch_Site", "cross-site"),
        ("Sec_Fetch_Site", "same-site"),
    ],
)
def test_a_page_elsewhere_cannot_vote_for_a_phone(name: str, value: str) -> None:
    """S12: 403 though the cookie is right."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        headers = {name: value.replace("HERE", game.seen.address)}
        assert phone.post("/vote", {"r": "0.1", "c": "a"}, **headers).status == 403
        assert phone.post("/stop", {}, **headers).status == 403
        assert not voting_of(game.session).box


def test_our_own_page_can_vote() -> None:
    """S12: with the headers a browser sends for a form on this page."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        origin = f"http://{game.seen.address}"
        sent = phone.post("/vote", {"r": "0.1", "c": "a"}, Origin=origin, Sec_Fetch_Site="same-origin")
        assert sent.status == 303


@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "text/plain", "application/json"])
def test_only_plain_forms_are_read(kind: str) -> None:
    """S9, S12: nothing that would need a file to be read, and no body that a page elsewhere may send unasked."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        assert phone.post("/vote", {"r": "0.1", "c": "a"}, Content_Type=kind).status == 400


@pytest.mark.parametrize("path", ["/", "/CODE", "/state", "/nothing", "/desk", "/lang/en"])
def test_every_answer_has_its_safe_headers(path: str) -> None:
    """S13: policy without inline exceptions, no sniffing, no framing, no sharing, nothing about the server."""
    with running() as (game, _):
        headers = joined(game, 1)[0].get(path.replace("CODE", game.seen.code)).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
        assert "require-trusted-types-for 'script'" in policy
        assert headers["x-content-type-options"] == "nosniff" and headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "same-origin"
        assert not any(name.startswith("access-control") for name in headers)
        assert "aiohttp" not in str(headers) and "Python" not in str(headers)


@pytest.mark.parametrize(
    "path",
    ["/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/t/../../x", "//etc/passwd", "/%00"],
)
def test_no_file_is_served(path: str) -> None:
    """S14: pages are made in memory; there is nothing to climb out of."""
    with running() as (game, _):
        got = raw(game.seen.address, f"GET {path} HTTP/1.1\r\nHost: {game.seen.address}\r\n\r\n".encode(), 0.5)
        assert re.match(rb"HTTP/1.1 (404|403|400) ", got) and b"root:" not in got


def test_an_attack_leaves_no_address_in_any_log_or_file(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """S5, S19: nothing is logged of who came, and nothing is kept."""
    caplog.set_level(logging.DEBUG)
    with running() as (game, server):
        raw(game.seen.address, b"\x00 nonsense\r\n\r\n", 1)
        raw(game.seen.address, b"GET / HTTP/1.1\r\nHost: evil\r\n\r\n", 0.5)
        joined(game, 1)[0].vote("zz")
        server.state.registry.phones.clear()
        kept = str(game.kept)
    logged = caplog.text + "".join(capfd.readouterr())
    assert not re.search(r"\d+\.\d+\.\d+\.\d+", logged + kept), logged
    assert "nonsense" not in logged


def test_a_flood_of_seats_is_not_a_flood_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """S4: above a bound those who wait are turned away, and nothing is kept of them."""
    monkeypatch.setattr("game.server.phones.admission.MOST_WAITING", 5)
    with running(2) as (game, _):
        answers = [Phone(game.seen.address).join(game.seen.code).status for _ in range(12)]
        assert answers.count(200) == 7 and answers.count(503) == 5
        assert len([name for name in game.kept if name.startswith("seat/")]) == 7


PATHS = (
    "/ /state /vote /consent /stop /join?code=%ff /t/1-%ff /T/1-X /lang/%ff /desk /desk/pin /desk/do /desk/photo "
    "/scribe/é /%ff"
)
FORM = "Content-Type: application/x-www-form-urlencoded"
HEADS = [
    *("Cookie: ok\xff=\xff", "Cookie: ; ;=;", "Origin: \xff", "Accept: application/json", "Accept-Language: \xff,,;q="),
    *("Expect: x", FORM, FORM + "; charset=foo", "Content-Type: application/json", "Content-Encoding: gzip"),
    *("Content-Encoding: br", "Connection: Upgrade", "Range: bytes=0-1"),
]
BODIES = (b"", b"r=0.1&c=a", b"r=%ff&c=%fe", b"\xff\xfe", b"a=b" * 300, b"&&;;==", b'{"do": 1}', b"pin=\xff", b"r=\x00")


def test_no_nonsense_makes_the_line_say_that_it_is_broken() -> None:
    """S10: 300 requests put together by chance, also with a right cookie: no fault, no alarm for the desk."""
    chance = random.Random(5)
    with running() as (game, server):
        phone = joined(game, 1)[0]
        for _ in range(300):
            method, body = chance.choice(("GET", "POST", "POST", "PUT")), chance.choice(BODIES)
            heads = [*chance.sample(HEADS, 3), f"Cookie: {server.state.cookie}={phone.token}", "Connection: close"]
            head = "\r\n".join([f"Host: {game.seen.address}", *chance.sample(heads, 5), f"Content-Length: {len(body)}"])
            sent = f"{method} {chance.choice(PATHS.split())} HTTP/1.1\r\n{head}\r\n\r\n".encode("latin-1") + body
            assert b" 500 " not in raw(game.seen.address, sent, 0.02)[:20], sent
            assert not server.state.trouble, sent
        assert phone.state()
