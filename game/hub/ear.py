"""Tells the other programs of a hub of news, and hears of theirs. All of it is a hint: what matters is read anew.

One notice carries the id of a day and nothing else of it. To notify holds up commits of others, so that it is done
apart from them, once for all that came together.
"""

from __future__ import annotations

import asyncio
import random
import secrets
from contextlib import suppress

import psycopg

from game.day.store import NotKept
from game.hub.store import AWAY, PostgresStore
from game.server.day.bells import Bells, Topic

CHANNEL = "ok"
TOGETHER = 0.005
"""Seconds in which what comes is told as one."""
AFTER_BREAK = 0.3
"""Seconds at least until it listens again."""


class Ear:
    """Belongs to one loop. `alive` while it hears."""

    def __init__(self, dsn: str, store: PostgresStore) -> None:
        self.bells, self.alive = Bells(self._tell), False
        self._dsn, self._store, self._me = dsn, store, secrets.token_hex(4)
        self._news: set[tuple[str, Topic]] = set()
        self._some = asyncio.Event()

    async def run(self) -> None:
        """Until it is cancelled."""
        await asyncio.gather(self._listen(), self._speak())

    def _tell(self, day: str, about: Topic) -> None:
        self._news.add((day, about))
        self._some.set()

    async def _listen(self) -> None:
        while True:
            with suppress(*AWAY):
                async with await psycopg.AsyncConnection.connect(self._dsn, autocommit=True) as line:
                    await line.execute(f"LISTEN {CHANNEL}")
                    self.alive = True
                    self.bells.ring_all()  # whatever was missed
                    async for note in line.notifies():
                        self._heard(note.payload)
            self.alive = False
            await asyncio.sleep(AFTER_BREAK * (1 + random.random()))

    def _heard(self, told: str) -> None:
        sender, day, about = (*told.split(":"), "", "")[:3]
        if sender != self._me and about in set(Topic):
            self.bells.ring_here(day, Topic(about))

    async def _speak(self) -> None:
        while True:
            await self._some.wait()
            await asyncio.sleep(TOGETHER)
            self._some.clear()
            told, self._news = [f"{self._me}:{day}:{about}" for day, about in self._news], set()
            with suppress(NotKept):  # the others look without it a second later
                await self._store.notify(CHANNEL, told)
