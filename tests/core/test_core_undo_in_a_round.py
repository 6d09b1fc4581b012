"""Undo and redo within an open round: a step is taken back, never a vote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import commands as c
from game.core import events as e
from game.core.ballots import TABLE, Ballot, Way
from game.core.cards import ABSTAIN, OptionId, Weight
from game.core.history import fold
from game.core.phases import Phase
from game.core.refusal import Reason, Refused
from game.core.rounds import round_of
from game.core.session import Session
from game.core.soundness import is_sound
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, A, B, Meeting, asking, card, seated, voting, voting_of
from tests.sizes import RANDOM_RULES, drawn

PEOPLE = 10
STEPS: dict[str, c.Command] = {
    "another way": c.ChangeWay("keyboard"),
    "somebody comes": c.CorrectPresent(2),
    "somebody goes": c.CorrectPresent(-2),
    "a pause": c.Pause(),
    "closing by itself": c.ChangeSetup("auto_close", "yes"),
    "asking how sure": c.ChangeSetup("sure", "yes"),
    "the short flow": c.ChangeFlow(True),
    "a card more": c.AddCard(card("z1-more")),
    "a card less": c.DropCard(DECK[1].id),
}


def filled(meeting: Meeting) -> Meeting:
    """Hands, and two phones."""
    meeting.hands(a=3, b=2)
    for n in (1, 2):
        meeting.do(c.PlaceBallot(f"phone/{n}", A, round_of(meeting.session)))
    return meeting


@pytest.mark.parametrize("step", list(STEPS))
def test_a_step_in_an_open_round_is_undone_and_redone_with_every_ballot(step: str) -> None:
    """Without being asked, for nothing is lost; also with what was voted in between."""
    meeting = filled(voting(PEOPLE))
    before = meeting.session
    after = meeting.do(STEPS[step])
    assert voting_of(after).box == voting_of(before).box
    assert meeting.do(c.StepBack()) == before
    assert meeting.do(c.StepForward()) == after
    assert replayed(meeting) == meeting.session


def test_a_mere_switch_of_the_way_to_vote_is_undone() -> None:
    """From tables to hands, five counted, back, back and forward: the five and the table are still there."""
    meeting = voting(PEOPLE)
    meeting.do(c.ChangeWay("tables"), c.CastTable(1, A), c.ChangeWay("hands"), c.CountHands(B, exactly=5))
    box = voting_of(meeting.session).box
    assert {ballot.count for ballot in box.values()} == {5}
    session = meeting.do(c.StepBack())
    assert (voting_of(session).way, voting_of(session).box) == (Way.TABLES, box)
    session = meeting.do(c.StepBack())
    assert (voting_of(session).way, voting_of(session).box) == (Way.HANDS, box)
    assert meeting.refusal(c.StepBack()) is Reason.BOX_EMPTIES
    session = meeting.do(c.StepForward(), c.StepForward())
    assert (voting_of(session).way, voting_of(session).box) == (Way.HANDS, box)


def test_more_votes_than_people_were_there_then_keep_the_people() -> None:
    """Two came, and voted: the correction cannot be taken back as if they had not."""
    meeting = voting(PEOPLE)
    meeting.do(c.CorrectPresent(2))
    meeting.hands(a=PEOPLE + 2)
    session = meeting.do(c.StepBack())
    assert (session.present, voting_of(session).cast) == (PEOPLE + 2, PEOPLE + 2)
    assert replayed(meeting) == session


def test_tables_count_for_their_people_again() -> None:
    """As when the number is put right; and no table loses its say, whatever the number was before."""
    meeting = voting(PEOPLE)
    meeting.do(c.ChangeWay("tables"), c.CorrectPresent(2), c.CastTable(1, A), c.CastTable(2, B))
    assert voting_of(meeting.session).cast == PEOPLE + 2
    session = meeting.do(c.StepBack())
    assert (session.present, voting_of(session).cast, voting_of(session).tables) == (PEOPLE, PEOPLE, (1, 2))
    assert replayed(meeting) == session


@pytest.mark.parametrize("step", ["another way", "somebody comes", "a pause", "an objection", "hands", "who returns"])
def test_answers_of_phones_stay_when_a_step_of_the_consent_round_is_undone(step: str) -> None:
    """They are as secret as ballots, and lost as hardly."""
    meeting = asking()
    for n, answer in enumerate(("yes", "yes", "objection")):
        meeting.do(c.AnswerConsent(f"phone/{n}", answer, round_of(meeting.session)))
    commands = STEPS | {
        "an objection": c.AddObjection("Too short."),
        "hands": c.CountConsent("yes", 2),
        "who returns": c.SetReturn("who", "group 3"),
    }
    before = meeting.session
    after = meeting.do(commands[step])
    assert meeting.do(c.StepBack()) == before
    assert meeting.do(c.StepForward()) == after
    assert meeting.do(c.StepBack()).play.answered.total == before.play.answered.total == 3
    assert meeting.refusal(c.StepBack()) is Reason.BOX_EMPTIES
    assert replayed(meeting) == meeting.session


@pytest.mark.parametrize("ends", [c.Settle(), c.OthersYes(), c.Park()])
def test_going_back_behind_a_consent_round_of_phones_asks_first(ends: c.Command) -> None:
    """Also when the file was opened anew, and from the check-in, which lies a step further on."""
    heavy = replace(DECK[0], weight=Weight.HEAVY)
    meeting = asking(deck=(heavy, *DECK[1:]))
    for n in range(6):
        meeting.do(c.AnswerConsent(f"phone/{n}", "yes", round_of(meeting.session)))
    if isinstance(ends, c.Settle):
        meeting.do(c.CountConsent("yes", 4))
    assert meeting.do(ends).phase is Phase.MOMENT
    kept = [decode(*encode(event)) for event in meeting.events if not isinstance(event, e.BallotPlaced)]
    assert fold(kept).empties
    meeting.do(c.Advance(), c.StepBack())
    assert meeting.refusal(c.StepBack()) is Reason.BOX_EMPTIES
    settled = meeting.session
    assert meeting.do(c.StepBack(True)).play.answers == {}
    assert meeting.do(c.StepForward()) == settled


def test_hands_counted_for_consent_are_there_again_and_nothing_is_asked() -> None:
    meeting = asking()
    meeting.do(c.CountConsent("yes", 9), c.OthersYes())
    assert meeting.do(c.StepBack()).play.consent.yes == 9


def test_the_opening_of_a_round_is_the_border() -> None:
    """A round that was opened anew is another one: what was voted since does not go into the old one, nor back."""
    meeting = filled(voting(PEOPLE))
    meeting.do(c.Advance(), c.GoTo("second_vote"), c.CountHands(A, exactly=4))
    assert meeting.refusal(c.StepBack()) is Reason.BOX_EMPTIES
    assert meeting.do(c.StepBack(True)).phase is Phase.TALK
    assert voting_of(meeting.do(c.StepForward())).box == {}


# ---------------------------------------------------------------------------------------------------- random rounds

REFUSED = (Reason.BOX_EMPTIES, Reason.NOT_NOW, Reason.AT_START, Reason.MORE_ANSWERS_THAN_PEOPLE)
OPTIONS = st.sampled_from([A, B, ABSTAIN])
PHONES = st.sampled_from([f"phone/{n}" for n in range(6)])
BALLOTS = st.one_of(
    st.builds(c.CountHands, OPTIONS, by=st.integers(-1, 3)),
    st.builds(c.CastBallot, OPTIONS),
    st.builds(c.CastTable, st.integers(1, 3), OPTIONS),
    st.builds(c.PlaceBallot, PHONES, OPTIONS, st.just("?")),
    st.builds(c.AnswerConsent, PHONES, st.sampled_from(["yes", "objection"]), st.just("?")),
    st.builds(c.CountConsent, st.sampled_from(["yes", "reservation"]), st.integers(-1, 3)),
)
WITHIN = st.one_of(
    st.builds(c.ChangeWay, st.sampled_from([way.value for way in Way])),
    st.builds(c.CorrectPresent, st.integers(-3, 3)),
    st.sampled_from(list(STEPS.values())),
    st.builds(c.SetReturn, st.just("who"), st.sampled_from(["a", "b"])),
    st.just(c.AddObjection("Too short.")),
)
BACK = st.sampled_from([c.StepBack(), c.StepBack(), c.StepForward()])
COURSES = st.lists(st.one_of(BALLOTS, BALLOTS, WITHIN, BACK, BACK), min_size=8, max_size=40)
OPENED = st.sampled_from([Phase.FIRST_VOTE, Phase.SECOND_VOTE, Phase.WARM_UP, Phase.CONSENT])


@dataclass(frozen=True)
class Box:
    """What must never get less by going back or forward: who voted for what."""

    ballots: dict[str, OptionId]
    counts: dict[str, int]
    answers: dict[str, str]


def box_of(session: Session) -> Box:
    box: dict[str, Ballot] = session.play.voting.box if session.play.voting else {}
    alone = {seat: ballot.count for seat, ballot in box.items() if not seat.startswith(TABLE)}
    return Box({seat: ballot.option for seat, ballot in box.items()}, alone, dict(session.play.answers))


def opened(phase: Phase) -> Meeting:
    if phase is Phase.CONSENT:
        return asking()
    if phase is Phase.WARM_UP:
        meeting = Meeting()
        meeting.do(c.NewSession(), c.ChangeSetup("people", str(PEOPLE)))
        meeting.do(c.StartSession("id", "2026-11-22T10:00:00+00:00", DECK), c.GoTo("warm_up"))
        return meeting
    meeting = seated(PEOPLE)
    meeting.do(c.Advance())
    if phase is Phase.SECOND_VOTE:
        meeting.hands(a=4, b=1)
        meeting.do(c.Advance(), c.GoTo("second_vote"))
    return meeting


def now_asked(command: c.Command, session: Session) -> c.Command:
    """A phone names the round that it was asked in."""
    if isinstance(command, c.PlaceBallot):
        return c.PlaceBallot(command.seat, command.option, round_of(session))
    if isinstance(command, c.AnswerConsent):
        return c.AnswerConsent(command.seat, command.answer, round_of(session))
    return command


def replayed(meeting: Meeting) -> Session:
    """The session as a file gives it back: its entries, then the ballots that lie in its box."""
    kept = [event for event in meeting.events if not isinstance(event, e.BallotPlaced)]
    play = meeting.session.play
    box = play.voting.box if play.voting else {}
    ballots = [e.BallotPlaced(seat, one.option, one.count, one.sure) for seat, one in box.items()]
    answers = [e.BallotPlaced(seat, OptionId(answer)) for seat, answer in play.answers.items()]
    found = fold([*kept, *ballots, *answers]).session
    return found if play.voting is None else same_row(found, meeting.session)


def same_row(found: Session, wanted: Session) -> Session:
    """Which row of hands is being counted is not kept: nobody loses a vote by it."""
    if found.play.voting is None or wanted.play.voting is None:
        return found
    voting = replace(found.play.voting, counting=wanted.play.voting.counting)
    return replace(found, play=replace(found.play, voting=voting))


@settings(max_examples=drawn(200, RANDOM_RULES))
@given(OPENED, COURSES)
def test_no_step_back_or_forward_loses_a_vote(phase: Phase, commands: Sequence[c.Command]) -> None:
    """Whatever was done in the round: while it is open every ballot stays, or going back is refused and says why."""
    meeting = opened(phase)
    for command in commands:
        before = meeting.session
        try:
            meeting.do(now_asked(command, before))
        except Refused as refused:
            assert meeting.session == before
            back = isinstance(command, c.StepBack)
            assert not back or refused.reason in REFUSED
            continue
        after = meeting.session
        assert is_sound(after)
        if isinstance(command, c.StepBack | c.StepForward):
            assert box_of(after) == box_of(before)
        inside = after.play.voting.cast if after.play.voting is not None else after.play.answered.total
        assert inside <= after.present
        assert replayed(meeting) == after
