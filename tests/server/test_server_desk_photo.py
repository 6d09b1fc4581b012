"""A photo of the voting cards from a paired phone: who may send it, what is refused, and that none is kept."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import Future
from dataclasses import replace

import pytest

from game.core.camera_frame import CameraTrouble
from game.desk.model import CardPhoto
from game.server.desk import photo
from game.server.desk.photo import KIND, LARGEST, START, STATUS
from game.server.interface import Broadcast, PhotoAnswer, no_photo
from game.server.middleware import PHOTO_BODY, guard_for
from tests.server.desk_samples import broadcast
from tests.server.desk_server import DeskServer, settled
from tests.server.desk_visits import JSON, Client, other, paired, played
from tests.server.server_samples import Phone, running
from tests.server.still_samples import sending, still_state
from tests.waiting import eventually

SMALL = START + b"\xff\xe0 of a picture"
SENT = {**JSON, "Content-Type": KIND}
Visit = Callable[[DeskServer, Client], Awaitable[None]]


def looking(test: Visit) -> None:
    """A visit by a paired desk, while the game asks for photos."""

    async def visit(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        await test(server, client)

    played("first_vote", visit, DeskServer(asking()))


def asking() -> Broadcast:
    """What the game shows while it asks for photos."""
    shown = broadcast("first_vote")
    assert shown.desk is not None
    return replace(shown, desk=replace(shown.desk, photo=CardPhoto()))


async def send(client: Client, body: object = SMALL, **headers: str) -> tuple[int, dict[str, object]]:
    given = SENT | {name.replace("_", "-"): value for name, value in headers.items()}
    answer = await client.post("/desk/photo", data=body, headers=given)
    told = await answer.json()
    if answer.status != 200:
        assert " " in told["says"], "a sentence for who holds the phone"
    return answer.status, told


async def in_parts(*parts: bytes) -> AsyncIterator[bytes]:
    """A body that does not say beforehand how long it is."""
    for part in parts:
        yield part


def test_a_photo_reaches_the_game_as_it_was_sent() -> None:
    """And what was seen comes back, with a sentence of the game where it has one."""

    async def test(server: DeskServer, client: Client) -> None:
        assert await send(client) == (200, {"seen": 17, "of": 22, "says": "17 van de 22 kaartjes gezien."})
        server.photo = lambda jpeg: settled(PhotoAnswer(22, 22, "Iedereen is gezien."))
        assert await send(client, in_parts(START, b"1", b"2")) == (
            200,
            {"seen": 22, "of": 22, "says": "Iedereen is gezien."},
        )
        assert server.photos == [SMALL, START + b"12"]

    looking(test)


def test_only_a_desk_may_send_one() -> None:
    """No stranger, no phone that votes, no scribe; and nothing of it reaches the game."""

    async def test(server: DeskServer, client: Client) -> None:
        async with other(client) as stranger:
            assert (await stranger.post("/desk/photo", data=SMALL, headers=SENT)).status == 403
            link = f"/scribe/{server.pairing.scribe_secret}"
            await stranger.post(link)
            assert (await stranger.post("/desk/photo", data=SMALL, headers=SENT)).status == 403
        assert not server.photos

    looking(test)


@pytest.mark.parametrize(
    ("body", "headers", "error"),
    [
        (SMALL, {"Content_Type": "image/png"}, "no_jpeg"),
        (SMALL, {"Content_Type": "application/x-www-form-urlencoded"}, "no_jpeg"),
        (b"\x89PNG\r\n\x1a\n", {}, "broken_photo"),
        (b"\xff", {}, "broken_photo"),
        (b"", {}, "broken_photo"),
        (START + b"x" * LARGEST, {}, "large"),
    ],
)
def test_what_is_no_photo_of_our_page_is_refused(body: bytes, headers: dict[str, str], error: str) -> None:
    """By its type, its first bytes or its size."""

    async def test(server: DeskServer, client: Client) -> None:
        status, told = await send(client, body, **headers)
        assert (status, told["error"]) == (STATUS[error], error)
        assert not server.photos
        assert (await send(client))[0] == 200, "the next one is read"

    looking(test)


def test_a_packed_photo_is_not_unpacked() -> None:
    """A small body could become one without an end."""

    async def answered() -> int:
        asked = sending(PHOTO_BODY, SMALL, Content_Type=KIND, Content_Encoding="gzip")
        return (await photo.take_photo(still_state(broadcast=asking()), asked)).status

    assert asyncio.run(answered()) == STATUS["no_jpeg"]


def test_a_flood_that_hides_its_length_ends_at_the_limit() -> None:
    """Thirty megabytes in parts: no more than the limit is taken in."""
    given = 0

    async def flood() -> AsyncIterator[bytes]:
        nonlocal given
        yield START
        for _ in range(30):
            given += 1
            yield b"x" * 1_000_000

    async def test(server: DeskServer, client: Client) -> None:
        status, told = await send(client, flood())
        assert (status, told["error"]) == (413, "large")
        assert not server.photos
        assert (await send(client))[0] == 200

    looking(test)
    assert given < 30


def test_a_photo_that_never_ends_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phone that lost its hotspot in the middle: the next one is not kept waiting for it."""
    monkeypatch.setattr(photo, "BODY_SECONDS", 0.05)

    async def stuck() -> AsyncIterator[bytes]:
        yield START
        await asyncio.sleep(60)

    async def test(server: DeskServer, client: Client) -> None:
        status, told = await send(client, stuck())
        assert (status, told["error"]) == (408, "slow")
        assert (await send(client))[0] == 200

    looking(test)


def test_of_two_phones_that_send_at_once_one_is_asked_to_wait() -> None:
    """The second is told so before its photo is taken in."""

    async def test(server: DeskServer, client: Client) -> None:
        reading: Future[PhotoAnswer | None] = Future()
        begun = asyncio.Event()

        def slow(jpeg: bytes) -> Future[PhotoAnswer | None]:
            begun.set()
            return reading

        server.photo = slow
        first = asyncio.create_task(send(client))
        await begun.wait()
        async with other(client) as second:
            assert (await second.post(f"/desk/{server.pairing.desk_secret}")).status == 200
            answer = await second.post("/desk/photo", data=SMALL, headers=SENT)
            assert (answer.status, (await answer.json())["error"]) == (409, "photo_busy")
        reading.set_result(PhotoAnswer(3, 22))
        assert (await first)[0] == 200
        assert len(server.photos) == 1

    looking(test)


def test_nothing_is_read_that_nobody_asked_for() -> None:
    """Neither while the desk offers no photo, nor by a game that has stopped looking meanwhile."""

    async def test(server: DeskServer, client: Client) -> None:
        server.photo = no_photo
        status, told = await send(client)
        assert (status, told["error"], len(server.photos)) == (409, "no_photo", 1)
        server.broadcast = broadcast("first_vote")
        status, told = await send(client)
        assert (status, told["error"], len(server.photos)) == (409, "no_photo", 1)

    looking(test)


@pytest.mark.parametrize("trouble", CameraTrouble)
def test_what_the_eye_could_not_do_is_a_sentence(trouble: CameraTrouble) -> None:
    """400 where another photo helps, 503 where the laptop is not able to read one; in the words of the game first."""

    async def test(server: DeskServer, client: Client) -> None:
        server.photo = lambda jpeg: settled(PhotoAnswer(trouble=trouble))
        status, told = await send(client)
        assert (status, told["error"]) == (400 if trouble.endswith("_photo") else 503, trouble)
        server.photo = lambda jpeg: settled(PhotoAnswer(sentence="Doe het licht aan.", trouble=trouble))
        assert (await send(client))[1]["says"] == "Doe het licht aan."

    looking(test)


def test_a_game_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The phone hears that, and the next photo may come."""
    monkeypatch.setattr(photo, "PATIENCE", 0.05)

    async def test(server: DeskServer, client: Client) -> None:
        server.photo = lambda jpeg: Future()
        status, told = await send(client)
        assert (status, told["error"]) == (503, CameraTrouble.NO_ANSWER)
        server.photo = lambda jpeg: settled(PhotoAnswer(1, 22))
        assert (await send(client))[0] == 200

    looking(test)


def test_a_desk_hears_whether_a_photo_is_asked_for() -> None:
    """The page shows its button by that; a scribe hears nothing of it."""

    async def test(server: DeskServer, client: Client) -> None:
        state = json.loads(await (await client.get("/desk/state")).text())
        assert state["photo"] == {"told": ""}
        async with other(client) as scribe:
            await scribe.post(f"/scribe/{server.pairing.scribe_secret}")
            assert "photo" not in json.loads(await (await scribe.get("/desk/state")).text())
        server.broadcast = broadcast("first_vote")
        assert json.loads(await (await client.get("/desk/state")).text())["photo"] is None

    looking(test)


def test_the_guard_lets_a_photo_pass_unread() -> None:
    """It is far over the measure of a vote, and is measured where it is taken."""

    async def through() -> bytes:
        asked = sending(PHOTO_BODY, SMALL * 1000, Content_Type=KIND)
        got = bytearray()

        async def page(request: object) -> object:
            got.extend(await asked.content.read())
            return settled(None)

        await guard_for(still_state())(asked, page)  # type: ignore[arg-type]
        return bytes(got)

    assert asyncio.run(through()) == SMALL * 1000


@pytest.mark.parametrize("size", [900_000, 7_900_000, 30_000_000])
def test_through_the_whole_server_an_answer_comes_back(size: int) -> None:
    """Also where a photo is refused before it was taken in: a phone must not read a broken connection."""
    with running() as (game, server):
        desk = Phone(game.seen.address)
        assert desk.post("/" + game.seen.desk.split("/", 3)[3], {}).status == 303
        for asks in (False, True):
            if asks:
                server.publish(replace(game.broadcast(), desk=asking().desk))
                eventually(lambda: server.state.broadcast.desk is not None)
            answer = desk.send("/desk/photo", START + b"x" * size, Content_Type=KIND, Accept="application/json")
            expected = "large" if asks and size > LARGEST else "no_photo"
            assert (answer.status, answer.json["error"]) == (STATUS[expected], expected)
        assert not server.state.trouble
