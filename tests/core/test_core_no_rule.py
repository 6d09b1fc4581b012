"""A standpoint that asks for no rule: it is settled as such, and its sentence tells the reader what holds instead."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.phases import Phase
from game.core.session import Status
from game.core.strength import Strength
from tests.core.core_samples import LIGHT, Meeting, voting, with_option

SENTENCE = "Each of us decides this alone."
FREE = with_option(LIGHT, 0, rule="", no_rule=SENTENCE)


def drafted(a: int, b: int) -> Meeting:
    """At the rule of a card whose first standpoint asks for none."""
    meeting = voting(deck=(FREE,), short=True)
    meeting.hands(a=a, b=b)
    meeting.do(c.Advance(), c.GoTo("rule"))
    assert meeting.session.phase is Phase.RULE
    return meeting


def test_its_sentence_is_what_the_team_is_asked_about() -> None:
    """Nobody has to drop a rule first: there is none, and nothing of another standpoint is laid under it."""
    meeting = drafted(9, 1)
    draft = meeting.session.play.draft
    assert draft is not None and (draft.text, draft.strength) == (SENTENCE, Strength.MAY)
    assert meeting.session.asks_for_no_rule


@pytest.mark.parametrize("answer", ["yes", "reservation"])
def test_what_the_team_can_live_with_is_no_agreement(answer: str) -> None:
    meeting = drafted(9, 1)
    meeting.do(c.Advance(), c.CountConsent(answer, 10), c.Settle())
    (one,) = meeting.session.agreements
    assert (one.status, one.text) == (Status.NOT_NEEDED, SENTENCE)


def test_an_objection_parks_it_as_any_other() -> None:
    meeting = drafted(9, 1)
    meeting.do(c.Advance(), c.Park())
    assert meeting.session.agreements[0].status is Status.PARKED


def test_another_standpoint_makes_it_a_rule_again() -> None:
    """Whoever wants one after all begins with it."""
    meeting = drafted(9, 1)
    meeting.do(c.DraftFrom(FREE.options[1].id))
    assert not meeting.session.asks_for_no_rule
    meeting.do(c.Advance(), c.CountConsent("yes", 10), c.Settle())
    assert meeting.session.agreements[0].status is Status.AGREED


def test_a_team_that_chose_a_rule_never_meets_the_sentence() -> None:
    meeting = drafted(1, 9)
    assert not meeting.session.asks_for_no_rule
