"""After a year: what moved since the session before, what is due, what was never played; and what to do with it."""

from __future__ import annotations

from game.core.commands import Show, StartReview, TurnPage
from game.core.days import day_of
from game.core.review import FormerSessions
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.texts.review import compared, due_words, never_words, parked_words
from game.ui.geometry import LABEL, MARGIN, Area, Page
from game.ui.scene import Scene, Text
from game.ui.widgets import Button, Items, panel, shortened

PER_PAGE = 6
Lines = tuple[tuple[str, str], ...]
"""A heading ("" below the first line of a part) and a sentence."""


def year(model: ViewModel, say: Words, page: Page) -> Scene:
    """Former sessions in sentences; one key looks again at what is due, another lets a new colleague play."""
    known = model.year
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    lines = _lines(model, known, say) if known else (("", say("No session was finished on this computer yet.")),)
    pages = max(1, -(-len(lines) // PER_PAGE))
    at = model.view.page % pages
    items: Items = (*titled(page, say("Looking back"), _note(known, say)), panel(area))
    rows = area.inset(40, 26).rows(PER_PAGE, 8)
    for row, (head, text) in zip(rows, lines[at * PER_PAGE : (at + 1) * PER_PAGE], strict=False):
        items += _row(row, head, text)
    cap = not page.narrow
    more: tuple[Button, ...] = ()
    if pages > 1:
        more += (Button(say("More"), TurnPage(1 if at < pages - 1 else -at), "more", ("right", "m"), "", "right"),)
    if known:
        more += (
            Button(say("Review session"), StartReview(), "review", ("r",), "R" if cap else ""),
            Button(say("New colleague"), Show("newcomer"), "newcomer", ("n",), "N" if cap else ""),
        )
    return Scene(f"year-{at}", (*items, *closed_by(page, say, more)), "warm", "close", flourish=False)


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


def _row(row: Area, head: str, text: str) -> Items:
    left = row.left_part(row.w * 0.26)
    right = row.right_part(row.w * 0.72)
    return (  # a rule as long as a page stands whole in the protocol, and for a new colleague
        Text(left, head, LABEL, "bold", "muted", valign="middle", least=20, leading=1.05),
        Text(
            right,
            shortened(text, right.w, 22, 4),
            32,
            "medium",
            valign="middle",
            least=20,
            leading=1.06,
            group="lines",
        ),
    )
