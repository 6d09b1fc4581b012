"""What this room shares with the hall of a study day, as the game holds it: begun by a press, kept beside the session.

The game never waits for the hall, but for a moment at its very end. It knows no state of the game.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from game.core.days import seconds_between
from game.core.hall_question import NO_NEWS, HallNews
from game.core.late_imports import when_called
from game.core.session import Session
from game.core.sharing import LASTS, NO_DAY, ROOM, SHARE, URL, Share, StudyDay
from game.journal.session_keeper import SessionKeeper

if TYPE_CHECKING:
    from game.server.sharing.address import DayAddress
    from game.server.sharing.sharing import Sharing

with when_called():  # most rooms are in no study day
    from game.server.sharing.address import typed_day
    from game.server.sharing.sharing import begin_sharing, seat_of

PATIENCE = 10.0
"""Seconds in which a session that was left may still bring to the hall what is missing there."""
SECONDS = 24 * 3600


class SharingHost:
    """Belongs to the main thread. `changed` is called from another one when there is something new to see."""

    def __init__(self, keeper: SessionKeeper, changed: Callable[[], None]) -> None:
        self._keeper, self._changed = keeper, changed
        self._typed = NO_DAY
        self._sharing: Sharing | None = None
        self._there: tuple[tuple[str, str], ...] = ()  # what was read last, and what it says
        self._gone: tuple[tuple[str, Mapping[str, Any]], ...] = ()
        self._left: tuple[Sharing, float] | None = None  # of a session that was left, and until when it has time

    @property
    def day(self) -> StudyDay:
        """As screens show it."""
        if self._sharing is None:
            return self._typed
        status = self._sharing.status
        if status.there is not self._there:
            self._there, self._gone = status.there, tuple((key, json.loads(text)) for key, text in status.there)
        return StudyDay(self._typed.address, self._typed.room, status, self._gone)

    @property
    def share(self) -> Share | None:
        """What was chosen; None: this room is in no study day."""
        return self._sharing.status.share if self._sharing is not None else None

    @property
    def news(self) -> HallNews:
        """What the hall asks all rooms, as long as anything is shared."""
        now = self._sharing
        return now.news if now is not None and now.status.share.goes_on else NO_NEWS

    @property
    def is_whole(self) -> bool:
        """Whether nothing of this session is missing in the hall."""
        return self._sharing is None or not self._sharing.has_begun or self._sharing.is_level

    @property
    def tick(self) -> float | None:
        """Seconds until somebody has to look, with `attend`, whether a session that was left is whole."""
        return None if self._left is None else max(0.0, self._left[1] - time.monotonic())

    def fill(self, address: str | None = None, room: str | None = None) -> None:
        """What was typed; nothing is done with it yet."""
        typed = self._typed
        self._typed = StudyDay(
            typed.address if address is None else address, typed.room if room is None else room, None
        )

    def join(self, day: DayAddress, room: str, share: Share, session: Session, entry: int) -> None:
        """An explicit press. The room that this session was on this day already, if it was one, it is again."""
        now = self._sharing
        if now is not None and (now.day, now.room) == (day, room):
            now.choose(share)
            return
        kept = self._keeper.keepsakes
        known = dict(kept) if kept.get(URL) == day.text else {}
        if now is not None:
            now.close(0)
        self._typed = StudyDay(day.short, room)
        seat = seat_of(room, session.present)
        self._sharing = begin_sharing(day, seat, share, self._keeper.remember, known, self._changed)
        self._sharing.show(session, entry)

    def choose(self, share: Share) -> None:
        """An explicit press, in a room that is in a study day."""
        if self._sharing is not None:
            self._sharing.choose(share)

    def drop(self) -> None:
        """In no study day any more; of a session that has not begun nothing is there."""
        if self._sharing is not None:
            self._sharing.close(0)
            self._sharing.forget()
            self._sharing = None

    def show(self, session: Session, entry: int) -> None:
        """How the session is now, and how many entries its file has."""
        if self._sharing is not None:
            self._sharing.show(session, entry)

    # -------------------------------------------------------------------------------------- sessions that come and go

    def come_back(self, session: Session, entry: int, now: str) -> None:
        """A session is gone on with: as it was chosen for it, or for whatever comes, on the first screen."""
        asked, kept = self._sharing, self._keeper.keepsakes
        if asked is not None:
            self._sharing = None
            asked.close(0)
            self.join(asked.day, asked.room, asked.status.share, session, entry)
        elif URL in kept and seconds_between(session.at, now) < LASTS * SECONDS:
            day, _ = typed_day(kept[URL])
            with suppress(ValueError):  # of another version
                if day is not None:
                    self.join(day, kept.get(ROOM, ""), Share(kept.get(SHARE, "")), session, entry)

    def begin_again(self) -> None:
        """The session goes back to its form."""
        if self._sharing is not None:
            self._sharing.begin_again()

    def leave(self) -> None:
        """The session was left, or its form. What was chosen before any session began is for the one that comes."""
        now = self._sharing
        if now is None:
            return
        if not now.has_begun:
            now.keep()
            return
        if self._left is not None:
            self._left[0].close(0)
        self._sharing, self._left = None, (now, time.monotonic() + PATIENCE)

    def attend(self) -> bool:
        """Whether it has just become clear that something of a session that was left has not reached the hall."""
        if self._left is None:
            return False
        sharing, until = self._left
        if not sharing.is_level and time.monotonic() < until:
            return False
        self._left = None
        return not sharing.close(0)

    def finish(self) -> bool:
        """The program ends: wait for what is missing, some seconds at most. Whether the hall has all of it."""
        left, until = self._left, time.monotonic() + PATIENCE
        every = [one for one in (self._sharing, left[0] if left else None) if one is not None]
        self._sharing = self._left = None
        begun = [one for one in every if one.has_begun]
        whole = [one.close(max(0.0, until - time.monotonic())) for one in begun]
        for one in every:
            one.close(0)
        return all(whole)
