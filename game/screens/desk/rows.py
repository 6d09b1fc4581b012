"""Rows on the desk: standpoints to count, the split that may be seen, questions to tick off, notes to type."""

from __future__ import annotations

from game.core.cards import LETTERS
from game.core.commands import TypeNotes
from game.desk.action import Action
from game.desk.covered import notes_action
from game.desk.model import Count, Desk, Prompt
from game.i18n.words import Words
from game.screens.desk.widgets import BODY, LABEL, LEAST, label, press
from game.ui.geometry import CLOSE, EASY, SNUG, Area
from game.ui.scene import Bar, Box, Field, Icon, Item, Text, Touch
from game.ui.widgets import Items, height_of, letter, width_of


def counting(
    area: Area,
    counts: tuple[Count, ...],
    peeked: tuple[tuple[str, str, int], ...] | None = None,
    *,
    typing: bool = False,
) -> Items:
    """A row for each, with its letter, its number if it may be seen or was peeked at, and less and more."""
    pitch = min(74.0, (area.h + 8) / max(1, len(counts)))
    items: list[Item] = []
    for n, count in enumerate(counts):
        seen = peeked[n][2] if peeked and n < len(peeked) else count.value
        items += _count(Area(area.x, area.y + n * pitch, area.w, pitch - 8), n, count, seen, "ctrl+" if typing else "")
    return tuple(items)


def _count(row: Area, n: int, count: Count, value: int | None, held: str) -> Items:
    side = min(row.h, row.w * 0.12)
    plus = Area(row.right - side - 12, row.y, side + 12, row.h)
    minus = Area(plus.x - 2 * side - 6, row.y, side, row.h)
    number = Area(minus.right, row.y, plus.x - minus.right, row.h)
    mark = Area(row.x, row.y + (row.h - 46) / 2, 46, 46)
    at = LETTERS.find(count.letter) if count.letter else -1
    text = Area(row.x + (62 if at >= 0 else 0), row.y, minus.x - row.x - (62 if at >= 0 else 0) - 14, row.h)
    seen: Items = (Icon(Area(number.x + number.w / 2 - 14, row.y + row.h / 2 - 14, 28, 28), "lock", "muted"),)
    if value is not None:
        seen = (Text(number, str(value), 34, "bold", "ink", "center", "middle", lines=1, fixed_cells=True),)
    return (
        *(letter(mark, at) if at >= 0 else ()),
        Text(text, count.label, BODY, "medium", valign="middle", group="counted", least=17, leading=SNUG),
        *_sign(minus, "minus", f"less-{n}", count.less, f"{held}shift+{n + 1}"),
        *seen,
        *_sign(plus, "plus", f"more-{n}", count.more, f"{held}{n + 1}"),
    )


def _sign(area: Area, icon: str, name: str, action: Action, key: str) -> Items:
    side = 28.0
    mark = Area(area.x + (area.w - side) / 2, area.y + (area.h - side) / 2, side, side)
    return (
        Box(area, "card", 18, "field", 2.5),
        Icon(mark, icon, "ink", 3),
        Touch(area, name, action.command, (key,), 18),
    )


def spread(area: Area, desk: Desk, say: Words) -> Items:
    """The split as the desk may see it: on a heavy card without the small ones."""
    rows = desk.spread or ()
    if not rows:
        return (label(area._replace(h=40), say("We do not show small numbers.")),)
    top = max(1, *(n for _, _, n in rows))
    pitch = min(58.0, area.h / len(rows))
    items: list[Item] = []
    for n, (mark, text, count) in enumerate(rows):
        items += _share(Area(area.x, area.y + n * pitch, area.w, pitch - 8), mark, text, count, count / top)
    return tuple(items)


def _share(row: Area, mark: str, text: str, count: int, share: float) -> Items:
    at = LETTERS.find(mark) if mark else -1
    side = min(42.0, row.h)
    badge = Area(row.x, row.y + (row.h - side) / 2, side, side)
    words = Area(row.x + 58, row.y, row.w * 0.5, row.h)
    bar = Area(words.right + 16, row.y + row.h / 2 - 11, row.right - words.right - 90, 22)
    return (
        *(letter(badge, at) if at >= 0 else ()),
        Text(words, text, LABEL, "medium", valign="middle", group="spread", least=14, leading=CLOSE),
        Bar(bar, share, f"option{at}" if at >= 0 else "muted", still=True),
        Text(Area(row.right - 66, row.y, 66, row.h), str(count), 30, "bold", "ink", "right", "middle", 16, lines=1),
    )


def asking_height(w: float, prompts: tuple[Prompt, ...]) -> float:
    """How high `asking` wants to be."""
    return 32 + sum(_prompt_h(prompt, w) + 8 for prompt in prompts) if prompts else 0.0  # no gap below the last


def _prompt_h(prompt: Prompt, w: float) -> float:
    return max(44.0, height_of(prompt.text, BODY, w - 56, 1.2) * 1.04 + 8)


def asking(area: Area, prompts: tuple[Prompt, ...], say: Words) -> Items:
    """Questions to tick off once they were asked; as many as there is room for."""
    items: Items = (label(area._replace(h=32), say("Questions to ask")),)
    y = area.y + 40
    for n, prompt in enumerate(prompts):
        row = Area(area.x, y, area.w, _prompt_h(prompt, area.w))
        if row.bottom > area.bottom + 2:
            break
        items += _tick(row, n, prompt)
        y = row.bottom + 8
    return items


def _tick(row: Area, n: int, prompt: Prompt) -> Items:
    box = Area(row.x, row.y + row.h / 2 - 19, 38, 38)
    inside: Items = (Box(box, "card", 11, "field", 3),)
    if prompt.ticked:
        inside = (Box(box, "primary", 11), Icon(box.inset(7), "check", "on_primary", 3.4))
    ink = "muted" if prompt.ticked else "ink"
    words = Area(row.x + 56, row.y, row.w - 56, row.h)
    return (
        *inside,
        Text(words, prompt.text, BODY, "medium", ink, valign="middle", group="prompts", least=18, leading=EASY),
        Touch(Area(row.x - 6, row.y, row.w + 6, row.h), f"prompt-{n}", prompt.tick.command, (), 14),
    )


def notes(area: Area, desk: Desk, say: Words) -> Items:
    """The facilitator's own: they stay on this laptop."""
    if desk.covered:
        return press(area._replace(h=min(area.h, 60.0)), notes_action(say), "read-notes", size=22)
    if area.h < 150:  # the label goes into the field
        hint = say("My notes") + ": " + say("stay on this laptop, not in the protocol")
        return (_notes_field(area, desk, hint),)
    title = say("My notes")
    w = width_of(title, LABEL) * 1.08 + 14
    return (
        label(area.left_part(w)._replace(h=32), title),
        Text(
            Area(area.x + w, area.y, area.w - w, 32), say("stay on this laptop, not in the protocol"),
            21, "regular", "muted", valign="middle", lines=1, least=16,
        ),
        _notes_field(Area(area.x, area.y + 40, area.w, area.h - 40), desk, ""),
    )  # fmt: skip


def _notes_field(area: Area, desk: Desk, hint: str) -> Field:
    return Field(area, "notes", desk.notes, TypeNotes(), hint, True, LEAST + 4, limit=4000, keys=("f2",))
