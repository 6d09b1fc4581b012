"""What cards told goes into the box at once and once only, whatever was read before and however often."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import CARD, PHONE, Ballot, Voting, Way
from game.core.card_round import CardRound
from game.core.cards import ABSTAIN, OptionId
from game.core.dealing import Chance
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.refusal import Reason, Refused
from game.core.rounds import round_of
from game.core.rules import decide
from game.core.rules.context import RuleContext
from game.core.session import Session, Setup, fresh_play
from game.core.voting_cards import NO_OPINION
from tests.core.core_samples import card

PEOPLE = 8


CHANCE: Chance = random.Random(7).randrange


def chance(seed: int) -> Chance:
    return random.Random(seed).randrange


def session(phase: Phase = Phase.FIRST_VOTE, *, phones: int = 0, auto: bool = False) -> Session:
    setup = Setup(people=PEOPLE, way=Way.CAMERA, auto_close=auto)
    asked = Session(phase, setup, "one", "2026-11-22", (card(),), 0, fresh_play(setup))
    if phase is Phase.CONSENT:
        return replace(asked, play=replace(asked.play, answers={f"{PHONE}{n}": "yes" for n in range(phones)}))
    box = {f"{PHONE}{n}": Ballot(OptionId("a")) for n in range(phones)}
    return replace(asked, play=replace(asked.play, voting=Voting(1, Way.CAMERA, box)))


def placed(at: Session, *told: str, blank: int = 0) -> Session:
    command = c.PlaceCards(tuple(map(OptionId, told)), round_of(at), blank)
    for event in decide(at, command, RuleContext(1.0, CHANCE)):
        at = evolve(at, event)
    return at


def refused(at: Session, *told: str, blank: int = 0) -> Reason:
    with pytest.raises(Refused) as found:
        placed(at, *told, blank=blank)
    return found.value.reason


def box_of(at: Session) -> Counter[str]:
    voting = at.play.voting
    assert voting is not None
    return Counter(str(one.option) for seat, one in voting.box.items() if seat.startswith(CARD))


def test_all_cards_go_into_the_box_with_seats_of_their_own() -> None:
    after = placed(session(), "a", "b", "a", ABSTAIN)
    assert box_of(after) == {"a": 2, "b": 1, ABSTAIN: 1}
    assert after.play.voting is not None and after.play.voting.cast == 4


def test_a_second_look_takes_the_place_of_the_first() -> None:
    once = placed(session(), "a", "b", "a")
    assert box_of(placed(once, "b", "b", "b", "a")) == {"b": 3, "a": 1}
    assert box_of(placed(once, "a", "b", "a")) == {"a": 2, "b": 1}


def test_fewer_cards_than_before_change_nothing() -> None:
    """As after a restart, when nobody knows which cards were read: none is lost, none is doubled."""
    once = placed(session(), "a", "b", "a")
    assert refused(once, "b", "b") is Reason.FEWER_CARDS


def test_votes_of_phones_stay_and_count_along() -> None:
    once = session(phones=5)
    after = placed(once, "a", "b", "b")
    assert after.play.voting is not None and after.play.voting.cast == PEOPLE
    assert refused(once, "a", "b", "b", "a") is Reason.MORE_CARDS


def test_a_seat_tells_nothing_of_an_order() -> None:
    """Which of the seats that there are gets which ballot is drawn."""
    once = placed(session(), *"ab" * 4)
    boxes = set()
    for seed in range(20):
        command = c.PlaceCards(tuple(map(OptionId, "ab" * 4)), round_of(once))
        events = decide(once, command, RuleContext(1.0, chance(seed)))
        boxes.add(tuple(event.option for event in events))  # type: ignore[attr-defined]
    assert len(boxes) > 10


def test_the_last_card_closes_a_round_that_closes_by_itself() -> None:
    assert placed(session(auto=True), *"abababab").phase is not Phase.FIRST_VOTE
    assert placed(session(auto=True), *"abababa").phase is Phase.FIRST_VOTE


@pytest.mark.parametrize(
    ("at", "told", "reason"),
    [
        (session(), (), Reason.NO_CARDS_SEEN),
        (session(), ("z",), Reason.NO_SUCH_OPTION),
        (session(Phase.CONSENT), ("a",), Reason.NO_SUCH_OPTION),
        (session(Phase.TALK), ("a",), Reason.NOT_NOW),
        (replace(session(), setup=Setup(people=PEOPLE, way=Way.HANDS)), ("a",), Reason.NOT_NOW),
    ],
)
def test_what_is_not_asked_now_is_refused(at: Session, told: tuple[str, ...], reason: Reason) -> None:
    at = replace(at, play=replace(at.play, voting=None)) if at.phase is Phase.TALK else at
    assert refused(at, *told) is reason


def test_a_look_at_another_round_is_refused() -> None:
    with pytest.raises(Refused):
        decide(session(), c.PlaceCards((OptionId("a"),), "3.2"), RuleContext(1.0, chance(1)))


def test_answers_of_a_consent_round() -> None:
    """The back is no answer; who turns the card over later takes an answer back."""
    once = placed(session(Phase.CONSENT, phones=2), "yes", "objection", "yes", blank=1)
    assert (once.play.answered.yes, once.play.answered.objection) == (4, 1)
    again = placed(once, "yes", "yes", blank=2)
    assert (again.play.answered.yes, again.play.answered.objection) == (4, 0)
    assert refused(again, "yes") is Reason.FEWER_CARDS


def test_a_letter_that_stands_for_nothing_is_not_read() -> None:
    """Three standpoints have no D; the last thing that a card told before stays."""
    at = session()
    assert at.card is not None and len(at.card.options) == 3
    known = CardRound(at)
    known.take({1: "A", 2: "B"})
    assert known.odd({1: "D", 3: "D", 4: NO_OPINION}) == 2
    known.take({1: "D", 3: "D", 4: NO_OPINION})
    first, second, _ = (one.id for one in at.card.options)
    assert sorted(known.command().told) == sorted((first, second, ABSTAIN))


def test_in_a_consent_round_letters_are_answers() -> None:
    known = CardRound(session(Phase.CONSENT))
    assert known.odd({1: "D"}) == 1
    known.take({1: "A", 2: "B", 3: "C", 4: NO_OPINION})
    command = known.command()
    assert (sorted(command.told), command.blank) == (["objection", "reservation", "yes"], 1)
