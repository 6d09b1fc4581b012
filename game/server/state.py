"""What all routes of a running server share: who is in, what the game shows, the streams. It knows no route.

It belongs to the thread of the server. Routes, handlers and the life of the server import this; it imports none.
"""

from __future__ import annotations

import asyncio
import secrets
import threading
import time
from collections.abc import Coroutine, Mapping
from typing import Any

from aiohttp import web

from game.core.phone_status import Phones, ServerStatus
from game.i18n.words import Words
from game.server.desk.pairing import Pairing
from game.server.event_streams import Streams
from game.server.interface import CODE, MARK, Broadcast, GameInterface
from game.server.phones.admission import Admission, new_code
from game.server.phones.objections import Objections
from game.server.phones.payloads import Payloads
from game.server.phones.registry import Registry
from game.server.reachability import Reachability, wifi_code
from game.server.responses import language_of
from game.server.status import fault_sentence
from game.server.thread_bridge import result_of
from game.server.tokens import digest_of

SETTLE = 0.02
"""Seconds in which news about phones is gathered before the game hears of it."""


class ServerState:
    """`closed` is set once the game has closed the server; `reachability` is there once it listens.

    `host` is the only address to listen on, None for all. `one_desk` lets one press of a desk after the other pass.
    `one_photo` is held while a photo comes in and is read.
    """

    reachability: Reachability

    def __init__(
        self, game: GameInterface, broadcast: Broadcast, closed: threading.Event, host: str | None = None
    ) -> None:
        known = game.remembered
        self.game, self.broadcast, self.host, self._closed = game, broadcast, host, closed
        self.code = known.get(CODE) or new_code()
        self.session_mark = known.get(MARK) or secrets.token_hex(4)
        self.boot, self.version = secrets.token_hex(4), 1
        self.admission, self.registry, self.objections = Admission(known), Registry(), Objections(known)
        self.pairing = Pairing(known)
        self.payloads = Payloads(game.words, self.code, self.boot)
        self.payloads.take(broadcast, self.version)
        self.streams, self.desk_streams = Streams(self.schedule_report), Streams()
        self.wifi_name, self.wifi_password, self.practising = "", "", 0
        self.practice: asyncio.Task[None] | None = None
        self.status, self.trouble, self.opened = ServerStatus.STARTING, "", time.monotonic()
        self.tasks: set[asyncio.Task[Any]] = set()
        self.one_desk, self.one_photo = asyncio.Lock(), asyncio.Lock()
        self._scheduled = False
        self._reported: Phones | None = None

    @property
    def language(self) -> str:
        """That of the wall, which may change at any step."""
        return self.broadcast.language or self.game.language

    @property
    def room_words(self) -> Words:
        """The language of the wall, which is that of the desk."""
        return self.words(self.language)

    def language_for(self, request: web.Request) -> str:
        """That of who asks, as its browser or a choice on its pages says."""
        return language_of(request, self.game.words, self.language)

    def words_for(self, request: web.Request) -> Words:
        return self.words(self.language_for(request))

    def words(self, language: str) -> Words:
        return self.game.words[language if language in self.game.words else self.game.language]

    async def keep(self, changes: Mapping[str, str | None]) -> None:
        """Returns when these are on disk; raises what the disk says."""
        if changes:
            await result_of(self.game.remember(changes))

    def spawn(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Do this beside all else; a fault in it is reported."""
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        self.tasks.discard(task)
        fault = None if task.cancelled() else task.exception()
        if fault is not None:
            self.report_fault(fault)

    @property
    def cookie(self) -> str:
        """The name of the cookie of a phone: one per session, for cookies know no ports."""
        return "ok" + self.session_mark

    def key_of(self, cookies: Mapping[str, str]) -> str:
        """The hash of the cookie of a phone that takes part or waits, or of a paired desk; "" for a stranger."""
        token = cookies.get(self.cookie, "")
        digest = digest_of(token)
        if token and self.admission.place(digest):
            return digest
        desks = (digest_of(value) for name, value in cookies.items() if name.startswith("okd"))
        return next((desk for desk in desks if self.pairing.role_of(desk)), "")

    def ticket_links(self) -> list[str]:
        """One for each person present, while phones need one; shuffled, so that no sheet tells who sits where."""
        if not self.admission.tickets:
            return []
        numbers = range(1, self.seats + 1)
        links = [self.reachability.link("T/" + self.admission.ticket(n)).upper() for n in numbers]
        secrets.SystemRandom().shuffle(links)
        return links

    @property
    def seats(self) -> int:
        return self.broadcast.session.present

    def schedule_report(self) -> None:
        """Something about the phones may have changed: the game hears of it in a moment, once for all of it."""
        if not self._scheduled:
            self._scheduled = True
            asyncio.get_running_loop().call_later(SETTLE, self.report)

    def report(self) -> None:
        """Send the game how the phones stand, if that is not what it heard last."""
        self._scheduled = False
        phones = self.phones
        if phones != self._reported and not self._closed.is_set():
            self._reported = phones
            self.game.changed(phones)

    def report_fault(self, fault: BaseException) -> None:
        """A fault that the server survives: phones go on, and the desk sees what happened."""
        self.trouble = fault_sentence(fault, self.room_words)
        self.schedule_report()

    @property
    def phones(self) -> Phones:
        """All that wall and desk may know, as one frozen value."""
        if self.status is not ServerStatus.ON:
            return Phones(line=self.status, trouble=self.trouble)
        reachability, pairing = self.reachability, self.pairing
        return Phones(
            line=ServerStatus.ON,
            trouble=self._trouble(),
            join=reachability.link(self.code),
            address=reachability.short,
            code=self.code,
            network=reachability.address.name,
            others=reachability.others,
            joined=self.admission.joined,
            live=self.streams.live,
            waiting=self.admission.waiting,
            stops=self.registry.stops,
            said=self.objections.reasons,
            desks=pairing.desks,
            desk=reachability.link(f"desk/{pairing.desk_secret}"),
            scribe=reachability.link(f"scribe/{pairing.scribe_secret}"),
            pin=pairing.pin,
            alarm=pairing.alarm,
            tickets=self.admission.tickets,
            wifi_name=self.wifi_name,
            wifi=wifi_code(self.wifi_name, self.wifi_password),
            practising=self.practising,
            waited=self._waited(),
        )

    def _trouble(self) -> str:
        """That the usual port was taken is no news any more once a phone has come in by another."""
        own = "" if self.trouble == "busy" and self.streams.live else self.trouble
        return own or self.reachability.trouble

    def _waited(self) -> float:
        """In steps, so that the game hears of it six times at most; nothing once a phone is there."""
        if self.admission.joined or self.admission.waiting:
            return 0.0
        return min(60.0, (time.monotonic() - self.opened) // 10 * 10)
