"""The wishes about former sessions: look again at what is due, and the page for a new colleague."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core import commands as c
from game.core import review as y
from game.core.cards import Card
from game.core.review_dates import due
from game.core.session import Phase, Session
from game.core.view_state import View

if TYPE_CHECKING:
    from game.app.game import Game


NO_YEAR = y.Year()
"""It was looked for, and there is none."""
BEGINNINGS = {("", "year"), ("", "newcomer"), ("year", "newcomer")}
"""From the first of these overlays to the second somebody begins to look back, or to play."""


def afresh(game: Game, view: View) -> View:
    """The view that comes now; who begins finds the sessions as they are today, and nothing of who played before."""
    if (game.view.overlay, view.overlay) not in BEGINNINGS:
        return view
    game.shown_year = None
    return replace(view, solo=y.ALONE)


def year_of(game: Game) -> y.Year | None:
    """The last finished session and one before it of the same school, read once for as long as they are shown."""
    if game.shown_year is None:
        game.shown_year = _read(game) or NO_YEAR
    return None if game.shown_year is NO_YEAR else game.shown_year


def _read(game: Game) -> y.Year | None:
    from game.app.shelf import files
    from game.core.history import fold
    from game.journal.errors import JournalProblem
    from game.journal.reading import load_events

    found: list[Session] = []
    for path in files(game.folders)[:MOST_READ]:
        try:
            session = fold(load_events(path).events).session
        except (JournalProblem, OSError, LookupError, ValueError):
            continue
        if session.phase is Phase.PROTOCOL and (not found or session.setup.school == found[0].setup.school):
            found.append(session)
        if len(found) == 2:
            break
    found.sort(key=lambda session: session.at, reverse=True)
    return y.Year(found[0], found[1] if len(found) > 1 else None, game.today) if found else None


MOST_READ = 12
"""Session files that are looked through for the last two."""


def start_review(game: Game, wish: c.StartReview) -> None:
    """A new session in its set-up; its deck is dealt from the cards that are looked at again."""
    year = year_of(game)
    review = _review(game, year) if year else None
    if review is None or game.session.phase is not Phase.WELCOME:
        game.notice = "not_now"
        return
    school = year.last.setup.school if year else ""
    game._decide(c.NewSession())
    if school:
        game._decide(c.ChangeSetup("school", school))
    game.view = replace(game.view, overlay="", under="", review=review)


def _review(game: Game, year: y.Year) -> y.Review | None:
    last = year.last
    waiting = due(last.agreements, last.at, year.today) or y.rules_of(last)
    copies = {card.id: card for card in last.deck}
    now = {card.id: card for card in game.cards}
    cards: list[Card] = [now.get(one.card) or copies[one.card] for one in waiting if one.card in {**now, **copies}]
    return y.Review(tuple(cards), tuple(waiting), year.last.chapters) if cards else None


def write_leaflet(game: Game, wish: c.WriteLeaflet) -> None:
    """The page for new colleagues beside the protocols; a notice if it cannot be made or written."""
    year = year_of(game)
    if year is None:
        game.notice = "not_now"
        return
    try:
        path = _written(game, year.last)
    except OSError:
        game.notice = "not_saved"
    except Exception:  # a paper that fails must not end what somebody is doing
        import traceback

        traceback.print_exc()
        game.notice = "not_written"
    else:
        game.saved_as, game.notice = str(path), "saved"


def _written(game: Game, session: Session) -> Path:
    """Where the page is now: a PDF if that can be made, else a file for Word."""
    from game.documents.bundle import context_of
    from game.documents.compose import compose
    from game.documents.formats import pdf
    from game.documents.formats.docx import writer as word
    from game.documents.output_folder import file_stem
    from game.documents.papers import PAPERS
    from game.system.atomic_write import write_atomic
    from game.system.file_names import free_path

    paper = PAPERS["newcomers"](compose(session, game.say, context_of(game.settings, game.cards)), game.say)
    try:
        form, data = "pdf", pdf.write(paper, game.say)
    except pdf.CannotPrint:
        form, data = "docx", word.write(paper, game.say)
    title = game.say("for new colleagues")
    path = free_path(Path(game.folder) / f"{file_stem(session, game.say)} {title}.{form}")
    write_atomic(path, data)
    return path


YEAR_WISHES: dict[type[c.Command], Callable[[Game, Any], None]] = {
    c.StartReview: start_review,
    c.WriteLeaflet: write_leaflet,
}
