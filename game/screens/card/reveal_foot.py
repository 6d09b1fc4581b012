"""Below the bars, on the dark note: what the outcome asks for, and how to read it; in the end what is known."""

from __future__ import annotations

from game.core.cards import Card, Sourced
from game.core.disclosure import Disclosed, DisclosedRound
from game.desk.coaching import advice_words, parks, talks_on, why_covered
from game.i18n.words import Words
from game.screens.card.reveal_bars import ROUNDS_SHOWN
from game.texts.turnout import abstained_words, turnout_shortly
from game.ui.blocks import NOWHERE, beside, headline, item, on, one_line, text
from game.ui.geometry import (
    AIRY,
    CAPTION,
    EASY,
    GAP,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SQUARE,
    TIGHT,
    WIDE,
    Page,
)
from game.ui.layout import Block, centred, column, flow, row
from game.ui.scene import Box
from game.ui.widgets import card_text, sourced

LEGEND_W = 400.0
FOOT_LEAST = 104.0
MARK = 6.0

SIZES = (QUESTION, READ)


def foot(
    page: Page,
    said: str,
    notes: tuple[str, ...] = (),
    legend: tuple[Block, ...] = (),
    sizes: tuple[float, ...] = SIZES,
) -> Block:
    """One sentence for the room, quieter ones below it, and how to read the bars.

    It is as high as on every stage, and higher where there is more to say; it does not give way to the bars.
    """
    head = headline(said, sizes, "bold", "on_note", lines=3 if page.narrow else 2)
    below = [text(one, CAPTION, "medium", "note_soft", least=HINT) for one in notes if one]
    if not legend:
        body = column(head, *below, gap=NEAR)
    elif page.narrow:
        body = column(head, *below, flow(legend, gap=WIDE), gap=NEAR)
    else:
        told = centred(column(head, *below, gap=NEAR)).fill()
        body = row(told, centred(column(*legend, gap=NEAR)).across(LEGEND_W), gap=WIDE)
    return on(Box(NOWHERE, "note", PANEL_RADIUS), centred(body), PAD, TIGHT).no_lower(FOOT_LEAST).whole()


def advice(page: Page, rows: Block, high: float, card: Card, outcome: Disclosed, say: Words) -> Block:
    """What the outcome asks for, which is the step forward too; with as much beside it as the rows leave room for."""
    begins = outcome.lead is None
    said, why, sure = advice_words(card, outcome, say), (what_else(outcome, begins, say),), sure_words(outcome, say)
    legend = _legend(outcome, say)
    feet = [
        foot(page, said, (*why, sure), legend),
        foot(page, said, why, legend),
        foot(page, said, why),
        foot(page, said, why, sizes=(READ, CAPTION)),
    ]
    room, wide = high - GAP - rows.tall(page.area.w).least, page.area.w
    return next((one for one in feet if one.tall(wide).least <= room), feet[-1])


def what_else(outcome: Disclosed, begins: bool, say: Words) -> str:
    """Why bars are covered, and how a rule begins where none leads and one is to be written all the same."""
    chosen = begins and not talks_on(outcome) and not parks(outcome)
    how = say("Choose together, then press its letter.") if chosen else ""
    return " ".join(one for one in (why_covered(outcome.rounds[-1], say), how) if one)


def _legend(outcome: Disclosed, say: Words) -> tuple[Block, ...]:
    first = max(0, len(outcome.rounds) - ROUNDS_SHOWN)
    earlier = outcome.rounds[first:-1]
    marked = [n for n, one in enumerate(earlier, first + 1) if any(bar.count is not None for bar in one.bars)]
    keys = (_key(n, near=n == len(outcome.rounds) - 1, say=say) for n in marked)
    return (*keys, *_turnout(outcome.rounds[-1], say))


def _key(vote: int, *, near: bool, say: Words) -> Block:
    """How the line of an earlier vote looks: the one before is whole, the one before that half as high and paler."""
    line = _quiet(say("line: vote {n}", n=vote))
    high, colour = (CAPTION, "on_note") if near else (CAPTION / 2, "note_soft")
    return row(centred(item(lambda area: Box(area, colour, SQUARE), high, MARK)), line, gap=TIGHT)


def _turnout(last: DisclosedRound, say: Words) -> tuple[Block, ...]:
    without = (_quiet(abstained_words(last.abstained, say)),) if last.abstained else ()
    return (_quiet(turnout_shortly(last, say)), *without)


def _quiet(words: str) -> Block:
    return one_line(words, HINT, "medium", "note_soft", least=HINT)


def sure_words(outcome: Disclosed, say: Words) -> str:
    """How sure people were in the last round, over all standpoints together; "" where it was not asked or not told."""
    if outcome.last is None or not outcome.last.sure:
        return ""
    unsure, fairly, quite = outcome.last.sure
    return say("How sure: {quite} very, {fairly} fairly, {unsure} not.", quite=quite, fairly=fairly, unsure=unsure)


def background(page: Page, card: Card, note: Sourced, why: str, say: Words) -> Block:
    """What is known of it, with its source; where the bars are covered, why."""
    told = card_text(say, card, "background.text", note.text)
    source = sourced(note, card_text(say, card, "background.source", note.source), say)
    head = beside("eye", one_line(say("What is known"), READ, "bold", "floor"), colour="floor")
    body = column(
        head,
        text(told, READ, "semi", least=HINT, leading=AIRY),
        text(source, HINT, "medium", "floor", leading=EASY, least=HINT).give(2),
        text(why, HINT, "medium", "muted", leading=EASY, least=HINT).give() if why else None,
        gap=TIGHT if page.narrow else NEAR,
    )
    return on(Box(NOWHERE, "floor_tint", PANEL_RADIUS), body, PAD, GAP if page.narrow else TIGHT)
