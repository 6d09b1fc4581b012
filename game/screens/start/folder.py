"""Where the protocol goes: asked from the form of the first session."""

from __future__ import annotations

from game.core.commands import Hide, KeepFolder, SetFolder
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, onward
from game.screens.common.form import typed
from game.screens.common.sheet import sheet_area
from game.ui.blocks import NOWHERE, beside, panel, text
from game.ui.geometry import AIRY, CAPTION, HEADLINE, HINT, QUESTION, READ, WIDE, Page
from game.ui.layout import SPRING, column, row
from game.ui.scene import Field, Scene

SHARE = 8.0
"""Of the panel in the middle, beside what is left free."""


def folder(model: ViewModel, say: Words, page: Page) -> Scene:
    told = say(
        "After each rule the protocol is saved there as a text file. Nothing leaves this computer. You are "
        "asked once; after that you find it under Settings."
    )
    title = text(say("Where should the protocol go?"), HEADLINE, "display", least=QUESTION)
    field = typed(Field(NOWHERE, "folder", model.folder, SetFolder(), size=CAPTION))
    board = column(
        beside("folder", title, HEADLINE, "primary"),
        text(told, READ, "medium", "muted", leading=AIRY, least=HINT),
        field,
        gap=WIDE,
    )
    middle = column(SPRING, panel(board, WIDE), SPRING)
    around = SPRING.fill()
    items = (
        *row(around, middle.fill(SHARE), around).draw(sheet_area(page)),
        *bar(page, say, onward(say("Use this folder"), say, KeepFolder(), "keep-folder", typing=True), (), Hide()),
    )
    return Scene("folder", items, "warm", "keep-folder", flourish=False)
