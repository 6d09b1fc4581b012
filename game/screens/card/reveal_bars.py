"""The bars of all rounds side by side, with their shift; what may not be told stays covered."""

from __future__ import annotations

from game.core.cards import Card, Option
from game.core.commands import DraftFrom
from game.core.disclosure import Bar as Shown
from game.core.disclosure import Disclosed
from game.desk.coaching import why_covered
from game.i18n.words import Words
from game.ui.geometry import LABEL, SMALL, Area
from game.ui.scene import Bar, Box, Icon, Text, Touch
from game.ui.widgets import Items, letter, option_text, panel

ROUNDS_SHOWN = 3
"""The last so many have a bar, a name above the bars, and a figure in the path beside them."""
NO_RULE_W = 150.0
"""What the mark of a standpoint that cannot become a rule takes of its text."""
NOTE_H = 56.0
"""The height of a line below the bars."""


def all_bars(area: Area, card: Card, outcome: Disclosed, say: Words, begins: bool = False) -> Items:
    """`begins`: a press on a standpoint writes the rule from it, because none is told to lead."""
    note = _note(outcome, begins, say)
    note_h = NOTE_H * (2 if begins and outcome.rounds[-1].covered else 1) if note else 0.0
    rows = Area(area.x, area.y + 50, area.w, area.h - 50 - note_h).rows(len(card.options), 16)
    items: Items = _legend(Area(area.x, area.y - 2, area.w, 40), len(outcome.rounds), say)
    for i, (row, option) in enumerate(zip(rows, card.options, strict=True)):
        at = row._replace(h=min(row.h, 158.0))
        items += _option(
            at, i, [one.bars[i] for one in outcome.rounds[-ROUNDS_SHOWN:]], card, option, option.id == outcome.lead, say
        )
        if begins and option.exportable:
            items += (Touch(at, f"begin-{option.id}", DraftFrom(option.id), (card.letter(option.id).lower(),), 28),)
    if note:
        line = Area(area.x, area.bottom - note_h + 8, area.w, note_h - 8)
        items += _note_line(line, note, outcome.rounds[-1].covered)
    return items


def _note(outcome: Disclosed, begins: bool, say: Words) -> str:
    why = why_covered(outcome.rounds[-1], say)
    how = say("Choose together, and press its letter.") if begins else ""
    return " ".join(part for part in (why, how) if part)


def _note_line(area: Area, note: str, covered: bool) -> Items:
    return (
        Icon(Area(area.x + 4, area.y + area.h / 2 - 16, 32, 32), "lock" if covered else "hand", "muted"),
        Text(Area(area.x + 52, area.y, area.w - 52, area.h), note, LABEL, "medium", "muted", valign="middle", least=22),
    )


def _legend(area: Area, rounds: int, say: Words) -> Items:
    items: Items = ()
    x = area.x
    for n in range(max(1, rounds - ROUNDS_SHOWN + 1), rounds + 1):
        last = n == rounds
        h = 22 if last else 14
        items += (
            Box(Area(x, area.y + 20 - h / 2, 44, h), "ink" if last else "field", h / 2),
            Text(
                Area(x + 56, area.y, 164, 40),
                say("vote {n}", n=n),
                SMALL,
                "semi" if last else "medium",
                "ink" if last else "muted",
                valign="middle",
                lines=1,
            ),
        )
        x += 234
    return items


def _option(row: Area, i: int, shown: list[Shown], card: Card, option: Option, lead: bool, say: Words) -> Items:
    ground = Box(row, f"tint{i}", 28, f"option{i}", 4, "card") if lead else panel(row, 28)
    badge = Area(row.x + 24, row.y + row.h / 2 - 40, 80, 80)
    figures = Area(row.right - 250, row.y + 12, 222, row.h - 24)
    text_x = badge.right + 28
    ruled = option.exportable and not option.no_rule
    barred = 0 if ruled or shown[-1].count is None else NO_RULE_W
    text = Area(text_x, row.y + 8, figures.x - text_x - 16 - barred, row.h * 0.56)
    tracks = Area(text_x, row.y + row.h * 0.62, figures.x - text_x - 24, row.h * 0.32)
    return (
        ground,
        *letter(badge, i),
        Text(
            text,
            option_text(say, card, option.id),
            36,
            "semi",
            valign="middle",
            group="options",
            least=22,
            leading=1.04,
        ),
        *_tracks(tracks, i, shown),
        *_figures(figures, i, shown, lead, option, say),
    )


def _tracks(area: Area, i: int, shown: list[Shown]) -> Items:
    """Earlier rounds thin and pale, the last one thick."""
    earlier = shown[:-1]
    thin = 10.0
    items: Items = ()
    y = area.y
    for one in earlier:
        items += (
            Bar(Area(area.x, y, area.w, thin), round(one.share, 4), f"pale{i}", covered=one.count is None, still=True),
        )
        y += thin + 6
    thick = min(26.0, area.bottom - y)
    return (
        *items,
        Bar(Area(area.x, y, area.w, thick), round(shown[-1].share, 4), f"option{i}", covered=shown[-1].count is None),
    )


def _figures(area: Area, i: int, shown: list[Shown], lead: bool, option: Option, say: Words) -> Items:
    top, low = Area(area.x, area.y, area.w, area.h * 0.56), Area(area.x, area.y + area.h * 0.58, area.w, area.h * 0.42)
    last = shown[-1]
    items: Items = ()
    if last.count is None:
        items += (
            Icon(Area(low.x + 8, low.y + low.h / 2 - 16, 32, 32), "lock", "muted"),
            Text(
                Area(low.x + 48, low.y, low.w - 48, low.h),
                say("not shown"),
                LABEL,
                "semi",
                "muted",
                "right",
                "middle",
                lines=1,
                least=20,
            ),
        )
    else:
        items += (
            Text(top, f"{last.percent}%", 54, "bold", "ink", "right", "middle", lines=1),
            Text(low, _movement(shown), 30, "semi", "muted", "right", "middle", lines=1, least=20),
        )
    if not option.exportable or option.no_rule:
        place = top if last.count is None else Area(area.x - NO_RULE_W, area.y, NO_RULE_W + 30, top.h)
        items += (
            Icon(Area(place.x, place.y + place.h / 2 - 18, 36, 36), "bubble" if option.no_rule else "scale", "floor"),
            Text(
                Area(place.x + 44, place.y, place.w - 44, place.h),
                say("no rule"),
                LABEL,
                "semi",
                "floor",
                "right" if place is top else "left",
                "middle",
                lines=1,
                least=20,
            ),
        )
    return items


def _movement(shown: list[Shown]) -> str:
    counts = [one.count for one in shown if one.count is not None]
    path = " → ".join(str(count) for count in counts)
    if len(counts) < 2 or counts[-1] == counts[0]:
        return path
    moved = counts[-1] - counts[0]
    return f"{path}   {'↑' if moved > 0 else '↓'} {abs(moved)}"
