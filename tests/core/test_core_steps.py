"""Going on, back and elsewhere: the steps of a card and of the meeting."""

from __future__ import annotations

import operator
from functools import partial

import pytest

from game.core import commands as c
from game.core.cards import ABSTAIN, OptionId
from game.core.phases import FULL_FLOW, SHORT_FLOW, Phase
from game.core.refusal import Reason
from tests.core.core_samples import (
    DECK,
    LIGHT,
    A,
    B,
    C,
    Meeting,
    asking,
    card,
    draft_of,
    drafting,
    seated,
    voting,
    voting_of,
)


def walked(meeting: Meeting) -> list[Phase]:
    """The steps that the one key leads through until the next card."""
    steps: list[Phase] = []
    while meeting.session.turn == 0:
        if meeting.session.phase not in steps[-1:]:  # each standpoint has its turn in one step
            steps.append(meeting.session.phase)
        if meeting.session.play.voting:
            meeting.hands(a=6, b=2)
        if meeting.session.phase is Phase.CONSENT:
            meeting.do(c.CountConsent("yes", 8))
        meeting.do(c.Advance())
    return steps


def test_one_key_leads_through_the_full_flow() -> None:
    """Eight steps, in the order of the method."""
    assert tuple(walked(seated())) == FULL_FLOW


def test_one_key_leads_through_the_short_flow() -> None:
    """Five steps: no talk and no second vote."""
    assert tuple(walked(seated(short=True))) == SHORT_FLOW


def test_the_flow_can_be_changed_for_one_card() -> None:
    """A short card in a full session; the next card is full again."""
    meeting = seated()
    meeting.do(c.ChangeFlow(True))
    assert tuple(walked(meeting)) == SHORT_FLOW
    assert not meeting.session.play.short


def test_talking_on_from_the_outcome_leads_to_a_further_round() -> None:
    """Also in the short flow; every round is kept."""
    for short in (False, True):
        meeting = voting(short=short)
        meeting.hands(a=5, b=5)
        meeting.do(c.Advance())
        while meeting.session.phase is not Phase.REVEAL:
            meeting.do(c.Advance()) if not meeting.session.play.voting else (
                meeting.hands(a=5, b=5),
                meeting.do(c.Advance()),
            )
        held = len(meeting.session.play.rounds)
        meeting.do(c.GoTo("talk"), *(c.Advance(),) * 4)
        assert (meeting.session.phase, voting_of(meeting.session).round) == (Phase.SECOND_VOTE, held + 1)
        meeting.hands(a=7, b=3)
        assert meeting.do(c.Advance()).phase is Phase.REVEAL
        assert [counted.votes_for(A) for counted in meeting.session.play.rounds] == [5] * held + [7]


def test_a_vote_can_be_asked_again_at_once() -> None:
    """From the outcome straight into another round with an empty box."""
    meeting = voting(short=True)
    meeting.hands(a=4)
    meeting.do(c.Advance(), c.GoTo("second_vote"))
    assert voting_of(meeting.session).cast == 0
    assert len(meeting.session.play.rounds) == 1


@pytest.mark.parametrize("counts", [{"a": 6}, {"a": 2, "b": 2, "c": 2}, {"c": 9, "b": 1}])
def test_the_standpoint_that_is_heard_first_follows_from_no_count(counts: dict[str, int]) -> None:
    """Chance picks among all of them, so that it says nothing of what was chosen."""
    drawn = []
    for n in range(3):
        meeting = voting()
        meeting.hands(**counts)
        meeting.do(c.Advance())
        meeting.chance = partial(operator.mod, n)
        drawn.append(meeting.do(c.Advance()).play.minority)
    assert drawn == [A, B, C]


def heard(meeting: Meeting) -> OptionId | None:
    return meeting.session.play.minority


def test_each_standpoint_has_its_turn() -> None:
    """One step forward for each, then the second vote; back and forth again like any step."""
    meeting = voting()
    meeting.hands(a=6)
    meeting.chance = lambda _: 1
    meeting.do(c.Advance(), c.Advance())
    assert heard(meeting) == B
    meeting.do(c.Advance())
    assert heard(meeting) == A
    meeting.do(c.StepBack())
    assert heard(meeting) == B
    meeting.do(c.Advance(), c.Advance())
    assert (meeting.session.phase, heard(meeting)) == (Phase.MINORITY, C)
    assert meeting.do(c.Advance()).phase is Phase.SECOND_VOTE


def test_the_facilitator_picks_a_standpoint_to_hear() -> None:
    """It has had its turn then; what is no standpoint, or is heard already, is refused."""
    meeting = voting()
    meeting.hands(a=6)
    meeting.chance = lambda _: 0
    meeting.do(c.Advance(), c.Advance(), c.HearFor(C))
    assert meeting.refusal(c.HearFor(C)) is Reason.NOT_NOW
    assert meeting.refusal(c.HearFor(ABSTAIN)) is Reason.NO_SUCH_OPTION
    meeting.do(c.Advance())
    assert heard(meeting) == B
    assert meeting.do(c.Advance()).phase is Phase.SECOND_VOTE
    assert meeting.refusal(c.HearFor(A)) is Reason.NOT_NOW


def test_a_second_talk_hears_everybody_again() -> None:
    """Coming back from elsewhere begins anew."""
    meeting = voting()
    meeting.hands(a=6)
    meeting.do(c.Advance(), c.Advance(), c.Advance(), c.GoTo("talk"), c.Advance())
    assert meeting.session.play.spoken_for == (heard(meeting),)


def test_the_talk_and_the_minority_can_be_left_out() -> None:
    """One command leads from the talk to the outcome, to the rule's vote, or past the minority."""
    for commands, phase in (
        ((c.GoTo("reveal"),), Phase.REVEAL),
        ((c.GoTo("second_vote"),), Phase.SECOND_VOTE),
        ((c.Advance(), c.GoTo("second_vote")), Phase.SECOND_VOTE),
        ((c.Advance(), c.GoTo("talk")), Phase.TALK),
    ):
        meeting = voting()
        meeting.hands(a=6)
        meeting.do(c.Advance(), *commands)
        assert meeting.session.phase is phase


@pytest.mark.parametrize("phase", [*Phase, "nowhere", ""])
def test_a_jump_is_granted_or_refused_from_every_step(phase: str) -> None:
    """Also a jump to a step that does not exist has a reason, and changes nothing."""
    makers = (Meeting, seated, voting, drafting, asking)
    for make in makers:
        reason = make().refusal(c.GoTo(phase))
        assert reason is None or reason in Reason


def test_the_meeting_can_be_closed_from_every_step() -> None:
    """Also in the middle of a vote, whose box is then gone."""
    meeting = voting()
    meeting.hands(a=3)
    session = meeting.do(c.GoTo("closing"))
    assert (session.phase, session.play.voting, session.play.rounds) == (Phase.CLOSING, None, ())
    assert meeting.do(c.Advance()).phase is Phase.PROTOCOL
    assert meeting.refusal(c.Advance()) is Reason.NOT_NOW


def test_from_the_protocol_the_closing_can_be_seen_again() -> None:
    """The table of jumps says so."""
    meeting = seated()
    meeting.do(c.GoTo("closing"), c.Advance())
    assert meeting.do(c.GoTo("closing")).phase is Phase.CLOSING


def test_after_the_last_card_the_meeting_closes() -> None:
    """No card is left on the wall."""
    meeting = seated(deck=(LIGHT,))
    session = meeting.do(c.SkipCard())
    assert (session.phase, session.card, session.turn) == (Phase.CLOSING, None, 1)


def test_consent_waits_for_a_text() -> None:
    """A rule without words cannot be asked about."""
    meeting = drafting()
    assert meeting.refusal(c.RewordRule("  ")) is Reason.EMPTY_TEXT
    assert draft_of(meeting.session).text == "We do a."


def test_skip_swap_and_add_change_the_deck() -> None:
    """Skipping keeps nothing, swapping begins anew, adding comes next."""
    meeting = voting()
    meeting.hands(a=3)
    other = card("x9-other")
    session = meeting.do(c.SwapCard(other))
    assert (session.card, session.phase, session.play.rounds) == (other, Phase.SITUATION, ())
    more = card("x8-more")
    assert meeting.do(c.AddCard(more)).deck[1] == more
    session = meeting.do(c.SkipCard())
    assert (session.card, session.agreements) == (more, ())


def test_the_deck_does_not_grow_for_ever() -> None:
    """More than a day of cards is refused."""
    meeting = seated()
    reason = None
    for n in range(40):
        reason = reason or meeting.refusal(c.AddCard(card(f"y{n}-more")))
    assert reason is Reason.DECK_FULL


def test_before_a_session_no_card_can_be_moved() -> None:
    """Skip, swap and add need a meeting."""
    for command in (
        c.SkipCard(),
        c.SwapCard(LIGHT),
        c.AddCard(LIGHT),
        c.Pause(),
        c.CorrectPresent(1),
        c.ChangeFlow(True),
    ):
        assert Meeting().refusal(command) is Reason.NOT_NOW
    assert len(DECK) == len(seated().session.deck)
