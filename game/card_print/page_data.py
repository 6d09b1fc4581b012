"""What stands on the printed pages, as plain data for the template: guide, cards, votes, tables, scores.

Texts are in one language where somebody translated them, and cut where a line may break.
"""

from __future__ import annotations

import re
from typing import Any

from game.card_print.parts import A_SHEET, CARDS, SCORES, TABLES, VOTES, Order, complete
from game.core.cards import ABSTAIN, LETTERS, Card, Theme
from game.core.marks import GROWN, LETTER, SHAPES, SIDE
from game.core.seating import tables_for
from game.documents.sanitize import clean
from game.i18n.words import Words
from game.screens.common.card_picture import colour_of
from game.texts.cards import card_text, option_text, theme_title
from game.texts.choices import abstain_words, weight_words
from game.texts.house_rules import promises, rules

Json = dict[str, Any]
LONG = 30
"""Letters after which a word without a hyphen may go on upon a second card."""


def votes(order: Order, say: Words) -> Json:
    """Sheets of one choice each, so that a pile can be handed round; all backs alike."""
    letters = [{"letter": letter, "number": i, "told": ""} for i, letter in enumerate(LETTERS)]
    abstain = {"letter": "–", "number": len(LETTERS), "told": abstain_words(say), "id": ABSTAIN}
    return {"choices": [*letters, abstain], "sheets": -(-order.people // A_SHEET), "back": say("Your choice")}


def marks() -> Json:
    """The signs of the standpoints, by their numbers: a shape each, on a square larger than the box it stands for."""
    shapes = [{"corners": shape.corners, "reach": shape.reach, "middle": shape.middle} for shape in SHAPES]
    return {"side": SIDE, "grown": GROWN, "letter": LETTER, "shapes": shapes}


def tables(order: Order, say: Words) -> Json:
    """A card for each table: the steps on one side, the house rules on the other."""
    return {
        "count": tables_for(order.people),
        "steps-title": say("How a card goes"),
        "steps": [{"name": name, "told": told} for name, told in _steps(say)],
        "rules-title": say("How we talk today"),
        "rules": rules(say),
        "stop": say("Anybody may say STOP. The card is turned over at once. Nobody asks why, and nothing is kept."),
        "vote-title": say("Your choice"),
        "promises": promises(say)[:2],
    }


def _steps(say: Words) -> tuple[tuple[str, str], ...]:
    return (
        (
            say("Read aloud"),
            say("One person reads the card aloud. What don’t we know? Questions only, no opinions yet."),
        ),
        (say("Vote"), say("Everybody lays one voting card face down. Shuffle them, then count all of them at once.")),
        (say("Talk"), say("Everybody says what matters to them. Nobody has to say how they voted.")),
        (say("Vote again"), say("Once more, face down. You may have changed your mind, and you may stand by it.")),
        (say("Rule"), say("Say in one sentence what you agree. Can everybody live with it? If not, park it.")),
    )


def scores(order: Order, say: Words) -> Json:
    """A row for each card; totals only."""
    return {
        "title": say("Score sheet"),
        "note": say(
            "Only totals, no names. On heavy cards ({mark}) do not write down the numbers 1 and 2.", mark="■■■"
        ),
        "labels": [say("School"), say("Date"), say("Present")],
        "code": say("Code"),
        "card": say("Card"),
        "first": say("First vote"),
        "second": say("Second vote"),
        "choices": [*LETTERS, "–"],
        "abstain": f"– = {abstain_words(say)}",
        "rule": say("Agreed rule"),
        "parked": say("Parked"),
        "rows": [_row(card, say) for card in order.cards if complete(card)],
    }


def _row(card: Card, say: Words) -> Json:
    return {
        "code": card.code,
        "title": clean(card_text(say, card, "title", card.title)),
        "heavy": card.weight.traits.sober,
        "options": len(card.options),
    }


def guide(order: Order, say: Words) -> Json:
    """The first sheet: how to print and cut, and what is in it."""
    return {
        "title": clean(order.name),
        "lead": say("Cards to print, cut out and play with; no screen needed."),
        "how-title": say("How to print"),
        "how": [
            say("Print on A4 at its real size (100%), not “fit to page”; firm paper (160 g or more) is best."),
            say("Two-sided: flip on the long edge. Each back then lies behind its own front."),
            say("One-sided works too: print all pages, cut, and lay front and back together."),
            say("Cut along the short lines in the margin, from one edge of the sheet to the other."),
        ],
        "parts-title": say("What is in it"),
        "parts": _contents(order, say),
        "left-title": say("Left out"),
        "left-told": say("These have a mistake or too little text. Fix them in the card workshop."),
        "left": list(map(clean, order.left_out)),
        "list-title": say("The cards"),
        "draft": say("What you agree upon is a draft. Law is not up for a vote."),
    }


def _contents(order: Order, say: Words) -> list[str]:
    n = sum(complete(card) for card in order.cards)
    told = {
        CARDS: say.plural("{n} card, 8 on a sheet", "{n} cards, 8 on a sheet", n),
        VOTES: say("Voting cards for {n} people: one of each kind for everybody", n=order.people),
        TABLES: say.plural("{n} table card", "{n} table cards", tables_for(order.people)),
        SCORES: say("Score sheet: one for the facilitator"),
    }
    return [text for part, text in told.items() if part in order.parts]


def face(card: Card, order: Order, picture: str, say: Words) -> Json:
    """What stands on a card; `picture` is the name of its file, "" without one."""
    theme = _theme_title(card, order, say)
    return {
        "code": card.code,
        "title": clean(card_text(say, card, "title", card.title)),
        "theme": theme,
        "colour": colour_of(card, order.themes),
        "sober": card.weight.traits.sober,
        "level": card.weight.level,
        "weight": weight_words(card.weight, say),
        "picture": picture,
        "alt": say("Picture: {theme}", theme=theme or card.title),
        "credit": " · ".join(one for one in (card.author, card.licence) if one),
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
    found: list[str] = []
    for word in re.findall(r"\S+\s?", clean(text)):
        found += [word] if len(word) <= LONG else re.findall(f".{{1,{LONG}}}", word)
    return found


def _theme_title(card: Card, order: Order, say: Words) -> str:
    theme: Theme | None = next((one for one in order.themes if one.id == card.theme), None)
    return clean(theme_title(say, theme, order.all_cards or order.cards)) if theme is not None else ""
