"""After a year: what moved since the session before, what is due, what was never played; and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.commands import Show, StartReview
from game.core.days import day_of
from game.core.review import FormerSessions
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.paged import paged
from game.screens.common.sheet import head_block, sheet, sheet_area, turner
from game.texts.review import compared, due_words, never_words, parked_words
from game.ui.blocks import kept, panel, text
from game.ui.geometry import CAPTION, GAP, HINT, PAD, READ, SNUG, Page
from game.ui.layout import SPRING, Block, column, row
from game.ui.scene import Scene
from game.ui.widgets import Button

MOST, MOST_LINES, SIZES = 7, 8, (READ, CAPTION, HINT)
LINES = 3.0
"""How wide a sentence stands beside its heading."""
Lines = tuple[tuple[str, str], ...]
"""A heading ("" below the first line of a part) and a sentence."""


def year(model: ViewModel, say: Words, page: Page) -> Scene:
    """Former sessions in sentences; one key looks again at what is due, another lets a new colleague play."""
    known = model.year
    lines = _lines(model, known, say) if known else (("", say("No session has been finished on this computer yet.")),)
    pages, size = _pages(lines, _note(known, say), page)
    at = model.view.page % len(pages)
    more: tuple[Button, ...] = ()
    if known:
        more = (
            Button(say("Review session"), StartReview(), "review", ("r",), icon="search"),
            Button(say("New colleague"), Show("newcomer"), "newcomer", ("n",), icon="person"),
        )
    body = panel(column(*(_row(*one, size) for one in pages[at]), SPRING, gap=GAP), PAD, GAP)
    items = (
        *sheet(page, say("Looking back"), body, _note(known, say), turner(at, len(pages))),
        *closed_by(page, say, more),
    )
    return Scene(f"year-{at}", items, "warm", "close", flourish=False)


def _pages(lines: Lines, note: str, page: Page) -> tuple[list[Sequence[tuple[str, str]]], float]:
    """What has room on each, and in which size."""
    room, head = sheet_area(page).inset(PAD, GAP), head_block("x", note)
    high = room.h - 2 * GAP - head.tall(room.w).wish

    def fits(some: Sequence[tuple[str, str]], size: float) -> bool:
        return column(*(_row(*one, size) for one in some), gap=GAP).tall(room.w).wish <= high

    return paged(lines, SIZES, fits, MOST)


def _note(known: FormerSessions | None, say: Words) -> str:
    if known is None:
        return ""
    last = say.date(day_of(known.last.at))
    if known.before is None:
        return say("The session of {date}", date=last)
    return say("{then} beside {now}", then=say.date(day_of(known.before.at)), now=last)


def _lines(model: ViewModel, known: FormerSessions, say: Words) -> Lines:
    waiting = due_words(known.last, known.today, say) or (say("Nothing is due yet."),)
    lines = _part(say("To be reviewed"), waiting)
    if known.before is not None:
        moved = compared(known.before, known.last, say) or (say("No card was played in both."),)
        lines += _part(say("What moved"), moved)
        lines += _part(say("Parked then, and still open"), parked_words(known.before, known.last, say))
    never = never_words(model.cards, known.before or known.last, known.last, say)
    return lines + _part(say("Cards that were never played"), (never,) if never else ())


def _part(title: str, sentences: tuple[str, ...]) -> Lines:
    return tuple((title if n == 0 else "", sentence) for n, sentence in enumerate(sentences))


def _row(head: str, told: str, size: float) -> Block:
    """A rule as long as a page stands whole in the protocol, and for a new colleague; here it ends in an ellipsis."""
    name = text(head, HINT, "bold", "muted", leading=SNUG, valign="top")
    return row(name.fill(), kept(told, size, lines=MOST_LINES, valign="top").whole().fill(LINES), gap=GAP)
