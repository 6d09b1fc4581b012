"""Rules for a leaflet: the firmest first, each short enough for a page. Only one endless sentence is cut inside."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.core.strength import Strength
from game.documents.model import Rule

LONGEST = 300
"""Characters; the rules of cards are shorter, what people type may not be."""
LINE = 90
"""About what a line of a page holds."""
SENTENCE = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-z])")
FIRMNESS = tuple(Strength)


def shortest(rules: Iterable[Rule], room: int) -> tuple[str, ...]:
    """The texts of rules with their numbers that fit `room` characters: the firmest chosen, in the protocol's order."""
    all_of_them = list(rules)
    firmest = sorted(all_of_them, key=lambda rule: FIRMNESS.index(Strength(rule.strength_id)))
    told = {rule.number: f"{short(rule.text)} ({rule.number})" for rule in firmest}
    chosen = fitting(told.values(), room)
    return tuple(told[rule.number] for rule in all_of_them if told[rule.number] in chosen)


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
