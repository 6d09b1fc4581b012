"""What a look at the cards makes of pictures: sure after two alike, slow to change, blind for what is not clear."""

from __future__ import annotations

import pytest

from game.core.camera_frame import CameraFrame, CardReading
from game.core.cards_seen import BACK_SIDE, CardsSeen, letters_shown, turn_of_camera, without_a
from game.core.voting_cards import BACK, NO_OPINION, side_for


def reading(tag: int, side: int = 0, off: float = 0.0, x: float = 0.5) -> CardReading:
    return CardReading(tag, side, x, 0.5, 40.0, off)


def seen(*pictures: tuple[CardReading, ...], every: float = 0.2) -> CardsSeen:
    looked = CardsSeen()
    for n, readings in enumerate(pictures):
        looked.take(CameraFrame(10 + n * every, 1280, 720, 100.0, readings=readings))
    return looked


def test_a_card_counts_after_two_readings_alike() -> None:
    assert not seen((reading(3, 1),)).sure
    assert seen((reading(3, 1),), (reading(3, 1),)).sure == {3: 1}
    assert not seen((reading(3, 1),), (reading(3, 2),)).sure


def test_two_readings_that_lie_far_apart_are_none() -> None:
    assert not seen((reading(3),), (reading(3),), every=2.5).sure


def test_nothing_is_taken_back_when_a_card_goes_down() -> None:
    assert seen((reading(3),), (reading(3),), *[()] * 20).sure == {3: 0}


def test_a_change_needs_three_readings_over_some_time() -> None:
    up = ((reading(3, 0),), (reading(3, 0),))
    quick = seen(*up, (reading(3, 1),), (reading(3, 1),))
    assert quick.sure == {3: 0} and quick.moving == {3} and not quick.still
    slow = seen(*up, *[(reading(3, 1),)] * 5)
    assert slow.sure == {3: 1} and not slow.moving


def test_a_card_that_is_lowered_with_a_turn_does_not_change() -> None:
    up = ((reading(3, 0),), (reading(3, 0),))
    assert seen(*up, (reading(3, 1),), (reading(3, 1),), *[()] * 20).sure == {3: 0}


def test_held_near_the_diagonal_is_no_reading() -> None:
    assert not seen(*[(reading(3, 0, off=31),)] * 5).sure
    assert seen(*[(reading(3, 0, off=29),)] * 5).sure == {3: 0}


def test_the_back_is_no_opinion_however_it_is_held() -> None:
    looked = seen((reading(BACK + 3, 2, off=44),), (reading(BACK + 3, 1),))
    assert looked.sure == {3: BACK_SIDE}
    assert letters_shown(looked.sure, 2) == {3: NO_OPINION}


def test_the_same_number_twice_counts_for_nobody() -> None:
    """Also where both told the same, and where one of them was sure before."""
    twice = (reading(3, 0, x=0.2), reading(3, 1, x=0.8))
    assert seen(twice, twice, twice).copies == {3}
    looked = seen((reading(3),), (reading(3),), (reading(3, x=0.2), reading(3, x=0.8)), (reading(3),), (reading(3),))
    assert not looked.sure and not looked.places and looked.copies == {3}


def test_both_sides_of_one_number_are_a_copy() -> None:
    assert seen(
        (reading(3), reading(BACK + 3)),
    ).copies == {3}


def test_a_tag_of_another_deck_is_told_and_counts_for_nothing() -> None:
    looked = seen((reading(700),), (reading(700),))
    assert not looked.sure and looked.foreign == 1
    assert seen((reading(700),), *[()] * 20).foreign == 0


def test_it_is_still_when_nothing_is_new_for_a_while() -> None:
    assert not seen(*[()] * 30).still
    assert not seen(*[(reading(3),)] * 4).still
    assert seen(*[(reading(3),)] * 12).still


@pytest.mark.parametrize("turned", range(4))
def test_the_turn_of_the_camera_is_that_at_which_everybody_shows_a(turned: int) -> None:
    sides = {card: (side_for(card, "A") + turned) % 4 for card in range(10)}
    assert turn_of_camera(sides) == turned
    assert set(letters_shown(sides, turned).values()) == {"A"}


def test_a_few_who_hold_another_letter_do_not_matter_and_many_do() -> None:
    one_off = {card: side_for(card, "A" if card else "B") for card in range(10)}
    assert turn_of_camera(one_off) == 0
    assert without_a(one_off) == 1
    scattered = {card: side_for(card, "ABCD"[card % 4]) for card in range(12)}
    assert turn_of_camera(scattered) is None and without_a(scattered) == len(scattered)


def test_two_cards_tell_nothing_of_a_turn() -> None:
    assert turn_of_camera({card: side_for(card, "A") for card in range(2)}) is None
