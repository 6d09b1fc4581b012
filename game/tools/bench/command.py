"""How fast it is on this machine: each figure beside its goal and beside the bound that was measured in the same run.

Machines are shared and noisy: only ratios decide, and a part that misses one is measured again before it counts.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from game.i18n.words import Words
from game.tools.bench import (
    after_kill,
    cards,
    commands,
    documents,
    durable_votes,
    editor,
    journal,
    phone_storm,
    phones,
    pictures,
    plenary,
    stage,
    study_day,
    texts,
    voting_cards,
    windows_folder,
)
from game.tools.bench.row import Row, measured

PARTS = (
    *stage.PARTS,
    *commands.PARTS,
    *cards.PARTS,
    *pictures.PARTS,
    *editor.PARTS,
    *journal.PARTS,
    *texts.PARTS,
    *documents.PARTS,
    *durable_votes.PARTS,
    *phones.PARTS,
    *phone_storm.PARTS,
    *after_kill.PARTS,
    *study_day.PARTS,
    *plenary.PARTS,
    *voting_cards.PARTS,
    *windows_folder.PARTS,
)


def bench(options: Namespace, say: Words) -> int:
    """Prints the table; exit code 1 where a ratio is missed by more than a tenth, three times in a row."""
    rows = []
    for part in PARTS:
        rows += measured(part)
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    for line in (*table(rows, say), *cards.growth(say), *phones.growth(say)):
        print(line)
    missed = [row.what for row in rows if row.missed]
    print()
    print(say("Missed by more than a tenth: {rows}", rows="; ".join(missed)) if missed else say("Every limit is kept."))
    return 1 if missed else 0


def table(rows: list[Row], say: Words) -> Iterator[str]:
    """A line for each figure; what decides stands behind it: how many times its bound it is, and may be."""
    value, goal, times, most = say("value"), say("goal"), say("times"), say("at most")
    yield f"{'':46}{value:>12}{goal:>12}{times:>8}{most:>9}   {say('bound in this run')}"
    for row in rows:
        figures = f"{row.what:46}{row.value:9.2f} {row.unit:>2}{row.goal:9.2f} {row.unit:>2}"
        mark = f"   <- {say('missed')}" if row.missed else ""
        if row.bound is None:
            yield f"{figures}{'–':>8}{'–':>9}   {say('counted')}{mark}"
        else:
            ratio = row.value / row.bound if row.bound else 0.0
            bound = f"{row.bound:.2f} {row.unit} {row.bound_is}"
            yield f"{figures}{ratio:8.1f}{row.most:9.1f}   {bound}{mark}"
