"""What a rule costs: typed while it is written or asked about, kept with the agreement, and never asked for twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core import events as e
from game.core.agreement_fields import amended, field_of
from game.core.fold.closing import agreements_merged
from game.core.phases import Phase
from game.core.privacy.watched import kinds_of
from game.core.refusal import Reason
from game.core.strength import Strength
from tests.core.core_samples import A, B, asking, draft_of, drafting, seated
from tests.documents.documents_samples import AGREED, RESERVED, SESSION

PRICE = "Children miss us in the evening; the class app says so."


def test_it_is_typed_while_the_rule_is_written_and_stays_with_it() -> None:
    meeting = drafting()
    meeting.do(c.NamePrice(f"  {PRICE} "), c.RewordRule("We do this."), c.SetStrength(Strength.SHOULD))
    meeting.do(c.Advance(), c.OthersYes())
    assert meeting.session.agreements[-1].price == PRICE


def test_it_is_typed_while_the_room_is_asked_and_no_answer_is_lost() -> None:
    """Nor is the rule another one: nobody has to be asked again."""
    meeting = asking()
    meeting.do(c.CountConsent("yes", 4))
    before = meeting.session.play
    meeting.do(c.NamePrice(PRICE))
    play = meeting.session.play
    assert play.consent == before.consent and replace(draft_of(meeting.session), price="") == before.draft
    assert draft_of(meeting.session).price == PRICE
    meeting.do(c.NamePrice(""))
    assert play.draft and draft_of(meeting.session).price == ""


def test_whoever_passes_it_over_has_a_rule_without_one() -> None:
    meeting = asking()
    meeting.do(c.OthersYes())
    assert meeting.session.agreements[-1].price == ""


def test_another_standpoint_has_another_price() -> None:
    meeting = drafting()
    meeting.do(c.NamePrice(PRICE), c.DraftFrom(B))
    assert draft_of(meeting.session).price == ""
    meeting.do(c.StepBack())
    assert (draft_of(meeting.session).option, draft_of(meeting.session).price) == (A, PRICE)


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase not in (Phase.RULE, Phase.CONSENT)])
def test_elsewhere_there_is_no_rule_to_price(phase: Phase) -> None:
    meeting = seated()
    meeting.history.session = replace(meeting.session, phase=phase)
    assert meeting.refusal(c.NamePrice(PRICE)) is Reason.NOT_NOW


def test_it_is_looked_over_and_put_right_like_a_reason() -> None:
    assert kinds_of(c.NamePrice()) == kinds_of(c.RewordReason())
    one = amended(AGREED, "price", PRICE)
    assert (one.price, field_of(one, "price"), one.text) == (PRICE, PRICE, AGREED.text)


def test_one_agreement_for_two_has_the_price_of_both() -> None:
    """And says each once."""
    for other, told in (("It takes time.", f"{PRICE} It takes time."), (PRICE, PRICE), ("", PRICE)):
        pair = (replace(AGREED, price=PRICE), replace(RESERVED, price=other))
        session = replace(SESSION, agreements=pair)
        made = agreements_merged(session, e.AgreementsMerged(AGREED.card, RESERVED.card))
        assert made.agreements[0].price == told
