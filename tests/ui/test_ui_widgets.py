"""The kit that screens are made of: a button is pressed where it is seen, and shows no more than it has room for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import LETTERS, Sourced, Weight
from game.core.commands import Advance, Command, Show
from game.core.marks import SHAPES
from game.core.phases import Phase
from game.core.session import Session
from game.i18n.words import ENGLISH
from game.ui.geometry import Area
from game.ui.scene import Box, Icon, Mark, Text, Touch
from game.ui.widgets import (
    Button,
    Items,
    button,
    cap_width,
    height_of,
    keycap,
    letter,
    outlined,
    panel,
    quiet,
    shortened,
    skin_for,
    skin_of,
    sourced,
    width_of,
)
from tests.core.core_samples import HEAVY, LIGHT, card

AREA = Area(1000, 912, 424, 112)
NEXT = Button("First vote", Advance(), "forward", ("space", "pagedown"), "Space", kind="primary")
WORDS = st.text(st.sampled_from("abcde fgHIJ klmno pqrst wW.é"), max_size=300)


def texts(items: Items) -> list[Text]:
    return [item for item in items if isinstance(item, Text)]


def touches(items: Items) -> list[Touch]:
    return [item for item in items if isinstance(item, Touch)]


def icons(items: Items) -> list[Icon]:
    return [item for item in items if isinstance(item, Icon)]


# ----------------------------------------------------------------------------------------------------------- measures


@given(WORDS, WORDS, st.floats(10, 90))
def test_a_longer_text_is_wider(first: str, more: str, size: float) -> None:
    """What is placed beside a label stays beside it, however the label grows in another language."""
    assert width_of(first + more, size) >= width_of(first, size)


@given(WORDS, st.floats(10, 90))
def test_twice_the_size_is_twice_as_wide(text: str, size: float) -> None:
    """Measures are of the page, so that a wall of any size lays out the same.

    Each letter stands on whole pixels at both sizes, and half a pixel at the smaller one is a whole one at the larger.
    """
    assert width_of(text, 2 * size) == pytest.approx(2 * width_of(text, size), abs=3 + 2 * len(text))


@given(WORDS, st.floats(100, 2000), st.floats(16, 40))
def test_a_narrower_column_is_never_lower(text: str, w: float, size: float) -> None:
    """Half the width needs at least as much height; and a line of nothing still takes a line."""
    assert height_of(text, size, w / 2) >= height_of(text, size, w) >= size


def test_the_second_line_costs_its_leading() -> None:
    """From one line to two the height grows by size times leading, no more."""
    one, two = "Short.", "Short, but it goes on for quite a while."
    assert height_of(two, 30, 400, 1.5) - height_of(one, 30, 400, 1.5) == pytest.approx(45)


# ---------------------------------------------------------------------------------------------------------- shortened


@given(WORDS, st.floats(60, 900), st.floats(16, 40), st.integers(1, 4))
def test_a_shortened_text_is_the_text_or_its_beginning(text: str, w: float, size: float, lines: int) -> None:
    """A long rule in a list ends in an ellipsis; no word of what is left was changed."""
    told, full = shortened(text, w, size, lines), " ".join(text.split())
    assert told == full or (told.endswith(" …") and full.startswith(told.removesuffix(" …")))
    assert len(told) <= len(full) + 2


@given(WORDS, st.floats(60, 900))
def test_more_lines_never_show_less(text: str, w: float) -> None:
    """A wider wall shows as much of a sentence as a narrow one, or more."""
    lengths = [len(shortened(text, w, 24, lines).removesuffix(" …")) for lines in (1, 2, 3, 4)]
    assert lengths == sorted(lengths)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "", id="nothing stays nothing"),
        pytest.param("  We  do\nnot.  ", "We do not.", id="as one line"),
        pytest.param("We do reply, obviously, to messages", "We do reply …", id="no comma before the dots"),
        pytest.param("Donaudampfschifffahrtsgesellschaft", "Donaudampfschiff …", id="a word without a gap is cut"),
    ],
)
def test_how_a_text_is_cut(text: str, told: str) -> None:
    """At a gap between words where there is one."""
    assert shortened(text, 300, 26, 1) == told


# ------------------------------------------------------------------------------------------------------------ buttons


def test_a_button_is_pressed_wherever_it_is_seen() -> None:
    """The place to press is the whole of its ground, with the name, keys and command that it was given."""
    items = button(AREA, NEXT)
    assert touches(items) == [Touch(AREA, "forward", Advance(), ("space", "pagedown"))]
    assert items[0] == Box(AREA, "primary", 24, shadow="primary")
    assert isinstance(items[-1], Touch)


@pytest.mark.parametrize(
    ("kind", "ink", "ground"),
    [
        ("primary", "on_primary", "primary"),
        ("chosen", "on_ink", "ink"),
        ("secondary", "ink", "card"),
        ("quiet", "ink", "paper"),
    ],
)
def test_the_kind_of_a_button_is_seen_in_its_colours(kind: str, ink: str, ground: str) -> None:
    """One step forward stands out, what is chosen is filled, the others are outlined; names of tokens, never a hex."""
    items = button(AREA, replace(NEXT, kind=kind, cap="", icon=""))
    assert isinstance(items[0], Box)
    assert items[0].fill == ground
    assert texts(items)[0].colour == ink


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=24), st.booleans(), st.booleans(), st.floats(90, 700))
def test_everything_on_a_button_lies_on_it(label: str, cap: bool, icon: bool, w: float) -> None:
    """Whatever a translator writes on it: label, key and icon never hang over the edge into the next button."""
    area = AREA.left_part(w)
    shown = Button(label, Advance(), "x", cap="Space" if cap and w > 260 else "", icon="gear" if icon else "")
    for item in button(area, shown):
        inside: Area = item.area
        assert area.x - 0.01 <= inside.x
        assert inside.right <= area.right + 0.01


def test_the_key_of_a_button_stands_on_it_only_where_there_is_one() -> None:
    """A narrow wall leaves captions out; the key itself still works."""
    with_key, without = button(AREA, NEXT), button(AREA, replace(NEXT, cap=""))
    assert [text.text for text in texts(with_key)] == ["First vote", "Space"]
    assert [text.text for text in texts(without)] == ["First vote"]
    assert touches(with_key) == touches(without)


def test_an_icon_gives_way_to_a_long_word() -> None:
    """A drawing is nice to have; a broken word in large letters on the wall is not."""
    kept = Button("Phones", Advance(), "x", icon="phone")
    long = replace(kept, label="Verantwoordelijkheid")
    assert icons(button(AREA, kept))
    assert icons(button(AREA.left_part(300), long)) == []
    assert texts(button(AREA.left_part(300), long))[0].text == "Verantwoordelijkheid"


def test_a_label_of_one_word_never_wraps() -> None:
    """It grows smaller instead; only a sentence may take a second line."""
    narrow = AREA.left_part(150)
    assert texts(button(narrow, Button("Tegenargument", Advance(), "x")))[0].lines == 1
    assert texts(button(narrow, Button("Look it over once more", Advance(), "x")))[0].lines == 0


# --------------------------------------------------------------------------------------------------------------- rows


def made(*weights: float) -> tuple[Button, ...]:
    return tuple(Button(f"b{n}", Show(str(n)), f"b{n}", weight=weight) for n, weight in enumerate(weights))


# -------------------------------------------------------------------------------------------------------- small pieces


@given(st.sampled_from(["1", "Esc", "Space", "Ctrl+Enter", "PgUp"]), st.floats(100, 1800), st.floats(40, 1000))
def test_a_key_hint_ends_where_it_is_told_to(label: str, right: float, middle: float) -> None:
    """Hints of several rows stand flush right, each around the middle of its row, and none is too narrow to see."""
    ground, text = keycap(label, right, middle)
    assert text.area == ground.area.inset(7, 2)  # the letters keep off the edge
    assert ground.area.right == pytest.approx(right)
    assert ground.area.y + ground.area.h / 2 == pytest.approx(middle)
    assert ground.area.w >= 44


def test_no_key_takes_no_room() -> None:
    """Where a choice has no key, nothing is kept free for one."""
    assert cap_width("") == 0


@pytest.mark.parametrize("index", range(len(LETTERS)))
def test_a_standpoint_is_a_letter_a_shape_and_a_colour(index: int) -> None:
    """Who cannot tell the colours apart sees a shape and reads the letter."""
    area = Area(0, 0, 72, 72)
    (mark,) = letter(area, index)
    assert isinstance(mark, Mark)
    assert (mark.area, mark.letter, mark.shape) == (area, "ABCD"[index], SHAPES[index])
    assert mark.look == "full"


@pytest.mark.parametrize(("made_of", "shadow", "edge"), [(panel, "card", ""), (quiet, "", ""), (outlined, "", "field")])
def test_grounds_differ_in_how_much_they_stand_out(made_of: type[Box], shadow: str, edge: str) -> None:
    """A panel is raised, a quiet one lies flat, an outlined one asks to be pressed or typed in."""
    box = made_of(AREA)
    assert (box.area, box.shadow, box.edge) == (AREA, shadow, edge)


@pytest.mark.parametrize(("one", "skin"), [(None, "warm"), (LIGHT, "warm"), (HEAVY, "sober")])
def test_heavy_cards_are_sober(one: object, skin: str) -> None:
    """A story of harm is not told on a merry ground; without a card the room is as it always is."""
    assert skin_for(one) == skin  # type: ignore[arg-type]


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("phase", Phase)
def test_the_skin_follows_the_card_on_the_wall_and_nothing_else(phase: Phase, weight: Weight) -> None:
    """At the closing a heavy card of before colours nothing any more, and the warm-up never is heavy."""
    session = Session(phase, id="id", deck=(card("x9-w", weight),))
    heavy = session.card is not None and session.card.weight is Weight.HEAVY
    assert skin_of(session) == ("sober" if heavy else "warm")


@pytest.mark.parametrize(
    ("mark", "more"), [("S", ""), ("own", ""), ("GK", ". General knowledge; have the school board check it.")]
)
def test_a_statement_says_where_it_comes_from(mark: str, more: str) -> None:
    """Law is quoted with its source and day; what nobody looked up says so to the room."""
    note = Sourced("Nobody may.", "Some act", "2026-11-22", mark)
    assert sourced(note, note.source, ENGLISH) == f"Some act, checked 2026-11-22{more}"


def test_a_button_never_changes_the_command_it_was_given() -> None:
    """The scene carries the command as it is: what is pressed on the wall, the desk could have sent as well."""
    command: Command = Show("contacts")
    assert touches(button(AREA, replace(NEXT, command=command)))[0].command is command
