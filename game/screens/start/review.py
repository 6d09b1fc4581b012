"""After a year: what moved since the session before, what is due, what was never played; and what to do with it."""

from __future__ import annotations

from game.core.commands import Show, StartReview
from game.core.days import day_of
from game.core.review import FormerSessions
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import page_of, rows, sheet, turner
from game.texts.review import compared, due_words, never_words, parked_words
from game.ui.blocks import kept, panel, text
from game.ui.geometry import CAPTION, GAP, HINT, PAD, SNUG, Page
from game.ui.layout import Block, row
from game.ui.scene import Scene
from game.ui.widgets import Button

PER_PAGE, MOST_LINES = 5, 4
LINES = 3.0
"""How wide a sentence stands beside its heading."""
Lines = tuple[tuple[str, str], ...]
"""A heading ("" below the first line of a part) and a sentence."""


def year(model: ViewModel, say: Words, page: Page) -> Scene:
    """Former sessions in sentences; one key looks again at what is due, another lets a new colleague play."""
    known = model.year
    lines = _lines(model, known, say) if known else (("", say("No session has been finished on this computer yet.")),)
    shown, at, pages = page_of(lines, model.view.page, PER_PAGE)
    more: tuple[Button, ...] = ()
    if known:
        more = (
            Button(say("Review session"), StartReview(), "review", ("r",), icon="search"),
            Button(say("New colleague"), Show("newcomer"), "newcomer", ("n",), icon="person"),
        )
    body = panel(rows([_row(*one) for one in shown], PER_PAGE), PAD, GAP)
    items = (*sheet(page, say("Looking back"), body, _note(known, say), turner(at, pages)), *closed_by(page, say, more))
    return Scene(f"year-{at}", items, "warm", "close", flourish=False)


def _note(known: FormerSessions | None, say: Words) -> str:
    if known is None:
        return ""
    last = say.date(day_of(known.last.at))
    if known.before is None:
        return say("The session of {date}", date=last)
    return say("{then} beside {now}", then=say.date(day_of(known.before.at)), now=last)


def _lines(model: ViewModel, known: FormerSessions, say: Words) -> Lines:
    waiting = due_words(known.last, known.today, say) or (say("Nothing is due yet."),)
    lines = _part(say("To be looked at again"), waiting)
    if known.before is not None:
        moved = compared(known.before, known.last, say) or (say("No card was played in both."),)
        lines += _part(say("What moved"), moved)
        lines += _part(say("Parked then, and still open"), parked_words(known.before, known.last, say))
    never = never_words(model.cards, known.before or known.last, known.last, say)
    return lines + _part(say("Cards that were never played"), (never,) if never else ())


def _part(title: str, sentences: tuple[str, ...]) -> Lines:
    return tuple((title if n == 0 else "", sentence) for n, sentence in enumerate(sentences))


def _row(head: str, told: str) -> Block:
    """A rule as long as a page stands whole in the protocol, and for a new colleague; here it ends in an ellipsis."""
    name = text(head, HINT, "bold", "muted", leading=SNUG)
    return row(name.fill(), kept(told, CAPTION, lines=MOST_LINES, group="lines").fill(LINES), gap=GAP)
