"""Words that a sentence can do without: vague, difficult, hurtful, of one sex. With what may stand there instead.

Which words they are stands in a file that anybody may change (system/word_list.py); until it is read none is known.
A rule should say what you would see somebody do. A word never stops anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from game.core.findings import DIFFICULT, GENDERED, HURTFUL, VAGUE, Finding
from game.core.late_pattern import late
from game.core.session import SETTLED, Agreement
from game.core.value import Value, value
from game.core.word_forms import forms_of

WORD_KINDS = (HURTFUL, GENDERED, DIFFICULT, VAGUE)
"""In the order in which they are told."""

READ_BY_OTHERS = (HURTFUL, GENDERED, DIFFICULT)
"""What is told in a reason and in notes as well: only a rule has to say what one can see."""


@value
class Vague(Value):
    """A word or phrase (lower case), and up to two ways to put it better; in brackets stands advice.

    Before one of `unless` it means something else.
    """

    word: str
    instead: tuple[str, ...]
    kind: str = VAGUE
    also: tuple[str, ...] = ()
    language: str = "nl"
    unless: tuple[str, ...] = ()

    @property
    def better(self) -> tuple[str, ...]:
        """What can be put in its place as it is."""
        return tuple(one for one in self.instead if not one.startswith("("))

    @property
    def advice(self) -> str:
        """What helps where no word can simply take its place."""
        return next((one.strip("()") for one in self.instead if one.startswith("(")), "")


_BEHIND, _BEFORE = late(r"\s+([^\W\d_]+)"), late(r"([^\W\d_]+)\s+$")
_LONGEST = 24
"""So far before a word the one before it is looked for."""


_KNOWN: list[Vague] = []


def know(words: Iterable[Vague]) -> None:
    """From now on these are the words. What finds them is made when the first text is looked at: no start waits."""
    _KNOWN[:] = words
    for made in (_by_form, _pattern, _all_in):
        made.cache_clear()


def known_words() -> tuple[Vague, ...]:
    """All of them, as they stand in the file."""
    return tuple(_KNOWN)


@cache
def _by_form() -> dict[str, Vague]:
    """The word of each form; a word as it stands in the file goes before a form of another one."""
    forms = {form: one for one in reversed(_KNOWN) for form in _forms(one)}
    return forms | {one.word.lower(): one for one in reversed(_KNOWN)}


@cache
def _pattern() -> re.Pattern[str]:
    """Finds every form, the longest first."""
    longest_first = sorted(_by_form(), key=lambda form: -len(form))
    either = "|".join(re.escape(form).replace(r"\ ", r"\s+").replace("’", "['’]") for form in longest_first)
    return late(rf"(?<![\w\-])(?:{either})(?![\w\-])(?!['’]\w)" if either else r"(?!)", re.IGNORECASE)


def _forms(one: Vague) -> Iterator[str]:
    yield from (form.lower() for form in (*forms_of(one.word.lower(), one.language), *one.also))


def vague_spans(text: str, kinds: tuple[str, ...] = WORD_KINDS) -> tuple[tuple[int, int], ...]:
    """Where the words of a text are, as (start, end) offsets in order."""
    return tuple((start, start + len(one.word)) for one, start in vague_in(text, kinds))


def vague_in(text: str, kinds: tuple[str, ...] = WORD_KINDS) -> tuple[tuple[Vague, int], ...]:
    """The words of a text, each in the form in which it stands there, with its offset."""
    return tuple(found for found in _all_in(text) if found[0].kind in kinds)


@lru_cache(1024)  # the wall asks at every frame, and the findings ask for each kind
def _all_in(text: str) -> tuple[tuple[Vague, int], ...]:
    found = ((_meant(one[0]), one) for one in _pattern().finditer(text))
    return tuple(
        (_as_found(word, one[0]), one.start())
        for word, one in found
        if not (word.unless and _means_another(word, text, *one.span()))
    )


def _means_another(word: Vague, text: str, start: int, end: int) -> bool:
    """By the word behind it, or the one before it."""
    behind, before = _BEHIND.match(text, end), _BEFORE.search(text[max(0, start - _LONGEST) : start])
    return bool((behind and behind[1].lower() in word.unless) or (before and f"{before[1].lower()} …" in word.unless))


def _as_found(word: Vague, found: str) -> Vague:
    small = found.lower()
    return replace(word, word=small if len(small) == len(found) else word.word)


def _meant(found: str) -> Vague:
    """Some letters match another one whose small letter they do not have, such as the dotted capital of Turkish."""
    flat = re.sub(r"\s+", " ", found.lower().replace("'", "’"))
    known = _by_form().get(flat) or _by_form().get(flat.replace("’", "'"))
    return known or next(one for form, one in _by_form().items() if re.fullmatch(re.escape(form), found, re.IGNORECASE))


def replaced(text: str, start: int, vague: Vague, better: str) -> str:
    """The text with the word at `start` replaced, written as that was: with a capital, or all in capitals."""
    end = start + len(vague.word)
    return text[:start] + _written_as(text[start:end], better) + text[end:]


def _written_as(before: str, better: str) -> str:
    if len(before) > 1 and before.isupper():
        return better.upper()
    return better[:1].upper() + better[1:] if before[:1].isupper() else better


def vague_rules(agreements: Iterable[Agreement]) -> tuple[Finding, ...]:
    """Numbered agreements with such a word; a finding for each text and each kind, hurtful ones first."""
    return tuple(found for one in agreements if one.status in SETTLED for found in _of(one))


def _of(one: Agreement) -> Iterator[Finding]:
    for kind in WORD_KINDS:
        for field, text in (("text", one.text), ("reason", one.reason), ("owner", one.owner)):
            words = _words(text, kind) if field == "text" or kind in READ_BY_OTHERS else ()
            if words:
                yield Finding(kind, one.key, field, words=words)


def _words(text: str, kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.word for word, _ in vague_in(text, (kind,))))
