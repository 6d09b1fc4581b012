"""Keeps a view of the hall up to date in a thread of its own, and sends there what its leader presses.

The main thread reads the newest view and never waits. Where the hall is away the last view stays, and says so.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace

from game.core.plenary.hall_view import HallRoom, HallView, HallVote, Progress, ShownCard, ShownRoom
from game.core.published import ROOM
from game.core.sharing import HallLine
from game.day.wall_wire import News, Shows
from game.day.wire import Hall, Lead, RoundState, WireFault
from game.server.plenary.client import WallAddress, WallClient
from game.server.sharing.address import DayAddress
from game.server.sharing.client import Away, ForeignWire, Overtaken, TurnedDown

BROKEN = (Away, WireFault, TurnedDown, ForeignWire, Overtaken)
AFTER_BREAK, BETWEEN_LOOKS, WHILE_CLOSING = 0.5, 1.0, 0.1
"""Seconds until it asks again: where a line broke, who is there, and who has told its totals."""


class HallRecord:
    """What was heard of the hall so far; the view is made of it. It belongs to one thread."""

    def __init__(self) -> None:
        self.seen: dict[str, int] = {}
        self._line = HallLine.STARTING
        self._rooms: tuple[HallRoom, ...] = ()
        self._shown: dict[str, dict[str, Shows]] = {}
        self.vote = HallVote()
        self.name = self.address = ""

    def view(self) -> HallView:
        rooms = tuple(self._room(room) for room in self._rooms)
        return HallView(self._line, rooms, self.vote, self.name, self.address)

    def _room(self, room: HallRoom) -> ShownRoom:
        shown = self._shown.get(room.id, {}) if room.accepted else {}
        progress = shown.get(ROOM)
        cards = (one for one in shown.values() if isinstance(one, ShownCard))
        return ShownRoom(room, progress if isinstance(progress, Progress) else None, tuple(cards))

    def tell(self, line: HallLine) -> None:
        """How the line to the hall is."""
        self._line = line

    def take_about(self, root: str, name: str, code: str) -> None:
        """What the day is called, and where rooms come to it."""
        self.name, self.address = name, DayAddress(root, code).short

    def take_vote(self, hall: Hall) -> None:
        """How the vote of all rooms is now; how many rooms are in it is told apart."""
        same = self.vote if self.vote.round == hall.round else HallVote()
        self.vote = replace(
            same,
            round=hall.round,
            state=hall.state.value,
            totals=hall.totals,
            rooms=hall.rooms,
            voters=hall.voters,
            question=hall.question,
        )

    def take_waiting(self, asked: int, told: int) -> None:
        self.vote = replace(self.vote, asked=asked, told=told)

    def take_rooms(self, rooms: tuple[HallRoom, ...]) -> bool:
        """Who is there now. True where something is to be asked for anew, since it is hidden no more."""
        before: Mapping[str, HallRoom] = {room.id: room for room in self._rooms}
        self._rooms, back = _as_known(rooms, before), False
        for room in rooms:
            unhidden = set(before.get(room.id, room).hidden) - set(room.hidden)
            if unhidden:  # what is kept here of it may be old by now
                self._forget(room.id, unhidden)
                self.seen.pop(room.id, None)
                back = True
        self._leave_out({room.id for room in rooms})
        return back

    def _forget(self, room: str, keys: Iterable[str]) -> None:
        for key in keys:
            self._shown.get(room, {}).pop(key, None)

    def _leave_out(self, there: set[str]) -> None:
        """Of a room that was turned away nothing is kept."""
        for room in set(self._shown) - there:
            del self._shown[room]
            self.seen.pop(room, None)

    def take_news(self, news: tuple[News, ...]) -> None:
        """What rooms show now. What was taken back is gone at once."""
        for one in news:
            if one.shows is not None:
                self._shown.setdefault(one.room, {})[one.key] = one.shows
            else:  # taken back, hidden, or of the hall itself: how many were hidden
                self._forget(one.room, (one.key,))
            self.seen[one.room] = max(one.ver, self.seen.get(one.room, 0))


def _as_known(rooms: tuple[HallRoom, ...], before: Mapping[str, HallRoom]) -> tuple[HallRoom, ...]:
    """A silence keeps the moment at which it began, though each answer reckons it a little otherwise."""
    known = {id: was.silent_since for id, was in before.items() if was.silent_since is not None}
    return tuple(
        replace(room, silent_since=known.get(room.id, room.silent_since)) if room.silent_since is not None else room
        for room in rooms
    )


class HallWatch:
    """`changed` is called in its thread whenever `view` is another one.

    `root` is where rooms find the hall, if that is elsewhere than for this wall.
    """

    def __init__(self, address: WallAddress, clock: Callable[[], float] = time.time, root: str = "") -> None:
        self._address, self._clock, self._root = address, clock, root or address.root
        self._changed: Callable[[], None] = lambda: None
        self._view, self._record = HallView(), HallRecord()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._presses: asyncio.Queue[Lead] = asyncio.Queue()
        self._look, self._again = asyncio.Event(), asyncio.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="plenary", daemon=True)

    @property
    def view(self) -> HallView:
        """The newest."""
        return self._view

    def begin(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._thread.start()
        self._ready.wait(AFTER_BREAK)

    def lead(self, do: str, room: str, key: str = "") -> None:
        """What its leader pressed; it goes as soon as the hall answers."""
        self._press(Lead(do, room=room, key=key))

    def vote(self, do: str, round: int, question: str = "", options: int = 0, told: int = 0) -> None:
        """Open, close for voters or close the vote of this number; like `lead`."""
        self._press(Lead(do, round, question, options, told=told))

    def _press(self, asked: Lead) -> None:
        self._call(lambda: self._presses.put_nowait(asked))

    def close(self) -> None:
        self._call(lambda: self._task and self._task.cancel())
        if self._thread.ident is not None:
            self._thread.join(2.0)

    # ------------------------------------------------------------------------------------------------------ the thread

    def _call(self, what: Callable[[], object]) -> None:
        if self._loop is not None:
            with suppress(RuntimeError):  # closed by now
                self._loop.call_soon_threadsafe(what)

    def _run(self) -> None:
        with suppress(asyncio.CancelledError):
            asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._task, self._loop = asyncio.current_task(), asyncio.get_running_loop()
        self._ready.set()
        async with WallClient(self._address.root, self._address.token) as hall:
            await asyncio.gather(self._look_round(hall), self._hear(hall), self._hear_vote(hall), self._lead(hall))

    def _publish(self, line: HallLine | None = None) -> None:
        if line is not None:
            self._record.tell(line)
        view = self._record.view()
        if view != self._view:
            self._view = view
            self._changed()

    async def _look_round(self, hall: WallClient) -> None:
        """Who is there, again and again: also what tells that the hall is there."""
        while True:
            self._look.clear()
            try:
                if not self._record.address:
                    self._record.take_about(self._root, *await hall.about())
                if self._record.take_rooms(await hall.rooms(self._clock())):
                    self._again.set()
                if self._record.vote.state != RoundState.CLOSED:
                    self._record.take_waiting(*await hall.waiting(self._record.vote.round))
                self._publish(HallLine.ON)
            except BROKEN as fault:
                self._publish(_line_of(fault))
            with suppress(TimeoutError):
                closing = self._record.vote.state == RoundState.CLOSING
                async with asyncio.timeout(WHILE_CLOSING if closing else BETWEEN_LOOKS):
                    await self._look.wait()

    async def _hear(self, hall: WallClient) -> None:
        """What rooms show: a request that is always under way, begun anew where something comes back."""
        while True:
            self._again.clear()
            asked = asyncio.ensure_future(hall.news(self._record.seen))
            again = asyncio.ensure_future(self._again.wait())
            try:
                await asyncio.wait({asked, again}, return_when=asyncio.FIRST_COMPLETED)
                if asked.done():
                    self._record.take_news(asked.result())
                    self._publish()
            except BROKEN:
                await asyncio.sleep(AFTER_BREAK)
            finally:
                asked.cancel()
                again.cancel()

    async def _hear_vote(self, hall: WallClient) -> None:
        """How the vote of all rooms goes: a request of its own that waits for news."""
        after = 0
        while True:
            try:
                found = await hall.hall(after)
                after = found.v
                self._record.take_vote(found)
                self._publish()
                self._look.set()  # who has been asked is told apart
            except BROKEN:
                after = 0  # another hall may answer now
                await asyncio.sleep(AFTER_BREAK)

    async def _lead(self, hall: WallClient) -> None:
        while True:
            await _led(hall, await self._presses.get())
            self._look.set()


async def _led(hall: WallClient, asked: Lead) -> None:
    """Until the hall has done it: what somebody hid, or a vote that they closed, must not depend on the network.

    What it refuses is not asked again.
    """
    while True:
        try:
            return await hall.lead(asked)
        except Away:
            await asyncio.sleep(AFTER_BREAK)
        except BROKEN:
            return None


def _line_of(fault: Exception) -> HallLine:
    match fault:
        case TurnedDown():
            return HallLine.REFUSED
        case ForeignWire():
            return HallLine.FOREIGN
        case _:
            return HallLine.AWAY
