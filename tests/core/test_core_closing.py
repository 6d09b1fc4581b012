"""The closing: amend, merge, keep both, name roles; when it can be, what it refuses, and that it can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core import events as e
from game.core.agreement_fields import AMENDABLE, amended, field_of
from game.core.cards import NO_CARD, CardId
from game.core.history import fold
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.review_dates import months_later, next_school_year, typed_day
from game.core.roles import ROLES, who_does
from game.core.session import Agreement, Status
from game.core.strength import Strength
from game.documents.compose import compose
from game.documents.model import Context
from game.i18n.words import ENGLISH
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, Meeting, seated

FIRST, SECOND, THIRD = (card.id for card in DECK[:3])
COMMANDS = (
    c.AmendAgreement(FIRST, "text", "We do this."),
    c.MergeAgreements(FIRST, SECOND),
    c.KeepBoth(FIRST, SECOND),
    c.NameRole(ROLES[0], "the head teacher"),
    c.SetFirmness(FIRST, "may"),
)


def closed(reserved: bool = False) -> Meeting:
    """A meeting at the closing: two agreements, the third card parked."""
    meeting = seated(short=True)
    for turn in range(2):
        meeting.do(c.Advance())
        meeting.hands(c=10)
        meeting.do(c.Advance(), c.Advance(), c.Advance())
        answers = (8, 2) if reserved and turn else (10, 0)
        meeting.do(*(c.CountConsent(name, n) for name, n in zip(("yes", "reservation"), answers, strict=True) if n))
        meeting.do(c.AddObjection("It is hard in a camp.")) if answers[1] else None
        meeting.do(c.Settle(), c.Advance())
    meeting.do(c.Advance())
    meeting.hands(c=10)
    meeting.do(c.Advance(), c.Advance(), c.Park(), c.GoTo("closing"))
    assert meeting.session.phase is Phase.CLOSING
    return meeting


def agreement(meeting: Meeting, card: CardId = FIRST) -> Agreement:
    found = meeting.session.agreement(card)
    assert found is not None
    return found


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_only_at_the_closing(command: c.Command) -> None:
    """While cards are played nothing of the agreements can be changed; in the protocol it still can."""
    assert seated().refusal(command) is Reason.NOT_NOW
    meeting = closed()
    meeting.do(c.Advance())
    assert meeting.session.phase is Phase.PROTOCOL
    assert meeting.refusal(command) is None


@pytest.mark.parametrize(
    "command",
    [
        c.AmendAgreement(CardId("pack/none"), "text", "x"),
        c.AmendAgreement(NO_CARD, "text", "x"),
        c.AmendAgreement(FIRST, "status", "agreed"),
        c.AmendAgreement(FIRST, "title", "x"),
        c.SetFirmness(FIRST, "hard"),
        c.SetFirmness(THIRD, "may"),
        c.SetFirmness(NO_CARD, "may"),
        c.MergeAgreements(FIRST, FIRST),
        c.MergeAgreements(FIRST, CardId("pack/none")),
        c.MergeAgreements(CardId("pack/none"), FIRST),
        c.MergeAgreements(FIRST, THIRD),
        c.KeepBoth(FIRST, CardId("pack/none")),
        c.KeepBoth(FIRST, FIRST),
        c.NameRole("cook", "x"),
    ],
)
def test_what_is_not_there_is_refused(command: c.Command) -> None:
    """An unknown card, a parked one, an unknown field or role: nothing changes."""
    assert closed().refusal(command) is Reason.NOT_NOW


@pytest.mark.parametrize("field", AMENDABLE)
def test_every_field_can_be_put_right_and_back(field: str) -> None:
    """What is typed is read back as it was typed, and undo brings the former text."""
    meeting = closed()
    before = field_of(agreement(meeting), field)
    typed = "2027-09-01" if field == "review" else "We say  it at school."
    meeting.do(c.AmendAgreement(FIRST, field, typed))
    assert field_of(agreement(meeting), field) == " ".join(typed.split())
    meeting.do(c.StepBack())
    assert field_of(agreement(meeting), field) == before
    assert meeting.session.phase is Phase.CLOSING
    meeting.do(c.StepForward())
    assert field_of(agreement(meeting), field) == " ".join(typed.split())


@pytest.mark.parametrize("strength", Strength)
def test_how_firm_an_agreement_is_can_be_put_right_and_back(strength: Strength) -> None:
    """With one key; of one agreement alone, and undo brings back what was chosen before."""
    meeting = closed()
    meeting.do(c.SetFirmness(FIRST, strength))
    assert (agreement(meeting).strength, agreement(meeting, SECOND).strength) == (strength, Strength.MUST)
    assert fold([decode(*encode(event)) for event in meeting.events]).session == meeting.session
    meeting.do(c.StepBack())
    assert (agreement(meeting).strength, meeting.session.phase) == (Strength.MUST, Phase.CLOSING)


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_a_numbered_agreement_keeps_a_text(text: str) -> None:
    """An empty text is refused for an agreement, and allowed for a parked point."""
    meeting = closed()
    assert meeting.refusal(c.AmendAgreement(FIRST, "text", text)) is Reason.EMPTY_TEXT
    assert meeting.refusal(c.AmendAgreement(THIRD, "text", text)) is None
    assert agreement(meeting, THIRD).text == ""


def test_sentences_stand_on_lines() -> None:
    """Blank lines and spaces go, order stays."""
    meeting = closed()
    meeting.do(c.AmendAgreement(FIRST, "heard", " A camp  is different. \n\n\nWe forget.\n"))
    assert agreement(meeting).heard == ("A camp is different.", "We forget.")
    meeting.do(c.AmendAgreement(FIRST, "heard", ""))
    assert agreement(meeting).heard == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2027-09-01", "2027-09-01"),
        ("1-9-2027", "2027-09-01"),
        ("01/09/2027", "2027-09-01"),
        (" 1.9.2027 ", "2027-09-01"),
        ("", ""),
    ],
)
def test_a_day_as_people_type_it(typed: str, kept: str) -> None:
    """Dutch and ISO dates are kept as ISO; empty means a year later."""
    meeting = closed()
    meeting.do(c.AmendAgreement(FIRST, "review", typed))
    assert agreement(meeting).review == kept


@pytest.mark.parametrize("typed", ["soon", "31-2-2027", "2027-13-01", "2027", "1-9-27", "20270901", "2027-W35-3"])
def test_what_is_no_day(typed: str) -> None:
    """It is refused with a reason that says how to type it."""
    assert closed().refusal(c.AmendAgreement(FIRST, "review", typed)) is Reason.NO_DATE
    assert typed_day(typed) == ""


def test_owner_and_day_for_all() -> None:
    """One command sets all numbered agreements, not the parked one, and one undo takes it back."""
    meeting = closed()
    meeting.do(c.AmendAgreement(NO_CARD, "owner", "the whole team"))
    owners = {one.card: one.owner for one in meeting.session.agreements}
    assert owners == {FIRST: "the whole team", SECOND: "the whole team", THIRD: ""}
    meeting.do(c.StepBack())
    assert {one.owner for one in meeting.session.agreements} == {""}


def test_a_merged_agreement_goes_into_another() -> None:
    """It is no numbered rule any more, its sentences move along, and undo brings it back."""
    meeting = closed()
    meeting.do(c.AmendAgreement(SECOND, "heard", "A camp is different."), c.MergeAgreements(FIRST, SECOND))
    gone = agreement(meeting, SECOND)
    assert (gone.status, gone.merged_into) == (Status.MERGED, FIRST)
    assert agreement(meeting).heard == ("A camp is different.",)
    assert meeting.refusal(c.MergeAgreements(FIRST, SECOND)) is Reason.NOT_NOW
    meeting.do(c.StepBack())
    assert agreement(meeting, SECOND).status is Status.AGREED


def test_a_reservation_is_not_lost_by_merging() -> None:
    """Whichever of the two stands for both, it carries the reservation."""
    for into, gone in ((FIRST, SECOND), (SECOND, FIRST)):
        meeting = closed(reserved=True)
        assert agreement(meeting, SECOND).status is Status.RESERVED
        meeting.do(c.MergeAgreements(into, gone))
        assert agreement(meeting, into).status is Status.RESERVED
        assert agreement(meeting, into).objections == ("It is hard in a camp.",)


def test_a_chain_of_merges_ends_at_what_still_stands() -> None:
    """What went into an agreement goes along when that one goes into another."""
    meeting = closed()
    session = replace(meeting.session, agreements=())
    ones = tuple(Agreement(card, "t", "H3", Status.AGREED, text="We do.") for card in (FIRST, SECOND, THIRD))
    session = replace(session, agreements=ones)
    meeting.history.session = session
    meeting.do(c.MergeAgreements(SECOND, FIRST), c.MergeAgreements(THIRD, SECOND))
    assert [one.merged_into for one in meeting.session.agreements] == [THIRD, THIRD, NO_CARD]


def test_a_merged_agreement_in_the_protocol() -> None:
    """No rule has its text or number; the account says where it went."""
    meeting = closed()
    meeting.do(c.AmendAgreement(SECOND, "text", "This text is gone."), c.MergeAgreements(FIRST, SECOND))
    document = compose(meeting.session, ENGLISH, Context())
    rules = [rule for chapter in document.chapters for rule in chapter.rules]
    assert [(rule.card, rule.number) for rule in rules] == [(FIRST, "3.1")]
    told = {line.title: line.outcome for line in document.played}
    assert told["x2-floor"] == "Merged with another agreement (3.1)"


def test_pairs_that_stay() -> None:
    """Both orders are one pair for whoever looks later; undo forgets it."""
    meeting = closed()
    meeting.do(c.KeepBoth(FIRST, SECOND))
    assert [*meeting.session.accepted_pairs] == [(FIRST, SECOND)]
    meeting.do(c.StepBack())
    assert [*meeting.session.accepted_pairs] == []


def test_roles() -> None:
    """A role is filled in, put right, and taken away again."""
    meeting = closed()
    meeting.do(c.NameRole(ROLES[0], "  the  head teacher "), c.NameRole(ROLES[1], "the deputy"))
    assert who_does(meeting.session, ROLES[0]) == "the head teacher"
    meeting.do(c.NameRole(ROLES[0], ""))
    assert meeting.session.roles == ((ROLES[1], "the deputy"),)


def test_the_journal_tells_it_all_again() -> None:
    """Every event of a closing, through text and back, makes the same session."""
    meeting = closed(reserved=True)
    meeting.do(
        *COMMANDS[:1], c.AmendAgreement(NO_CARD, "review", "1-9-2027"), *COMMANDS[2:], *COMMANDS[1:2], c.StepBack()
    )
    kept = [decode(*encode(event)) for event in meeting.events]
    assert fold(kept).session == meeting.session
    assert any(isinstance(event, e.AgreementsMerged) for event in kept)


def test_amending_knows_every_field() -> None:
    """Reading and writing of a field belong together."""
    one = Agreement(FIRST, "t", "H3", Status.AGREED)
    for field in AMENDABLE:
        assert field_of(amended(one, field, "x"), field) == "x"
        assert amended(one, field, "x") != one


@pytest.mark.parametrize(
    ("at", "months", "day"),
    [
        ("2026-11-22T10:00:00", 3, "2027-02-22"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-12-01", 12, "2027-12-01"),
        ("", 3, ""),
        ("soon", 3, ""),
    ],
)
def test_months_later(at: str, months: int, day: str) -> None:
    """The same day, or the last one of a shorter month."""
    assert months_later(at, months) == day


@pytest.mark.parametrize(
    ("at", "day"),
    [("2026-08-31", "2026-09-01"), ("2026-09-01", "2027-09-01"), ("2026-11-22", "2027-09-01"), ("", "")],
)
def test_the_next_school_year(at: str, day: str) -> None:
    """Always a day that is still to come."""
    assert next_school_year(at) == day
