"""A vote of all rooms in a room: it lies beside the meeting, is counted once, and leaves nothing but its totals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core import events as e
from game.core.ballots import Way
from game.core.cards import ABSTAIN, OptionId
from game.core.commands.base import RuleCommand
from game.core.disclosure import disclosed_box, totals_for_hall
from game.core.hall_question import HallQuestion, HallRound
from game.core.history import fold
from game.core.phases import END_PHASES, Phase
from game.core.published import published
from game.core.refusal import Reason
from game.core.rounds import round_of
from game.core.rules import RULES
from game.core.session import Session
from game.core.soundness import is_sound
from game.journal.codec import decode, encode
from tests.core.core_samples import A, B, C, Meeting, asking, seated, voting, voting_of

ASK = HallQuestion(1, "Phones in the classroom?", ("Never", "In the bag", "When needed"))
NEXT = HallQuestion(2, "Who tells parents?", ("The teacher", "The school"))
PEOPLE = 10


def ended(people: int = PEOPLE) -> Meeting:
    meeting = seated(people)
    meeting.do(c.GoTo("closing"))
    return meeting


def asked(way: Way = Way.HANDS, people: int = PEOPLE) -> Meeting:
    meeting = ended(people)
    if way is not meeting.session.setup.way:
        meeting.do(c.ChangeWay(way.value))
    meeting.do(c.AskForHall(ASK))
    return meeting


def phone(n: int, option: OptionId, round: str = "hall1.1", sure: int = 0) -> c.PlaceBallot:
    return c.PlaceBallot(f"phone/{n}", option, round, sure)


def over(meeting: Meeting) -> HallRound:
    return meeting.session.hall[-1]


def from_file(meeting: Meeting) -> Session:
    """The session as the journal leads to it."""
    kept = [decode(*encode(event)) for event in meeting.events if not isinstance(event, e.BallotPlaced)]
    return fold(kept).session


def ends() -> list[Meeting]:
    """A meeting at each step of its end, with what belongs to that step."""
    closing, protocol, looking = ended(), ended(), asking(PEOPLE)
    protocol.do(c.Advance())
    looking.do(c.CountConsent("yes", PEOPLE), c.Settle(), c.GoTo("closing"), c.Advance())
    looking.do(c.LookBack("2027-01-10"), c.Advance())
    return [closing, protocol, looking]


def test_it_is_asked_at_the_end_of_a_meeting_alone() -> None:
    """Nobody is taken out of a card; at each step of the end it may come."""
    for meeting in (Meeting(), seated(), voting()):
        assert meeting.refusal(c.AskForHall(ASK)) is Reason.NOT_NOW
    assert {meeting.session.phase for meeting in ends()} == set(END_PHASES) - {Phase.PROPOSALS}
    for meeting in ends():
        session = meeting.do(c.AskForHall(ASK))
        assert session.phase is Phase.HALL_VOTE and session.card == ASK.card and is_sound(session)
        assert round_of(session) == "hall1.1" and voting_of(session).cast == 0


@pytest.mark.parametrize("at", range(3))
def test_after_it_the_meeting_is_just_as_it_was(at: int) -> None:
    """Step, clock and all; whether it is counted, closed by the room, or too late."""
    for late in (False, True):
        meeting = ends()[at]
        before = meeting.session
        meeting.do(c.AskForHall(ASK), c.CountHands(A, exactly=4), c.CloseForHall(ASK, late))
        assert replace(meeting.session, hall=()) == before
        assert (over(meeting).counted is None) is late
        assert from_file(meeting) == meeting.session


def test_a_pause_holds_what_is_asked_and_does_not_hold_its_end() -> None:
    """Nothing is asked under STOP; what the hall closes is closed, and the pause goes on."""
    meeting = ended()
    meeting.do(c.Pause())
    assert meeting.refusal(c.AskForHall(ASK)) is Reason.NOT_NOW
    meeting.do(c.Pause(), c.AskForHall(ASK), c.CountHands(A, exactly=2), c.Pause())
    assert meeting.refusal(phone(1, A)) is Reason.NOT_NOW
    session = meeting.do(c.CloseForHall(ASK))
    assert session.paused_at is not None and totals_for_hall(over(meeting)) == (2, 0, 0)


def test_every_way_to_vote_works_in_it() -> None:
    """As chosen in the room; another one may be chosen meanwhile, and phones count beside hands.

    Where tables voted as one, people may be in the hall by now: they vote by phone.
    """
    votes = {
        Way.HANDS: c.CountHands(B, 1),
        Way.KEYBOARD: c.CastBallot(B),
        Way.PHONES: phone(1, B),
        Way.TABLES: phone(1, B),
        Way.CAMERA: c.PlaceCards((B,), "hall1.1"),
    }
    assert set(votes) == set(Way)
    for way, command in votes.items():
        meeting = asked(way)
        assert voting_of(meeting.do(command)).count_of(B) > 0
    meeting = asked(Way.PHONES)
    meeting.do(phone(1, B), phone(2, A), c.ChangeWay("hands"), c.CountHands(C, exactly=3), c.CorrectPresent(2))
    meeting.do(phone(1, A), c.CloseForHall(ASK))
    assert totals_for_hall(over(meeting)) == (2, 0, 3) and meeting.session.present == PEOPLE + 2


def test_who_has_no_opinion_is_in_the_box_and_not_in_the_totals() -> None:
    """The hall adds up votes for an option; it is told of nothing else."""
    meeting = asked(Way.PHONES)
    meeting.do(phone(1, A), phone(2, ABSTAIN), phone(3, ABSTAIN), c.CloseForHall(ASK))
    assert totals_for_hall(over(meeting)) == (1, 0, 0)


def test_more_votes_than_people_never_come_in() -> None:
    """So the hall, which knows how many are here, never gets more; nothing is cut off silently."""
    meeting = asked(Way.PHONES, people=3)
    meeting.do(phone(1, A), phone(2, A), phone(3, B))
    assert meeting.refusal(phone(4, A)) is Reason.BOX_FULL
    assert meeting.refusal(c.CorrectPresent(-1)) is Reason.FEWER_THAN_VOTES
    meeting.do(phone(3, A), c.CloseForHall(ASK))
    assert sum(totals_for_hall(over(meeting)) or ()) == meeting.session.present == 3


def test_twice_is_once_and_the_last_choice_counts() -> None:
    meeting = asked(Way.PHONES)
    meeting.do(phone(1, A), phone(1, A), phone(1, C), c.CloseForHall(ASK))
    assert totals_for_hall(over(meeting)) == (0, 0, 1)


def test_late_or_unknown_is_refused() -> None:
    """Another round, another option, and whoever comes after the end."""
    meeting = asked(Way.PHONES)
    assert meeting.refusal(phone(1, OptionId("d"))) is Reason.NO_SUCH_OPTION
    for round in ("0.1", "hall2.1", "hall1.2", ""):
        assert meeting.refusal(phone(1, A, round)) is Reason.NOT_NOW
    meeting.do(phone(1, A), c.CloseForHall(ASK))
    assert meeting.refusal(phone(2, A)) is Reason.NOT_NOW
    meeting.do(c.AskForHall(NEXT))
    assert meeting.refusal(phone(2, A)) is Reason.NOT_NOW


def test_how_sure_people_are_is_not_asked() -> None:
    """Also where the room asks it of its own cards: totals alone leave it."""
    meeting = ended()
    meeting.do(c.ChangeSetup("sure", "yes"), c.ChangeWay("phones"), c.AskForHall(ASK))
    meeting.do(*(phone(n, A, sure=3) for n in range(5)), c.CloseForHall(ASK))
    counted = over(meeting).counted
    assert counted is not None and not counted.sure


def test_nobody_votes_twice_on_what_is_over() -> None:
    """Neither asked again, nor gone back to: undo passes it by, and redo does not lead into it."""
    meeting = ended()
    before = meeting.history.current
    meeting.do(c.AskForHall(ASK), c.CountHands(A, exactly=4), c.CloseForHall(ASK))
    told = totals_for_hall(over(meeting))
    assert meeting.history.current == before and meeting.history.forward is None
    for step in (c.StepBack(), c.StepForward(), c.StepForward(), c.StepBack(), c.StepBack()):
        meeting.refusal(step)
        assert meeting.session.phase is not Phase.HALL_VOTE and meeting.session.hall[-1].question == ASK
    meeting.do(c.GoTo("closing"))
    assert meeting.refusal(c.AskForHall(ASK)) is Reason.NOT_NOW
    assert totals_for_hall(over(meeting)) == told == (4, 0, 0)
    assert from_file(meeting) == meeting.session


def test_undo_goes_where_it_would_have_gone_without_it() -> None:
    """What was done before it is one press away, as before."""
    plain, meeting = ended(), ended()
    meeting.do(c.AskForHall(ASK), c.CountHands(A, exactly=4), c.CloseForHall(ASK))
    assert replace(meeting.do(c.StepBack()), hall=()) == plain.do(c.StepBack())


def test_somebody_may_go_back_from_it_and_into_it_again() -> None:
    """The box empties, after a warning; until it is over it can be asked again."""
    meeting = asked()
    before = replace(meeting.session, phase=Phase.CLOSING)
    meeting.do(c.CountHands(A, exactly=4))
    assert meeting.refusal(c.StepBack()) is Reason.BOX_EMPTIES
    session = meeting.do(c.StepBack(sure=True))
    assert session.phase is before.phase and session.aside is None and not session.hall
    assert voting_of(meeting.do(c.StepForward())).cast == 0
    meeting.do(c.StepBack(), c.AskForHall(ASK), c.CountHands(B, exactly=1), c.CloseForHall(ASK))
    assert totals_for_hall(over(meeting)) == (0, 1, 0) and len(meeting.session.hall) == 1


def test_a_step_within_it_is_taken_back_with_every_ballot() -> None:
    """As in any round."""
    meeting = asked()
    meeting.do(c.CountHands(A, exactly=4), c.ChangeWay("phones"), phone(1, B))
    session = meeting.do(c.StepBack())
    assert session.setup.way is Way.HANDS and voting_of(session).cast == 5
    meeting.do(c.CloseForHall(ASK))
    assert totals_for_hall(over(meeting)) == (4, 1, 0)


def test_with_nobodys_vote_there_is_nothing_to_tell() -> None:
    """The room cannot close it then, the hall can; and the room is missing there."""
    meeting = asked()
    assert meeting.refusal(c.Advance()) is Reason.NOBODY_VOTED
    meeting.do(c.CloseForHall(ASK))
    assert over(meeting) == HallRound(ASK, None) and totals_for_hall(over(meeting)) is None
    assert meeting.refusal(c.AskForHall(ASK)) is Reason.NOT_NOW


def test_the_room_may_close_it_first_and_by_itself() -> None:
    """With the key that closes any vote, or with the last one present."""
    meeting = asked()
    meeting.do(c.CountHands(A, exactly=4), c.Advance())
    assert totals_for_hall(over(meeting)) == (4, 0, 0) and meeting.session.phase is Phase.CLOSING
    meeting = ended(3)
    meeting.do(c.ChangeSetup("auto_close", "yes"), c.ChangeWay("phones"), c.AskForHall(ASK))
    meeting.do(*(phone(n, B) for n in range(3)))
    assert totals_for_hall(over(meeting)) == (0, 3, 0)


def test_nothing_but_its_vote_goes_on_meanwhile() -> None:
    """Whatever leads to another step would drop its box."""
    meeting = asked()
    steps: tuple[RuleCommand, ...] = (
        c.GoTo("closing"),
        c.GoTo("protocol"),
        c.SkipCard(),
        c.SwapCard(meeting.session.deck[2]),
        c.AppendCards((meeting.session.deck[3],)),
        c.LookBack("2027-01-10"),
        c.ChangeFlow(True),
        c.AskForHall(NEXT),
        c.CloseForHall(NEXT),
        c.Settle(),
        c.Park(),
        c.ShowTwist(),
        c.ChangeTalk("pairs"),
        c.DraftFrom(A),
    )
    assert {type(step) for step in steps} <= set(RULES)
    for step in steps:
        assert meeting.refusal(step) is Reason.NOT_NOW, step


def test_several_may_follow_each_other() -> None:
    meeting = asked()
    meeting.do(c.CountHands(A, exactly=4), c.CloseForHall(ASK), c.AskForHall(NEXT))
    assert meeting.session.card == NEXT.card and round_of(meeting.session) == "hall2.1"
    meeting.do(c.CountHands(B, exactly=2), c.CloseForHall(NEXT))
    assert [totals_for_hall(one) for one in meeting.session.hall] == [(4, 0, 0), (0, 2)]
    assert from_file(meeting) == meeting.session


def test_nothing_of_it_leaves_the_room_but_its_totals() -> None:
    """The hall sees the same room before, while and after it; nobody looks into the open box."""
    meeting = ended()
    before = published(meeting.session)
    meeting.do(c.AskForHall(ASK), c.CountHands(A, exactly=4))
    assert published(meeting.session) == before
    assert disclosed_box(ASK.card, voting_of(meeting.session)) is None
    meeting.do(c.CloseForHall(ASK))
    assert published(meeting.session) == before


@pytest.mark.parametrize(
    "question",
    [
        replace(ASK, options=("One",)),
        replace(ASK, options=("One", "One")),
        replace(ASK, question=" "),
        replace(ASK, round=-1),
        replace(ASK, question="w" * 10_000),
    ],
)
def test_a_file_of_somebody_else_asks_nothing_that_no_screen_can_show(question: HallQuestion) -> None:
    """Neither open nor over, nor in the middle of a card."""
    meeting = ended()
    for event in (e.HallAsked(question), e.HallClosed(question)):
        history = fold(one for one in meeting.events if not isinstance(one, e.BallotPlaced))
        history.add(event)
        assert not is_sound(history.session)
    assert meeting.refusal(c.AskForHall(question)) is Reason.NOT_NOW


def test_a_file_of_somebody_else_asks_nothing_in_the_middle_of_a_card() -> None:
    meeting = voting()
    meeting.history.add(e.HallAsked(ASK))
    assert not is_sound(meeting.session)
    meeting.history.add(e.PhaseEntered(Phase.HALL_VOTE))
    assert not is_sound(meeting.session)
