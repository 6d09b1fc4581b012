"""Between two cards: what has become of one has a moment, after a heavy one the room is asked how it is."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core import events as e
from game.core.fold import evolve
from game.core.history import fold
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rounds import round_of
from game.core.session import Status
from game.core.soundness import is_sound
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, FLOORED, HEAVY, LIGHT, Meeting, card, drafting, seated

LATER = card("x9-later")


def settled(*deck: object) -> Meeting:
    meeting = drafting(deck=deck or DECK)  # type: ignore[arg-type]
    meeting.do(c.RewordRule("We say so."), c.Advance(), c.CountConsent("yes", 10), c.Settle())
    return meeting


def test_an_agreement_has_its_moment_before_the_next_card() -> None:
    meeting = settled()
    session = meeting.session
    assert (session.phase, session.card, session.turn) == (Phase.MOMENT, None, 1)
    assert session.settled is session.agreements[-1] and session.settled_card == LIGHT
    assert meeting.do(c.Advance()).phase is Phase.SITUATION
    assert (meeting.session.card, meeting.session.settled) == (DECK[1], None)


def test_so_has_what_is_parked() -> None:
    meeting = drafting()
    session = meeting.do(c.Park())
    assert session.settled is not None
    assert (session.phase, session.settled.status) == (Phase.MOMENT, Status.PARKED)


def test_after_the_last_card_comes_the_closing() -> None:
    assert settled(LIGHT).do(c.Advance()).phase is Phase.CLOSING


def test_a_card_that_was_skipped_has_none() -> None:
    assert seated().do(c.SkipCard()).phase is Phase.SITUATION


def test_after_a_heavy_card_the_room_is_asked_how_it_is() -> None:
    meeting = settled(HEAVY, LIGHT)
    assert meeting.session.check_in_due
    assert meeting.do(c.Advance()).phase is Phase.CHECK_IN
    assert meeting.session.settled_card == HEAVY
    assert meeting.do(c.Advance()).phase is Phase.SITUATION


def test_two_minutes_of_air_have_a_clock() -> None:
    """Only there, and it can be taken back like any other step."""
    meeting = settled(HEAVY, LIGHT)
    assert meeting.refusal(c.MoveTimer(120)) is Reason.NOT_NOW
    meeting.do(c.Advance(), c.MoveTimer(120))
    timer = meeting.session.play.timer
    assert timer is not None and timer.left(meeting.now) == 120
    assert meeting.do(c.StepBack()).play.timer is None
    meeting.do(c.MoveTimer(120))
    assert meeting.do(c.Advance()).play.timer is None


def test_back_leads_to_the_answers() -> None:
    meeting = settled()
    session = meeting.do(c.StepBack())
    assert (session.phase, session.agreements, session.turn) == (Phase.CONSENT, (), 0)
    assert session.play.consent.yes == 10


@pytest.mark.parametrize("command", [c.SkipCard(), c.SwapCard(LATER), c.CastBallot(LIGHT.options[0].id), c.Settle()])
def test_nothing_of_a_card_can_be_asked_there(command: c.Command) -> None:
    assert settled().refusal(command) is Reason.NOT_NOW


def test_the_deck_ahead_begins_with_the_next_card() -> None:
    """A card that is added comes next, one that is dropped was the next."""
    meeting = settled()
    assert meeting.do(c.AddCard(LATER)).deck == (LIGHT, LATER, *DECK[1:])
    assert meeting.refusal(c.AddCard(LIGHT)) is Reason.ALREADY_ON_DECK
    assert meeting.do(c.DropCard(LATER.id)).deck == DECK
    assert meeting.do(c.AddCard(HEAVY)).deck == (LIGHT, HEAVY, FLOORED, DECK[3])


def test_a_card_can_be_added_after_the_last_one() -> None:
    meeting = settled(LIGHT)
    meeting.do(c.AddCard(LATER), c.Advance())
    assert meeting.session.card == LATER


def test_a_session_of_before_goes_on_without_a_moment() -> None:
    """A file that was written when there was none still holds what was played after it."""
    drafted = drafting()
    before = drafted.do(c.Advance(), c.CountConsent("yes", 10))
    after = evolve(before, decode("rule-settled", 1, '{"status":"agreed","consent":null}'))
    assert (after.phase, after.card, len(after.agreements)) == (Phase.SITUATION, DECK[1], 1)


def test_what_happened_is_read_back_as_it_was() -> None:
    meeting = settled(HEAVY, LIGHT)
    meeting.do(c.Advance(), c.MoveTimer(120), c.Advance())
    assert fold([decode(*encode(event)) for event in meeting.events]).session == meeting.session


def test_a_moment_of_nothing_is_not_believed() -> None:
    """A crafted file may claim one where nothing was settled."""
    for phase in (Phase.MOMENT, Phase.CHECK_IN):
        assert not is_sound(evolve(seated().session, e.PhaseEntered(phase)))
        assert is_sound(evolve(settled().session, e.PhaseEntered(phase)))


# ----------------------------------------------------------------------------------------------- the last ones say yes


def asked(**counts: int) -> Meeting:
    meeting = drafting()
    meeting.do(c.RewordRule("We say so."), c.Advance())
    meeting.do(*(c.CountConsent(answer, n) for answer, n in counts.items()))
    return meeting


@pytest.mark.parametrize(
    ("counts", "status", "yes"),
    [({}, Status.AGREED, 10), ({"yes": 4}, Status.AGREED, 10), ({"reservation": 2}, Status.RESERVED, 8)],
)
def test_with_the_last_answer_the_rule_is_settled(counts: dict[str, int], status: Status, yes: int) -> None:
    """One press, and one step to take back."""
    meeting = asked(**counts)
    before = meeting.session
    session = meeting.do(c.OthersYes())
    assert session.settled is not None and session.phase is Phase.MOMENT
    assert (session.settled.status, session.settled.consent.yes, session.settled.consent.total) == (status, yes, 10)
    assert meeting.do(c.StepBack()) == before
    assert fold([decode(*encode(event)) for event in meeting.events]).session == meeting.session


def test_an_objection_is_heard_first() -> None:
    """Then they are only counted; by phone too, though nobody has seen it yet."""
    session = asked(objection=1).do(c.OthersYes())
    assert (session.phase, session.play.consent.yes) == (Phase.CONSENT, 9)
    meeting = asked()
    meeting.do(c.AnswerConsent("phone/x", "objection", round_of(meeting.session)))
    assert meeting.do(c.OthersYes()).phase is Phase.CONSENT


def test_a_status_given_by_hand_is_confirmed_by_hand() -> None:
    meeting = asked()
    meeting.do(c.SetStatus("parked"))
    assert meeting.do(c.OthersYes()).phase is Phase.CONSENT


def test_where_nobody_is_left_there_is_no_such_press() -> None:
    assert asked(yes=10).refusal(c.OthersYes()) is Reason.NOT_NOW
