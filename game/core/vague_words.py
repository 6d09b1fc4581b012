"""Words that make a rule vague, with what to write instead. A rule should say what you would see somebody do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from game.core.findings import VAGUE, Finding
from game.core.session import SETTLED, Agreement


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague word or phrase (lower case) and up to two clearer ways to put it."""

    word: str
    instead: tuple[str, ...]


DUTCH = (
    Vague("gepast", ("persoonlijk", "op school")),
    Vague("gepaste", ("afgesproken", "zakelijke")),
    Vague("ongepast", ("privé", "buiten school")),
    Vague("in principe", ("altijd", "tenzij de directeur het weet")),
    Vague("zoveel mogelijk", ("altijd", "elke schooldag")),
    Vague("zo veel mogelijk", ("altijd", "elke schooldag")),
    Vague("zo snel mogelijk", ("dezelfde dag", "de volgende schooldag")),
    Vague("normaal", ("zoals in de klas", "op school")),
    Vague("normale", ("afgesproken", "gewone school-")),
    Vague("eventueel", ("na overleg", "als ouders het weten")),
    Vague("voldoende", ("elke week", "ten minste één keer")),
    Vague("regelmatig", ("elke week", "elk schooljaar")),
    Vague("af en toe", ("één keer per week", "elke maand")),
    Vague("terughoudend", ("alleen op school", "alleen via school")),
    Vague("zorgvuldig", ("met een tweede persoon", "na controle")),
    Vague("verantwoord", ("zoals afgesproken", "met een tweede persoon")),
    Vague("netjes", ("beleefd", "zonder namen")),
    Vague("redelijk", ("binnen één schooldag", "afgesproken")),
    Vague("redelijke", ("afgesproken", "vaste")),
    Vague("waar nodig", ("als een kind erom vraagt", "na overleg")),
    Vague("indien nodig", ("als een kind erom vraagt", "na overleg")),
)
ENGLISH = (
    Vague("appropriate", ("agreed", "personal")),
    Vague("in principle", ("always", "unless the head knows")),
    Vague("as much as possible", ("always", "every school day")),
    Vague("as soon as possible", ("the same day", "the next school day")),
    Vague("normal", ("as in class", "agreed")),
    Vague("regularly", ("every week", "every school year")),
    Vague("reasonable", ("agreed", "within one school day")),
    Vague("sufficient", ("at least once", "every week")),
    Vague("where necessary", ("when a child asks", "after consulting")),
)
WORDS = DUTCH + ENGLISH
_PATTERN = re.compile(
    r"(?<!\w)(" + "|".join(re.escape(v.word) for v in sorted(WORDS, key=lambda v: -len(v.word))) + r")(?!\w)",
    re.IGNORECASE,
)


def vague_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the vague words of a text are, as (start, end) offsets in order."""
    return tuple(found.span() for found in _PATTERN.finditer(text))


def vague_in(text: str) -> tuple[tuple[Vague, int], ...]:
    """The vague words of a text with the offset of each."""
    return tuple((_meant(found[0]), found.start()) for found in _PATTERN.finditer(text))


_BY_WORD = {v.word: v for v in WORDS}


def _meant(found: str) -> Vague:
    """Some letters match another one whose small letter they do not have, such as the dotted capital of Turkish."""
    known = _BY_WORD.get(found.lower())
    return known or next(v for v in WORDS if re.fullmatch(re.escape(v.word), found, re.IGNORECASE))


def replaced(text: str, start: int, vague: Vague, better: str) -> str:
    """The text with the vague word at `start` replaced, written as that was: with a capital, or all in capitals."""
    end = start + len(vague.word)
    return text[:start] + _written_as(text[start:end], better) + text[end:]


def _written_as(before: str, better: str) -> str:
    if len(before) > 1 and before.isupper():
        return better.upper()
    return better[:1].upper() + better[1:] if before[:1].isupper() else better


def vague_rules(agreements: Iterable[Agreement]) -> tuple[Finding, ...]:
    """Numbered agreements with a word that can mean anything; a finding for each text."""
    found = [
        (one.card, tuple(dict.fromkeys(vague.word for vague, _ in vague_in(one.text))))
        for one in agreements
        if one.status in SETTLED
    ]
    return tuple(Finding(VAGUE, card, words=words) for card, words in found if words)
