"""Breaks a text into lines by a measure that it is given; it knows no font."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from game.core.value import Value, value

Measure = Callable[[str], int]
Reach = Callable[[int, int], int]
"""How wide the part of a text between two offsets is."""
_WORD = re.compile("[^ ]+")
_HINGES = "-–/"


@value
class Span(Value):
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
    return break_by_reach(text, lambda start, end: measure(text[start:end]), room)


def break_by_reach(text: str, reach: Reach, room: int) -> tuple[Span, ...]:
    """The same, by a measure that knows the text."""
    found: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        found += _break_paragraph(text, start, start + len(paragraph), reach, room)
        start += len(paragraph) + 1
    return tuple(found)


def evened(text: str, measure: Measure, room: int) -> tuple[Span, ...]:
    """The same number of lines in the narrowest room that has no more, so that no word stands alone on the last line.

    A text of more lines than a headline fills them, and so does one with lines of its own; there only the last lines
    of a paragraph share their words. No line starts with a dot that divides.
    """
    found = list(_narrowed(text, measure, room))
    paragraph = len(found) > EVENED or "\n" in text
    for n in range(1, len(found)):
        before, line = found[n - 1], found[n]
        gap = text[before.end : before.follow]
        if line.torn or not gap or gap.strip(" "):
            continue  # a word goes on here, or a paragraph starts
        if text.startswith(DOT, line.start) and line.end > line.start + 1:
            found[n - 1 : n + 1] = _dot_before(text, before, line, measure, room)
        elif paragraph and _alone(text, line):
            found[n - 1 : n + 1] = _in_company(text, before, line, measure, room)
    return tuple(found)


DOT = "\N{MIDDLE DOT}"


def _alone(text: str, line: Span) -> bool:
    """Whether it is one word, and the last line of its paragraph."""
    last = line.follow > len(text) or "\n" in text[line.end : line.follow]
    return last and line.end > line.start and " " not in text[line.start : line.end]


def _in_company(text: str, before: Span, line: Span, measure: Measure, room: int) -> tuple[Span, Span]:
    """With the last word of the line before, where that keeps two of its own."""
    words = [word.span() for word in _WORD.finditer(text, before.start, before.end)]
    if len(words) < KEPT + 1 or measure(text[words[-1][0] : line.end]) > room:
        return before, line
    return _broken_at(words[-2][1], words[-1][0], before, line)


KEPT = 2
"""Words that a line keeps when it gives one to the next."""


def _dot_before(text: str, before: Span, line: Span, measure: Measure, room: int) -> tuple[Span, Span]:
    """With the dot at the end of the line before; where it has no room there, with the word it follows."""
    if measure(text[before.start : line.start + 1]) <= room:
        follow = line.end - len(text[line.start + 1 : line.end].lstrip(" "))
        return _broken_at(line.start + 1, follow, before, line)
    return _in_company(text, before, line, measure, room)


def _broken_at(end: int, follow: int, before: Span, line: Span) -> tuple[Span, Span]:
    return replace(before, end=end, follow=follow), replace(line, start=follow)


def _narrowed(text: str, measure: Measure, room: int) -> tuple[Span, ...]:
    """In the narrowest room with as many lines; a paragraph, and what has torn words, as it is."""
    filled = break_text(text, measure, room)
    if not 1 < len(filled) <= EVENED or "\n" in text or any(span.torn for span in filled):
        return filled
    least = _narrowest(_widths(text, measure), len(filled), room)
    for extra in KERNED:  # words beside each other are not quite as wide as the sum of them
        found = break_text(text, measure, min(room, least + extra))
        if len(found) == len(filled) and not any(span.torn for span in found):
            return found
    return filled


EVENED = 4
"""Lines up to which a text is a headline; a longer one is a paragraph."""
KERNED = (0, 2, 6)


def _widths(text: str, measure: Measure) -> list[tuple[int, int]]:
    """Of each word, after that of the spaces before it."""
    space = measure(" ")
    words = [(word.start(), word.end()) for word in _WORD.finditer(text)]
    before = [0, *(end for _, end in words)]
    return [
        ((start - end) * space, measure(text[start:stop])) for end, (start, stop) in zip(before, words, strict=False)
    ]


def _narrowest(words: list[tuple[int, int]], lines: int, room: int) -> int:
    """The least room in which words of these widths stand in so many lines."""
    low, high = max(word for _, word in words), room
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _lines_of(words, middle) <= lines else (middle + 1, high)
    return high


def _lines_of(words: list[tuple[int, int]], room: int) -> int:
    count, used = 1, 0
    for space, word in words:
        if used and used + space + word > room:
            count, used = count + 1, word
        else:
            used += space + word
    return count


def _break_paragraph(text: str, start: int, stop: int, reach: Reach, room: int) -> list[Span]:
    found: list[Span] = []
    end = start  # of the last word that fits on the line
    for word in _WORD.finditer(text, start, stop):
        if reach(start, word.end()) <= room:
            end = word.end()
            continue
        if end > start:
            found.append(Span(start, end, word.start()))
            start = word.start()
        while start < word.end() - 1 and reach(start, word.end()) > room:
            cut = _cut(text, start, word.end(), reach, room)
            found.append(Span(start, cut, cut, text[cut - 1] not in _HINGES))
            start = cut
        end = word.end()
    return [*found, Span(start, end, stop + 1)]


def _cut(text: str, start: int, stop: int, reach: Reach, room: int) -> int:
    """Where to break a word that is too long: after a hyphen if there is one, and at least one character on."""
    cut = start + 1
    while cut < stop and reach(start, cut + 1) <= room:
        cut += 1
    hinge = max(text.rfind(sign, start + 1, cut) for sign in _HINGES)
    return hinge + 1 if hinge > start else cut
