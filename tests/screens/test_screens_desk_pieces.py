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
from game.screens.desk.rows import asking, asking_height, counting
from game.screens.desk.stack import GAP, Stack
from game.screens.desk.time_plan import time_plan
from game.screens.desk.widgets import choose, entry, flow, flow_height, keys_of, press, row, sheet_for
from game.ui.geometry import Area
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


# ------------------------------------------------------------------------------------------------------------ stack


@given(st.lists(st.floats(-5, 300), max_size=12))
def test_a_column_is_filled_from_the_top_and_never_over_its_end(heights: list[float]) -> None:
    """A busy step leaves out what has no room, instead of laying it over the notes."""
    stack = Stack(AREA)
    for n, h in enumerate(heights):
        stack.add(h, lambda area, n=n: (Text(area, str(n)),))  # type: ignore[misc]
    places = [item.area for item in stack.items]
    assert all(place.h > 0 and place.bottom <= AREA.bottom + 2.01 for place in places)
    assert all(after.y == pytest.approx(before.bottom + GAP) for before, after in pairwise(places))
    assert stack.rest() >= 0


def test_what_does_not_fit_makes_room_for_what_does() -> None:
    """A long question is left out, the short one behind it is not."""
    stack = Stack(AREA._replace(h=100))
    for h in (60, 60, 20):
        stack.add(h, lambda area: (Box(area),))
    assert [item.area.h for item in stack.items] == [60, 20]


def test_a_heading_stands_never_alone() -> None:
    """A word above a text that could not be read is left out with it."""
    stack = Stack(AREA._replace(h=60))
    stack.labelled("About this card", "A long note. " * 40)
    assert stack.items == []
    roomy = Stack(AREA)
    roomy.labelled("About this card", "A note.")
    assert texts(tuple(roomy.items)) == ["About this card", "A note."]


# ----------------------------------------------------------------------------------------------------------- presses


@given(LABELS, st.floats(150, 900))
def test_buttons_in_lines_are_all_there_where_their_height_is(labels: list[str], w: float) -> None:
    """What `flow_height` asks for is what `flow` needs: no chip of the set-up is lost, and none hangs over."""
    actions = made(labels)
    area = Area(0, 0, w, flow_height(w, actions))
    shown = touches(flow(area, actions, "chip"))
    assert [touch.name for touch in shown] == [f"chip-{n}" for n in range(len(actions))]
    assert all(within(touch, area) for touch in shown)


@given(LABELS)
def test_buttons_in_lines_keep_apart(labels: list[str]) -> None:
    """Two on one line never touch, nor do two lines."""
    places = [touch.area for touch in touches(flow(AREA, made(labels), "chip"))]
    for before, after in pairwise(places):
        assert after.x >= before.right + 9 or after.y >= before.bottom + 9


def test_lines_that_have_no_room_are_left_out() -> None:
    """Half a button cannot be pressed."""
    assert len(touches(flow(AREA._replace(h=60), made(["x" * 20] * 9), "chip"))) < 9
    assert flow_height(600, ()) == 0


@given(LABELS)
def test_a_row_is_as_wide_as_its_panel(labels: list[str]) -> None:
    """The longer the label, the wider its button; from edge to edge."""
    places = [touch.area for touch in touches(row(AREA, made(labels), "r"))]
    assert places[0].x == AREA.x
    assert places[-1].right == pytest.approx(AREA.right)
    assert row(AREA, (), "r") == ()


@pytest.mark.parametrize("chosen", range(3))
def test_what_is_chosen_already_cannot_be_pressed(chosen: int) -> None:
    """One of a frame is filled; a press on it would only be refused."""
    actions = tuple(Action(f"a{n}", c.SetChapter(f"a{n}"), kind="chosen" if n == chosen else "plain") for n in range(3))
    items = choose(AREA, actions, "way")
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
    (touch,) = touches(press(AREA, action, "x"))
    assert (touch.keys, touch.command) == (keys, action.command)


@pytest.mark.parametrize(("w", "shown"), [(400, True), (120, False)])
def test_a_key_is_shown_where_it_fits(w: float, shown: bool) -> None:
    """On a narrow desk the label stays whole, and the key works all the same."""
    items = press(AREA._replace(w=w, h=60), Action("Twist", c.ShowTwist(), "W"), "x")
    assert ("Ctrl W" in texts(items)) is shown
    assert touches(items)[0].keys == ("ctrl+w",)


@pytest.mark.parametrize(
    ("command", "clears"), [(c.AddArgument(A, favour=True), True), (c.AddObjection(), True), (c.RewordRule(), False)]
)
def test_a_field_for_many_texts_is_empty_again(command: c.Command, clears: bool) -> None:
    """Reasons are typed one after another; a rule stays where it can be put right."""
    head, field = entry(AREA, Entry("Reason", "", command, 90, 1), "f", ("v",))
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
    assert [item.name for item in counting(AREA, rows) if isinstance(item, Icon) and item.name == "lock"] == ["lock"]
    assert "0" in texts(counting(AREA, rows))
    peeked = counting(AREA, rows, (("A", "Way a", 7), ("B", "Way b", 2)))
    assert {"7", "2"} <= set(texts(peeked))
    assert "lock" not in [item.name for item in peeked if isinstance(item, Icon)]


def test_rows_are_counted_by_their_place() -> None:
    """1 adds to the first row and Shift 1 takes away, whichever letter stands there."""
    shown = touches(counting(AREA, (count(1), count(2, ""))))
    assert [(touch.name, touch.keys) for touch in shown] == [
        ("less-0", ("shift+1",)),
        ("more-0", ("1",)),
        ("less-1", ("shift+2",)),
        ("more-1", ("2",)),
    ]


@given(st.lists(st.text("abc defg", min_size=1, max_size=120), max_size=5), st.floats(300, 800))
def test_questions_ask_for_the_height_that_they_take(questions: list[str], w: float) -> None:
    """All of them can be ticked where that height is given."""
    prompts = tuple(Prompt(text, n % 2 == 0, Action(text, c.TickPrompt(n))) for n, text in enumerate(questions))
    area = AREA._replace(w=w, h=asking_height(w, prompts))
    shown = touches(asking(area, prompts, ENGLISH)) if prompts else []
    assert [touch.command for touch in shown] == [c.TickPrompt(n) for n in range(len(prompts))]


# -------------------------------------------------------------------------------------------------------- the sheet


@given(st.floats(1350, 2600))
def test_the_panels_of_the_desk_fill_its_page_side_by_side(width: float) -> None:
    """From an old laptop of 5:4 to a wide screen: three columns that never overlap, the plan below two of them."""
    sheet = sheet_for(width)
    columns = (sheet.left, sheet.middle, sheet.right)
    assert all(before.right < after.x for before, after in pairwise(columns))
    assert sheet.right.right == pytest.approx(width - sheet.left.x)
    assert sheet.time.y > sheet.middle.bottom
    assert (sheet.time.x, sheet.time.right) == pytest.approx((sheet.middle.x, sheet.right.right))
    assert sheet.middle.w > sheet.right.w


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
    items = time_plan(area, plan, ENGLISH)
    assert [text for text in texts(items) if text.endswith(" min")] == [f"{m} min" for m in minutes]
    assert len([item for item in items if isinstance(item, Box) and item.fill == "stop"]) == 1
    assert all(item.area.right <= area.right + 8 for item in items)


def test_a_plan_of_nothing_says_what_it_waits_for() -> None:
    """Before a deck was dealt."""
    assert "The plan comes with the cards." in texts(time_plan(AREA, Plan(), ENGLISH))


@pytest.mark.parametrize("accept", [None, Action("Short flow", c.ChangeSetup("short", "yes"))])
def test_what_would_help_is_one_press(accept: Action | None) -> None:
    """Only while something is proposed."""
    plan = Plan((Segment("P", "", 10, "now"),), late=7, told="7 minutes late", proposal="Short?", accept=accept)
    items = time_plan(Area(700, 860, 1150, 186), plan, ENGLISH)
    assert [touch.command for touch in touches(items)] == ([accept.command] if accept else [])
    assert ("Short?" in texts(items)) is (accept is not None)
