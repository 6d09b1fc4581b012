"""The phones that are here: who a request comes from, what that phone hears, and who comes in when seats are free.

It brings doors, memory and streams together and decides nothing that they do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aiohttp import web

from game.server.connections import Visit
from game.server.phones.admission import SEAT, WAIT
from game.server.phones.registry import Phone
from game.server.responses import TurnedAway, language_of
from game.server.tokens import digest_of

if TYPE_CHECKING:
    from game.server.server import Line


class PhonesHere:
    """Of one line, in its thread."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def phone_of(self, request: web.Request) -> Phone | None:
        """The phone that shows its cookie here; None for a stranger."""
        line, token = self._line, request.cookies.get(self._line.cookie, "")
        digest = digest_of(token)
        if not token or not line.doors.place(digest):
            return None
        line.doors.seen(digest)
        return self.meet(request, digest, token)

    def meet(self, request: web.Request, digest: str, token: str) -> Phone:
        """This phone as it comes by now: its language, and by which address."""
        line = self._line
        phone = line.memory.phone(digest, token, language_of(request, line.hall.words, line.hall.language))
        phone.site = request.host.partition(":")[0]
        line.where.reached(phone.site)
        return phone

    def known(self, request: web.Request) -> Phone:
        """The same; a stranger is turned away."""
        phone = self.phone_of(request)
        if phone is None:
            raise TurnedAway("no_seat")
        return phone

    def welcomed(self, request: web.Request, digest: str) -> None:
        """This connection has just been given the cookie of this phone."""
        self._line.stir()
        if isinstance(request.protocol, Visit):
            request.protocol.place.known(digest)

    def waits(self, phone: Phone) -> bool:
        return self._line.doors.place(phone.digest) == WAIT

    def text_for(self, digest: str) -> str:
        """What the streams of this phone are sent now."""
        phone = self._line.memory.phones[digest]
        return self._line.telling.text(phone, self.waits(phone))

    def tell(self, digest: str) -> None:
        """Something concerns this phone alone."""
        if self._line.streams.listens(digest):
            self._line.streams.tell_one(digest, self.text_for(digest))

    def acknowledged(self, phone: Phone) -> None:
        """The game has its answer on disk: its other pages show it; the one that sent it gets an answer."""
        if self._line.streams.several(phone.digest):
            self.tell(phone.digest)

    def make_room(self) -> dict[str, str | None]:
        """When all seats are taken, and some by phones of before the address changed: one of those seats is free."""
        doors = self._line.doors
        if not self._line.where.moved or doors.joined < self._line.seats:
            return {}
        left = next((digest for digest in doors.seated if self.left_behind(digest)), "")
        return doors.leave(left) if left else {}

    def gone(self, changes: Mapping[str, str | None]) -> None:
        """These seats are given up; nobody waits for the disk to know it."""
        if changes:
            self._line.spawn(self._line.keep(changes))

    def left_behind(self, digest: str) -> bool:
        """A phone whose link leads nowhere now: it comes back as a stranger. Never one with a ballot in the box."""
        line, phone = self._line, self._line.memory.phones.get(digest)
        if not line.where.moved or phone is None or phone.site == line.where.address.ip:
            return False
        return not line.streams.listens(digest) and line.telling.own(phone, False)["mine"] is None

    def fill(self) -> None:
        """Who waits comes in as far as there are seats."""
        self.let_in(self._line.doors.fill(self._line.seats))

    def let_in(self, changes: Mapping[str, str | None]) -> None:
        """These have a seat now: it is kept, and they hear of it."""
        if not changes:
            return
        self._line.spawn(self._line.keep(changes))
        for name in changes:
            self.tell(name.removeprefix(SEAT))
        self._line.stir()
