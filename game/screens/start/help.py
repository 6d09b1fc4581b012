"""The keys: for the keyboard, and for a presenter clicker."""

from __future__ import annotations

from game.core.commands import Show
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.ui.geometry import MARGIN, Area, Page
from game.ui.scene import Scene, Text
from game.ui.widgets import Button, Items, cap_width, keycap, panel, quiet


def help_screen(model: ViewModel, say: Words, page: Page) -> Scene:
    """The keys, for the keyboard and for a presenter clicker."""
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    left, right = area.columns(2, 32)
    keys = (
        (say("Space") + " · PgDn", say("the next step")),
        ("PgUp · Ctrl Z", say("back, undo")),
        ("Ctrl Y", say("redo")),
        (say("Esc"), say("close what is open; twice: STOP")),
        ("1 – 5", say("vote, count a hand (Shift: take away)")),
        ("Ctrl + …", say("the key on a button, where something can be typed")),
        ("Tab · Enter", say("move to a button, press it")),
        ("Ctrl + · Ctrl −", say("larger, smaller letters")),
        ("Ctrl D", say("other colours: warm, dark, high contrast")),
        ("Ctrl I", say("at the big screen: I stand on the left, on the right")),
        ("Ctrl H", say("touch board: what is needed low and large")),
        ("F11", say("full screen")),
        (say(". or B"), say("black screen; any key brings it back")),
        ("F9", say("the facilitator’s desk")),
        ("F10", say("settings: language, letters, folder")),
        ("F1 · ?", say("this help")),
    )
    clicker = (
        (say("Forward"), say("the next step")),
        (say("Backward"), say("back, undo")),
        (say("Slide show"), say("choose a button: a ring appears; forward and backward move it")),
        (say("Black"), say("press the button in the ring; without a ring: black screen")),
        (say("Slide show again"), say("leave choosing")),
    )
    items: Items = (
        *titled(page, say("Keys")),
        panel(left),
        *_key_rows(left.inset(36, 26), keys, 240),
        panel(right),
        *_clicker(right.inset(36, 26), clicker, say),
        *closed_by(page, say, (Button(say("Settings"), Show("settings"), "settings", ("f10",), "F10", "gear"),)),
    )
    return Scene("help", items, "warm", "close", flourish=False)


def _key_rows(area: Area, rows: tuple[tuple[str, str], ...], cap: float) -> Items:
    items: Items = ()
    for row, (key, told) in zip(area.rows(len(rows), 6), rows, strict=True):
        middle = row.y + row.h / 2
        items += keycap(key, row.x + min(cap, cap_width(key)), middle)
        items += (
            Text(
                Area(row.x + cap + 20, row.y, row.w - cap - 20, row.h),
                told,
                32,
                "medium",
                valign="middle",
                least=20,
                group="keys",
                leading=1.05,
            ),
        )
    return items


def _clicker(area: Area, rows: tuple[tuple[str, str], ...], say: Words) -> Items:
    head = Text(area._replace(h=50), say("Presenter clicker"), 38, "bold", valign="middle", lines=1)
    body = Area(area.x, area.y + 60, area.w, area.h * 0.62)
    note = Area(area.x, body.bottom + 16, area.w, area.bottom - body.bottom - 16)
    text = say(
        "Hall full? With a mouse or a touch board every button works too, and a tap on a field brings a keyboard."
    )
    return (
        head,
        *_key_rows(body, rows, 230),
        quiet(note),
        Text(note.inset(26, 16), text, 30, "medium", valign="middle", least=20),
    )
