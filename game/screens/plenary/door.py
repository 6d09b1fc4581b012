"""The rooms that wait for the tap of who leads. Until then nothing of them, not even a name, is on the wall."""

from __future__ import annotations

from game.core.commands.plenary import LetRoomIn, TurnRoomAway
from game.core.plenary.hall_view import HallRoom
from game.core.plenary.pictures import KEYS, PlenaryModel
from game.i18n.words import Words
from game.screens.common.sheet import listed, nothing, rows, sheet, told
from game.texts.plenary import address_words
from game.ui.blocks import NOWHERE, choice
from game.ui.geometry import GAP, HINT, MAIN, Page
from game.ui.layout import Block, Items, row
from game.ui.scene import Touch
from game.ui.widgets import Button


def door(model: PlenaryModel, say: Words, page: Page) -> Items:
    """Those that came first."""
    waiting = model.hall.waiting
    body = rows([_waiting(key, room, say) for key, room in zip(KEYS, waiting, strict=False)], len(KEYS))
    if not waiting:
        body = nothing("\n".join(filter(None, (say("No room waits."), address_words(model.hall, say)))))
    note = say("Does this room belong to this day? Then its number lets it in. Ctrl with the number turns it away.")
    return sheet(page, say("Rooms at the door"), body, note)


def _waiting(key: str, room: HallRoom, say: Words) -> Block:
    touch = Touch(NOWHERE, f"let-in-{key}", LetRoomIn(room.id), (key,))
    words = told(room.name, say.plural("{n} person", "{n} people", room.people))
    away = Button(say("Turn away"), TurnRoomAway(room.id), f"turn-away-{key}", (f"ctrl+{key}",), size=HINT)
    return row(listed(None, words, key, touch).fill(MAIN), choice(away).fill(), gap=GAP)
