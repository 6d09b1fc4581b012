"""The picture of the line to the rooms: which are silent, and since when. A silent room plays on."""

from __future__ import annotations

from game.core.plenary.hall_view import HallRoom
from game.core.plenary.pictures import ROOMS_A_PAGE, PlenaryModel, columns_for, rows_for
from game.i18n.words import Words
from game.screens.common.sheet import cells, nothing, page_of, sheet
from game.texts.plenary import hall_words
from game.texts.time_of_day import time_words
from game.ui.blocks import NOWHERE, on, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, GAP, HINT, NEAR, READ, SNUG, TIGHT, Page
from game.ui.layout import Block, Items, centred, column
from game.ui.scene import Box


def connection(model: PlenaryModel, say: Words, page: Page) -> Items:
    """A tile for each room that is not heard."""
    shown, _, _ = page_of(model.hall.silent, model.leaf, ROOMS_A_PAGE)
    clocks = dict(model.clocks)
    tiles = [_tile(room, clocks.get(room.id, ""), say) for room in shown]
    away = hall_words(model.hall.line, say)
    calm = say("Every room is heard.") if model.hall.inside and not away else say("No room is heard.")
    body = cells(tiles, columns_for(len(tiles)), rows_for(len(tiles)), GAP) if tiles else nothing(calm)
    return sheet(page, say("Connection"), body, away or say("A silent room goes on; what is new comes later."))


def _tile(room: HallRoom, clock: str, say: Words) -> Block:
    told = say("silent since {time}", time=time_words(clock, say)) if clock else say("not heard yet")
    words = column(
        text(room.name, READ, "bold", leading=SNUG, least=HINT, group="rooms"),
        text(told, CAPTION, "medium", "muted", leading=SNUG, least=HINT, group="steps"),
        gap=NEAR,
    )
    return on(Box(NOWHERE, "card", BUTTON_RADIUS, shadow="card"), centred(words), GAP, TIGHT)
