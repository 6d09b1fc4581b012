"""The outcome as one act, as times: when each small card opens, leaves and is laid again, and what is said when.

The vote before rises as closed cards that open one by one, a standpoint in turn, and lies there for a while. Then the
cards that there are fewer of go back to a common tray, and are laid where there are more: only totals are kept, so
nobody knows who went from where to where, and no card may fly as if somebody did. In the end cards grow together.

It is given counts that the room may be told, and holds no other number.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple

from game.ui.timeline import TURN

BEGINS = 0.5
"""Seconds in which the room sees closed cards only."""
APART, LONGEST = 0.07, 2.4
"""Between two cards that open, and how long all of them take at most."""
HOLDS = 2.0
"""The vote before lies open."""
SAYS = 0.6
"""What became of it is read before cards leave."""
RESTS = 0.5
"""Between the cards that leave and those that are laid again."""
LAID_APART, LAID_LONGEST = 0.09, 1.6
STANDS = 0.6
"""All cards lie there before they grow together."""
Times = tuple[float, float]
"""From when a card lies there, and until when."""


class Course(NamedTuple):
    """Of one standpoint: its cards, and what its figure is from when on."""

    cards: tuple[Times, ...]
    counts: tuple[tuple[float, int], ...]


class Act(NamedTuple):
    """`told`: the first cards are open. `second`: from then on it is about the last vote; `told` where it is alone.

    Nobody's card leaves before `leaves`.
    """

    rows: tuple[Course, ...]
    trays: tuple[tuple[Times, ...], ...]
    told: float
    second: float
    leaves: float
    closes: float


def act_of(before: Sequence[int] | None, last: Sequence[int]) -> Act:
    """Counts for each standpoint in the last vote, and in the one before it where that is shown."""
    first = last if before is None else before
    opens = _spread(_in_turn(first), BEGINS, APART, LONGEST)
    told = max((at for _, at in opens), default=BEGINS) + TURN
    tray = tuple((-inf, at) for _, at in opens)
    if before is None:
        rows = tuple(_course(_of(i, opens), count, []) for i, count in enumerate(first))
        return Act(rows, (tray,), told, told, told, told + STANDS)
    second, leaves = told + HOLDS, told + HOLDS + SAYS
    laid = _spread(_in_turn([b - a for a, b in zip(first, last, strict=True)]), leaves + TURN + RESTS, *LAID)
    gone = sum(max(0, a - b) for a, b in zip(first, last, strict=True))
    again = [at for _, at in laid] + [inf] * max(0, gone - len(laid))
    rows = tuple(
        _course(_of(i, opens), min(a, b), _of(i, laid), leaves)
        for i, (a, b) in enumerate(zip(first, last, strict=True))
    )
    ends = max((at for _, at in laid), default=leaves) + TURN
    return Act(rows, (tray, tuple((leaves, at) for at in again)), told, second, leaves, ends + STANDS)


LAID = (LAID_APART, LAID_LONGEST)
_Card = tuple[int, float]


def _in_turn(counts: Sequence[int]) -> list[int]:
    """The standpoint of each card: one of each in turn, as long as there are some."""
    return [i for turn in range(max(counts, default=0)) for i, count in enumerate(counts) if turn < count]


def _spread(order: Sequence[int], begins: float, apart: float, longest: float) -> list[_Card]:
    """When each of them is turned; many stand closer, so that nobody waits long."""
    step = min(apart, (longest - TURN) / max(1, len(order)))
    return [(i, begins + n * step) for n, i in enumerate(order)]


def _of(i: int, cards: Sequence[_Card]) -> list[float]:
    return [at for one, at in cards if one == i]


def _course(opens: Sequence[float], stay: int, laid: Sequence[float], leave: float = inf) -> Course:
    """`stay` of the cards that open lie there to the end; the others leave, or more are laid."""
    cards = [(at, inf if n < stay else leave) for n, at in enumerate(opens)] + [(at, inf) for at in laid]
    half = TURN / 2
    steps = sorted([(at + half, 1) for at, _ in cards] + [(until + half, -1) for _, until in cards if until < inf])
    figures = accumulate((by for _, by in steps), initial=0)
    return Course(tuple(cards), tuple(zip([0.0, *(at for at, _ in steps)], figures, strict=True)))
