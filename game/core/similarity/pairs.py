"""Which agreements say nearly the same, and which say two things at once. It compares words; people decide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from game.core.cards import CardId
from game.core.session import SETTLED, Agreement
from game.core.similarity.quantities import amounts, clock_times
from game.core.similarity.terms import people, plain, terms, weight

ALIKE, TIMES, NEVER = "alike", "times", "never"
"""Nearly the same; another time or number; never here and on a condition there."""

SAME_TEXT, SAME_SENTENCE, SAME_SUBJECT, RELATED = 0.55, 0.44, 0.36, 0.3
"""How much of both texts is the same (0-1) where they say nearly the same, where two of their sentences are about the
same, where they are, and where they have to do with each other. Measured on all rules of the shipped cards."""
ENOUGH = 1.5
"""Texts that share less than this (see alike_words.weight), unless they are the same, are not compared."""

_NEVER = re.compile(r"\b(nooit|geen|niet|never|no|not|none|cannot)\b|n't\b")
_MAY = re.compile(
    r"\bmet (schriftelijke )?(toestemming|goedvinden)|\balleen (als|wanneer|na overleg|in overleg)|\btenzij\b"
    r"|\bbehalve (met|als)"
    r"|\b(mag|mogen)\b|\bkan alleen|\bwith (written )?(consent|permission)|\bonly (if|when)|\bunless\b|\bmay\b"
    r"|\b(is|are) (allowed|fine)\b"
)
_MAY_NOT = re.compile(r"(mag|mogen|may) (niet|geen|nooit|not|never|no)\b")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two agreements that somebody should look at side by side; `kind` is ALIKE, TIMES or NEVER."""

    kind: str
    first: CardId
    second: CardId


@dataclass(frozen=True, slots=True)
class _Gist:
    """What a text, or one sentence of it, comes down to."""

    terms: frozenset[str]
    weight: float
    times: frozenset[int]
    amounts: tuple[tuple[str, frozenset[int]], ...]
    never: bool
    may: bool


def pairs(agreements: Iterable[Agreement], kept: Sequence[tuple[CardId, CardId]] = ()) -> tuple[Pair, ...]:
    """The pairs among the numbered agreements, clashes first; `kept` ones were looked at already."""
    seen = {frozenset(pair) for pair in kept}
    texts = [(one.card, one.text) for one in agreements if one.status in SETTLED]
    found = [
        Pair(kind, first, second)
        for (first, a), (second, b) in combinations(texts, 2)
        if (kind := kind_of(a, b)) and frozenset((first, second)) not in seen
    ]
    return tuple(sorted(found, key=lambda pair: (TIMES, NEVER, ALIKE).index(pair.kind)))


def kind_of(first: str, second: str) -> str:
    """TIMES, NEVER or ALIKE; "" where two texts have nothing to do with each other."""
    a, b = _gist(first), _gist(second)
    if not a.terms & b.terms or _for_others(a, b):
        return ""
    how = _overlap(a, b)
    if how >= SAME_SUBJECT and _other_numbers(a, b):
        return TIMES
    if how >= RELATED and (_never_and_may(first, second) or _never_and_may(second, first)):
        return NEVER
    return ALIKE if how >= SAME_TEXT else ""


def _never_and_may(first: str, second: str) -> bool:
    """A sentence of the first forbids what one of the second allows."""
    forbidden = [gist for gist in _sentences(first) if gist.never and not gist.may]
    allowed = [gist for gist in _sentences(second) if gist.may]
    return any(_overlap(a, b) >= SAME_SENTENCE and not _for_others(a, b) for a in forbidden for b in allowed)


def _for_others(a: _Gist, b: _Gist) -> bool:
    """Both name people, and no people in common: messages of pupils here, of parents there."""
    one, other = people(a.terms), people(b.terms)
    return bool(one and other and not one & other)


@lru_cache(1024)
def _gist(text: str) -> _Gist:
    low, about = plain(text), terms(text)
    may = bool(_MAY.search(_MAY_NOT.sub(" ", low)))
    return _Gist(about, weight(about), clock_times(low), tuple(amounts(low).items()), bool(_NEVER.search(low)), may)


@lru_cache(1024)
def _sentences(text: str) -> tuple[_Gist, ...]:
    return tuple(_gist(part) for part in re.split(r"(?<=[.!?;])\s+", text) if part)


def _overlap(a: _Gist, b: _Gist) -> float:
    """How much of both is the same: 0 nothing, 1 all of it."""
    shared = weight(a.terms & b.terms)
    return 2 * shared / (a.weight + b.weight) if shared >= ENOUGH or a.terms == b.terms else 0.0


def _other_numbers(a: _Gist, b: _Gist) -> bool:
    """Both name a time of day, or an amount of the same unit, and no one in common."""
    units = dict(b.amounts)
    others = [(a.times, b.times), *((values, units[unit]) for unit, values in a.amounts if unit in units)]
    return any(one and other and not one & other for one, other in others)
