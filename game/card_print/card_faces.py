"""The two sides of a card as plain data for the template: texts in one language, each cut where a line may break."""

from __future__ import annotations

import re
from typing import Any

from game.card_print.parts import Order
from game.core.cards import LETTERS, Card, Theme
from game.i18n.words import Words
from game.screens.common.card_picture import colour_of
from game.texts.cards import card_text, option_text, theme_title
from game.texts.choices import weight_words

Json = dict[str, Any]
LONG = 30
"""Letters after which a word without a hyphen may break anywhere."""
BREAK = "\u200b"


def face(card: Card, order: Order, picture: str, say: Words) -> Json:
    """What stands on a card; `picture` is the name of its file, "" without one."""
    theme = _theme_title(card, order, say)
    return {
        "code": card.code,
        "title": card_text(say, card, "title", card.title),
        "theme": theme,
        "colour": colour_of(card, order.themes),
        "sober": card.weight.traits.sober,
        "level": card.weight.level,
        "weight": weight_words(card.weight, say),
        "picture": picture,
        "alt": say("Picture: {theme}", theme=theme or card.title),
        "front": _front(card, order, say),
        "back": [*_options(card, order, say), *_prompts(card, order, say)],
    }


def _front(card: Card, order: Order, say: Words) -> list[Json]:
    question = [_text_block("question", card, "question", card.question, order, say)] if card.question else []
    return [_text_block("situation", card, "situation", card.situation, order, say), *question]


def _options(card: Card, order: Order, say: Words) -> list[Json]:
    return [
        _block("option", option_text(say, card, one.id), one.text, order, say) | {"letter": LETTERS[i], "number": i}
        for i, one in enumerate(card.options)
    ]


def _prompts(card: Card, order: Order, say: Words) -> list[Json]:
    asked = [_text_block("prompt", card, f"prompts.{n}", text, order, say) for n, text in enumerate(card.prompts, 1)]
    if not card.twist:
        return asked
    return [*asked, _text_block("twist", card, "twist", card.twist, order, say) | {"label": say("Twist")}]


def _text_block(kind: str, card: Card, field: str, text: str, order: Order, say: Words) -> Json:
    return _block(kind, card_text(say, card, field, text), text, order, say)


def _block(kind: str, told: str, source: str, order: Order, say: Words) -> Json:
    """A text nobody translated is in the language of its author: so it is hyphenated, and read aloud."""
    language = order.language if told == source else say.language
    return {"kind": kind, "words": pieces(told), "lang": re.split("[-_]", language)[0], "more": False}


def pieces(text: str) -> list[str]:
    """The text cut after each space, and inside what is too long for a line; joined they are the text again."""
    found = []
    for word in re.findall(r"\S+\s?", " ".join(text.split())):
        found += [word] if len(word) <= LONG else [part + BREAK for part in re.findall(f".{{1,{LONG}}}", word)]
    return found


def _theme_title(card: Card, order: Order, say: Words) -> str:
    theme: Theme | None = next((one for one in order.themes if one.id == card.theme), None)
    return theme_title(say, theme, order.all_cards or order.cards) if theme is not None else ""
