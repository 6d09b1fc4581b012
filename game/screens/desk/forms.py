"""Forms on the desk: the set-up, the draft rule, the consent round; and the words of beginning and end."""

from __future__ import annotations

from dataclasses import replace

from game.core.session import SETTLED, Session, Status
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.stack import named
from game.screens.desk.widgets import choose, entry, flow, label, press, row
from game.ui.geometry import Area
from game.ui.scene import Item
from game.ui.widgets import Items

MOST_CHAPTERS = 12
"""In one row; a deck of two kinds of chapters has more."""


def of_field(desk: Desk, field: str) -> tuple[Action, ...]:
    """The choices for one field of the set-up."""
    return tuple(action for action in named(desk, "setup") if ("field", field) in action.arguments)


def setup_form(area: Area, desk: Desk, say: Words) -> Items:
    """Every choice changes the time plan below at once."""
    school = next(one for one in desk.entries if ("field", "school") in one.arguments)
    groups = (
        (0, 0.0, 0.46, say("Time in minutes"), "minutes"),
        (0, 0.49, 0.51, say("Per card"), "short"),
        (1, 0.0, 1.0, say("Style of play"), "style"),
        (2, 0.0, 1.0, say("How we vote"), "way"),
        (3, 0.0, 1.0, say("How we talk"), "talk"),
    )
    narrow = area.w < 560
    pitch, h = (76.0, 42.0) if narrow else (88.0, 50.0)
    items: Items = entry(area._replace(h=84), school, "school")
    for i, (n, x, w, title, field) in enumerate(groups):
        across = Area(area.x, area.y + 94 + i * pitch, area.w, 26)
        cell = across if narrow else Area(area.x + x * area.w, area.y + 100 + n * pitch, w * area.w, 30)
        actions = tuple(_figure(action) if field == "minutes" else action for action in of_field(desk, field))
        items += (label(cell, title), *choose(Area(cell.x, cell.bottom + 2, cell.w, h), actions, field))
    y = area.y + 98 + (5 if narrow else 4) * pitch
    chips = (*of_field(desk, "auto_close"), *of_field(desk, "sure"), *of_field(desk, "themes"))
    head = label(Area(area.x, y, area.w, 30), say("Themes and more"))
    return (*items, head, *flow(Area(area.x, y + 34, area.w, area.bottom - y - 32), chips, "chip", 42, 7))


def _figure(action: Action) -> Action:
    """Below "Time in minutes" the figure is enough."""
    return replace(action, label=action.label.partition(" ")[0])


def rule_form(area: Area, desk: Desk, say: Words) -> Items:
    """The rule on the wall, its reason and firmness; below it a text to try while the wall stays as it is."""
    named_so = {one.name: one for one in desk.entries}
    rule, why, tried = named_so["reword"], named_so["reason"], named_so.get("propose")
    firm, chapters, drafts = named(desk, "strength"), named(desk, "chapter"), named(desk, "draft_from")
    two = len(chapters) > MOST_CHAPTERS
    half = -(-len(chapters) // 2) if two else len(chapters)
    space = area.h - 54 - (98 if two else 46) - 3 * 14 - 60
    heights = (space * 0.38, space * 0.24, space * 0.38)
    y = area.y
    items: Items = ()
    for one, h in zip((rule, why, tried), heights, strict=True):
        if one is None:  # the proposal is covered: the room sees this desk
            items += row(Area(area.x, y + 34, area.w, 60), named(desk, "read_here")[:1], "read-proposal")
            continue
        w = area.w - (230 if one is tried and desk.accept else 0)
        items += entry(Area(area.x, y, w, h), one, one.name, ("f2",) if one is rule else ())
        if one is tried and desk.accept:
            items += press(Area(area.right - 214, y + 34, 214, h - 34), desk.accept, "accept")
        y += h + 14
    drafts_w = 58.0 * len(drafts) if len(drafts) > 1 else 0.0
    items += choose(Area(area.x, y, area.w - drafts_w - (16 if drafts_w else 0), 54), firm, "strength")
    if drafts_w:
        items += choose(Area(area.right - drafts_w, y, drafts_w, 54), drafts, "draft")
    rows = Area(area.x, y + 68, area.w, area.bottom - y - 68).rows(2, 6) if two else (Area(area.x, y + 68, area.w, 46),)
    for n, cell in enumerate(rows):
        items += choose(cell, chapters[half:] if n else chapters[:half], f"chapter-{n}" if n else "chapter")
    return items


def consent_form(area: Area, desk: Desk, say: Words) -> Items:
    """All the others at once, the status, and what an objection or a parked rule still needs."""
    rest, statuses = named(desk, "consent"), tuple(action for action in desk.steps if action.name == "status")
    y, items = area.y, list[Item]()
    if rest:
        items += row(Area(area.x, y, area.w, 54), rest, "rest", with_key=True)
        y += 68
    items += choose(Area(area.x, y, area.w, 54), statuses, "status")
    y += 68
    typed = tuple(one for one in desk.entries if one.name in ("objection", "returns", "price"))
    cells = Area(area.x, y, area.w, 88).columns(max(1, len(typed)), 16)
    for n, (cell, one) in enumerate(zip(cells, typed, strict=False)):
        if cell.bottom <= area.bottom + 4:
            items += entry(cell, one, f"{one.name}-{n}", ("f3",) if n == 0 else ())
    return tuple(items)


def welcome_words(say: Words) -> str:
    return say("From here you lead the session. The big screen shows only what the room may see.")


def closing_words(session: Session, say: Words) -> str:
    agreed = sum(one.status in SETTLED for one in session.agreements)
    parked = sum(one.status is Status.PARKED for one in session.agreements)
    told = say.plural("{n} agreement", "{n} agreements", agreed)
    return told + (" · " + say("{n} parked", n=parked) if parked else "")
