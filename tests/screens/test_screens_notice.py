"""The line that tells what was done has a place of its own on every screen: nothing ever lies below it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.i18n.catalogues import words
from game.screens import BARE, scene_of
from game.screens.common.frame import notice_block
from game.stage.render import page_for
from game.tools.gallery.states import Look
from game.ui.geometry import Area, Page
from game.ui.scene import Box, Icon, Item, Scene, Text, Touch
from tests.screens.ink import on_top
from tests.screens.layout_laws import Wall, broken, squeezing
from tests.screens.screens_table import looked_at, said

WALLS = ((1024, 768), (1920, 1080))
LANGUAGES = ("nl", "de")
LONG = "not_saved"
"""A notice of two lines on a narrow wall."""
GROUND = 0.5
"""A box or picture that takes more of the wall than this is a ground."""


def told(look: Look) -> ViewModel:
    """What is seen there, with a notice."""
    return look.model if look.model.notice else replace(look.model, notice=LONG)


def walls(language: str) -> list[Look]:
    """What can be told on the wall: all but the desk, and what covers everything."""
    return [look for look in looked_at(language) if look.screen is scene_of and look.model.view.overlay not in BARE]


def line_of(scene: Scene) -> Area:
    """Where the notice lies."""
    (line,) = (item.area for item in scene.items if isinstance(item, Box) and (item.fill, item.shadow) == NOTE)
    return line


NOTE = ("note", "card")


def shared(item: Item, line: Area, page: Page) -> bool:
    """Whether something that is no ground lies partly in this place."""
    area = item.area
    if (isinstance(item, Touch) and item.hidden) or area.w * area.h > GROUND * page.width * page.whole.h:
        return False
    across = min(area.right, line.right) - max(area.x, line.x)
    return across > 1 and min(area.bottom, line.bottom) - max(area.y, line.y) > 1


def below(scene: Scene, page: Page) -> list[Item]:
    """What lies in the place of the notice without belonging to it."""
    line, items = line_of(scene), on_top(scene).items
    at = next(n for n, item in enumerate(items) if isinstance(item, Box) and (item.fill, item.shadow) == NOTE)
    own = items[at : at + 3]  # its ground, its sign, its words
    return [item for item in items if item not in own and shared(item, line, page)]


@pytest.mark.parametrize("size", WALLS, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_lies_below_a_notice_on_any_screen(language: str, size: tuple[int, int]) -> None:
    page = page_for(size)
    scenes = {look.name: scene_of(told(look), said(language), page) for look in walls(language)}
    wrong = {name: found for name, scene in scenes.items() if (found := below(scene, page))}
    assert not wrong, "\n".join(f"{name}: {found[0]}" for name, found in wrong.items())


@pytest.mark.parametrize("size", WALLS, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_room_for_a_notice(language: str, size: tuple[int, int]) -> None:
    """It breaks no law of the layout that held without it."""
    wrong: list[str] = []
    for look in walls(language):
        bare, noticed = (
            faults(replace(look.model, notice="", trouble=""), language, size),
            faults(told(look), language, size),
        )
        wrong += [f"{look.name}: {fault}" for fault in noticed if fault not in bare]
    assert not wrong, "\n".join(wrong[:20])


def faults(model: ViewModel, language: str, size: tuple[int, int]) -> list[str]:
    with squeezing() as squeezed:
        scene = scene_of(model, said(language), page_for(size))
    return [*broken(scene, Wall(size)), *squeezed]


@pytest.mark.parametrize("size", WALLS, ids=str)
def test_at_the_protocol_a_notice_moves_nothing_that_is_read(size: tuple[int, int]) -> None:
    """Else another page would be seen than the one that was turned to."""
    looks = [look for look in walls("nl") if look.model.session.phase is Phase.PROTOCOL and not look.model.view.overlay]
    for look in (one for one in looks if not one.model.view.large):
        plain, noticed = (scene_of(replace(look.model, notice=one), said("nl"), page_for(size)) for one in ("", LONG))
        line = line_of(noticed)
        assert plain.name == noticed.name
        assert [one for one in read(plain) if one.area.y > line.bottom + TABS] == [
            one for one in read(noticed) if one.area.y > line.bottom + TABS
        ]


TABS = 72
"""Units below the notice that the tabs take."""


def read(scene: Scene) -> list[Text]:
    return [item for item in scene.items if isinstance(item, Text)]


def test_a_title_gives_way_only_where_there_is_no_room_beside_a_notice() -> None:
    """At 4:3 the settings fill the wall; a list of sessions does not."""
    looks = {look.name: look for look in walls("nl")}
    for name, title, kept in (("welcome-settings", "Instellingen", False), ("welcome-problems", "Kaarten", True)):
        texts = scene_of(told(looks[name]), said("nl"), page_for(WALLS[0])).texts()
        assert any(one.startswith(title) for one in texts) is kept, name


@pytest.mark.parametrize(("notice", "sign"), [("saved", "check"), ("card_played", "check"), ("not_saved", "question")])
def test_what_was_done_has_another_sign_than_what_could_not_be(notice: str, sign: str) -> None:
    """Whoever reads from the last row sees at once whether something is asked."""
    block = notice_block(ViewModel(notice=notice), words("nl"))
    assert block is not None
    icons = [item.name for item in block.draw(Area(0, 0, 900, 90)) if isinstance(item, Icon)]
    assert icons == [sign]
