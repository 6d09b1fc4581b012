"""Rules for a leaflet, short enough for a page: only one endless sentence is cut inside."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 300
"""Characters; the rules of cards are shorter, what people type may not be."""
LINE = 90
"""About what a line of a page holds."""
SENTENCE = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-z])")


def fitting(texts: Iterable[str], room: int) -> tuple[str, ...]:
    """The first texts that take no more than `room` characters together; each takes a line of its own at least."""
    chosen: list[str] = []
    for text in texts:
        room -= max(len(text), LINE)
        if room < 0:
            break
        chosen.append(text)
    return tuple(chosen)


def short(text: str, longest: int = LONGEST) -> str:
    """The text, or its first sentences and a sign that there is more: half a rule may say the opposite."""
    if len(text) <= longest:
        return text
    kept = ""
    for sentence in SENTENCE.split(text):
        if len(kept) + len(sentence) >= longest:
            break
        kept = f"{kept} {sentence}".strip()
    return f"{kept or text[:longest].rsplit(' ', 1)[0]} …"
