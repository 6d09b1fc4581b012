"""The keyboard for fingers as data: keys in the lowest third, apart and large enough, every letter of a language."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from game.core.commands import AddObjection, Show
from game.ui.geometry import HEIGHT, REACH_Y, Area, Page
from game.ui.scene import Field, Scene, Touch
from game.ui.touch_keys import LANGUAGES, Does, Shift, TouchKey, next_letters, over, touch_keys

ALPHABETS = {
    "nl": "abcdefghijklmnopqrstuvwxyzéëïóöü",
    "en": "abcdefghijklmnopqrstuvwxyz",
    "de": "abcdefghijklmnopqrstuvwxyzäöüß",
    "fy": "abcdefghijklmnopqrstuvwxyzâêôûú",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
}
WRITTEN = "0123456789.,?!:;'\"-()/€&"
WIDTHS = (1350.0, 1440.0, 1920.0, 2520.0)
LINE, PAGE_OF_TEXT = (
    Field(Area(100, 600, 800, 400), "f", "", AddObjection(), multiline=many) for many in (False, True)
)


def keys_of(shift: Shift, width: float = 1920.0, field: Field = LINE, **page: bool) -> tuple[TouchKey, ...]:
    return touch_keys(Page(width, **page), shift, field)[1]


def shifts(language: str) -> list[Shift]:
    """All that the keyboard of a language can show."""
    return [Shift(language, *on, None) for on in product((False, True), (False, True), (False, True))]


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_and_what_a_sentence_needs_can_be_typed(language: str) -> None:
    typed = {key.sign for shift in shifts(language) for key in keys_of(shift) if key.does is Does.SIGN}
    upper = {"i": "İ"} if language == "tr" else {"ß": "ẞ"}
    wanted = {*ALPHABETS[language], *WRITTEN, " "} | {upper.get(one, one.upper()) for one in ALPHABETS[language]}
    assert not wanted - typed


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ALPHABETS)
def test_keys_lie_apart_in_the_lowest_third(language: str, width: float) -> None:
    """Each some five centimetres on a board; the rows are five, so none can be a tenth of the height."""
    for shift, field in product(shifts(language), (LINE, PAGE_OF_TEXT)):
        keys = keys_of(shift, width, field)
        for key in keys:
            assert key.area.y >= REACH_Y and key.area.bottom <= HEIGHT and key.area.right <= width, key
            assert key.area.h > 55 and key.area.w > 55, key
        for one, other in combinations(keys, 2):
            apart_x = one.area.right <= other.area.x or other.area.right <= one.area.x
            assert apart_x or one.area.bottom <= other.area.y or other.area.bottom <= one.area.y, (one, other)


def test_every_thing_that_a_key_can_do_is_there_once() -> None:
    """A line is taken in by Enter too; a page has its own key for a new line."""
    for field, twice in ((LINE, 2), (PAGE_OF_TEXT, 1)):
        done = [key.does for key in keys_of(Shift(), field=field)]
        others = set(Does) - {Does.SIGN, Does.DONE} - ({Does.LINE} if field is LINE else set())
        assert all(done.count(one) == 1 for one in others) and done.count(Does.DONE) == twice


@pytest.mark.parametrize("mirrored", [False, True])
def test_stop_lies_at_the_far_end_and_arrows_keep_their_direction(mirrored: bool) -> None:
    at = {key.does: key.area.x for key in keys_of(Shift(), field=PAGE_OF_TEXT, mirrored=mirrored)}
    assert (at[Does.STOP] > at[Does.DONE]) is mirrored
    assert at[Does.LEFT] < at[Does.RIGHT]


def test_letters_go_round() -> None:
    seen = ["nl"]
    while (following := next_letters(seen[-1])) not in seen:
        seen.append(following)
    assert tuple(seen) == LANGUAGES
    assert next_letters("fy") == "de"


@pytest.mark.parametrize(
    "area",
    [
        pytest.param(Area(100, 100, 800, 80), id="above already"),
        pytest.param(Area(100, 880, 800, 80), id="under the keyboard"),
        pytest.param(Area(100, 300, 800, 500), id="half under it"),
        pytest.param(Area(100, 60, 800, 1000), id="higher than what is left"),
    ],
)
def test_the_field_stands_above_the_keyboard(area: Area) -> None:
    """All of it, or as much as there is room for; what stands around it moves along, and what was right stays."""
    field, stop = Field(area, "f", "", AddObjection()), Touch(Area(64, 920, 232, 116), "stop", Show("stop"))
    scene, keys = over(Scene("s", (field, stop)), Page(), "f", Shift())
    now = scene.fields()[0]
    assert now.area.y >= 0 and now.area.bottom <= REACH_Y and now.area.h >= min(area.h, 600)
    assert any(key.does is Does.STOP for key in keys)
    if area.bottom < REACH_Y - 30:
        assert now.area == area
    assert stop.area.y - scene.touches()[0].area.y == pytest.approx(area.y - now.area.y)


def test_without_the_field_there_is_no_keyboard() -> None:
    scene = Scene("s", ())
    assert over(scene, Page(), "f", Shift()) == (scene, ())
