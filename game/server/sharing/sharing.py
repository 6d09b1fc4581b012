"""A room that shares with a hall, as the game holds it: told how things stand, asked how it goes, closed at the end.

It runs in a thread of its own, and the game never waits for it: what is handed over is the frozen session itself, and
the thread makes of it what may leave the room. What goes wrong in it ends nothing but the sharing.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace

from game.core.hall_question import NO_NEWS, HallNews
from game.core.session import Session
from game.core.sharing import FROM, ROOM, SHARE, TOKEN, TOLD, URL, HallLine, Share, SharingStatus
from game.day.wire import NAME, PEOPLE, Join
from game.server.sharing.address import DayAddress, Seat
from game.server.sharing.client import HallClient
from game.server.sharing.second_box import SecondBox
from game.server.sharing.shipper import Shipper
from game.server.tokens import new_token

LAST_PUT = 10.0
"""Seconds that the end of a session waits for the hall."""
SETTLE = 0.01
"""Seconds after a command until the hall is told of it."""
Remember = Callable[[Mapping[str, str | None]], Future[None]]


class Sharing:
    """All but the thread belongs to the main thread. `remember` keeps names and values; `kept` are those of before.

    `choose` is for explicit presses of the facilitator alone. `changed` is called from the thread when the status did.
    """

    def __init__(
        self,
        day: DayAddress,
        seat: Seat,
        share: Share,
        remember: Remember,
        kept: Mapping[str, str] | None = None,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self.day, self.room, self._remember, self._changed = day, seat.name[:NAME], remember, changed
        known = kept or {}
        self._join = Join(day.code, self.room, min(seat.people, PEOPLE), known.get(TOKEN, "") or new_token())
        self._before = int(known.get(FROM, "0"))
        self._told = _round(known.get(TOLD, ""))
        self._news = NO_NEWS
        self._share, self._session, self._entry = share, Session(), -1
        self._status = SharingStatus(share)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._shipper: Shipper | None = None
        self._task: asyncio.Task[None] | None = None
        self._level, self._guard = threading.Event(), threading.Lock()
        self._thread = threading.Thread(target=self._run, name="sharing", daemon=True)

    def begin(self) -> None:
        """From now on the hall knows this room; what it settles, from the first session that is shown on."""
        self.keep()
        self._thread.start()

    def keep(self) -> None:
        """Beside the session that is kept now, by which it is the same room later."""
        kept = {URL: self.day.text, TOKEN: self._join.token, SHARE: self._share.value, ROOM: self.room}
        self._remember(kept | {FROM: str(self._before)})

    def show(self, session: Session, entry: int) -> None:
        """How the session is now, and how many entries its file has. Another session than the first is not shared."""
        was = self._session
        if session is was or not session.started or was.id not in ("", session.id):
            return
        if _looks_alike(session, was):
            return
        with self._guard:
            self._session, self._entry = session, self._before + entry
            self._level.clear()
        self._call(self._showing_soon)

    def forget(self) -> None:
        """It was no room of this day, as far as this session goes."""
        self._remember(dict.fromkeys((URL, TOKEN, SHARE, ROOM, FROM, TOLD)))

    def begin_again(self) -> None:
        """The session goes back to its form: the next one that is shown is another, of this same room."""
        if self.has_begun:
            self._before = self._entry
            self._session = Session()
            self._remember({FROM: str(self._before)})

    @property
    def has_begun(self) -> bool:
        """Whether a session was shown."""
        return self._session.started

    @property
    def is_level(self) -> bool:
        """Whether the hall has all that it is to have, as far as it is known here."""
        return self._level.is_set()

    def choose(self, share: Share) -> None:
        """An explicit press of the facilitator."""
        with self._guard:
            self._share = share
            self._status = replace(self._status, share=share)
            self._level.clear()
        self._remember({SHARE: share.value})
        self._call(self._showing)

    @property
    def status(self) -> SharingStatus:
        """How it goes."""
        return self._status

    @property
    def news(self) -> HallNews:
        """What the hall asks all rooms, as it was heard last."""
        return self._news

    def close(self, seconds: float = LAST_PUT) -> bool:
        """Wait until the hall has all of it, at most so long, and end. Whether it has; twice does no harm."""
        whole = self._level.wait(seconds) if self._thread.is_alive() else self._level.is_set()
        self._call(self._cancel)
        if self._thread.ident is not None:
            self._thread.join(2.0)
        return whole

    # ------------------------------------------------------------------------------------------------------ the thread

    def _call(self, what: Callable[[], object]) -> None:
        loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):  # closed by now
                loop.call_soon_threadsafe(what)

    def _showing_soon(self) -> None:
        """A moment later: this thread would take its turn at once, and that of the game wait for it."""
        if self._loop is not None:
            self._loop.call_later(SETTLE, self._showing)

    def _showing(self) -> None:
        """What is the newest when the loop comes to it."""
        if self._shipper is not None:
            self._shipper.choose(self._share)
            self._shipper.show(self._session, self._entry)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except asyncio.CancelledError:
            pass
        except Exception:  # the meeting goes on
            self._take(replace(self._status, line=HallLine.AWAY))

    async def _serve(self) -> None:
        async with HallClient(self.day.root, self._join.token) as hall:
            heard, told = self._hear, self._keep_told
            box = SecondBox(self._told)
            self._shipper = shipper = Shipper(hall, self._join, self._share, self._take, heard, told=told, box=box)
            self._task = asyncio.current_task()
            self._loop = asyncio.get_running_loop()
            self._showing()
            await shipper.run()

    def _hear(self, news: HallNews) -> None:
        self._news = news
        self._changed()

    def _keep_told(self, round: int) -> None:
        self._remember({TOLD: str(round)})

    def _take(self, status: SharingStatus) -> None:
        with self._guard:
            self._status = status
            newest = self._shipper is not None and self._shipper.is_of(self._session, self._share)
            owes = self._shipper is not None and self._shipper.owes
            if newest and status.line in (HallLine.ON, HallLine.CLOSED) and not status.behind and not owes:
                self._level.set()
        self._changed()


def seat_of(room: str, people: int) -> Seat:
    """What the hall calls a room with so many people."""
    return Seat(room, people)


def begin_sharing(
    day: DayAddress,
    seat: Seat,
    share: Share,
    remember: Remember,
    kept: Mapping[str, str] | None = None,
    changed: Callable[[], None] = lambda: None,
) -> Sharing:
    """The sharing of a room, under way."""
    made = Sharing(day, seat, share, remember, kept, changed)
    made.begin()
    return made


def _looks_alike(one: Session, other: Session) -> bool:
    """From outside: ballots, talk and drafts are not seen there, and most commands change no more than those."""
    same = one.agreements is other.agreements and one.deck is other.deck and one.hall is other.hall
    return same and (one.turn, one.phase, one.present) == (other.turn, other.phase, other.present)


def _round(text: str) -> int:
    """Of a keepsake; -1 for none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1
