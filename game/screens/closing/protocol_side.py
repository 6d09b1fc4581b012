"""Beside the sheet: which chapters are covered, what two more cards would take, and how the protocol leaves."""

from __future__ import annotations

from game.core.cards import CHAPTERS
from game.core.chapters import codes, title
from game.core.commands import Export, OpenFolder, PlayMore, Show
from game.core.session import SETTLED, Session, Status
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.ui.geometry import LABEL, SMALL, Area
from game.ui.scene import Box, Icon, Text, Touch
from game.ui.widgets import FILLED, Button, Items, button, keycap, outlined, panel, row_of, shortened

MOST = 24
"""Chapters that can be read on this part of the wall."""
TWO_LINES = 36
"""Height from which the name of a chapter may stand on two lines: beside its dots a 4:3 wall has little room."""


NAME_X = 58.0
"""Of the cell of a chapter, where its name begins behind its code."""


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
        "H13": say("Sign"),
    }
    grid = Area(inner.x, inner.y + 62, inner.w, inner.h - 62)
    shown = _some(session)
    rows = max(7, -(-len(shown) // 2))
    cells = [cell for column in grid.columns(2, 20) for cell in column.rows(rows, 6 if rows == 7 else 3)]
    items: Items = (
        panel(area),
        Text(inner._replace(h=50, w=inner.w - 220), say("What is settled?"), 40, "display", valign="middle", lines=1),
        *_parked(inner, session, say),
    )
    for code, cell in zip(shown, cells, strict=False):
        n = sum(a.chapter == code and a.status in SETTLED for a in session.agreements)
        items += _chapter(cell, code, names.get(code) or _short(title(code, session.chapters, say), cell, n), n)
    return items


def _some(session: Session) -> tuple[str, ...]:
    """All chapters; where there are too many to be read, those without an agreement give way, the last ones first."""
    shown = list(codes(session))
    filled = {one.chapter for one in session.agreements if one.status in SETTLED} | {shown[0], shown[-1]}
    for code in reversed(codes(session)):
        if len(shown) > MOST and code not in filled:
            shown.remove(code)
    return tuple(shown[:MOST])


def _short(name: str, cell: Area, n: int) -> str:
    """The name of a chapter of a set, as much of it as stands on one line between its code and its dots."""
    return shortened(name, (cell.w - NAME_X - _dots(cell, n)[1]) / FILLED, 17, 1)


def _parked(inner: Area, session: Session, say: Words) -> Items:
    n = sum(one.status is Status.PARKED for one in session.agreements)
    if not n:
        return ()
    area = Area(inner.right - 210, inner.y, 210, 50)
    return (Text(area, say("{n} parked", n=n), LABEL, "bold", "attention", "right", "middle", lines=1, least=20),)


def _chapter(area: Area, code: str, name: str, n: int) -> Items:
    fixed = code in (CHAPTERS[0], CHAPTERS[-1])
    fill, edge, ink = ("track", "", "ink") if fixed else ("settled_tint", "", "ink") if n else ("card", "line", "muted")
    mark, taken = _fixed(area) if fixed else _dots(area, n)
    return (
        Box(area, fill, 12, edge),
        Text(
            Area(area.x + 10, area.y, NAME_X - 14, area.h), code, SMALL, "bold", ink, valign="middle", lines=1, least=18
        ),
        Text(
            Area(area.x + NAME_X, area.y, area.w - NAME_X - taken, area.h),
            name,
            SMALL,
            "medium",
            ink,
            valign="middle",
            lines=2 if area.h >= TWO_LINES else 1,
            least=17,
            leading=1.05,
            group="" if code in CHAPTERS else "chapters",
        ),
        *mark,
    )


def _fixed(area: Area) -> tuple[Items, float]:
    """The sign of a chapter that is always there, and the width it takes."""
    return (Icon(Area(area.right - 44, area.y + area.h / 2 - 14, 28, 28), "check", "muted", 2.6),), 46.0


def _dots(area: Area, n: int) -> tuple[Items, float]:
    """One for each agreement, two above each other where there is room for it; and the width they take."""
    side, n = 14.0, min(n, 5)
    high = 2 if area.h >= TWO_LINES and n > 1 else 1
    top = area.y + (area.h - side * high - 3 * (high - 1)) / 2
    dots = tuple(
        Box(Area(area.right - 26 - i // high * 20, top + i % high * (side + 3), side, side), "settled", 7)
        for i in range(n)
    )
    return dots, 10.0 + 20 * -(-n // high) if n else 6.0


def more_cards(area: Area, model: ViewModel, say: Words) -> Items:
    """What is still empty, and how long two more cards would take: one key goes on with them."""
    open_now = model.coverage
    inner = area.inset(28, 6)
    if not open_now.empty:
        told = Text(inner, say("Every chapter has an agreement."), SMALL, "semi", "settled", valign="middle", least=20)
        return (Box(area, "settled_tint", 28), told)
    room = inner.w - (70 if open_now.cards else 0)
    told_empty = shortened(say("Still empty: {chapters}", chapters=", ".join(open_now.empty)), room / FILLED, 17, 1)
    half = inner.left_part(room).rows(2, 0)
    items: Items = (
        Box(area, "attention_tint", 28),
        Text(half[0], told_empty, 27, "semi", valign="middle", lines=1, least=17),
    )
    if not open_now.cards:
        return items
    n = len(open_now.cards)
    more = say.plural("One more card: about {minutes} minutes", "{n} more cards: about {minutes} minutes", n,
                      minutes=open_now.minutes)  # fmt: skip
    return (
        *items,
        Text(half[1], more, 27, "medium", "muted", valign="middle", lines=1, least=17),
        *keycap("K", inner.right, area.y + area.h / 2),
        Touch(area, "more-cards", PlayMore(), ("k",), 28),
    )


def formats(area: Area, model: ViewModel, say: Words) -> Items:
    """The other ways out; Word is the large button. Where no PDF can be made its place says what to print instead."""
    wide = area.w > 600
    pdf = Export("pdf" if model.prints_pdf else "html")
    label = say("PDF") if model.prints_pdf else say("No PDF: web page")
    ways = (
        Button(label, pdf, f"export-{pdf.format}", ("p",), "P" if wide else "", size=30),
        Button(say("Text"), Export("txt"), "export-txt", ("t",), "T" if wide else "", size=30),
        Button(say("Everything"), Export("all"), "export-all", ("a",), "A" if wide else "", size=30, weight=1.4),
    )
    return row_of(area, ways, 14)


def parted(path: str) -> tuple[str, str]:
    """Folder and name, the folder as this computer writes it."""
    cut = max(path.rfind("/"), path.rfind("\\"))
    return path[: max(cut, 0)], path[cut + 1 :]


def file_box(area: Area, model: ViewModel, say: Words) -> Items:
    """Where it went, or will go; names that were noticed come first."""
    ask = not model.folder_asked
    folder, name = parted(model.saved_as)
    where = folder or model.folder
    names = model.likely_names
    text = say("Names? Look at: {names}", names=", ".join(names[:4])) if names else name or say("Nothing written yet")
    command = Show("settings") if ask or not model.saved_as else OpenFolder()
    change = Area(area.right - 162, area.y + 14, 146, area.h - 28)
    inner = Area(area.x + 24, area.y + 8, change.x - area.x - 40, area.h - 16)
    upper, lower = inner.rows(2, 0)
    most = int(upper.w / 12)
    shown = where if len(where) <= most else "…" + where[1 - most :]
    ink = "attention" if names else "ink"
    return (
        outlined(area, 28, "paper", "line"),
        Text(upper, shown, 26, "medium", "muted", valign="middle", lines=1, least=15),
        Text(lower, text, 28, "semi", ink, valign="middle", lines=2, least=15, leading=1.0),
        *button(change, Button(say("Where?") if ask else say("Folder"), command, "folder", ("f",), size=26), 18),
    )
