"""PROTOCOL: the draft page by page, which chapters are covered, what stays open, and where the file is."""

from __future__ import annotations

from game.core.cards import CHAPTERS
from game.core.moment import Line, Moment
from game.core.session import Session, Status
from game.core.view import Export, LeaveSession, Show, TurnPage
from game.scene import BAR_H, BAR_Y, LABEL, MARGIN, SMALL, TOP, Area, Box, Icon, Page, Scene, Text, Touch
from game.screens.closing import SETTLED
from game.screens.parts import Button, Items, bar, button, corner, outlined, panel, stop_width, width_of
from game.words import Words


def protocol(moment: Moment, say: Words, page: Page) -> Scene:
    session = moment.session
    sheet, side = page.column(0, 7), page.column(7, 5)
    middle = (Button(say("Close session"), LeaveSession(), "leave", ("q",), "" if page.narrow else "Q", "home"),)
    items: Items = (
        *_head(page, session, say),
        *corner(page, say),
        *_sheet(sheet, moment, say),
        *_turners(page, moment, say),
        *_covered(Area(side.x, TOP, side.w, 476), session, say),
        *_parked(Area(side.x, TOP + 492, side.w, 84), session, say),
        *_file(Area(side.x, TOP + 592, side.w, 144), moment, say),
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
                Text(body, line.text, 30, "medium", valign="middle", lines=1, least=17, group="sheet"),
            )
        case "meta":
            return (Text(body, line.text, SMALL, "medium", "muted", valign="middle", lines=1, least=16, group="meta"),)
        case _:
            return (Text(body, line.text, 28, "regular", valign="middle", lines=1, least=16, group="small"),)


def _turners(page: Page, moment: Moment, say: Words) -> Items:
    """On the sheet itself, low and large enough for a board."""
    sheet = page.column(0, 7)
    told = say("{n} of {total}", n=moment.view.page + 1, total=max(1, len(moment.pages)))
    x = MARGIN + stop_width(page) + 24 + (168 if page.narrow else 256) + 24
    before, after = Area(x, BAR_Y, 104, BAR_H), Area(x + 104 + 120, BAR_Y, 104, BAR_H)
    items: Items = (
        Text(Area(before.right, BAR_Y, 120, BAR_H), told, LABEL, "semi", "ink", "center", "middle", lines=1, least=20),
    )
    for area, icon, by, name, keys in (
        (before, "left", -1, "page-before", ("left",)),
        (after, "right", 1, "page-next", ("space", "pagedown", "right")),
    ):
        usable = moment.view.page > 0 if by < 0 else _more(moment)
        items += (outlined(area), Icon(area.inset(32, 36), icon, "ink" if usable else "field", 2.6))
        if usable:
            items += (Touch(area, name, TurnPage(by), keys),)
    return items if sheet.w else ()


def _covered(area: Area, session: Session, say: Words) -> Items:
    inner = area.inset(34, 26)
    names = {
        "H1": say("Aim"),
        "H2": say("Own profile"),
        "H3": say("Pupils"),
        "H4": say("Group chats"),
        "H5": say("Images"),
        "H6": say("Parents"),
        "H7": say("Gaming"),
        "H8": say("Trainees"),
        "H9": say("Signals"),
        "H10": say("Threats"),
        "H11": say("AI"),
        "H12": say("Speaking up"),
        "H13": say("Review"),
    }
    grid = Area(inner.x, inner.y + 62, inner.w, inner.h - 62)
    cells = [cell for column in grid.columns(2, 20) for cell in column.rows(7, 8)]
    items: Items = (
        panel(area),
        Text(inner._replace(h=50), say("What is settled?"), 40, "display", valign="middle", lines=1),
    )
    for code, cell in zip(CHAPTERS, cells, strict=False):
        n = sum(a.chapter == code and a.status in SETTLED for a in session.agreements)
        items += _chapter(cell, code, names[code], n)
    return items


def _chapter(area: Area, code: str, name: str, n: int) -> Items:
    fixed = code in (CHAPTERS[0], CHAPTERS[-1])
    fill, edge, ink = ("track", "", "ink") if fixed else ("settled_tint", "", "ink") if n else ("card", "line", "muted")
    mark: Items = ()
    side = 14.0
    if fixed:
        mark = (Icon(Area(area.right - 44, area.y + area.h / 2 - 14, 28, 28), "check", "muted", 2.6),)
    else:
        mark = tuple(
            Box(Area(area.right - 26 - i * 20, area.y + area.h / 2 - side / 2, side, side), "settled", 7)
            for i in range(min(n, 5))
        )
    return (
        Box(area, fill, 12, edge),
        Text(Area(area.x + 14, area.y, 62, area.h), code, SMALL, "bold", ink, valign="middle", lines=1, least=18),
        Text(
            Area(area.x + 76, area.y, area.w - 130, area.h),
            name,
            SMALL,
            "medium",
            ink,
            valign="middle",
            lines=1,
            least=17,
            group="chapters",
        ),
        *mark,
    )


def _parked(area: Area, session: Session, say: Words) -> Items:
    n = sum(a.status is Status.PARKED for a in session.agreements)
    inner = area.inset(30, 0)
    return (
        Box(area, "attention_tint" if n else "track", 28),
        Icon(Area(inner.x, area.y + 20, 44, 44), "park", "attention" if n else "muted"),
        Text(
            Area(inner.x + 62, area.y, inner.w - 62, area.h),
            say("{n} parked", n=n),
            36,
            "bold",
            valign="middle",
            lines=1,
        ),
    )


def _file(area: Area, moment: Moment, say: Words) -> Items:
    inner = area.inset(28, 14)
    ask = not moment.folder_asked
    folder, _, name = moment.saved_as.replace("\\", "/").rpartition("/")
    where = folder or moment.folder
    shown = where if len(where) < 46 else "…" + where[-44:]
    text = name or say("Nothing written yet")
    names = moment.likely_names
    if names:
        text = say("Names? Look at: {names}", names=", ".join(names[:4]))
    change = Area(area.right - 150, area.y + 18, 126, area.h - 36)
    return (
        outlined(area, 28, "paper", "line"),
        Icon(Area(inner.x, area.y + area.h / 2 - 24, 48, 48), "folder", "muted"),
        Text(
            Area(inner.x + 66, inner.y, change.x - inner.x - 80, 52),
            shown,
            SMALL,
            "medium",
            "muted",
            valign="middle",
            lines=2,
            least=17,
            leading=1.0,
        ),
        Text(
            Area(inner.x + 66, inner.y + 54, change.x - inner.x - 80, 62),
            text,
            LABEL,
            "semi",
            "attention" if names else "ink",
            valign="middle",
            lines=2,
            least=18,
            leading=1.05,
        ),
        *button(
            change, Button(say("Where?") if ask else say("Folder"), Show("settings"), "folder", ("f",), size=26), 18
        ),
    )
