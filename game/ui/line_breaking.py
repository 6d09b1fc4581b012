"""Breaks a text into lines by a measure that it is given; it knows no font."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Measure = Callable[[str], int]
_WORD = re.compile("[^ ]+")
_HINGES = "-–/"


@dataclass(frozen=True, slots=True)
class Span:
    """A line: text[start:end], without the spaces at its end. The next line starts at `follow`.

    `torn` says that it ends in the middle of a word.
    """

    start: int
    end: int
    follow: int
    torn: bool = False


def break_text(text: str, measure: Measure, room: int) -> tuple[Span, ...]:
    """Fill each line with as many words as fit; break at newlines, and words that are wider than the room.

    There is always at least one span, the last one follows on len(text) + 1.
    """
    found: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        found += _break_paragraph(text, start, start + len(paragraph), measure, room)
        start += len(paragraph) + 1
    return tuple(found)


def _break_paragraph(text: str, start: int, stop: int, measure: Measure, room: int) -> list[Span]:
    found: list[Span] = []
    end = start  # of the last word that fits on the line
    for word in _WORD.finditer(text, start, stop):
        if measure(text[start : word.end()]) <= room:
            end = word.end()
            continue
        if end > start:
            found.append(Span(start, end, word.start()))
            start = word.start()
        while start < word.end() - 1 and measure(text[start : word.end()]) > room:
            cut = _cut(text, start, word.end(), measure, room)
            found.append(Span(start, cut, cut, text[cut - 1] not in _HINGES))
            start = cut
        end = word.end()
    return [*found, Span(start, end, stop + 1)]


def _cut(text: str, start: int, stop: int, measure: Measure, room: int) -> int:
    """Where to break a word that is too long: after a hyphen if there is one, and at least one character on."""
    cut = start + 1
    while cut < stop and measure(text[start : cut + 1]) <= room:
        cut += 1
    hinge = max(text.rfind(sign, start + 1, cut) for sign in _HINGES)
    return hinge + 1 if hinge > start else cut
