"""A hall of a study day on loopback, and visitors that know no more than its interface."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from game.day.sqlite_store import SqliteDay, day_file
from game.day.store import DayStore
from game.day.wire import encoded, sha_of
from game.server.day.server import DayServer
from game.server.tokens import digest_of
from tests.hub.postgres_days import CODE as CODE
from tests.hub.postgres_days import postgres_day

WALL = "wall-of-the-plenary-1"


class Visitor:
    """A room, a wall or a stranger. Each request is a connection of its own."""

    def __init__(self, port: int, token: str = "") -> None:
        self.port, self.token, self.room = port, token, ""
        self.heads: dict[str, str] = {}

    def ask(
        self, method: str, path: str, body: object = None, raw: bytes | None = None, **more: str
    ) -> tuple[int, Any]:
        """Status and the JSON of the answer, if there is any."""
        sent = raw if raw is not None else None if body is None else json.dumps(body).encode()
        heads = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if sent is not None:
            heads["Content-Type"] = "application/json"
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(
                method, path, sent, heads | {name.replace("_", "-"): text for name, text in more.items()}
            )
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        self.heads = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, json.loads(text) if text else None

    def join(self, code: str = CODE, name: str = "Kamer 1", people: int = 40) -> int:
        token = secrets.token_urlsafe(18)
        asked = {"code": code, "name": name, "people": people, "token": token}
        status, told = self.ask("POST", "/d/join", asked)
        if status == 200:
            self.token, self.room = told["token"], told["room"]
        return status

    def put(self, **items: tuple[int, object]) -> int:
        """Each as `key=(version, body)`."""
        rows = [[key, ver, sha_of(encoded(body)), body] for key, (ver, body) in items.items()]
        return self.ask("POST", "/d/put", rows)[0]

    def lead(self, do: str, **more: object) -> tuple[int, Any]:
        return self.ask("POST", "/w/lead", {"do": do, **more})

    def wall(self, seen: dict[str, int] | None = None) -> list[Any]:
        status, rows = self.ask("POST", "/w/wall", {"seen": seen or {}})
        assert status == 200
        return list(rows)


class Hall:
    """`faults` are those that the hall reported."""

    def __init__(self, store: DayStore, hold: float) -> None:
        self.faults: list[BaseException] = []
        self.store = store
        self.server = DayServer(store, self.faults.append, "127.0.0.1", hold)

    @property
    def port(self) -> int:
        return self.server.port

    @property
    def plenary(self) -> Visitor:
        return Visitor(self.port, WALL)

    def room(self, name: str = "Kamer 1", people: int = 40, accepted: bool = True) -> Visitor:
        """One that joined."""
        room = Visitor(self.port)
        assert room.join(name=name, people=people) == 200
        if accepted:
            assert self.plenary.lead("accept", room=room.room)[0] == 204
        return room


def _sqlite(folder: Path) -> DayStore:
    store = SqliteDay(day_file(folder, "De Brug"), CODE, "De Brug")
    store.let_wall_in(digest_of(WALL))
    return store


STORES: dict[str, Callable[[Path], DayStore]] = {
    "sqlite": _sqlite,
    "postgres": lambda folder: postgres_day(folder, digest_of(WALL)),
}


@contextmanager
def opened_hall(folder: Path, hold: float = 0.3, port: int = 0, store: str = "sqlite") -> Iterator[Hall]:
    """The day of this folder; `hold` is for how long a request waits for news."""
    hall = Hall(STORES[store](folder), hold)
    hall.server.open(port)
    try:
        yield hall
    finally:
        hall.server.close()
