"""The line that phones and paired desks come in by, as the game holds it: opened, told, closed. Sockets live elsewhere.

It runs in a thread of its own. The server is imported there, when phones are invited, so that nobody waits for it who
votes by hand. Whatever goes wrong in that thread is told to the game, and ends nothing but the line.
"""

from __future__ import annotations

import asyncio
import gc
import secrets
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from game.core.commands import Command
from game.core.phone_status import Phones, ServerStatus
from game.i18n.words import Words
from game.server.desk.pairing import Pairing
from game.server.interface import CODE, MARK, Broadcast, Hall
from game.server.phones.admission import Doors, new_code
from game.server.phones.objections import Reasons
from game.server.phones.registry import PhoneMemory
from game.server.thread_bridge import kept
from game.server.tokens import digest_of

if TYPE_CHECKING:
    from game.server.event_streams import Streams
    from game.server.phones.payloads import Telling
    from game.server.phones.presence import PhonesHere
    from game.server.reachability import Whereabouts

SWITCH = 0.0005
"""Seconds after which Python lets another thread on: a frame that is drawn must not hold up a vote for long."""
GARBAGE = (1000, 10, 500)
"""When Python looks for what can be thrown away: to look at all that a full hall holds takes a quarter of a second."""
SETTLE = 0.02
"""Seconds in which news about phones is gathered before the game hears of it."""


class Line:
    """Call `open`, `publish`, `do` and `close` from the main thread; all else belongs to the thread of the line.

    `host` and `port` are for tests: listen there only, instead of on all addresses and a usual port.
    """

    telling: Telling
    streams: Streams
    desk_streams: Streams
    where: Whereabouts
    here: PhonesHere

    def __init__(self, hall: Hall, broadcast: Broadcast, host: str | None = None, port: int | None = None) -> None:
        known = hall.remembered
        self.hall, self.broadcast, self.host, self.port = hall, broadcast, host, port
        self.code = known.get(CODE) or new_code()
        self.session_mark = known.get(MARK) or secrets.token_hex(4)
        self.boot, self.version = secrets.token_hex(4), 1
        self.doors, self.memory, self.reasons = Doors(known), PhoneMemory(), Reasons(known)
        self.pairing = Pairing(known)
        self.wifi_name, self.wifi_password, self.practising = "", "", 0
        self.practice: asyncio.Task[None] | None = None
        self.stand, self.trouble, self.opened = ServerStatus.STARTING, "", time.monotonic()
        self.on_wish: Callable[[Command], None] = lambda wish: None
        self.on_news: Callable[[], None] = lambda: None
        self.tasks: set[asyncio.Task[Any]] = set()
        self.one_desk = asyncio.Lock()
        self.over = threading.Event()
        self._post: deque[Command | Broadcast] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._stop: asyncio.Event | None = None
        self._stirred = False
        self._told: Phones | None = None

    def open(self) -> None:
        """Start. Returns at once; how it went comes by hall.changed."""
        sys.setswitchinterval(SWITCH)
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        self._thread = threading.Thread(target=self._run, name="line", daemon=True)
        self._thread.start()

    def publish(self, broadcast: Broadcast) -> None:
        """How things stand now."""
        self._deliver(broadcast)

    def do(self, wish: Command) -> None:
        """One of the wishes of core/phones.py that concern the line."""
        self._deliver(wish)

    def close(self, seconds: float = 2.0) -> None:
        """Say bye to all pages and end the thread, or leave it behind after `seconds`. Twice does no harm."""
        self.over.set()
        self._call(self._end)
        if self._thread is not None:
            self._thread.join(seconds)

    def _deliver(self, letter: Command | Broadcast) -> None:
        """The loop reads its post in one go: at most one call is under way, however much was posted."""
        self._post.append(letter)
        if len(self._post) == 1:
            self._call(self.read_post)

    def _call(self, what: Callable[[], None]) -> None:
        loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):  # closed by now
                loop.call_soon_threadsafe(what)

    def _end(self) -> None:
        if self._stop is not None:
            self._stop.set()

    # From here on: the thread of the line.

    def _run(self) -> None:
        try:
            from game.server.lifecycle import serve

            asyncio.run(serve(self))
        except BaseException as fault:  # nothing that ends this thread may go unseen
            self.fail(fault)

    def started(self) -> asyncio.Event:
        """All is laid ready: from now on post is read. The event says when to end."""
        self._stop, self._loop = asyncio.Event(), asyncio.get_running_loop()
        self.read_post()
        if self.over.is_set():
            self._stop.set()
        return self._stop

    def read_post(self) -> None:
        """Of all broadcasts only the newest counts; wishes count each."""
        news: Broadcast | None = None
        wishes: list[Command] = []
        while self._post:
            letter = self._post.popleft()
            if isinstance(letter, Broadcast):
                news = letter
            else:
                wishes.append(letter)
        if news is not None:
            self.broadcast = news
            self.on_news()
        for wish in wishes:
            self.on_wish(wish)

    def words(self, language: str) -> Words:
        return self.hall.words[language if language in self.hall.words else self.hall.language]

    async def keep(self, changes: Mapping[str, str | None]) -> None:
        """Returns when these are on disk; raises what the disk says."""
        if changes:
            await kept(self.hall.remember(changes))

    def spawn(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Do this beside all else; a fault in it is told."""
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        self.tasks.discard(task)
        fault = None if task.cancelled() else task.exception()
        if fault is not None:
            self.fault(fault)

    @property
    def cookie(self) -> str:
        """The name of the cookie of a phone: one per session, for cookies know no ports."""
        return "ok" + self.session_mark

    def key_of(self, cookies: Mapping[str, str]) -> str:
        """The hash of the cookie of a phone that takes part or waits, or of a paired desk; "" for a stranger."""
        token = cookies.get(self.cookie, "")
        digest = digest_of(token)
        if token and self.doors.place(digest):
            return digest
        desks = (digest_of(value) for name, value in cookies.items() if name.startswith("okd"))
        return next((desk for desk in desks if self.pairing.role_of(desk)), "")

    def ticket_links(self) -> list[str]:
        """One for each person present, while phones need one; shuffled, so that no sheet tells who sits where."""
        if not self.doors.tickets:
            return []
        links = [self.where.link("T/" + self.doors.ticket(n)).upper() for n in range(1, self.seats + 1)]
        secrets.SystemRandom().shuffle(links)
        return links

    @property
    def seats(self) -> int:
        return self.broadcast.session.present

    def stir(self) -> None:
        """Something about the phones may have changed: the game hears of it in a moment, once for all of it."""
        if not self._stirred:
            self._stirred = True
            asyncio.get_running_loop().call_later(SETTLE, self.report)

    def report(self) -> None:
        """Tell the game how the phones stand, if that is not what it heard last."""
        from game.server.status import phones_of

        self._stirred = False
        phones = phones_of(self)
        if phones != self._told and not self.over.is_set():
            self._told = phones
            self.hall.changed(phones)

    def fault(self, fault: BaseException) -> None:
        """A fault that the line survives: phones go on, and the desk sees what happened."""
        from game.server.status import told_of

        self.trouble = told_of(fault, self.words(self.hall.language))
        self.stir()

    def fail(self, fault: BaseException) -> None:
        """The line is down. Hands and keys go on."""
        from game.server.status import failed

        self.stand = ServerStatus.FAILED
        if self.over.is_set():
            return  # the game has closed it: another line may be open by now
        self.hall.changed(failed(fault, self.words(self.hall.language)))
