"""The texts of one language, as every screen and export asks for them. Where they come from, catalogues.py knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.core.places import filled

Lookup = Callable[[str], str]
PluralLookup = Callable[[str, str, int], str]
CardLookup = Callable[[str, str], str]


def _same(text: str) -> str:
    return text


def _english_plural(one: str, many: str, n: int) -> str:
    return one if n == 1 else many


def _iso(date: str) -> str:
    return date


def _no_translation(context: str, text: str) -> str:
    return text


@dataclass(frozen=True)
class Words:
    """The source texts are English; a language translates them. `say("Card {n} of {total}", n=1, total=5)`."""

    language: str = "en"
    lookup: Lookup = _same
    plural_lookup: PluralLookup = _english_plural
    date_lookup: Callable[[str], str] = _iso
    card_lookup: CardLookup = field(default=_no_translation)
    second: Words | None = None  # of the language that stands smaller below a card

    def __call__(self, text: str, /, **values: object) -> str:
        """The text in this language, with its {named} places filled."""
        translated = self.lookup(text)
        return filled(translated, values) if values else translated

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The form for `n`, which is also the place {n}."""
        return filled(self.plural_lookup(one, many, n), {"n": n, **values})

    def date(self, iso: str) -> str:
        """A date as people write it: 2026-11-12 becomes 12 november 2026. What is no date comes back as it was."""
        return self.date_lookup(iso)

    def card(self, context: str, text: str) -> str:
        """A text of a card in this language; the author's own text where nobody translated it.

        A card of the program itself (the warm-up) is found among the texts of the interface.
        """
        translated = self.card_lookup(context, text)
        return self.lookup(text) if translated == text and text else translated

    def second_card(self, context: str, text: str) -> str:
        """A text of a card in the second language; "" without one, and where it would say the same again."""
        translated = self.second.card(context, text) if self.second is not None else ""
        return "" if translated == self.card(context, text) else translated


ENGLISH = Words()
