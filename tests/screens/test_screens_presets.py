"""The ready-made decks on the form, with the cards that come with the game: every one is shown whole, with its law."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from itertools import product

import pytest

from game.core.cards import Card
from game.core.phases import Phase
from game.core.preset_dealing import deal_preset
from game.core.presets import Preset
from game.core.session import Setup
from game.core.view_model import ViewModel
from game.library.loading import shipped
from game.screens import scene_of
from game.stage.render import page_for
from game.ui.geometry import Page
from tests.desk.desk_samples import at
from tests.screens.layout_laws import Wall, broken, squeezing
from tests.screens.screens_table import SHOWN_LANGUAGES, said

SIZES = ((1024, 768), (1366, 768), (1920, 1080))
AFTERNOON, WHOLE_DAY = 90, 240


@cache
def dealt(preset: Preset, minutes: int) -> tuple[Card, ...]:
    return deal_preset(shipped().cards, Setup(preset=preset, minutes=minutes), random.Random(1).randrange)


def form(preset: Preset, minutes: int = AFTERNOON) -> ViewModel:
    setup = Setup(preset=preset, minutes=minutes)
    return at(Phase.SETUP, setup=setup, plan=dealt(preset, minutes), cards=shipped().cards, clock="13:30")


@pytest.mark.parametrize("preset", list(Preset))
def test_who_plays_for_another_kind_of_school_reads_that_its_law_is_another(preset: Preset) -> None:
    """The duty to report stands in another law there; everybody else is not told about it."""
    scene = scene_of(form(preset), said("nl"), Page(1920))
    assert any("4a Wpo" in told for told in scene.texts()) is (preset is Preset.UPPER)


@pytest.mark.parametrize(("language", "size"), list(product(SHOWN_LANGUAGES, SIZES)), ids=str)
def test_every_law_of_the_layout_holds(language: str, size: tuple[int, int]) -> None:
    """For an afternoon, and for the most cards that a day holds."""
    for preset, minutes in product(Preset, (AFTERNOON, WHOLE_DAY)):
        with squeezing() as squeezed:
            scene = scene_of(replace(form(preset, minutes), language=language), said(language), page_for(size))
        assert [*broken(scene, Wall(size)), *squeezed] == [], (preset, minutes)
