"""Which agreements say nearly the same, and which say two things at once. It compares words; people decide."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from typing import Protocol

from game.core.cards import CardId
from game.core.findings import Finding
from game.core.session import SETTLED, Agreement
from game.core.similarity.gist import Gist, gist_of, sentences_of
from game.core.similarity.subject import people, weight
from game.core.value import Value, value

ALIKE, TIMES, NEVER, DIFFER = "alike", "times", "never", "differ"
"""Nearly the same; another time or number; never here and on a condition there; two texts of rooms for one card."""
ORDER = (TIMES, NEVER, DIFFER, ALIKE)
"""Clashes come first."""

SAME_TEXT, SAME_SENTENCE, SAME_SUBJECT, RELATED = 0.55, 0.44, 0.36, 0.3
"""How much of both texts is the same (0-1) where they say nearly the same, where two of their sentences are about the
same, where they are, and where they have to do with each other. Measured on all rules of the shipped cards."""
ENOUGH = 1.5
"""Texts that share less than this (see weight), unless they are the same, are not compared."""


@value
class Pair(Value):
    """Two agreements that somebody should look at side by side; `kind` is one of ORDER."""

    kind: str
    first: CardId
    second: CardId


def pairs(agreements: Iterable[Agreement], kept: Sequence[tuple[CardId, CardId]] = ()) -> tuple[Pair, ...]:
    """The pairs among the numbered agreements, clashes first; `kept` ones were looked at already."""
    seen = {frozenset(pair) for pair in kept}
    settled = [one for one in agreements if one.status in SETTLED]
    found = [
        Pair(kind, first.key, second.key)
        for first, second in combinations(settled, 2)
        if (kind := between(first, second)) and frozenset((first.key, second.key)) not in seen
    ]
    return tuple(sorted(found, key=lambda pair: ORDER.index(pair.kind)))


class Worded(Protocol):
    """A rule on a card, with the rooms of a study day that came to it."""

    @property
    def card(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def rooms(self) -> tuple[str, ...]: ...


def between(first: Worded, second: Worded) -> str:
    """One of ORDER; "" where two rules have nothing to do with each other.

    Rooms that came to other rules on one card differ; a room that has both wanted both.
    """
    apart = first.rooms and second.rooms and not {*first.rooms} & {*second.rooms}
    return kind_of(first.text, second.text) or (DIFFER if first.card == second.card and apart else "")


@value
class Near(Value):
    """An agreement that a text meets: `kind` as of a pair, `number` its place among what was agreed, from 1."""

    kind: str
    number: int
    agreement: Agreement


def near(text: str, agreements: Iterable[Agreement], but: Collection[CardId] = ()) -> tuple[Near, ...]:
    """The numbered agreements, those with the keys `but` left out, that this text meets: clashes first."""
    settled = enumerate((one for one in agreements if one.status in SETTLED), 1)
    found = [
        Near(kind, n, one)
        for n, one in settled
        if one.key not in but and text.strip() and (kind := kind_of(text, one.text))
    ]
    return tuple(sorted(found, key=lambda one: one.kind == ALIKE))


def clashing(agreements: Iterable[Agreement], kept: Sequence[tuple[CardId, CardId]]) -> tuple[Finding, ...]:
    """Agreements that say nearly the same or two things at once, unless somebody kept both."""
    return tuple(Finding(pair.kind, pair.first, other=pair.second) for pair in pairs(agreements, kept))


def kind_of(first: str, second: str) -> str:
    """TIMES, NEVER or ALIKE; "" where two texts have nothing to do with each other."""
    a, b = gist_of(first), gist_of(second)
    if not a.terms & b.terms or _for_others(a, b) or _apart(a.places, b.places):
        return ""
    how = _overlap(a, b)
    if how >= SAME_SUBJECT and _other_numbers(a, b):
        return TIMES
    if how >= RELATED and (_never_and_may(first, second) or _never_and_may(second, first)):
        return NEVER
    return ALIKE if how >= SAME_TEXT else ""


def _never_and_may(first: str, second: str) -> bool:
    """A sentence of the first forbids what one of the second allows."""
    forbidden = [gist for gist in sentences_of(first) if gist.never and not gist.may]
    allowed = [gist for gist in sentences_of(second) if gist.may]
    return any(_overlap(a, b) >= SAME_SENTENCE and not _for_others(a, b) for a in forbidden for b in allowed)


def _for_others(a: Gist, b: Gist) -> bool:
    """Messages of pupils here, of parents there."""
    return _apart(people(a.terms), people(b.terms))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Both name some, and none in common: people, or places."""
    return bool(one and other and not one & other)


def _overlap(a: Gist, b: Gist) -> float:
    """How much of both is the same: 0 nothing, 1 all of it."""
    shared = weight(a.terms & b.terms)
    return 2 * shared / (a.weight + b.weight) if shared >= ENOUGH or a.terms == b.terms else 0.0


def _other_numbers(a: Gist, b: Gist) -> bool:
    """Both name a time of day, or an amount of the same unit, and no one in common."""
    units = dict(b.amounts)
    others = [(a.times, b.times), *((values, units[unit]) for unit, values in a.amounts if unit in units)]
    return any(one and other and not one & other for one, other in others)
