"""Which chapters are empty, and going on from the closing to fill them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import AMONG_STAFF, CARD_CHAPTERS, Card, CardId, Weight, fills
from game.core.chapter_coverage import coverage_of
from game.core.chapters import filled, set_of
from game.core.dealing import MAX_DECK, deal, minutes
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.preset_dealing import deal_preset
from game.core.presets import Preset, course_of
from game.core.refusal import Refused
from game.core.rules import RuleContext, decide
from game.core.session import Agreement, Session, Setup, Status
from game.journal.codec import decode, encode
from game.library.loading import library
from tests.core.core_samples import card

AROUND = RuleContext(now=0.0, chance=lambda n: 0)
CARDS = tuple(
    replace(card(), id=CardId(f"x/{code}-{weight}"), chapter=code, weight=weight)
    for code in ("H3", "H5", "H6", "H7")
    for weight in (Weight.HEAVY, Weight.MEDIUM, Weight.LIGHT)
)
AGREED = Agreement(CARDS[0].id, "t", "H3", Status.AGREED, text="We do.")
CLOSED = Session(phase=Phase.CLOSING, id="s", at="2026-11-12", deck=CARDS[:2], turn=2, agreements=(AGREED,))


def test_empty_chapters_are_those_without_a_settled_agreement() -> None:
    """A parked point leaves its chapter open; one that the school does not use is not missed."""
    parked = replace(AGREED, chapter="H5", status=Status.PARKED)
    found = coverage_of(replace(CLOSED, agreements=(AGREED, parked)), CARDS, ("H12",))
    assert found.empty == tuple(code for code in CARD_CHAPTERS if code not in ("H3", "H12"))


def test_two_light_cards_are_offered_and_no_heavy_one() -> None:
    """One a chapter, not dealt before, with the minutes that they take in this team."""
    found = coverage_of(CLOSED, CARDS)
    assert [(card.chapter, card.weight) for card in found.cards] == [("H5", Weight.LIGHT), ("H6", Weight.LIGHT)]
    assert found.minutes == sum(minutes(card, CLOSED.setup) for card in found.cards)
    only_heavy = tuple(card for card in CARDS if card.weight is Weight.HEAVY)
    assert coverage_of(CLOSED, only_heavy).cards == () and coverage_of(CLOSED, only_heavy).minutes == 0


@pytest.mark.parametrize("phase", [Phase.CLOSING, Phase.PROTOCOL])
def test_the_meeting_goes_on_with_more_cards(phase: Phase) -> None:
    """What was agreed stays, and after the new cards the meeting closes again."""
    session = replace(CLOSED, phase=phase)
    (event,) = decide(session, c.AppendCards(CARDS[4:6]), AROUND)
    after = evolve(session, decode(*encode(event)))
    assert (after.phase, after.turn, after.card) == (Phase.SITUATION, 2, CARDS[4])
    assert after.agreements == session.agreements and after.deck[2:] == CARDS[4:6]


def test_cards_that_were_still_to_come_give_way() -> None:
    """Who closed before the last card meant to."""
    early = replace(CLOSED, turn=1)
    (event,) = decide(early, c.AppendCards(CARDS[4:5]), AROUND)
    assert evolve(early, event).deck == (CARDS[0], CARDS[4])


@pytest.mark.parametrize(
    ("session", "cards"),
    [(replace(CLOSED, phase=Phase.TALK), CARDS[4:5]), (CLOSED, ()), (replace(CLOSED, turn=24), CARDS[4:6])],
)
def test_not_elsewhere_not_without_cards_and_not_without_end(session: Session, cards: tuple[Card, ...]) -> None:
    """Each is refused, and nothing changes."""
    with pytest.raises(Refused):
        decide(session, c.AppendCards(cards), AROUND)


@pytest.mark.parametrize(("played", "offered"), [(MAX_DECK - 2, 2), (MAX_DECK - 1, 1), (MAX_DECK, 0)])
def test_no_more_cards_are_offered_than_the_session_holds(played: int, offered: int) -> None:
    """What is offered is granted: the last card of a long day is no refusal."""
    deck = tuple(card(f"y{n}-card") for n in range(played))
    session = replace(CLOSED, deck=deck, turn=played)
    found = coverage_of(session, CARDS)
    assert len(found.cards) == offered
    if offered:
        (event,) = decide(session, c.AppendCards(found.cards), AROUND)
        assert len(evolve(session, event).deck) == played + offered


TEAM = replace(CARDS[2], id=CardId("x/team"), audience=AMONG_STAFF)


def test_what_a_team_agrees_about_itself_fills_no_chapter() -> None:
    """It stands in an appendix: the chapter is empty on paper, and so it is on the wall and in what is offered."""
    session = replace(CLOSED, deck=(TEAM,), turn=1, agreements=(replace(AGREED, card=TEAM.id),))
    assert filled(session) == () and "H3" in coverage_of(session, CARDS).empty
    assert coverage_of(session, (TEAM,)).cards == () and fills(CARDS[2], "H3") and not fills(TEAM, "H3")


@pytest.mark.parametrize("preset", ["", *(one.value for one in Preset if one is not Preset.TEAM)])
@pytest.mark.parametrize("minutes_there", [90, 150])
def test_the_press_that_fills_a_chapter_fills_it(preset: str, minutes_there: int) -> None:
    """For each chapter that the form offers it for: with it the plan has a card whose rule stands there."""
    shipped = library().cards
    setup = replace(Setup(), preset=preset, minutes=minutes_there)
    chance = random.Random(7).randrange
    for chapter in CARD_CHAPTERS:
        wanted = replace(setup, fill=(chapter,))
        deck = deal_preset(shipped, wanted, chance) if preset else deal(shipped, wanted, chance)
        if any(fills(one, chapter) and not one.weight.traits.apart for one in within(shipped, preset)):
            assert any(fills(one, chapter) for one in deck), chapter


def within(cards: Sequence[Card], preset: str) -> Sequence[Card]:
    """Those that such a deck may hold."""
    return [one for one in cards if not preset or set_of(one.id) in course_of(Preset(preset)).within]
