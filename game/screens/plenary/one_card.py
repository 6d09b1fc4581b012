"""The picture of one card: beside each other the rules that rooms made of it, with the rooms that have them."""

from __future__ import annotations

from game.core.plenary.pictures import PlenaryModel
from game.core.plenary.wordings import CardInRooms, Wording, cards_in_rooms
from game.i18n.words import Words
from game.screens.common.sheet import nothing, sheet
from game.texts.plenary import names_words
from game.ui.blocks import NOWHERE, beside, kept, on, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, EDGE, GAP, HINT, PAD, QUESTION, SNUG, TIGHT, Page
from game.ui.layout import Block, Items, column, row
from game.ui.scene import Box


def one_card(model: PlenaryModel, say: Words, page: Page) -> Items:
    """The card that the view has turned to."""
    cards = cards_in_rooms(model.hall)
    if not cards:
        return sheet(page, say("Cards"), nothing(say("No room has finished a card yet.")))
    card = cards[model.leaf]
    told = say("Card {n} of {total}", n=model.number, total=len(cards))
    others = [text(line, CAPTION, "medium", "muted", least=HINT, leading=SNUG) for line in _others(card, say)]
    body = column(_columns(card, model.marked, say).grow(), *others, gap=TIGHT)
    return sheet(page, card.title or say("A hidden text"), body, told)


def _columns(card: CardInRooms, marked: Wording | None, say: Words) -> Block:
    if not card.wordings:
        return nothing(say("No room has a rule for this card yet."))
    return row(*(_column(one, marked, say).fill() for one in card.columns), gap=GAP)


def _column(wordings: tuple[Wording, ...], marked: Wording | None, say: Words) -> Block:
    return column(*(wording_block(one, say, marked=one == marked).grow() for one in wordings), gap=TIGHT)


def wording_block(one: Wording, say: Words, *, marked: bool = False) -> Block:
    """A text with its rooms, all in one size: none is to seem more. What the key for hiding means has an edge."""
    told = say("This text is hidden.") if one.hidden else one.text
    words = kept(
        told,
        QUESTION,
        "medium" if one.hidden else "semi",
        "muted" if one.hidden else "ink",
        valign="top",
        group="wordings",
    )
    names = beside("people", kept(names_words(one.rooms), HINT, "medium", "muted"), HINT, "muted", TIGHT)
    shade = "" if one.hidden or marked else "card"
    ground = Box(NOWHERE, "track" if one.hidden else "card", BUTTON_RADIUS, "ink" if marked else "", EDGE, shade)
    return on(ground, column(words.grow(), names, gap=TIGHT), PAD, GAP)


def _others(card: CardInRooms, say: Words) -> list[str]:
    """What became of the card elsewhere; a line that names no room is left out."""
    parts = (
        (say("Taken together with another rule: {rooms}"), card.merged),
        (say("Parked: {rooms}"), card.parked),
        (say("No rule needed: {rooms}"), card.without),
        (say("Not discussed yet: {rooms}"), card.undiscussed),
    )
    return [told.replace("{rooms}", names_words(names)) for told, names in parts if names]
