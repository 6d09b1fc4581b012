"""One figure of the benchmark, and when it counts as missed: a ratio within one run decides, seconds alone never do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf

MARGIN = 1.1
"""A limit is missed by more than a tenth: two runs on one machine differ by about as much."""
AGAIN = 2
"""So often a part with a missed row is measured once more."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, its value, and the goal for a laptop that has nothing else to do, in the same unit.

    `bound` is what the least that such a thing needs took in the same run, `bound_is` says what that was, and `most` is
    how many times as much it may be. None for what is counted and not timed (messages, bytes): there the goal decides.
    """

    what: str
    value: float
    unit: str
    goal: float
    bound: float | None = None
    bound_is: str = ""
    most: float = 1.0

    @property
    def share(self) -> float:
        """Of its limit; over 1 it is above it."""
        limit = self.goal if self.bound is None else self.most * self.bound
        if limit:
            return self.value / limit
        return inf if self.value else 0.0

    @property
    def missed(self) -> bool:
        return self.share > MARGIN


Part = Callable[[], list[Row]]
"""What is measured together. An empty list: this computer lacks something for it, and a line on stderr says what."""


def measured(part: Part) -> list[Row]:
    """Its rows, each as its best run had it: where one is missed, the part is measured anew, twice at most."""
    rows = part()
    for _ in range(AGAIN):
        if not any(row.missed for row in rows):
            break
        rows = _better(rows, part())
    return rows


def _better(rows: Iterable[Row], again: Iterable[Row]) -> list[Row]:
    newer = {row.what: row for row in again}
    return [min(row, newer.get(row.what, row), key=lambda one: one.share) for row in rows]
