"""The pages of a phone: come in, see where the meeting is, listen. What a phone sends in is in submit.py."""

from __future__ import annotations

import asyncio

from aiohttp import web

from game.server.phones import presence
from game.server.phones.admission import WAIT
from game.server.phones.page import ticket_page
from game.server.phones.registry import Phone
from game.server.phones.submit import Submissions
from game.server.rate_limits import Tries
from game.server.responses import (
    LANGUAGE,
    RequestRefused,
    code_answer,
    html_answer,
    json_answer,
    see_other,
)
from game.server.state import ServerState
from game.server.tokens import digest_of, new_token

DAY = 24 * 3600


def add_phones(app: web.Application, state: ServerState) -> None:
    """The routes of phones, on an app whose guard has seen to Host, Origin and size already."""
    pages, answers = PhonePages(state), Submissions(state)
    # A link that is only looked at (HEAD) must not take a seat.
    app.add_routes(
        [
            web.get("/", pages.front, allow_head=False),
            web.get("/join", pages.typed, allow_head=False),
            # Before the code, or a page that is reloaded after a form would be taken for a wrong one.
            *(web.get(sent, pages.back, allow_head=False) for sent in ("/vote", "/consent", "/reason", "/stop")),
            web.get("/{code:[0-9A-Za-z]{4}}", pages.come_in, allow_head=False),
            web.get("/{t:[tT]}/{ticket}", pages.see_ticket, allow_head=False),
            web.post("/{t:[tT]}/{ticket}", pages.use_ticket),
            web.get("/lang/{language}", pages.speak, allow_head=False),
            web.get("/state", pages.read_state, allow_head=False),
            web.get("/events", pages.events, allow_head=False),
            web.post("/vote", answers.vote),
            web.post("/consent", answers.consent),
            web.post("/reason", answers.reason),
            web.post("/stop", answers.stop),
        ]
    )


class PhonePages:
    """One method for each page."""

    def __init__(self, state: ServerState) -> None:
        self.state = state
        self.tries = Tries()

    async def front(self, request: web.Request) -> web.StreamResponse:
        phone = presence.phone_of(self.state, request)
        if phone is not None:
            return self._page(request, phone)
        return code_answer(request, self.state.words_for(request))

    async def back(self, request: web.Request) -> web.StreamResponse:
        """A reload where a form was sent to: back to the page that it stands on."""
        return see_other("/" + self.state.code if presence.phone_of(self.state, request) else "/")

    async def typed(self, request: web.Request) -> web.StreamResponse:
        code = request.query.get("code", "")[:20].strip().upper()
        self._right(request, code)
        return see_other("/" + self.state.code)

    async def come_in(self, request: web.Request) -> web.StreamResponse:
        """The ballot page, with a seat for who has none yet."""
        phone = presence.phone_of(self.state, request)
        if phone is not None:
            return self._page(request, phone)
        self._right(request, request.match_info["code"].upper())
        if self.state.admission.tickets:
            raise RequestRefused("need_ticket")
        return await self._seated(request, "")

    async def see_ticket(self, request: web.Request) -> web.StreamResponse:
        """A button: a program that looks what is behind a link must not take the seat of who holds the ticket."""
        seen = await self._by_ticket(request, look=True)
        return html_answer(request, ticket_page(self.state.words_for(request))) if seen is None else seen

    async def use_ticket(self, request: web.Request) -> web.StreamResponse:
        """The first phone with a ticket gets its seat; the same phone may come again."""
        used = await self._by_ticket(request, look=False)
        assert used is not None
        return used

    async def _by_ticket(self, request: web.Request, *, look: bool) -> web.StreamResponse | None:
        """To the ballot for who has a seat; else a seat, or None where somebody only looks."""
        ticket, doors = request.match_info["ticket"][:40], self.state.admission
        self._not_blocked(request)
        if not doors.genuine(ticket):
            self.tries.miss(request.remote or "")
            raise RequestRefused("ticket_forged")
        phone, holder = presence.phone_of(self.state, request), doors.holder(ticket)
        if holder and (phone is None or phone.digest != holder):
            if not presence.left_behind(self.state, holder):
                raise RequestRefused("ticket_used")
            if look:
                return None
            presence.give_up(self.state, doors.leave(holder))
            holder = ""
        if phone is not None and (holder or doors.place(phone.digest) != WAIT):
            return see_other("/" + self.state.code)
        return None if look else await self._seated(request, ticket)

    def _not_blocked(self, request: web.Request) -> None:
        if self.tries.blocked(request.remote or ""):
            raise RequestRefused("tries")

    def _right(self, request: web.Request, code: str) -> None:
        """Turned away with a wrong code, and with any code after too many wrong ones."""
        self._not_blocked(request)
        if code != self.state.code:
            self.tries.miss(request.remote or "")
            raise RequestRefused("code")

    async def _seated(self, request: web.Request, ticket: str) -> web.StreamResponse:
        """A new phone: it gets its cookie when its seat is on disk. If it goes away before, so does its seat."""
        state, token = self.state, new_token()
        digest = digest_of(token)
        presence.give_up(state, presence.make_room(state))
        changes = state.admission.bind(digest, ticket) if ticket else state.admission.come_in(digest, state.seats)
        if not changes:
            raise RequestRefused("crowd")
        state.schedule_report()
        try:
            await state.keep(changes)
        except BaseException as fault:
            state.spawn(state.keep(state.admission.leave(digest)))
            state.schedule_report()
            if isinstance(fault, asyncio.CancelledError):
                raise
            raise RequestRefused("disk_trouble") from fault
        return self._welcome(request, digest, token, bool(ticket))

    def _welcome(self, request: web.Request, digest: str, token: str, ticket: bool) -> web.StreamResponse:
        phone = presence.meet(self.state, request, digest, token)
        answer = see_other("/" + self.state.code) if ticket else self._page(request, phone)
        answer.set_cookie(self.state.cookie, token, max_age=DAY, path="/", httponly=True, samesite="Lax")
        presence.welcomed(self.state, request, digest)
        return answer

    async def speak(self, request: web.Request) -> web.StreamResponse:
        """Another language. Who has no seat is not told the code by this."""
        language = request.match_info["language"]
        if language not in self.state.game.words:
            raise RequestRefused("page")
        answer = see_other("/" + self.state.code if presence.phone_of(self.state, request) else "/")
        answer.set_cookie(LANGUAGE, language, max_age=DAY, path="/", httponly=True, samesite="Lax")
        return answer

    async def read_state(self, request: web.Request) -> web.StreamResponse:
        phone = presence.known(self.state, request)
        return json_answer(presence.text_for(self.state, phone.digest))

    async def events(self, request: web.Request) -> web.StreamResponse:
        phone = presence.known(self.state, request)
        return await self.state.streams.serve(request, phone.digest, presence.text_for(self.state, phone.digest))

    def _page(self, request: web.Request, phone: Phone) -> web.Response:
        page, packed = self.state.payloads.page(phone, presence.waits(self.state, phone))
        return html_answer(request, page, packed=packed)
