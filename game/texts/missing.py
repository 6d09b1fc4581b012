"""Who is missing from a round, and what would be lost of it, in words: before a press does it all the same."""

from __future__ import annotations

from game.core.closing_early import missing
from game.core.seating import tables_of
from game.core.session import Phase, Session
from game.i18n.words import Words

PEOPLE_MISSING = "people_missing"
"""The notice that is told in these words."""


def missing_words(session: Session, say: Words) -> str:
    """Who is missing, and what a second press does."""
    tables, people = _tables(session), missing(session)
    if tables:
        return say.plural(
            "{n} table has not voted yet. Press once more to close the vote without it.",
            "{n} tables have not voted yet. Press once more to close the vote without them.",
            tables,
        )
    if session.phase is Phase.CONSENT:
        return say.plural(
            "{n} person has not answered yet. Press once more to go on without.",
            "{n} people have not answered yet. Press once more to go on without.",
            people,
        )
    return say.plural(
        "{n} person has not voted yet. Press once more to close the vote without.",
        "{n} people have not voted yet. Press once more to close the vote without them.",
        people,
    )


def without_words(session: Session, say: Words) -> str:
    """The step forward while that is asked."""
    tables, people = _tables(session), missing(session)
    if tables:
        return say.plural("Close without {n} table", "Close without {n} tables", tables)
    if session.phase is Phase.CONSENT:
        return say.plural("Go on without {n}", "Go on without {n}", people)
    return say.plural("Close without {n}", "Close without {n}", people)


def dropped_words(session: Session, n: int, say: Words) -> str:
    """What is lost, and what a second press does."""
    voting = session.play.voting
    if voting is None:
        return say.plural(
            "{n} answer would be lost. Press once more to do it all the same.",
            "{n} answers would be lost. Press once more to do it all the same.",
            n,
        )
    if voting.way.traits.tables and voting.tables:
        return say.plural(
            "The choice of {n} table would be lost. Press once more to do it all the same.",
            "The choices of {n} tables would be lost. Press once more to do it all the same.",
            len(voting.tables),
        )
    return say.plural(
        "{n} vote would be lost. Press once more to do it all the same.",
        "{n} votes would be lost. Press once more to do it all the same.",
        n,
    )


def _tables(session: Session) -> int:
    """How many tables have not voted; 0 where people vote one by one."""
    voting = session.play.voting
    if voting is None or not voting.way.traits.tables:
        return 0
    return max(0, tables_of(session.setup) - len(voting.tables))
