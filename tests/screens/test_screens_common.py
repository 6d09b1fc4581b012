"""A second language below the first, and the picture and colour of a card: what is shown where something is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import Card, Theme, ThemeId
from game.i18n.words import ENGLISH, Words
from game.screens.common.bilingual import SHARE, both, second_option, second_text
from game.screens.common.card_picture import code_tile, colour_of, names_of, picture_of
from game.ui.geometry import Area
from game.ui.scene import Box, Text
from tests.core.core_samples import HEAVY, LIGHT, A

AREA = Area(100, 200, 800, 200)
FIRST = Text(AREA, "Something happens.", 48, least=36, group="story", valign="middle")
DUTCH = Words("nl", card_lookup=lambda context, text: f"{text} (nl)")
THEME = Theme(ThemeId("t"), "Messages", "chat", "#335577")


# ---------------------------------------------------------------------------------------------------- two languages


def test_without_a_second_language_the_first_has_all_the_room() -> None:
    """Nothing of the screen changes for a team that reads one language."""
    assert both(FIRST, "") == (FIRST,)


@pytest.mark.parametrize("share", [0.3, SHARE, 0.5])
def test_the_second_language_stands_below_and_smaller(share: float) -> None:
    """Both lie in the room of the one, the first language above, larger and in full ink."""
    above, below = both(FIRST, "Er gebeurt iets.", share)
    assert isinstance(above, Text)
    assert isinstance(below, Text)
    assert above.area.y == AREA.y
    assert above.area.bottom <= below.area.y
    assert below.area.bottom == pytest.approx(AREA.bottom)
    assert below.size < above.size
    assert (above.colour, below.colour) == ("ink", "muted")


def test_both_languages_keep_one_size_in_a_list() -> None:
    """Four standpoints are read as equals, in each of the two languages."""
    above, below = both(FIRST, "Er gebeurt iets.")
    assert (getattr(above, "group", ""), getattr(below, "group", "")) == ("story", "story-second")
    alone = both(replace(FIRST, group=""), "x")[1]
    assert getattr(alone, "group", None) == ""


@pytest.mark.parametrize(
    ("say", "told"),
    [
        pytest.param(ENGLISH, "", id="no second language"),
        pytest.param(replace(ENGLISH, second=DUTCH), "Something happens. (nl)", id="translated"),
        pytest.param(replace(ENGLISH, second=ENGLISH), "", id="the same again is not said twice"),
    ],
)
def test_what_the_second_language_says(say: Words, told: str) -> None:
    """Nothing where nobody translated the card: a line of the same words would only cost room."""
    assert second_text(say, LIGHT, "situation", LIGHT.situation) == told
    assert second_text(say, LIGHT, "question", "") == ""


def test_standpoints_are_in_the_second_language_too() -> None:
    """Found by the id of the option."""
    seen: list[str] = []
    spy = Words("nl", card_lookup=lambda context, text: seen.append(context) or "vertaald")  # type: ignore[func-returns-value]
    assert second_option(replace(ENGLISH, second=spy), LIGHT, A) == "vertaald"
    assert seen == ["pack.x1-light.options.a.text"]


# --------------------------------------------------------------------------------------------------------- pictures


@pytest.mark.parametrize(
    ("card", "names"),
    [
        pytest.param(LIGHT, ("pack/t", "t"), id="that of the theme, of the set before that of the game"),
        pytest.param(replace(LIGHT, picture="party"), ("pack/party", "party", "pack/t", "t"), id="its own first"),
        pytest.param(HEAVY, ("pack/t-sober", "t-sober", "pack/t", "t"), id="a heavy card: the sober one first"),
        pytest.param(
            replace(HEAVY, picture="party-sober"),
            ("pack/party-sober", "party-sober", "pack/t-sober", "t-sober", "pack/t", "t"),
            id="already sober",
        ),
        pytest.param(replace(LIGHT, theme=ThemeId("")), ("",), id="neither"),
    ],
)
def test_which_pictures_are_tried(card: Card, names: tuple[str, ...]) -> None:
    """The best first; somebody who wrote a card without drawing one still has a picture on the wall."""
    assert names_of(card) == names
    picture = picture_of(AREA, card)
    assert (picture.name, *picture.others) == names


@pytest.mark.parametrize(
    ("card", "themes", "colour"),
    [
        (LIGHT, (THEME,), "#335577"),
        (LIGHT, (), ""),
        (LIGHT, (replace(THEME, colour=""),), ""),
        (LIGHT, (replace(THEME, id=ThemeId("other")),), ""),
        (HEAVY, (THEME,), ""),
    ],
    ids=["of its theme", "of no theme", "no colour chosen", "another theme", "heavy: none"],
)
def test_the_colour_of_a_theme(card: Card, themes: tuple[Theme, ...], colour: str) -> None:
    """Merry colours are not for a heavy card, and without one the wall keeps its own."""
    assert colour_of(card, themes) == colour
    assert (picture_of(AREA, card, themes).icon == "chat") is bool(colour)


@pytest.mark.parametrize(("themes", "ink", "edge"), [((THEME,), "on_set_colour", ""), ((), "ink", "ink")])
def test_the_code_of_a_card_can_always_be_read(themes: tuple[Theme, ...], ink: str, edge: str) -> None:
    """White on the colour of its theme, otherwise dark within a line."""
    ground, text = code_tile(AREA, LIGHT, themes, 12)
    assert isinstance(ground, Box)
    assert (text.text, text.colour, ground.edge) == ("X1", ink, edge)
