"""What a text, or a sentence of it, comes down to: its subject, its numbers, and whether it forbids or allows.

It compares nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from game.core.late_pattern import late
from game.core.similarity.numbers import amounts, clock_times
from game.core.similarity.subject import places, plain, terms, weight
from game.core.value import Value, value

_NEVER = late(r"\b(nooit|geen|niet|never|no|not|none|cannot)\b|n't\b")
_MAY = late(
    r"\b(?:met|zonder) (?:schriftelijke )?(?:toestemming|goedvinden)|\balleen (als|wanneer|na overleg|in overleg)"
    r"|\btenzij\b(?![^.;]*\bonveilig)|\bbehalve (met|als)"
    r"|\b(mag|mogen)\b|\bkan alleen|\bwith(?:out)? (?:written )?(?:consent|permission)|\bonly (if|when)"
    r"|\bunless\b(?![^.;]*\bunsafe)|\bmay\b|\b(is|are) (allowed|fine)\b"
)
"""What allows something, on a condition too: not without consent is only with it. Not that home is not told where that
would be unsafe."""
_NO_LEAVE = late(
    r"\b(?:mag|mogen|may) (?:niet|geen|nooit|not|never|no)\b"
    r"|\b(?:it|there|home) may be\b|\bmay (?:have|be (?:an?|some\w*|un\w+|sexual|bullying|in danger))\b"
    r"|\b(?:what|wat|who|wie) (?:[a-z']+ ){0,3}(?:may|mag|mogen)\b|\b(?:dat|het) ook (?:mag|mogen)\b|\bmay do so too\b"
    r"|\bvan hun ouders mogen\b"
)
"""Words of leave that give none: what may not be, what may be the case, what somebody else may see or do."""
_FOR_EVERY_RULE = late(
    r"\b(?:misdrijf|offence|112|onveilig|unsafe)\b|\bmeld(?:en|t)? [^.;]*\bbestuur\b|\breports? [^.;]*\bboard\b"
    r"|\b(?:seksueel|sexual)\b[^.;]*\b(?:politie|police)\b"
    r"|\b(?:klacht|complaint)\b[^.;]*\b(?:wissen wij niets|delete nothing)\b"
)
"""An offence goes to the board, danger to 112, a sexual image to the police, nothing to a home that is not safe, and
nothing is deleted while there is a complaint: what rules say after their own matter, each in the same words, tells
nothing of what they are about.
"""
_SENTENCE_END = late(r"(?<=[.!?;])\s+")
_IN_FRONT = late(
    r"^(?:[^.;]*?, dan\b|(?:if|when|once|as long as)\b.*?, (?=(?:we|our|nobody|each|the)\b))", re.IGNORECASE
)
_CONDITION = late(r", (?:als|tenzij|zolang|behalve|if|when|unless|except|as long as)\b.*")


@value
class Gist(Value):
    """What a text, or one sentence of it, comes down to."""

    terms: frozenset[str]
    weight: float
    times: frozenset[int]
    amounts: tuple[tuple[str, frozenset[int]], ...]
    never: bool
    may: bool
    places: frozenset[str]


@lru_cache(1024)
def gist_of(text: str) -> Gist:
    """Read once, however many others it is compared with."""
    low, about = plain(text), terms(_matter(text))
    may = bool(_MAY.search(_NO_LEAVE.sub(" ", low)))
    numbers = clock_times(low), tuple(amounts(low).items())
    return Gist(about, weight(about), *numbers, bool(_NEVER.search(low)), may, places(low))


@lru_cache(1024)
def sentences_of(text: str) -> tuple[Gist, ...]:
    """Each sentence by itself, without its conditions."""
    return tuple(_main_clause(part) for part in _SENTENCE_END.split(text) if part)


def _main_clause(sentence: str) -> Gist:
    """A sentence without its conditions: what has to be so is not what is allowed or forbidden.

    One in front says what it is about, and one at the end may be the leave: “unless parents object”.
    """
    whole, does = gist_of(sentence), gist_of(_IN_FRONT.sub("", sentence))
    about = terms(_CONDITION.sub("", sentence))
    return replace(whole, terms=about, weight=weight(about), never=does.never, may=does.may)


def _matter(text: str) -> str:
    """The text without the sentences at its end that every rule has."""
    first, *more = _SENTENCE_END.split(text)
    return " ".join([first, *(one for one in more if not _FOR_EVERY_RULE.search(plain(one)))])
