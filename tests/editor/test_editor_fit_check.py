"""Whether every text of a card fits the wall: a surprise for the author, so that there is none in the hall."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import Card
from game.editor.check import tree_in
from game.editor.fit_check import misfits_of, misfitting
from game.editor.preview import card_of
from game.i18n.words import ENGLISH
from tests.content.content_samples import BEHAVIOUR, GOOD

ENDLESS = "Waarom " * 120


def card(text: str = GOOD) -> Card:
    return card_of(tree_in(text.encode()) or {}, "ours/b1-x")


def first_option(**changes: str) -> Card:
    first, *rest = card().options
    return replace(card(), options=(replace(first, **changes), *rest))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [GOOD, BEHAVIOUR], ids=["dilemma", "behaviour"])
def test_an_ordinary_card_fits_every_screen(text: str) -> None:
    """Every step, every way of voting, both shapes of projector."""
    assert misfitting(card(text), ENGLISH) == ()


@pytest.mark.parametrize(
    ("long", "screen"),
    [
        pytest.param(replace(card(), title=ENDLESS), "situation", id="title"),
        pytest.param(replace(card(), situation=ENDLESS), "situation", id="situation"),
        pytest.param(replace(card(), twist=ENDLESS), "first_vote-hands", id="twist"),
        pytest.param(first_option(text=ENDLESS), "first_vote-hands", id="standpoint"),
        pytest.param(first_option(rule=ENDLESS), "rule", id="rule"),
    ],
)
def test_a_text_that_does_not_fit_is_told_with_its_screen(long: Card, screen: str) -> None:
    """The first screen where it happens; one text is one line, however often it is shown."""
    (told,) = misfits_of(long, ENGLISH)
    assert told.startswith("ours/b1-x: “") and f"does not fit the screen {screen} (make it shorter)" in told


def test_a_book_is_quoted_briefly() -> None:
    """The report of a hundred cards stays readable."""
    (told,) = misfits_of(replace(card(), situation=ENDLESS), ENGLISH)
    assert len(told) < 160


def test_a_twist_that_is_not_there_is_looked_for_nowhere() -> None:
    """A card may do without."""
    assert misfitting(replace(card(), twist=""), ENGLISH) == ()
