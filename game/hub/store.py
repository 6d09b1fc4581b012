"""Study days on PostgreSQL, for as many programs as there are. One set of promises: game/day/store.py.

Each call is one transaction that says first for which day and room it acts; row security holds it to that. A line that
breaks while it commits may leave the work done though NotKept is raised: whoever asks the same again changes nothing.
What is asked in SQL stands in migrations/sql/0002-day.sql; here it is called.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import psycopg
from psycopg_pool import AsyncConnectionPool

from game.day.store import About, NotKept, Pass, Room, Shown, Told
from game.day.wire import HALL_ITSELF, NONE, Counts, Hall, Have, Item, Join, RoundState

LEAST, MOST = 2, 8
"""Lines to the database that a program keeps."""
PATIENCE = 2.0
"""Seconds that a request waits for one of them, and that the pool pauses at most before it tries again."""
AWAY = (psycopg.OperationalError, psycopg.InterfaceError, psycopg.InternalError, OSError)
"""The database is not there, is full, or gave up: nobody's fault here."""
ACTS_FOR = "SELECT set_config('ok.day', %s, true), set_config('ok.room', %s, true)"
ROOMS = "SELECT id::text, name, people, accepted, extract(epoch FROM now() - seen)::int FROM ok.room ORDER BY at"
SHOWN = """
    SELECT s.room::text, s.key, s.ver, CASE WHEN h.at IS NULL THEN s.body ELSE %s END
    FROM ok.shown s JOIN ok.room r ON r.id = s.room AND r.accepted
    LEFT JOIN ok.hidden h ON h.room = s.room AND h.key = s.key
    LEFT JOIN unnest(%s::uuid[], %s::bigint[]) AS k(room, ver) ON k.room = s.room
    WHERE s.ver > coalesce(k.ver, -1) OR h.at > %s ORDER BY r.at, s.ver, s.key"""
HALL = (
    "SELECT v, round, question, options, state, totals, rooms, voters, ok.hall_mine(round) FROM ok.hall"
    " ORDER BY round DESC LIMIT 1"
)


class PostgresStore:
    """Belongs to the loop that opens it. `opened` is awaited first; the database may come later."""

    def __init__(self, dsn: str) -> None:
        self.pool: AsyncConnectionPool[psycopg.AsyncConnection[Any]] = AsyncConnectionPool(
            dsn,
            min_size=LEAST,
            max_size=MOST,
            timeout=PATIENCE,
            reconnect_timeout=PATIENCE,
            check=AsyncConnectionPool.check_connection,
            open=False,
        )
        self.not_kept, self.why = 0, ""

    async def opened(self) -> PostgresStore:
        await self.pool.open()
        return self

    @asynccontextmanager
    async def _as(self, day: str = "", room: str = "") -> AsyncIterator[psycopg.AsyncCursor[Any]]:
        """One transaction for this day, and for this room or for its wall. NotKept."""
        try:
            async with self.pool.connection() as line, line.cursor() as cursor:
                if day:
                    await cursor.execute(ACTS_FOR, (day, room))
                yield cursor
        except AWAY as fault:
            self.not_kept, self.why = self.not_kept + 1, type(fault).__name__
            raise NotKept(type(fault).__name__) from fault

    async def _one(self, by: Pass, query: str, *given: object) -> Any:
        """The first column of the only row."""
        async with self._as(by.day, by.room) as cursor:
            await cursor.execute(query, given)
            row = await cursor.fetchone()
        return row[0] if row else None

    async def _do(self, day: str, query: str, *given: object) -> None:
        """For who leads the day."""
        await self._one(Pass(day), query, *given)

    # ------------------------------------------------------------------------------------------------------ of a hub

    async def alive(self) -> None:
        """NotKept: the database is away."""
        await self._one(Pass(""), "SELECT 1")

    async def new_day(self, code: str, name: str, wall: str, days: int) -> str | None:
        """Its id; `wall` is the digest of the token of its wall. None: another day has this code."""
        try:
            return str(await self._one(Pass(""), "SELECT ok.new_day(%s, %s, %s, %s)", code, _clean(name), wall, days))
        except psycopg.errors.UniqueViolation:
            return None

    async def notify(self, channel: str, notices: Sequence[str]) -> None:
        """Each of these, in one commit."""
        await self._one(
            Pass(""), "SELECT count(pg_notify(%s, told)) FROM unnest(%s::text[]) AS told", channel, [*notices]
        )

    async def heard(self, rooms: Iterable[str]) -> None:
        """These are there, for other programs to know."""
        await self._one(Pass(""), "SELECT ok.heard(%s::uuid[])", [room for room in rooms if _uuid(room)])

    # ------------------------------------------------------------------------------------------------------ who it is

    async def enter(self, token: str) -> Pass | None:
        async with self._as() as cursor:
            await cursor.execute("SELECT day::text, room::text FROM ok.enter(%s)", (token,))
            row = await cursor.fetchone()
        return Pass(row[0], row[1] or "") if row and row[0] else None

    async def day_of(self, code: str) -> str | None:
        found = await self._one(Pass(""), "SELECT ok.day_of(%s)", _clean(code))
        return str(found) if found else None

    async def about(self, day: str) -> About:
        name, code = await self._one(Pass(day), "SELECT ok.about()") or ("", "")
        return About(name, code)

    async def join(self, day: str, join: Join, token: str) -> str | None:
        made = await self._one(Pass(day), "SELECT ok.join_day(%s, %s, %s)", _clean(join.name), join.people, token)
        return str(made) if made else None

    async def rooms(self, day: str) -> Sequence[Room]:
        async with self._as(day) as cursor:
            await cursor.execute(ROOMS)
            found = await cursor.fetchall()
            await cursor.execute('SELECT room::text, key FROM ok.hidden ORDER BY key COLLATE "C"')
            hidden = await cursor.fetchall()
        return [
            Room(id, name, people, accepted, tuple(key for room, key in hidden if room == id), silent)
            for id, name, people, accepted, silent in found
        ]

    async def accept(self, day: str, room: str) -> None:
        await self._do(day, "SELECT ok.accept(%s)", _uuid(room))

    # ---------------------------------------------------------------------------------------------- what rooms show

    async def have(self, room: Pass) -> Have:
        async with self._as(room.day, room.room) as cursor:
            await cursor.execute("SELECT key, ver, sha FROM ok.shown WHERE room = %s", (_uuid(room.room),))
            return {key: (ver, sha) for key, ver, sha in await cursor.fetchall()}

    async def put(self, room: Pass, items: Sequence[Item]) -> bool:
        keys, bodies = [item.key for item in items], [item.body for item in items]
        vers, shas = [item.ver for item in items], [item.sha for item in items]
        put = "SELECT ok.put(%s::text[], %s::bigint[], %s::text[], %s::text[])"
        return bool(await self._one(room, put, keys, vers, shas, bodies))

    async def shown(self, day: str, seen: Mapping[str, int]) -> Sequence[Shown]:
        known = {room: ver for room, ver in seen.items() if _uuid(room)}
        heard = seen.get(HALL_ITSELF, 0)
        async with self._as(day) as cursor:
            # First, so that a text which is hidden between the two is told once more rather than not at all.
            await cursor.execute("SELECT coalesce(max(at), 0) FROM ok.hidden")
            ((hides,),) = await cursor.fetchall()
            await cursor.execute(SHOWN, (NONE, list(known), list(known.values()), heard))
            found = [Shown(*row) for row in await cursor.fetchall()]
        return [*found, Shown(HALL_ITSELF, "hidden", hides, NONE)] if hides > heard else found

    async def hide(self, day: str, room: str, key: str) -> None:
        await self._do(day, "SELECT ok.hide(%s, %s)", _uuid(room), _clean(key))

    async def unhide(self, day: str, room: str, key: str) -> None:
        await self._do(day, "SELECT ok.unhide(%s, %s)", _uuid(room), _clean(key))

    async def forget_room(self, day: str, room: str) -> None:
        await self._do(day, "SELECT ok.send_away(%s)", _uuid(room))

    # ----------------------------------------------------------------------------------------- the vote of all rooms

    async def hall(self, by: Pass) -> Hall:
        async with self._as(by.day, by.room) as cursor:
            await cursor.execute(HALL)
            row = await cursor.fetchone()
        if row is None:
            return Hall()
        v, round, question, options, state, totals, rooms, voters, mine = row
        told = None if totals is None else tuple(totals)
        return Hall(v, round, question, options, RoundState(state), told, rooms, voters, mine)

    async def open_round(self, day: str, round: int, question: str, options: int) -> None:
        await self._do(day, "SELECT ok.hall_open(%s, %s, %s)", round, _clean(question), options)

    async def closing(self, day: str, round: int) -> None:
        await self._do(day, "SELECT ok.hall_closing(%s)", round)

    async def tell(self, room: Pass, told: Counts) -> Told:
        counts = None if told.counts is None else list(told.counts)
        return Told(await self._one(room, "SELECT ok.hall_put(%s, %s::int[])", told.round, counts))

    async def waiting(self, day: str, round: int) -> tuple[int, int]:
        async with self._as(day) as cursor:
            await cursor.execute("SELECT asked, told FROM ok.hall_waiting(%s)", (round,))
            ((asked, told),) = await cursor.fetchall()
        return asked, told

    async def close_round(self, day: str, round: int, told: int = 0) -> bool:
        return bool(await self._one(Pass(day), "SELECT ok.hall_close(%s, %s)", round, told))

    async def close(self) -> None:
        await self.pool.close(PATIENCE)


def _uuid(text: str) -> str | None:
    """As an id of ours, if it is one."""
    try:
        return str(UUID(text)) if len(text) == 36 else None
    except ValueError:
        return None


def _clean(text: str) -> str:
    """Without what PostgreSQL keeps in no text: a zero, and half characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
