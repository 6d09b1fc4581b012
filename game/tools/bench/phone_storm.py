"""Rows of the benchmark for phones that all come in one moment from one address, while the desk closes a round.

`python -m game.tools.bench.phone_storm` prints one line of JSON: the figures of Storm. It judges none.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from tempfile import TemporaryDirectory
from time import sleep
from typing import Any

from game.server.bots.plain_phone import PlainPhone
from game.tools.bench.phone_hall import environment
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import LOOP, bare_loop, first_time

PHONES = 2000
VOTERS = 5
IN_THE_MIDDLE = 0.2
"""Seconds after the first knock, when the desk presses."""
NO_BOUNCE = 0.4
"""Seconds between two presses, so that the second one is meant."""
PATIENCE = 90.0


@dataclass(frozen=True, slots=True)
class Storm:
    """`served`, `later` (503 with Retry-After) and `lost` phones; milliseconds of one press that closes the round, and
    until the last phone was answered.
    """

    served: int
    later: int
    lost: int
    close: float
    all: float


def measure() -> Storm:
    """A room in a process of its own; its desk and its phones come from the same address as the storm."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [
            sys.executable,
            "-m",
            "game",
            "room",
            "--lang",
            "en",
            "--out",
            folder,
            "--people",
            str(PHONES + VOTERS),
        ]
        room = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(), cwd=folder)
        try:
            assert room.stdout is not None
            return _in_room(json.loads(room.stdout.readline()))
        finally:
            room.kill()
            room.communicate()


def _in_room(told: dict[str, str]) -> Storm:
    address, _, code = told["join"].rpartition("/")
    port = int(address.rpartition(":")[2])
    desk = _desk(port, "/desk/" + told["desk"].rpartition("/")[2])
    for _ in range(VOTERS):
        phone = PlainPhone(port)
        phone.ask("/" + code)
        phone.vote()
    command = [sys.executable, "-m", "game.server.bots.storm", f"http://127.0.0.1:{port}/{code}", str(PHONES)]
    storm = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment())
    assert storm.stdout is not None
    storm.stdout.readline()
    sleep(IN_THE_MIDDLE)
    desk.ask("/desk/do", "do=onward")  # people are missing: it asks once more
    sleep(NO_BOUNCE)
    close = first_time(lambda: _press(desk, "onward"))
    answered: dict[str, Any] = json.loads(storm.communicate(timeout=PATIENCE)[0])
    served, later = answered.get("200", 0), answered.get("503", 0)
    return Storm(served, later, PHONES - served - later, close, answered["seconds"] * 1000)


def _desk(port: int, link: str) -> PlainPhone:
    """Paired, with a round open."""
    desk = PlainPhone(port)
    desk.ask(link, "press=1")
    _press(desk, "setup&field=short&text=yes")
    while json.loads(desk.ask("/desk/state")[1]).get("phase") != "first_vote":
        _press(desk, "onward")
    return desk


def _press(desk: PlainPhone, what: str) -> None:
    if desk.ask("/desk/do", f"do={what}")[0] != 200:
        raise ValueError(f"{what} was refused")


def rows() -> list[Row]:
    """None where this computer cannot hold so many."""
    try:
        storm = measure()
    except (OSError, ValueError, subprocess.SubprocessError) as fault:
        print(f"{PHONES}: {fault}", file=sys.stderr)
        return []
    return [
        Row("2,000 phones from one address: unanswered", storm.lost, "", 0),
        Row("2,000 phones from one address: told to wait", storm.later, "", PHONES),
        Row("2,000 phones from one address: all answered", storm.all, "ms", 10_000, bare_loop(), LOOP, 1000),
        Row("… meanwhile the desk closes a round", storm.close, "ms", 1000, bare_loop(), LOOP, 100),
    ]


PARTS: tuple[Part, ...] = (rows,)

if __name__ == "__main__":
    print(json.dumps(asdict(measure())), flush=True)
