"""Rows of the benchmark for phones: halls of several sizes, each in a process of its own, beside goal and bound."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from game.i18n.words import Words
from game.tools.bench.phone_hall import Hall, environment
from game.tools.bench.row import Part, Row

PATIENCE = 60.0
"""Seconds for one hall."""
MS, MB, KB = 1000, 1 / 1024**2, 1 / 1024


@dataclass(frozen=True, slots=True)
class Bare:
    """Seconds that the same crowd takes with a server that answers fixed bytes (game/server/bots/bare_hall.py)."""

    joined: float
    tally: float
    ack_late: float
    results: float
    closed: float


def rows(people: int, told: Callable[[Hall, Bare], list[Row]]) -> list[Row]:
    """What the goals are about, of a hall of so many; none where this computer cannot hold them, and it is said."""
    try:
        hall = Hall(**_printed("game.tools.bench.phone_hall", people))
        _LAST[people] = hall
        return told(hall, Bare(**_printed("game.server.bots.bare_hall", people)))
    except (subprocess.SubprocessError, ValueError, TypeError) as fault:
        reason = getattr(fault, "stderr", None) or str(fault)
        print(f"{people}: {str(reason).strip().rpartition(chr(10))[2]}", file=sys.stderr)
        return []


_LAST: dict[int, Hall] = {}
"""As each size was measured last, for the lines about growth."""


def _printed(module: str, people: int) -> dict[str, Any]:
    command = [sys.executable, "-m", module, str(people)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=PATIENCE, check=True)
    told: dict[str, Any] = json.loads(done.stdout.strip().rpartition("\n")[2])
    return told


BARE = "a bare server, same phones"


def small(hall: Hall, bare: Bare) -> list[Row]:
    """A team."""
    bound = (bare.ack_late * MS, BARE)
    return [Row(f"{hall.people} phones: vote acknowledged, p95", hall.ack_late * MS, "ms", 20, *bound, 8)]


def hundreds(hall: Hall, bare: Bare) -> list[Row]:
    """The hall of a merged school: the goals are those that its voters would notice."""
    return [
        Row("200 phones: all joined", hall.joined * MS, "ms", 150, bare.joined * MS, BARE, 6.5),
        Row("200 vote at once: tally complete", hall.tally * MS, "ms", 150, bare.tally * MS, BARE, 6),
        Row("200 vote at once: acknowledged, p95", hall.ack_late * MS, "ms", 150, bare.ack_late * MS, BARE, 6),
        Row("200 vote at once: not counted just once", hall.lost, "", 0),
        Row("200 phones: result everywhere", hall.results * MS, "ms", 20, bare.results * MS, BARE, 5),
        Row("200 phones: messages of one round", hall.messages, "", 800),
        Row("200 phones: more memory", hall.memory * MB, "MB", 10),
        Row("200 phones: frame of the wall, p99", hall.frame * MS, "ms", 22, MS / 60, "60 a second", 1.32),
    ]


def thousands(hall: Hall, bare: Bare) -> list[Row]:
    """The largest hall there is."""
    return [
        Row("2,000 phones: closed everywhere", hall.closed * MS, "ms", 100, bare.closed * MS, BARE, 4),
        Row("2,000 phones: memory of each", hall.memory * KB / hall.people, "kB", 40),
    ]


def kept(hall: Hall, bare: Bare) -> list[Row]:
    """A hall that is measured for the lines about growth alone."""
    return []


def growth(say: Words) -> list[str]:
    """How joining, voting and memory grow with the phones."""
    names = (say("phones"), say("joined"), say("tally"), say("p50"), say("p95"), say("closed"), say("memory each"))
    lines = ["", "".join(f"{name:>14}" for name in names)]
    for _, hall in sorted(_LAST.items()):
        times = (hall.joined, hall.tally, hall.ack, hall.ack_late, hall.closed)
        figures = "".join(f"{f'{time * MS:.0f} ms':>14}" for time in times)
        lines.append(f"{hall.people:14}{figures}{f'{hall.memory * KB / hall.people:.0f} kB':>14}")
    return lines


PARTS: tuple[Part, ...] = (
    partial(rows, 20, kept),
    partial(rows, 30, small),
    partial(rows, 200, hundreds),
    partial(rows, 2000, thousands),
)
