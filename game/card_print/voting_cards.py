"""Voting cards for the camera as a PDF: how to print, deal and hold them, then all fronts and backs in turn.

No sheet tells the number of a card or an answer to who stands further away than its holder.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from game.card_print.parts import Deck
from game.core.tag_pattern import pattern
from game.core.value import Value, value
from game.core.voting_cards import BACK, CELLS, letters_of
from game.documents.formats.pdf import STANDARD, CannotPrint, language
from game.documents.typesetter import typeset
from game.i18n.words import Words
from game.system.scratch import scratch_folder

Json = dict[str, Any]


@value
class Size(Value):
    """Millimetres: a side of the card, the white around its tag, and how far from its edge the letters stand.

    Many printers leave 4.2 mm of the paper blank, and small cards reach to its edge: their letters stand beyond that.
    """

    side: float
    margin: float
    letter: float
    on_a_sheet: int


SMALL = Size(148.0, 7.85, 5.65, 2)
LARGE = Size(200.0, 9.0, 4.5, 1)
REACH = ((5, 7), (6, 8), (8, 10))
"""Metres from which small and large cards are read: by a webcam of 720 and of 1080 lines, and on a phone's photo."""
DASH = "–"


def size_of(deck: Deck) -> Size:
    return LARGE if deck.large else SMALL


def write(deck: Deck, say: Words) -> bytes:
    """The PDF. CannotPrint if it cannot be made."""
    return _made(deck, say, format="pdf", pdf_standards=[STANDARD])[0]


def page_pictures(deck: Deck, say: Words, ppi: float) -> tuple[bytes, ...]:
    """Every page as PNG. CannotPrint if they cannot be made."""
    return _made(deck, say, format="png", ppi=ppi)


def _made(deck: Deck, say: Words, **how: Any) -> tuple[bytes, ...]:
    try:
        with scratch_folder() as root:
            return typeset("voting-cards.typ", str(root), json.dumps(_data(deck, say), ensure_ascii=False), how)
    except (RuntimeError, OSError) as fault:
        raise CannotPrint from fault


def _data(deck: Deck, say: Words) -> Json:
    size = size_of(deck)
    return {
        **language(say.language),
        "deck": {
            "side": size.side,
            "margin": size.margin,
            "letter": size.letter,
            "each": size.on_a_sheet,
            "cells": CELLS,
        },
        "guide": _guide(deck, say),
        "room": _room(say),
        "front": say("front {n} of {total}", n="{n}", total="{total}"),
        "back": say("back {n} of {total}", n="{n}", total="{total}"),
        "sheets": list(_sheets(deck, size, say)),
    }


def _sheets(deck: Deck, size: Size, say: Words) -> Iterator[list[Json]]:
    """The cards of each sheet from top to bottom. On its long edge it turns so that each back lies behind its front."""
    for first in range(0, deck.people, size.on_a_sheet):
        numbers = range(first, min(first + size.on_a_sheet, deck.people))
        yield [{"front": _front(number, say), "back": _back(number, say)} for number in numbers]


def _front(number: int, say: Words) -> Json:
    told = say("The pattern of a voting card, with four small letters around it")
    return {"rows": _rows(number), "letters": list(letters_of(number)), "told": told}


def _back(number: int, say: Words) -> Json:
    told = say("The back of a voting card: no opinion")
    return {"rows": _rows(BACK + number), "letters": [DASH] * 4, "told": told}


def _rows(tag: int) -> list[str]:
    return ["".join("#" if black else "." for black in row) for row in pattern(tag)]


def _guide(deck: Deck, say: Words) -> Json:
    """The first page is for who prints and deals."""
    return {
        "title": say("Voting cards for the camera"),
        "lead": say("For {n} people. Everybody holds up a card, and a camera counts.", n=deck.people),
        "how-title": say("How to print"),
        "how": _how_to_print(say),
        "dealt-title": say("How to deal them out"),
        "dealt": _how_to_deal(say),
        "far-title": say("How far away they are read"),
        "far-head": [say("Camera"), say("small cards ({n} mm)", n=148), say("large cards ({n} mm)", n=200)],
        "far": _how_far(say),
        "far-note": say("With light on the cards, and no window behind them. If in doubt, print large."),
        "safe-title": say("What stays private"),
        "safe": _what_is_private(say),
    }


def _how_to_print(say: Words) -> list[str]:
    return [
        say("Print on A4 at its real size (100%), not “fit to page”; firm paper (160 g or more) is best."),
        say("Use matte paper, and never laminate it: a camera cannot read what shines."),
        say("Two-sided: flip on the long edge. Each back then lies behind its own front."),
        say("One-sided works too: print page 2 and the odd pages. Whoever has no opinion then keeps the card down."),
        say("Cut along the thin lines. The strips beside them are waste."),
    ]


def _how_to_deal(say: Words) -> list[str]:
    return [
        say("Lay them with the letters down, shuffle, and let everybody take one. Nobody needs the same card again."),
        say("Between two votes you may collect them and shuffle again."),
        say("Whoever holds a card does not vote by phone or by hand as well."),
        say("Page 2 says how to hold a card. Hang it up, or show it."),
    ]


def _how_far(say: Words) -> list[list[str]]:
    cameras = [say("Webcam, 1280 × 720"), say("Webcam, 1920 × 1080"), say("A photo taken with a phone")]
    told = [[say("up to {n} m", n=metres) for metres in both] for both in REACH]
    return [[camera, *reach] for camera, reach in zip(cameras, told, strict=True)]


def _what_is_private(say: Words) -> list[str]:
    return [
        say("Nobody reads an answer from a pattern, and the letters are so small that only its holder reads them."),
        say("The laptop keeps no picture and no number of a card."),
        say("This is private as long as nobody films or leans over. On a heavy card, use the keyboard or phones."),
    ]


def _room(say: Words) -> Json:
    """The second page is for the room: how to hold a card."""
    return {
        "title": say("How to vote with a card"),
        "told": say("A card with the letter B on top is turned to a camera."),
        "steps": [
            say("Hold the card upright before you, with the letters towards you."),
            say("Turn it until the letter of your choice is on top."),
            say("Now turn this side to the camera, the way a door turns. Your letter stays on top."),
            say("Fingers at the edge. Hold still until the big screen says: cards down."),
        ],
        "notes": [
            say("No opinion, or not your role? Show the back of the card."),
            say("Changed your mind? Turn the card while the big screen is still counting."),
            say("On every card the letters stand elsewhere. How you hold yours tells nobody what you choose."),
        ],
    }
