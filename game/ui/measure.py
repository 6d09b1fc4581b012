"""How much room a text takes, from a table of the widths of letters; no font is opened and nothing is painted.

All sizes are units of the page. On a page of 1080 pixels this is what the stage paints, to 1 %; on others the stage
rounds otherwise and fits each text into its area once more.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import accumulate, pairwise

from game.core.letters import shown
from game.ui.letter_widths import LETTERS, PAIRS
from game.ui.line_breaking import Reach, Span, break_by_reach

HELD = "\N{NO-BREAK SPACE}"
TITLES = ("display", "display_bold", "name")
EM = 1000
ROOMY = 1.03
"""Between what this table says and what the stage may round it to on a wall of another size."""
UNKNOWN = 640
"""Thousandths of an em for a sign that the table does not have."""
CAP, DESCENT = 0.727, 0.24
"""Height of a capital and depth of a `g`, in parts of the size."""


def width(text: str, size: float, face: str = "medium") -> float:
    """How wide a text is in one line, at a size from 1 up. Raises KeyError for a face that there is not."""
    return _width(_in_one_line(shown(text)), round(size), face)


def _in_one_line(text: str) -> str:
    return text.replace("\n", " ").replace(HELD, " ")


@lru_cache(8192)
def _width(text: str, size: int, face: str) -> int:
    plain = _plain(text, face, size)
    return sum(_widths(plain, size, face)) + sum(_between(plain, size, face))


def _plain(text: str, face: str, size: int) -> str:
    """With the letters that the table has, as far as it has them."""
    letters = _letters(face, size)
    return text if text.isascii() else "".join(one if one in letters else _base(one) for one in text)


def _widths(plain: str, size: int, face: str) -> list[int]:
    """Of each letter by itself."""
    letters, usual = _letters(face, size), round(UNKNOWN * size / EM)
    return [letters.get(one, usual) for one in plain]


def _between(plain: str, size: int, face: str) -> list[int]:
    """What each letter but the first stands nearer to the one before it, or further from it."""
    pairs, apart = _pairs(face in TITLES), _apart(face in TITLES, size)
    return [apart[pairs[one + other]] if one + other in pairs else 0 for one, other in pairwise(plain)]


@lru_cache(256)
def _letters(face: str, size: int) -> dict[str, int]:
    """Rounded as a font does it at this size: each letter starts on a whole unit."""
    return {sign: round(wide * size / EM) for wide, signs in LETTERS[face].items() for sign in signs}


@lru_cache(128)
def _apart(titles: bool, size: int) -> dict[int, int]:
    """By thousandths of an em what two letters stand nearer or further. The pairs themselves are held once."""
    return {apart: round(apart * size / EM) for apart in PAIRS[_kind(titles)]}


@cache
def _pairs(titles: bool) -> dict[str, int]:
    groups = PAIRS[_kind(titles)].items()
    return {text[n : n + 2]: apart for apart, text in groups for n in range(0, len(text), 2)}


def _kind(titles: bool) -> str:
    return "title" if titles else "text"


@lru_cache(512)
def _base(sign: str) -> str:
    """The letter without its accent, or the plain space of one that does not break: as wide."""
    return unicodedata.normalize("NFKD", sign)[0]


@lru_cache(4096)
def lines(text: str, size: int, room: int, face: str = "medium") -> tuple[Span, ...]:
    """The lines of a text in this much room, as the stage breaks them."""
    return break_by_reach(text, reach_of(text, size, face), room)


@lru_cache(512)
def reach_of(text: str, size: int, face: str) -> Reach:
    """The measure of any part of this text: from where each of its letters begins and ends, which is added up once.

    Where a sign stands for another, or hangs on the one beside it, its parts may look otherwise than in the whole.
    """
    plain = _plain(_in_one_line(text), face, size)
    if shown(text) != text or not set(plain) <= _letters(face, size).keys():
        return lambda start, end: round(width(text[start:end], size, face))
    widths = _widths(plain, size, face)
    apart = [0, *_between(plain, size, face)]
    ends = array("i", accumulate(wide + more for wide, more in zip(widths, apart, strict=False)))
    begins = array("i", (end - wide for end, wide in zip(ends, widths, strict=True)))
    return lambda start, end: ends[end - 1] - begins[start] if end > start else 0


def longest_word(text: str, size: int, face: str = "medium") -> float:
    """The width of the longest word."""
    reach = reach_of(text, size, face)
    return max((reach(*word.span()) for word in _WORD.finditer(text)), default=0)


_WORD = re.compile(r"\S+")


def height(text: str, size: float, room: float, face: str = "medium", leading: float = 1.28) -> float:
    """How high a text is when it is broken into lines of this room; none without a text."""
    if not text:
        return 0.0
    return height_of_lines(len(lines(text, round(size), int(room), face)), size, leading)


def height_of_lines(count: int, size: float, leading: float = 1.28) -> float:
    """From the top of the first capital to the lowest depth, as the stage stacks lines."""
    return round(size * leading) * (count - 1) + size * (CAP + DESCENT)


def lines_in(h: float, size: float, leading: float = 1.28) -> int:
    """How many lines have room in this height; one at least."""
    return 1 + max(0, int((h - height_of_lines(1, size)) / round(size * leading)))


def fits(text: str, size: float, room: float, face: str = "medium", *, most: int = 0) -> bool:
    """Whether no word has to be broken and, with `most`, there are no more lines than that."""
    found = lines(text, round(size), int(room), face)
    return not any(span.torn for span in found) and (not most or len(found) <= most)


def largest(text: str, sizes: tuple[float, ...], room: float, face: str = "medium", *, most: int = 0) -> float:
    """The first of these sizes, from large to small, at which it fits; the last one if none does."""
    return next((size for size in sizes if fits(text, size, room, face, most=most)), sizes[-1])


def narrowest(text: str, size: float, face: str = "medium", *, most: int = 2) -> float:
    """The least room in which it stands in so many lines."""
    widths = range(int(width(text, size, face)) + 1)
    return bisect_left(widths, True, key=lambda room: fits(text, size, room, face, most=most)) * ROOMY


MORE = "…"


def cut(text: str, size: float, room: float, face: str, lines: int) -> str:
    """As many words as have room in so many lines, with a sign where some are left out."""
    if fits(text, size, room, face, most=lines):
        return text
    words = text.split()
    low, high = 0, len(words) - 1
    while low < high:  # so many words have room, and no more
        middle = (low + high + 1) // 2
        kept = fits(" ".join(words[:middle]) + MORE, size, room, face, most=lines)
        low, high = (middle, high) if kept else (low, middle - 1)
    if low:
        return " ".join(words[:low]).rstrip(" ,;:.") + MORE
    first = words[0]
    while len(first) > 1 and not fits(first + MORE, size, room, face, most=lines):
        first = first[:-1]
    return first + MORE
