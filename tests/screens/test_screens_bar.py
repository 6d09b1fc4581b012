"""The labels of a bar have one size, and that is the largest at which all of them have room."""

from __future__ import annotations

import pytest

from game.core.commands import Show
from game.i18n.words import ENGLISH
from game.screens.common.bar import LABEL_SIZES, bar, onward
from game.stage.paint.text import misfits, sizes
from game.texts.key_names import key_words
from game.ui.geometry import BAR_Y, READ, Page
from game.ui.scene import Box, Scene, Text, Touch, Veil
from game.ui.widgets import Button
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, laid_out, looked_at, said

SHORT, LONG = "Yes", "Let us talk about something else altogether"


def labels(scene: Scene) -> list[Text]:
    return [item for item in scene.items if isinstance(item, Text) and item.group == "bar"]


def of(page: Page, *others: str, forward: str = SHORT) -> Scene:
    made = tuple(Button(told, Show(told), told, icon="swap") for told in others)
    return Scene("bar", bar(page, ENGLISH, onward(forward, ENGLISH), made))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_every_label_of_a_bar_has_the_same_size(language: str, width: float) -> None:
    """And fits its button, on every screen in every language."""
    for name, scene in laid_out(language, Page(width)):
        there = labels(scene)
        set_as = sizes(scene, 1.0, 1.0)
        found = {set_as[n][1] for n, item in enumerate(scene.items) if item in there}
        cut = [text for text, area in misfits(scene, width) if area.y >= BAR_Y]
        assert len(found) <= 1 and not cut, (name, found, cut)


@pytest.mark.parametrize("width", WIDTHS)
def test_short_labels_stand_at_the_size_of_what_is_read(width: float) -> None:
    assert {item.size for item in labels(of(Page(width), "Skip", "Choose"))} == {READ}


def test_one_long_label_makes_the_others_smaller_with_it() -> None:
    """At 4:3, where there is least room."""
    (size,) = {item.size for item in labels(of(Page(1440), LONG, LONG, forward=LONG))}
    assert size in LABEL_SIZES[1:]


def test_a_long_label_takes_the_room_that_short_ones_leave() -> None:
    """Buttons are not all of one width where that would shrink their letters."""
    scene = of(Page(1440), "Skip", LONG)
    skip, long = (scene.touch(name) for name in ("Skip", LONG))
    assert skip is not None and long is not None and long.area.w > 1.3 * skip.area.w
    assert {item.size for item in labels(scene)} <= {READ, 34.0}
    assert all(item.area.right <= 1440 - 64 for item in scene.items if isinstance(item, Box))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_at_4_by_3_everything_in_meer_shows_its_key(language: str) -> None:
    """Words are set smaller, all alike, before a key gives way."""
    say = said(language)
    for look in looked_at(language):
        if look.name.endswith("-more"):
            scene = look.screen(look.model, say, Page(1440))
            board = scene.items[max(n for n, item in enumerate(scene.items) if isinstance(item, Veil)) :]
            shown = {item.text for item in board if isinstance(item, Text)}
            keys = [key_words(item.keys, say) for item in board if isinstance(item, Touch) and item.name not in IN_BAR]
            assert not {key for key in keys if key} - shown, look.name


IN_BAR = ("stop", "back", "close")
