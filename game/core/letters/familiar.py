"""Text that only looks foreign, in the letters that the typeface has: what Word, the web and other keyboards bring.

It takes nothing away that can be read. What no letter of ours stands for stays as it was typed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

from game.core.late_pattern import late
from game.core.letters.typeface import LACKS

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that turn the direction of what follows: a text with them reads otherwise than it is. Nobody sees them."""
JOINER = "\u200d"
"""Between the parts of one emoji."""
LONGEST = 4000
"""Signs of a text that is remembered: nobody types more into one field."""
MOST_MARKS = 2
"""Accents on one letter; more of them are a joke, and none is shown: they would leave the line."""
_PUT_ON = late("[\u034f\u200c\u200d\ufe00-\ufe0f\u20e3\U000e0020-\U000e007f\U000e0100-\U000e01ef]")
"""What belongs to the sign before it without being a mark: joiners, forms of an emoji, flags."""
_SKIN = late("[\U0001f3fb-\U0001f3ff]")
_FLAG = late("[\U0001f1e6-\U0001f1ff]")
_PRIVATE = late("[\ue000-\uf8ff]")
_INSIDE = late(r"(?:CIRCLED|SQUARED|PARENTHESIZED|SMALL) (?:LATIN )?(?:CAPITAL|SMALL)(?: LETTER)? ([A-Z])$")
"""The letter in the name of a letter in a ring or a square, or of a small capital."""
USUAL = "\n\x20-\x7e\u00a1-\u00ac\u00ae-\u0148\u014a-\u017f\u0400-\u045f\u2013-\u2027\u20ac"
"""Nearly all that people type, as the inside of a set of characters: the wall has these, and none is odd or unseen."""
_PLAIN = late(f"[{USUAL}\u00a0]*")
"""Needs no look."""


def _looks() -> dict[str, str]:
    pairs = (
        ("-", "\u2010\u2011\ufe63"),
        (" ", "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u3000"),
        (" ", "\u2800\u3164\uffa0\u115f\u1160\t"),
        ("\n", "\u2028\u2029"),
        ("", "\u00ad\u180e\u200b\u200e\u200f\u061c\ufeff\ufffc"),
        ("•", "\uf0b7\uf0a7\uf0a8\uf06c\uf06e\uf09f\uf0d8\uf076\u2219\u29be\u29bf\u25c9\u26ab\u25fe\u25fc\u2b1b"),
        ("○", "\u26aa\u274d\u25cc"),
        ("□", "\uf06f\uf071\uf072\u2610\u25ab\u25fb\u25fd\u2b1c\u2751\u2752"),
        ("✓", "\uf0fc\uf0fe\u2611\u2714\u2705\U0001f5f8\U0001f5f9"),
        ("✗", "\uf0fb\uf0fd\u2612\u2715\u2716\u2718\u274c\u274e"),
        ("★", "\u2b50\U0001f31f"),
        ("→", "\uf0e0\uf0ae\uf0e8\u2794\u279c\u279d\u279e\u279f\u27a1\u27a4\u27a2\u27f6\u2b95\U0001f852"),
        ("←", "\uf0df\uf0ac\u2b05\u27f5"),
        ("↑", "\uf0e1\uf0ad\u2b06"),
        ("↓", "\uf0e2\uf0af\u2b07"),
        ("⇒", "\uf0de\uf0f0\u21e8\u27f9"),
        ("≤", "\uf0a3"),
        ("≥", "\uf0b3"),
        (":)", "\uf04a\u263a"),
        (":(", "\uf04c\u2639"),
        ("“", "\u275d"), ("”", "\u275e"), ("‘", "\u275b"), ("’", "\u275c"),
        ("/", "\u2215\u29f8\u2571"),
        ("*", "\u2217\u2731\u2732"),
        ("~", "\u223c"),
        (":", "\u2236\ua789"),
        ("|", "\u2223\u2502\u2503"),
        ("–", "\u2500\u2501"),
        ("+", "\u2795"),
        ("−", "\u2796"),
        ("!", "\u2757\u2755"),
        ("?", "\u2753\u2754\ufffd"),
        ("·", "\u22c5\u2e31\u30fb"),
        ("◆", "\u2666"),
    )  # fmt: skip
    return {sign: meant for meant, signs in pairs for sign in signs}


_LOOKS = _looks()
"""Signs that stand for one of ours, and that no rule of Unicode brings together; some are of the fonts of Word."""


def familiar(text: str) -> str:
    """The text in composed letters, plain spaces and hyphens, and without what cannot be seen; lines stay lines."""
    if _PLAIN.fullmatch(text):
        return text
    return _known(text) if len(text) <= LONGEST else _familiar(text)


def is_plain(text: str) -> bool:
    """Whether all of it stands as it was typed: no sign stands for another, hangs on another, or is lacking."""
    return _PLAIN.fullmatch(text) is not None and not LACKS.search(text)


@lru_cache(4096)
def _known(text: str) -> str:
    return _familiar(text)


def _familiar(text: str) -> str:
    found = map(_cluster, clusters(unicodedata.normalize("NFC", text)))
    return unicodedata.normalize("NFC", "".join(found))


def clusters(text: str) -> list[str]:
    """Its signs, each with what is put on it: accents, the second half of a flag, the rest of an emoji."""
    starts = [0] if text else []
    for at in range(1, len(text)):
        if not _belongs(text[at], text[at - 1], at - starts[-1] == 1):
            starts.append(at)
    return [text[start:end] for start, end in pairwise((*starts, len(text)))]


def _belongs(sign: str, before: str, first: bool) -> bool:
    """Whether it belongs to the sign before it, which is the `first` of its row or not."""
    if "\n" in (before, sign):
        return False
    if before == JOINER and not sign.isspace():
        return True
    if _SKIN.match(sign):
        return known(before) is None
    return is_put_on(sign) or (first and bool(_FLAG.match(before) and _FLAG.match(sign)))


def is_put_on(sign: str) -> bool:
    """Whether it says something of the sign before it, and is none by itself."""
    return unicodedata.category(sign).startswith("M") or _PUT_ON.match(sign) is not None


def lacks(cluster: str) -> bool:
    """Whether some sign of it is none that we have, nor one that stands for it."""
    return any(known(sign) is None for sign in cluster if not is_put_on(sign))


def _cluster(cluster: str) -> str:
    """In our letters, or as it is where one is lacking: the rest of an emoji means nothing without it."""
    if len(cluster) == 1 and not is_put_on(cluster):
        return _or_itself(cluster)
    if lacks(cluster):
        return cluster
    base = "".join(_or_itself(sign) for sign in cluster if not is_put_on(sign))
    return base + _marks(cluster) if base.strip() else base


def _or_itself(sign: str) -> str:
    meant = known(sign)
    return sign if meant is None else meant


def _marks(cluster: str) -> str:
    marks = [sign for sign in cluster if is_put_on(sign) and not _PUT_ON.match(sign)]
    return "".join(sign for sign in marks if not LACKS.match(sign)) if len(marks) <= MOST_MARKS else ""


@lru_cache(8192)
def known(sign: str) -> str | None:
    """What stands for this sign in letters that we have; None where nothing does."""
    if (meant := _LOOKS.get(sign)) is not None:
        return meant
    if not LACKS.match(sign):
        return sign
    kind = unicodedata.category(sign)
    if kind in ("Cf", "Zs"):
        return " " if kind == "Zs" else ""
    if _PRIVATE.match(sign):  # a bullet, nearly always; which, only the font of its document knows
        return "•"
    return _same(sign) or _inside(sign, kind)


def _same(sign: str) -> str:
    """What Unicode says that it is made of; an accent that we lack is left out. "" where that does not help."""
    parts = unicodedata.normalize("NFKD", sign)
    if parts == sign:
        return ""
    shown = "".join(_LOOKS.get(part, part) for part in parts if not (is_put_on(part) and LACKS.match(part)))
    if shown[:1] in ("", " ") or LACKS.search(shown):  # an accent that stands alone is none
        return ""
    return unicodedata.normalize("NFC", shown)


def _inside(sign: str, kind: str) -> str | None:
    """The figure or letter in a ring or a square."""
    if kind == "No" and (figure := unicodedata.digit(sign, None)) is not None:
        return str(figure)
    found = _INSIDE.search(unicodedata.name(sign, ""))
    return found[1] if found else None
