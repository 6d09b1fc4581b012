"""The key that is shown beside a button: on every screen inside the page, beside its button, as Meer writes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.texts.key_names import key_names, key_words
from game.ui.geometry import HEIGHT, Page
from game.ui.hints import LARGEST, hinted
from game.ui.scene import Text
from tests.screens.screens_table import laid_out, said


@pytest.mark.parametrize("width", [1440.0, 1920.0])
def test_each_key_stands_beside_its_button(width: float) -> None:
    say, looked = said("nl"), 0
    for name, laid in laid_out("nl", Page(width)):
        scene = replace(laid, key_names=key_names(say))
        for touch in scene.touches():
            told = key_words(touch.keys, say)
            shown = hinted(scene, touch.name, width).items[len(scene.items) :]
            if touch.hidden or not told or touch.area.h > LARGEST:
                assert not shown, (name, touch.name)
                continue
            words = shown[-1]
            assert isinstance(words, Text) and words.text == told, (name, touch.name)
            area = words.area
            assert area.x >= 0 and area.right <= width and area.y >= 0 and area.bottom <= HEIGHT, (name, touch.name)
            assert area.bottom <= touch.area.y or area.y >= touch.area.bottom, (name, touch.name)
            looked += 1
    assert looked > 1000
