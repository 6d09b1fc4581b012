"""What is pressed, typed and looked at on a paired phone, and what comes back."""

from __future__ import annotations

import json

from game.core import commands as c
from tests.server.desk_samples import EVIL, broadcast
from tests.server.desk_server import DeskServer
from tests.server.desk_visits import JSON, Client, do, other, paired, played


def test_pressing_is_a_command_with_its_arguments() -> None:
    """JSON and forms lead to the same command; a form goes back to the page."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        assert await do(client, "present", by=1) == (200, {"notice": ""})
        form = await client.post("/desk/do", data={"do": "present", "by": "-1"}, allow_redirects=False)
        assert (form.status, form.headers["Location"]) == (303, "/desk")
        assert server.commands == [c.CorrectPresent(1), c.CorrectPresent(-1)]

    played("talk", test)


def test_what_cannot_be_done_is_told() -> None:
    """400 for what nobody knows, 409 with a sentence for what cannot be now, 503 for a disk that refuses."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        assert (await do(client, "explode"))[0] == 400
        status, told = await do(client, "present", by="many")
        assert status == 400 and told["error"] == "bad_argument" and " " in told["says"]
        assert (
            await client.post("/desk/do", data=b"[", headers={**JSON, "Content-Type": "application/json"})
        ).status == 400
        assert (await client.post("/desk/do", json=[1], headers=JSON)).status == 400
        assert (await client.post("/desk/do", json={"do": "onward", "at": {}}, headers=JSON)).status == 400
        server.game = lambda command: "nobody_voted"
        status, told = await do(client, "onward")
        assert status == 409 and told["notice"] == "nobody_voted" and " " in told["says"]
        server.game = lambda command: "disk_trouble"
        assert (await do(client, "onward"))[0] == 503

    played("talk", test)


def test_a_word_that_others_trip_over_is_told_and_stops_nothing() -> None:
    """A hurtful one first, with a kinder one; a text without such a word is taken in silence."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        status, told = await do(client, "propose", text="Wij noemen regelmatig geen daders.")
        assert status == 200 and told["notice"] == "" and "zo lezen anderen het ook" in told["says"]
        assert "degene over wie het gaat" in told["says"]
        assert await do(client, "propose", text="Wij bellen de ouders.") == (200, {"notice": ""})
        assert len(server.commands) == 2

    played("rule", test)


def test_two_presses_for_one_step_are_one_step() -> None:
    """A press that was meant for a step that is over does nothing: two desks, or a thumb that taps twice."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        at = json.loads(await (await client.get("/desk/state")).text())["at"]
        assert (await do(client, "onward", at=at))[0] == 200
        server.broadcast = broadcast("rule")
        status, told = await do(client, "onward", at=at)
        assert status == 409 and told["notice"] == "moved_on"
        assert server.commands == [c.Advance()]

    played("talk", test)


def test_a_note_may_be_long_and_a_flood_may_not() -> None:
    """Four thousand letters of notes pass; a body of a megabyte does not, and a stranger's never did."""

    async def test(server: DeskServer, client: Client) -> None:
        async with other(client) as stranger:
            assert (await stranger.post("/desk/do", data={"do": "notes", "text": "a" * 5000})).status in (403, 413)
        await paired(server, client)
        assert (await do(client, "notes", text="é" * 4000))[0] == 200
        answer = await client.post("/desk/do", data={"do": "notes", "text": "a" * 1_000_000}, headers=JSON)
        assert answer.status == 413

    played("talk", test)


def test_texts_of_the_room_never_become_markup() -> None:
    """S13 for the desk: an objection or a prompt with markup in it is shown as it was typed."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        answer = await client.get("/desk")
        assert EVIL not in await answer.text()
        assert "&lt;img src=x" in await answer.text()
        told = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in told and "unsafe" not in told and "require-trusted-types-for 'script'" in told

    played("asked", test)


def test_the_wall_is_a_picture_of_a_bounded_size() -> None:
    """What is asked for is clamped; without a painter it is 404."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        for wide in ("480", "99999", "-1", "x", ""):
            answer = await client.get(f"/desk/wall.png?w={wide}")
            assert (answer.status, answer.content_type) == (200, "image/png")
        server.picture = b""
        assert (await client.get("/desk/wall.png")).status == 404

    played("talk", test)


def test_tickets_are_shuffled_and_carry_no_number() -> None:
    """A sheet in the order of seats would tell who sits where."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        page = await (await client.get("/desk/tickets")).text()
        assert page.count("<svg") >= 12
        assert "/t/" not in page

    played("asked", test)


def test_without_a_desk_yet_the_page_waits() -> None:
    """The game makes a desk when somebody is paired; until then the page says so and comes anew."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        server.broadcast = broadcast("talk").__class__(broadcast("talk").session)
        answer = await client.get("/desk")
        assert answer.status == 200
        assert 'http-equiv="refresh"' in await answer.text()
        state = json.loads(await (await client.get("/desk/state")).text())
        assert set(state) == {"v", "boot", "role", "at"}

    played("talk", test)


def test_pairing_is_reported() -> None:
    """The links on the laptop change with each pairing."""

    async def test(server: DeskServer, client: Client) -> None:
        server.state.report_due = False
        await paired(server, client)
        assert server.state.report_due
        assert server.pairing.desks == 1

    played("talk", test)
