"""How fast it is on this machine: each figure beside its limit and beside the physical bound, measured in the same run.

A benchmark, not a test: machines are shared and noisy, so the ratios say more than the figures.
"""

from __future__ import annotations

from argparse import Namespace

from game.i18n.words import Words
from game.tools.bench import (
    after_kill,
    cards,
    documents,
    editor,
    journal,
    phone_storm,
    phones,
    pictures,
    stage,
    texts,
    windows_folder,
)


def bench(options: Namespace, say: Words) -> int:
    """Prints the table; exit code 0, whatever the figures are."""
    measured, folder = phones.halls(), windows_folder.measured()
    rows = [
        *stage.windows(),
        *stage.frames(),
        *cards.rows(),
        *pictures.rows(),
        *editor.rows(),
        *journal.rows(),
        *texts.rows(),
        *documents.rows(),
        *stage.memory(),
        *phones.rows(measured),
        *phone_storm.rows(),
        *after_kill.rows(),
        *windows_folder.rows(folder),
    ]
    value, goal, part, compared = say("value"), say("goal"), say("ratio"), say("bound in this run")
    print(f"{'':44}{value:>12}{goal:>12}{part:>8}   {compared}")
    for row in rows:
        ratio = f"{row.value / row.goal:.2f}"
        bound = f"{row.bound:.2f} {row.unit} {row.bound_is} (x{row.value / row.bound:.1f})" if row.bound else "–"
        print(f"{row.what:44}{row.value:9.2f} {row.unit:>2}{row.goal:9.2f} {row.unit:>2}{ratio:>8}   {bound}")
    for line in (*cards.growth(say), *phones.growth(measured, say), *windows_folder.missing(folder, say)):
        print(line)
    return 0
