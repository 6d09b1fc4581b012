"""The texts of a card in the language of the interface, for wall and desk alike."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.cards import Card, OptionId, Theme, context_of
from game.i18n.words import Words


def card_text(say: Words, card: Card, field: str, text: str) -> str:
    """A text of a card in the language of the interface, where somebody translated it."""
    return say.card(context_of(card.id, field), text) if text else ""


def option_text(say: Words, card: Card, option: OptionId, field: str = "text") -> str:
    text = getattr(card.option(option), field)
    return card_text(say, card, f"options.{option}.{field}", text)


def offered_themes(themes: Sequence[Theme], cards: Sequence[Card]) -> tuple[Theme, ...]:
    """The themes that these cards can be chosen by, each once: those of a set that is not in use have no card here."""
    used = {card.theme for card in cards}
    return tuple({theme.id: theme for theme in themes if theme.id in used}.values())


def theme_title(say: Words, theme: Theme, cards: Sequence[Card]) -> str:
    """The title of a theme; a set translates its own, and the first of `cards` in this theme tells which set it is."""
    pack = next((card.id.partition("/")[0] for card in cards if card.theme == theme.id), "")
    return say.card(f"{pack}.themes.{theme.id}.title", theme.title)


def lacking_words(names: tuple[str, ...], say: Words) -> str:
    """What a card that was typed in a meeting still lacks, and where it is added."""
    words = {"friction": say("why it is hard"), "question": say("the question"), "prompts": say("follow-up questions")}
    told = ", ".join(words[name] for name in names)
    return say("Still missing: {names}. Add this in the card workshop.", names=told)
