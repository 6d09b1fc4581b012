"""The pieces that the desk is made of: columns that fill from the top, rows of presses, fields, panels."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import commands as c
from game.core.cards import OptionId
from game.desk.action import Action
from game.desk.model import Count, Entry, Plan, Prompt, Segment
from game.i18n.words import ENGLISH
from game.screens.desk import sheet
from game.screens.desk.rows import asking, counting
from game.screens.desk.time_plan import time_plan
from game.screens.desk.widgets import chips, choose, entry, keys_of, paragraph, press, presses
from game.ui.geometry import HEIGHT, NEAR, TIGHT, Area
from game.ui.layout import EMPTY, Block, filled, if_lacking
from game.ui.scene import Box, Field, Icon, Item, Text, Touch
from game.ui.widgets import Items

AREA = Area(700, 100, 600, 500)
LABELS = st.lists(st.text("abc DEF", min_size=1, max_size=24), min_size=1, max_size=12)
A = OptionId("a")


def made(labels: list[str]) -> tuple[Action, ...]:
    return tuple(Action(label, c.SetChapter(label)) for label in labels)


def touches(items: Items) -> list[Touch]:
    return [item for item in items if isinstance(item, Touch)]


def texts(items: Items) -> list[str]:
    return [item.text for item in items if isinstance(item, Text)]


def within(item: Item, area: Area) -> bool:
    """To a unit, as the desk itself reckons."""
    inside: Area = item.area
    return inside.x >= area.x and inside.right <= area.right + 1.1 and inside.bottom <= area.bottom + 1.1


# ----------------------------------------------------------------------------------------------- as there is room


def shown(name: str, h: float, order: int = 1) -> Block:
    """A text in a piece so high, that may give way."""
    return Block(lambda area: (Text(area, name),)).high(h).give(order)


@given(st.lists(st.floats(1, 300), max_size=12))
def test_a_column_is_filled_from_the_top_and_never_over_its_end(heights: list[float]) -> None:
    """A busy step leaves out what has no room, instead of laying it over the notes."""
    items = filled(*(shown(str(n), h) for n, h in enumerate(heights)), gap=TIGHT).draw(AREA)
    assert all(item.area.h > 0 and within(item, AREA) for item in items)
    assert all(after.area.y == pytest.approx(before.area.bottom + TIGHT) for before, after in pairwise(items))


def test_what_does_not_fit_makes_room_for_what_does() -> None:
    """A long question is left out, the short one behind it is not; and what matters more comes first."""
    low = AREA._replace(h=100)
    assert texts(filled(shown("a", 60), shown("b", 60), shown("c", 20), gap=TIGHT).draw(low)) == ["a", "c"]
    assert texts(filled(shown("a", 60, 2), shown("b", 60), shown("c", 20, 2), gap=TIGHT).draw(low)) == ["b", "c"]


def test_a_heading_stands_never_alone() -> None:
    """A word above texts that have no room is left out with them."""
    column = filled(shown("long", 300), head=shown("Questions", 30))
    assert texts(column.draw(AREA)) == ["Questions", "long"]
    assert column.draw(AREA._replace(h=200)) == ()
    note = filled(paragraph("About this card", "A long note. " * 40).give())
    assert note.draw(AREA._replace(h=60)) == ()
    assert texts(filled(paragraph("About this card", "A note.").give()).draw(AREA)) == ["About this card", "A note."]


def test_what_is_missing_has_a_sign() -> None:
    """The other look is drawn where the first one lacks something, and only there."""
    both = filled(shown("a", 60), shown("b", 60))
    block = if_lacking(both, lambda items: len(items) < 2, shown("more", 10))
    assert texts(block.draw(AREA)) == ["a", "b"]
    assert texts(block.draw(AREA._replace(h=100))) == ["more"]


# ----------------------------------------------------------------------------------------------------------- presses


@given(LABELS, st.floats(150, 900))
def test_buttons_in_lines_are_all_there_where_their_height_is(labels: list[str], w: float) -> None:
    """No chip of the set-up is lost where there is the height that they wish, and none hangs over."""
    block = chips(made(labels), "chip")
    area = Area(0, 0, w, block.tall(w).wish)
    found = touches(block.draw(area))
    assert [touch.name for touch in found] == [f"chip-{n}" for n in range(len(labels))]
    assert all(within(touch, area) for touch in found)


@given(LABELS)
def test_buttons_in_lines_keep_apart(labels: list[str]) -> None:
    """Two on one line never touch, nor do two lines."""
    places = [touch.area for touch in touches(chips(made(labels), "chip").draw(AREA))]
    for before, after in pairwise(places):
        assert after.x >= before.right + NEAR - 1 or after.y >= before.bottom + NEAR - 1


def test_lines_that_have_little_room_become_lower() -> None:
    """None is lost, and none hangs over."""
    area = AREA._replace(h=100)
    found = touches(chips(made(["x" * 20] * 9), "chip").draw(area))
    assert len(found) == 9 and all(within(touch, area) for touch in found)
    assert chips((), "chip").draw(AREA) == ()


@given(LABELS)
def test_a_row_is_as_wide_as_its_panel(labels: list[str]) -> None:
    """The longer the label, the wider its button; from edge to edge."""
    places = [touch.area for touch in touches(presses(made(labels), "r").draw(AREA))]
    assert places[0].x == AREA.x
    assert places[-1].right == pytest.approx(AREA.right)


@pytest.mark.parametrize("chosen", range(3))
def test_what_is_chosen_already_cannot_be_pressed(chosen: int) -> None:
    """One of a frame is filled; a press on it would only be refused."""
    actions = tuple(Action(f"a{n}", c.SetChapter(f"a{n}"), kind="chosen" if n == chosen else "plain") for n in range(3))
    items = choose(actions, "way").draw(AREA)
    assert [touch.name for touch in touches(items)] == [f"way-{n}" for n in range(3) if n != chosen]
    assert texts(items) == ["a0", "a1", "a2"]


@pytest.mark.parametrize(
    ("action", "keys"),
    [
        (Action("Back", c.StepBack(), "PgUp"), ("pageup", "ctrl+z")),
        (Action("STOP", c.Show("stop"), "Esc"), ("escape",)),
        (Action("Twist", c.ShowTwist(), "W"), ("ctrl+w",)),
        (Action("Write", c.Export("txt"), "S"), ("ctrl+s",)),
        (Action("Blank", c.Show("blank"), "."), ("ctrl+.", "ctrl+b")),
        (Action("Pause", c.Pause()), ()),
        (Action("−", c.CorrectPresent(-1), "Ctrl ↓"), ()),
    ],
    ids=lambda value: value.label if isinstance(value, Action) else "",
)
def test_the_keys_of_the_desk_are_those_of_the_wall(action: Action, keys: tuple[str, ...]) -> None:
    """By what the action does, and with Ctrl by the letter that it shows; a name of several keys is a hint only."""
    assert keys_of(action) == keys
    (touch,) = touches(press(action, "x").draw(AREA))
    assert (touch.keys, touch.command) == (keys, action.command)


@pytest.mark.parametrize(("w", "shown"), [(400, True), (120, False)])
def test_a_key_is_shown_where_it_fits(w: float, shown: bool) -> None:
    """On a narrow desk the label stays whole, and the key works all the same."""
    items = press(Action("Twist", c.ShowTwist(), "W"), "x").draw(AREA._replace(w=w, h=60))
    assert ("Ctrl W" in texts(items)) is shown
    assert touches(items)[0].keys == ("ctrl+w",)


@pytest.mark.parametrize(
    ("command", "clears"), [(c.AddArgument(A, favour=True), True), (c.AddObjection(), True), (c.RewordRule(), False)]
)
def test_a_field_for_many_texts_is_empty_again(command: c.Command, clears: bool) -> None:
    """Reasons are typed one after another; a rule stays where it can be put right."""
    head, field = entry(Entry("Reason", "", command, 90, 1), "f", ("v",)).draw(AREA)
    assert isinstance(field, Field)
    assert isinstance(head, Text)
    assert (field.clears, field.limit, field.keys, field.multiline) == (clears, 90, ("v",), False)
    assert head.area.bottom <= field.area.y


# -------------------------------------------------------------------------------------------------------------- rows


def count(value: int | None, letter: str = "A") -> Count:
    return Count(letter, "Way a", value, Action("−", c.CountHands(A, -1)), Action("+", c.CountHands(A, 1), "1"))


def test_a_covered_count_is_a_lock_unless_it_was_peeked_at() -> None:
    """A nought and "not yet" are told apart."""
    rows = (count(None), count(0))
    assert [item.name for item in counting(rows).draw(AREA) if isinstance(item, Icon) and item.name == "lock"] == [
        "lock"
    ]
    assert "0" in texts(counting(rows).draw(AREA))
    peeked = counting(rows, (("A", "Way a", 7), ("B", "Way b", 2))).draw(AREA)
    assert {"7", "2"} <= set(texts(peeked))
    assert "lock" not in [item.name for item in peeked if isinstance(item, Icon)]


def test_rows_are_counted_by_their_place() -> None:
    """1 adds to the first row and Shift 1 takes away, whichever letter stands there."""
    found = touches(counting((count(1), count(2, ""))).draw(AREA))
    assert [(touch.name, touch.keys) for touch in found] == [
        ("less-0", ("shift+1",)),
        ("more-0", ("1",)),
        ("less-1", ("shift+2",)),
        ("more-1", ("2",)),
    ]


@given(st.lists(st.text("abc defg", min_size=1, max_size=120), max_size=5), st.floats(300, 800))
def test_questions_ask_for_the_height_that_they_take(questions: list[str], w: float) -> None:
    """All of them can be ticked where that height is given."""
    prompts = tuple(Prompt(text, n % 2 == 0, Action(text, c.TickPrompt(n))) for n, text in enumerate(questions))
    block = asking(prompts, ENGLISH) or EMPTY
    found = touches(block.draw(AREA._replace(w=w, h=block.tall(w).wish)))
    assert [touch.command for touch in found] == [c.TickPrompt(n) for n in range(len(prompts))]


# -------------------------------------------------------------------------------------------------------- the sheet


@given(st.floats(1350, 2600))
def test_the_panels_of_the_desk_fill_its_page_side_by_side(width: float) -> None:
    """From an old laptop of 5:4 to a wide screen: three columns that never overlap, the plan below two of them."""
    page = Area(0, 0, width, HEIGHT)
    parts = sheet(*(Block(lambda area: (Box(area),)) for _ in range(6))).draw(page)
    name, left, state, middle, right, time = (item.area for item in parts)
    assert all(before.right < after.x for before, after in pairwise((left, middle, right)))
    assert right.right == pytest.approx(width - left.x)
    assert left.y > name.bottom and middle.y > state.bottom and time.y > middle.bottom
    assert left.bottom == pytest.approx(time.bottom) and left.bottom < HEIGHT
    assert (time.x, time.right) == pytest.approx((middle.x, right.right))
    assert middle.w > right.w


@pytest.mark.parametrize("now", range(4))
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_the_time_plan_gives_each_part_its_place(now: int, share: float) -> None:
    """In proportion to its minutes, within the panel; one mark tells where the meeting is."""
    parts = ["done" if n < now else "now" if n == now else "later" for n in range(4)]
    minutes = (10, 15, 15, 20)
    plan = Plan(
        tuple(Segment(f"P{n}", "", m, part) for n, (m, part) in enumerate(zip(minutes, parts, strict=True))), share
    )
    area = Area(700, 860, 1150, 186)
    items = time_plan(plan, ENGLISH).draw(area)
    assert [text for text in texts(items) if text.endswith(" min")] == [f"{m} min" for m in minutes]
    assert len([item for item in items if isinstance(item, Box) and item.fill == "stop"]) == 1
    assert all(item.area.right <= area.right + 8 for item in items)


def test_a_plan_of_nothing_says_what_it_waits_for() -> None:
    """Before a deck was dealt."""
    assert "The plan comes with the cards." in texts(time_plan(Plan(), ENGLISH).draw(AREA))


@pytest.mark.parametrize("accept", [None, Action("Short version", c.ChangeSetup("short", "yes"))])
def test_what_would_help_is_one_press(accept: Action | None) -> None:
    """Only while something is proposed."""
    plan = Plan((Segment("P", "", 10, "now"),), late=7, told="7 minutes late", proposal="Short?", accept=accept)
    items = time_plan(plan, ENGLISH).draw(Area(700, 860, 1150, 186))
    assert [touch.command for touch in touches(items)] == ([accept.command] if accept else [])
    assert ("Short?" in texts(items)) is (accept is not None)
