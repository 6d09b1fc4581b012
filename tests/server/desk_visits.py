"""Phones of a test that visit the desk routes on a loopback port."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestClient, TestServer

from tests.server.desk_samples import NOTES, broadcast
from tests.server.desk_server import DeskServer

Client = TestClient[web.Request, web.Application]
PATHS = ("/desk", "/desk/state", "/desk/events", "/desk/wall.png?w=480", "/desk/tickets")
JSON = {"Accept": "application/json"}
PRIVATE = (NOTES, "DESKSECRET", "SCRIBESECRET", "482913", "Niemand koos C", "Let op de stagiair", "7KQ4")


def played(scene: str, test: Callable[[DeskServer, Client], Awaitable[None]], server: DeskServer | None = None) -> None:
    """Runs a test against the desk routes on a loopback port."""

    async def run() -> None:
        mine = server or DeskServer(broadcast(scene))
        mine.loop = asyncio.get_running_loop()
        async with TestClient(TestServer(mine.app()), cookie_jar=CookieJar(unsafe=True)) as client:
            await test(mine, client)

    asyncio.run(run())


async def paired(server: DeskServer, client: Client, role: str = "desk") -> None:
    """By the press on the page that the link leads to."""
    link = f"/{role}/{getattr(server.pairing, role + '_secret')}"
    assert (await client.get(link)).status == 200
    answer = await client.post(link, allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/desk")


def other(client: Client) -> ClientSession:
    """Another phone on the same server."""
    return ClientSession(client.make_url("/"), cookie_jar=CookieJar(unsafe=True))


async def do(client: Client, name: str, **given: object) -> tuple[int, Any]:
    answer = await client.post("/desk/do", json={"do": name, **given}, headers=JSON)
    return answer.status, await answer.json()
