"""The visible focus, and what pressing, typing and going dark asks of the game, without a key or a mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Advance, GoTo, RewordReason, RewordRule, Show
from game.stage.input.interaction import Focus, Interaction, Stop, pressable, stops
from game.ui.geometry import Area
from game.ui.scene import Box, Scene, Touch
from tests.stage.stage_samples import BACK, FORWARD, PARK, RULE, SHEET, WHY, FakeGame

STOPS = (BACK, PARK, WHY, FORWARD)


def scene(*items: Stop, name: str = "s") -> Scene:
    return Scene(name, items, primary="forward")


def on_the_wall(*items: Stop) -> tuple[FakeGame, Interaction]:
    """A game with these in its scene, and a window that shows it."""
    game = FakeGame(scene(*items))
    interaction = Interaction(game, SHEET)
    interaction.attended = False
    return game, interaction


def test_what_can_have_the_focus_comes_in_the_order_of_the_screen() -> None:
    """Boxes and hidden touches cannot: nobody could see where it is."""
    found = stops(Scene("s", (FORWARD, Box(Area(0, 0, 9, 9)), replace(PARK, hidden=True), WHY)))
    assert [stop.name for stop in found] == ["forward", "why"]


@given(st.lists(st.sampled_from((-1, 1)), max_size=30))
def test_the_focus_goes_round_and_the_way_back_leads_back(steps: list[int]) -> None:
    """From anywhere, as often as somebody likes; it never falls out of the screen."""
    focus, now = Focus(), scene(*STOPS)
    focus.name = "park"
    for by in steps:
        focus.move(now, by)
        assert focus.at(now) is not None
    for by in reversed(steps):
        focus.move(now, -by)
    assert focus.name == "park"


@pytest.mark.parametrize(("by", "name"), [(1, "back"), (-1, "forward")])
def test_from_nowhere_it_goes_to_the_first_or_the_last(by: int, name: str) -> None:
    """Tab begins at the top, Shift+Tab at the end."""
    focus = Focus()
    focus.move(scene(*STOPS), by)
    assert focus.name == name


def test_on_a_screen_with_nothing_to_press_there_is_no_focus() -> None:
    """Nor a fault."""
    focus = Focus()
    focus.name = "gone"
    focus.move(scene(), 1)
    assert focus.name == ""


def test_another_screen_begins_without_a_focus_unless_a_clicker_chooses() -> None:
    """A ring on the wall says that somebody is choosing; nobody does when a card is turned over."""
    focus = Focus()
    focus.name = "park"
    focus.begin(scene(*STOPS))
    assert focus.name == ""
    focus.choose(scene(*STOPS))
    focus.begin(scene(BACK, replace(PARK, first=True)))
    assert focus.name == "park"


@pytest.mark.parametrize(("choosing", "name"), [(False, ""), (True, "back")])
def test_what_had_the_focus_and_is_gone_leaves_it(choosing: bool, name: str) -> None:
    """A clicker cannot be left without one: it has two keys only."""
    focus = Focus()
    focus.name, focus.choosing = "park", choosing
    focus.follow(scene(BACK, FORWARD))
    assert focus.name == name


def test_the_same_screen_keeps_the_focus_where_it_was() -> None:
    """A figure changed; whoever chooses is not thrown back."""
    focus = Focus()
    focus.choose(scene(*STOPS))
    focus.move(scene(*STOPS), 1)
    focus.follow(scene(*reversed(STOPS)))
    assert focus.name == "park"


def test_choosing_begins_where_the_focus_is_already() -> None:
    """Else at the first that the screen offers."""
    focus = Focus()
    focus.name = "park"
    focus.choose(scene(*STOPS))
    assert focus.name == "park"
    focus.leave()
    assert (focus.name, focus.choosing) == ("", False)


def test_a_click_meets_what_lies_on_top() -> None:
    """An overlay covers the buttons below it."""
    over = Touch(Area(900, 800, 600, 300), "over", GoTo("park"))
    _, interaction = on_the_wall(FORWARD, over)
    found = interaction.at((1100, 950))
    assert found is not None and found.name == "over"
    assert interaction.at((5, 5)) is None


def test_pressing_a_touch_gives_its_command_and_shows_what_follows() -> None:
    """In one go: the next look at the scene is the new one."""
    game, interaction = on_the_wall(FORWARD)
    game.now = scene(BACK, name="next")
    interaction.press(FORWARD)
    assert game.commands == [Advance()]
    assert interaction.scene.name == "next"


def test_a_press_that_puts_words_into_a_field_goes_on_there() -> None:
    """What is still open is chosen, so that the next letter takes its place."""
    clause = Touch(Area(0, 0, 9, 9), "clause", RewordRule("We ring, unless …"), into=RULE.name)
    game, interaction = on_the_wall(clause, replace(RULE, text="We ring, unless …"))
    interaction.press(clause)
    assert game.commands[-1] == clause.command
    interaction.text_field.buffer.insert("it burns")
    assert interaction.text_field.buffer.text == "We ring, unless it burns"


def test_pressing_nothing_does_nothing() -> None:
    """Enter without a focus."""
    game, interaction = on_the_wall(FORWARD)
    interaction.press(None)
    assert game.commands == []


def test_a_screen_that_opens_with_a_field_is_typed_in_at_once() -> None:
    """But not by a clicker, which has no letters."""
    first = replace(WHY, first=True)
    _, interaction = on_the_wall(FORWARD, first)
    assert interaction.text_field.field == first
    game = FakeGame(scene(FORWARD))
    chooser = Interaction(game, SHEET)
    chooser.focus.choose(game.now)
    game.now = scene(first, name="other")
    chooser.refresh()
    assert chooser.text_field.field is None


def test_a_field_that_the_screen_no_longer_has_is_confirmed_first() -> None:
    """The desk led on while somebody typed on the wall: the words are not lost, and the scene is asked for anew."""
    game, interaction = on_the_wall(RULE, FORWARD)
    interaction.take(RULE)
    interaction.text_field.buffer.insert("!")
    game.now = scene(FORWARD)
    interaction.refresh()
    assert game.commands == [RewordRule("wij bellen!")]
    assert interaction.text_field.field is None


def test_a_field_without_anything_new_is_left_in_silence() -> None:
    """No command, so no step that could be undone."""
    game, interaction = on_the_wall(RULE, FORWARD)
    interaction.take(RULE)
    game.now = scene(FORWARD)
    interaction.refresh()
    assert game.commands == []
    assert interaction.paint_state().typed == {}


def test_a_half_pressed_button_of_another_screen_is_forgotten() -> None:
    """The mouse went down on a card that is over by now."""
    game, interaction = on_the_wall(FORWARD)
    interaction.pressed = "forward"
    game.now = scene(FORWARD, name="next")
    interaction.refresh()
    assert interaction.pressed == ""


def test_a_button_stays_pressed_while_its_screen_changes_a_little() -> None:
    """A clock ran on while the finger was down."""
    _, interaction = on_the_wall(FORWARD)
    interaction.pressed = "forward"
    interaction.refresh()
    assert interaction.paint_state().pressed == "forward"


def test_a_wall_alone_goes_black_by_itself_and_one_with_a_desk_by_command() -> None:
    """Who stands at the desk cannot see the wall go dark behind them."""
    game, interaction = on_the_wall(FORWARD)
    interaction.darken()
    assert (interaction.blank, game.commands) == (True, [])
    game, interaction = on_the_wall(FORWARD)
    interaction.shared = True
    interaction.darken()
    assert (interaction.blank, game.commands) == (False, [Show("blank")])


def test_a_keyboard_that_comes_to_a_field_types_in_it_and_a_clicker_passes_by() -> None:
    """With a clicker it has the ring only."""
    _, interaction = on_the_wall(BACK, WHY, FORWARD)
    interaction.move(1)
    assert interaction.paint_state().typed == {}
    interaction.move(1)
    assert (list(interaction.paint_state().typed), interaction.focus.name) == (["why"], "")
    _, chooser = on_the_wall(BACK, WHY, FORWARD)
    chooser.focus.choose(chooser.scene)
    chooser.move(1)
    assert (chooser.text_field.field, chooser.focus.name) == (None, "why")


def test_leaving_a_field_sends_what_was_typed_once() -> None:
    """A second time there is nothing to send."""
    game, interaction = on_the_wall(WHY, FORWARD)
    interaction.take(WHY)
    interaction.text_field.buffer.insert("omdat")
    interaction.leave()
    interaction.leave()
    assert game.commands == [RewordReason("omdat")]


@pytest.mark.parametrize(
    ("stop", "name", "yes"),
    [(FORWARD, "forward", True), (FORWARD, "back", False), (WHY, "why", False), (None, "", False)],
)
def test_only_the_touch_of_that_name_is_pressed(stop: Stop | None, name: str, yes: bool) -> None:
    """The button that the mouse went down on, and no field."""
    assert pressable(stop, name) is yes
