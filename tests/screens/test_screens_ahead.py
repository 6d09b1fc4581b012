"""What a screen says may come next is what does come: else it was made for nothing, and the key is slow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.commands import TurnPage
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.core.view_state import COVER, View, turn
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.ui.geometry import Page
from game.ui.scene import Picture, Print, Scene
from tests.desk.desk_samples import at
from tests.screens.screens_table import looked_at, said

SHEETS = (b"one", b"two")


def pictures(scene: Scene) -> tuple[Picture | Print, ...]:
    return tuple(item for item in scene.items if isinstance(item, Picture | Print))


def test_a_wall_that_can_be_covered_names_the_picture_that_covers_it() -> None:
    """On every screen with that key, with a notice or without, and for whoever reaches the lower half alone."""
    page, found = Page(), 0
    for n, look in enumerate(looked_at("nl")):
        model = replace(look.model, notice="saved" if n % 2 else look.model.notice, board=n % 3 == 0)
        scene = scene_of(model, said("nl"), page)
        covered = scene_of(replace(model, view=replace(model.view, overlay=COVER)), said("nl"), page)
        if scene.touch("cover"):
            found += 1
            assert any((one.skin, one.items) == (covered.skin, pictures(covered)) for one in scene.ahead), look.name
    assert found > 100


@pytest.mark.parametrize("width", [1440, 1920])
def test_a_page_of_the_protocol_names_the_next_one(width: int) -> None:
    """From the last leaf on, up to the last part of the last page."""
    model, seen = at(Phase.PROTOCOL, sheets=SHEETS, view=View()), 0
    while True:
        scene = scene_of(model, ENGLISH, Page(width))
        after = _turned(model)
        if not scene.touch("page-next"):
            break
        shown = pictures(scene_of(after, ENGLISH, Page(width)))
        assert [pictures(one) for one in scene.ahead if one.name != COVER] == ([shown] if shown else [])
        seen += bool(shown)
        model = after
    assert seen >= len(SHEETS)


def _turned(model: ViewModel) -> ViewModel:
    return replace(model, view=turn(model.view, TurnPage(1)))
