"""How many lines a text takes in a column, reckoned from its letters: for what has to fit before it is set.

It reckons rather too many than too few: no word is hyphenated, as Word leaves them whole.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

POINT = 25.4 / 72
SIZE = 10 * POINT
"""Of a letter of 10 points, in mm."""
WIDTHS = dict(
    chain(
        ((c, 0.27) for c in " iljI.,:;'’|!"),
        ((c, 0.37) for c in 'tfr()-–“”"/'),
        ((c, 0.90) for c in "mwMW"),
        ((c, 0.62) for c in "0123456789"),
    )
)
SMALL, CAPITAL, UNKNOWN = 0.57, 0.70, 1.0
"""Shares of the size: of small Latin letters, of capitals, and of what is of another script."""
LATIN = "\u024f"


@lru_cache(maxsize=8192)
def lines(text: str, wide: float) -> int:
    """In a column so many mm wide; at least one. A word that no line holds is broken."""
    count, used, space = 1, 0.0, _width(" ")
    for word in text.split():
        needs = _width(word)
        if used and used + space + needs > wide:
            count, used = count + 1, 0.0
        elif used:
            used += space
        more, left = divmod(needs, wide) if needs > wide > 0 else (0.0, needs)
        count += int(more)
        used += left
    return count


@lru_cache(maxsize=4096)
def _width(word: str) -> float:
    return SIZE * sum(map(_of, word))


def _of(letter: str) -> float:
    known = WIDTHS.get(letter)
    if known is not None:
        return known
    if letter > LATIN:
        return UNKNOWN
    return CAPITAL if letter.isupper() else SMALL
