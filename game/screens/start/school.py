"""What the school sets once: its name and logo, the chapters it uses, and its own text in a chapter."""

from __future__ import annotations

from game.core.cards import CARD_CHAPTERS, CHAPTERS
from game.core.chapters import place, title
from game.core.commands import ClearLogo, NameSchool, SetLogo, TurnPage, UseChapter, WriteChapter
from game.core.school import School
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.form import choice, typed
from game.screens.common.sheet import next_page, page_before, rows, sheet
from game.ui.blocks import NOWHERE, icon, kept, on, one_line, panel, pressed, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, CLOSE, FLUSH, GAP, HINT, NEAR, READ, STRONG, TIGHT, Page
from game.ui.layout import Block, column, row
from game.ui.scene import Box, Field, Print, Scene
from game.ui.widgets import Button

MOST = 1500
"""Characters of a school's own text in a chapter: half a page."""
NAME_MOST = 80
LEFT, NARROW_LEFT, LOGO_W = 1.4, 2.8, 200.0
COLUMNS, ROWS = 2, 6
ARROW = 84.0


def school(model: ViewModel, say: Words, page: Page) -> Scene:
    """Name, logo and chapters at the left; at the right the text of one chapter after another."""
    left = column(_name(model.school, say), _chapters(model, say).grow(), gap=GAP)
    wide = NARROW_LEFT if page.narrow else LEFT
    body = row(left.fill(wide), _own_text(model, page, say).fill(), gap=GAP)
    note = say("Saved on this computer, for every protocol from now on.")
    items = (*sheet(page, say("Our school"), body, note), *closed_by(page, say, typing=True))
    return Scene(f"school-{_at(model)}", items, "warm", "close", flourish=False, dropped=SetLogo())


def _codes(model: ViewModel) -> tuple[str, ...]:
    """The chapters of the game, and after them those of the sets in use."""
    return (*CHAPTERS, *sorted({one.code for one in model.chapters}, key=place))


def _at(model: ViewModel) -> int:
    return model.view.page % len(_codes(model))


def _name(school: School, say: Words) -> Block:
    name = Field(NOWHERE, "school-name", school.name, NameSchool(), say("School name"), size=CAPTION, limit=NAME_MOST)
    shown = Block(lambda area: (Print(area, school.logo),)).across(LOGO_W) if school.logo else None
    left = column(typed(name), _logo(school, say), gap=TIGHT)
    return panel(row(left.fill(), shown, gap=GAP), GAP)


def _logo(school: School, say: Words) -> Block:
    if school.logo:
        return choice([Button(say("Remove this logo"), ClearLogo(), "clear-logo", ("ctrl+l",), icon="trash")])
    hint = say("Logo: drop a PNG or JPEG here, or type where it is")
    return typed(Field(NOWHERE, "logo", "", SetLogo(), hint, size=HINT, clears=True))


def _chapters(model: ViewModel, say: Words) -> Block:
    """Pressed again a chapter is in use again; the first and the last always are.

    Those of sets stand here while the text at the right is that of one of them.
    """
    head = one_line(say("Chapters in the protocol"), CAPTION, "bold")
    shown = CARD_CHAPTERS if _at(model) < len(CHAPTERS) else _codes(model)[len(CHAPTERS) :]
    count = max(ROWS, -(-len(shown) // COLUMNS))
    chips = [_chapter(code, title(code, model.chapters, say), code not in model.school.left_out) for code in shown]
    lists = (rows(part, count, NEAR).fill() for part in (chips[:count], chips[count:]))
    return panel(column(head, row(*lists, gap=TIGHT).grow(), gap=NEAR), GAP, TIGHT)


def _chapter(code: str, name: str, used: bool) -> Block:
    ink = "ink" if used else "muted"
    mark = icon("check" if used else "minus", READ, "settled" if used else "muted", STRONG)
    words = kept(f"{code}  {name}", HINT, "medium", ink, leading=CLOSE, group="chapters")
    ground = Box(NOWHERE, "settled_tint" if used else "track", TIGHT)
    inner = row(mark, words.fill(), gap=TIGHT)
    return pressed(on(ground, inner, TIGHT, FLUSH), f"use-{code}", UseChapter(code), radius=TIGHT)


def _own_text(model: ViewModel, page: Page, say: Words) -> Block:
    """One chapter at a time; the arrows go to the others."""
    at, codes = _at(model), _codes(model)
    code = codes[at]
    name = text(f"{code}  {title(code, model.chapters, say)}", CAPTION, "bold", least=HINT, leading=CLOSE)
    back, onwards = page_before(at, len(codes)), next_page(at, len(codes))
    arrows = row(_arrow("left", back), _arrow("right", onwards), gap=TIGHT).high(ARROW)
    head = column(name, arrows, gap=TIGHT) if page.narrow else row(name.fill(), arrows, gap=TIGHT)
    field = Field(
        NOWHERE, f"text-{code}", dict(model.school.texts).get(code, ""), WriteChapter(code),
        say("for example: where the code of conduct can be found"), multiline=True, size=HINT, limit=MOST,
    )  # fmt: skip
    told = text(say("Your own text at the top of this chapter"), HINT, "medium", "muted", leading=CLOSE)
    return panel(column(head, told, typed(field).grow(), gap=TIGHT), GAP)


def _arrow(way: str, command: TurnPage) -> Block:
    block = on(Box(NOWHERE, "card", BUTTON_RADIUS, "field"), icon(way, READ, "ink", STRONG), TIGHT)
    return pressed(block, f"chapter-{way}", command, (way,)).across(ARROW)
