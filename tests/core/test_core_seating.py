"""Tables that vote as one: everybody counts once, and nobody twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import commands as c
from game.core.cards import ABSTAIN, OptionId
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rounds import round_of
from game.core.seating import MAX_TABLES, TABLE_MOST, Form, form_for, form_of, sizes, tables_for, tables_of
from game.core.session import Setup
from tests.core.core_samples import DECK, A, B, Meeting, voting, voting_of


def by_tables(people: int = 22, tables: int = 0) -> Meeting:
    meeting = voting(people)
    if tables:
        meeting.do(c.ChangeSetup("tables", str(tables)))
    meeting.do(c.ChangeWay("tables"))
    return meeting


def phone(meeting: Meeting, n: int, option: OptionId = A) -> c.PlaceBallot:
    return c.PlaceBallot(f"phone/{n}", option, round_of(meeting.session))


@given(st.integers(1, 99), st.integers(1, MAX_TABLES))
def test_people_spread_evenly(people: int, tables: int) -> None:
    """Together the tables hold everybody, and no two differ by more than one person."""
    spread = sizes(people, tables)
    assert sum(spread) == people
    assert max(spread) - min(spread) <= 1


@pytest.mark.parametrize("people", range(1, 100))
def test_tables_are_of_four_to_six(people: int) -> None:
    """Where the people allow it; never more than six at one table, and never an empty one."""
    spread = sizes(people, tables_for(people))
    assert max(spread) <= TABLE_MOST
    assert min(spread) >= (4 if people >= 8 else min(people, 3))
    assert tables_of(Setup(people=people, tables=MAX_TABLES)) <= people


def test_the_form_follows_from_the_people_unless_chosen() -> None:
    """One circle up to twelve, tables up to twenty-four, above that a carousel."""
    assert [form_for(n) for n in (12, 13, 24, 25)] == [Form.CIRCLE, Form.TABLES, Form.TABLES, Form.CAROUSEL]
    assert form_of(Setup(people=30, form="circle")) is Form.CIRCLE


def test_all_tables_together_are_the_people_present() -> None:
    """Four tables of 22 people: each vote counts for who sits there."""
    meeting = by_tables(22)
    for table in range(1, 5):
        meeting.do(c.CastTable(table, A if table < 3 else B))
    counted = meeting.do(c.Advance()).play.rounds[0]
    assert (counted.votes_for(A), counted.votes_for(B), counted.cast) == (12, 10, 22)


def test_a_table_can_be_corrected_until_the_close() -> None:
    """Its last choice counts, once."""
    meeting = by_tables(10, 2)
    meeting.do(c.CastTable(1, A), c.CastTable(1, B), c.CastTable(1, ABSTAIN), c.CastTable(2, A))
    box = voting_of(meeting.session)
    assert (box.count_of(A), box.count_of(B), box.count_of(ABSTAIN), box.tables) == (5, 0, 5, (1, 2))


def test_only_tables_that_are_there_may_vote() -> None:
    """A table beyond the last, an unknown option, or another way of voting is refused."""
    meeting = by_tables(10, 2)
    assert meeting.refusal(c.CastTable(0, A)) is Reason.NOT_NOW
    assert meeting.refusal(c.CastTable(3, A)) is Reason.NOT_NOW
    assert meeting.refusal(c.CastTable(1, OptionId("z"))) is Reason.NO_SUCH_OPTION
    assert meeting.refusal(c.CountHands(A, 1)) is Reason.NOT_NOW
    assert voting().refusal(c.CastTable(1, A)) is Reason.NOT_NOW


def test_phones_are_silent_while_tables_vote() -> None:
    """Their people sit at the tables; in every other way phones vote along."""
    meeting = by_tables(10)
    assert meeting.refusal(phone(meeting, 1)) is Reason.NOT_NOW
    for way in ("hands", "keyboard", "phones"):
        meeting.do(c.ChangeWay(way), phone(meeting, 1))
    assert voting_of(meeting.session).cast == 1


def test_who_voted_by_phone_is_not_counted_at_a_table() -> None:
    """Six phones are in: the tables share the sixteen others, so that the tally is the people present."""
    meeting = voting(22)
    for n in range(6):
        meeting.do(phone(meeting, n))
    meeting.do(c.ChangeWay("tables"), *(c.CastTable(table, B) for table in range(1, 5)))
    box = voting_of(meeting.session)
    assert (box.count_of(A), box.count_of(B), box.cast) == (6, 16, 22)
    assert meeting.refusal(c.CorrectPresent(-17)) is Reason.FEWER_THAN_VOTES


def test_everybody_in_another_way_leaves_tables_nothing() -> None:
    """A full box stays full."""
    meeting = voting(4)
    meeting.hands(a=4)
    meeting.do(c.ChangeWay("tables"))
    assert meeting.refusal(c.CastTable(1, B)) is Reason.BOX_FULL


def test_a_corrected_number_of_people_is_spread_anew() -> None:
    """Somebody more, or fewer: tables that have voted count for who sits there now."""
    meeting = by_tables(10, 2)
    meeting.do(c.CastTable(1, A), c.CastTable(2, B))
    assert voting_of(meeting.do(c.CorrectPresent(4))).cast == 14
    assert voting_of(meeting.do(c.CorrectPresent(-7))).cast == 7
    assert voting_of(meeting.session).count_of(A) == 4


def test_the_number_of_tables_stands_once_one_has_voted() -> None:
    """Before that it may change in the middle of a session."""
    meeting = by_tables(12)
    meeting.do(c.ChangeSetup("tables", "3"), c.CastTable(3, A))
    assert meeting.refusal(c.ChangeSetup("tables", "2")) is Reason.TABLES_VOTED
    meeting.do(c.Advance(), c.ChangeSetup("tables", "2"))
    assert tables_of(meeting.session.setup) == 2


def test_the_last_table_closes_the_round_where_the_team_chose_so() -> None:
    """As the last hand or the last ballot does."""
    meeting = Meeting()
    meeting.do(c.NewSession(), c.ChangeSetup("people", "8"), c.ChangeSetup("auto_close", "yes"))
    meeting.do(c.ChangeSetup("way", "tables"), c.StartSession("id", "now", DECK), c.Advance(), c.Advance())
    assert meeting.do(c.CastTable(2, A)).phase is Phase.FIRST_VOTE
    assert meeting.do(c.CastTable(1, A)).phase is Phase.TALK
    assert meeting.session.play.rounds[0].votes_for(A) == 8


@given(st.lists(st.sampled_from("hkptvabcdef+-"), max_size=40))
def test_in_whatever_order_ways_change_nobody_counts_twice(presses: list[str]) -> None:
    """Hands, keys, phones and tables through each other: never more votes than people."""
    meeting = voting(9)
    ways = {"h": "hands", "k": "keyboard", "p": "phones", "t": "tables"}
    for n, press in enumerate(presses):
        if press in ways:
            meeting.refusal(c.ChangeWay(ways[press]))
        elif press in "+-":
            meeting.refusal(c.CorrectPresent(1 if press == "+" else -1))
        elif press == "v":
            meeting.refusal(phone(meeting, n % 5, B))
        else:
            for command in (c.CountHands(A, 1), c.CastBallot(A), c.CastTable("abcdef".index(press) + 1, B)):
                meeting.refusal(command)
        assert voting_of(meeting.session).cast <= meeting.session.present
