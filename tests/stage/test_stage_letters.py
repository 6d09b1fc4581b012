"""No font is ever asked for a sign that it does not have: nothing that people bring paints a box, or stops it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pygame.font
import pytest
from pygame import Surface

from game.core.cards import Card, OptionId
from game.core.commands import AddArgument, RewordReason, SetFolder
from game.core.letters import EMOJI, LETTERS, clusters
from game.core.letters.typeface import RANGES
from game.core.phases import CARD_PHASES
from game.editor.check import tree_in
from game.editor.fit_check import _view_models
from game.editor.preview import card_of
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.stage.input.text_buffer import TextBuffer
from game.stage.input.text_field import TextField
from game.stage.input.text_layout import field_layout
from game.stage.paint import text
from game.stage.paint.field_brush import warned_at
from game.stage.paint.viewport import Viewport
from game.stage.render import snapshot
from game.ui.geometry import Area, Page
from game.ui.scene import Field, Item, Scene, Text
from tests.content.content_samples import GOOD
from tests.letters_samples import FONTS, ODD, signs_of
from tests.stage.stage_samples import WHY

SIZE = (640, 360)


@cache
def every_face() -> frozenset[int]:
    return frozenset.intersection(*(signs_of(FONTS / file) for file in text.FACES.values()))


def rows(signs: frozenset[int]) -> str:
    """As the table is written."""
    firsts = sorted(code for code in signs if code - 1 not in signs)
    lasts = sorted(code for code in signs if code + 1 not in signs)
    return " ".join(f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in zip(firsts, lasts, strict=True))


def test_the_table_is_that_of_the_font_files() -> None:
    """A face that is added or changed changes the table; what it should say is what this compares."""
    assert " ".join(RANGES.split()) == rows(every_face())


class Watched:
    """A font that notes what it is asked for."""

    def __init__(self, font: pygame.font.Font, asked: list[str]) -> None:
        self._font, self._asked = font, asked

    def size(self, words: str) -> tuple[int, int]:
        self._asked.append(words)
        return self._font.size(words)

    def render(self, words: str, smooth: bool, colour: str) -> Surface:
        self._asked.append(words)
        return self._font.render(words, smooth, colour)

    def get_ascent(self) -> int:
        return self._font.get_ascent()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every text that reaches a font."""
    found: list[str] = []
    real = text.font
    caches = (text.width, text.cells_of, text.spans, text.largest, text.set_lines, field_layout)
    for one in caches:
        one.cache_clear()
    monkeypatch.setattr(text, "_cache", type(text._cache)(8 << 20))
    monkeypatch.setattr(text, "font", lambda face, px: Watched(real(face, px), found))
    yield found
    for one in caches:
        one.cache_clear()


def without_a_glyph(asked: list[str]) -> set[str]:
    """The signs that no glyph is there for; a letter with accents is drawn of its parts."""
    signs = {sign for words in asked for sign in words}
    whole = {one for one in signs if ord(one) not in every_face()}
    return {one for one in whole if not all(ord(part) in every_face() for part in unicodedata.normalize("NFD", one))}


def odd_card(words: str) -> Card:
    """It says so in every field."""
    card = card_of(tree_in(GOOD.encode()) or {}, "ours/b1-x")
    options = tuple(replace(one, text=words, rule=words, note=words) for one in card.options)
    told = dict.fromkeys(("title", "situation", "friction", "question", "twist", "notes", "author"), words)
    return replace(card, options=options, prompts=(words, words), **told)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ODD)
def test_no_screen_asks_a_font_for_what_it_has_not(asked: list[str], name: str) -> None:
    """A card that says it in every field, on every screen of a card, and in its corners."""
    card = odd_card(ODD[name] or " ")
    for phase in CARD_PHASES:
        for model in _view_models(card, phase):
            snapshot(scene_of(model, ENGLISH, Page(1920)), SIZE, strict=True)
    assert asked and without_a_glyph(asked) == set()


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("kind", ["text", "one line", "cells", "field", "lines of a field", "hint"])
def test_no_kind_of_text_asks_a_font_for_what_it_has_not(asked: list[str], name: str, kind: str) -> None:
    """However it is set."""
    area, words = Area(100, 100, 500, 200), ODD[name] * 3
    items: dict[str, Item] = {
        "text": Text(area, words),
        "one line": Text(area, words, lines=1),
        "cells": Text(area, words, fixed_cells=True),
        "field": replace(WHY, area=area, text=words, multiline=False),
        "lines of a field": replace(WHY, area=area, text=words, multiline=True),
        "hint": replace(WHY, area=area, text="", hint=words or "x"),
    }
    snapshot(Scene("s", (items[kind],)), SIZE, strict=True)
    assert without_a_glyph(asked) == set()


@pytest.mark.parametrize("name", [name for name in ODD if name != "nothing"])
def test_the_caret_goes_through_whatever_is_typed(name: str) -> None:
    """It stops at whole signs alone, and each press of Backspace takes one of them."""
    buffer = TextBuffer("a", limit=400)
    buffer.insert(ODD[name])
    layout = field_layout(replace(WHY, multiline=True), Viewport(*SIZE), 1.0, buffer.text)
    left = clusters(buffer.text)
    while left:
        assert buffer.caret == len("".join(left)) and layout.caret_rect(buffer.caret, 0).w > 0
        buffer.step(-1)
        left.pop()
    buffer.go(len(buffer.text))
    for _ in clusters(buffer.text):
        buffer.erase(buffer.neighbour(-1))
    assert buffer.text == ""


def test_an_accent_that_is_typed_behind_its_letter_comes_on_it() -> None:
    """As keyboards of Vietnam do."""
    buffer = TextBuffer()
    for sign in ("e", "\u0302", "\u0323", "!"):
        buffer.insert(sign)
    assert buffer.text == "ệ!" and buffer.caret == 2


SAID = ((EMOJI, "words, please"), (LETTERS, "our letters, please"))


@pytest.mark.parametrize(
    ("words", "said"),
    [("leuk 😀", SAID[0][1]), ("سلام", SAID[1][1]), ("ﬁets", ""), ("café", ""), ("", ""), ("♥ ★ ✓", "")],
)
def test_a_field_tells_what_the_wall_cannot_show(words: str, said: str) -> None:
    """While it is typed or once it was pasted; and what may point at somebody comes first."""
    assert warned_at(replace(WHY, lacks=SAID), words) == said
    assert warned_at(replace(WHY, lacks=()), words) == ""


@pytest.mark.parametrize("command", [AddArgument(OptionId("a"), True), RewordReason(), SetFolder()])
def test_only_a_path_is_kept_sign_by_sign(command: AddArgument | RewordReason | SetFolder) -> None:
    """Another hyphen is another folder."""
    field = TextField()
    field.take(Field(Area(0, 0, 500, 90), "f", "", command))
    field.buffer.insert("a\u2011b ﬁ")
    assert field.buffer.text == ("a\u2011b ﬁ" if isinstance(command, SetFolder) else "a-b fi")
