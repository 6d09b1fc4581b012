"""One phone without a stream, for who waits anyway: it asks and votes, and keeps its cookie. It measures nothing."""

from __future__ import annotations

import json
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

PATIENCE = 20.0


class PlainPhone:
    """On this computer alone; every request is a connection of its own."""

    def __init__(self, port: int) -> None:
        self.port, self.cookie = port, ""

    def ask(self, path: str, form: str = "") -> tuple[int, bytes]:
        """Status and body of the answer, 0 while nobody answers."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        head = {"Cookie": self.cookie, "Accept": "application/json"}
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        try:
            connection.request("POST" if form else "GET", path, form or None, head | kind)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, HTTPException):
            return 0, b""
        finally:
            connection.close()
        self.cookie = answer.getheader("Set-Cookie", self.cookie).partition(";")[0]
        return answer.status, body

    def vote(self) -> None:
        """For the first option. ValueError: it was not counted."""
        asked = json.loads(self.ask("/state")[1])
        form = urlencode({"r": asked["round"], "c": asked["options"][0]["id"]})
        if self.ask("/vote", form)[0] != 204:
            raise ValueError("the vote was not counted")
