"""The desk on the running server, behind its guard: what strangers, voters and other sites get, and never see."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.commands import ForgetDesks
from game.core.phases import Phase
from game.server.interface import Broadcast
from game.server.server import Server
from tests.desk.desk_samples import ASKED
from tests.server.desk_samples import NOTES, asked
from tests.server.server_samples import Client, FakeGame, Listener, joined, opened, running
from tests.waiting import eventually

ROUTES = ("/desk", "/desk/state", "/desk/events", "/desk/wall.png?w=480", "/desk/tickets")
PRIVATE = (NOTES, "Niemand koos C", "Let op de stagiair", "DESKSECRET", "482913", "Welke goede reden", "Iedereen heeft")


class DeskGame(FakeGame):
    """A game whose desk is full of what only its leader may read."""

    def broadcast(self) -> Broadcast:
        desk = replace(asked(), phase=str(self.session.phase)) if self.seen.desks else None
        return Broadcast(self.session, self.reveal, self.stopped, desk)


@contextmanager
def room() -> Iterator[tuple[DeskGame, Server]]:
    game = DeskGame(10)
    try:
        with opened(game) as server:
            yield game, server
    finally:
        game.end()


def paired(game: FakeGame, role: str = "desk") -> Client:
    """A phone that came in by the link that the server has told the game."""
    client = Client(game.seen.address)
    before, link = game.seen.desks, getattr(game.seen, role)
    assert client.post(link.partition(game.seen.address)[2], {}).status == 303
    eventually(lambda: game.seen.desks == before + 1)
    game.publish()
    eventually(lambda: "step" in client.get("/desk/state").json)
    return client


def do(client: Client, name: str, **given: str) -> int:
    return client.post("/desk/do", {"do": name, **given}, Accept="application/json").status


@pytest.mark.parametrize("path", ROUTES)
def test_the_cookie_of_a_voter_opens_nothing(path: str) -> None:
    """S17: 403, also when the voter's token is sent under the name of a desk's cookie."""
    with room() as (game, server):
        phone = joined(game, 1)[0]
        assert phone.get(path).status == 403
        forged = Client(game.seen.address, {f"okd{server.state.session_mark}": phone.token})
        assert forged.get(path).status == 403
        assert do(phone, "onward") == 403
        assert game.session.phase is Phase.HOUSE_RULES


def test_voters_never_hear_what_is_private() -> None:
    """S17: every event, state and page of a voter through a whole session, and nothing of the desk is in them."""
    with room() as (game, _):
        desk, phone = paired(game), joined(game, 1)[0]
        assert NOTES in desk.get("/desk/state").text
        stream = Listener(phone)
        heard = []
        for phase in tuple(Phase)[2:]:
            if phase is Phase.CLOSING:
                game.obey(c.GoTo("closing"))
            elif phase not in (Phase.WARM_UP, Phase.PROPOSALS):  # these cards have none
                game.until(phase)
            heard += [phone.get("/state").text, phone.get(f"/{game.seen.code}").text]
        game.obey(c.CloseForHall(ASKED))

        def over(state: dict[str, object]) -> bool:
            heard.append(json.dumps(state, ensure_ascii=False))
            return state["state"] == "end"

        end = stream.until(over)
        stream.close()
        assert end and len(heard) > 20
        assert [text for text in heard for private in PRIVATE if private in text] == []


def test_a_paired_phone_stays_in_after_a_crash() -> None:
    """S16: the laptop starts anew with the file of the session, and the same cookie leads on."""
    with room() as (game, _):
        desk = paired(game)
        assert not re.search(next(iter(desk.cookies.values())), json.dumps(game.kept))
    again = DeskGame(10, remembered=game.kept)
    try:
        with opened(again):
            back = Client(again.seen.address, desk.cookies)
            assert back.get("/desk/state").status == 200
            assert do(back, "onward") == 200
    finally:
        again.end()


def test_forget_desks_throws_everybody_out() -> None:
    """S16: the command of the desk on the laptop ends desks and scribes, and makes a new link and PIN."""
    with room() as (game, server):
        desk, scribe = paired(game), paired(game, "scribe")
        pin, link = game.seen.pin, game.seen.desk
        server.do(ForgetDesks())
        eventually(lambda: game.seen.desks == 0)
        assert {client.get("/desk/state").status for client in (desk, scribe)} == {403}
        assert game.seen.desk != link and game.seen.pin != pin
        assert Client(game.seen.address).get(link.partition(game.seen.address)[2]).status == 403
        assert not [name for name in game.kept if name.startswith("desk/")]
        assert paired(game).get("/desk").status == 200


def test_a_thousand_wrong_pins_on_the_running_line() -> None:
    """S16: five are compared; the laptop is told; the right one is refused; who leads stays in."""
    with room() as (game, server):
        desk, guesser, pin = paired(game), Client(game.seen.address), game.seen.pin
        wrong = [text for n in range(1001) if (text := f"{n:06}") != pin][:1000]
        assert {guesser.post("/desk/pin", {"pin": text}).status for text in wrong} <= {403, 429}
        assert server.state.pairing.checked == 5
        eventually(lambda: game.seen.alarm)
        assert guesser.post("/desk/pin", {"pin": pin}).status in (403, 429)
        assert guesser.cookies == {}
        assert desk.get("/desk/state").status == 200 and do(desk, "onward") == 200


def test_another_site_cannot_press() -> None:
    """S11, S12 for the desk: the cookie is there, and it does not help a page from elsewhere."""
    with room() as (game, _):
        desk = paired(game)
        phase = game.session.phase
        for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site"}):
            assert desk.post("/desk/do", {"do": "onward"}, Accept="application/json", **headers).status == 403
        assert desk.get("/desk", Host="evil.example").status == 421
        assert game.session.phase is phase


def test_no_token_and_no_address_is_written_down() -> None:
    """S5, S19: what is kept of a desk is the hash of its cookie."""
    with running() as (game, _):
        client = Client(game.seen.address)
        client.post(game.seen.desk.partition(game.seen.address)[2], {})
        (token,) = client.cookies.values()
        kept = json.dumps(game.kept)
        assert token not in kept and not re.search(r"\d+\.\d+\.\d+\.\d+", kept)


def test_the_policy_of_the_page_survives_the_guard() -> None:
    """S13: scripts by their hash alone, nothing framed, nothing sniffed."""
    with room() as (game, _):
        headers = paired(game).get("/desk").headers
        assert "trusted-types desk" in headers["content-security-policy"]
        assert "script-src 'sha256-" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff" and headers["cache-control"] == "no-store"
