"""The usual forms of a word, so that a list need name each but once. It knows no word, only how they are spelled.

More forms than a language has do no harm; what is irregular stands in the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.late_pattern import late

_VOWEL = "aeiou"
_LONG = late(rf"^(.*?)([{_VOWEL}])\2([^{_VOWEL}\W\d_])$")
_SHORT = late(rf"^[^{_VOWEL}]*[{_VOWEL}]([bdfgklmnprst])$")
SHORTEST = 3


def forms_of(word: str, language: str) -> tuple[str, ...]:
    """The word itself and what its endings make of it; a phrase has none."""
    made = _MAKERS.get(language)
    if made is None or " " in word or len(word) < SHORTEST:
        return (word,)
    return tuple(dict.fromkeys((word, *made(word))))


def _dutch(word: str) -> Iterator[str]:
    """Normaal, normale; dom, domme; dader, daders; imago, imago’s. Not what compares: more often is a measure."""
    if word.endswith("en") and len(word) > 5:
        yield from _dutch_verb(word)
        return
    base = _before_a_vowel(word)
    yield from (f"{base}{end}" for end in ("e", "en"))
    yield from (f"{word}{end}" for end in ("s", "heid"))
    if word[-1] in "aiouy":
        yield f"{word}’s"
    if word.endswith("e"):
        yield f"{word}n"


def _before_a_vowel(word: str) -> str:
    if long := _LONG.match(word):
        return f"{long[1]}{long[2]}{long[3]}"
    if short := _SHORT.match(word):
        return f"{word}{short[1]}"
    return word


def _dutch_verb(word: str) -> Iterator[str]:
    """Proberen, proberend; what else a verb makes stands in the list."""
    yield f"{word}d"
    yield f"{word}de"


def _english(word: str) -> Iterator[str]:
    """Appropriate, appropriately; victim, victims, victim’s."""
    yield from (f"{word}s", f"{word}’s", f"{word}s’", f"{word}ly", f"{word}ness")
    if word.endswith("y"):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ily", f"{word[:-1]}ier")
    if word.endswith("le"):
        yield f"{word[:-1]}y"
    if word.endswith("al"):
        yield f"{word}ly"


def _german(word: str) -> Iterator[str]:
    yield from (f"{word}{end}" for end in ("e", "en", "er", "es", "em", "s", "n"))


def _frisian(word: str) -> Iterator[str]:
    yield from (f"{word}{end}" for end in ("e", "en", "s"))


_MAKERS = {"nl": _dutch, "en": _english, "de": _german, "fy": _frisian}
