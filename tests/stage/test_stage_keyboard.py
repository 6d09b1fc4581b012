"""What a key does depends on where somebody is: in a field, with the visible focus, or on the screen at large."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from pygame.event import Event

from game.core.commands import Advance, GoTo, RewordReason, RewordRule, StepBack
from tests.stage.stage_samples import BACK, FORWARD, PARK, RULE, WHY, Player

CTRL = pygame.KMOD_LCTRL


def text(player: Player) -> str:
    return player.interaction.text_field.buffer.text


def test_the_most_exact_name_of_a_key_wins() -> None:
    """On a French keyboard the key above the letters is both a sign and a figure."""
    sign, figure = replace(FORWARD, keys=("&",)), replace(PARK, keys=("1",))
    player = Player(figure, sign)
    player.keyboard.handle(
        Event(pygame.KEYDOWN, key=ord("&"), mod=0, unicode="&", scancode=pygame.KSCAN_1), player.time
    )
    assert player.commands == [Advance()]


@pytest.mark.parametrize("key", [pygame.K_SPACE, pygame.K_PAGEDOWN])
def test_forward_is_whatever_the_screen_calls_its_first_step(key: int) -> None:
    """Also where it gave that button other keys; without one nothing happens."""
    player = Player(replace(FORWARD, keys=("enter",)), BACK)
    player.key(key)
    assert player.commands == [Advance()]
    player = Player(BACK, primary="")
    player.key(key)
    assert player.commands == []


def test_a_key_that_nobody_wants_does_nothing() -> None:
    """No sound, no step, no focus."""
    player = Player(FORWARD)
    player.key(pygame.K_q, 0, "q")
    player.key(pygame.K_F9)
    assert player.commands == []
    assert player.interaction.paint_state().ring == ""


def test_a_black_wall_eats_the_key_that_wakes_it() -> None:
    """Only the next press leads on; one that is held down does not."""
    player = Player(FORWARD)
    player.interaction.darken()
    player.key(pygame.K_SPACE, up=False)
    player.key(pygame.K_SPACE, up=False)
    assert (player.interaction.blank, player.commands) == (False, [])
    player.key(pygame.K_SPACE)
    player.key(pygame.K_SPACE)
    assert player.commands == [Advance()]


def test_the_key_that_made_the_wall_black_does_not_wake_it_while_it_is_held() -> None:
    """A clicker with a heavy thumb."""
    player = Player(FORWARD)
    for up in (False, False, True):
        player.key(pygame.K_b, 0, "b", up=up)
        assert player.interaction.blank
    player.key(pygame.K_b, 0, "b")
    assert not player.interaction.blank


def test_a_key_of_the_screen_goes_before_moving_the_focus() -> None:
    """Where a screen has a use for an arrow, the ring stays away."""
    player = Player(replace(PARK, keys=("right",)), FORWARD)
    player.key(pygame.K_RIGHT)
    assert (player.commands, player.interaction.focus.name) == ([GoTo("park")], "")


def test_enter_presses_what_has_the_ring_and_else_the_key_of_the_screen() -> None:
    """Both habits work."""
    player = Player(replace(FORWARD, keys=("enter",)), BACK)
    player.key(pygame.K_RETURN)
    assert player.commands == [Advance()]
    player.key(pygame.K_TAB, pygame.KMOD_LSHIFT)
    player.key(pygame.K_RETURN)
    assert player.commands == [Advance(), StepBack()]


def test_while_a_clicker_chooses_other_keys_are_still_keys_of_the_screen() -> None:
    """A colleague at the laptop can park the card meanwhile."""
    player = Player(BACK, PARK, FORWARD)
    player.key(pygame.K_F5)
    player.key(pygame.K_p, 0, "p")
    assert player.commands == [GoTo("park")]
    player.key(pygame.K_F5)
    assert not player.interaction.focus.choosing


def test_a_clicker_that_presses_a_field_goes_into_it() -> None:
    """So that somebody at the keyboard can type there."""
    player = Player(WHY, FORWARD)
    player.key(pygame.K_F5)
    player.key(pygame.K_b, 0, "b")
    assert (player.typing, text(player)) == ("why", "")


def test_letters_in_a_field_are_letters() -> None:
    """Also those that are keys of the screen, and the full stop that makes a wall dark."""
    player = Player(WHY, PARK)
    player.click(500, 540)
    player.type("p.b")
    assert (text(player), player.commands, player.interaction.blank) == ("p.b", [], False)


def test_a_letter_may_be_held_down_in_a_field() -> None:
    """As in any other program; only steps of the meeting are guarded."""
    player = Player(WHY, FORWARD)
    player.click(500, 540)
    for _ in range(3):
        player.key(pygame.K_BACKSPACE, up=False)
        player.key(pygame.K_a, 0, "a", up=False)
    assert text(player) == "a"


def test_escape_that_is_held_down_leaves_the_field_and_no_more() -> None:
    """The screen has a use for Escape too: back. Nobody meant both."""
    player = Player(WHY, BACK)
    player.click(500, 540)
    player.key(pygame.K_ESCAPE, up=False)
    player.key(pygame.K_ESCAPE, up=False)
    assert (player.typing, player.commands) == ("", [])
    player.key(pygame.K_ESCAPE)
    player.key(pygame.K_ESCAPE)
    assert player.commands == [StepBack()]


def test_tab_from_the_last_field_goes_on_round_the_screen() -> None:
    """To a button, with the ring, and on into the next field."""
    player = Player(FORWARD, WHY)
    player.click(500, 540)
    player.key(pygame.K_TAB)
    assert (player.typing, player.interaction.focus.name) == ("", "forward")
    player.key(pygame.K_TAB)
    assert player.typing == "why"


def test_a_function_key_first_says_what_was_typed() -> None:
    """The game must know the text before it leads on, and the hand stays in the field where the screen stays."""
    player = Player(RULE, PARK)
    player.click(1000, 350)
    player.type("!")
    player.key(pygame.K_F7)
    assert player.commands == [RewordRule("wij bellen!"), GoTo("park")]
    assert player.typing == "rule"


def test_f5_in_a_field_hands_over_to_the_clicker() -> None:
    """What was typed is sent, and the ring is there."""
    player = Player(WHY, FORWARD)
    player.click(500, 540)
    player.type("x")
    player.key(pygame.K_F5)
    assert (player.commands, player.typing) == ([RewordReason("x")], "")
    assert player.interaction.focus.choosing


def test_an_input_method_has_its_keys_for_itself() -> None:
    """Enter takes the word it offers, and Escape throws that away: neither leaves the field."""
    player = Player(WHY, BACK)
    player.click(500, 540)
    player.keyboard.handle(Event(pygame.TEXTEDITING, text="ka", start=0, length=2), player.time)
    for key in (pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_BACKSPACE):
        player.key(key)
    assert (player.typing, player.commands) == ("why", [])
    assert player.interaction.text_field.buffer.composition == "ka"


def test_a_composition_without_a_field_is_nobodys() -> None:
    """Nor is finished text."""
    player = Player(PARK, FORWARD)
    player.keyboard.handle(Event(pygame.TEXTEDITING, text="ka", start=0, length=2), player.time)
    player.keyboard.handle(Event(pygame.TEXTINPUT, text="か"), player.time)
    assert (text(player), player.interaction.text_field.buffer.composition) == ("", "")


def test_a_window_that_lost_the_keyboard_listens_anew() -> None:
    """A key that came up in another window is free again."""
    player = Player(FORWARD)
    player.key(pygame.K_SPACE, up=False)
    player.keyboard.handle(Event(pygame.WINDOWFOCUSLOST), player.time)
    player.key(pygame.K_SPACE)
    assert player.commands == [Advance(), Advance()]


# ------------------------------------------------------------------------------------------- typing beside a field


def test_whoever_types_beside_a_field_types_in_it() -> None:
    """Also the first letter, a capital as it was typed; a space that leads into it is none of the text."""
    player = Player(WHY, PARK, FORWARD)
    player.type("Pa")
    assert (player.typing, text(player), player.commands) == ("why", "Pa", [])
    player = Player(WHY, PARK, FORWARD)
    player.type(" p")
    assert (player.typing, text(player), player.commands) == ("why", "p", [])


def test_a_composition_beside_a_field_begins_in_it() -> None:
    """Letters with a dead key, and languages that are composed."""
    player = Player(WHY, FORWARD)
    player.keyboard.handle(Event(pygame.TEXTEDITING, text="ka", start=0, length=2), player.time)
    assert (player.typing, player.interaction.text_field.buffer.composition) == ("why", "ka")
    player.keyboard.handle(Event(pygame.TEXTINPUT, text="か"), player.time)
    assert text(player) == "か"


def test_typing_goes_where_somebody_typed_last_and_else_where_nothing_stands() -> None:
    """A rule that is there is not lengthened while a reason is missing."""
    player = Player(RULE, WHY, FORWARD)
    player.type("x")
    assert player.typing == "why"
    player.click(1000, 350)
    player.type("!")
    player.key(pygame.K_ESCAPE)
    player.type("y")
    assert (player.typing, text(player)) == ("rule", "wij bellen!y")


def test_a_key_that_led_to_a_screen_with_a_field_types_nothing_there_while_it_is_held() -> None:
    """Whoever leans on Space at the outcome finds the rule as it was."""
    player = Player(FORWARD)
    player.key(pygame.K_SPACE, 0, " ", up=False)
    player.game.now = replace(player.game.now, name="rule", items=(WHY, FORWARD))
    player.interaction.refresh()
    for _ in range(3):
        player.key(pygame.K_SPACE, 0, " ", up=False)
    player.key(pygame.K_SPACE, 0, " ")
    assert (player.typing, player.commands) == ("", [Advance()])
    player.type("x")
    assert text(player) == "x"


def test_a_second_enter_never_leads_on() -> None:
    """It confirms, and leads back into the field; Ctrl+Enter and the clicker lead on from there."""
    player = Player(WHY, FORWARD)
    player.type("x")
    for _ in range(4):
        player.key(pygame.K_RETURN, 0, "\r")
    assert player.commands == [RewordReason("x")]
    player.type("y")
    player.key(pygame.K_PAGEDOWN)
    assert (player.commands[1:], player.typing) == ([RewordReason("xy"), Advance()], "")
    player.type("z")
    player.key(pygame.K_RETURN, CTRL, "\r")
    assert (player.commands[3:], player.typing) == ([RewordReason("xyz"), Advance()], "")


def test_enter_leads_on_where_nobody_types() -> None:
    """As Space does on a screen without a field."""
    player = Player(WHY, FORWARD)
    player.key(pygame.K_RETURN, 0, "\r")
    assert player.commands == [Advance()]


def test_an_action_beside_a_field_wants_ctrl() -> None:
    """Also the black wall."""
    player = Player(WHY, replace(PARK, keys=("ctrl+p",)), FORWARD)
    player.key(pygame.K_p, CTRL, "\x10")
    assert player.commands == [GoTo("park")]
    player.key(pygame.K_b, CTRL, "\x02")
    assert player.interaction.blank


def test_a_sentence_after_a_stray_f5_is_a_sentence() -> None:
    """A presenter that chooses presses with "b" after a key of its own; "bij" comes after none."""
    player = Player(WHY, PARK, FORWARD)
    player.key(pygame.K_F5)
    player.type("ab.")
    assert (text(player), player.commands, player.interaction.focus.choosing) == ("ab.", [], False)


def test_a_list_takes_no_entry_without_a_letter() -> None:
    """The full stop of a clicker is no reason for anything."""
    player = Player(replace(WHY, clears=True), FORWARD)
    player.type(".")
    player.key(pygame.K_RETURN, 0, "\r")
    player.key(pygame.K_ESCAPE)
    assert player.commands == []


@pytest.mark.parametrize(
    ("key", "mod"),
    [
        (pygame.K_LCTRL, pygame.KMOD_LCTRL), (pygame.K_RCTRL, pygame.KMOD_RCTRL), (pygame.K_LSHIFT, pygame.KMOD_LSHIFT),
        (pygame.K_LALT, pygame.KMOD_LALT), (pygame.K_CAPSLOCK, pygame.KMOD_CAPS), (pygame.K_LCTRL, 0),
        (pygame.K_NUMLOCK, pygame.KMOD_LCTRL), (pygame.K_c, CTRL), (pygame.K_a, CTRL), (pygame.K_q, CTRL),
        (pygame.K_INSERT, CTRL), (pygame.K_F3, 0), (pygame.K_F12, 0), (pygame.K_s, CTRL | pygame.KMOD_LSHIFT),
        (pygame.K_PRINTSCREEN, 0), (pygame.K_LMETA, pygame.KMOD_LMETA),
    ],
)  # fmt: skip
def test_a_key_without_a_meaning_here_leaves_what_is_typed_in_its_field(key: int, mod: int) -> None:
    """Ctrl goes down before its letter does: nobody who wants to copy a word sends half a reason to the wall."""
    player = Player(replace(WHY, clears=True), PARK, FORWARD)
    player.type("half")
    player.key(key, mod)
    assert (text(player), player.commands, player.typing) == ("half", [], "why")


@pytest.mark.parametrize(("key", "sign", "dark"), [(pygame.K_b, "b", False), (pygame.K_PERIOD, ".", True)])
def test_the_letter_of_a_standpoint_does_not_darken_a_vote(key: int, sign: str, dark: bool) -> None:
    """Somebody who believes to vote for B sees no black wall; the full stop darkens it everywhere."""
    player = Player(FORWARD)
    player.interaction.scene = replace(player.interaction.scene, lettered=True)
    player.key(key, 0, sign)
    assert player.interaction.blank is dark


def test_the_sign_of_a_key_that_leads_from_one_field_into_another_is_typed_in_neither() -> None:
    """X11 sends the sign of Ctrl with a figure after the key."""
    why = replace(WHY, keys=("ctrl+1",))
    player = Player(RULE, why)
    player.key(pygame.K_F2)
    assert player.typing == RULE.name
    player.key(pygame.K_1, CTRL, "1", up=False)
    player.keyboard.handle(Event(pygame.TEXTINPUT, text="1"), player.time)
    field = player.interaction.text_field.field
    assert field is not None
    assert (field.name, text(player)) == (WHY.name, WHY.text)
