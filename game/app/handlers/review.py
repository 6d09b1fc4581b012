"""Handlers of commands about former sessions: look again at what is due, and the page for a new colleague."""

from __future__ import annotations

from dataclasses import replace

from game.app.saved_sessions import stored_sessions
from game.app.state import Handler, State
from game.core import commands as c
from game.core import review as y
from game.core.cards import Card
from game.core.days import in_order
from game.core.phases import Phase
from game.core.review_dates import due
from game.core.session import Session
from game.core.view_state import View
from game.journal.errors import JournalProblem
from game.journal.kept_session import kept_session

NONE_FOUND = y.FormerSessions()
"""It was looked for, and there is none."""
BEGINNINGS = {("", "year"), ("", "newcomer"), ("year", "newcomer")}
"""From the first of these overlays to the second somebody begins to look back, or to play."""


def look_afresh(state: State, view: View) -> View:
    """The view that comes now; who begins finds the sessions as they are today, and nothing of who played before."""
    if (state.view.overlay, view.overlay) not in BEGINNINGS:
        return view
    state.former = None
    return replace(view, solo=y.ALONE)


def former_sessions(state: State) -> y.FormerSessions | None:
    """The last finished session and one before it of the same school, read once for as long as they are shown."""
    if state.former is None:
        state.former = _read(state) or NONE_FOUND
    return None if state.former is NONE_FOUND else state.former


def _read(state: State) -> y.FormerSessions | None:
    found: list[Session] = []
    stores = state.keeper.stores
    for stored in stored_sessions(stores, state.folders)[:MOST_READ]:
        try:
            session = kept_session(stores, stored.path).session
        except JournalProblem:
            continue
        if session.phase is Phase.PROTOCOL and _goes_with(session, found):
            found.append(session)
        if len(found) == 2:
            break
    found.sort(key=lambda session: in_order(session.at), reverse=True)
    return y.FormerSessions(found[0], found[1] if len(found) > 1 else None, state.today) if found else None


def _goes_with(session: Session, found: list[Session]) -> bool:
    """Another session of the same school: a copy of a file is no former year."""
    return not found or (session.setup.school == found[0].setup.school and session.id != found[0].id)


MOST_READ = 12
"""Sessions that are looked through for the last two."""


def start_review(state: State, command: c.StartReview) -> None:
    """A new session in its set-up; its deck is dealt from the cards that are looked at again."""
    year = former_sessions(state)
    review = _review(state, year) if year else None
    if review is None or state.session.phase is not Phase.WELCOME:
        state.notice = "not_now"
        return
    school = year.last.setup.school if year else ""
    state.decide(c.NewSession())
    if school:
        state.decide(c.ChangeSetup("school", school))
    state.view = replace(state.view, overlay="", under="", beneath=(), review=review)


def _review(state: State, year: y.FormerSessions) -> y.Review | None:
    last = year.last
    now = {card.id: card for card in state.cards}
    waiting = due(last.agreements, last.at, year.today) or y.rules_of(last, now)
    copies = {card.id: card for card in y.cards_of(last, now)}
    known = dict.fromkeys(one.card for one in waiting if one.card in {**now, **copies})  # each once
    cards: list[Card] = [now.get(card) or copies[card] for card in known]
    return y.Review(tuple(cards), tuple(waiting), year.last.chapters) if cards else None


def write_leaflet(state: State, command: c.WriteLeaflet) -> None:
    """The page for new colleagues beside the protocols; a notice if it cannot be made or written."""
    year = former_sessions(state)
    if year is None:
        state.notice = "not_now"
        return
    from game.app.document_writer import write_leaflet as write  # writers of documents: not for the first frame

    write(state, year.last)


HANDLERS: dict[type[c.Command], Handler] = {
    c.StartReview: start_review,
    c.WriteLeaflet: write_leaflet,
}
