"""One protocol of many rooms: what is taken from the hall, what is asked about, and what it leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import CardId, Weight
from game.core.findings import Finding
from game.core.phases import Phase
from game.core.plenary.merging import brought
from game.core.refusal import Reason
from game.core.session import SETTLED, Session, Status
from game.core.similarity import DIFFER, TIMES, clashing
from game.core.soundness import is_sound
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, Meeting
from tests.core.merging_samples import (
    DAY,
    HEAVY,
    LIGHT,
    NEVER,
    TALK,
    UNTIL,
    bring,
    hall,
    known,
    merging,
    room,
    rule,
)

FIRST, SECOND = DECK[0].id, CardId(f"{DECK[0].id}+2")
ASK = c.AskAbout(FIRST, SECOND, "Rooms differ.", "Which one?")


def settled(session: Session) -> list[str]:
    return [one.text for one in session.agreements if one.status in SETTLED]


def test_each_text_comes_once_with_the_rooms_that_agreed_it() -> None:
    session = merging().session
    assert session.phase is Phase.CLOSING and session.setup.school == "The Bridge" and session.present == 60
    assert session.rooms == ("Room 1", "Room 2", "Room 3")
    assert [(one.key, one.text, one.rooms) for one in session.agreements] == [
        (FIRST, NEVER, ("Room 1", "Room 2")),
        (SECOND, UNTIL, ("Room 3",)),
        (DECK[2].id, TALK, ("Room 1", "Room 2")),
        (DECK[1].id, "", ("Room 3",)),
    ]
    first, second, third, parked = session.agreements
    assert (first.reason, first.heard, first.owner) == ("Rest.", ("Parents wait.",), "the head")
    assert second.review == "2027-01-01" and third.status is Status.RESERVED and parked.status is Status.PARKED
    assert not any(one.rounds or one.consent.total for one in session.agreements)


def test_every_step_of_it_is_sound_and_is_read_back_as_it_was() -> None:
    meeting = played_to_a_rule(merging())
    assert all(decode(*encode(event)) == event for event in meeting.events if "Ballot" not in type(event).__name__)
    assert is_sound(meeting.session)


def test_what_is_hidden_or_not_let_in_or_no_card_stays_out() -> None:
    view = hall(
        room(1, rule(LIGHT, NEVER), hidden=(LIGHT,)),
        room(2, rule(LIGHT, UNTIL), accepted=False),
        room(3, rule("card/../../x", TALK), rule("card/a/.hidden", TALK), rule("card/nothing", TALK)),
    )
    assert brought(view, known).agreements == ()
    assert Meeting().refusal(bring(view)) is Reason.NOTHING_NEW


def test_a_card_that_is_not_here_counts_as_heavy() -> None:
    (card,) = brought(hall(room(1, rule("card/elsewhere/z9-new", TALK))), known).cards
    assert card.weight is Weight.HEAVY and card.id == "elsewhere/z9-new" and card.floor is None


def test_texts_that_differ_are_found_but_not_two_that_one_room_wants() -> None:
    kinds = {(one.kind, one.card, one.other) for one in clashing(merging().session.agreements, ())}
    assert kinds == {(TIMES, FIRST, SECOND)}
    other = "Who wants to may do so."
    both = room(2, rule(LIGHT, NEVER), rule(LIGHT + "+2", other))
    assert clashing(merging(hall(room(1, rule(LIGHT, NEVER)), both)).session.agreements, ()) == ()
    apart = merging(hall(room(1, rule(LIGHT, NEVER)), room(2, rule(LIGHT, other, "c")))).session
    assert clashing(apart.agreements, ()) == (Finding(DIFFER, FIRST, other=SECOND),)


def test_what_comes_later_is_taken_in_once() -> None:
    meeting = merging(hall(*DAY.rooms[:2]))
    before = meeting.session
    assert meeting.refusal(bring(hall(*DAY.rooms[:2]))) is Reason.NOTHING_NEW
    meeting.do(bring(DAY))
    assert [one.text for one in meeting.session.agreements] == [NEVER, TALK, UNTIL, ""]
    assert meeting.session.agreements[:2] == before.agreements and meeting.session.present == 60
    assert meeting.session.rooms == ("Room 1", "Room 2", "Room 3")
    assert meeting.refusal(bring(DAY)) is Reason.NOTHING_NEW
    assert meeting.do(c.StepBack()).agreements == before.agreements
    assert meeting.refusal(c.StepBack()) is Reason.AT_START  # before it there was nothing


def test_what_went_into_another_does_not_come_back() -> None:
    meeting = merging()
    meeting.do(c.MergeAgreements(FIRST, SECOND))
    assert meeting.refusal(bring(DAY)) is Reason.NOTHING_NEW


def played_to_a_rule(meeting: Meeting, text: str = "") -> Meeting:
    """The card that asks is played with hands, in the short flow of such a session."""
    meeting.do(ASK)
    card = meeting.session.card
    assert card is not None and [one.rule for one in card.options] == [NEVER, UNTIL]
    meeting.do(c.Advance())
    meeting.hands(a=20, b=35)
    meeting.do(c.Advance(), c.Advance(), c.DraftFrom(card.options[1].id))
    if text:
        meeting.do(c.RewordRule(text))
    meeting.do(c.Advance())
    meeting.do(c.OthersYes())
    return meeting


@pytest.mark.parametrize("text", ["", "We answer until 19:00."])
def test_what_is_settled_stands_for_what_it_asked_about(text: str) -> None:
    session = played_to_a_rule(merging(), text).session
    assert settled(session) == [TALK, text or UNTIL]
    new = session.agreements[-1]
    assert new.rooms == ("Room 1", "Room 2", "Room 3") and new.rounds[0].cast == 55
    assert [one.merged_into for one in session.agreements[:2]] == [new.key, new.key]


def test_a_card_that_is_skipped_changes_nothing() -> None:
    meeting = merging()
    before = meeting.session.agreements
    meeting.do(ASK, c.SkipCard())
    assert meeting.session.agreements == before and meeting.session.phase is Phase.CLOSING
    meeting.do(ASK)
    assert meeting.session.card is not None and meeting.session.card.id == "plenary/v2"


def test_parked_in_the_hall_neither_is_a_rule() -> None:
    meeting = merging()
    meeting.do(ASK, c.Advance())
    meeting.hands(a=20, b=35)
    meeting.do(c.Advance(), c.Park())
    assert settled(meeting.session) == [TALK]
    assert meeting.session.agreements[-1].status is Status.PARKED


def test_all_texts_of_a_card_are_asked_about_up_to_four() -> None:
    texts = ["We do one.", "We walk to two.", "Three phones us.", "Four waits outside.", "Five writes a letter."]
    rooms = [room(n, rule(LIGHT, text)) for n, text in enumerate(texts)]
    meeting = merging(hall(*rooms[:4]))
    meeting.do(ASK)
    assert meeting.session.card is not None and len(meeting.session.card.options) == 4
    five = merging(hall(*rooms)).do(ASK)
    assert five.card is not None and [one.text for one in five.card.options] == texts[:4]


def test_a_heavy_card_is_asked_about_as_heavily() -> None:
    meeting = merging(hall(room(1, rule(HEAVY, TALK)), room(2, rule(HEAVY, UNTIL, "b"))))
    meeting.do(replace(ASK, first=DECK[2].id, second=CardId(f"{DECK[2].id}+2")))
    assert meeting.session.card is not None and meeting.session.card.weight is Weight.HEAVY


def test_later_parks_both() -> None:
    meeting = merging()
    meeting.do(c.ParkBoth(FIRST, SECOND))
    assert settled(meeting.session) == [TALK]
    assert meeting.refusal(c.ParkBoth(FIRST, SECOND)) is Reason.NOT_NOW
    assert settled(meeting.do(c.StepBack())) == [NEVER, UNTIL, TALK]


# ------------------------------------------------------------------------------------------------------- all rooms vote


def asked() -> Meeting:
    meeting = merging()
    meeting.do(ASK, c.Advance())
    return meeting


def test_totals_of_rooms_close_the_vote() -> None:
    session = asked().do(c.TakeTotals((12, 30), 2, 3))
    (counted,) = session.play.rounds
    assert session.phase is Phase.REVEAL and session.play.voting is None
    assert (counted.cast, counted.rooms, counted.of_rooms) == (42, 2, 3)


@pytest.mark.parametrize(
    ("totals", "reason"),
    [
        ((12, 30, 1), Reason.NOT_NOW),
        ((0, 0), Reason.NOBODY_VOTED),
        ((40, 30), Reason.MORE_ANSWERS_THAN_PEOPLE),
    ],
)
def test_totals_that_cannot_be(totals: tuple[int, ...], reason: Reason) -> None:
    assert asked().refusal(c.TakeTotals(totals, 3, 3)) is reason


def test_hands_and_rooms_are_not_mixed() -> None:
    """Whoever voted at a room and raised a hand would count twice."""
    meeting = asked()
    meeting.hands(a=1)
    assert meeting.refusal(c.TakeTotals((12, 30), 3, 3)) is Reason.NOT_NOW


def test_a_usual_session_takes_none() -> None:
    meeting = Meeting()
    assert meeting.refusal(c.TakeTotals((12, 30), 3, 3)) is not None
    for command in (ASK, c.ParkBoth(FIRST, SECOND)):
        assert meeting.refusal(command) is Reason.NOT_NOW


def test_all_rooms_answer_whether_they_can_live_with_it() -> None:
    meeting = asked()
    meeting.do(c.TakeTotals((12, 30), 3, 3), c.Advance(), c.DraftFrom(meeting.session.deck[-1].options[1].id))
    meeting.do(c.Advance(), c.TakeTotals((38, 4, 0), 3, 3))
    assert (meeting.session.play.consent.yes, meeting.session.play.consent.reservation) == (38, 4)
    meeting.do(c.Advance())
    assert meeting.session.agreements[-1].status is Status.RESERVED
