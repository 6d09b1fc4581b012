"""A second rule of a card: own draft, own consent, passed over by going on, and known apart from the first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import Card, Kind
from game.core.drafting import left_over
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rounds import round_of
from game.core.session import Status
from game.core.similarity import pairs
from game.core.soundness import is_sound
from game.core.strength import Strength
from game.documents.compose import compose
from game.documents.formats import EXPORTS
from game.i18n.words import ENGLISH
from tests.core.core_samples import DECK, A, B, C, Meeting, asking, card, draft_of, with_option

TWO = (card("x1-two", options=2), *DECK[1:])


def settled(deck: tuple[Card, ...] = DECK) -> Meeting:
    """At the moment of the first rule, which everybody can live with."""
    meeting = asking(deck=deck)
    meeting.do(c.OthersYes())
    assert meeting.session.phase is Phase.MOMENT
    return meeting


def begun(deck: tuple[Card, ...] = TWO) -> Meeting:
    meeting = settled(deck)
    meeting.do(c.AddRule())
    return meeting


def both(deck: tuple[Card, ...] = TWO) -> Meeting:
    meeting = begun(deck)
    meeting.do(c.Advance(), c.OthersYes())
    return meeting


def test_the_one_standpoint_that_is_left_is_drafted_with_its_votes_and_a_consent_of_its_own() -> None:
    meeting = begun()
    session = meeting.session
    assert (session.phase, session.turn, session.play.part) == (Phase.RULE, 0, 2)
    assert (draft_of(session).option, draft_of(session).text) == (B, "We do b.")
    assert session.play.rounds == session.agreements[0].rounds
    assert session.play.consent.total == 0
    meeting.do(c.Advance())
    assert meeting.refusal(c.Settle()) is Reason.ASK_FIRST
    meeting.do(c.CountConsent("yes", 9), c.CountConsent("reservation", 1), c.Settle())
    first, second = meeting.session.agreements
    assert (first.key, second.key) == (TWO[0].id, f"{TWO[0].id}+2") and first.card == second.card
    assert (first.status, second.status) == (Status.AGREED, Status.RESERVED)
    assert (meeting.session.phase, meeting.session.turn) == (Phase.MOMENT, 1)


def test_where_more_are_left_the_team_chooses_and_the_first_one_is_settled() -> None:
    meeting = begun(DECK)
    assert draft_of(meeting.session).text == ""
    assert meeting.refusal(c.DraftFrom(A)) is Reason.RULE_STANDS
    assert draft_of(meeting.do(c.DraftFrom(C))).text == "We do c."


def test_going_on_passes_it_over_and_then_it_is_too_late() -> None:
    meeting = settled()
    meeting.do(c.Advance())
    assert meeting.session.phase is Phase.SITUATION and meeting.session.turn == 1
    assert meeting.refusal(c.AddRule()) is Reason.NOT_NOW


def test_a_third_is_not_asked_for() -> None:
    meeting = both()
    assert left_over(meeting.session) == () and meeting.refusal(c.AddRule()) is Reason.NOT_NOW
    meeting.do(c.Advance())
    assert (meeting.session.phase, meeting.session.turn) == (Phase.SITUATION, 1)


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(with_option(TWO[0], 1, exportable=False), id="the other may not become a rule"),
        pytest.param(with_option(TWO[0], 1, rule=""), id="the other has none"),
        pytest.param(with_option(TWO[0], 1, no_rule="None is needed."), id="the other asks for none"),
        pytest.param(replace(DECK[0], kind=Kind.BEHAVIOUR), id="standpoints that shut each other out"),
    ],
)
def test_where_no_other_rule_could_come_it_is_not_offered(one: Card) -> None:
    meeting = settled((one, *DECK[1:]))
    assert left_over(meeting.session) == () and meeting.refusal(c.AddRule()) is Reason.NOT_NOW


def test_a_parked_card_has_no_second_rule() -> None:
    meeting = asking()
    meeting.do(c.Park())
    assert left_over(meeting.session) == ()


def test_reasons_of_the_talk_are_still_there_and_nothing_of_the_first_consent() -> None:
    meeting = asking(deck=TWO)
    meeting.do(c.GoTo("rule"), c.GoTo("reveal"), c.GoTo("talk"), c.AddArgument(B, True, "It is kind"))
    meeting.do(c.ChooseArgument(0), c.GoTo("reveal"), c.GoTo("rule"), c.Advance())
    meeting.do(c.CountConsent("objection", 1), c.AddObjection("Who does it?"), c.CountConsent("yes", 9))
    meeting.do(c.SetStatus("reserved"), c.Settle(), c.AddRule())
    play = meeting.session.play
    assert (play.objections, play.status, play.answers) == ((), None, {})
    assert draft_of(meeting.session).reason == "It is kind."


def test_a_late_answer_about_the_first_rule_does_not_count_for_the_second() -> None:
    meeting = asking(deck=TWO)
    first = round_of(meeting.session)
    meeting.do(c.OthersYes(), c.AddRule(), c.Advance())
    assert round_of(meeting.session) == f"{first}b"
    assert meeting.refusal(c.AnswerConsent("phone-1", "yes", first)) is Reason.NOT_NOW


def test_back_leads_to_the_moment_and_the_card_is_not_laid_in_another_place() -> None:
    meeting = begun()
    assert meeting.refusal(c.SwapCard(card("x9-new"))) is Reason.RULE_STANDS
    meeting.do(c.StepBack())
    assert meeting.session.phase is Phase.MOMENT and left_over(meeting.session) == (B,)


@pytest.mark.parametrize("command", [c.SkipCard(), c.GoTo("closing")], ids=repr)
def test_whoever_leaves_it_keeps_the_first_rule_and_its_card(command: c.Command) -> None:
    """The card was played: more cards after the closing do not push it out of the deck."""
    meeting = begun()
    meeting.do(command)
    assert (meeting.session.turn, len(meeting.session.agreements)) == (1, 1)
    meeting.do(c.GoTo("closing")) if meeting.session.phase is not Phase.CLOSING else None
    meeting.do(c.AppendCards((card("x9-new"),)))
    assert meeting.session.asked(meeting.session.agreements[0]) == TWO[0]
    assert is_sound(meeting.session)


def test_each_is_put_right_firmed_compared_and_merged_by_itself() -> None:
    meeting = both()
    meeting.do(c.GoTo("closing"))
    first, second = (one.key for one in meeting.session.agreements)
    meeting.do(c.AmendAgreement(second, "text", "We do not do a."), c.SetFirmness(second, str(Strength.MAY)))
    one, two = meeting.session.agreements
    assert (one.text, two.text) == ("We do a.", "We do not do a.")
    assert (one.strength, two.strength) == (Strength.MUST, Strength.MAY)
    for key in (first, second):
        meeting.do(c.AmendAgreement(key, "text", "We answer no messages of pupils after six in the evening."))
    assert [(pair.first, pair.second) for pair in pairs(meeting.session.agreements)] == [(first, second)]
    meeting.do(c.MergeAgreements(first, second))
    assert [one.status for one in meeting.session.agreements] == [Status.AGREED, Status.MERGED]
    assert meeting.session.agreements[1].merged_into == first and is_sound(meeting.session)


def test_the_protocol_has_both_and_counts_the_card_once() -> None:
    """A calendar has an appointment for each."""
    document = compose(both().session, ENGLISH)
    assert [(rule.number, rule.text, rule.part) for rule in document.rules()] == [
        ("3.1", "We do a.", 1),
        ("3.2", "We do b.", 2),
    ]
    assert [one.outcome for one in document.played] == ["Agreed (3.1)", "Agreed (3.2)"]
    assert "The team dealt with 1 situation." in document.account[0]
    assert "1 situation was voted on once." in document.account
    assert {count.round for count in document.counts} == {1} and len(document.counts) == 3
    uids = [line for line in EXPORTS["ics"](document, ENGLISH).decode().splitlines() if line.startswith("UID")]
    assert len(set(uids)) == len(uids) == 2 + 1  # the look-back stands for itself
