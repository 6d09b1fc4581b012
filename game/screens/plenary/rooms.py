"""The picture of all rooms: how far each is, in the order in which they joined. Never who stopped or paused."""

from __future__ import annotations

from game.core.plenary.hall_view import ShownRoom
from game.core.plenary.pictures import ROOMS_A_PAGE, PlenaryModel, columns_for, rows_for
from game.i18n.words import Words
from game.screens.common.sheet import cells, nothing, page_of, sheet
from game.texts.plenary import address_words, hall_words, step_words, waiting_words
from game.ui.blocks import NOWHERE, icon, on, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, GAP, HINT, NEAR, QUESTION, READ, SNUG, STRONG, TIGHT, Page
from game.ui.layout import Block, Items, centred, column, row
from game.ui.scene import Box


def rooms(model: PlenaryModel, say: Words, page: Page) -> Items:
    """A tile for each room that was let in."""
    shown, _, _ = page_of(model.hall.inside, model.leaf, ROOMS_A_PAGE)
    tiles = [_tile(room, say) for room in shown]
    body = cells(tiles, columns_for(len(tiles)), rows_for(len(tiles)), GAP) if tiles else nothing(_empty(model, say))
    return sheet(page, say("Rooms"), body, _note(model, say))


def _note(model: PlenaryModel, say: Words) -> str:
    """What is wrong, who waits, or how a room comes."""
    hall = model.hall
    return hall_words(hall.line, say) or waiting_words(hall, say) or (address_words(hall, say) if hall.inside else "")


def _empty(model: PlenaryModel, say: Words) -> str:
    told = waiting_words(model.hall, say) or say("No room has come yet.")
    return "\n".join(filter(None, (told, address_words(model.hall, say))))


def _tile(shown: ShownRoom, say: Words) -> Block:
    """Done has a sign of its own; a room that is silent lies grey, and says so."""
    silent = shown.silent
    ink = "muted" if silent else "ink"
    told = say("silent") if silent else step_words(shown.progress, say)
    words = column(
        text(shown.room.name, READ, "bold", ink, leading=SNUG, least=HINT, group="rooms"),
        text(told, CAPTION, "medium", "muted", leading=SNUG, least=HINT, group="steps"),
        gap=NEAR,
    )
    sign = icon("check", QUESTION, "settled", weight=STRONG) if shown.done else None
    ground = Box(NOWHERE, "track" if silent else "card", BUTTON_RADIUS, shadow="" if silent else "card")
    return on(ground, row(centred(words).fill(), sign, gap=TIGHT), GAP, TIGHT)
