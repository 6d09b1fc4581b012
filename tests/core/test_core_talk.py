"""The talk: the clock, the arguments, the twist, and the pause."""

from __future__ import annotations

from game.core import commands as c
from game.core.cards import OptionId
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rules.context import MAX_ARGUMENTS
from game.core.session import Session, Timer
from tests.core.core_samples import A, B, Meeting, draft_of, drafting, seated, timer_of, voting


def talking() -> Meeting:
    meeting = voting()
    meeting.hands(a=5, b=1)
    meeting.do(c.Advance())
    assert meeting.session.phase is Phase.TALK
    return meeting


def left(meeting: Meeting) -> float:
    timer = meeting.session.play.timer
    assert timer is not None
    return timer.left(meeting.now)


def test_the_clock_runs_holds_and_goes_on() -> None:
    """What is left while it is held does not change; going on takes it up from there."""
    meeting = talking()
    meeting.now += 40
    assert left(meeting) == 200
    meeting.do(c.MoveTimer())
    meeting.now += 500
    assert left(meeting) == 200
    meeting.do(c.MoveTimer())
    meeting.now += 50
    assert left(meeting) == 150


def test_time_can_be_given_and_taken() -> None:
    """Also while the clock is held, and never below nothing or above an hour."""
    meeting = talking()
    meeting.do(c.MoveTimer(60))
    assert (left(meeting), timer_of(meeting.session).length) == (300, 300)
    meeting.do(c.MoveTimer(-9000))
    assert left(meeting) == 0
    meeting.do(c.MoveTimer(), c.MoveTimer(30))
    meeting.now += 5
    assert left(meeting) == 30
    meeting.do(c.MoveTimer(90000))
    assert left(meeting) == 3600


def test_a_pause_stops_the_clock() -> None:
    """However long it takes, as much is left as before."""
    meeting = talking()
    meeting.now += 10
    meeting.do(c.Pause())
    meeting.now += 1000
    meeting.do(c.Pause())
    assert left(meeting) == 230


def test_a_pause_leaves_a_held_clock_held() -> None:
    """Pausing neither starts nor moves a clock that stands still."""
    meeting = talking()
    meeting.do(c.MoveTimer(), c.Pause())
    meeting.now += 100
    meeting.do(c.Pause())
    assert left(meeting) == 240
    assert timer_of(meeting.session).held == 240


def test_a_pause_ends_at_a_whole_minute_and_never_before_now() -> None:
    """No sooner than was chosen; more and less move the same end; one that is over counts from now."""
    meeting = voting()
    assert meeting.refusal(c.MoveBreak(10)) is Reason.NOT_NOW
    meeting.now = 1_000_000.0 + 20
    ends = clock_of_pause(meeting.do(c.Pause(), c.MoveBreak(10)))
    assert (
        ends.ends_at % 60 == 0 and 600 <= ends.ends_at - meeting.now < 660 and ends.length == ends.ends_at - meeting.now
    )
    meeting.now += 30
    later = clock_of_pause(meeting.do(c.MoveBreak(5)))
    assert (later.ends_at - ends.ends_at, later.length - ends.length) == (300, 300)
    assert meeting.refusal(c.MoveBreak(-20)) is Reason.NOT_NOW
    meeting.now = later.ends_at + 90
    again = clock_of_pause(meeting.do(c.MoveBreak(5)))
    assert 300 <= again.ends_at - meeting.now < 360 and again.length == again.ends_at - meeting.now
    assert meeting.do(c.Pause()).pause_clock is None


def clock_of_pause(session: Session) -> Timer:
    """The clock that says when the pause ends."""
    assert session.pause_clock is not None
    return session.pause_clock


def test_a_pause_holds_the_meeting() -> None:
    """What would go on with the card is refused; leaving it is not, and the next card is not paused."""
    meeting = voting()
    meeting.do(c.Pause())
    for command in (
        c.Advance(),
        c.CountHands(A, 1),
        c.ChangeWay("keyboard"),
        c.AddArgument(A, True, "x"),
    ):
        assert meeting.refusal(command) is Reason.NOT_NOW
    session = meeting.do(c.SkipCard())
    assert (session.turn, session.paused_at) == (1, None)


def test_closing_ends_a_pause() -> None:
    """Close with support leads to the closing, not to a paused wall."""
    meeting = seated()
    meeting.do(c.Pause())
    assert meeting.do(c.GoTo("closing")).paused_at is None


def test_a_step_without_a_clock_has_none_to_move() -> None:
    """Only talk and minority have a clock."""
    assert seated().refusal(c.MoveTimer(30)) is Reason.NOT_NOW
    assert voting().refusal(c.MoveTimer()) is Reason.NOT_NOW


def test_arguments_belong_to_a_standpoint() -> None:
    """Blank ones, too many and those for no standpoint are refused."""
    meeting = talking()
    meeting.do(c.AddArgument(A, True, "  it   is clear "))
    assert meeting.session.play.arguments[0].text == "it is clear"
    assert meeting.refusal(c.AddArgument(A, True, " \n")) is Reason.EMPTY_TEXT
    assert meeting.refusal(c.AddArgument(OptionId("z"), True, "x")) is Reason.NO_SUCH_OPTION
    for n in range(MAX_ARGUMENTS - 1):
        meeting.do(c.AddArgument(A, True, f"reason {n}"))
    assert meeting.refusal(c.AddArgument(A, True, "one more")) is Reason.TOO_MANY
    assert meeting.refusal(c.AddArgument(A, False, "but")) is None


def test_arguments_are_chosen_and_removed_by_place() -> None:
    """A place that is not there is refused."""
    meeting = talking()
    meeting.do(c.AddArgument(A, True, "one"), c.AddArgument(B, False, "two"), c.ChooseArgument(1))
    assert [a.chosen for a in meeting.session.play.arguments] == [False, True]
    meeting.do(c.ChooseArgument(1), c.RemoveArgument(0))
    assert [(a.text, a.chosen) for a in meeting.session.play.arguments] == [("two", False)]
    for n in (-1, 1, 99):
        assert meeting.refusal(c.ChooseArgument(n)) is Reason.NOT_NOW
        assert meeting.refusal(c.RemoveArgument(n)) is Reason.NOT_NOW


def test_no_argument_outside_the_talk() -> None:
    """Reasons are heard in the talk and the minority."""
    assert seated().refusal(c.AddArgument(A, True, "x")) is Reason.NOT_NOW
    assert drafting().refusal(c.AddArgument(A, True, "x")) is Reason.NOT_NOW


def test_the_twist_turns_over_and_back() -> None:
    """It is a card that lies on the table, where the card has one."""
    meeting = seated()
    assert meeting.do(c.ShowTwist()).play.twist
    assert not meeting.do(c.ShowTwist()).play.twist


def test_what_was_chosen_in_the_talk_becomes_the_why() -> None:
    """As sentences, and only what speaks for the standpoint that the rule comes from (see test_core_reasons.py)."""
    meeting = talking()
    meeting.do(
        c.AddArgument(B, True, "it is quick"),
        c.AddArgument(A, True, "everybody knows it!"),
        c.AddArgument(A, True, "not this"),
    )
    meeting.do(c.ChooseArgument(0), c.ChooseArgument(1), c.GoTo("reveal"), c.Advance())
    assert draft_of(meeting.session).reason == "Everybody knows it!"
