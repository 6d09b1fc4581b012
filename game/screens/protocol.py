"""PROTOCOL: the draft page by page, which chapters are covered, what stays open, and where the file is."""

from __future__ import annotations

from game.core.moment import Line, Moment
from game.core.session import Session
from game.core.view import Export, LeaveSession, TurnPage
from game.scene import BAR_H, BAR_Y, LABEL, MARGIN, SMALL, TOP, Area, Box, Icon, Page, Scene, Text, Touch
from game.screens.frame import bar, corner, stop_width
from game.screens.parts import Button, Items, outlined, width_of
from game.screens.protocol_side import covered_chapters, file_box, parked_count
from game.words import Words


def protocol(moment: Moment, say: Words, page: Page) -> Scene:
    session = moment.session
    sheet, side = page.column(0, 7), page.column(7, 5)
    middle = (
        Button(
            say("Close session"),
            LeaveSession(),
            "leave",
            ("q",),
            "" if page.narrow else "Q",
            "home",
            weight=0.78 if page.narrow else 1.0,
        ),
    )
    items: Items = (
        *_head(page, session, say),
        *corner(page, say),
        *_sheet(sheet, moment, say),
        *_turners(page, moment, say),
        *covered_chapters(Area(side.x, TOP, side.w, 476), session, say),
        *parked_count(Area(side.x, TOP + 492, side.w, 84), session, say),
        *file_box(Area(side.x, TOP + 592, side.w, 144), moment, say),
        *bar(
            page,
            say,
            Button(say("Write text file"), Export("txt"), "export", ("ctrl+s", "s"), "S", "page", "primary", 34),
            middle,
            forward_w=420,
        ),
    )
    return Scene(
        f"protocol-{moment.view.page}", items, "warm", "page-next" if _more(moment) else "export", flourish=False
    )


def _more(moment: Moment) -> bool:
    return moment.view.page < len(moment.pages) - 1


def _head(page: Page, session: Session, say: Words) -> Items:
    pill = say("Protocol")
    w = width_of(pill, LABEL) + 64
    school = session.setup.school or say("Our school")
    return (
        Box(Area(MARGIN, 56, w, 64), "ink", 32),
        Text(Area(MARGIN, 56, w, 64), pill, LABEL, "semi", "white", "center", "middle", lines=1),
        Text(
            Area(MARGIN + w + 28, 56, page.width - 2 * MARGIN - w - 120, 64),
            f"{school} · {say.date(session.at[:10])}",
            LABEL,
            "semi",
            valign="middle",
            lines=1,
            least=22,
        ),
    )


HEIGHTS = {"status": 84, "chapter": 88, "rule": 46, "reason": 44, "meta": 42, "text": 44, "gap": 18}


def _sheet(area: Area, moment: Moment, say: Words) -> Items:
    items: Items = (Box(area, "card", 12, shadow="card"),)
    if not moment.pages:
        return items
    inner = area.inset(48, 36)
    y = inner.y
    for line in moment.pages[min(moment.view.page, len(moment.pages) - 1)]:
        h = HEIGHTS[line.kind]
        if y + h > inner.bottom + 4:
            break
        items += _line(Area(inner.x, y, inner.w, h), line)
        y += h
    return items


def _line(area: Area, line: Line) -> Items:
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


def _turners(page: Page, moment: Moment, say: Words) -> Items:
    """Beside Back, large enough for a board."""
    told = say("{n} of {total}", n=moment.view.page + 1, total=max(1, len(moment.pages)))
    side, label = (76.0, 96.0) if page.narrow else (104.0, 120.0)
    x = MARGIN + stop_width(page) + 24 + (168 if page.narrow else 256) + 16
    before, after = Area(x, BAR_Y, side, BAR_H), Area(x + side + label, BAR_Y, side, BAR_H)
    items: Items = (
        Text(Area(before.right, BAR_Y, label, BAR_H), told, LABEL, "semi", "ink", "center", "middle", 20, lines=1),
    )
    for area, icon, by, name, keys in (
        (before, "left", -1, "page-before", ("left",)),
        (after, "right", 1, "page-next", ("space", "pagedown", "right")),
    ):
        usable = moment.view.page > 0 if by < 0 else _more(moment)
        mark = Area(area.x + side / 2 - 20, area.y + 36, 40, 40)
        items += (outlined(area), Icon(mark, icon, "ink" if usable else "line", 2.6))
        if usable:
            items += (Touch(area, name, TurnPage(by), keys),)
    return items
