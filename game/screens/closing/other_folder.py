"""The usual folder refuses: other places that take the protocol now. The meeting goes on whatever is chosen."""

from __future__ import annotations

from game.core.commands import SetFolder, TryAgain
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.ui.geometry import LABEL, MARGIN, Area, Page
from game.ui.scene import Field, Icon, Scene, Text, Touch
from game.ui.widgets import Button, Items, keycap, panel


def place(model: ViewModel, say: Words, page: Page) -> Scene:
    """One key for each place; later is a good answer too."""
    area = Area(MARGIN, 200, page.width - 2 * MARGIN, 560)
    told = say(
        "{folder} does not take it. Nothing is lost: choose another place, or go on and try later.",
        folder=_short(model.folder, 30),
    )
    items: Items = (*titled(page, say("Where shall the protocol go?"), told),)
    for n, (row, path) in enumerate(zip(area.rows(4, 16), model.places, strict=False), 1):
        items += _place(row, n, path)
    if not model.places:
        items += (
            Text(
                area.inset(0, 40),
                say("No other folder was found that takes a file. Put a stick in, and try again."),
                40,
                "medium",
                "muted",
                "center",
            ),
        )
    typed = Area(area.x, area.bottom + 24, area.w, 84)
    again = (Button(say("Try again"), TryAgain(), "again", ("ctrl+r",), "Ctrl R", "undo"),)
    return Scene(
        "place",
        (
            *items,
            Field(typed, "other-folder", "", SetFolder(), say("or type another folder"), size=30, limit=240),
            *closed_by(page, say, again, typing=True),
        ),
        "warm",
        "close",
        flourish=False,
    )


def _short(path: str, most: int = 60) -> str:
    return path if len(path) < most else "…" + path[2 - most :]


def _place(row: Area, n: int, path: str) -> Items:
    text = Area(row.x + 120, row.y, row.w - 240, row.h)
    return (
        panel(row, 24),
        Icon(Area(row.x + 40, row.y + row.h / 2 - 26, 52, 52), "folder", "muted"),
        Text(text, _short(path), LABEL + 6, "semi", valign="middle", lines=1, least=18),
        *keycap(f"Ctrl {n}", row.right - 36, row.y + row.h / 2),
        Touch(row, f"place-{n}", SetFolder(path), (f"ctrl+{n}",), 24),
    )
