"""An open round: what goes into the box, and what leaves it."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.cards import ABSTAIN, OptionId
from game.core.phases import Phase
from game.core.refusal import Reason
from tests.core.core_samples import DECK, A, B, Meeting, voting, voting_of


def by_keys(people: int = 3) -> Meeting:
    meeting = voting(people)
    meeting.do(c.ChangeWay("keyboard"))
    return meeting


def test_hands_cannot_exceed_the_people_present() -> None:
    """The hands of all rows together are checked against the people in the room."""
    meeting = voting(5)
    meeting.hands(a=3, b=2)
    assert meeting.refusal(c.CountHands(A, 1)) is Reason.BOX_FULL
    assert meeting.refusal(c.CountHands(ABSTAIN, exactly=1)) is Reason.BOX_FULL
    assert voting_of(meeting.do(c.CountHands(B, -1), c.CountHands(A, 1))).count_of(A) == 4


def test_no_row_of_hands_falls_below_zero() -> None:
    """There is nothing to take away from an empty row."""
    meeting = voting(5)
    assert meeting.refusal(c.CountHands(A, -1)) is Reason.NO_HANDS
    assert meeting.refusal(c.CountHands(A, exactly=-2)) is Reason.NO_HANDS


def test_keyboard_ballots_cannot_exceed_the_people_present() -> None:
    """After the last person the box is full, until somebody more is present."""
    meeting = by_keys(2)
    meeting.do(c.CastBallot(A), c.CastBallot(ABSTAIN))
    assert meeting.refusal(c.CastBallot(B)) is Reason.BOX_FULL
    meeting.do(c.CorrectPresent(1), c.CastBallot(B))
    assert voting_of(meeting.session).cast == 3


def test_each_way_takes_only_its_own_ballots() -> None:
    """Hands are refused while the keyboard goes round, and the other way about."""
    assert voting().refusal(c.CastBallot(A)) is Reason.NOT_NOW
    assert by_keys().refusal(c.CountHands(A, 1)) is Reason.NOT_NOW
    assert by_keys().refusal(c.ChangeWay("keyboard")) is Reason.NOT_NOW
    assert by_keys().refusal(c.ChangeWay("drums")) is Reason.NOT_NOW


def test_an_unknown_option_is_refused() -> None:
    """Only the standpoints of the card and the abstention can be chosen."""
    assert voting().refusal(c.CountHands(OptionId("z"), 1)) is Reason.NO_SUCH_OPTION
    assert by_keys().refusal(c.CastBallot(OptionId(""))) is Reason.NO_SUCH_OPTION


def test_changing_the_way_keeps_what_is_in_the_box() -> None:
    """Half by hands and half by keyboard make one tally."""
    meeting = voting(6)
    meeting.hands(a=2, b=1)
    meeting.do(c.ChangeWay("keyboard"), c.CastBallot(A), c.CastBallot(B), c.Advance())
    counted = meeting.session.play.rounds[0]
    assert (counted.votes_for(A), counted.votes_for(B), counted.cast) == (3, 2, 5)


def test_abstentions_are_counted_apart() -> None:
    """An abstention is a ballot in the turnout, and never a standpoint."""
    meeting = voting(6)
    meeting.hands(a=2, abstain=3)
    counted = meeting.do(c.Advance()).play.rounds[0]
    assert (counted.cast, counted.voiced, counted.votes_for(ABSTAIN), counted.present) == (5, 2, 3, 6)


def test_an_empty_box_cannot_be_closed() -> None:
    """A round in which nobody voted stays open."""
    assert voting().refusal(c.Advance()) is Reason.NOBODY_VOTED


def test_fewer_people_than_votes_is_refused() -> None:
    """The people present cannot be put below the votes in the box."""
    meeting = voting(4)
    meeting.hands(a=4)
    assert meeting.refusal(c.CorrectPresent(-1)) is Reason.FEWER_THAN_VOTES


@pytest.mark.parametrize("way", ["hands", "keyboard"])
def test_the_last_vote_closes_the_round_where_the_team_chose_so(way: str) -> None:
    """With auto close the step after the last ballot comes by itself, in one step for undo."""
    meeting = Meeting()
    meeting.do(
        c.NewSession(), c.ChangeSetup("people", "3"), c.ChangeSetup("auto_close", "yes"), c.ChangeSetup("way", way)
    )
    meeting.do(c.StartSession("id", "now", DECK), c.Advance(), c.Advance())
    command = c.CountHands(A, 1) if way == "hands" else c.CastBallot(A)
    assert meeting.do(command, command).phase is Phase.FIRST_VOTE
    assert meeting.do(command).phase is Phase.TALK
    assert meeting.session.play.rounds[0].votes_for(A) == 3
    assert meeting.session.play.voting is None


def test_without_auto_close_a_full_box_waits() -> None:
    """A full box is closed by a person, not by the program."""
    meeting = voting(2)
    meeting.hands(a=2)
    assert meeting.session.phase is Phase.FIRST_VOTE


def test_seats_tell_neither_order_nor_person() -> None:
    """The same ballots from another chance lie under other seats, and no seat is a number in a row."""
    one, other = by_keys(), by_keys()
    other.chance = lambda n: n - 1
    one.do(c.CastBallot(A))
    other.do(c.CastBallot(A))
    assert set(voting_of(one.session).box) != set(voting_of(other.session).box)


def test_the_box_leaves_nothing_but_counts() -> None:
    """After the count no seat is left anywhere in the session, and no event that is kept holds one."""
    meeting = by_keys(3)
    meeting.do(c.CastBallot(A), c.CastBallot(B), c.Advance())
    assert "turn/" not in repr(meeting.session)
    assert "turn/" not in repr([event for event in meeting.events if type(event).__name__ != "BallotPlaced"])
    assert "turn/" not in repr(meeting.history)
