"""The protocol's life: which step follows which, with which dates, what is kept of a step back, and what a change does.

The order and the numbers are those of the packet: 0.1 draft, 0.9 submitted, 1.0 adopted, 1.1 amended.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.adoption import CouncilPart, ProtocolState, StateChange, versions
from game.core.cards import CardId
from game.core.fold import evolve
from game.core.look_back import look_back_day, look_back_waits, step_now, year_day
from game.core.phases import Phase
from game.core.protocol_life import amended, changes, in_force, last_change, state, version
from game.core.refusal import Reason, Refused
from game.core.roles import ROLES
from game.core.rules import RuleContext, decide
from game.core.session import Agreement, Session, Status
from game.core.strength import Strength
from tests.core.core_samples import LIGHT

CONTEXT = RuleContext(now=0.0, chance=lambda n: 0)
RULE = Agreement(LIGHT.id, LIGHT.title, "H3", Status.AGREED, "We do not.")
ENDED = Session(phase=Phase.PROTOCOL, id="s1", at="2026-12-01T14:30+01:00", agreements=(RULE,))
SUBMIT = c.MoveProtocol("submitted", "2026-12-05", "whole,staff")
CONSENTS = "whole=2026-12-12,staff=2026-12-10"
ADOPT = c.MoveProtocol("adopted", "15-12-2026", "", CONSENTS, "2027-01-01")
BACK = c.MoveBack("2026-12-20", "The date was wrong.")


def done(session: Session, *commands: c.Command) -> Session:
    for command in commands:
        (event,) = decide(session, command, CONTEXT)
        session = evolve(session, event)
    return session


def why(session: Session, command: c.Command) -> Reason:
    with pytest.raises(Refused) as refused:
        decide(session, command, CONTEXT)
    return refused.value.reason


def amend(session: Session, text: str) -> Session:
    return done(session, c.AmendAgreement(LIGHT.id, "text", text))


def test_from_draft_to_adopted() -> None:
    submitted = done(ENDED, SUBMIT)
    assert (state(ENDED), version(ENDED)) == (ProtocolState.DRAFT, "0.1")
    assert (state(submitted), version(submitted)) == (ProtocolState.SUBMITTED, "0.9")
    assert last_change(submitted).parts == (CouncilPart.WHOLE, CouncilPart.STAFF)
    adopted = done(submitted, ADOPT)
    assert (state(adopted), version(adopted)) == (ProtocolState.ADOPTED, "1.0")
    change = last_change(adopted)
    assert (change.on, change.holds_from) == ("2026-12-15", "2027-01-01")
    assert change.consents == ((CouncilPart.WHOLE, "2026-12-12"), (CouncilPart.STAFF, "2026-12-10"))


@pytest.mark.parametrize(
    "command",
    [
        replace(ADOPT, consents="whole=2026-12-12"),
        replace(ADOPT, consents=""),
        replace(ADOPT, on=""),
        replace(ADOPT, holds_from=" "),
    ],
)
def test_without_one_of_the_dates_it_stays_a_proposal(command: c.MoveProtocol) -> None:
    submitted = done(ENDED, SUBMIT)
    assert why(submitted, command) is Reason.DAY_MISSING
    assert state(submitted) is ProtocolState.SUBMITTED


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (replace(ADOPT, on="the fifteenth"), Reason.NO_DATE),
        (replace(ADOPT, on="2026-12-11"), Reason.DAYS_IN_ORDER),
        (replace(ADOPT, holds_from="2026-12-14"), Reason.DAYS_IN_ORDER),
        (replace(ADOPT, consents=CONSENTS.replace("12-10", "12-04")), Reason.DAYS_IN_ORDER),
        (SUBMIT, Reason.SAME_STATE),
        (replace(SUBMIT, state="draft"), Reason.NOT_NEXT_STATE),
        (c.MoveProtocol("withdrawn", "2026-12-12", text=" "), Reason.WHY_MISSING),
        (c.MoveProtocol("withdrawn", "2026-12-01", text="x"), Reason.DAYS_IN_ORDER),
        (c.MoveProtocol("in force", "2026-12-12"), Reason.NOT_NOW),
        (c.MoveBack("2026-12-12", ""), Reason.WHY_MISSING),
        (c.MoveBack("", "x"), Reason.DAY_MISSING),
    ],
)
def test_what_is_wrong_is_said(command: c.Command, reason: Reason) -> None:
    assert why(done(ENDED, SUBMIT), command) is reason


def test_what_a_draft_cannot() -> None:
    assert why(ENDED, ADOPT) is Reason.NOT_NEXT_STATE
    assert why(ENDED, replace(SUBMIT, parts="everybody")) is Reason.PART_MISSING
    assert why(ENDED, BACK) is Reason.AT_FIRST_STATE
    assert why(replace(ENDED, agreements=()), SUBMIT) is Reason.NOTHING_AGREED
    assert why(replace(ENDED, agreements=(replace(RULE, status=Status.PARKED),)), SUBMIT) is Reason.NOTHING_AGREED
    assert why(replace(ENDED, phase=Phase.SETUP), SUBMIT) is Reason.NOT_NOW
    assert why(replace(ENDED, phase=Phase.SETUP), BACK) is Reason.NOT_NOW


def test_a_step_back_keeps_its_reason_and_what_went_before() -> None:
    adopted = done(ENDED, SUBMIT, ADOPT)
    back = done(adopted, BACK)
    assert state(back) is ProtocolState.SUBMITTED
    change = last_change(back)
    assert (change.reason, change.back_on, change.on) == ("The date was wrong.", "2026-12-20", "2026-12-05")
    assert in_force(back) is None
    assert in_force(done(back, ADOPT)) is not None
    assert state(done(back, BACK)) is ProtocolState.DRAFT
    assert len(changes(done(back, BACK))) == 4


def test_withdrawn_and_taken_back() -> None:
    adopted = done(ENDED, SUBMIT, ADOPT)
    withdrawn = done(adopted, c.MoveProtocol("withdrawn", "2027-03-01", text="A new board."))
    assert (state(withdrawn), version(withdrawn), in_force(withdrawn)) == (ProtocolState.WITHDRAWN, "1.0", None)
    again = done(withdrawn, BACK)
    assert (state(again), version(again)) == (ProtocolState.ADOPTED, "1.0")
    assert last_change(again).holds_from == "2027-01-01"
    assert in_force(again) is not None
    proposal = done(ENDED, SUBMIT, c.MoveProtocol("withdrawn", "2027-03-01", text="Not now."))
    assert (state(proposal), state(done(proposal, BACK))) == (ProtocolState.WITHDRAWN, ProtocolState.SUBMITTED)
    assert (state(amend(withdrawn, "We never do.")), version(amend(withdrawn, "We never do."))) == (
        ProtocolState.DRAFT,
        "1.1",
    )


def test_an_amended_agreement_begins_a_new_version_and_the_adopted_one_stays_in_force() -> None:
    adopted = done(ENDED, SUBMIT, ADOPT)
    draft = amend(adopted, "We never do.")
    assert (state(draft), version(draft)) == (ProtocolState.DRAFT, "1.1")
    held = in_force(draft)
    assert held is not None
    assert (held.agreements[0].text, state(held), version(held)) == ("We do not.", ProtocolState.ADOPTED, "1.0")
    found = amended(draft)
    assert found is not None
    assert (found.new, found.before, found.gone) == ((), {LIGHT.id: "We do not."}, ())
    second = done(draft, replace(SUBMIT, on="2027-02-01"))
    assert (state(second), version(second)) == (ProtocolState.SUBMITTED, "1.9")
    consents = "whole=2027-02-12,staff=2027-02-10"
    third = done(second, c.MoveProtocol("adopted", "2027-02-15", "", consents, "2027-03-01"))
    assert version(third) == "2.0"
    assert amended(third) == found  # beside the version before it, not beside itself
    assert [one.state.value for one in changes(third)] == ["submitted", "adopted", "draft", "submitted", "adopted"]
    assert amend(adopted, "We do not.").changes == changes(amend(adopted, "We do not."))


@pytest.mark.parametrize(
    ("amendment", "makes_one"),
    [
        (c.AmendAgreement(LIGHT.id, "owner", "head teacher"), False),
        (c.AmendAgreement(LIGHT.id, "review", "2028-01-01"), False),
        (c.AmendAgreement(LIGHT.id, "reason", "Because."), False),
        (c.NameRole("lead", "head teacher"), False),
        (c.SetFirmness(LIGHT.id, Strength.SHOULD), True),
        (c.AmendAgreement(LIGHT.id, "text", "Never."), True),
    ],
)
def test_only_another_text_makes_another_version(amendment: c.Command, makes_one: bool) -> None:
    role = next(iter(ROLES))
    amendment = replace(amendment, role=role) if isinstance(amendment, c.NameRole) else amendment
    for session in (done(ENDED, SUBMIT), done(ENDED, SUBMIT, ADOPT)):
        assert (state(done(session, amendment)) is ProtocolState.DRAFT) is makes_one


def test_what_is_new_and_what_is_gone() -> None:
    adopted = done(ENDED, SUBMIT, ADOPT)
    other = replace(RULE, card=CardId("pack/other"), text="Other.")
    found = amended(replace(adopted, agreements=(other,)))
    assert found is not None
    assert (found.new, [one.text for one in found.gone]) == (("pack/other",), ["We do not."])
    assert amended(ENDED) is None


def test_no_number_stands_for_two_texts() -> None:
    twice = done(amend(done(ENDED, SUBMIT), "Never."), replace(SUBMIT, on="2026-12-07"))
    assert versions(changes(twice)) == ("0.1", "0.9", "0.91", "0.92")
    many = [StateChange(ProtocolState.SUBMITTED if n % 2 else ProtocolState.DRAFT) for n in range(1, 40)]
    numbers = versions(many)
    assert len(set(numbers)) == len(numbers)
    assert [*map(float, numbers[:10])] == sorted(map(float, numbers[:10]))


def test_the_look_back_is_due_six_weeks_after_the_conversation_and_again_once_it_holds() -> None:
    assert (look_back_day(ENDED), look_back_waits(ENDED)) == ("2027-01-12", "2027-01-12")
    held = done(ENDED, c.LookBack("2027-01-13"))
    assert (held.phase, held.looked_back, look_back_waits(held)) == (Phase.LOOK_BACK, ("2027-01-13",), "")
    assert look_back_waits(done(ENDED, c.LookBack("2027-01-11"))) == "2027-01-12", "the day before does not count"
    adopted = done(held, c.GoTo("closing"), SUBMIT, replace(ADOPT, holds_from="2027-02-01"))
    assert (look_back_day(adopted), look_back_waits(adopted), year_day(adopted)) == (
        "2027-03-15", "2027-03-15", "2028-02-01",
    )  # fmt: skip
    assert look_back_day(replace(ENDED, agreements=())) == look_back_day(replace(ENDED, at="")) == ""


def test_the_look_back_goes_through_its_questions_and_ends_at_the_protocol() -> None:
    session = done(ENDED, c.LookBack("2027-01-13"))
    seen = []
    while session.phase is Phase.LOOK_BACK:
        assert session.play.timer is not None
        seen.append((step_now(session).name, session.play.timer.length))
        session = done(session, c.Advance())
    assert seen == [("why", 60), ("went_well", 240), ("did_not", 300), ("to_change", 240), ("end", 60)]
    assert sum(seconds for _, seconds in seen) == 15 * 60
    assert session.phase is Phase.PROTOCOL
    amended_session = amend(done(ENDED, SUBMIT, ADOPT, c.LookBack("2027-02-12")), "We never do.")
    assert (version(amended_session), amended_session.phase) == ("1.1", Phase.LOOK_BACK)
    assert why(replace(ENDED, agreements=()), c.LookBack("2027-01-13")) is Reason.NOT_NOW
    assert why(ENDED, c.LookBack("soon")) is Reason.NO_DATE
