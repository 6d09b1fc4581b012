"""The usual folder refuses: other places that take the protocol now. The meeting goes on whatever is chosen."""

from __future__ import annotations

from game.core.commands import SetFolder, TryAgain
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import sheet
from game.ui.blocks import cap, icon, item, one_line, panel, pressed, text
from game.ui.geometry import GAP, HINT, PAD, PANEL_RADIUS, QUESTION, READ, Page
from game.ui.layout import SPRING, Block, Items, column, row
from game.ui.scene import Field, Scene
from game.ui.widgets import Button

MOST = 4
"""Places that are offered, each by a key."""


def place(model: ViewModel, say: Words, page: Page) -> Scene:
    """One key for each place; later is a good answer too."""
    told = say(
        "Nothing can be saved in {folder}. Nothing is lost: choose another place, or continue and try later.",
        folder=_short(model.folder, 30),
    )
    nowhere = say("No other folder was found that can save a file. Put in a USB stick, and try again.")
    places = [_place(n, path) for n, path in enumerate(model.places[:MOST], 1)]
    body = column(
        *(places or [text(nowhere, QUESTION, "medium", "muted", align="center").grow()]),
        item(lambda area: Field(area, "other-folder", "", SetFolder(), say("or type another folder"), limit=240), ROW),
        SPRING if places else None,
        gap=GAP,
    )
    again = (Button(say("Try again"), TryAgain(), "again", ("ctrl+r",), "Ctrl R", "undo"),)
    title = say("Where should the protocol go?")
    items: Items = (*sheet(page, title, body, told), *closed_by(page, say, again, typing=True))
    return Scene("place", items, "warm", "close", flourish=False)


def _short(path: str, most: int = 60) -> str:
    return path if len(path) < most else "…" + path[2 - most :]


def _place(n: int, path: str) -> Block:
    told = one_line(_short(path), READ, "semi", least=HINT)
    inner = row(icon("folder", QUESTION, "muted"), told.fill(), cap(f"Ctrl {n}"), gap=PAD)
    return pressed(panel(inner, PAD, GAP).high(ROW), f"place-{n}", SetFolder(path), (f"ctrl+{n}",), PANEL_RADIUS)


ROW = 112.0
