"""A small line says on the big screen that something leaves the room: as long as it does, and on top of nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.sharing import Share, SharingStatus, StudyDay
from game.core.view_model import ViewModel
from game.core.view_state import MORE
from game.screens import scene_of
from game.screens.common.hall_line import BARE
from game.stage.render import page_for
from game.texts.sharing import leaving_words
from game.ui.scene import Box, Scene, Text
from tests.screens.ink import Ink, collisions, inked, on_top
from tests.screens.layout_laws import Wall, outside, small
from tests.screens.screens_table import LANGUAGES, looked_at, said

WALLS = (Wall((1024, 768)), Wall((1920, 1080)), Wall((1024, 768), 1.35))
LOOKS = [look for look in looked_at("nl") if look.screen is scene_of]


def sharing(model: ViewModel, share: Share | None) -> ViewModel:
    return replace(model, day=StudyDay(status=SharingStatus(share)) if share else StudyDay())


def texts(model: ViewModel, wall: Wall, language: str = "nl") -> list[str]:
    scene = scene_of(model, said(language), replace(page_for(wall.size), zoom=wall.zoom))
    return [item.text for item in scene.items if isinstance(item, Text)]


@pytest.mark.parametrize("wall", WALLS, ids=str)
def test_the_line_stands_on_every_screen_and_on_nothing(wall: Wall) -> None:
    """Over every state of the gallery: it has room, and no other letters lie there."""
    say, page, found = said("nl"), replace(page_for(wall.size), zoom=wall.zoom), set()
    told = leaving_words(Share.SETTLED, say)
    for look in LOOKS:
        scene = on_top(scene_of(sharing(look.model, Share.SETTLED), say, page))
        ink = inked(scene, wall.size, wall.zoom)
        lines = [one for one in ink if one.item.text == told]
        if look.model.view.overlay in BARE:
            assert not lines
            continue
        assert len(lines) == 1, look.name
        mine = [one for one in ink if one is lines[0] or one.around.colliderect(lines[0].around.inflate(40, 40))]
        found |= {f"{look.name}: {fault}" for fault in collisions(scene, tuple(mine), wall.size)}
        found |= {f"{look.name}: {fault}" for fault in outside(replace(scene, items=()), (lines[0],), wall)}
        if look.model.view.overlay != MORE:  # that may be as high as the wall
            found |= {f"{look.name} lies across {box}" for box in _crossed(scene, lines[0])}
    assert not found


def _crossed(scene: Scene, line: Ink) -> list[Box]:
    """Grounds that its own ground lies across, neither beside them nor upon them."""
    own = scene.items[line.at - 1]
    assert isinstance(own, Box)
    grounds = [item for item in scene.items if isinstance(item, Box) and item.fill and item is not own]
    return [
        one
        for one in grounds
        if one.area.y < own.area.bottom
        and one.area.y > own.area.y
        and one.area.x < own.area.right
        and one.area.right > own.area.x
    ]


@pytest.mark.parametrize("wall", WALLS, ids=str)
@pytest.mark.parametrize("share", [Share.SETTLED, Share.END])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_fits_in_every_language(language: str, share: Share, wall: Wall) -> None:
    say = said(language)
    scene = scene_of(sharing(LOOKS[0].model, share), say, replace(page_for(wall.size), zoom=wall.zoom))
    (one,) = [one for one in inked(scene, wall.size, wall.zoom) if one.item.text == leaving_words(share, say)]
    assert not one.cut and not list(small(replace(scene, items=scene.items), wall))


@pytest.mark.parametrize("share", [None, Share.STOPPED, Share.TAKEN_BACK])
def test_where_nothing_leaves_the_room_no_screen_says_so(share: Share | None) -> None:
    every = {leaving_words(one, said("nl")) for one in (Share.SETTLED, Share.END)}
    assert not any(every & set(texts(sharing(look.model, share), WALLS[0])) for look in LOOKS)


def test_a_line_for_whatever_leaves_the_room() -> None:
    for share in Share:
        assert bool(leaving_words(share, said("nl"))) == share.goes_on
