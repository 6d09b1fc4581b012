"""Where the protocol goes: asked once, before the first session."""

from __future__ import annotations

from game.core.commands import KeepFolder, SetFolder, StepBack
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, onward
from game.ui.geometry import Area, Page
from game.ui.scene import Field, Icon, Scene, Text
from game.ui.widgets import Items, panel


def folder(model: ViewModel, say: Words, page: Page) -> Scene:
    """Asked once: where the protocol goes."""
    area = Area(page.width * 0.12, 200, page.width * 0.76, 560)
    inner = area.inset(56, 48)
    told = say(
        "After each rule the protocol is written there as a text file. Nothing leaves this computer. "
        "You are asked once; later it is under Settings."
    )
    items: Items = (
        panel(area),
        Icon(Area(inner.x, inner.y, 72, 72), "folder", "primary"),
        Text(
            Area(inner.x + 96, inner.y, inner.w - 96, 72),
            say("Where shall the protocol go?"),
            56,
            "display",
            valign="middle",
            lines=1,
        ),
        Text(Area(inner.x, inner.y + 96, inner.w, 150), told, 36, "medium", "muted", leading=1.24),
        Field(Area(inner.x, inner.y + 280, inner.w, 96), "folder", model.folder, SetFolder(), size=32, limit=240),
        *bar(page, say, onward(say("This is right"), say, KeepFolder(), "keep-folder", typing=True), (), StepBack()),
    )
    return Scene("folder", items, "warm", "keep-folder", flourish=False)
