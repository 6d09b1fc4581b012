"""The standpoints below each other with their bars: one row each, with what is told of every round.

The last vote is the bar, with its count; an earlier one is a mark on it and a word beside the count. A share stands
below a count only where so many people are there that counts say little. What may not be told is hatched.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from game.core.cards import Card, Option
from game.core.commands import DraftFrom
from game.core.disclosure import Bar as Shown
from game.core.disclosure import Disclosed
from game.desk.coaching import why_covered
from game.i18n.words import Words
from game.screens.card.reveal_act import Act
from game.screens.card.reveal_tie import bracket
from game.ui.blocks import NOWHERE, badge, beside, icon, item, on, one_line, pressed, text
from game.ui.geometry import CAPTION, CLOSE, FIGURE, GAP, HEADLINE, HINT, PANEL_RADIUS, READ, SNUG, TIGHT, WIDE, Area
from game.ui.layout import Block, Need, centred, column, row
from game.ui.scene import Bar, Box, Laid
from game.ui.widgets import Items, option_text

ROUNDS_SHOWN = 3
"""The last so many are told in a row; those before stand in the protocol."""
MANY_PEOPLE = 40
"""From so many people on a share stands below the count."""
SIDE_BY_SIDE = 1500.0
"""Where a row is narrower than this its text stands above its bar."""
SLIM = 900.0
"""And where it is narrower than this its figures stand below each other."""
BADGE, BAR, LOW_BAR, LEAST_BAR = 72.0, 66.0, 46.0, 26.0
TEXT, TRACK, TEXT_LEAST = 6.0, 7.0, 400.0
COUNT_W, BEFORE_W, SLIM_W = 104.0, 132.0, 148.0
NEAR = TIGHT / 2
LEAST = 27.0
ROUND_BAR = 14.0
MARK, HALO, BEYOND = 6.0, 3.0, 8.0
"""The mark of an earlier vote: how wide, the light around it, and how far it reaches beyond the bar."""
COVERED_LINE = 10.0
"""How thick an earlier vote that is covered lies below the bar."""


def all_bars(area: Area, card: Card, outcome: Disclosed, say: Words) -> Items:
    """The bars of a vote that leads to nothing, with a line that tells why some are covered."""
    why = why_covered(outcome.rounds[-1], say)
    note = beside("lock", text(why, CAPTION, colour="muted", least=HINT), colour="muted") if why else None
    return column(bars(area.w, card, outcome, say).grow(), note, gap=GAP).draw(area)


def bars(wide: float, card: Card, outcome: Disclosed, say: Words, begins: bool = False, still: bool = False) -> Block:
    """All rows. `begins`: a press on a standpoint writes the rule from it, because none is told to lead."""

    def of(i: int) -> Block:
        option, shown = card.options[i], _shown(outcome, i)
        ground = f"pale{i}" if option.id == outcome.lead else "track"
        track = item(lambda area: _track(area, i, shown, ground, still))
        figures = _figures(_Told(shown, outcome.rounds[-1].present, wide < SLIM), say)
        return _row(wide, i, card, outcome, say, begins, track, figures)

    rows = column(*map(of, range(len(card.options))), gap=TIGHT)
    tied = [i for i, option in enumerate(card.options) if option.id in outcome.tied]
    if not tied:
        return rows
    low = wide < SIDE_BY_SIDE

    def draw(area: Area) -> Items:
        drawn = rows.draw(area)
        return (*drawn, *bracket(drawn, tied, [outcome.rounds[-1].bars[i].count for i in tied], say, inside=low))

    return Block(draw, rows.tall, rows.wide)


def acted(wide: float, card: Card, outcome: Disclosed, act: Act, say: Words) -> Block:
    """The same rows while their cards open and are laid again, in the same places; as they are when that is over.

    What moves in them is known again by its group: `count0` is the figure of the first row, `was0` the one before it.
    """
    plain = replace(outcome, lead=None, tied=())

    def of(i: int) -> Block:
        shown, people = _shown(outcome, i), outcome.rounds[-1].present
        hidden = sum(one.count is None for one in shown[:-1])
        track = item(lambda area: (_laid(area._replace(h=area.h - hidden * (COVERED_LINE + MARK)), i, outcome, act),))
        figures = _figures(_Told(shown, people, wide < SLIM, f"{i}"), say)
        return _row(wide, i, card, plain, say, False, track, figures)

    return column(*map(of, range(len(card.options))), gap=TIGHT)


def _laid(area: Area, i: int, outcome: Disclosed, act: Act) -> Laid:
    voiced = [sum(bar.count or 0 for bar in one.bars) for one in outcome.rounds[-2:]]
    cards, places = act.rows[i].cards, max(voiced) if act.second > act.told else voiced[-1]
    return Laid(area, places, cards, f"option{i}", "track", f"pale{i}", act.closes, voiced[-1], ROUND_BAR)


def _shown(outcome: Disclosed, i: int) -> list[Shown]:
    """The rounds that are told in a row, of this standpoint."""
    return [one.bars[i] for one in outcome.rounds[-ROUNDS_SHOWN:]]


def _row(
    wide: float, i: int, card: Card, outcome: Disclosed, say: Words, begins: bool, track: Block, figures: Block
) -> Block:
    option = card.options[i]
    lead, low = option.id == outcome.lead, wide < SIDE_BY_SIDE
    words, tag = _words(option, card, say), _no_rule(option, say, wide < SLIM)
    if low:
        above = centred(column(row(words.fill(), tag, gap=GAP), track.high(LOW_BAR, LEAST_BAR), gap=NEAR))
        inner = row(badge(i, BADGE), above.fill(), figures, gap=GAP)
    else:
        told = column(words.grow(), tag, gap=NEAR).across(TEXT_LEAST, weight=TEXT)
        bar = centred(track.high(BAR, LEAST_BAR)).across(TEXT_LEAST, weight=TRACK)
        inner = row(badge(i, BADGE), told, bar, figures, gap=WIDE)
    whole = on(_ground(i, lead, option.id in outcome.tied), inner, GAP, NEAR)
    if begins and option.exportable:
        keys = (card.letter(option.id).lower(),)
        whole = pressed(whole, f"begin-{option.id}", DraftFrom(option.id), keys, PANEL_RADIUS)
    return _alike(whole)


def _alike(block: Block) -> Block:
    """Rows are equally high wherever that is enough for each of them."""

    def tall(w: float) -> Need:
        least = block.tall(w).least
        return Need(least, least, 1)

    return Block(block.draw, tall, block.wide)


def _ground(i: int, lead: bool, level: bool) -> Box:
    """Who leads has a ground in its own colour; those that are level have all the same ground."""
    if lead:
        return Box(NOWHERE, f"tint{i}", PANEL_RADIUS, f"option{i}", 4)
    return Box(NOWHERE, "card", PANEL_RADIUS, "ink" if level else "", 4, "" if level else "card")


def _words(option: Option, card: Card, say: Words) -> Block:
    return text(option_text(say, card, option.id), READ, "semi", least=HINT, group="options", leading=SNUG)


def _no_rule(option: Option, say: Words, slim: bool) -> Block | None:
    """That this standpoint cannot become a rule, or asks for none; the words were read a step before `slim`."""
    if option.exportable and not option.no_rule:
        return None
    sign = icon("bubble" if option.no_rule else "scale", HINT * 1.2, "floor")
    if slim:
        return sign
    return row(sign, one_line(say("no rule"), HINT, "semi", "floor", least=LEAST), gap=TIGHT)


def _track(area: Area, i: int, shown: list[Shown], ground: str, still: bool) -> Items:
    """The bar, the marks of earlier votes on it, and below it a hatched line for each that is covered."""
    *earlier, last = shown
    hidden = sum(one.count is None for one in earlier)
    main = area._replace(h=area.h - hidden * (COVERED_LINE + MARK))
    items: Items = (Bar(main, round(last.share, 4), f"option{i}", ground, last.count is None, still, ROUND_BAR),)
    y = main.bottom + MARK
    for n, one in enumerate(earlier):
        if one.count is None:
            items += (Bar(Area(main.x, y, main.w, COVERED_LINE), 0.0, f"pale{i}", covered=True, still=True),)
            y += COVERED_LINE + MARK
        elif one.count:
            items += mark(main, one.share, n == len(earlier) - 1)
    return items


def mark(bar: Area, share: float, near: bool = True) -> Items:
    """Where an earlier vote stood; one before the last but one is paler."""
    x, y, h = bar.x + bar.w * share, bar.y - BEYOND, bar.h + 2 * BEYOND
    return (
        Box(Area(x - MARK / 2 - HALO, y, MARK + 2 * HALO, h), "card", MARK),
        Box(Area(x - MARK / 2, y + HALO, MARK, h - 2 * HALO), "ink" if near else "muted", MARK / 2),
    )


class _Told(NamedTuple):
    """What the figures of a row follow from; `slim` where they stand below each other, `moving` names them."""

    shown: list[Shown]
    people: int
    slim: bool
    moving: str = ""

    @property
    def before(self) -> int | None:
        """How many in the vote before the last, where that is told."""
        return self.shown[-2].count if len(self.shown) > 1 else None


def _figures(told: _Told, say: Words) -> Block:
    """How many, beside it how many before; where many people are their share too."""
    last, w = told.shown[-1], SLIM_W if told.slim else COUNT_W + TIGHT + BEFORE_W
    if last.count is None:
        lock = (icon("lock", HINT * 1.2, "muted"), _small(say("not shown"), "center" if told.slim else "left", 2))
        hidden = column(*lock, gap=NEAR) if told.slim else row(*lock, gap=TIGHT)
        return centred(column(hidden, _before(told, say), gap=NEAR)).across(w)
    size = HEADLINE if told.slim else FIGURE
    name = f"count{told.moving}" if told.moving else ""
    count = one_line(str(last.count), size, "bold", align="center", least=READ, group=name)
    share = _small(f"{last.percent}%", "center" if told.slim else "right") if told.people >= MANY_PEOPLE else None
    below = (share, _before(told, say))
    if told.slim:
        return centred(column(count, *below)).across(w)
    return row(count.across(COUNT_W), centred(column(*below, gap=NEAR)).across(BEFORE_W), gap=TIGHT)


def _before(told: _Told, say: Words) -> Block | None:
    if told.before is None:
        return None
    name = f"was{told.moving}" if told.moving else ""
    return _small(say("was {count}", count=told.before), "center" if told.slim else "right", group=name)


def _small(words: str, align: str, lines: int = 1, group: str = "") -> Block:
    return text(words, HINT, "medium", "muted", lines=lines, least=LEAST, align=align, leading=CLOSE, group=group)
