"""LOOK_BACK: six weeks on, three questions in fifteen minutes, standing; the agreements beside them. Nothing is noted.

What has to change is changed where agreements are: a key away, and it begins a new version by itself.
"""

from __future__ import annotations

from game.core.commands import MoveTimer, Show
from game.core.look_back import step_now
from game.core.view_model import ViewModel
from game.desk.adoption import AMEND
from game.i18n.words import Words
from game.screens.card.time_up import MINUTE
from game.screens.closing.protocol_leaves import agreed_lines, leaf_pages
from game.screens.common.bar import bar, forward
from game.screens.common.frame import clock
from game.screens.common.header import help_key
from game.screens.common.sheet import next_page, sheet_area
from game.texts.look_back import look_back_words
from game.ui.blocks import choice, headline, item, title
from game.ui.geometry import CAPTION, FIGURE, GAP, HEADLINE, MOMENT, QUESTION, READ, WIDE, Area, Page
from game.ui.layout import SPRING, Block, Items, column, row
from game.ui.scene import Scene
from game.ui.widgets import Button

RING = 240.0
HEADS = (MOMENT, FIGURE, HEADLINE, QUESTION)


def look_back(model: ViewModel, say: Words, page: Page) -> Scene:
    asked, agreed = _asked(model, say, page).fill(), _agreed(model, say).fill()
    body = row(asked, agreed, gap=WIDE, mirrored=page.mirrored)
    others = (
        Button(say("Change an agreement"), Show(AMEND), "amend", ("e",), icon="pen"),
        Button(say("Contacts"), Show("contacts"), "contacts", ("c",), icon="person"),
        Button(say("+ {n} min", n=1), MoveTimer(MINUTE), "timer-more", ("ctrl+shift+up",), icon="clock"),
    )
    items: Items = (*help_key(), *body.draw(sheet_area(page)), *bar(page, say, forward(model, say), others))
    return Scene(f"look_back-{step_now(model.session).name}", items, "calm", "forward", flourish=False)


def _asked(model: ViewModel, say: Words, page: Page) -> Block:
    """The question, how it goes, and the time that is left for it."""
    asked = look_back_words(step_now(model.session).name, say)
    ring = item(lambda area: clock(area, model, HEADLINE)).high(RING, FIGURE)
    return column(
        title(asked.head, HEADS),
        headline(asked.told, (QUESTION, READ, CAPTION), "medium", larger=page.larger),
        SPRING,
        ring,
        gap=GAP,
    )


def _agreed(model: ViewModel, say: Words) -> Block:
    """What the team agreed, large enough to point at; page by page."""

    def draw(area: Area) -> Items:
        lines = agreed_lines(model.session)
        pages = leaf_pages(lines, area, model, say, plain=True)
        if len(pages) > 1:
            pages = leaf_pages(lines, area._replace(h=area.h - TURN), model, say, plain=True)
        at = model.view.page % len(pages)
        return column(pages[at].grow(), _turn(at, len(pages)), gap=GAP).draw(area)

    return Block(draw)


TURN = 110.0


def _turn(at: int, pages: int) -> Block | None:
    if pages == 1:
        return None
    told = Button(f"{at + 1} / {pages}", next_page(at, pages), "agreed-page", ("right",), icon="right", size=CAPTION)
    return row(choice(told), SPRING)
