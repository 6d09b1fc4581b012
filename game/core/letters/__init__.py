"""What the wall can show of a text: which signs it has no letters for, and what stands there in their place.

The one place for it: cards, fields, phones, catalogues and the painter ask here. It knows no font and changes no file.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from game.core.late_pattern import late
from game.core.letters.familiar import JOINER, TURNS, USUAL, clusters, familiar, is_plain, is_put_on, lacks
from game.core.letters.typeface import LACKS

__all__ = [
    "EMOJI", "LETTERS", "TURNS", "USUAL", "clusters", "familiar", "is_put_on", "lacking", "named", "shown", "without",
    "word_for",
]  # fmt: skip

EMOJI, LETTERS = "[emoji]", "[…]"
"""What stands on the wall for signs that it cannot show. They are words of no language, since a text may be of any."""
_EMOJI = late("[\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\U0001fb00-\U0001fbff]")
ASCII = frozenset(range(128))
FEW = 6
"""Signs that are named."""
_AGAIN = late(rf"({re.escape(EMOJI)}|{re.escape(LETTERS)})(?: *\1)+")
_ODD = late("[\0-\x09\x0b-\x1f\x7f-\x9f]")
_HALF = late("[\ud800-\udfff]")


def lacking(text: str) -> tuple[str, ...]:
    """The signs that the wall has no letters for, each once, in order. None where a letter of ours stands for them."""
    return _lacking(text) if LACKS.search(text) else ()


@lru_cache(4096)
def _lacking(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in _drawn(text) if lacks(one)))


def named(signs: Collection[str]) -> str:
    """The first of these signs for a sentence, each with its code: what shows no sign shows that."""
    told = [f"{sign} (U+{ord(sign[0]):04X})" for sign in tuple(signs)[:FEW]]
    return ", ".join(told) + (" …" if len(signs) > FEW else "")


def word_for(sign: str) -> str:
    """What stands on the wall in place of a sign that it cannot show."""
    return EMOJI if _EMOJI.match(sign) else LETTERS


def shown(text: str) -> str:
    """The text as it is painted: never a box, and never a sign that no font takes."""
    return text if text.isascii() and text.isprintable() else _shown(text)


@lru_cache(4096)
def _shown(text: str) -> str:
    if is_plain(text):  # nearly all that is no ASCII: an accent, a quotation mark
        return _told(text)
    return _told("".join(word_for(one) if lacks(one) else one for one in _drawn(text)))


def _drawn(text: str) -> list[str]:
    """Its signs in our letters, without those that no font takes."""
    return clusters(familiar(_HALF.sub("?", _ODD.sub(" ", text))))


def _told(words: str) -> str:
    """A row of the same word, and the blanks in it, is one word."""
    return _AGAIN.sub(r"\1", words)


def without(text: str, signs: Collection[int]) -> str:
    """The text with a word where these signs stood, by their codes, for whoever has another typeface than the wall."""
    gone = frozenset(signs) - ASCII
    return _told("".join(_instead(cluster, gone) for cluster in clusters(text)))


def _instead(cluster: str, gone: frozenset[int]) -> str:
    """A word for the whole emoji of which a part is gone. Plain signs stay in any case: they may be those of JSON."""
    if gone.isdisjoint(map(ord, cluster)):
        return cluster
    if cluster[0].isascii():
        return cluster[0] + _instead(cluster[1:], gone)
    if any(ord(sign) in gone and not is_put_on(sign) for sign in cluster):
        return word_for(cluster.lstrip(JOINER))
    return "".join(sign for sign in cluster if ord(sign) not in gone)
