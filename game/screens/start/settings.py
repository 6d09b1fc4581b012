"""What is set for this computer: folder, letters, languages and what leads to other screens. In a session too."""

from __future__ import annotations

from dataclasses import replace

from game.core.colour_themes import COLOUR_THEMES
from game.core.commands import (
    SetColours,
    SetFolder,
    SetFullScreen,
    SetLanguage,
    SetMirrored,
    SetMotion,
    SetSecondLanguage,
    Show,
)
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.screens.common.reach import board_button
from game.texts.language_names import language_name
from game.ui.geometry import BODY, LABEL, Area, Page
from game.ui.scene import Field, Icon, Scene, Text
from game.ui.widgets import Button, Items, button, panel, row_of, segmented

TALL, LOW, GAP = 206.0, 73.0, 10.0
"""How high the panel of the folder is, and each other one."""


def settings(model: ViewModel, say: Words, page: Page) -> Scene:
    area = page.area
    top = Area(area.x, 180, area.w, TALL)
    rows = (Area(area.x, top.bottom + GAP + n * (LOW + GAP), area.w, LOW) for n in range(6))
    letters, colours, side, first, second, more = rows
    items: Items = (
        *titled(page, say("Settings")),
        *_folder(top, model, say),
        *_window(letters, model, say),
        *_colours(colours, model, say),
        *_side(side, model, say),
        *_language(first, model, say),
        *_second(second, model, say),
        *row_of(more, _elsewhere(say), 24),
        *closed_by(page, say, typing=True),
    )
    return Scene("settings", items, "warm", "close", flourish=False)


def _folder(area: Area, model: ViewModel, say: Words) -> Items:
    inner = area.inset(40, 14)
    told = say("The protocol is written here after each rule, as a text file. An earlier one is never overwritten.")
    note = Area(inner.x, inner.y + 42, inner.w, 52)
    return (
        panel(area),
        Text(inner._replace(h=44), say("Folder for the protocol"), 36, "bold", valign="middle", lines=1),
        Text(note, told, LABEL, "medium", "muted", valign="middle", least=20, leading=1.05),
        Field(Area(inner.x, inner.bottom - 80, inner.w, 80), "folder", model.folder, SetFolder(), size=30, limit=240),
    )


def _window(area: Area, model: ViewModel, say: Words) -> Items:
    """Both are kept for the next start."""
    told = say("Letters on the big screen: larger or smaller with Ctrl + and Ctrl −, back to normal with Ctrl 0.")
    inner = area.inset(24, 10)
    full = inner.right_part(330)
    still = full._replace(x=full.x - full.w - GAP)
    icon = Area(area.x + 40, area.y + area.h / 2 - 30, 60, 60)
    text = Area(icon.right + 30, area.y + 12, still.x - icon.right - 54, area.h - 24)
    on = model.full_screen
    choice = Button(say("Full screen"), SetFullScreen(not on), "full-screen", ("f11",), "F11", kind=_kind(on), size=30)
    less = model.less_motion
    motion = Button(say("Less movement"), SetMotion(not less), "motion", ("ctrl+e",), kind=_kind(less), size=30)
    return (
        panel(area),
        Icon(icon, "text_size"),
        Text(text, told, BODY, "medium", valign="middle", least=22, leading=1.1),
        *button(still, motion),
        *button(full, choice),
    )


def _colours(area: Area, model: ViewModel, say: Words) -> Items:
    """Of the big screen and the desk, from this moment on."""
    names = (say("Warm"), say("Dark"), say("High contrast"))
    picks = tuple(
        Button(name, SetColours(theme), f"colours-{theme}", kind=_kind(theme == model.colours))
        for theme, name in zip(COLOUR_THEMES, names, strict=True)
    )
    return _choice(area, say("Colours (Ctrl D)"), picks)


def _side(area: Area, model: ViewModel, say: Words) -> Items:
    """Where who leads stands, and whether the wall is pressed by hand."""
    board = replace(board_button(model, say), kind=_kind(model.board), cap="Ctrl H", icon="", size=30)
    picks = tuple(
        Button(told, SetMirrored(left), f"side-{'left' if left else 'right'}", kind=_kind(left == model.mirrored))
        for told, left in ((say("I stand on the left"), True), (say("I stand on the right"), False))
    )
    room = area.w * 0.24
    return (
        *_choice(area.left_part(area.w - room - GAP), say("At the big screen"), picks),
        *button(area.right_part(room).inset(0, 4), board),
    )


def _language(area: Area, model: ViewModel, say: Words) -> Items:
    """At any step: what has been written down stays in the language that it was written in."""
    picks = tuple(
        Button(language_name(code), SetLanguage(code), f"language-{code}", kind=_kind(code == model.language))
        for code in model.languages
    )
    return _choice(area, say("Language of the big screen and the desk"), picks)


def _second(area: Area, model: ViewModel, say: Words) -> Items:
    """In which language a card stands below the first one."""
    now = say.second.language if say.second is not None else ""
    picks = tuple(
        Button(
            language_name(code) if code else say("None"),
            SetSecondLanguage(code),
            f"second-{code or 'none'}",
            kind=_kind(code == now),
        )
        for code in ("", *model.second_languages)
    )
    return _choice(area, say("A second language on cards"), picks)


def _choice(area: Area, told: str, picks: tuple[Button, ...]) -> Items:
    inner = area.inset(40, 10)
    label = inner.left_part(inner.w * 0.26)
    return (
        panel(area),
        Text(label, told, 32, "bold", valign="middle", least=22, lines=2, leading=1.1),
        *segmented(inner.right_part(inner.w - label.w - 24), picks, 30),
    )


def _elsewhere(say: Words) -> tuple[Button, ...]:
    look = say("Cards that need a look")
    return (
        Button(say("Our school"), Show("school"), "school", ("ctrl+1",), "Ctrl 1", "home"),
        Button(say("Contacts"), Show("contacts"), "contacts", ("ctrl+2",), "Ctrl 2", "person"),
        Button(look, Show("problems"), "problems", ("ctrl+3",), "Ctrl 3", weight=1.7),
        Button(say("Keys"), Show("help"), "help", ("f1",), "F1", "question"),
    )


def _kind(chosen: bool) -> str:
    return "chosen" if chosen else "secondary"
