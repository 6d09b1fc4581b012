"""Who is missing from a round, and what would be lost of it, in words: before a press does it all the same."""

from __future__ import annotations

from game.core.closing_early import missing
from game.core.phases import Phase
from game.core.seating import tables_of
from game.core.session import Session
from game.i18n.words import Words

PEOPLE_MISSING = "people_missing"
"""The notice that is told in these words."""


def missing_words(session: Session, say: Words) -> str:
    """Who is missing, and what a second press does."""
    tables, people = _tables(session), missing(session)
    if tables:
        return say.plural(
            "{n} table has not voted yet. Press again to close the vote without it.",
            "{n} tables have not voted yet. Press again to close the vote without them.",
            tables,
        )
    if session.phase is Phase.CONSENT:
        return say.plural(
            "{n} person has not answered yet. Press again to continue without them.",
            "{n} people have not answered yet. Press again to continue without them.",
            people,
        )
    return say.plural(
        "{n} person has not voted yet. Press again to close the vote without them.",
        "{n} people have not voted yet. Press again to close the vote without them.",
        people,
    )


def without_words(session: Session, say: Words) -> str:
    """The step forward while that is asked."""
    tables, people = _tables(session), missing(session)
    if tables:
        return say.plural("Close without {n} table", "Close without {n} tables", tables)
    if session.phase is Phase.CONSENT:
        return say.plural("Continue without {n}", "Continue without {n}", people)
    return say.plural("Close without {n}", "Close without {n}", people)


def dropped_words(session: Session, n: int, say: Words) -> str:
    """What is lost, and what a second press does."""
    voting = session.play.voting
    if voting is None:
        return say.plural(
            "{n} answer would be lost. Press again to go ahead.",
            "{n} answers would be lost. Press again to go ahead.",
            n,
        )
    if voting.way.traits.tables and voting.tables:
        return say.plural(
            "The choice of {n} table would be lost. Press again to go ahead.",
            "The choices of {n} tables would be lost. Press again to go ahead.",
            len(voting.tables),
        )
    return say.plural(
        "{n} vote would be lost. Press again to go ahead.",
        "{n} votes would be lost. Press again to go ahead.",
        n,
    )


def _tables(session: Session) -> int:
    """How many tables have not voted; 0 where people vote one by one."""
    voting = session.play.voting
    if voting is None or not voting.way.traits.tables:
        return 0
    return max(0, tables_of(session.setup) - len(voting.tables))
