"""What is set for this computer: language, second language, folder and what leads to other screens."""

from __future__ import annotations

from game.core.commands import SetFolder, SetSecondLanguage, Show
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.frame import closed_by, titled
from game.ui.geometry import BODY, LABEL, Area, Page
from game.ui.scene import Field, Icon, Scene, Text
from game.ui.widgets import Button, Items, panel, row_of, segmented


def settings(model: ViewModel, say: Words, page: Page) -> Scene:
    area = page.area
    folder = Area(area.x, 180, area.w, 250)
    letters = Area(area.x, 446, area.w, 132)
    second = Area(area.x, 594, area.w, 118)
    more = Area(area.x, 728, area.w, 160)
    inner = folder.inset(40, 28)
    told = say("The protocol is written here after each rule, as a text file. An earlier one is never overwritten.")
    text = say("Letters on the wall: Ctrl + and Ctrl −, back to normal with Ctrl 0. Full screen: F11.")
    items: Items = (
        *titled(page, say("Settings")),
        panel(folder),
        Text(inner._replace(h=44), say("Folder for the protocol"), 36, "bold", valign="middle", lines=1),
        Text(
            Area(inner.x, inner.y + 44, inner.w, 64),
            told,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            least=20,
            leading=1.05,
        ),
        Field(Area(inner.x, inner.y + 112, inner.w, 80), "folder", model.folder, SetFolder(), size=30, limit=240),
        panel(letters),
        Icon(Area(letters.x + 40, letters.y + 36, 60, 60), "text_size"),
        Text(
            Area(letters.x + 130, letters.y + 14, letters.w - 170, letters.h - 28),
            text,
            BODY,
            "medium",
            valign="middle",
        ),
        *_second(second, model, say),
        *row_of(
            more,
            (
                Button(say("Our school"), Show("school"), "school", ("ctrl+1",), "Ctrl 1", "home"),
                Button(say("Contacts"), Show("contacts"), "contacts", ("ctrl+2",), "Ctrl 2", "person"),
                Button(
                    say("Cards that need a look"),
                    Show("problems"),
                    "problems",
                    ("ctrl+3",),
                    "Ctrl 3",
                    "cards",
                    weight=1.4,
                ),
                Button(say("Keys"), Show("help"), "help", ("f1",), "F1", "question"),
            ),
            24,
        ),
        *closed_by(page, say, typing=True),
    )
    return Scene("settings", items, "warm", "close", flourish=False)


def _second(area: Area, model: ViewModel, say: Words) -> Items:
    """In which language a card stands below the first one."""
    now = say.second.language if say.second is not None else ""
    choices = ("", *model.second_languages)
    picks = tuple(
        Button(
            code.upper() or say("None"), SetSecondLanguage(code), f"second-{code or 'none'}", kind=_kind(code == now)
        )
        for code in choices
    )
    inner = area.inset(40, 20)
    half = inner.w * 0.44
    told = say("A second language on cards")
    return (
        panel(area),
        Text(inner.left_part(half - 24), told, 34, "bold", valign="middle", least=22, lines=2, leading=1.1),
        *segmented(Area(inner.x + half, inner.y, inner.w - half, inner.h), picks, 30),
    )


def _kind(chosen: bool) -> str:
    return "chosen" if chosen else "secondary"
