"""How far cards are translated: which texts a language lacks, and which translations somebody has to look at.

A translation is doubtful where its source was changed since: the wall shows the author's own words instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import Card, context_of
from game.i18n.catalogues import card_languages, card_sources
from game.i18n.extract import card_texts


@dataclass(frozen=True, slots=True)
class TranslationState:
    """How one card stands in one language: `lacking` is True if a text has no translation at all.

    `doubtful` are the fields (`options.never.text`) whose translation is not shown until somebody has looked at it.
    """

    lacking: bool
    doubtful: tuple[str, ...]


def translation_state(card: Card, language: str) -> TranslationState:
    """How this card stands in this language."""
    known, before = card_sources(language), context_of(card.id, "")
    found = [(context.removeprefix(before), text, known.get(context)) for context, text in card_texts(card)]
    doubtful = (field for field, text, source in found if source is not None and source != text)
    return TranslationState(any(source is None for _, _, source in found), tuple(doubtful))


def other_languages(written_in: str) -> tuple[str, ...]:
    """Those into which cards have been translated, but the one that a set was written in."""
    return tuple(one for one in card_languages() if one != written_in)
