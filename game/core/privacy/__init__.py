"""What in a typed text may point at a real person or event: a name, a number, a day that has been, a case, one class.

The one place for it: wall, desk, phones, cards and documents ask here. It points and never changes a text, it sees
through whatever a paste brought along, and what it does not point at is no promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from game.core.privacy.cases import cases_in
from game.core.privacy.days import dates_in
from game.core.privacy.names import names_in
from game.core.privacy.normalise import normalised
from game.core.privacy.numbers import numbers_in
from game.core.value import Value, value

NAME, NUMBER, DATE, CASE = "name", "number", "date", "case"
KINDS = (NAME, NUMBER, DATE, CASE)
LONGEST = 4000
"""Signs of a text that are looked at: nobody types more into one field."""


@value
class Trace(Value):
    """`words` stand from `start` to `end` in the text; `what` says more of a number (see numbers.py)."""

    kind: str
    words: str
    start: int
    end: int
    what: str = ""


@lru_cache(4096)  # the wall asks at every frame
def traces(text: str, kinds: tuple[str, ...] = KINDS) -> tuple[Trace, ...]:
    """All that is pointed at in a text, in order; of two that overlap the longer one of the same kind."""
    seen = normalised(text[:LONGEST])
    found = sorted(_found(seen.text, kinds), key=lambda one: (one[2], -one[3]))
    return tuple(_trace(text, kind, what, seen.span(start, end)) for kind, what, start, end in _apart(found))


def _trace(text: str, kind: str, what: str, span: tuple[int, int]) -> Trace:
    return Trace(kind, text[slice(*span)].strip(), *span, what)


def _found(text: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, str, int, int]]:
    flat = text.replace("\n", " ")
    looks: tuple[tuple[str, Iterable[tuple[int, int]]], ...] = (
        (NAME, names_in(text, flat) if NAME in kinds else ()),
        (DATE, dates_in(flat) if DATE in kinds else ()),
        (CASE, cases_in(flat) if CASE in kinds else ()),
    )
    if NUMBER in kinds:
        yield from ((NUMBER, what, start, end) for what, start, end in numbers_in(flat))
    for kind, spans in looks:
        yield from ((kind, "", start, end) for start, end in spans)


def _apart(found: list[tuple[str, str, int, int]]) -> list[tuple[str, str, int, int]]:
    """A number inside a date, or a part of a mail address as a name, is pointed at once.

    They come by their beginnings: what ends no later than one before it lies inside.
    """
    kept: list[tuple[str, str, int, int]] = []
    reached = dict.fromkeys(KINDS, 0)
    for one in found:
        kind, _, _, end = one
        if end > max(reached[kind], reached[NUMBER]):
            kept.append(one)
            reached[kind] = end
    return kept


def words_of(text: str, kind: str) -> tuple[str, ...]:
    """What is pointed at of one kind, as typed, each once."""
    return tuple(dict.fromkeys(_tidy(one.words) for one in traces(text) if one.kind == kind))


def private(text: str) -> bool:
    """Whether somebody should look at a text before others see it."""
    return bool(traces(text))


def marked(text: str, kinds: tuple[str, ...] = KINDS) -> tuple[str, ...]:
    """The words to be marked in a text, as typed."""
    return tuple(dict.fromkeys(one.words for one in traces(text, kinds)))


def points_anew(text: str, known: str, kinds: tuple[str, ...] = KINDS) -> bool:
    """Whether something is pointed at in a text that is not in the one that stands there already."""
    return not set(marked(text, kinds)) <= set(marked(known, kinds))


def _tidy(words: str) -> str:
    return re.sub(r"\s+", " ", words)
