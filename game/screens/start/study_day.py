"""A room of a study day: where the hall is, what it calls this room, and what the hall gets. Nothing, until somebody
presses it.
"""

from __future__ import annotations

from game.core.commands import Command, FillDay, JoinDay, OpenHall, StopSharing, TakeBackShared
from game.core.phases import Phase
from game.core.sharing import ADDRESS_MOST, NAME_MOST, HallLine, Share, StudyDay
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.form import labelled, picked, typed
from game.screens.common.sheet import noted, sheet
from game.texts.key_names import key_words
from game.texts.sharing import behind_words, choice_words, line_words
from game.ui.blocks import NOWHERE, cap, icon, on, pressed, text
from game.ui.geometry import CAPTION, EASY, GAP, HEADLINE, HINT, NEAR, PANEL_RADIUS, QUESTION, READ, WIDE, Page
from game.ui.layout import SPRING, Block, centred, column, row
from game.ui.scene import Field, Scene
from game.ui.widgets import Button

EXAMPLE = "192.168.1.5:8780/K7MR-2345"
WELL = (HallLine.STARTING, HallLine.ON, HallLine.CLOSED)
FORM = 1.2
"""How wide the choices stand beside the fields."""


def study_day(model: ViewModel, say: Words, page: Page) -> Scene:
    left = column(*_fields(model.day, say), _line(model.day, say), SPRING, gap=GAP)
    body = row(left.fill(), _choices(model, say).fill(FORM), gap=WIDE)
    note = say("Many rooms at once, and in the hall one screen with what they agreed.")
    items = (
        *sheet(page, say("Study day"), body, note),
        *closed_by(page, say, (*_back(model.day, say), *_hall(model, say)), typing=True),
    )
    return Scene("study-day", items, "warm", "close", flourish=False)


def _fields(day: StudyDay, say: Words) -> tuple[Block, ...]:
    address = Field(NOWHERE, "day-address", day.address, FillDay("address"), EXAMPLE, size=CAPTION, limit=ADDRESS_MOST)
    room = Field(NOWHERE, "day-room", day.room, FillDay("room"), say("Room 3"), size=CAPTION, limit=NAME_MOST)
    told = say("It stands on the laptop in the hall. Capitals do not matter.")
    under = text(told, HINT, "medium", "muted", leading=EASY, least=HINT)
    return (
        column(labelled(say("Address of the day"), typed(address)), under, gap=NEAR),
        labelled(say("What the hall calls this room"), typed(room)),
    )


def _line(day: StudyDay, say: Words) -> Block | None:
    """How it stands with the hall, once there is something to tell."""
    told = line_words(day.status, say) if day.status else ""
    if day.status is None or not told:
        return None
    words = "\n".join(part for part in (told, behind_words(day.status, say)) if part)
    if day.status.line in WELL:
        return noted("check" if day.status.line is HallLine.ON else "clock", words, "settled", "settled_tint", CAPTION)
    return noted("alert", words, "attention", "attention_tint", CAPTION)


def _choices(model: ViewModel, say: Words) -> Block:
    """Each in the words of what it does; the one that holds is ticked."""
    share = model.day.share
    stays = share if share in (Share.STOPPED, Share.TAKEN_BACK) else None
    rows: tuple[tuple[str, Share | None, Command], ...] = (
        ("lock", stays, StopSharing()),
        ("people", Share.SETTLED, JoinDay(Share.SETTLED)),
        ("flag", Share.END, JoinDay(Share.END)),
    )
    tiles = (_tile(f"ctrl+{n}", *each, each[1] is share, say) for n, each in enumerate(rows, 1))
    return column(*(tile.grow() for tile in tiles), gap=GAP)


def _tile(key: str, sign: str, one: Share | None, command: Command, chosen: bool, say: Words) -> Block:
    of_sign, ink = ("chosen_sign", "on_chosen") if chosen else ("ink", "ink")
    end = centred(icon("check", QUESTION, of_sign)) if chosen else cap(key_words((key,), say)).give()
    words = text(choice_words(one, say), READ, "semi", ink, leading=EASY, least=HINT, group="choices")
    inner = row(centred(icon(sign, HEADLINE, of_sign)), words.fill(), end, gap=GAP)
    block = on(picked(chosen, PANEL_RADIUS), inner, GAP)
    name = f"share-{one.value if one and one.goes_on else 'none'}"
    return block if chosen else pressed(block, name, command, (key,), PANEL_RADIUS)


def _hall(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """From the first screen this laptop can be the hall itself; one that is a room already is none."""
    if model.session.phase is not Phase.WELCOME or model.day.status is not None:
        return ()
    return (Button(say("This laptop is the hall"), OpenHall(), "open-hall", ("ctrl+4",), icon="people"),)


def _back(day: StudyDay, say: Words) -> tuple[Button, ...]:
    """What is in the hall can be taken away again."""
    if not day.gone:
        return ()
    return (Button(say("Take back"), TakeBackShared(), "take-back", ("ctrl+r",), icon="left"),)
