"""The colours of a skin by their names."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.paint.themes import SKINS, Palette, colour, mixed

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: "#{:02X}{:02X}{:02X}".format(*parts))
NAMES = [part.name for part in fields(Palette)]


def channels(value: str) -> list[int]:
    return [int(value[i : i + 2], 16) for i in (1, 3, 5)]


@pytest.mark.parametrize("skin", SKINS)
def test_every_name_is_six_digits_in_every_skin(skin: str) -> None:
    """A scene that is painted in one skin can be painted in all."""
    for name in (*NAMES, *(f"pale{i}" for i in range(4))):
        assert re.fullmatch("#[0-9A-F]{6}", colour(skin, name)), name


@pytest.mark.parametrize("skin", SKINS)
def test_no_two_standpoints_share_a_colour(skin: str) -> None:
    """Nor a tint: bars beside each other must not run together."""
    for kind in ("option", "tint", "pale"):
        assert len({colour(skin, f"{kind}{i}") for i in range(4)}) == 4


@pytest.mark.parametrize("skin", SKINS)
def test_a_round_that_is_over_is_paler_than_the_one_that_counts(skin: str) -> None:
    """It lies between its own colour and the card that it stands on."""
    ground = channels(colour(skin, "card"))
    for i in range(4):
        strong, pale = channels(colour(skin, f"option{i}")), channels(colour(skin, f"pale{i}"))
        assert pale != strong
        for one, between, other in zip(strong, pale, ground, strict=True):
            assert min(one, other) <= between <= max(one, other)


@given(COLOURS, COLOURS, st.floats(0, 1))
def test_a_mixture_lies_between_its_two_colours(one: str, other: str, share: float) -> None:
    """In each channel, and at the ends it is one of the two."""
    assert mixed(one, other, 0.0) == one
    assert mixed(one, other, 1.0) == other
    for a, between, b in zip(channels(one), channels(mixed(one, other, share)), channels(other), strict=True):
        assert min(a, b) <= between <= max(a, b)


def test_a_skin_that_is_unknown_says_which_there_are() -> None:
    """Whoever adds one finds the place."""
    with pytest.raises(KeyError) as refused:
        colour("gloomy", "ink")
    assert all(skin in str(refused.value) for skin in SKINS)
