"""The rows of the ballot page: as many as the script can fill, with their letters, signs and figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import LETTERS, Weight
from game.core.phases import Phase
from game.core.session import Play
from game.i18n.words import ENGLISH
from game.server.interface import Broadcast
from game.server.phones.page import bars, picks
from game.server.phones.state import State, letter_of, shared_state
from tests.core.core_samples import card, counted
from tests.server.test_server_ballot_state import CARD, DRAFT, at, open_round


def vote(mine: str | None = None, options: int = 3) -> State:
    of = card("x9-title", options=options)
    state = shared_state(Broadcast(at(Phase.FIRST_VOTE, open_round(1), of)), ENGLISH, "7KQ4")
    return state | {"mine": mine}


def consent(mine: str | None = None) -> State:
    return shared_state(Broadcast(at(Phase.CONSENT, Play(draft=DRAFT))), ENGLISH, "7KQ4") | {"mine": mine}


def results(*counts: int, weight: Weight = Weight.LIGHT) -> State:
    of = card("x9-title", weight, options=len(counts))
    broadcast = Broadcast(at(Phase.REVEAL, Play(rounds=(counted(99, *counts),)), of), reveal=3)
    return shared_state(broadcast, ENGLISH, "7KQ4")


@pytest.mark.parametrize("state", [vote(options=2), vote(options=4), consent(), results(3, 2)])
def test_there_are_always_rows_enough_for_what_comes_next(state: State) -> None:
    """The script makes no elements: it fills those that the page was sent with, shown or hidden."""
    assert len(picks(state)) == len(LETTERS) + 1
    assert len(bars(state, ENGLISH)) == len(LETTERS)


@pytest.mark.parametrize("options", [2, 3, 4])
def test_choices_have_the_letters_of_the_wall_and_abstain_a_dash(options: int) -> None:
    """In the order of the card; what is left over has no id and stays hidden."""
    found = picks(vote(options=options))
    assert [pick.sign for pick in found[: options + 1]] == [*LETTERS[:options], "–"]
    assert all((pick.id, pick.text, pick.sign) == ("", "", "") for pick in found[options + 1 :])


def test_answers_to_a_rule_have_signs_and_no_letters() -> None:
    """They are no standpoints."""
    assert [(pick.id, pick.sign) for pick in picks(consent())[:3]] == [
        ("yes", "✓"),
        ("reservation", "~"),
        ("objection", "!"),
    ]


@pytest.mark.parametrize("mine", [None, "b", "abstain"])
def test_only_what_this_phone_chose_is_pressed(mine: str | None) -> None:
    """And nothing is, as long as nothing is in the box; hidden rows never are."""
    assert [pick.id for pick in picks(vote(mine)) if pick.pressed] == ([mine] if mine else [])


def test_an_own_colour_belongs_to_what_is_no_standpoint() -> None:
    """Standpoints have that of their place on the wall, abstain and answers one of their own."""
    assert [pick.cls for pick in picks(vote())[:4]] == ["k0", "k1", "k2", "kabstain"]
    assert [pick.cls for pick in picks(consent())[:3]] == ["kyes", "kreservation", "kobjection"]


def test_a_bar_says_its_share_and_its_count() -> None:
    """As on the wall; a row without a standpoint is not shown."""
    found = bars(results(6, 3, 0), ENGLISH)
    assert [(bar.letter, bar.figure, bar.percent) for bar in found if bar.shown] == [
        ("A", "67% · 6", 67),
        ("B", "33% · 3", 33),
        ("C", "0% · 0", 0),
    ]
    assert not found[3].shown


def test_a_covered_bar_has_a_word_and_no_figure() -> None:
    """Nor a width that could be measured."""
    found = bars(results(14, 1, 7, 2, weight=Weight.HEAVY), ENGLISH)
    covered = [bar for bar in found if bar.covered]
    assert covered
    assert {(bar.figure, bar.percent, bar.shown) for bar in covered} == {("not shown", 0, True)}


@pytest.mark.parametrize(("option", "letter"), [("a", "A"), ("c", "C"), ("abstain", ""), ("d", ""), (None, "")])
def test_only_a_standpoint_has_a_letter(option: str | None, letter: str) -> None:
    """Abstaining is no standpoint, and what is not on the card is none either."""
    assert letter_of(vote(), option) == letter


def test_a_text_of_a_card_is_in_its_row_as_it_was_written() -> None:
    """Escaping is for the template, once."""
    odd = replace(CARD, options=(replace(CARD.options[0], text="<b>&"), *CARD.options[1:]))
    state = shared_state(Broadcast(at(Phase.FIRST_VOTE, open_round(1), odd)), ENGLISH, "7KQ4")
    assert picks(state)[0].text == "<b>&"
