"""A language that nobody speaks: every text in brackets, with accents, and 40 % longer than it was."""

from __future__ import annotations

import re

from game.i18n.words import Words

OPEN, CLOSE = "⟦", "⟧"
ACCENTS = str.maketrans("aceinorsuyzACEINORSUYZ", "áçéíñöŕšúýžÁÇÉÍÑÖŔŠÚÝŽ")
PLACE = re.compile(r"({\w*})")


def strange(text: str) -> str:
    """The text as the pseudo-language says it; the places stay, and nothing stays of nothing."""
    if not text.strip():
        return text
    told = "".join(part if PLACE.fullmatch(part) else part.translate(ACCENTS) for part in PLACE.split(text))
    return f"{OPEN}{told}{padding(text)}{CLOSE}"


def padding(text: str) -> str:
    """Forty of a hundred more, in words of seven letters: a line can break in it."""
    more = round(len(PLACE.sub("", text)) * 0.4)
    return (" " + "·······" * (more // 8 + 1))[:more]


def _plural(one: str, many: str, n: int) -> str:
    return strange(one if n == 1 else many)


PSEUDO = Words("xx", strange, _plural, strange, lambda context, text: strange(text))
