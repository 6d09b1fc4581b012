"""The ways to talk: steps with clocks of their own, and nobody on show with a heavy card."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.cards import Card
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.talk_formats import PAIRS, TALK_FORMATS, TALK_SECONDS, follows, more_minutes, step_at
from tests.core.core_samples import DECK, HEAVY, Meeting, card, timer_of, voting


def talking(deck: tuple[Card, ...] = DECK, talk: str = PAIRS) -> Meeting:
    meeting = Meeting()
    meeting.do(c.NewSession(), c.ChangeSetup("talk", talk), c.StartSession("id", "now", deck), c.Advance(), c.Advance())
    meeting.hands(a=3, b=1)
    meeting.do(c.Advance())
    assert meeting.session.phase is Phase.TALK
    return meeting


def test_a_talk_in_pairs_is_one_step() -> None:
    """The step forward leads on at once, as it always did."""
    meeting = talking()
    assert timer_of(meeting.session).length == TALK_SECONDS
    assert meeting.do(c.Advance()).phase is Phase.MINORITY


@pytest.mark.parametrize("way", [way for way in TALK_FORMATS if way != PAIRS])
def test_every_step_has_its_clock_and_the_last_leads_on(way: str) -> None:
    """Steps come in order, each from now; after the last one the card goes on."""
    meeting = talking()
    meeting.do(c.ChangeTalk(way))
    for at, step in enumerate(TALK_FORMATS[way]):
        play, timer = meeting.session.play, timer_of(meeting.session)
        assert (play.talk, play.talk_step, timer.length) == (way, at, step.seconds)
        assert timer.left(meeting.now) == step.seconds
        meeting.now += 50
        meeting.do(c.Advance())
    assert meeting.session.phase is Phase.MINORITY


def test_a_talk_can_be_left_at_any_step() -> None:
    """One key skips what is left of it, and undo comes back to the step."""
    meeting = talking(talk="1-2-4-all")
    meeting.do(c.Advance(), c.GoTo("second_vote"))
    assert meeting.session.phase is Phase.SECOND_VOTE
    session = meeting.do(c.StepBack())
    assert (session.phase, session.play.talk_step) == (Phase.TALK, 1)
    assert meeting.do(c.GoTo("minority")).phase is Phase.MINORITY


def test_the_way_of_the_session_begins_every_card() -> None:
    """What was chosen for one card is not carried to the next."""
    meeting = talking(talk="carousel")
    assert meeting.session.talk == "carousel"
    meeting.do(c.ChangeTalk("1-2-4-all"), c.SkipCard())
    assert meeting.session.play.talk == "carousel"


def test_changing_the_way_begins_at_its_first_step() -> None:
    """And a second talk about the same card begins there too."""
    meeting = talking(talk="1-2-4-all")
    meeting.do(c.Advance(), c.Advance())
    assert meeting.do(c.ChangeTalk("1-2-4-all")).play.talk_step == 0
    meeting.do(c.Advance(), c.GoTo("reveal"), c.GoTo("talk"))
    assert (meeting.session.play.talk_step, timer_of(meeting.session).length) == (0, 60)


def test_with_a_heavy_card_nobody_stands_on_show() -> None:
    """A walk-over debate is refused there, and a session of them talks in pairs."""
    meeting = talking((HEAVY, card("x9-other")), "walk_over")
    assert meeting.session.talk == PAIRS
    assert timer_of(meeting.session).length == TALK_SECONDS
    assert meeting.refusal(c.ChangeTalk("walk_over")) is Reason.NOT_WHEN_HEAVY
    assert meeting.do(c.Advance()).phase is Phase.MINORITY


def test_only_a_talk_has_a_way_and_only_known_ways() -> None:
    """Elsewhere there is nothing to change."""
    assert voting().refusal(c.ChangeTalk(PAIRS)) is Reason.NOT_NOW
    assert talking().refusal(c.ChangeTalk("shouting")) is Reason.NOT_NOW
    assert Meeting().refusal(c.ChangeSetup("talk", "shouting")) is Reason.NOT_NOW


def test_the_data_of_the_ways() -> None:
    """Alone, two, four, all: 1, 2, 4 and 5 minutes; what takes longer than pairs is told to the plan."""
    assert [step.seconds for step in TALK_FORMATS["1-2-4-all"]] == [60, 120, 240, 300]
    assert step_at(PAIRS, 7) == TALK_FORMATS[PAIRS][0]
    assert follows(PAIRS, 0) is None
    assert [more_minutes(way) for way in TALK_FORMATS] == [0, 8, 3, 1]
