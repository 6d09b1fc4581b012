"""The pages of a phone: come in, see where the meeting is, listen. What a phone sends in is in phone_answers.py."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from aiohttp import web

from game.server.phones.admission import WAIT
from game.server.phones.page import code_page
from game.server.phones.registry import Phone
from game.server.phones.submit import PhoneAnswers
from game.server.rate_limits import Tries
from game.server.responses import (
    LANGUAGE,
    TurnedAway,
    elsewhere,
    html_answer,
    json_answer,
    language_of,
)
from game.server.tokens import digest_of, new_token

if TYPE_CHECKING:
    from game.server.server import Line

DAY = 24 * 3600


def add_phones(app: web.Application, line: Line) -> None:
    """The routes of phones, on an app whose guard has seen to Host, Origin and size already."""
    pages, answers = PhonePages(line), PhoneAnswers(line)
    # A link that is only looked at (HEAD) must not take a seat.
    app.add_routes(
        [
            web.get("/", pages.front, allow_head=False),
            web.get("/join", pages.typed, allow_head=False),
            # Before the code, or a page that is reloaded after a form would be taken for a wrong one.
            *(web.get(sent, pages.back, allow_head=False) for sent in ("/vote", "/consent", "/stop")),
            web.get("/{code:[0-9A-Za-z]{4}}", pages.come_in, allow_head=False),
            web.get("/{t:[tT]}/{ticket}", pages.by_ticket, allow_head=False),
            web.get("/lang/{language}", pages.speak, allow_head=False),
            web.get("/state", pages.state, allow_head=False),
            web.get("/events", pages.events, allow_head=False),
            web.post("/vote", answers.vote),
            web.post("/consent", answers.consent),
            web.post("/stop", answers.stop),
        ]
    )


class PhonePages:
    """One method for each page."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.tries = Tries()

    async def front(self, request: web.Request) -> web.StreamResponse:
        phone = self.line.here.phone_of(request)
        if phone is not None:
            return self._page(request, phone)
        return html_answer(request, code_page(self.line.words(self._language(request))))

    async def back(self, request: web.Request) -> web.StreamResponse:
        """A reload where a form was sent to: back to the page that it stands on."""
        return elsewhere("/" + self.line.code if self.line.here.phone_of(request) else "/")

    async def typed(self, request: web.Request) -> web.StreamResponse:
        code = request.query.get("code", "")[:20].strip().upper()
        self._right(request, code)
        return elsewhere("/" + self.line.code)

    async def come_in(self, request: web.Request) -> web.StreamResponse:
        """The ballot page, with a seat for who has none yet."""
        phone = self.line.here.phone_of(request)
        if phone is not None:
            return self._page(request, phone)
        self._right(request, request.match_info["code"].upper())
        if self.line.doors.tickets:
            raise TurnedAway("need_ticket")
        return await self._seated(request, "")

    async def by_ticket(self, request: web.Request) -> web.StreamResponse:
        """The first phone with a ticket gets its seat; the same phone may come again."""
        ticket, doors = request.match_info["ticket"][:40], self.line.doors
        self._not_blocked(request)
        if not doors.genuine(ticket):
            self.tries.miss(request.remote or "")
            raise TurnedAway("ticket_forged")
        phone, holder = self.line.here.phone_of(request), doors.holder(ticket)
        if holder and (phone is None or phone.digest != holder):
            if not self.line.here.left_behind(holder):
                raise TurnedAway("ticket_used")
            self.line.here.gone(doors.leave(holder))
            holder = ""
        if phone is not None and (holder or doors.place(phone.digest) != WAIT):
            return elsewhere("/" + self.line.code)
        return await self._seated(request, ticket)

    def _not_blocked(self, request: web.Request) -> None:
        if self.tries.blocked(request.remote or ""):
            raise TurnedAway("tries")

    def _right(self, request: web.Request, code: str) -> None:
        """Turned away with a wrong code, and with any code after too many wrong ones."""
        self._not_blocked(request)
        if code != self.line.code:
            self.tries.miss(request.remote or "")
            raise TurnedAway("code")

    async def _seated(self, request: web.Request, ticket: str) -> web.StreamResponse:
        """A new phone: it gets its cookie when its seat is on disk. If it goes away before, so does its seat."""
        line, token = self.line, new_token()
        digest = digest_of(token)
        line.here.gone(line.here.make_room())
        changes = line.doors.bind(digest, ticket) if ticket else line.doors.come_in(digest, line.seats)
        if not changes:
            raise TurnedAway("crowd")
        line.stir()
        try:
            await line.keep(changes)
        except BaseException as fault:
            line.spawn(line.keep(line.doors.leave(digest)))
            line.stir()
            if isinstance(fault, asyncio.CancelledError):
                raise
            raise TurnedAway("disk_trouble") from fault
        return self._welcome(request, digest, token, bool(ticket))

    def _welcome(self, request: web.Request, digest: str, token: str, ticket: bool) -> web.StreamResponse:
        phone = self.line.here.meet(request, digest, token)
        answer = elsewhere("/" + self.line.code) if ticket else self._page(request, phone)
        answer.set_cookie(self.line.cookie, token, max_age=DAY, path="/", httponly=True, samesite="Lax")
        self.line.here.welcomed(request, digest)
        return answer

    async def speak(self, request: web.Request) -> web.StreamResponse:
        """Another language. Who has no seat is not told the code by this."""
        language = request.match_info["language"]
        if language not in self.line.hall.words:
            raise TurnedAway("page")
        answer = elsewhere("/" + self.line.code if self.line.here.phone_of(request) else "/")
        answer.set_cookie(LANGUAGE, language, max_age=DAY, path="/", httponly=True, samesite="Lax")
        return answer

    async def state(self, request: web.Request) -> web.StreamResponse:
        phone = self.line.here.known(request)
        return json_answer(self.line.here.text_for(phone.digest))

    async def events(self, request: web.Request) -> web.StreamResponse:
        phone = self.line.here.known(request)
        return await self.line.streams.serve(request, phone.digest, self.line.here.text_for(phone.digest))

    def _page(self, request: web.Request, phone: Phone) -> web.Response:
        page, packed = self.line.telling.page(phone, self.line.here.waits(phone))
        return html_answer(request, page, packed=packed)

    def _language(self, request: web.Request) -> str:
        return language_of(request, self.line.hall.words, self.line.hall.language)
