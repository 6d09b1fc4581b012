"""What the school sets once: its name and logo, the chapters it uses, and its own text in a chapter."""

from __future__ import annotations

from game.core.cards import CARD_CHAPTERS, CHAPTERS
from game.core.chapters import place, title
from game.core.commands import ClearLogo, NameSchool, SetLogo, TurnPage, UseChapter, WriteChapter
from game.core.school import School
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.ui.geometry import LABEL, MARGIN, SMALL, Area, Page
from game.ui.scene import Box, Field, Icon, Print, Scene, Text, Touch
from game.ui.widgets import Button, Items, button, outlined, panel

MOST = 1500
"""Characters of a school's own text in a chapter: half a page."""


def school(model: ViewModel, say: Words, page: Page) -> Scene:
    """Name, logo and chapters at the left; at the right the text of one chapter after another."""
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    left, right = area.left_part(area.w * 0.56), area.right_part(area.w * 0.42)
    note = say("Kept on this computer, for every protocol from now on.")
    items: Items = (
        *titled(page, say("Our school"), note),
        *_name(left._replace(h=232), model.school, say),
        *_chapters(Area(left.x, left.y + 252, left.w, left.h - 252), model, say),
        *_own_text(right, model, say),
        *closed_by(page, say, typing=True),
    )
    return Scene(f"school-{_at(model)}", items, "warm", "close", flourish=False, dropped=SetLogo())


def _codes(model: ViewModel) -> tuple[str, ...]:
    """The chapters of the game, and after them those of the sets in use."""
    return (*CHAPTERS, *sorted({one.code for one in model.chapters}, key=place))


def _at(model: ViewModel) -> int:
    return model.view.page % len(_codes(model))


def _name(area: Area, school: School, say: Words) -> Items:
    inner = area.inset(30, 24)
    shown = Area(inner.right - 220, inner.y, 220, inner.h)
    field = Area(inner.x, inner.y, inner.w - 244, 80)
    below = Area(inner.x, inner.bottom - 92, inner.w - 244, 80)
    items: Items = (
        panel(area),
        Field(field, "school-name", school.name, NameSchool(), say("Name of the school"), size=32, limit=80),
    )
    if school.logo:
        clear = Button(say("Without this logo"), ClearLogo(), "clear-logo", ("ctrl+l",), "Ctrl L", size=28)
        return (*items, Print(shown, school.logo), *button(below, clear))
    hint = say("Logo: drop a PNG or JPEG here, or type where it is")
    return (
        *items,
        outlined(shown, 20, "paper", "line"),
        Icon(Area(shown.x + 80, shown.y + shown.h / 2 - 30, 60, 60), "page", "muted"),
        Field(below, "logo", "", SetLogo(), hint, size=26, limit=300, clears=True),
    )


def _chapters(area: Area, model: ViewModel, say: Words) -> Items:
    """Pressed again a chapter is in use again; the first and the last always are.

    Those of sets stand here while the text at the right is that of one of them.
    """
    inner = area.inset(30, 20)
    head = Text(inner._replace(h=40), say("Chapters in the protocol"), 32, "bold", valign="middle", lines=1)
    grid = Area(inner.x, inner.y + 48, inner.w, inner.h - 48)
    shown = CARD_CHAPTERS if _at(model) < len(CHAPTERS) else _codes(model)[len(CHAPTERS) :]
    rows = max(6, -(-len(shown) // 2))
    cells = [cell for column in grid.columns(2, 18) for cell in column.rows(rows, 8 if rows == 6 else 4)]
    items: Items = (panel(area), head)
    for code, cell in zip(shown, cells, strict=False):
        items += _chapter(cell, code, title(code, model.chapters, say), code not in model.school.left_out)
    return items


def _chapter(area: Area, code: str, name: str, used: bool) -> Items:
    ink = "ink" if used else "muted"
    mark = Area(area.x + 12, area.y + area.h / 2 - 17, 34, 34)
    return (
        Box(area, "settled_tint" if used else "track", 14),
        Icon(mark, "check" if used else "minus", "settled" if used else "muted", 2.6),
        Text(Area(area.x + 58, area.y, 64, area.h), code, SMALL, "bold", ink, valign="middle", lines=1, least=18),
        Text(
            Area(area.x + 126, area.y, area.w - 132, area.h), name, 26, "medium", ink, valign="middle", least=15,
            leading=1.0,
        ),
        Touch(area, f"use-{code}", UseChapter(code), (), 14),
    )  # fmt: skip


def _own_text(area: Area, model: ViewModel, say: Words) -> Items:
    """One chapter at a time; the arrows go to the others."""
    at, codes = _at(model), _codes(model)
    code = codes[at]
    inner = area.inset(30, 24)
    head = Area(inner.x, inner.y, inner.w - 180, 76)
    text = dict(model.school.texts).get(code, "")
    field = Area(inner.x, inner.y + 150, inner.w, inner.h - 150)
    name = title(code, model.chapters, say)
    turn = Area(inner.right - 164, inner.y, 164, 72).columns(2, 12)
    back, on = TurnPage(-1 if at else len(codes) - 1), TurnPage(1 if at < len(codes) - 1 else -at)
    return (
        panel(area),
        Text(head, f"{code}  {name}", 34, "bold", valign="middle", least=20, leading=1.05),
        *_arrow(turn[0], "left", back),
        *_arrow(turn[1], "right", on),
        Text(
            Area(inner.x, inner.y + 84, inner.w, 58), say("Own text at the head of this chapter"), LABEL, "medium",
            "muted", valign="middle", least=20,
        ),
        Field(
            field, f"text-{code}", text, WriteChapter(code), say("for example: where the code of conduct can be found"),
            multiline=True, size=28, limit=MOST,
        ),
    )  # fmt: skip


def _arrow(area: Area, way: str, command: TurnPage) -> Items:
    mark = Area(area.x + area.w / 2 - 18, area.y + area.h / 2 - 18, 36, 36)
    return (outlined(area, 18), Icon(mark, way, "ink", 2.6), Touch(area, f"chapter-{way}", command, (way,), 18))
