"""PROTOCOL: the draft page by page as it will be printed, what is covered, what stays open, and how it leaves."""

from __future__ import annotations

from game.core.commands import Enlarge, Export, LeaveSession, TurnPage
from game.core.days import day_of
from game.core.session import SETTLED, Session
from game.core.view_model import PreviewLine, ViewModel
from game.core.view_state import VIEWS
from game.i18n.words import Words
from game.screens.closing.protocol_side import covered_chapters, file_box, formats, more_cards
from game.screens.common.bar import after_small, bar
from game.screens.common.header import help_key
from game.ui.geometry import BAR_H, BAR_Y, BOTTOM, LABEL, MARGIN, SMALL, TOP, Area, Page
from game.ui.scene import Box, Icon, Print, Scene, Text, Touch
from game.ui.widgets import Button, Items, keycap, outlined, width_of

CUT = 0.09
"""The share of the paper's width that is left out at either side: its margin would only make the letters small."""
TALL = 297 / 210 / (1 - 2 * CUT)
"""Height of a page, as a share of the width that is shown."""


def protocol(model: ViewModel, say: Words, page: Page) -> Scene:
    large = model.view.large and bool(model.sheets)
    return _large(model, say, page) if large else _with_side(model, say, page)


def _with_side(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    sheet, side = page.column(0, 7), page.column(7, 5)
    items: Items = (
        *_head(page, session, say),
        *help_key(),
        *_sheet(sheet, model),
        *covered_chapters(Area(side.x, TOP, side.w, 412), session, say),
        *more_cards(Area(side.x, TOP + 428, side.w, 84), model, say),
        *formats(Area(side.x, TOP + 528, side.w, 84), model, say),
        *file_box(Area(side.x, TOP + 628, side.w, BOTTOM - TOP - 628), model, say),
        *_bar(model, say, page),
    )
    return Scene(f"protocol-{model.view.page}", items, "warm", _next(model), flourish=False)


def _large(model: ViewModel, say: Words, page: Page) -> Scene:
    """One page over the whole wall, for the back of the hall."""
    area = Area(MARGIN, 40, page.width - 2 * MARGIN, BAR_Y - 64)
    items: Items = (*_sheet(area, model), *_bar(model, say, page))
    return Scene(f"protocol-large-{model.view.page}", items, "warm", _next(model), flourish=False)


def _bar(model: ViewModel, say: Words, page: Page) -> Items:
    caption = "" if page.narrow else "Q"
    leave = Button(say("Close session"), LeaveSession(), "leave", ("q",), caption, weight=0.72)
    word = Button(say("Word"), Export("docx"), "export", ("ctrl+s", "w"), "W", "page", "primary", 36)
    back = Enlarge() if model.view.large else None
    return (*_turners(page, model, say), *bar(page, say, word, (leave,), back))


def _next(model: ViewModel) -> str:
    return "page-next" if model.view.page < _views(model) - 1 else "export"


def _views(model: ViewModel) -> int:
    """How many views there are to go through."""
    if not model.sheets:
        return max(1, len(model.pages))
    return len(model.sheets) * VIEWS[model.view.large]


def _head(page: Page, session: Session, say: Words) -> Items:
    pill = say("Protocol")
    w = width_of(pill, LABEL) + 64
    school = session.setup.school or say("Our school")
    settled = [one for one in session.agreements if one.status in SETTLED]
    told = say.plural("{n} agreement", "{n} agreements", len(settled))
    told += " " + say.plural("in {n} chapter", "in {n} chapters", len({one.chapter for one in settled}))
    head = f"{school} · {say.date(day_of(session.at))} · {told}"
    area = Area(MARGIN + w + 28, 56, page.width - 2 * MARGIN - w - 120, 64)
    return (
        Box(Area(MARGIN, 56, w, 64), "ink", 32),
        Text(Area(MARGIN, 56, w, 64).inset(24, 8), pill, LABEL, "semi", "on_ink", "center", "middle", lines=1),
        Text(area, head, LABEL, "semi", valign="middle", lines=1, least=20),
    )


def _sheet(area: Area, model: ViewModel) -> Items:
    """A view of a page: its upper part, or its lower; a tap makes it large, and small again."""
    ground = Box(area, "card", 12, shadow="card")
    press = Touch(area, "enlarge", Enlarge(), ("g", "z"), 12)
    if not model.sheets:
        at = min(model.view.page, max(0, len(model.pages) - 1))
        return (ground, *(lines_of(area, model.pages[at]) if model.pages else ()))
    views = VIEWS[model.view.large]
    sheet, part = divmod(min(model.view.page, _views(model) - 1), views)
    share = min(1.0, (area.h - 4) / (area.w * TALL))
    top = part * (1.0 - share) / (views - 1)
    return (
        ground,
        Print(area.inset(2, 2), model.sheets[sheet], top, share * 0.999, CUT),
        *keycap("G", area.right - 20, area.bottom - 38),
        press,
    )


def _turners(page: Page, model: ViewModel, say: Words) -> Items:
    """Beside Back, large enough for a board."""
    views = _views(model)
    per_page = VIEWS[model.view.large] if model.sheets else 1
    at = min(model.view.page, views - 1)  # after a change there may be fewer pages than were turned
    told = say("{n} of {total}", n=at // per_page + 1, total=max(1, views // per_page))
    side, label = (64.0, 100.0) if page.narrow else (104.0, 180.0)
    x = after_small(page)
    before, after = Area(x, BAR_Y, side, BAR_H), Area(x + side + label, BAR_Y, side, BAR_H)
    middle = Area(before.right + 10, BAR_Y, label - 20, BAR_H)
    items: Items = (Text(middle, told, LABEL, "semi", "ink", "center", "middle", 18, leading=1.05),)
    for area, icon, by, name, keys in (
        (before, "left", -1, "page-before", ("left",)),
        (after, "right", 1, "page-next", ("space", "pagedown", "right")),
    ):
        usable = 0 <= at + by < views
        mark = Area(area.x + side / 2 - 20, area.y + 36, 40, 40)
        items += (outlined(area), Icon(mark, icon, "ink" if usable else "field", 2.6))
        if usable:
            items += (Touch(area, name, TurnPage(at + by - model.view.page), keys),)
    return items


HEIGHTS = {"status": 84, "chapter": 88, "rule": 46, "reason": 44, "meta": 42, "text": 44, "gap": 18}


def lines_of(area: Area, lines: tuple[PreviewLine, ...]) -> Items:
    """As many of these lines as the sheet holds."""
    inner = area.inset(48, 36)
    items: Items = ()
    y = inner.y
    for line in lines:
        h = HEIGHTS[line.kind]
        if y + h > inner.bottom + 4:
            break
        items += _line(Area(inner.x, y, inner.w, h), line)
        y += h
    return items


def _line(area: Area, line: PreviewLine) -> Items:
    body = Area(area.x + 76, area.y, area.w - 76, area.h)
    number = Area(area.x, area.y, 72, area.h)
    match line.kind:
        case "gap":
            return ()
        case "status":
            return (
                Box(area.left_part(area.w)._replace(h=area.h - 14), "card", 10, "stop", 3),
                Text(
                    area.inset(20, 0)._replace(h=area.h - 14),
                    line.text,
                    28,
                    "semi",
                    "stop",
                    valign="middle",
                    lines=2,
                    least=18,
                    leading=1.08,
                ),
            )
        case "chapter":
            return (
                Text(
                    Area(area.x, area.y + 10, area.w, 60),
                    f"{line.number}  {line.text}".strip(),
                    40,
                    "display",
                    valign="middle",
                    lines=1,
                    least=24,
                ),
                Box(Area(area.x, area.bottom - 14, area.w, 3), "ink", 1),
            )
        case "rule":
            return (
                Text(number, line.number, 30, "bold", valign="middle", lines=1, least=20),
                Text(body, line.text, 36, "medium", valign="middle", lines=1, least=17, group="sheet"),
            )
        case "meta":
            return (Text(body, line.text, SMALL, "medium", "muted", valign="middle", lines=1, least=16, group="meta"),)
        case _:
            return (Text(body, line.text, 34, "regular", valign="middle", lines=1, least=16, group="small"),)
