"""Keeps the hall as the room is: asks what it has, puts what differs, until nothing differs. No outbox, no journal.

Whatever was half done when a line broke is asked anew. Nothing here is kept but in memory, so that a hall that was
away for ten minutes is sent what differs, not what happened.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace

from game.core.hall_question import HallNews
from game.core.published import published
from game.core.session import Session
from game.core.sharing import HallLine, Share, SharingStatus
from game.day.wire import (
    ITEM,
    NONE,
    PEOPLE,
    Counts,
    Join,
    RoundState,
    WireFault,
    changes,
    encoded,
    first_of,
    is_older,
    sha_of,
)
from game.server.sharing.client import Away, ForeignWire, HallClient, Overtaken, TurnedDown
from game.server.sharing.second_box import SecondBox

FIRST_PAUSE, LONGEST_PAUSE, REFUSED_PAUSE = 0.2, 2.0, 10.0
"""Seconds until it asks again: at first, at last, and where it was turned down."""
BROKEN = (Away, WireFault, TurnedDown, ForeignWire, Overtaken)
Pause = Callable[[float], Awaitable[None]]


class Shipper:
    """Belongs to the loop it is made in; `show`, `choose` and `run` are for that loop alone.

    `changed` hears each new status, `heard` each news of a vote of all rooms, `told` the round of which the hall has
    the totals of this room.
    """

    def __init__(
        self,
        hall: HallClient,
        join: Join,
        share: Share,
        changed: Callable[[SharingStatus], None],
        heard: Callable[[HallNews], None] = lambda news: None,
        pause: Pause = asyncio.sleep,
        told: Callable[[int], None] = lambda number: None,
        box: SecondBox | None = None,
    ) -> None:
        self._hall, self._join, self._share = hall, join, share
        self._changed, self._heard, self._told, self._pause = changed, heard, told, pause
        self._box = box or SecondBox()
        self._session, self._entry = Session(), 0
        self._joined: Join | None = None
        self._have: dict[str, tuple[int, str]] | None = None
        self._known: dict[str, tuple[int, str]] = {}  # the same, as it was when the hall was last there
        self._acked: dict[str, str] = {}
        self._news, self._line, self._to_say = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._status = SharingStatus(share)

    def show(self, session: Session, entry: int) -> None:
        """How the session is now, and how many entries its file has."""
        self._session, self._entry = session, entry
        self._news.set()
        self._to_say.set()

    def choose(self, share: Share) -> None:
        self._share = share
        self._news.set()
        self._to_say.set()

    def is_of(self, session: Session, share: Share) -> bool:
        """Whether its status is of this very session and this choice."""
        return self._session is session and self._share is share

    @property
    def owes(self) -> bool:
        """Whether the hall still waits for the totals of this room."""
        return self._share.goes_on and self._box.owes(self._session)

    async def run(self) -> None:
        """Until it is cancelled."""
        await asyncio.gather(self._ship(), self._hear(), self._say())

    # ---------------------------------------------------------------------------------------------------- what it has

    def _wanted(self) -> dict[str, str] | None:
        """What the hall is to have, as JSON; None: whatever it has."""
        if self._share is Share.STOPPED or not self._session.started:
            return None
        if self._share is Share.TAKEN_BACK:
            return {}
        shown = published(self._session, rules=self._share is Share.SETTLED)
        # Half characters are in no text that was typed here; from wherever they came, they must not end the sharing.
        texts = {key: encoded(body).encode("utf-8", "replace") for key, body in shown.items()}
        return {key: text.decode() for key, text in texts.items() if len(text) <= ITEM}

    def _tell(self, line: HallLine) -> None:
        wanted, have = self._wanted(), self._have
        self._known = self._known if have is None else dict(have)
        behind = len(changes(wanted, self._known, self._entry)) if wanted is not None else 0
        gone = sha_of(NONE)
        there = tuple(
            (key, self._acked[key]) for key, (_, sha) in (have or {}).items() if sha != gone and key in self._acked
        )
        self._status = SharingStatus(self._share, line, behind, there if have is not None else self._status.there)
        self._changed(self._status)

    # ------------------------------------------------------------------------------------------------------- the loops

    async def _ship(self) -> None:
        wait = FIRST_PAUSE
        while True:
            self._news.clear()  # before looking, or news between looking and waiting is missed
            try:
                self._tell(await self._catch_up())
                wait = FIRST_PAUSE
                await self._news.wait()
            except BROKEN as fault:
                self._broke(fault)
                wait = (
                    REFUSED_PAUSE
                    if isinstance(fault, TurnedDown | ForeignWire | Overtaken)
                    else min(wait * 2, LONGEST_PAUSE)
                )
                await self._pause(wait * (0.5 + random.random()))

    def _broke(self, fault: Exception) -> None:
        self._have = None
        self._line.clear()
        match fault:
            case TurnedDown() | Overtaken():  # of a join: the day is full
                self._tell(HallLine.REFUSED)
            case ForeignWire():
                self._tell(HallLine.FOREIGN)
            case _:
                self._tell(HallLine.AWAY)

    async def _catch_up(self) -> HallLine:
        """Until the hall has what it is to have."""
        if self._share is Share.STOPPED:
            self._line.clear()
            return HallLine.CLOSED
        if not self._session.started and not self._share.goes_on:
            return HallLine.STARTING
        await self._come_in()
        have = dict(await self._hall.have()) if self._have is None else self._have
        self._have = have
        self._line.set()
        while True:
            wanted = self._wanted()
            if wanted is None:
                return HallLine.ON if self._share.goes_on else HallLine.CLOSED
            if is_older(self._entry, have):
                return HallLine.OLDER
            self._acked |= {key: text for key, text in wanted.items() if have.get(key, (0, ""))[1] == sha_of(text)}
            items = first_of(changes(wanted, have, self._entry))
            if not items:
                return self._level()
            try:
                await self._hall.put(items)
            except Overtaken:
                await self._pause(FIRST_PAUSE)
                self._have = have = dict(await self._hall.have())
                continue
            have.update({item.key: (item.ver, item.sha) for item in items})
            self._acked.update({item.key: item.body for item in items})

    async def _come_in(self) -> None:
        """Join; and again when other people are there than before: the hall takes no more votes than people."""
        session = self._session
        join = replace(self._join, people=min(session.present, PEOPLE)) if session.started else self._join
        if join != self._joined:
            await self._hall.join(join)
            self._joined = join

    def _level(self) -> HallLine:
        if self._share is Share.TAKEN_BACK:
            self._line.clear()
            return HallLine.CLOSED
        return HallLine.ON

    async def _hear(self) -> None:
        """A request that is always under way: by it hall and room see of each other that they are there.

        By it comes a question to all rooms, too, and whether the hall has what this room said to it.
        """
        after = 0
        while True:
            await self._line.wait()
            sure = self._box.sure
            try:
                told = await self._hall.hall(after, sure)
            except BROKEN as fault:
                self._broke(fault)
                self._news.set()  # whoever ships finds out whether it is there again
                continue
            lost = sure and not told.mine and told.state is not RoundState.CLOSED
            if lost:
                self._box.lost()
            if told.v > after or lost:
                after = max(after, told.v)
                self._box.hears(told)
                self._heard(self._box.news)
                self._to_say.set()
            if told.v <= after:
                await self._pause(FIRST_PAUSE)  # a hall of ours has waited already; another one may answer at once

    async def _say(self) -> None:
        """What this room has to say to the sealed box of the hall, until the hall has it."""
        while True:
            self._to_say.clear()
            await self._line.wait()
            said = self._box.says(self._session) if self._share.goes_on else None
            if said is None or is_older(self._entry, self._have or {}):
                await self._to_say.wait()
                continue
            try:
                await self._put_in(said)
            except BROKEN as fault:
                if self._is_no_word(fault, said):
                    continue
                self._broke(fault)
                self._news.set()
                await self._pause(FIRST_PAUSE)

    async def _put_in(self, said: Counts) -> None:
        await self._come_in()
        await self._hall.counts(said)
        self._box.has(said)
        if said.counts is not None:
            self._told(said.round)
            self._heard(self._box.news)
            self._changed(self._status)

    def _is_no_word(self, fault: Exception, said: Counts) -> bool:
        """Whether the hall is there, and will not take this: it is closed, asks something else, or counts otherwise."""
        if isinstance(fault, Overtaken) or (isinstance(fault, TurnedDown) and fault.args[:1] in ((400,), (404,))):
            self._box.refuses(said)
            self._heard(self._box.news)
            return True
        return False
