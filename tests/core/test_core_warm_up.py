"""The warm-up: a real vote of which nothing is left."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.cards import OptionId
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rounds import counted_round, round_of
from game.core.session import Play
from game.core.warm_up import WARM_UP, WARM_UP_TEXTS
from tests.core.core_samples import DECK, HEAVY, Meeting, voting_of

FOOT, BIKE = OptionId("foot"), OptionId("bike")


def warming(people: int = 6, **setup: str) -> Meeting:
    meeting = Meeting()
    meeting.do(c.NewSession(), c.ChangeSetup("people", str(max(3, people))))
    meeting.do(*(c.ChangeSetup(name, text) for name, text in setup.items()))
    meeting.do(c.StartSession("id", "2026-11-22", DECK), c.GoTo("warm_up"))
    if people < 3:
        meeting.do(c.CorrectPresent(people - 3))
    return meeting


def test_it_has_a_card_of_its_own_that_is_in_no_deck() -> None:
    """Four options and texts that can be translated; the deck is as it was dealt."""
    session = warming().session
    assert session.card is WARM_UP
    assert len(WARM_UP.options) == 4
    assert {WARM_UP.title, WARM_UP.situation, *(o.text for o in WARM_UP.options)} == set(WARM_UP_TEXTS)
    assert (session.deck, session.turn) == (DECK, 0)


@pytest.mark.parametrize("way", ["hands", "keyboard", "phones", "tables"])
def test_every_way_to_vote_works_in_it(way: str) -> None:
    """That is what it is for."""
    meeting = warming(way=way)
    assert round_of(meeting.session) == "warm.1"
    commands = {
        "hands": c.CountHands(BIKE, 1),
        "keyboard": c.CastBallot(BIKE),
        "phones": c.PlaceBallot("phone/1", BIKE, "warm.1", 2),
        "tables": c.CastTable(1, BIKE),
    }
    assert voting_of(meeting.do(commands[way])).count_of(BIKE) > 0


def test_closing_shows_its_bars_and_then_the_first_card_begins_afresh() -> None:
    """No round, no clock and no sureness goes along to the first card, and nothing is agreed."""
    meeting = warming()
    assert meeting.refusal(c.Advance()) is Reason.NOBODY_VOTED
    meeting.do(c.CountHands(BIKE, 4), c.CountHands(FOOT, 2))
    session = meeting.do(c.Advance())
    assert (session.phase, session.play.voting, session.play.rounds[0].votes_for(BIKE)) == (Phase.WARM_UP, None, 4)
    assert (round_of(session), counted_round(session)) == ("", "warm.1")
    session = meeting.do(c.Advance())
    assert (session.phase, session.card, session.play) == (Phase.SITUATION, DECK[0], Play())
    assert not session.agreements


def test_the_first_round_of_a_card_has_another_name() -> None:
    """A late ballot of the warm-up cannot land in the first vote."""
    meeting = warming()
    meeting.do(c.CountHands(BIKE, 1), c.Advance(), c.Advance(), c.Advance())
    assert round_of(meeting.session) == "0.1"
    assert meeting.refusal(c.PlaceBallot("phone/1", BIKE, "warm.1")) is Reason.NOT_NOW


def test_undo_opens_it_anew_with_an_empty_box() -> None:
    """As any other round; and further back are the house rules."""
    meeting = warming()
    meeting.do(c.CountHands(BIKE, 4), c.Advance())
    assert meeting.refusal(c.StepBack()) is Reason.BOX_EMPTIES
    session = meeting.do(c.StepBack(sure=True))
    assert (session.phase, voting_of(session).cast) == (Phase.WARM_UP, 0)
    assert meeting.do(c.StepBack()).phase is Phase.HOUSE_RULES


def test_it_comes_before_the_cards_only() -> None:
    """Not from a card, and not twice in a row."""
    meeting = warming()
    assert meeting.refusal(c.GoTo("warm_up")) is Reason.NOT_NOW
    meeting.do(c.SkipCard())
    assert meeting.session.phase is Phase.SITUATION
    assert meeting.refusal(c.GoTo("warm_up")) is Reason.NOT_NOW


def test_it_is_skipped_to_the_first_card_and_never_swapped() -> None:
    """No card of the deck is lost by leaving it."""
    meeting = warming()
    assert meeting.refusal(c.SwapCard(HEAVY)) is Reason.NOT_NOW
    assert meeting.refusal(c.ChangeFlow(True)) is Reason.NOT_NOW
    session = meeting.do(c.SkipCard())
    assert (session.card, session.turn, session.deck) == (DECK[0], 0, DECK)


def test_a_meeting_may_end_from_it() -> None:
    """Close with support works at every step, and the protocol knows nothing of the warm-up."""
    meeting = warming()
    meeting.do(c.CountHands(BIKE, 3), c.Advance())
    session = meeting.do(c.GoTo("closing"))
    assert (session.phase, session.agreements, session.play.rounds) == (Phase.CLOSING, (), ())


def test_the_last_vote_closes_it_where_the_team_chose_so() -> None:
    """Then the bars are there at once."""
    meeting = warming(2, auto_close="yes")
    session = meeting.do(c.CountHands(BIKE, 2))
    assert (session.phase, session.play.voting) == (Phase.WARM_UP, None)
