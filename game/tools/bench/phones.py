"""Rows of the benchmark for phones: halls of several sizes, each in a process of its own, beside goal and bound."""

from __future__ import annotations

import json
import subprocess
import sys

from game.i18n.words import Words
from game.tools.bench.phone_hall import Hall, environment
from game.tools.bench.timing import Row

SIZES = (20, 30, 200, 2000)
PATIENCE = 60.0
"""Seconds for one hall."""
MS, MB, KB = 1000, 1 / 1024**2, 1 / 1024


def halls() -> list[Hall]:
    """One after the other; a size that this computer cannot hold is left out, and said so."""
    return [hall for hall in map(_hall, SIZES) if hall is not None]


def _hall(people: int) -> Hall | None:
    command = [sys.executable, "-m", "game.tools.bench.phone_hall", str(people)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=PATIENCE, check=True)
        return Hall(**json.loads(done.stdout.strip().rpartition("\n")[2]))
    except (subprocess.SubprocessError, ValueError, TypeError) as fault:
        reason = getattr(fault, "stderr", None) or str(fault)
        print(f"{people}: {str(reason).strip().rpartition(chr(10))[2]}", file=sys.stderr)
        return None


def rows(measured: list[Hall]) -> list[Row]:
    """What the goals are about."""
    by = {hall.people: hall for hall in measured}
    return [
        *(_thirty(by[30]) if 30 in by else ()),
        *(_hundreds(by[200]) if 200 in by else ()),
        *(_thousands(by[2000]) if 2000 in by else ()),
    ]


def _thirty(hall: Hall) -> list[Row]:
    return [Row("30 phones: vote acknowledged, p95", hall.ack_late * MS, "ms", 40, hall.fsync * MS, "one fsync")]


def _hundreds(hall: Hall) -> list[Row]:
    disk, line = (hall.fsync * MS, "one fsync"), (hall.loopback * MS, "one round trip")
    return [
        Row("200 phones: all joined", hall.joined * MS, "ms", 500, *line),
        Row("200 vote at once: tally complete", hall.tally * MS, "ms", 300, *disk),
        Row("200 vote at once: acknowledged, p95", hall.ack_late * MS, "ms", 300, *disk),
        Row("200 vote at once: not counted just once", hall.lost, "", 1),
        Row("200 phones: result everywhere", hall.results * MS, "ms", 200, *line),
        Row("200 phones: messages of one round", hall.messages, "", 1000),
        Row("200 phones: more memory", hall.memory * MB, "MB", 25),
        Row("200 phones: frame of the wall, p99", hall.frame * MS, "ms", 22, MS / 60, "60 a second"),
    ]


def _thousands(hall: Hall) -> list[Row]:
    line = (hall.loopback * MS, "one round trip")
    return [
        Row("2,000 phones: closed everywhere", hall.closed * MS, "ms", 150, *line),
        Row("2,000 phones: memory of each", hall.memory * KB / hall.people, "kB", 40),
    ]


def growth(measured: list[Hall], say: Words) -> list[str]:
    """How joining, voting and memory grow with the phones."""
    names = (say("phones"), say("joined"), say("tally"), say("p50"), say("p95"), say("closed"), say("memory each"))
    lines = ["", "".join(f"{name:>14}" for name in names)]
    for hall in measured:
        times = (hall.joined, hall.tally, hall.ack, hall.ack_late, hall.closed)
        figures = "".join(f"{f'{time * MS:.0f} ms':>14}" for time in times)
        lines.append(f"{hall.people:14}{figures}{f'{hall.memory * KB / hall.people:.0f} kB':>14}")
    return lines
