"""How many took part in a round, of people or of tables, and what a vote is called. For wall, phone and paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.core.ballots import Voting
from game.core.seating import tables_of
from game.core.session import Setup
from game.i18n.words import Words


class Turnout(Protocol):
    """What any round may tell: how many voted of those present, and how many of them at tables."""

    @property
    def cast(self) -> int: ...
    @property
    def present(self) -> int: ...
    @property
    def tables(self) -> int: ...
    @property
    def seated(self) -> int: ...
    @property
    def rooms(self) -> int: ...
    @property
    def of_rooms(self) -> int: ...


def turnout_words(counted: Turnout, say: Words) -> str:
    """So many of those present; where tables or rooms voted, how many of them, and for how many people."""
    if counted.rooms:
        told = say("{cast} of {present} voted", cast=counted.cast, present=counted.present)
        return f"{told} · {say('{n} of {total} rooms', n=counted.rooms, total=counted.of_rooms)}"
    if not counted.tables:
        return say("{cast} of {present} voted", cast=counted.cast, present=counted.present)
    alone = counted.cast - counted.seated
    if not alone:
        return say.plural(
            "{n} table voted, for {cast} of {present} people",
            "{n} tables voted, for {cast} of {present} people",
            counted.tables,
            cast=counted.cast,
            present=counted.present,
        )
    return say.plural(
        "{n} table voted for {seated} people, {alone} of {present} voted for themselves",
        "{n} tables voted for {seated} people, {alone} of {present} voted for themselves",
        counted.tables,
        seated=counted.seated,
        alone=alone,
        present=counted.present,
    )


def abstained_words(n: int, say: Words) -> str:
    """How many of them chose no standpoint."""
    return say.plural("{n} without an opinion", "{n} without an opinion", n)


def turnout_shortly(counted: Turnout, say: Words) -> str:
    """The same where there is little room beside the name of the round."""
    if not counted.tables:
        return turnout_words(counted, say)
    return say.plural(
        "{n} table, {cast} of {present}",
        "{n} tables, {cast} of {present}",
        counted.tables,
        cast=counted.cast,
        present=counted.present,
    )


def by_table(rounds: Sequence[Turnout]) -> bool:
    """Whether nobody voted alone in any of these rounds: each table as one."""
    return bool(rounds) and all(one.tables and one.seated == one.cast for one in rounds)


def tables_in_words(voting: Voting, setup: Setup, say: Words) -> str:
    """How far an open round of tables is."""
    return say("{n} of {total} tables", n=len(voting.tables), total=tables_of(setup))


def vote_words(number: int, say: Words) -> str:
    """What a vote on a card is called: the first, the second, and however many a team asks for."""
    named = (say("First vote"), say("Second vote"), say("Third vote"), say("Fourth vote"))
    return named[number - 1] if 0 < number <= len(named) else say("Vote {n}", n=number)


def close_words(number: int, say: Words) -> str:
    """What closes a vote: of the first alone it need not be said which."""
    named = (
        say("Close the vote"),
        say("Close the second vote"),
        say("Close the third vote"),
        say("Close the fourth vote"),
    )
    return named[number - 1] if 0 < number <= len(named) else say("Close vote {n}", n=number)
