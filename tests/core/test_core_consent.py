"""Consent: counting answers, and the status that follows."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.cards import OptionId
from game.core.consent import status_of
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.session import Status
from tests.core.core_samples import FLOORED, A, asking, drafting, voting


@pytest.mark.parametrize(
    ("yes", "reservation", "objection", "status"),
    [
        (4, 0, 0, None), (5, 0, 0, Status.AGREED), (10, 0, 0, Status.AGREED), (9, 1, 0, Status.RESERVED),
        (0, 5, 0, Status.RESERVED), (9, 0, 1, Status.PARKED), (3, 0, 1, None), (0, 0, 0, None),
    ],
)  # fmt: skip
def test_the_status_follows_from_the_count(yes: int, reservation: int, objection: int, status: Status | None) -> None:
    """Half of the room must have been asked; an objection parks, a reservation is recorded."""
    meeting = asking()
    meeting.do(
        c.CountConsent("yes", yes), c.CountConsent("reservation", reservation), c.CountConsent("objection", objection)
    )
    assert status_of(meeting.session) is status


@pytest.mark.parametrize(
    ("a", "b", "status"), [(6, 4, Status.AGREED), (5, 5, Status.RESERVED), (51, 48, Status.RESERVED)]
)
def test_a_split_vote_is_never_agreed(a: int, b: int, status: Status) -> None:
    """Below 60 % for one option a rule is at best agreed with reservation, whatever the facilitator presses."""
    meeting = asking(a + b, a=a, b=b)
    meeting.do(c.CountConsent("yes", a + b))
    assert status_of(meeting.session) is status
    if status is Status.RESERVED:
        assert meeting.refusal(c.SetStatus("agreed")) is Reason.STILL_SPLIT
    assert meeting.do(c.Settle()).agreements[0].status is status


def test_answers_are_checked_against_the_people_present() -> None:
    """Never more answers than people, and never fewer than none."""
    meeting = asking(4)
    meeting.do(c.CountConsent("yes", 3), c.CountConsent("objection", 1))
    assert meeting.refusal(c.CountConsent("reservation", 1)) is Reason.MORE_ANSWERS_THAN_PEOPLE
    assert meeting.refusal(c.CountConsent("reservation", -1)) is Reason.NO_HANDS
    assert meeting.refusal(c.CountConsent("perhaps", 1)) is Reason.NOT_NOW


def test_fewer_people_than_answers_is_refused() -> None:
    """The people present cannot be put below the answers counted."""
    meeting = asking(4)
    meeting.do(c.CountConsent("yes", 4))
    assert meeting.refusal(c.CorrectPresent(-1)) is not None


def test_nothing_is_settled_before_the_room_was_asked() -> None:
    """Fewer than half asked: no status, and no rule."""
    meeting = asking()
    meeting.do(c.CountConsent("yes", 4))
    assert meeting.refusal(c.Settle()) is Reason.ASK_FIRST
    assert meeting.refusal(c.Advance()) is Reason.ASK_FIRST
    for status in (Status.AGREED, Status.RESERVED):
        assert meeting.refusal(c.SetStatus(status)) is Reason.ASK_FIRST


def test_an_objection_changes_the_text_and_asks_anew() -> None:
    """Back at RULE the words change; asking again begins at nothing, and what was heard is kept."""
    meeting = asking()
    meeting.do(c.CountConsent("objection", 1), c.AddObjection(" the evening  is missing "), c.GoTo("rule"))
    meeting.do(c.RewordRule("Better words."), c.Advance())
    play = meeting.session.play
    assert (play.consent.total, play.status, play.objections) == (0, None, ("the evening is missing",))
    meeting.do(c.CountConsent("yes", 10))
    agreed = meeting.do(c.Settle()).agreements[0]
    assert (agreed.status, agreed.text, agreed.objections) == (
        Status.AGREED,
        "Better words.",
        ("the evening is missing",),
    )


def test_an_open_objection_is_never_agreed() -> None:
    """Neither by pressing, nor by pressing first and counting the objection after."""
    meeting = asking()
    meeting.do(c.CountConsent("yes", 9), c.CountConsent("objection", 1))
    assert meeting.refusal(c.SetStatus("agreed")) is Reason.OBJECTION_OPEN
    meeting.do(c.CountConsent("objection", -1), c.SetStatus("agreed"), c.CountConsent("objection", 1))
    meeting.refusal(c.Settle())
    assert all(agreed.status is not Status.AGREED for agreed in meeting.session.agreements)


def test_agreed_by_hand_does_not_outlive_its_count() -> None:
    """Pressed when half was asked, it does not hold once answers are taken back."""
    meeting = asking()
    meeting.do(c.CountConsent("yes", 5), c.SetStatus("agreed"), c.CountConsent("yes", -5))
    meeting.refusal(c.Settle())
    assert all(agreed.status is not Status.AGREED for agreed in meeting.session.agreements)


def test_parked_and_not_needed_need_no_count() -> None:
    """They are no rule, so nobody has to be asked; "" takes the overruling back."""
    for status in (Status.PARKED, Status.NOT_NEEDED):
        meeting = asking()
        meeting.do(c.SetStatus(status), c.SetReturn("who", "two  teachers"), c.SetReturn("when", "in May"))
        agreed = meeting.do(c.Settle()).agreements[0]
        assert (agreed.status, agreed.returns_who, agreed.returns_when) == (status, "two teachers", "in May")
    meeting = asking()
    assert meeting.do(c.SetStatus("parked"), c.SetStatus("")).play.status is None


def test_a_status_that_does_not_exist_is_refused() -> None:
    """It is no crash, and changes nothing."""
    assert asking().refusal(c.SetStatus("adopted")) is not None
    assert asking().refusal(c.SetReturn("name", "x")) is Reason.NOT_NOW


def test_a_card_is_parked_from_the_outcome_on() -> None:
    """With its rounds and without a rule's words, or with them once there are."""
    assert voting().refusal(c.Park()) is Reason.NOT_NOW
    meeting = voting(short=True)
    meeting.hands(a=5, b=5)
    parked = meeting.do(c.Advance(), c.Park()).agreements[0]
    assert (parked.status, parked.text, len(parked.rounds)) == (Status.PARKED, "", 1)
    assert drafting().do(c.Park()).agreements[0].text == "We do a."


def test_objections_are_words_and_not_too_many() -> None:
    """Blank ones and more than fit the wall are refused."""
    meeting = asking()
    assert meeting.refusal(c.AddObjection("  ")) is Reason.EMPTY_TEXT
    for n in range(6):
        meeting.do(c.AddObjection(f"reason {n}"))
    assert meeting.refusal(c.AddObjection("one more")) is Reason.TOO_MANY
    assert drafting().refusal(c.AddObjection("x")) is Reason.NOT_NOW


def test_a_settled_rule_carries_its_floor_and_lands_in_its_chapter() -> None:
    """Chosen below the floor, settled above it."""
    meeting = drafting(deck=(FLOORED,), a=9)
    meeting.do(c.SetChapter("H9"), c.Advance(), c.CountConsent("yes", 10))
    agreed = meeting.do(c.Advance()).agreements[0]
    assert (agreed.chapter, agreed.text, agreed.floor) == ("H9", "We do c.", FLOORED.floor)
    assert (meeting.session.phase, meeting.do(c.Advance()).phase) == (Phase.MOMENT, Phase.CLOSING)
    assert agreed.rounds[0].votes_for(OptionId(A)) == 9
