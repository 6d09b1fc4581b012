"""The draft rule: from the leading option, never from one below the legal floor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import ABSTAIN, CARD_CHAPTERS, NO_OPTION, OptionId
from game.core.drafting import draft_from, offered
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.session import Agreement, Status
from game.core.strength import Strength
from tests.core.core_samples import (
    FLOORED,
    HEAVY,
    LIGHT,
    A,
    B,
    C,
    card,
    draft_of,
    drafting,
    seated,
    voting,
    with_option,
)


def test_the_leading_option_gives_the_first_words() -> None:
    """Where one leads."""
    assert draft_of(drafting(a=2, b=7).session).text == "We do b."


def test_a_tie_drafts_nothing() -> None:
    """Nor does a card of which only the turnout is told: the team chooses what to begin with, or types."""
    for meeting in (drafting(b=4, c=4), drafting(deck=(HEAVY,), a=6, b=2), drafting(a=1, b=1)):
        draft = draft_of(meeting.session)
        assert (draft.option, draft.asked, draft.text, draft.reason) == (NO_OPTION, NO_OPTION, "", "")
        assert meeting.refusal(c.Advance()) is Reason.EMPTY_TEXT
        meeting.do(c.DraftFrom(C))
        assert draft_of(meeting.session).text == "We do c."


def test_the_team_may_begin_with_words_of_its_own() -> None:
    """A rule that came from no standpoint is asked about and kept as any other."""
    meeting = drafting(b=4, c=4)
    meeting.do(
        c.RewordRule("We ask first."), c.Advance(), c.CountConsent("yes", 10), c.SetStatus("reserved"), c.Settle()
    )
    (kept,) = meeting.session.agreements
    assert (kept.text, kept.option) == ("We ask first.", NO_OPTION)


def test_a_rule_can_begin_at_the_outcome() -> None:
    """The team chooses a standpoint where the bars are, and goes on to the rule with it."""
    meeting = voting(short=True)
    meeting.hands(a=4, b=4)
    meeting.do(c.Advance(), c.DraftFrom(B))
    assert (meeting.session.phase, draft_of(meeting.session).text) == (Phase.RULE, "We do b.")


def test_below_the_floor_another_option_gives_the_words() -> None:
    """The draft says what was asked, and takes the option that the card names instead."""
    draft = draft_of(drafting(deck=(FLOORED,), a=9).session)
    assert (draft.asked, draft.option, draft.text) == (A, C, "We do c.")


def test_instead_is_followed_only_to_what_may_be_a_rule() -> None:
    """Where the card names nothing that may, the first option above the floor is taken."""
    assert offered(card(below=(A, C), instead=(C,)), A) == B
    assert offered(card(below=(A,)), A) == B
    assert offered(LIGHT, C) == C


def test_a_card_without_any_possible_rule_is_an_error_of_the_card() -> None:
    """The checker refuses such a card; the floor never gives way."""
    with pytest.raises(ValueError, match="no option"):
        offered(card(below=(A, B, C)), A)


def test_a_draft_from_another_option_stays_above_the_floor() -> None:
    """Asking for the forbidden option by hand changes nothing about the law."""
    meeting = drafting(deck=(FLOORED,), b=9)
    meeting.do(c.DraftFrom(A))
    assert draft_of(meeting.session).option == C
    for option in (ABSTAIN, OptionId("z")):
        assert meeting.refusal(c.DraftFrom(option)) is Reason.NO_SUCH_OPTION


def test_words_reason_strength_and_chapter_can_be_changed() -> None:
    """Each changes one thing; what does not exist is refused."""
    meeting = drafting()
    meeting.do(c.RewordRule(" We do this. "), c.RewordReason(" it helps "), c.SetStrength("may"), c.SetChapter("H7"))
    draft = draft_of(meeting.session)
    assert (draft.text, draft.reason, draft.strength, draft.chapter) == ("We do this.", "it helps", Strength.MAY, "H7")
    assert meeting.refusal(c.SetStrength("never")) is Reason.NOT_NOW
    for chapter in ("H1", "H13", "H99", ""):
        assert meeting.refusal(c.SetChapter(chapter)) is Reason.NOT_NOW
    assert "H1" not in CARD_CHAPTERS


def test_the_draft_is_changed_at_its_own_step_only() -> None:
    """Before and after RULE the words stand."""
    meeting = drafting()
    meeting.do(c.Advance())
    for command in (c.RewordRule("x"), c.RewordReason("x"), c.SetStrength("may"), c.SetChapter("H7"), c.DraftFrom(B)):
        assert meeting.refusal(command) is Reason.NOT_NOW
        assert seated().refusal(command) is Reason.NOT_NOW


def test_looking_back_at_the_outcome_keeps_the_words() -> None:
    """Only another leading option begins the draft anew."""
    meeting = drafting(a=6, b=2)
    meeting.do(c.RewordRule("Our own words."), c.GoTo("reveal"), c.Advance())
    assert draft_of(meeting.session).text == "Our own words."
    meeting.do(c.GoTo("reveal"), c.GoTo("second_vote"))
    meeting.hands(b=8)
    meeting.do(c.Advance(), c.Advance())
    assert meeting.session.phase is Phase.RULE
    assert draft_of(meeting.session).text == "We do b."


def test_the_words_come_in_the_language_of_the_room() -> None:
    """What the shell passes in is preferred; without it the author's own words stand."""
    session = drafting().session
    assert draft_from(session, LIGHT, B, lambda card, option: f"Wij doen {option}.").text == "Wij doen b."
    assert draft_from(session, LIGHT, B, lambda card, option: "").text == "We do b."


@pytest.mark.parametrize("strength", Strength)
def test_a_draft_is_as_firm_as_its_standpoint(strength: Strength) -> None:
    """Also where it is chosen at the outcome, or instead of one that the law does not allow."""
    firm = with_option(LIGHT, 1, strength=strength)
    assert draft_of(drafting(deck=(firm,), b=9).session).strength is strength
    below = with_option(FLOORED, 2, strength=strength)
    assert draft_of(drafting(deck=(below,), a=9).session).strength is strength
    meeting = drafting(deck=(firm,), b=4, c=4)
    meeting.do(c.DraftFrom(B))
    assert draft_of(meeting.session).strength is strength
    meeting.do(c.DraftFrom(C))
    assert draft_of(meeting.session).strength is Strength.MUST


@pytest.mark.parametrize(
    ("rule", "strength"),
    [("We may ring each other.", "may"), ("We should ring first.", "should"), ("We may not ring.", "must")],
)
def test_where_nobody_said_how_firm_it_is_the_words_do(rule: str, strength: str) -> None:
    """A school's own cards have no such field; the words are those of the room."""
    deck = (with_option(LIGHT, 1, rule=rule),)
    assert draft_of(drafting(deck=deck, b=9).session).strength == strength
    session = drafting(deck=(LIGHT,), b=9).session
    assert draft_from(session, LIGHT, B, lambda card, option: rule).strength == strength


def test_the_words_that_a_team_begins_with_say_how_firm_they_are() -> None:
    """Later words change nothing of what was chosen; a sign beside it says where they do not go together."""
    meeting = drafting(b=4, c=4)
    meeting.do(c.RewordRule("We may ring each other."))
    assert draft_of(meeting.session).strength is Strength.MAY
    meeting.do(c.RewordRule("We always ring each other."))
    assert draft_of(meeting.session).strength is Strength.MAY
    chosen = drafting(b=4, c=4)
    chosen.do(c.SetStrength("should"), c.RewordRule("We may ring each other."))
    assert draft_of(chosen.session).strength is Strength.SHOULD


def test_what_was_agreed_before_is_as_firm_as_then() -> None:
    """In a review the words of last time are taken over with one key."""
    meeting = drafting(deck=(LIGHT,), b=9)
    before = Agreement(LIGHT.id, "t", "H3", Status.AGREED, text="We ring first.", strength=Strength.SHOULD, option=C)
    meeting.history.session = replace(meeting.session, earlier=(before,))
    meeting.do(c.RewordRule("We ring first."))
    draft = draft_of(meeting.session)
    assert (draft.option, draft.strength) == (C, Strength.SHOULD)


def test_a_draft_keeps_what_was_chosen_by_hand_while_the_room_looks_back() -> None:
    """At the outcome, and after an objection."""
    meeting = drafting(deck=(LIGHT,), b=9)
    meeting.do(c.SetStrength("may"), c.GoTo("reveal"), c.GoTo("rule"))
    assert draft_of(meeting.session).strength is Strength.MAY
    meeting.do(c.Advance(), c.GoTo("rule"))
    assert draft_of(meeting.session).strength is Strength.MAY
