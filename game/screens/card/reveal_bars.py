"""The standpoints below each other with their bars: one row each, with what is told of every round.

The last vote is the bar, with its count; an earlier one is a mark on it and a word beside the count. A share stands
below a count only where so many people are there that counts say little. What may not be told is hatched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.cards import Card, Option
from game.core.commands import DraftFrom
from game.core.disclosure import Bar as Shown
from game.core.disclosure import Disclosed
from game.desk.coaching import why_covered
from game.i18n.words import Words
from game.screens.card.reveal_act import Act
from game.screens.card.reveal_tie import bracket, bracket_room
from game.ui.blocks import NOWHERE, badge, beside, icon, item, of_option, on, one_line, pressed, text
from game.ui.geometry import (
    CAPTION,
    CHIP_RADIUS,
    CLOSE,
    EDGE,
    FIGURE,
    GAP,
    HEADLINE,
    HINT,
    NEAR,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    TIGHT,
    TITLE,
    WIDE,
    Area,
)
from game.ui.layout import EMPTY, SPRING, Block, centred, column, first_that_fits, row
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
BAR, LEAST_BAR = TITLE, 26.0
TEXT, TRACK, TEXT_LEAST = 6, 7, 400.0
COUNT_W, BEFORE_W, SLIM_W = 104.0, 132.0, 148.0
MARK, HALO = 6.0, 3.0
"""The mark of an earlier vote: how wide, and the light around it; it reaches that far beyond the bar too."""
COVERED_LINE = 10.0
"""How thick an earlier vote that is covered lies below the bar."""


def all_bars(area: Area, card: Card, outcome: Disclosed, say: Words) -> Items:
    """The bars of a vote that leads to nothing, with a line that tells why some are covered."""
    why = why_covered(outcome.rounds[-1], say)
    note = beside("lock", text(why, CAPTION, colour="muted", least=HINT), colour="muted") if why else None
    return column(bars(area.w, card, outcome, say).grow(), note, gap=GAP).draw(area)


def bars(wide: float, card: Card, outcome: Disclosed, say: Words, begins: bool = False, still: bool = False) -> Block:
    """All rows. `begins`: a press on a standpoint writes the rule from it, because none is told to lead."""
    tied = _tied(card, outcome)
    counts = [outcome.rounds[-1].bars[i].count for i in tied]
    whole = _whole(outcome)

    def of(i: int, room: float) -> Block:
        option, shown = card.options[i], _shown(outcome, i)
        ground = f"pale{i}" if option.id == outcome.lead else "track"
        track = item(lambda area: _track(area, i, shown, whole, ground, still))
        figures = _figures(_Told(shown, outcome.rounds[-1].present, wide < SLIM), say)
        return _row(wide, i, card, outcome, say, begins, track, figures, room, _around(i, tied))

    def rows(room: float) -> Block:
        made = column(*(of(i, room) for i in range(len(card.options))), gap=TIGHT)

        def draw(area: Area) -> Items:
            drawn = made.draw(area)
            return (*drawn, *bracket(drawn, tied, counts, say))

        return replace(made, draw=draw) if room else made

    return _where_it_fits(rows, wide, counts, say)


def _tied(card: Card, outcome: Disclosed) -> list[int]:
    return [i for i, option in enumerate(card.options) if option.id in outcome.tied]


def _around(i: int, tied: Sequence[int]) -> float:
    """The thick edge of those that are level is no place for letters."""
    return TIGHT if i in tied else NEAR


def _where_it_fits(rows: Callable[[float], Block], wide: float, counts: Sequence[int | None], say: Words) -> Block:
    """With room for the bracket, unless the words of standpoints need it."""
    room = bracket_room(counts, say)
    return first_that_fits(rows(room), rows(0)) if room and wide >= SLIM else rows(0)


def acted(wide: float, card: Card, outcome: Disclosed, act: Act, say: Words) -> Block:
    """The same rows while their cards open and are laid again, in the same places; as they are when that is over.

    What moves in them is known again by its group: `count0` is the figure of the first row, `was0` the one before it.
    """
    plain = replace(outcome, lead=None, tied=())
    last, places, tied = outcome.rounds[-1], round(_whole(outcome)), _tied(card, outcome)

    def of(i: int, room: float) -> Block:
        shown, people = _shown(outcome, i), last.present
        hidden = sum(one.count is None for one in shown[:-1])
        track = item(lambda area: (_laid(area._replace(h=area.h - hidden * (COVERED_LINE + MARK)), i, places, act),))
        figures = _figures(_Told(shown, people, wide < SLIM, f"{i}"), say)
        return _row(wide, i, card, plain, say, False, track, figures, room, _around(i, tied))

    def rows(room: float) -> Block:
        return column(*(of(i, room) for i in range(len(card.options))), gap=TIGHT)

    return _where_it_fits(rows, wide, [last.bars[i].count for i in tied], say)


def _laid(area: Area, i: int, places: int, act: Act) -> Laid:
    return Laid(area, places, act.rows[i].cards, f"option{i}", "track", f"pale{i}", act.closes, places, CHIP_RADIUS)


def _whole(outcome: Disclosed) -> float:
    """How many votes a whole track stands for: one number for all rounds, so that equal counts are equally long."""
    told = (bar for one in outcome.rounds[-ROUNDS_SHOWN:] for bar in one.bars if bar.count)
    return max((bar.count / bar.share for bar in told if bar.count), default=1.0)


def _shown(outcome: Disclosed, i: int) -> list[Shown]:
    """The rounds that are told in a row, of this standpoint."""
    return [one.bars[i] for one in outcome.rounds[-ROUNDS_SHOWN:]]


def _row(
    wide: float,
    i: int,
    card: Card,
    outcome: Disclosed,
    say: Words,
    begins: bool,
    track: Block,
    figures: Block,
    room: float,
    around: float,
) -> Block:
    """`room` is what says which standpoints are level: it is no part of any bar. `around`: above and below it all."""
    level = EMPTY.across(room) if room else None
    option = card.options[i]
    lead, low = option.id == outcome.lead, wide < SIDE_BY_SIDE
    letter = badge(i, FIGURE).high(FIGURE, HEADLINE)
    words, tag = _words(option, card, say), _no_rule(option, say, wide < SLIM)
    if low:
        above = centred(column(row(words.fill(), tag, gap=GAP), track.high(QUESTION, LEAST_BAR), gap=NEAR))
        inner = row(letter, above.fill(), level, figures, gap=GAP)
    else:
        told = centred(column(words, tag, gap=NEAR)).across(TEXT_LEAST, weight=TEXT)
        bar = centred(track.high(BAR, LEAST_BAR)).across(TEXT_LEAST, weight=TRACK)
        inner = row(letter, told, bar, level, figures, gap=WIDE)
    whole = on(_ground(i, lead, option.id in outcome.tied), inner, GAP, around)
    if begins and option.exportable:
        keys = (card.letter(option.id).lower(),)
        whole = pressed(whole, f"begin-{option.id}", DraftFrom(option.id), keys, PANEL_RADIUS)
    return whole.level()


def _ground(i: int, lead: bool, level: bool) -> Box:
    """Who leads has a ground in its own colour; those that are level have all the same ground."""
    if lead:
        return of_option(i, "")
    if level:
        return Box(NOWHERE, "card", PANEL_RADIUS, "ink", EDGE + NEAR / 2)
    return Box(NOWHERE, "card", PANEL_RADIUS, shadow="card")


def _words(option: Option, card: Card, say: Words) -> Block:
    return text(option_text(say, card, option.id), READ, "semi", least=HINT, group="options", leading=SNUG)


def _no_rule(option: Option, say: Words, slim: bool) -> Block | None:
    """That this standpoint cannot become a rule, or asks for none; the words were read a step before `slim`."""
    if option.exportable and not option.no_rule:
        return None
    sign = icon("bubble" if option.no_rule else "scale", READ, "floor")
    if slim:
        return sign
    return row(sign, one_line(say("no rule"), HINT, "semi", "floor", least=HINT), gap=TIGHT)


def _track(area: Area, i: int, shown: list[Shown], whole: float, ground: str, still: bool) -> Items:
    """The bar, the marks of earlier votes on it, and below it a hatched line for each that is covered.

    `whole` is how many votes the track stands for. Where nothing may be told all votes are covered alike.
    """
    *earlier, last = shown
    hidden = sum(one.count is None for one in earlier)
    line = (area.h - hidden * MARK) / (hidden + 1) if last.count is None else COVERED_LINE
    main = area._replace(h=area.h - hidden * (line + MARK))
    items: Items = (
        Bar(main, round((last.count or 0) / whole, 4), f"option{i}", ground, last.count is None, still, CHIP_RADIUS),
    )
    y = main.bottom + MARK
    for ago, one in enumerate(reversed(earlier)):
        if one.count is None:
            items += (Bar(main._replace(y=y, h=line), 0.0, f"pale{i}", covered=True, still=True),)
            y += line + MARK
        elif one.count:
            items += mark(main, one.count / whole, near=not ago)
    return items


def mark(bar: Area, share: float, near: bool = True) -> Items:
    """Where an earlier vote stood; an older one is paler and half as high, so that both are seen in one place."""
    line = bar._replace(x=bar.x + bar.w * share, w=0.0).inset(-HALO, -HALO)
    if not near:
        line = line._replace(y=line.y + line.h / 2, h=line.h / 2)
    return Box(line.inset(-HALO), "card", MARK), Box(line, "ink" if near else "muted", HALO)


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
        lock, words = icon("lock", READ, "muted"), _small(say("not shown"), "center" if told.slim else "right", 0)
        beside = words.across(min(words.wide.wish, w - READ - TIGHT))
        hidden = column(lock, words, gap=NEAR) if told.slim else row(SPRING, lock, beside, gap=TIGHT)
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
    return text(words, HINT, "medium", "muted", lines=lines, least=HINT, align=align, leading=CLOSE, group=group)
