"""The deck that the set-up leads to, as a line of cards in time, and what is to be known before it begins."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import ChangeSetup
from game.core.dealing import strangers, total
from game.core.timetable import Part, PartKind, foreseen
from game.core.view_model import ViewModel
from game.desk.time_plan import later
from game.i18n.words import Words
from game.screens.common.bar import NOWHERE
from game.screens.common.card_picture import code_tile
from game.screens.setup.first_needs import Note, first_needs, offer
from game.texts.choices import part_words
from game.texts.time_of_day import time_words
from game.ui.blocks import ROOMY, item, one_line, panel, text
from game.ui.geometry import GAP, HINT, PAD, QUESTION, TIGHT, Area, Page
from game.ui.layout import Block, Items, Need, centred, column, row
from game.ui.measure import cut, width
from game.ui.scene import Box, Touch, WeightMark
from game.ui.widgets import Button, card_text

ROW_H, LEAST_ROW_H = 92.0, 34.0
"""A part of the plan; where it has no room for two lines, a title stands in one and ends in an ellipsis."""
CODE_W, DOT, LINE = 60.0, 22.0, 4.0
MARK_W, MARK_H = 36.0, 28.0
APART = 8.0
MOST_LINES = 3
SHOWN = 2
"""Notes beside the plan."""
LEADING = 1.06


def plan(model: ViewModel, say: Words, page: Page) -> Block:
    """When it is done, part by part with its time of day; below it what somebody should know or do first."""
    parts = foreseen(model.plan, model.session.setup)
    times = _times(parts, model, say)
    notes = notes_of(model, say)[:SHOWN]
    promised = None if notes and model.plan and not _over(model) else _promise(model, say)
    board = column(_head(model, parts, say), promised, _line(parts, times, model, say).grow(), gap=TIGHT)
    return column(panel(board, PAD, GAP).grow(), *(one.block for one in notes), gap=TIGHT)


def notes_of(model: ViewModel, say: Words) -> list[Note]:
    """What is best seen to first, the most urgent at the head."""
    return [one for one in (_themes_offer(model, say), *first_needs(model, say)) if one]


def left_out(model: ViewModel, say: Words) -> Items:
    """What has no room beside the plan lies in Meer."""
    more = (one.press for one in notes_of(model, say)[SHOWN:])
    return tuple(Touch(NOWHERE, b.name, b.command, b.keys, hidden=True, label=b.label, icon=b.icon) for b in more)


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
    ends = say("Done at {time}", time=time_words(end, say))
    whole = one_line(told, HINT, "medium", "muted")
    return column(one_line(ends, QUESTION, "display", least=HINT), whole, gap=TIGHT / 2)


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
    words = text(told, HINT, "semi" if wrong else "medium", "attention" if wrong else "muted", leading=LEADING)
    return words if wrong else words.give(1)


def _themes_offer(model: ViewModel, say: Words) -> Note | None:
    """Where the chosen themes hold too few cards: what was done about it, and the other way out."""
    form = model.session.setup
    others = strangers(model.plan, form)
    if not form.themes or not (others or form.only):
        return None
    told = say("Only the themes that you chose; the rest of the time stays free.")
    label = say("Fill up with others")
    if others:
        told = say.plural(
            "Your themes do not fill the time: {n} card is about something else.",
            "Your themes do not fill the time: {n} cards are about something else.",
            others,
        )
        label = say("Only my themes")
    return offer(told, Button(label, ChangeSetup("only", "yes" if others else "no"), "only", ("ctrl+o",), icon="cards"))


# --------------------------------------------------------------------------------------------------------- the parts


def _line(parts: tuple[Part, ...], times: list[str], model: ViewModel, say: Words) -> Block:
    """All parts in equal rows along one line, as high as there is room."""
    time_w = max(width(told, HINT, "semi") for told in times) * ROOMY

    def draw(area: Area) -> Items:
        pitch = min(ROW_H, area.h / len(parts))
        rows = column(*(_row(part, told, time_w, pitch, model, say) for part, told in zip(parts, times, strict=True)))
        x = area.x + time_w + TIGHT + (CODE_W - LINE) / 2
        line = Box(Area(x, area.y + pitch / 2, LINE, pitch * (len(parts) - 1)), "line", LINE / 2)
        return (line, *rows.draw(area._replace(h=pitch * len(parts))))

    return Block(draw, lambda _: Need(LEAST_ROW_H * len(parts), ROW_H * len(parts)))


def _row(part: Part, told: str, time_w: float, pitch: float, model: ViewModel, say: Words) -> Block:
    card = model.plan[part.turn] if part.kind is PartKind.CARD else None
    face, ink = ("semi", "ink") if card else ("medium", "muted")
    words = card_text(say, card, "title", card.title) if card else part_words(part.kind, say)
    sign = (_tile(card, pitch, model) if card else _dot()).across(CODE_W)
    lines = _lines(pitch)
    mark = _weight(card) if card and lines > 1 else None  # a long plan needs the room for its titles
    named = row(sign, _title(words, face, ink, lines), mark)
    return row(one_line(told, HINT, face, ink).across(time_w), named.fill(), gap=TIGHT).high(pitch)


def _dot() -> Block:
    """A part without a card."""
    return item(lambda area: Box(area.middle(DOT), "muted", DOT / 2))


def _tile(card: Card, pitch: float, model: ViewModel) -> Block:
    return item(lambda area: code_tile(area.middle(CODE_W, min(CODE_W, pitch - APART)), card, model.themes, TIGHT))


def _lines(pitch: float) -> int:
    return max(1, min(MOST_LINES, int(pitch / (HINT * LEADING))))


def _title(words: str, face: str, ink: str, lines: int) -> Block:
    """In as many lines as there is room for; one in a long plan."""

    def draw(area: Area) -> Items:
        room = area.right_part(area.w - TIGHT)
        told = cut(words, HINT, room.w / ROOMY, face, lines)
        return text(told, HINT, face, ink, lines=lines, leading=LEADING).draw(room)

    return Block(draw).fill()


def _weight(card: Card) -> Block:
    return centred(item(lambda area: WeightMark(area, card.weight.level), MARK_H, MARK_W))
