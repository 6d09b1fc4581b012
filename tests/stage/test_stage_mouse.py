"""What a mouse and a finger do: press what they went down on, point in texts, wake a black wall."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from pygame.event import Event

from game.core.commands import Advance, RewordReason, RewordRule
from game.ui.scene import Scene
from tests.stage.stage_samples import BACK, FORWARD, PARK, RULE, WHY, Player

ON_FORWARD, ON_BACK, ON_WHY, ON_RULE = (1100, 950), (150, 950), (500, 540), (1000, 350)


def move(player: Player, x: float, y: float, held: bool) -> None:
    buttons = (1, 0, 0) if held else (0, 0, 0)
    player.mouse.handle(Event(pygame.MOUSEMOTION, pos=(x, y), buttons=buttons), player.time)


def test_going_off_a_button_and_back_presses_it() -> None:
    """A finger that slipped and returned meant it."""
    player = Player(FORWARD, BACK)
    player.down(*ON_FORWARD)
    move(player, *ON_BACK, held=True)
    move(player, *ON_FORWARD, held=True)
    player.up(*ON_FORWARD)
    assert player.commands == [Advance()]


@pytest.mark.parametrize("button", [2, 3, 4, 5], ids=["middle", "right", "wheel up", "wheel down"])
def test_only_the_first_button_does_anything(button: int) -> None:
    """A hand that rests on the wheel does not lead the meeting on."""
    player = Player(FORWARD)
    player.down(*ON_FORWARD, button=button)
    assert player.interaction.pressed == ""
    player.up(*ON_FORWARD, button=button)
    assert player.commands == []


def test_a_button_that_comes_up_without_having_gone_down_presses_nothing() -> None:
    """The press began in another window."""
    player = Player(FORWARD)
    player.up(*ON_FORWARD)
    assert player.commands == []


def test_a_press_does_not_go_over_to_another_screen() -> None:
    """The step ended while the finger was down; the button at the same place now means something else."""
    player = Player(FORWARD)
    player.down(*ON_FORWARD)
    player.game.now = Scene("next", (replace(FORWARD, name="forward"),), primary="forward")
    player.interaction.refresh()
    player.up(*ON_FORWARD)
    assert player.commands == []


def test_a_click_on_a_black_wall_wakes_it_and_does_no_more() -> None:
    """Nobody could see what lies there."""
    player = Player(FORWARD, WHY)
    player.interaction.darken()
    player.click(*ON_FORWARD)
    assert (player.interaction.blank, player.commands) == (False, [])
    player.interaction.darken()
    player.click(*ON_WHY)
    assert player.typing == ""


def test_a_click_takes_the_ring_away_unless_a_clicker_chooses() -> None:
    """Who has a mouse sees where they point."""
    player = Player(BACK, PARK, FORWARD)
    player.key(pygame.K_TAB)
    player.click(5, 5)
    assert player.interaction.focus.name == ""
    player.key(pygame.K_F5)
    ring = player.interaction.focus.name
    player.click(5, 5)
    assert player.interaction.focus.name == ring != ""


def test_a_click_into_another_field_confirms_the_first() -> None:
    """And the hand is in the new one at once."""
    player = Player(WHY, RULE)
    player.click(*ON_WHY)
    player.type("omdat")
    player.click(*ON_RULE)
    assert (player.commands, player.typing) == ([RewordReason("omdat")], "rule")


def test_a_click_beside_everything_ends_the_typing() -> None:
    """What was typed is sent."""
    player = Player(RULE, FORWARD)
    player.click(*ON_RULE)
    player.type("!")
    player.click(5, 5)
    assert (player.commands, player.typing) == ([RewordRule("wij bellen!")], "")


def test_a_click_in_the_field_that_is_typed_in_moves_the_caret_alone() -> None:
    """Nothing is sent half-way through a sentence."""
    player = Player(RULE, FORWARD)
    player.click(*ON_RULE)
    player.type("!")
    player.click(130, 140)
    assert (player.commands, player.typing) == ([], "rule")
    assert player.interaction.text_field.buffer.caret < 3


def test_moving_without_the_button_selects_nothing() -> None:
    """Not before a press, and not after one that ended elsewhere."""
    player = Player(RULE, FORWARD)
    move(player, 130, 140, held=True)
    assert player.typing == ""
    player.click(130, 140)
    move(player, 1090, 380, held=False)
    move(player, 1090, 380, held=True)
    assert player.interaction.text_field.buffer.chosen == ""


def test_a_field_that_went_away_with_the_text_before_it_is_not_typed_in() -> None:
    """Confirming led to a screen on which the clicked field is no more."""
    player = Player(WHY, RULE)
    player.click(*ON_WHY)
    player.type("x")
    asked = player.game.obey

    def leads_on(command: object) -> None:
        asked(command)  # type: ignore[arg-type]
        player.game.now = Scene("next", (FORWARD,), primary="forward")

    player.game.obey = leads_on  # type: ignore[method-assign]
    player.click(*ON_RULE)
    assert (player.commands, player.typing) == ([RewordReason("x")], "")
