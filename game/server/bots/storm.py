"""Phones that all knock in one moment from one address, in a process of their own, for benchmark and tests.

`python -m game.server.bots.storm JOIN PHONES` prints a line when all knock, and then what became of them: how many were
answered with which status, how many of those that may come again were told when, how many got no answer at all.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections import Counter
from time import perf_counter
from urllib.parse import urlsplit

from game.server.listening import allow_many

PATIENCE = 30.0
"""Seconds that a phone waits for an answer."""
AGAIN = re.compile(rb"\r\nretry-after: *\d+\r\n", re.IGNORECASE)


async def knock(host: str, port: int, path: str) -> str:
    """One phone without a cookie: the status of its answer; "dropped" without one, "untold" if it heard no time."""
    request = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection(host, port)
            try:
                writer.write(request)
                head = await reader.readuntil(b"\r\n\r\n")
            finally:
                writer.close()
    except (OSError, EOFError, TimeoutError, asyncio.LimitOverrunError):
        return "dropped"
    status = head.split(b" ", 2)[1].decode()
    return "untold" if status in ("429", "503") and not AGAIN.search(head) else status


async def storm(join: str, phones: int) -> None:
    parts = urlsplit(join)
    began = perf_counter()
    print(json.dumps({"step": "knocking"}), flush=True)
    answers = await asyncio.gather(*(knock(parts.hostname or "", parts.port or 80, parts.path) for _ in range(phones)))
    print(json.dumps({"step": "answered", "seconds": perf_counter() - began, **Counter(answers)}), flush=True)


if __name__ == "__main__":
    allow_many()
    asyncio.run(storm(sys.argv[1], int(sys.argv[2])))
