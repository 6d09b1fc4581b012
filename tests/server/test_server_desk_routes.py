"""S16 and S17 against the running routes: strangers, voters, guessers and scribes on every address of the desk."""

from __future__ import annotations

import asyncio
import json
import re

import pytest

from game.core import commands as c
from game.core.cards import OptionId
from game.server.desk.routes import end_desks
from tests.server.desk_samples import NOTES, broadcast
from tests.server.desk_server import DeskServer
from tests.server.desk_visits import PATHS, PRIVATE, Client, do, other, paired, played


def test_a_voter_gets_nowhere_near_the_desk() -> None:
    """S17: the cookie of a voter opens no route of the desk, whatever the method."""

    async def test(server: DeskServer, client: Client) -> None:
        client.session.cookie_jar.update_cookies({"okabcdef01": "x" * 24, "okdabcdef01": "y" * 24})
        for path in PATHS:
            answer = await client.get(path)
            assert answer.status == 403, path
            assert NOTES not in await answer.text()
        assert (await client.post("/desk/do", data={"do": "onward"})).status == 403
        assert (await do(client, "onward"))[0] == 403
        assert server.commands == []
        assert server.pictures == 0

    played("talk", test)


def test_a_link_pairs_once() -> None:
    """S16: the second phone with the same link gets 403 and a field for the PIN; the first one stays in."""

    async def test(server: DeskServer, client: Client) -> None:
        secret = server.pairing.desk_secret
        await paired(server, client)
        async with other(client) as late:
            answer = await late.get(f"/desk/{secret}")
            assert answer.status == 403
            assert 'name="pin"' in await answer.text()
        assert (await client.get(f"/desk/{secret}")).status == 200
        assert (await client.get("/desk")).status == 200

    played("talk", test)


@pytest.mark.parametrize("role", ["desk", "scribe"])
def test_looking_at_a_link_does_not_use_it_up(role: str) -> None:
    """A preview, a scanner, a mail filter: they ask for the head or the whole page, as often as they like."""

    async def test(server: DeskServer, client: Client) -> None:
        secret = getattr(server.pairing, role + "_secret")
        assert (await client.head(f"/{role}/{secret}")).status == 405
        async with other(client) as preview:
            for _ in range(3):
                answer = await preview.get(f"/{role}/{secret}")
                told = await answer.text()
                assert answer.status == 200 and '<form method="post"' in told and "Set-Cookie" not in answer.headers
                assert not any(one in told for one in PRIVATE) and "no-store" in answer.headers["Cache-Control"]
        assert getattr(server.pairing, role + "_secret") == secret and server.pairing.desks == 0
        await paired(server, client, role)

    played("talk", test)


def test_a_thousand_wrong_pins() -> None:
    """S16 over HTTP: five are compared, the right one is refused during the lock, the paired phone still leads."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        async with other(client) as guesser:
            for n in range(1000):
                pin = f"{n:06}" if f"{n:06}" != server.pairing.pin else "999999"
                answer = await guesser.post("/desk/pin", data={"pin": pin}, allow_redirects=False)
                assert answer.status == 403
            assert server.pairing.checked == 5
            right = await guesser.post("/desk/pin", data={"pin": server.pairing.pin}, allow_redirects=False)
            assert right.status == 403
            assert not right.cookies
        assert server.pairing.alarm
        assert (await do(client, "onward"))[0] == 200
        assert server.commands == [c.Advance()]

    played("talk", test)


def test_the_right_pin_pairs() -> None:
    """The fallback for a camera that does not work; its cookie goes to no other site and to no script."""

    async def test(server: DeskServer, client: Client) -> None:
        answer = await client.post("/desk/pin", data={"pin": f" {server.pairing.pin} "}, allow_redirects=False)
        assert answer.status == 303
        cookie = answer.headers["Set-Cookie"]
        assert cookie.startswith("okdabcdef01=")
        assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and "Path=/" in cookie
        assert (await client.get("/desk/state")).status == 200

    played("talk", test)


def test_what_is_kept_is_a_hash_and_lets_the_phone_in_after_a_crash() -> None:
    """Promise: no token in any file; and who leads stays in."""
    server = DeskServer(broadcast("talk"))

    async def before(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        token = next(iter(client.session.cookie_jar)).value
        assert token not in json.dumps(server.state.kept)
        assert [*server.state.kept.values()] == ["desk"]
        server.start_anew()
        assert (await client.get("/desk/state")).status == 200

    played("talk", before, server)


def test_a_full_disk_does_not_keep_the_facilitator_out() -> None:
    """The meeting goes on: paired until the laptop stops."""

    async def test(server: DeskServer, client: Client) -> None:
        server.state.disk_full = True
        await paired(server, client)
        assert (await client.get("/desk/state")).status == 200

    played("talk", test)


def test_a_scribe_proposes_and_argues_and_does_nothing_else() -> None:
    """S17: every other name is refused before it reaches the game, and the page has no other forms."""
    from game.core.commands.wire import NAMES

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client, "scribe")
        for name in NAMES:
            if name not in ("propose", "argument"):
                assert (await do(client, name, text="x", option="a"))[0] == 403, name
        assert server.commands == []
        assert (await do(client, "propose", text="Wij vragen het eerst."))[0] == 200
        assert (await do(client, "argument", option="c", favour=True, text="Ouders kijken mee"))[0] == 200
        argument = c.AddArgument(OptionId("c"), True, "Ouders kijken mee")
        assert server.commands == [c.ProposeRule("Wij vragen het eerst."), argument]
        page = await (await client.get("/desk")).text()
        assert set(re.findall(r'name="do" value="(\w+)"', page)) == {"propose"}
        for path in ("/desk/wall.png", "/desk/tickets"):
            assert (await client.get(path)).status == 403

    played("rule", test)


@pytest.mark.parametrize("scene", ["talk", "asked", "first_vote", "rule", "setup"])
def test_a_scribe_sees_nothing_private(scene: str) -> None:
    """S17: no notes, links, PIN, prompts, counts or requests, in page, state or stream."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client, "scribe")
        page = await (await client.get("/desk")).text()
        state = await (await client.get("/desk/state")).text()
        async with client.get("/desk/events") as stream:
            event = (await stream.content.readline()).decode()
        for seen in (page, state, event):
            assert not [private for private in PRIVATE if private in seen]
        assert not {"spread", "voted", "counts", "phones", "notes", "present", "peek"} & set(json.loads(state))

    played(scene, test)


def test_forgetting_throws_out_who_is_in() -> None:
    """S16: after "send all away" the cookie opens nothing, the stream has ended, and the old link is void."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        secret = server.pairing.desk_secret
        async with client.get("/desk/events") as stream:
            await stream.content.readline()
            await end_desks(server.state)
            rest = await asyncio.wait_for(stream.content.read(), 5)
            assert NOTES not in rest.decode()
        assert (await client.get("/desk")).status == 403
        assert (await do(client, "onward"))[0] == 403
        async with other(client) as late:
            assert (await late.get(f"/desk/{secret}")).status == 403
        assert set(server.state.kept.values()) == {None}

    played("talk", test)
