"""Rows on the desk: standpoints to count, the split that may be seen, questions to tick off, notes to type."""

from __future__ import annotations

from game.core.cards import LETTERS
from game.core.commands import TypeNotes
from game.desk.covered import notes_action
from game.desk.model import Count, Desk, Prompt
from game.i18n.words import Words
from game.screens.desk.widgets import HEAD, LEAST, PRESS_H, READ, SIGN_W, SMALL, line, press, sign
from game.ui.blocks import NOWHERE, badge, figure, icon, item, on, one_line, pressed, text
from game.ui.geometry import CLOSE, EASY, GAP, NEAR, SNUG, STRONG, TIGHT, Area
from game.ui.layout import EMPTY, Block, Need, centred, column, filled, first_that_fits, row
from game.ui.scene import Bar, Box, Field
from game.ui.widgets import outlined

ROW_LEAST = 36.0
"""How high a row of the split has to be: it was asked for, so it comes before the twist."""
NUMBER_W, BAR_SHARE = 60.0, 0.6
"""Room for three figures; and the length of the bars, in lengths of the words before them."""
NOTES_LEAST, NOTES_HEADED = 84.0, 150.0
"""Two lines of notes; and from where on a word stands above them."""


def counting(
    counts: tuple[Count, ...], peeked: tuple[tuple[str, str, int], ...] | None = None, *, typing: bool = False
) -> Block:
    """A row for each, with its letter, its number if it may be seen or was peeked at, and less and more."""
    rows = []
    for n, count in enumerate(counts):
        seen = peeked[n][2] if peeked and n < len(peeked) else count.value
        mark = _letter(count.letter) if any(one.letter for one in counts) else None
        rows.append(_count(n, count, mark, seen, "ctrl+" if typing else ""))
    return column(*rows, gap=NEAR)


def _count(n: int, count: Count, mark: Block | None, value: int | None, held: str) -> Block:
    label = text(count.label, READ, "medium", group="counted", least=LEAST, leading=SNUG)
    number = icon("lock", SIGN_W, "muted") if value is None else figure(str(value), HEAD, align="center", least=SMALL)
    return row(
        mark,
        label.fill(),
        sign("minus", f"less-{n}", count.less.command, (f"{held}shift+{n + 1}",)),
        number.across(NUMBER_W),
        sign("plus", f"more-{n}", count.more.command, (f"{held}{n + 1}",)),
        gap=TIGHT,
    ).high(PRESS_H + GAP, ROW_LEAST)


def _letter(mark: str) -> Block:
    """The letter of a standpoint; beside the others no opinion keeps its place free."""
    return badge(LETTERS.find(mark), SIGN_W) if mark else EMPTY.across(SIGN_W)


def spread(rows: tuple[tuple[str, str, int], ...], say: Words) -> Block:
    """The split as the desk may see it: on a heavy card without the small ones."""
    if not rows:
        return line(say("We do not show small numbers."))
    top = max(count for _, _, count in rows) or 1
    return column(*(_share(mark, told, count, count / top) for mark, told, count in rows), gap=NEAR)


def _share(mark: str, told: str, count: int, share: float) -> Block:
    colour = f"option{LETTERS.find(mark)}" if mark else "muted"
    label = text(told, READ, "medium", group="spread", least=LEAST, leading=CLOSE)
    bar = item(lambda area: Bar(area.middle(area.w, min(area.h, GAP)), share, colour, still=True))
    number = figure(str(count), HEAD, align="right", least=SMALL).across(NUMBER_W)
    return row(_letter(mark), label.fill(), bar.fill(BAR_SHARE), number, gap=TIGHT).no_lower(ROW_LEAST)


def asking(prompts: tuple[Prompt, ...], say: Words) -> Block | None:
    """Questions to tick off once they were asked; as many as there is room for."""
    rows = [_tick(n, prompt).give() for n, prompt in enumerate(prompts)]
    return filled(*rows, gap=NEAR, head=line(say("Questions to ask"))) if rows else None


def _tick(n: int, prompt: Prompt) -> Block:
    box = Box(NOWHERE, "primary", TIGHT) if prompt.ticked else outlined(NOWHERE, TIGHT)
    mark = icon("check", SIGN_W, "on_primary", STRONG) if prompt.ticked else EMPTY
    words = text(
        prompt.text, READ, "medium", "muted" if prompt.ticked else "ink", group="prompts", least=LEAST, leading=EASY
    )
    inner = row(centred(on(box, mark, NEAR).high(SIGN_W)).across(SIGN_W), words.fill(), gap=TIGHT)
    return pressed(inner.whole().no_lower(SIGN_W), f"prompt-{n}", prompt.tick.command, (), TIGHT)


def notes(desk: Desk, say: Words) -> Block:
    """The facilitator's own: they stay on this laptop. In little room the words for them lie in the field."""
    if desk.covered:
        return press(notes_action(say), "read-notes")
    title, stay = say("My notes"), say("stay on this laptop, not in the protocol")
    head = row(line(title), one_line(stay, SMALL, "regular", "muted", least=LEAST).fill(), gap=TIGHT)
    open_ = column(head, _notes(desk, "").grow(), gap=NEAR).high(NOTES_HEADED)
    low = _notes(desk, f"{title}: {stay}")
    both = first_that_fits(open_, low)
    return Block(both.draw, lambda _: Need(NOTES_LEAST, NOTES_LEAST, 1))


def _notes(desk: Desk, hint: str) -> Block:
    def typed(area: Area) -> Field:
        return Field(area, "notes", desk.notes, TypeNotes(), hint, True, SMALL, limit=4000, keys=("f2",))

    return item(typed, NOTES_LEAST)
