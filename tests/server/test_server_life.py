"""The server opens, moves, fails and closes; and whatever happens, the game hears of it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future

import pytest

from game.core.commands import ChooseAddress, SetWifi
from game.core.phases import Phase
from game.core.phone_status import Address, ServerStatus
from game.i18n.words import Words
from game.server import lifecycle
from game.server import listening as ports
from game.server.phones import payloads
from game.server.phones.page import ballot_page
from game.server.reachability import Reachability, wifi_code
from game.server.server import Server
from tests.core.core_samples import voting_of
from tests.server.server_samples import FakeGame, Listener, Phone, joined, opened, raw, running
from tests.waiting import eventually


def test_the_game_starts_without_the_server() -> None:
    """Importing the application, or the server itself, imports no server and no asyncio web."""
    late = ("aiohttp", "ifaddr", "jinja2")
    asked = f"import sys, game.app.game, game.server.server; print([m for m in {late} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert found.strip() == "[]"


def test_opening_returns_at_once_and_closing_before_it_is_open_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the import, which begins when opening has come back; nothing is left behind."""
    game = FakeGame()
    returned, run = threading.Event(), Server._run
    monkeypatch.setattr(Server, "_run", lambda server: returned.wait(20) and run(server))
    server = Server(game.interface, game.broadcast(), host="127.0.0.1", port=0)
    server.open()
    assert any(thread.name == "server" for thread in threading.enumerate())
    returned.set()
    server.close(20)
    assert not any(thread.name == "server" for thread in threading.enumerate())
    game.end()


def test_the_first_page_is_made_before_the_first_phone_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its imports take a tenth of a second; in a thread beside the server, which answers meanwhile."""
    made: list[str] = []

    def page(state: dict[str, object], say: Words, languages: tuple[str, ...]) -> bytes:
        made.append(threading.current_thread().name)
        return ballot_page(state, say, languages)

    monkeypatch.setattr(lifecycle, "READY", 0.0)
    monkeypatch.setattr(lifecycle, "ballot_page", page)
    with running() as (game, server):
        eventually(lambda: len(made) == 1)
        assert made != [server.thread.name] and game.seen.trouble == ""


def test_closing_a_line_that_was_never_opened_does_no_harm() -> None:
    """Nor does telling it something."""
    game = FakeGame()
    server = Server(game.interface, game.broadcast())
    server.publish(game.broadcast())
    server.do(ChooseAddress("1.2.3.4"))
    server.close()
    game.end()


def test_what_is_published_while_it_opens_is_not_lost() -> None:
    """The game goes on while the server is imported; what it says and commands meanwhile is read when all is ready."""
    game = FakeGame()
    game.server = server = Server(game.interface, game.broadcast(), host="127.0.0.1", port=0)
    server.do(SetWifi("name", "gast"))
    server.open()
    server.do(ChooseAddress("127.0.0.1"))
    game.until(Phase.FIRST_VOTE)
    eventually(lambda: game.seen.line is ServerStatus.ON and game.seen.wifi_name == "gast")
    assert joined(game, 1)[0].state()["state"] == "vote"
    server.close()
    game.end()


def test_a_hundred_publishings_are_one_event() -> None:
    """What does not differ for a phone is not sent."""
    with running() as (game, _):
        stream = Listener(joined(game, 1)[0])
        stream.next()
        for _ in range(100):
            game.publish()
        game.until(Phase.FIRST_VOTE)
        assert stream.next()[1]["state"] in ("wait", "vote")


def test_a_port_that_is_taken_is_told() -> None:
    """FAILED and busy: hands go on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        game = FakeGame()
        with opened(game, port=taken.getsockname()[1]):
            assert (game.seen.line, game.seen.trouble) == (ServerStatus.FAILED, "busy")
        game.end()


def test_the_next_port_is_taken_when_the_first_is_busy() -> None:
    """A known port that somebody else has: another one, never one that browsers shun."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        made = ports.listening("127.0.0.1", known=taken.getsockname()[1])
        assert made.getsockname()[1] not in (taken.getsockname()[1], *ports.SHUNNED)
        made.close()


def test_the_port_and_code_of_an_earlier_run_come_back() -> None:
    """After a crash the link on the wall is the same."""
    game = FakeGame()
    with opened(game):
        first = game.seen
        eventually(lambda: "line/port" in game.kept)
    server = Server(game.interface, game.broadcast(), host="127.0.0.1")
    server.open()
    eventually(lambda: game.seen.line is ServerStatus.ON)
    assert (game.seen.join, game.seen.trouble) == (first.join, "")
    server.close()
    game.end()


def test_an_exception_before_it_listens_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """FAILED with a sentence that holds the name of the fault, and nothing of its text."""

    def broken(*_: object) -> None:
        raise RuntimeError("secret 10.0.0.1")

    monkeypatch.setattr(lifecycle, "add_phones", broken)
    game = FakeGame()
    with opened(game):
        assert game.seen.line is ServerStatus.FAILED
        assert "RuntimeError" in game.seen.trouble and "10.0.0.1" not in game.seen.trouble
    game.end()


def test_an_exception_in_the_accept_loop_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ends the thread, ends it with a word."""

    async def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("game.server.connections.Gate.run", broken)
    game = FakeGame()
    with opened(game):
        eventually(lambda: game.seen.line is ServerStatus.FAILED and "RuntimeError" in game.seen.trouble)
    game.end()


def test_an_exception_in_a_page_is_shown_and_the_line_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """500 for this phone, a sentence for the desk, and the next page as ever."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        with monkeypatch.context() as patched:
            patched.setattr(payloads.Payloads, "text", lambda *_: 1 / 0)
            assert phone.get("/state", Accept="application/json").status == 500
        eventually(lambda: "ZeroDivisionError" in game.seen.trouble and game.seen.line is ServerStatus.ON)
        assert phone.get("/state").status == 200


def test_an_exception_while_news_are_taken_in_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of any request."""
    with running() as (game, _):
        monkeypatch.setattr(payloads.Payloads, "take", lambda *_: 1 / 0)
        game.publish()
        eventually(lambda: "ZeroDivisionError" in game.seen.trouble)


def test_a_game_that_breaks_on_a_vote_does_not_break_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """500 for the phone, a sentence for the desk; the next vote is counted."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        with monkeypatch.context() as patched:
            patched.setattr(game, "_decided", lambda what: ValueError("x"))
            assert phone.vote("a", n=5).status == 500
        eventually(lambda: "ValueError" in game.seen.trouble)
        assert phone.vote("a", n=5).status == 204


def test_a_phone_that_goes_away_while_it_votes_is_counted_all_the_same() -> None:
    """And the game can fill its promise."""
    with running(disk=0.2) as (game, server):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        body = "r=0.1&c=b&n=3"
        head = f"POST /vote HTTP/1.1\r\nHost: {game.seen.address}\r\nCookie: {server.state.cookie}={phone.token}\r\n"
        head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        raw(game.seen.address, (head + body).encode(), 0.05)
        eventually(lambda: voting_of(game.session).cast == 1)
        eventually(lambda: phone.state()["mine"] == "b")
        assert phone.vote("a", n=2).status == 409 and not game.seen.trouble


def test_a_phone_that_goes_away_while_it_joins_leaves_its_seat() -> None:
    """No seat without somebody who has its cookie."""
    with running(1, disk=0.3) as (game, _):
        eventually(lambda: "line/port" in game.kept)
        raw(game.seen.address, f"GET /{game.seen.code} HTTP/1.1\r\nHost: {game.seen.address}\r\n\r\n".encode(), 0.05)
        eventually(lambda: game.seen.joined == 0 and not any(name.startswith("seat/") for name in game.kept))
        assert Phone(game.seen.address).join(game.seen.code).status == 200
        eventually(lambda: (game.seen.joined, game.seen.waiting) == (1, 0))


def test_two_hundred_phones_come_back_at_once() -> None:
    """After the access point was away: all with the state they left."""
    with running(200) as (game, _):
        phones = joined(game, 200)
        for phone in phones:
            phone.close()
        streams = [Listener(phone) for phone in phones]
        assert all(stream.next()[1]["state"] == "wait" for stream in streams)
        eventually(lambda: game.seen.live == 200)


def looks(*turns: tuple[Address, ...]) -> Callable[[], tuple[Address, ...]]:
    """The addresses that are found, one after the other; the last for ever."""
    left = list(turns)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


WIFI, CABLE = Address("192.168.1.20", "school"), Address("10.0.0.5", "cable")


def test_another_address_is_another_link_until_a_phone_came_by_it() -> None:
    """The wall shows the new code; the banner goes when it has been scanned."""
    where = Reachability(looks((WIFI,), (CABLE,)))
    where.port = 8765
    assert where.link("7KQ4") == "http://192.168.1.20:8765/7KQ4"
    assert where.look() and (where.trouble, where.short) == ("changed", "10.0.0.5:8765")
    where.reached("127.0.0.1")
    assert where.trouble == "changed"
    where.reached("10.0.0.5")
    assert where.trouble == ""


def test_a_link_holds_while_its_address_is_there() -> None:
    """A cable that is better later does not move phones that are in."""
    where = Reachability(looks((WIFI,), (CABLE, WIFI)))
    where.port = 1
    assert where.look() and (where.address, where.others, where.trouble) == (WIFI, (CABLE,), "")


def test_no_network_is_told_and_so_is_its_return() -> None:
    """The old link is good again when the old address is."""
    where = Reachability(looks((WIFI,), (), (WIFI,)))
    where.port = 1
    assert where.look() and where.trouble == "no_address"
    assert where.look() and (where.trouble, where.address) == ("", WIFI)


def test_the_facilitator_may_choose_among_addresses() -> None:
    """But only among those of this computer."""
    where = Reachability(looks((WIFI, CABLE)))
    where.choose("10.0.0.5")
    assert where.address == CABLE
    where.choose("8.8.8.8")
    assert where.address == CABLE


def test_only_the_same_building_is_let_in() -> None:
    """Unless the computer itself has a public address, as on some campuses."""
    where = Reachability(looks((WIFI,)))
    assert where.allows("192.168.1.7") and where.allows("127.0.0.1") and not where.allows("8.8.8.8")
    assert Reachability(looks((Address("8.8.4.4"),))).allows("8.8.8.8")


def test_a_wifi_without_a_password_has_a_code_too() -> None:
    """Open networks; no name, no code."""
    assert wifi_code("gast", "") == "WIFI:T:nopass;S:gast;;" and wifi_code("", "x") == ""


def test_a_hall_that_never_answers_does_not_hold_up_the_close(caplog: pytest.LogCaptureFixture) -> None:
    """The promise of the disk stays open; the server ends all the same, and it is kept in vain, not in trouble."""
    game = FakeGame()
    with opened(game) as server:
        stuck: Future[None] = Future()
        object.__setattr__(server.state.game, "remember", lambda changes: stuck)
        wire = socket.create_connection(("127.0.0.1", int(game.seen.address.split(":")[1])))
        wire.sendall(f"GET /{game.seen.code} HTTP/1.1\r\nHost: {game.seen.address}\r\n\r\n".encode())
        time.sleep(0.1)
        server.close(20)
        assert not server.thread.is_alive(), "it ended, and was not left behind"
        assert not stuck.done()
        stuck.set_result(None)
        assert not caplog.text
        wire.close()
    game.end()
