"""The kit of blocks: what a block says it needs is enough for the stage, in any room."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Hide
from game.stage.paint.text import misfits
from game.ui.blocks import badge, beside, headline, icon, kept, panel, pill, pressed, text
from game.ui.geometry import CLOSE, HEADLINE, HINT, QUESTION, READ, Area
from game.ui.layout import Block, column
from game.ui.scene import Box, Icon, Scene, Text, Touch
from tests.screens.screens_table import library

SENTENCES = [card.question for card in library().cards] + [card.situation for card in library().cards]
SENTENCE = st.sampled_from(SENTENCES)


def texts(block: Block, area: Area) -> list[Text]:
    return [one for one in block.draw(area) if isinstance(one, Text)]


def wrong(block: Block, area: Area) -> list[tuple[str, Area]]:
    return misfits(Scene("x", block.draw(area)), 4000)


@given(SENTENCE, st.integers(400, 1800), st.sampled_from([HINT, READ, QUESTION]))
def test_a_text_fits_into_what_it_asks_for(content: str, w: int, size: int) -> None:
    """At its size with its wish, and at its least with its least."""
    block = text(content, size, least=HINT)
    need = block.tall(w)
    (shown,) = texts(block, Area(0, 0, w, need.wish))
    fixed = replace(shown, least=size)
    assert not misfits(Scene("x", (fixed,)), 4000)
    assert not wrong(block, Area(0, 0, w, need.least))


@given(SENTENCE, st.integers(400, 1800), st.integers(1, 400))
def test_a_text_is_kept_whole_where_it_has_room_and_else_ends_in_a_sign(content: str, w: int, h: int) -> None:
    """In whatever room there is, down to one line."""
    block = kept(content, HINT, leading=CLOSE)
    least, wish, _ = block.tall(w)
    (whole,), (shown,) = (texts(block, Area(0, 0, w, high)) for high in (wish, max(h, least)))
    assert whole.text == content
    assert shown.text == content or (h < wish and shown.text.endswith("…"))
    assert not wrong(block, Area(0, 0, w, max(h, least)))


@given(SENTENCE, st.integers(700, 1800))
def test_a_headline_takes_no_more_lines_than_it_may(content: str, w: int) -> None:
    block = headline(content, (HEADLINE, QUESTION, READ, HINT), lines=3)
    assert block.tall(w).least == block.tall(w).wish
    assert not wrong(block, Area(0, 0, w, block.tall(w).wish))


@given(SENTENCE, SENTENCE)
def test_beside_a_sign_a_text_has_the_rest_of_the_row(one: str, other: str) -> None:
    """Two of them in a column fit at the height that the column asks for."""
    block = column(beside("check", text(one)), beside("lock", text(other)), gap=20)
    assert not wrong(block, Area(0, 0, 900, block.tall(900).wish))


def test_no_text_takes_no_room() -> None:
    assert text("").tall(300).wish == 0 and text("").draw(Area(0, 0, 300, 100)) == ()


def test_a_panel_has_its_content_inside() -> None:
    ground, shown = panel(text("Ja"), 30, 20).draw(Area(0, 0, 400, 200))
    assert isinstance(ground, Box) and ground.area == Area(0, 0, 400, 200)
    assert shown.area == Area(30, 20, 340, 160)


def test_what_is_pressed_is_the_whole_block() -> None:
    touch = pressed(pill("Kaart 1"), "one", Hide()).draw(Area(5, 5, 200, 60))[-1]
    assert isinstance(touch, Touch) and touch.area == Area(5, 5, 200, 60)


def test_signs_keep_their_size_in_the_middle() -> None:
    """In a place that is larger; in a smaller one they become smaller."""
    (sign,) = icon("check", 40).draw(Area(0, 0, 100, 60))
    assert isinstance(sign, Icon) and sign.area == Area(30, 10, 40, 40)
    assert max(one.area.w for one in badge(0, 72).draw(Area(0, 0, 50, 90))) <= 50
