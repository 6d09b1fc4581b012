"""The deck that the set-up leads to, as a line of cards in time, and what is to be known before it begins."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from game.core.cards import Card
from game.core.chapter_coverage import CONTACT
from game.core.commands import ChangeSetup
from game.core.dealing import strangers, total
from game.core.timetable import Part, PartKind, foreseen
from game.core.view_model import ViewModel
from game.desk.time_plan import later
from game.i18n.words import Words
from game.screens.common.card_picture import code_tile
from game.screens.common.header import weight_sign
from game.screens.setup.first_needs import Note, first_needs, offer
from game.screens.setup.presets import agreed_before, another_law, empty_chapters, to_fill
from game.texts.choices import part_words
from game.texts.time_of_day import time_words
from game.ui.blocks import ROOMY, by_key, item, kept, one_line, panel, text
from game.ui.geometry import CLOSE, FLUSH, GAP, HINT, NEAR, PAD, QUESTION, SQUARE, TIGHT, Page
from game.ui.layout import SPRING, Block, column, first_as_wide, first_that_fits, layers, padded, row
from game.ui.measure import width
from game.ui.scene import Box
from game.ui.widgets import Button, card_text

ROW_H = 92.0
"""A part of the plan where there is room."""
CODE_W, CODE_H, DOT, LINE = 60.0, 46.0, 22.0, 4.0
APART = 4.0
"""What stays free above and below a title."""
SHOWN = 2
"""Notes beside the plan."""


def plan(model: ViewModel, say: Words, page: Page) -> Block:
    """When it is done, part by part with its time of day; below it what somebody should know or do first.

    Where notes leave the titles too little room they are brief, then they lie in Meer, the second one first; and only
    where that does not help either, titles end in an ellipsis.
    """
    notes = notes_of(model, say)
    full, brief = ([block for block, _, _ in notes[:SHOWN]], [block for _, block, _ in notes[:SHOWN]])
    plain, short = Look(marked=False), Look(whole=False, marked=False)
    beside = ((full, Look()), (brief, Look()), (brief, plain), (full[:1], Look()), (brief[:1], plain))
    bare: list[Block] = []
    ways = (*beside, (bare, Look()), (bare, plain), (bare, short))
    return first_that_fits(*(_beside(notes, below, _board(look, notes, model, say)) for below, look in ways))


def _beside(notes: list[Note], shown: list[Block], board: Block) -> Block:
    """The board with notes below it; those that are not shown lie in Meer."""
    hidden = (note.press for note in notes[len(shown) :] if note.press)
    rest = tuple(by_key(one.name, one.command, one.keys, one.label, one.icon) for one in hidden)
    return layers(column(board.grow(), *shown, gap=TIGHT), Block(lambda _: rest))


def _board(look: Look, notes: list[Note], model: ViewModel, say: Words) -> Block:
    parts = foreseen(model.plan, model.session.setup)
    promised = None if notes and model.plan and not _over(model) else _promise(model, say)
    line = _line(parts, look, model, say).grow()
    return panel(column(_head(model, parts, say), promised, line, gap=TIGHT), PAD, GAP)


def notes_of(model: ViewModel, say: Words) -> list[Note]:
    """What is best seen to first, the most urgent at the head."""
    empty = empty_chapters(model)
    fill = to_fill(empty, model, say)
    law = another_law(model, say)
    others = (_themes_offer(model, say), law, *first_needs(model, say), agreed_before(model, say))
    notes = (fill, *others) if CONTACT in empty else (*others, fill)
    return [one for one in notes if one]


def _times(parts: tuple[Part, ...], model: ViewModel, say: Words) -> list[str]:
    """The time of day of each part; without a clock how long it takes."""
    if not model.clock:
        return [say("{n} min", n=part.minutes) for part in parts]
    begun = (later(model.clock, sum(one.minutes for one in parts[:n])) for n in range(len(parts)))
    return [time_words(at, say) for at in begun]


def _head(model: ViewModel, parts: tuple[Part, ...], say: Words) -> Block:
    """When the meeting is over, and what is in it."""
    minutes, cards = model.session.setup.minutes, len(model.plan)
    told = say.plural("{minutes} minutes · {n} card", "{minutes} minutes · {n} cards", cards, minutes=minutes)
    if not model.clock:
        return one_line(told, QUESTION, "display", least=HINT)
    end = later(model.clock, sum(part.minutes for part in parts))
    ends = say("Ends at {time}", time=time_words(end, say))
    whole = one_line(told, HINT, "medium", "muted").give()
    return column(one_line(ends, QUESTION, "display", least=HINT), whole, gap=NEAR)


def _over(model: ViewModel) -> int:
    """By how many minutes the cards take more than there are."""
    return max(0, total(model.plan, model.session.setup) - model.session.setup.minutes)


def _promise(model: ViewModel, say: Words) -> Block:
    told, wrong = say("Light first, never two heavy ones in a row"), True
    if not model.plan:
        told = say("No cards fit this choice. Choose more themes or another style.")
    elif over := _over(model):
        told = say("This takes about {n} minutes more than you have.", n=over)
    else:
        wrong = False
    words = text(told, HINT, "semi" if wrong else "medium", "attention" if wrong else "muted", leading=CLOSE)
    return words if wrong else words.give()


def _themes_offer(model: ViewModel, say: Words) -> Note | None:
    """Where the chosen themes hold too few cards: what was done about it, and the other way out."""
    form = model.session.setup
    others = strangers(model.plan, form)
    if not form.themes or not (others or form.only):
        return None
    told = say("Only the themes that you chose; the rest of the time stays free.")
    label = say("Add other cards")
    if others:
        told = say.plural(
            "Your themes do not fill the time: {n} card is about something else.",
            "Your themes do not fill the time: {n} cards are about something else.",
            others,
        )
        label = say("Only my themes")
    return offer(told, Button(label, ChangeSetup("only", "yes" if others else "no"), "only", ("ctrl+o",), icon="cards"))


# --------------------------------------------------------------------------------------------------------- the parts


class Look(NamedTuple):
    """Whether titles stand whole, or end in an ellipsis where they have to; and whether weights stand beside them."""

    whole: bool = True
    marked: bool = True


def _line(parts: tuple[Part, ...], look: Look, model: ViewModel, say: Words) -> Block:
    """All parts along one line: in equal rows where there is room, else each as high as its title."""
    times = _times(parts, model, say)
    time_w = max(width(told, HINT, "semi") for told in times) * ROOMY
    rows = column(*(_row(part, told, time_w, parts, look, model, say) for part, told in zip(parts, times, strict=True)))
    return replace(rows, draw=lambda area: rows.draw(area._replace(h=min(area.h, ROW_H * len(parts)))))


def _row(
    part: Part, told: str, time_w: float, parts: tuple[Part, ...], look: Look, model: ViewModel, say: Words
) -> Block:
    card = model.plan[part.turn] if part.kind is PartKind.CARD else None
    face, ink = ("semi", "ink") if card else ("medium", "muted")
    words = card_text(say, card, "title", card.title) if card else part_words(part.kind, say)
    title = padded(kept(words, HINT, face, ink, leading=CLOSE), FLUSH, APART)
    marked = row(title.grow(), weight_sign(card.weight), gap=TIGHT) if card and look.marked else title
    whole = row(
        one_line(told, HINT, face, ink).across(time_w),
        layers(_thread(part, parts), _tile(card, model) if card else _dot()).across(CODE_W),
        first_as_wide(marked, title).fill(),
        gap=TIGHT,
    )
    return (whole.whole() if look.whole else whole).grow()


def _thread(part: Part, parts: tuple[Part, ...]) -> Block:
    """The line, from the middle of the first part to that of the last."""
    line = item(lambda area: Box(area.middle(LINE, area.h), "line", SQUARE)).grow()
    return column(SPRING if part is parts[0] else line, SPRING if part is parts[-1] else line)


def _dot() -> Block:
    """A part without a card."""
    return item(lambda area: Box(area.middle(DOT), "muted", DOT / 2))


def _tile(card: Card, model: ViewModel) -> Block:
    sign = item(lambda area: code_tile(area.middle(CODE_W, min(CODE_H, area.h)), card, model.themes, TIGHT))
    return padded(sign.high(CODE_H, HINT), FLUSH, APART)
