"""Row of the benchmark for commands: what a key makes the main thread do before the wall can be painted again."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from game.core import commands as c
from game.core.phases import Phase
from game.i18n.catalogues import words
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import LOOP, bare_loop
from game.tools.rehearsal.command import START, rehearsal_game
from game.tools.rehearsal.team import Clock, Team

SEEDS = (1, 2, 3)
PEOPLE, MINUTES = 24, 90
READ = 1.0
"""Seconds that people hear the house rules, while what writes the protocol is read beside the game."""


class TimedTeam(Team):
    """Plays as any team does, and knows what each of its commands took of this thread."""

    slowest: tuple[float, str] = (0.0, "")

    def obey(self, command: c.Command) -> None:
        began = time.thread_time()
        super().obey(command)
        took = (time.thread_time() - began) * 1000
        self.slowest = max(self.slowest, (took, type(command).__name__))
        if isinstance(command, c.StartSession) and self.session.phase is not Phase.SETUP:
            time.sleep(READ)


def rows() -> list[Row]:
    """Of whole sessions, the slowest command of each; the text of each settled rule is on the disk within it."""
    found = [_slowest(seed) for seed in SEEDS]
    print("slowest commands:", *(f"{name} {took:.1f} ms" for took, name in found), file=sys.stderr)
    value = median(took for took, _ in found)
    return [Row("the slowest command of a session, CPU", value, "ms", 10, bare_loop(), LOOP, 1.6)]


def _slowest(seed: int) -> tuple[float, str]:
    """Milliseconds of CPU of the main thread, and which command it was."""
    with TemporaryDirectory() as folder:
        Path(folder, "sessions").mkdir()
        clock = Clock(START)
        game = rehearsal_game(Path(folder), seed, clock, words("nl"))
        team = TimedTeam(game, clock, random.Random(seed), PEOPLE, MINUTES)
        for step in team.play():
            if step.startswith("protocol"):
                break
        game.closing()
    return team.slowest


PARTS: tuple[Part, ...] = (rows,)
