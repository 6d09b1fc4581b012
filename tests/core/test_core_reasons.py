"""Only what speaks for a rule becomes its "why", by whatever road a reason came; everything else was heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import ABSTAIN, NO_OPTION, CardId, OptionId
from game.core.events import CardAdded, RuleDrafted
from game.core.fold.closing import agreement
from game.core.phases import Phase
from game.core.reasons import speaks_for
from game.core.session import Agreement, Argument, Draft, Session, Status, with_play
from game.core.strength import Strength
from game.journal.codec import decode, encode
from tests.core.core_samples import FLOORED, LIGHT, A, B, C, Meeting, draft_of, voting, with_option

SIDES = [(option, favour) for option in (A, B, C, ABSTAIN) for favour in (True, False)]
FOR_A = (A, True)


def discussed(*typed: c.Command, deck: tuple = (LIGHT,), lead: str = "a") -> Meeting:  # type: ignore[type-arg]
    """A meeting at RULE after a talk in which this was typed; `lead` got the votes."""
    meeting = voting(10, deck)
    meeting.hands(**{lead: 8, "b" if lead != "b" else "a": 2})
    meeting.do(c.Advance())
    assert meeting.session.phase is Phase.TALK
    meeting.do(*typed, c.GoTo("reveal"), c.Advance())
    return meeting


def marked(option: OptionId, favour: bool, text: str = "it feels cold") -> tuple[c.Command, ...]:
    return c.AddArgument(option, favour, text), c.ChooseArgument(0)


def outcome(meeting: Meeting) -> Agreement:
    card = meeting.session.card
    assert card is not None
    return agreement(meeting.session, card, Status.AGREED)


@pytest.mark.parametrize(("option", "favour"), SIDES)
def test_only_a_reason_for_the_standpoint_of_the_rule_is_its_why(option: OptionId, favour: bool) -> None:
    """Whatever was marked on the wall: one against it, or of another standpoint, was heard, and is not lost."""
    meeting = discussed(*marked(option, favour))
    one = outcome(meeting)
    own = (option, favour) == FOR_A
    assert (draft_of(meeting.session).reason, one.reason) == (("It feels cold.",) * 2 if own else ("", ""))
    assert one.heard == (() if own else ("it feels cold",))


@pytest.mark.parametrize(("option", "favour"), SIDES)
def test_the_reasons_follow_the_rule_to_another_standpoint(option: OptionId, favour: bool) -> None:
    """Redrafted from B, only what speaks for B is why; back at A it is as it was."""
    meeting = discussed(*marked(option, favour))
    meeting.do(c.DraftFrom(B))
    own = (option, favour) == (B, True)
    assert outcome(meeting).reason == ("It feels cold." if own else "")
    assert outcome(meeting).heard == (() if own else ("it feels cold",))
    meeting.do(c.DraftFrom(A))
    assert bool(outcome(meeting).reason) is ((option, favour) == FOR_A)


def test_a_rule_in_the_place_of_one_below_the_floor_has_its_own_reasons() -> None:
    """What speaks for a standpoint that cannot become a rule does not speak for the rule that is offered instead."""
    typed = (*marked(A, True), c.AddArgument(C, True, "it is safe"), c.ChooseArgument(1))
    meeting = discussed(*typed, deck=(FLOORED,))
    assert (draft_of(meeting.session).asked, draft_of(meeting.session).option) == (A, C)
    assert (outcome(meeting).reason, outcome(meeting).heard) == ("It is safe.", ("it feels cold",))


def test_a_reason_that_was_heard_for_another_standpoint_is_heard() -> None:
    """What was typed while the room spoke for a standpoint belongs to it."""
    meeting = voting(10, (LIGHT,))
    meeting.hands(a=8, b=2)
    meeting.chance = lambda _: 0
    meeting.do(c.Advance(), c.GoTo("minority"), c.HearFor(B), *marked(B, True), c.GoTo("second_vote"))
    meeting.hands(a=9, b=1)
    meeting.do(c.Advance(), c.Advance())
    assert (outcome(meeting).reason, outcome(meeting).heard) == ("", ("it feels cold",))


def test_a_reason_worded_by_hand_waits_with_its_standpoint() -> None:
    """From another standpoint it is only heard; it is the why again when the rule comes back to it."""
    meeting = discussed(*marked(A, True))
    meeting.do(c.RewordReason("Because children asked us."), c.DraftFrom(B))
    assert (outcome(meeting).reason, outcome(meeting).heard) == ("", ("it feels cold", "Because children asked us."))
    meeting.do(c.DraftFrom(A))
    assert (outcome(meeting).reason, outcome(meeting).heard) == ("Because children asked us.", ())


LOOKING_BACK: list[tuple[Callable[[Meeting], object], str]] = [
    (
        lambda meeting: meeting.do(c.AddArgument(A, True, "it is fair"), c.ChooseArgument(1)),
        "It feels cold. It is fair.",
    ),
    (lambda meeting: meeting.do(c.AddArgument(A, False, "it is odd"), c.ChooseArgument(1)), "It feels cold."),
    (lambda meeting: meeting.do(c.ChooseArgument(0)), ""),
    (lambda meeting: meeting.do(c.RemoveArgument(0)), ""),
]


@pytest.mark.parametrize(("change", "why"), LOOKING_BACK)
def test_what_changed_in_the_talk_after_the_draft_changes_the_why(
    change: Callable[[Meeting], object], why: str
) -> None:
    """Back to the talk and to the rule again without a vote: added, marked and taken away count."""
    meeting = discussed(*marked(A, True))
    meeting.do(c.GoTo("reveal"), c.GoTo("talk"))
    change(meeting)
    meeting.do(c.GoTo("reveal"), c.Advance())
    assert draft_of(meeting.session).reason == why


def test_a_why_worded_by_hand_stays_when_the_talk_goes_on() -> None:
    """What people typed is not lost by looking back."""
    meeting = discussed(*marked(A, True))
    meeting.do(c.RewordReason("Ours."), c.GoTo("reveal"), c.GoTo("talk"), c.ChooseArgument(0))
    meeting.do(c.GoTo("reveal"), c.Advance())
    assert draft_of(meeting.session).reason == "Ours."


def test_the_rule_of_last_time_comes_with_its_own_standpoint() -> None:
    """Taken over word for word it came from B: what spoke for A was heard."""
    meeting = discussed(*marked(A, True))
    before = Agreement(LIGHT.id, "t", "H3", Status.AGREED, text="As we did.", option=B)
    meeting.history.session = replace(meeting.session, earlier=(before,))
    meeting.do(c.RewordRule("As we did."))
    one = outcome(meeting)
    assert (one.text, one.option, one.reason, one.heard) == ("As we did.", B, "", ("it feels cold",))


def test_the_words_of_a_scribe_change_no_standpoint() -> None:
    """Other words for the same rule keep its reasons."""
    meeting = discussed(*marked(A, True))
    meeting.do(c.RewordRule("A scribe's words."))
    assert outcome(meeting).reason == "It feels cold."


def test_of_two_agreements_the_why_of_the_one_that_went_was_heard() -> None:
    """It spoke for another rule; what the other heard is no longer heard where it is the why."""
    meeting = discussed()
    one, two = (
        Agreement(CardId(name), "t", "H3", Status.AGREED, text="We do.", reason=reason, heard=(heard,))
        for name, reason, heard in (("x/1", "It is fair.", "odd"), ("x/2", "It is quick.", "it is fair"))
    )
    meeting.history.session = replace(meeting.session, phase=Phase.CLOSING, agreements=(one, two))
    merged = meeting.do(c.MergeAgreements(one.card, two.card)).agreements[0]
    assert (merged.reason, merged.heard) == ("It is fair.", ("odd", "It is quick."))


@pytest.mark.parametrize("option", [NO_OPTION, ABSTAIN])
def test_a_reason_of_no_standpoint_speaks_for_no_rule(option: OptionId) -> None:
    """Also where the rule itself came from nowhere."""
    assert not speaks_for(Argument(option, True, "x"), option)
    session: Session = with_play(discussed().session, arguments=(Argument(option, True, "x", True),), draft=None)
    assert agreement(session, LIGHT, Status.PARKED).heard == ("x",)


def test_a_draft_of_an_older_program_opens() -> None:
    """It knows neither where its why came from nor what waits; nothing of it is lost."""
    text = '{"draft":{"option":"a","asked":"a","text":"We do.","reason":"Ours.","chapter":"H3","strength":"must"}}'
    assert decode("rule-drafted", 1, text) == RuleDrafted(Draft(A, A, "We do.", "Ours.", "H3"))


def test_a_draft_stays_as_firm_as_it_was_written_whatever_its_words_say() -> None:
    """How firm it is stands in the event: what a later program makes of its words changes no session of before."""
    text = '{"draft":{"option":"a","asked":"a","text":"We may.","reason":"","chapter":"H3"%s}}'
    found = [decode("rule-drafted", 1, text % more) for more in ("", ',"strength":"must"', ',"strength":"may"')]
    assert [one.draft.strength for one in found if isinstance(one, RuleDrafted)] == ["must", "must", "may"]


def test_a_card_of_an_older_program_opens() -> None:
    """Its standpoints say nothing of how firm they are."""
    tag, version, text = encode(CardAdded(LIGHT))
    old = text.replace(',"strength":null', "")
    assert old != text and decode(tag, version, old) == CardAdded(LIGHT)
    firm = CardAdded(with_option(LIGHT, 0, strength=Strength.MAY))
    assert decode(*encode(firm)) == firm
