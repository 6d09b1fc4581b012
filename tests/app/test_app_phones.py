"""The wired game with its real server: phones invited in the set-up, a crash, tickets, colleagues, the end."""

from __future__ import annotations

import json
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, ProxyHandler, build_opener

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.commands import DismissPhones, InvitePhones, Practise, PrintTickets, UseTickets
from game.core.phases import Phase
from game.core.phone_status import ServerStatus
from tests.app.app_samples import advance_to, game_in
from tests.joined import another, joined, until
from tests.pressing import press_twice, wait
from tests.waiting import PATIENCE, eventually


@contextmanager
def looped(game: Game) -> Iterator[None]:
    """The loop of the main thread, here in a thread of its own, until the block ends."""
    news, over = threading.Event(), threading.Event()
    game.inbox.wake = news.set

    def run() -> None:
        while not over.is_set():
            news.wait(0.02)
            news.clear()
            game.attend()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def browser() -> OpenerDirector:
    """A browser, which follows where it is sent."""
    return build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))


def begun(game: Game) -> None:
    """Eight people who vote by phone, invited in the set-up, in the first vote."""
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("people", "8"))
    game.obey(c.ChangeSetup("way", "phones"))
    game.obey(c.StartSession())
    advance_to(game, Phase.FIRST_VOTE)


def test_a_seat_from_the_set_up_is_the_same_after_a_crash(tmp_path: Path) -> None:
    """Invited before there is a file; then the program dies in a vote: same link, same seat, the ballot is in."""
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("way", "phones"))
    phone, before = another(game), game.host.phones
    game.obey(c.StartSession())
    advance_to(game, Phase.FIRST_VOTE)
    until(game, lambda: phone.state()["state"] == "vote")
    assert phone.vote("b").status == 204
    assert game.keeper.store is not None
    path = game.keeper.store.path
    game.host._close()  # what a crash leaves: the server is gone, the file was never closed properly
    game.keeper.store.close()

    again = game_in(tmp_path)
    again.obey(c.OpenKept(str(path)))
    phone = another(again, phone.cookies)
    assert again.host.phones.join == before.join
    voting = again.session.play.voting
    assert voting is not None and voting.cast == 1
    assert "pressed" in phone.get("/").text
    assert phone.vote("a").status == 204
    voting, card = again.session.play.voting, again.session.card
    assert voting is not None and card is not None
    assert voting.cast == 1 and voting.count_of(card.options[0].id) == 1
    again.closing()


def test_phones_that_were_sent_away_do_not_come_back_by_themselves(tmp_path: Path) -> None:
    """Closing the server is a choice that holds when the session is gone on with."""
    with joined(home=tmp_path) as (game, _):
        game.obey(DismissPhones())
        assert game.keeper.store is not None and game.host.phones.line is ServerStatus.OFF
        path = game.keeper.store.path
    again = game_in(tmp_path)
    again.obey(c.OpenKept(str(path)))
    assert not again.host.invited
    again.closing()


def test_after_the_session_nothing_is_left_of_a_phone(tmp_path: Path) -> None:
    """No hash of a seat, no code, no address, no mark of a ballot in the bytes of the file."""
    with joined(home=tmp_path) as (game, phone):
        assert phone.vote("a").status == 204
        code, address = game.host.phones.code, game.host.phones.address
        press_twice(game, c.GoTo("closing"))  # a vote is in: the first press asks
        game.obey(c.Advance())
    (path,) = (tmp_path / "sessions").glob("*.okk")
    data = path.read_bytes()
    for trace in (phone.token, "phone/", "seat/", f'"{code}"', address.partition(":")[0]):
        assert trace.encode() not in data, trace


def test_tickets_open_in_a_browser_of_this_laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One press: a link that works once, and leads to a sheet with a code for each seat."""
    opened: list[str] = []

    def open_page(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", open_page)
    game = game_in(tmp_path)
    begun(game)
    with looped(game):
        eventually(lambda: game.host.phones.on)
        game.inbox.ask(UseTickets("yes")).result(PATIENCE)
        eventually(lambda: game.host.phones.tickets)
        game.inbox.ask(PrintTickets()).result(PATIENCE)
        with browser().open(opened[0], b"", timeout=PATIENCE) as sheet:
            assert sheet.geturl().endswith("/desk/tickets")
            assert sheet.read().decode().count("<svg") == 8
    game.closing()


def test_without_a_browser_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A laptop that opens nothing; and a line that is not there."""
    monkeypatch.setattr(webbrowser, "open", lambda url: False)
    game = game_in(tmp_path)
    begun(game)
    game.obey(PrintTickets())
    assert game.notice == "no_browser"
    game.closing()


def test_colleagues_come_and_go_between_rounds_only(tmp_path: Path) -> None:
    """What they put in an open box would stay in it."""
    game = game_in(tmp_path)
    begun(game)
    with looped(game):
        eventually(lambda: game.host.phones.on)
        game.inbox.ask(Practise(3)).result(PATIENCE)
        eventually(lambda: game.session.play.voting is not None and game.session.play.voting.cast >= 2)
        assert game.inbox.ask(Practise(0)).result(PATIENCE) == "round_first"
        assert game.inbox.ask(c.Advance()).result(PATIENCE) == "people_missing"
        wait(game, 1.0)
        assert game.inbox.ask(c.Advance()).result(PATIENCE) == ""
        assert game.inbox.ask(Practise(0)).result(PATIENCE) == ""
        eventually(lambda: game.host.phones.joined == 0)
    game.closing()


def test_phones_can_be_invited_in_the_middle_of_a_vote(tmp_path: Path) -> None:
    """Hands so far, a phone from now on, in one tally."""
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("people", "8"))
    game.obey(c.StartSession())
    advance_to(game, Phase.FIRST_VOTE)
    card = game.session.card
    assert card is not None
    game.obey(c.CountHands(card.options[0].id, 7))
    game.obey(InvitePhones())
    first, second = another(game), another(game)
    assert (first.vote("b").status, second.vote("b").status) == (204, 409)
    voting = game.session.play.voting
    assert voting is not None and voting.cast == 8
    game.closing()


def test_a_desk_that_goes_on_with_a_session_goes_on_leading(tmp_path: Path) -> None:
    """Paired on the first screen; the session that it opens has a line and a file of its own, and the same desk."""
    game = game_in(tmp_path)
    begun(game)
    game.closing()
    game, desk = game_in(tmp_path), browser()
    game.obey(InvitePhones())
    with looped(game):
        eventually(lambda: game.host.phones.on)
        desk.open(game.host.phones.desk, b"", timeout=PATIENCE).close()
        eventually(lambda: game.host.phones.desks == 1)
        base = game.host.phones.join.rpartition("/")[0]
        with suppress(OSError):  # the page that the answer leads to may come while the line opens again
            desk.open(base + "/desk/do", urlencode({"do": "go_on"}).encode(), timeout=PATIENCE).close()
        eventually(lambda: game.session.phase is Phase.FIRST_VOTE and game.host.phones.on)
        base = game.host.phones.join.rpartition("/")[0]
        with desk.open(base + "/desk/state", timeout=PATIENCE) as told:
            assert json.load(told)["role"] == "desk"
    game.closing()
