"""The desk over HTTP: pairing, its page and state, what is pressed on it. Others get a door with a field for the PIN.

What a press means is in desk/actions.py; who is paired, pairing.py knows; here they meet a request.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING

from aiohttp import web

from game.server.desk.commands import do_wish
from game.server.desk.page import desk_page
from game.server.desk.replies import allowed, cookie_name, digest_of, door, page, role_of
from game.server.desk.scribe import scribe_page
from game.server.desk.state import desk_json
from game.server.desk.tickets import tickets_page
from game.server.event_streams import Streams
from game.server.responses import FRESH

if TYPE_CHECKING:
    from game.server.server import Line

NARROWEST, USUAL, WIDEST = 160, 480, 960
"""How wide the small picture of the wall may be, in pixels."""


def add_desk(app: web.Application, line: Line) -> None:
    """The routes of desk and scribe, on an app whose guard has seen to Host, Origin and size already."""
    line.desk_streams = Streams()
    routes = DeskRoutes(line)
    # A link that is looked at (HEAD) must not be used up by that.
    app.add_routes(
        [
            web.get("/desk", routes.page, allow_head=False),
            web.get("/desk/state", routes.state, allow_head=False),
            web.get("/desk/events", routes.events, allow_head=False),
            web.get("/desk/wall.png", routes.wall, allow_head=False),
            web.get("/desk/tickets", routes.tickets, allow_head=False),
            web.post("/desk/do", routes.do),
            web.post("/desk/pin", routes.pin),
            web.get("/{role:desk|scribe}/{secret}", routes.link, allow_head=False),
        ]
    )


def tell_desks(line: Line) -> None:
    """Every desk and scribe that listens hears what is on the desk now. Called where the line runs."""
    line.desk_streams.tell(lambda key: text_for(line, key))


async def end_desks(line: Line) -> None:
    """All desks and scribes are out: for ForgetDesks. Their streams end, their cookies open nothing any more."""
    gone, streams = line.pairing.forget(), line.desk_streams
    line.desk_streams = Streams()  # at once: nothing more is told to those who are out
    await streams.end()
    with suppress(Exception):  # with a disk that refuses they are out until the laptop stops
        await line.keep(gone)
    line.stir()


def text_for(line: Line, key: str) -> str:
    """What a stream with this key (`desk/<hash>` or `scribe/<hash>`) is sent now."""
    say = line.hall.words[line.hall.language]
    made = desk_json(line.broadcast, key.partition("/")[0], line.version, line.boot, say)
    return json.dumps(made, ensure_ascii=False)


class DeskRoutes:
    """One method for each route of the desk."""

    def __init__(self, line: Line) -> None:
        self.line = line

    async def link(self, request: web.Request) -> web.StreamResponse:
        if role_of(self.line, request):
            raise web.HTTPSeeOther("/desk")
        role = self.line.pairing.role_by_link(request.match_info["role"], request.match_info["secret"])
        if not role:
            return door(self.line, request, "used")
        return await self._paired(role, "/desk/tickets" if request.query.get("to") == "tickets" else "/desk")

    async def pin(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        before = self.line.pairing.alarm
        role = self.line.pairing.role_by_pin(str(form.get("pin", ""))[:12].strip())
        if self.line.pairing.alarm and not before:
            self.line.stir()
        return await self._paired(role) if role else door(self.line, request, "pin")

    async def _paired(self, role: str, to: str = "/desk") -> web.StreamResponse:
        """The cookie is handed out once it is on disk; with a disk that refuses, it holds until the laptop stops."""
        token, kept = self.line.pairing.pair(role)
        with suppress(Exception):  # whatever the disk has: the meeting goes on
            await self.line.keep(kept)
        self.line.stir()
        answer = web.HTTPSeeOther(to)
        answer.set_cookie(cookie_name(self.line), token, httponly=True, samesite="Strict", path="/")
        raise answer

    async def page(self, request: web.Request) -> web.StreamResponse:
        role = role_of(self.line, request)
        if not role:
            return door(self.line, request, "")
        await self._laid_ready()
        say = self.line.hall.words[self.line.hall.language]
        if role == "desk":
            return page(desk_page(self.line.broadcast, say, still="still" in request.query))
        return page(scribe_page(self.line.broadcast, say))

    async def _laid_ready(self) -> None:
        """The game makes a desk only while one is paired: the first one may have to wait for a frame or two."""
        for _ in range(20):
            if self.line.broadcast.desk is not None:
                return
            await asyncio.sleep(0.05)

    async def state(self, request: web.Request) -> web.StreamResponse:
        role = allowed(self.line, request, "desk", "scribe")
        await self._laid_ready()
        return web.json_response(text=text_for(self.line, role), headers=FRESH)

    async def events(self, request: web.Request) -> web.StreamResponse:
        role = allowed(self.line, request, "desk", "scribe")
        key = f"{role}/{digest_of(self.line, request)}"
        return await self.line.desk_streams.serve(request, key, text_for(self.line, role))

    async def wall(self, request: web.Request) -> web.StreamResponse:
        allowed(self.line, request, "desk")
        asked = request.query.get("w", "")
        wide = min(WIDEST, max(NARROWEST, int(asked))) if asked.isdecimal() and len(asked) < 5 else USUAL
        picture = await asyncio.shield(asyncio.wrap_future(self.line.hall.picture(wide)))
        if not picture:
            return web.Response(status=404, headers=FRESH)
        return web.Response(body=picture, content_type="image/png", headers=FRESH)

    async def tickets(self, request: web.Request) -> web.StreamResponse:
        allowed(self.line, request, "desk")
        say = self.line.hall.words[self.line.hall.language]
        return page(tickets_page(self.line.ticket_links(), self.line.broadcast.session.setup.school, say))

    async def do(self, request: web.Request) -> web.StreamResponse:
        return await do_wish(self.line, request, allowed(self.line, request, "desk", "scribe"))
