"""One wall of a study day, for who waits anyway: it lets rooms in and looks at what they show. It measures nothing."""

from __future__ import annotations

import json
from http.client import HTTPConnection, HTTPException
from typing import Any

from game.day.wire import HOLD
from game.server.day.routes import BEARER
from game.server.middleware import JSON

BROKEN = (OSError, HTTPException, ValueError)


class PlainWall:
    """On this computer alone. `seen` is how far it has seen each room."""

    def __init__(self, port: int, token: str) -> None:
        self.port, self._heads = port, {"Authorization": BEARER + token, "Content-Type": JSON}
        self.seen: dict[str, int] = {}

    def rooms(self) -> list[dict[str, Any]]:
        """All that joined. OSError, HTTPException, ValueError: the hall does not answer."""
        return list(self._ask("GET", "/w/rooms"))

    def let_in(self, room: str) -> None:
        self._ask("POST", "/w/lead", {"do": "accept", "room": room})

    def vote(self, do: str, round: int, question: str = "", options: int = 0) -> Any:
        """Lead a vote of all rooms, as `day/wire.Lead` has it; what "waiting" answers."""
        return self._ask("POST", "/w/lead", {"do": do, "round": round, "question": question, "options": options})

    def totals(self) -> list[int] | None:
        """Of the last vote of all rooms."""
        totals: list[int] | None = self._ask("GET", "/d/hall?after=0")["totals"]
        return totals

    def news(self) -> list[tuple[str, str, int, Any]]:
        """Room, key, version and body of what is new; it waits for that, and comes back without after a while."""
        try:
            rows = self._ask("POST", "/w/wall", {"seen": self.seen})
        except BROKEN:
            return []
        for room, _, ver, _ in rows:
            self.seen[room] = max(ver, self.seen.get(room, 0))
        return [(room, key, ver, body) for room, key, ver, body in rows]

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=HOLD + 10)
        try:
            connection.request(method, path, None if body is None else json.dumps(body), self._heads)
            answer = connection.getresponse()
            told = answer.read()
        finally:
            connection.close()
        if answer.status >= 400:
            raise OSError(answer.status)  # it asks to come again, or knows nobody
        return json.loads(told) if told else None
