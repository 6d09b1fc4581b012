"""Beside the sheet: which chapters are covered, what is parked, and where the file is."""

from __future__ import annotations

from game.core.cards import CHAPTERS
from game.core.moment import Moment
from game.core.session import SETTLED, Session, Status
from game.core.view import Show
from game.scene import LABEL, SMALL, Area, Box, Icon, Text
from game.screens.parts import Button, Items, button, outlined, panel
from game.words import Words


def covered_chapters(area: Area, session: Session, say: Words) -> Items:
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
        Text(Area(area.x + 12, area.y, 58, area.h), code, SMALL, "bold", ink, valign="middle", lines=1, least=18),
        Text(
            Area(area.x + 74, area.y, area.w - 74 - (46 if fixed or n else 6), area.h),
            name,
            SMALL,
            "medium",
            ink,
            valign="middle",
            lines=1,
            least=17,
        ),
        *mark,
    )


def parked_count(area: Area, session: Session, say: Words) -> Items:
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


def file_box(area: Area, moment: Moment, say: Words) -> Items:
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
