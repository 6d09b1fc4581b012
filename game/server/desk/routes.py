"""The desk over HTTP: pairing, its page and state, what is pressed on it. Others get a page with a field for the PIN.

What a press means is in core/commands/wire.py; who is paired, pairing.py knows; here they meet a request.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from aiohttp import web

from game.server.desk.access import allowed, cookie_name, digest_of, html, refuse, role_of
from game.server.desk.commands import do_command
from game.server.desk.page import desk_page, pair_page, scribe_page, tickets_page
from game.server.desk.photo import take_photo
from game.server.desk.state import desk_json
from game.server.event_streams import Streams
from game.server.responses import NO_STORE
from game.server.state import ServerState

NARROWEST, USUAL, WIDEST = 160, 480, 960
"""How wide the small picture of the wall may be, in pixels."""


def add_desk(app: web.Application, state: ServerState) -> None:
    """The routes of desk and scribe, on an app whose guard has seen to Host, Origin and size already."""
    routes = DeskRoutes(state)
    # A link that is looked at must not be used up by that: programs that show what is behind one come before people do.
    app.add_routes(
        [
            web.get("/desk", routes.page, allow_head=False),
            web.get("/desk/state", routes.read_state, allow_head=False),
            web.get("/desk/events", routes.events, allow_head=False),
            web.get("/desk/wall.png", routes.wall, allow_head=False),
            web.get("/desk/tickets", routes.tickets, allow_head=False),
            web.post("/desk/do", routes.do),
            web.post("/desk/photo", routes.photo),
            web.post("/desk/pin", routes.pin),
            web.get("/{role:desk|scribe}/{secret}", routes.link, allow_head=False),
            web.post("/{role:desk|scribe}/{secret}", routes.pair),
        ]
    )


def send_to_desks(state: ServerState) -> None:
    """Every desk and scribe that listens hears what is on the desk now. Called in the thread of the server."""
    state.desk_streams.send_all(lambda key: text_for(state, key))


async def end_desks(state: ServerState) -> None:
    """All desks and scribes are out: for ForgetDesks. Their streams end, their cookies open nothing any more."""
    gone, streams = state.pairing.forget(), state.desk_streams
    state.desk_streams = Streams()  # at once: nothing more is told to those who are out
    await streams.end()
    with suppress(Exception):  # with a disk that refuses they are out until the laptop stops
        await state.keep(gone)
    state.schedule_report()


def text_for(state: ServerState, key: str) -> str:
    """What a stream with this key (`desk/<hash>` or `scribe/<hash>`) is sent now."""
    say = state.room_words
    made = desk_json(state.broadcast, key.partition("/")[0], state.version, state.boot, say)
    return json.dumps(made, ensure_ascii=False)


class DeskRoutes:
    """One method for each route of the desk."""

    def __init__(self, state: ServerState) -> None:
        self.state = state

    async def link(self, request: web.Request) -> web.StreamResponse:
        """What the link is for, and a button."""
        role, secret = request.match_info["role"], request.match_info["secret"]
        if role_of(self.state, request):
            raise web.HTTPSeeOther("/desk")
        if not self.state.pairing.opens(role, secret):
            return refuse(self.state, request, "used")
        say = self.state.words_for(request)
        return html(pair_page("tickets" if request.query.get("to") == "tickets" else role, say))

    async def pair(self, request: web.Request) -> web.StreamResponse:
        """The button was pressed: this phone is the one."""
        if role_of(self.state, request):
            raise web.HTTPSeeOther("/desk")
        role = self.state.pairing.role_by_link(request.match_info["role"], request.match_info["secret"])
        if not role:
            return refuse(self.state, request, "used")
        return await self._paired(role, "/desk/tickets" if request.query.get("to") == "tickets" else "/desk")

    async def pin(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        before = self.state.pairing.alarm
        role = self.state.pairing.role_by_pin(str(form.get("pin", ""))[:12].strip())
        if self.state.pairing.alarm and not before:
            self.state.schedule_report()
        return await self._paired(role) if role else refuse(self.state, request, "pin")

    async def _paired(self, role: str, to: str = "/desk") -> web.StreamResponse:
        """The cookie is handed out once it is on disk; with a disk that refuses, it holds until the laptop stops."""
        token, kept = self.state.pairing.pair(role)
        with suppress(Exception):  # whatever the disk has: the meeting goes on
            await self.state.keep(kept)
        self.state.schedule_report()
        answer = web.HTTPSeeOther(to)
        answer.set_cookie(cookie_name(self.state), token, httponly=True, samesite="Strict", path="/")
        raise answer

    async def page(self, request: web.Request) -> web.StreamResponse:
        role = role_of(self.state, request)
        if not role:
            return refuse(self.state, request, "")
        await self._ready()
        say = self.state.room_words
        if role == "desk":
            return html(desk_page(self.state.broadcast, say, still="still" in request.query))
        return html(scribe_page(self.state.broadcast, say))

    async def _ready(self) -> None:
        """The game makes a desk only while one is paired: the first one may have to wait for a frame or two."""
        for _ in range(20):
            if self.state.broadcast.desk is not None:
                return
            await asyncio.sleep(0.05)

    async def read_state(self, request: web.Request) -> web.StreamResponse:
        role = allowed(self.state, request, "desk", "scribe")
        await self._ready()
        return web.json_response(text=text_for(self.state, role), headers=NO_STORE)

    async def events(self, request: web.Request) -> web.StreamResponse:
        role = allowed(self.state, request, "desk", "scribe")
        key = f"{role}/{digest_of(self.state, request)}"
        return await self.state.desk_streams.serve(request, key, text_for(self.state, role))

    async def wall(self, request: web.Request) -> web.StreamResponse:
        allowed(self.state, request, "desk")
        asked = request.query.get("w", "")
        wide = min(WIDEST, max(NARROWEST, int(asked))) if asked.isdecimal() and len(asked) < 5 else USUAL
        picture = await asyncio.shield(asyncio.wrap_future(self.state.game.picture(wide)))
        if not picture:
            return web.Response(status=404, headers=NO_STORE)
        return web.Response(body=picture, content_type="image/png", headers=NO_STORE)

    async def tickets(self, request: web.Request) -> web.StreamResponse:
        allowed(self.state, request, "desk")
        say = self.state.room_words
        return html(tickets_page(self.state.ticket_links(), self.state.broadcast.session.setup.school, say))

    async def do(self, request: web.Request) -> web.StreamResponse:
        return await do_command(self.state, request, allowed(self.state, request, "desk", "scribe"))

    async def photo(self, request: web.Request) -> web.StreamResponse:
        allowed(self.state, request, "desk")
        return await take_photo(self.state, request)
