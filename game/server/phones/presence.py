"""The phones that take part: who a request comes from, what that phone is sent, and who comes in when seats are free.

It brings admission, registry and streams together and decides nothing that they do not.
"""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from game.server.connections import PhoneConnection
from game.server.phones.admission import SEAT, WAIT
from game.server.phones.registry import Phone
from game.server.responses import RequestRefused
from game.server.state import ServerState
from game.server.tokens import digest_of


def phone_of(state: ServerState, request: web.Request) -> Phone | None:
    """The phone that shows its cookie here; None for a stranger."""
    token = request.cookies.get(state.cookie, "")
    digest = digest_of(token)
    if not token or not state.admission.place(digest):
        return None
    state.admission.came_back(digest)
    return meet(state, request, digest, token)


def meet(state: ServerState, request: web.Request, digest: str, token: str) -> Phone:
    """This phone as it comes by now: its language, and by which address."""
    phone = state.registry.phone(digest, token, state.language_for(request))
    phone.site = request.host.partition(":")[0]
    state.reachability.reached(phone.site)
    return phone


def known(state: ServerState, request: web.Request) -> Phone:
    """The same; a stranger is refused."""
    phone = phone_of(state, request)
    if phone is None:
        raise RequestRefused("no_seat")
    return phone


def welcomed(state: ServerState, request: web.Request, digest: str) -> None:
    """This connection has just been given the cookie of this phone."""
    state.schedule_report()
    if isinstance(request.protocol, PhoneConnection):
        request.protocol.place.known(digest)


def waits(state: ServerState, phone: Phone) -> bool:
    return state.admission.place(phone.digest) == WAIT


def text_for(state: ServerState, digest: str) -> str:
    """What the streams of this phone are sent now."""
    phone = state.registry.phones[digest]
    return state.payloads.text(phone, waits(state, phone))


def send(state: ServerState, digest: str) -> None:
    """Something concerns this phone alone."""
    if state.streams.listens(digest):
        state.streams.send_one(digest, text_for(state, digest))


def acknowledged(state: ServerState, phone: Phone) -> None:
    """The game has its answer on disk: its other pages show it; the one that sent it gets an answer."""
    if state.streams.several(phone.digest):
        send(state, phone.digest)


def make_room(state: ServerState) -> dict[str, str | None]:
    """When all seats are taken, and some by phones of before the address changed: one of those seats is free."""
    if not state.reachability.moved or state.admission.joined < state.seats:
        return {}
    left = next((digest for digest in state.admission.seated if left_behind(state, digest)), "")
    return state.admission.leave(left) if left else {}


def give_up(state: ServerState, changes: Mapping[str, str | None]) -> None:
    """These seats are given up; nobody waits for the disk to know it."""
    if changes:
        state.spawn(state.keep(changes))


def left_behind(state: ServerState, digest: str) -> bool:
    """A phone whose link leads nowhere now: it comes back as a stranger. Never one with a ballot in the box."""
    phone = state.registry.phones.get(digest)
    if not state.reachability.moved or phone is None or phone.site == state.reachability.address.ip:
        return False
    return not state.streams.listens(digest) and state.payloads.own(phone, False)["mine"] is None


def fill(state: ServerState) -> None:
    """Who waits comes in as far as there are seats."""
    let_in(state, state.admission.fill(state.seats))


def let_in(state: ServerState, changes: Mapping[str, str | None]) -> None:
    """These have a seat now: it is kept, and they hear of it."""
    if not changes:
        return
    state.spawn(state.keep(changes))
    for name in changes:
        send(state, name.removeprefix(SEAT))
    state.schedule_report()
