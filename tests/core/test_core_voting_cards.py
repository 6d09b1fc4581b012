"""The deck of voting cards: a deck is printed once and read for years, so these orders may never change."""

from __future__ import annotations

from hashlib import sha256

import pytest

from game.core.cards import LETTERS
from game.core.voting_cards import BACK, MOST_CARDS, card_of, is_back, letter_on_top, letters_of, side_for

FIRST = ("CBAD", "DBCA", "ACBD", "ACDB", "DCAB", "DBCA", "DABC", "CDBA", "ABDC", "CABD", "ADCB", "ACBD")


def test_the_first_cards_are_as_they_were_printed() -> None:
    assert tuple(letters_of(number) for number in range(len(FIRST))) == FIRST


def test_all_cards_are_as_they_were_printed() -> None:
    whole = " ".join(letters_of(number) for number in range(MOST_CARDS))
    assert sha256(whole.encode()).hexdigest() == "041085b21ada6dc0275bf1c9d28eed3a9ae1cf8b597c628774fd45bf1855b668"


@pytest.mark.parametrize("number", range(MOST_CARDS))
def test_each_letter_is_on_top_of_one_side(number: int) -> None:
    assert sorted(letters_of(number)) == sorted(LETTERS)
    assert [letter_on_top(number, side_for(number, letter)) for letter in LETTERS] == list(LETTERS)


def test_turned_a_quarter_the_letter_at_the_left_comes_on_top() -> None:
    assert letter_on_top(0, 0) == letters_of(0)[0]
    assert letter_on_top(0, 1) == letters_of(0)[3]


def test_no_way_of_holding_tells_an_answer() -> None:
    """Each letter is on top for about a quarter of the cards, whichever side is up."""
    for side in range(4):
        for letter in LETTERS:
            assert 35 <= sum(letter_on_top(number, side) == letter for number in range(MOST_CARDS)) <= 65


@pytest.mark.parametrize(
    ("tag", "card"), [(0, 0), (199, 199), (BACK, 0), (BACK + 7, 7), (BACK + MOST_CARDS, None), (-1, None), (2000, None)]
)
def test_a_tag_tells_its_card(tag: int, card: int | None) -> None:
    assert card_of(tag) == card
    assert is_back(tag) == (tag >= BACK)
