"""A text as it looks, whatever signs it was pasted with, and where each of its signs stood. It leaves no word out."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

from game.core.value import Value, value

_LINES = "\n\r\v\f\x85\u2028\u2029"
_LOOKS = {
    **dict.fromkeys("\u2212\u2043\u02d7\u2796\u30fc", "-"),
    **dict.fromkeys("\u2044\u2215\u29f8\u2571", "/"),
    **dict.fromkeys("\u00b7\u2022\u2027\u2219\u22c5\u30fb\u3002\u25cf", "."),
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032\u0060\u00b4\u02b9", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2800\u3164\uffa0\u115f\u1160", " "),
    "\u2795": "+",
}
"""Signs that look like another one and that no rule of Unicode brings together."""
_UNSEEN = ("Cf", "Cc", "Cs", "Co", "Cn")
"""Soft hyphens, signs without width, marks of direction, half characters."""


@value
class Normalised(Value):
    """`text` as it looks; the sign at `i` stood from `at[i]` on in the text that was typed."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of it stood in the text that was typed."""
        return self.at[start], self.at[end]


def normalised(text: str) -> Normalised:
    """Plain spaces, hyphens, digits and quotes, accents in one piece, and nothing that cannot be seen."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return Normalised(text, tuple(range(len(text) + 1)))
    shown: list[str] = []
    at: list[int] = []
    for start, end in pairwise(_clusters(text)):
        for sign in _looks(text[start:end]):
            if sign in " \n" and shown and shown[-1] in " \n":
                shown[-1] = min(sign, shown[-1])  # one for a row of them; an end of line is more than a space
            else:
                shown.append(sign)
                at.append(start)
    return Normalised("".join(shown), (*at, len(text)))


def _clusters(text: str) -> list[int]:
    """Where each sign begins, with the marks that stand over it; and the end."""
    starts = [i for i, sign in enumerate(text) if i == 0 or not unicodedata.category(sign).startswith("M")]
    return [*starts, len(text)]


@lru_cache(4096)  # the same letters, over and over
def _looks(cluster: str) -> str:
    if cluster in _LINES:
        return "\n"
    kept = "".join(sign for sign in cluster if _shows(sign))
    return "".join(map(_plain, unicodedata.normalize("NFKC", kept)))


def _shows(sign: str) -> bool:
    """Not what cannot be seen, nor the frame that makes a picture of a digit."""
    if sign == "\t":
        return True
    unseen = unicodedata.category(sign) in _UNSEEN or sign == "\u034f"
    return not unseen and unicodedata.category(sign) != "Me" and not 0xFE00 <= ord(sign) <= 0xFE0F


def _plain(sign: str) -> str:
    if sign.isascii():
        return " " if sign == "\t" else sign
    looks = _LOOKS.get(sign)
    if looks is not None:
        return looks
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    return {"Zs": " ", "Pd": "-"}.get(kind, sign)
