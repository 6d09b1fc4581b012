"""Colours of authors: white words can be read on what is taken, and what is advised is as near as can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.contrast import ENOUGH, HEX, contrast_with_white, darker

COLOURS = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06X}")


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [
        pytest.param("#FFFFFF", 1.0, id="white on white"),
        pytest.param("#000000", 21.0, id="black"),
        pytest.param("#767676", 4.54, id="the lightest grey that will do"),
        pytest.param("#777777", 4.48, id="the first that will not"),
        pytest.param("#FF0000", 4.00, id="red"),
        pytest.param("#0000ff", 8.59, id="blue, in small letters"),
        pytest.param("#FFFF00", 1.07, id="yellow"),
    ],
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    """Figures that any other tool gives as well."""
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.005)


@given(COLOURS)
def test_the_advice_can_always_be_followed(colour: str) -> None:
    """A colour that is advised is a colour, is dark enough, and no part of it is lighter than it was."""
    better = darker(colour)
    assert HEX.fullmatch(better) and contrast_with_white(better) >= ENOUGH
    assert all(int(better[n : n + 2], 16) <= int(colour[n : n + 2], 16) for n in (1, 3, 5))


@given(COLOURS)
def test_who_follows_the_advice_is_not_advised_again(colour: str) -> None:
    """And a colour that is dark enough stays as its author chose it."""
    assert darker(darker(colour)) == darker(colour)
    assert (darker(colour) == colour) == (contrast_with_white(colour) >= ENOUGH)


@pytest.mark.parametrize("colour", ["#2457D6", "#abcdef", "#000000"])
def test_a_colour_is_six_figures(colour: str) -> None:
    """In any letters."""
    assert HEX.fullmatch(colour)


@pytest.mark.parametrize("colour", ["2457D6", "#2457D", "#2457D6F", "red", "#GGGGGG", "", "rgb(1,2,3)", "#12 456"])
def test_what_is_no_colour(colour: str) -> None:
    """Names and short forms would look otherwise elsewhere."""
    assert not HEX.fullmatch(colour)
