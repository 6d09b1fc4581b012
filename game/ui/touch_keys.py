"""A keyboard for fingers, in the lowest third of the wall, as data: its keys, and the scene as it stands above them.

It knows what each key means and how it looks; who presses it, and what is typed with it, the stage knows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from game.core.value import Value, value
from game.ui.blocks import NOWHERE, on, one_line
from game.ui.geometry import CAPTION, GAP, HEIGHT, REACH_Y, READ, TIGHT, Area, Page
from game.ui.layout import Block, Items, column, row
from game.ui.scene import Box, Field, Icon, Scene


class Does(StrEnum):
    """What a key does; all but the first do it to the text or to the keyboard itself."""

    SIGN = "sign"
    ERASE = "erase"
    LINE = "line"
    LEFT = "left"
    RIGHT = "right"
    DONE = "done"
    HIDE = "hide"
    CAPITALS = "capitals"
    ACCENTS = "accents"
    SIGNS = "signs"
    LETTERS = "letters"
    STOP = "stop"


@value
class TouchKey(Value):
    """A key at its place; `sign` is what it types."""

    area: Area
    does: Does
    sign: str = ""


@value
class Shift(Value):
    """What the keyboard shows now: the letters of a language, capital or not, accents, signs; what is pressed on it."""

    language: str = "nl"
    capital: bool = False
    accents: bool = False
    signs: bool = False
    pressed: TouchKey | None = None


QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
ROWS = {
    "de": ("qwertzuiopü", "asdfghjklöä", "yxcvbnmß"),
    "tr": ("qwertyuıopğü", "asdfghjklşi", "zxcvbnmöç"),
    "uk": ("йцукенгшщзхї", "фівапролджєґ", "ячсмитьбю’"),
}
"""Letters in the order of the keyboards that people know; other languages type on QWERTY."""
ACCENTS = {
    "nl": "éëïóöüèêáç",
    "en": "éèêëïöüçàñ",
    "de": "éèêëáàïçñó",
    "fy": "âêôûúéëïöü",
    "tr": "âîûéèëïáñó",
    "uk": "«»„“–…№₴€ё",
}
FIGURES = "1234567890"
SIGNS = ("!?.,;:'\"()", "-–/&%+=€@#", "…«»*_“”’")
ENDS = ",.?"
"""What stands behind the last letters: a sentence wants no other page."""
LANGUAGES = ("nl", "de", "tr", "uk")
"""Of which there are letters of their own; the key with the globe goes round."""
CAPITAL = {"tr": {"i": "İ", "ı": "I"}, "de": {"ß": "ẞ"}}
ROW_GAP, KEY_GAP, EDGE = 8.0, 8.0, 12.0
WIDER, WIDEST = 1.5, 4.2
"""Keys that are more than a letter, and the space, in widths of a letter."""
ABOVE = 24.0
GROUND = Area(0, REACH_Y, 0, HEIGHT - REACH_Y)


def next_letters(language: str) -> str:
    """The letters after these, round the ends."""
    now = language if language in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[(LANGUAGES.index(now) + 1) % len(LANGUAGES)]


def capital(sign: str, language: str) -> str:
    """A letter as a capital of this language."""
    return CAPITAL.get(language, {}).get(sign, sign.upper())


def touch_keys(page: Page, shift: Shift, field: Field, *, stop: bool = True) -> tuple[Items, tuple[TouchKey, ...]]:
    """What is painted, and the keys. `stop`: this screen can be stopped, and so it can from here."""
    keys: list[TouchKey] = []
    ground = GROUND._replace(w=page.width)
    rows = column(*(one.grow() for one in _rows(shift, field, keys, page, stop=stop)), gap=ROW_GAP)
    items = on(Box(NOWHERE, "track", 0), rows, EDGE + TIGHT, EDGE).draw(ground)
    return items, tuple(keys)


def _rows(shift: Shift, field: Field, keys: list[TouchKey], page: Page, *, stop: bool) -> list[Block]:
    letters = SIGNS if shift.signs else ROWS.get(shift.language, QWERTY)
    accents = ACCENTS.get(shift.language, ACCENTS["nl"])
    top = accents if shift.accents else FIGURES

    def typed(signs: str) -> list[Block]:
        shown = (capital(sign, shift.language) if shift.capital else sign for sign in signs)
        return [_key(TouchKey(NOWHERE, Does.SIGN, sign), shift, keys, sign) for sign in shown]

    def does(what: Does, label: str = "", icon: str = "", wide: float = WIDER, *, chosen: bool = False) -> Block:
        return _key(TouchKey(NOWHERE, what), shift, keys, label, icon, chosen=chosen).fill(wide)

    signs = (top, letters[0], letters[1], letters[2] + ENDS)
    widest = max(len(one) for one in signs) + WIDER
    rests = [widest - len(one) for one in signs]
    line = Does.LINE if field.multiline else Does.DONE
    ends = (
        does(Does.ERASE, icon="erase", wide=rests[0]),
        does(Does.ACCENTS, "123" if shift.accents else " ".join(accents[:2]), wide=rests[1]),
        does(line, icon="enter", wide=rests[2]),
    )
    capitals = does(Does.CAPITALS, icon="up", wide=rests[3], chosen=shift.capital)
    rows = [row(*typed(some), end, gap=KEY_GAP) for some, end in zip(signs, ends, strict=False)]
    last = _bottom(does, _key(TouchKey(NOWHERE, Does.SIGN, " "), shift, keys, ""), shift, stop=stop)
    return [
        *rows,
        row(capitals, *typed(signs[3]), gap=KEY_GAP),
        row(*last, gap=KEY_GAP, mirrored=page.mirrored),
    ]


def _bottom(does: Callable[..., Block], space: Block, shift: Shift, *, stop: bool) -> list[Block]:
    """STOP at the far end from what takes the text in, as in the bar that lies below; arrows keep their direction."""
    arrows = row(does(Does.LEFT, icon="left", wide=1), does(Does.RIGHT, icon="right", wide=1), gap=KEY_GAP)
    return [
        *([does(Does.STOP, "STOP", wide=2 * WIDER)] if stop else []),
        does(Does.HIDE, icon="chevron"),
        does(Does.SIGNS, "abc" if shift.signs else "!?€"),
        does(Does.LETTERS, LETTERS_OF.get(shift.language, "ABC"), "globe", wide=2 * WIDER),
        space.fill(WIDEST),
        arrows.fill(2),
        does(Does.DONE, icon="check", wide=2 * WIDER),
    ]


LETTERS_OF = {"de": "DE", "tr": "TR", "uk": "УК"}
SIGN_SIZE = 40.0
KEY_RADIUS = 14.0
LOOKS = {Does.STOP: ("stop_ground", "stop", "stop"), Does.DONE: ("primary", "on_primary", "primary")}
"""Ground, ink and edge of keys that are found at a glance."""


def _key(
    key: TouchKey, shift: Shift, keys: list[TouchKey], label: str, icon: str = "", *, chosen: bool = False
) -> Block:
    """A key, wherever it comes to lie: there it is one of `keys` too."""
    plain = ("card", "ink", "field") if key.does is Does.SIGN else ("paper", "ink", "field")

    def draw(area: Area) -> Items:
        placed = replace(key, area=area)
        keys.append(placed)
        ground, ink, edge = (
            ("ink", "on_ink", "ink") if chosen or placed == shift.pressed else LOOKS.get(key.does, plain)
        )
        return (Box(area, ground, KEY_RADIUS, edge, 2), *_face(area, label, icon, ink))

    return Block(draw).fill()


def _face(area: Area, label: str, icon: str, ink: str) -> Items:
    """A sign, or a word, or both beside each other."""
    side = min(SIGN_SIZE, area.h * 0.66)
    if not icon:
        return one_line(label, READ, "semi", ink, align="center").draw(area) if label else ()
    if not label:
        return (Icon(area.middle(side), icon, ink, 2.4),)
    left, right = area.inset(GAP, 0).columns(2, TIGHT)
    word = one_line(label, CAPTION, "semi", ink)
    return (Icon(left.right_part(side).middle(side), icon, ink, 2.2), *word.draw(right))


# ------------------------------------------------------------------------------------------------ the scene above it


def over(scene: Scene, page: Page, name: str, shift: Shift) -> tuple[Scene, tuple[TouchKey, ...]]:
    """The scene with the keyboard on top, moved up so far that the field of this name stands above it."""
    field = next((one for one in scene.fields() if one.name == name), None)
    if field is None:
        return scene, ()
    stop = scene.touch("stop") is not None
    items, keys = touch_keys(page, shift, field, stop=stop)
    return replace(scene, items=(*lifted(scene, field), *items)), keys


def lifted(scene: Scene, field: Field) -> Items:
    """All that stands there, so much higher that this field lies above the keyboard; one that is too high is cut."""
    room = REACH_Y - 2 * ABOVE
    low = min(field.area.h, room)
    by = max(0.0, field.area.y + low - (REACH_Y - ABOVE))
    return tuple(
        replace(one, area=one.area._replace(y=one.area.y - by, h=low if one is field else one.area.h))
        for one in scene.items
    )
