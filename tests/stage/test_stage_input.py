"""Keys, clickers, mouse and fields, driven by the events that a window would send."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from pygame.event import Event

from game.core.commands import Advance, GoTo, RewordReason, RewordRule, StepBack
from game.stage.input.keys import names_of
from game.ui.geometry import Area
from game.ui.scene import Scene, Touch
from tests.stage.stage_samples import BACK, FORWARD, PARK, RULE, WHY, Player, press


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (press(pygame.K_SPACE, 0, " "), "space"),
        (press(pygame.K_KP_ENTER, 0, "\r"), "enter"),
        (press(pygame.K_KP7, 0, "7"), "7"),
        (press(pygame.K_a, pygame.KMOD_SHIFT, "A"), "a"),
        (press(pygame.K_z, pygame.KMOD_LCTRL, "\x1a"), "ctrl+z"),
        (press(pygame.K_z, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT, "\x1a"), "ctrl+shift+z"),
        (press(pygame.K_EQUALS, pygame.KMOD_SHIFT, "+"), "plus"),
        (press(pygame.K_MINUS, 0, "-"), "minus"),
        (press(pygame.K_SLASH, pygame.KMOD_SHIFT, "?"), "?"),
        (press(pygame.K_PERIOD, 0, "."), "."),
        (press(pygame.K_F12), "f12"),
        (press(pygame.K_TAB, pygame.KMOD_LSHIFT, "\t"), "shift+tab"),
        (press(pygame.K_RETURN, pygame.KMOD_LCTRL, "\r"), "ctrl+enter"),
        (press(pygame.K_e, pygame.KMOD_LCTRL | pygame.KMOD_RALT, "€"), "€"),
    ],
)
def test_keys_have_the_names_that_scenes_use(names: tuple[str, ...], expected: str) -> None:
    assert names[0] == expected


def test_a_french_keyboard_gives_figures_without_shift() -> None:
    assert "2" in press(ord("é"), 0, "é", pygame.KSCAN_2)
    assert "-" in press(pygame.K_MINUS, 0, "-")


def test_space_pagedown_and_a_clicker_press_the_primary() -> None:
    player = Player(replace(FORWARD, keys=()), BACK)
    player.key(pygame.K_SPACE, 0, " ")
    player.key(pygame.K_PAGEDOWN)
    player.key(pygame.K_PAGEUP)
    assert player.commands == [Advance(), Advance(), StepBack()]


def test_a_key_that_is_held_counts_once() -> None:
    player = Player(FORWARD)
    player.key(pygame.K_PAGEDOWN, up=False)
    player.key(pygame.K_PAGEDOWN, up=False)
    player.key(pygame.K_PAGEDOWN)
    assert player.commands == [Advance()]
    player.key(pygame.K_PAGEDOWN)
    player.key(pygame.K_PAGEDOWN, after=0.1)
    assert player.commands == [Advance(), Advance()]
    player.key(pygame.K_PAGEDOWN, after=0.3)
    assert player.commands == [Advance(), Advance(), Advance()]


def test_a_press_ends_where_it_began() -> None:
    player = Player(FORWARD, BACK)
    player.down(1100, 950)
    assert player.interaction.paint_state().pressed == "forward"
    player.up(150, 950)
    player.down(1100, 950, button=3)
    player.up(1100, 950, button=3)
    player.mouse.handle(Event(pygame.FINGERDOWN, x=0.5, y=0.9), 0)
    assert player.commands == []
    player.click(1100, 950)
    assert player.commands == [Advance()]


def test_what_is_hidden_has_a_key_only() -> None:
    player = Player(replace(PARK, hidden=True), FORWARD)
    player.click(500, 950)
    player.key(pygame.K_TAB)
    assert player.interaction.focus.name == "forward"
    player.key(pygame.K_p, 0, "p")
    assert player.commands == [GoTo("park")]


def test_tab_and_arrows_move_the_focus_and_enter_presses_it() -> None:
    player = Player(BACK, PARK, FORWARD)
    for key, mod in ((pygame.K_TAB, 0), (pygame.K_RIGHT, 0), (pygame.K_DOWN, 0), (pygame.K_TAB, pygame.KMOD_SHIFT)):
        player.key(key, mod)
    assert player.interaction.paint_state().ring == "park"
    player.key(pygame.K_RETURN, 0, "\r")
    assert player.commands == [GoTo("park")]


def test_a_clicker_chooses() -> None:
    player = Player(BACK, replace(PARK, first=True), FORWARD)
    player.key(pygame.K_F5)
    assert player.interaction.paint_state().ring == "park"
    player.key(pygame.K_PAGEUP)
    player.key(pygame.K_PAGEUP)
    assert player.interaction.paint_state().ring == "forward"
    player.key(pygame.K_PERIOD, 0, ".")
    player.key(pygame.K_PAGEDOWN)
    player.key(pygame.K_b, 0, "b")
    assert player.commands == [Advance(), StepBack()]
    player.key(pygame.K_ESCAPE)
    assert player.interaction.paint_state().ring == ""
    player.key(pygame.K_PAGEDOWN)
    assert player.commands[-1] == Advance()


def test_b_makes_the_wall_black_until_any_key() -> None:
    player = Player(FORWARD)
    player.key(pygame.K_b, 0, "b")
    assert player.interaction.blank
    player.key(pygame.K_SPACE, 0, " ")
    assert not player.interaction.blank
    assert player.commands == []


def test_a_field_keeps_its_text_until_it_is_confirmed() -> None:
    player = Player(RULE, FORWARD, BACK)
    player.click(1000, 350)
    player.type(" 1 p")
    assert player.commands == []
    assert player.interaction.paint_state().typed["rule"].text == "wij bellen 1 p"
    player.key(pygame.K_RETURN, 0, "\r")
    player.key(pygame.K_ESCAPE)
    assert player.commands == [RewordRule("wij bellen 1 p\n")]
    assert player.typing == ""
    player.key(pygame.K_ESCAPE)
    assert player.commands[-1] == StepBack()


def test_a_field_with_nothing_new_sends_nothing() -> None:
    player = Player(RULE, FORWARD)
    player.click(1000, 350)
    player.key(pygame.K_ESCAPE)
    assert player.commands == []


def test_enter_confirms_a_single_line_and_tab_goes_on() -> None:
    player = Player(WHY, RULE, FORWARD)
    player.key(pygame.K_TAB)
    player.type("omdat")
    player.key(pygame.K_TAB)
    assert (player.commands, player.typing) == ([RewordReason("omdat")], "rule")
    player.key(pygame.K_TAB, pygame.KMOD_SHIFT)
    player.type("!")
    player.key(pygame.K_RETURN, 0, "\r")
    assert (player.commands[-1], player.typing) == (RewordReason("omdat!"), "")


def test_a_click_elsewhere_confirms_first_and_then_presses() -> None:
    player = Player(WHY, FORWARD)
    player.click(500, 540)
    player.type("ja")
    player.click(1100, 950)
    assert player.commands == [RewordReason("ja"), Advance()]


def test_shift_and_a_figure_takes_a_hand_away_also_where_the_system_gives_the_figure() -> None:
    """X11 gives "3" for Shift+3 while nothing is typed; on a French keyboard Shift makes the figure."""
    assert (
        names_of(Event(pygame.KEYDOWN, key=pygame.K_3, mod=pygame.KMOD_LSHIFT, unicode="3", scancode=32))[0]
        == "shift+3"
    )
    french = Event(pygame.KEYDOWN, key=pygame.K_QUOTEDBL, mod=pygame.KMOD_LSHIFT, unicode="3", scancode=32)
    assert names_of(french)[0] == "3"


def test_in_a_field_only_function_and_control_keys_are_keys_of_the_scene() -> None:
    ask = Touch(Area(0, 0, 10, 10), "ask", Advance(), ("ctrl+enter",))
    player = Player(WHY, PARK, ask, BACK)
    player.click(500, 540)
    player.type("2p")
    player.key(pygame.K_F7)
    assert player.commands == [RewordReason("2p"), GoTo("park")]
    assert player.typing == "why"
    player.type("q")
    player.key(pygame.K_z, pygame.KMOD_CTRL)
    player.key(pygame.K_z, pygame.KMOD_CTRL)
    player.key(pygame.K_z, pygame.KMOD_CTRL)
    assert StepBack() not in player.commands
    player.type("w")
    player.key(pygame.K_RETURN, pygame.KMOD_CTRL, "\r")
    assert player.commands[-2:] == [RewordReason("w"), Advance()]
    assert player.typing == ""


def test_the_key_of_a_field_leads_into_it_and_is_not_typed() -> None:
    """By its key of the top row; a letter would be typed in it."""
    player = Player(RULE, FORWARD)
    player.key(pygame.K_F2)
    assert player.typing == "rule"
    player.type("r")
    assert player.interaction.paint_state().typed["rule"].text == "wij bellenr"


def test_another_screen_confirms_what_was_typed() -> None:
    player = Player(RULE, FORWARD)
    player.click(1000, 350)
    player.type("!")
    player.game.now = Scene("other", (FORWARD,), primary="forward")
    player.interaction.refresh()
    assert player.commands == [RewordRule("wij bellen!")]
    assert player.typing == ""


def test_flush_sends_and_stays() -> None:
    player = Player(RULE, FORWARD)
    player.click(1000, 350)
    player.type("!")
    player.interaction.flush()
    player.interaction.flush()
    assert (player.commands, player.typing) == ([RewordRule("wij bellen!")], "rule")


def test_a_text_changed_by_the_game_is_taken_over_unless_something_new_was_typed() -> None:
    player = Player(RULE, FORWARD)
    player.click(1000, 350)
    player.game.obey(RewordRule("wij mailen"))
    player.interaction.refresh()
    assert player.interaction.paint_state().typed["rule"].text == "wij mailen"
    player.type("!")
    player.game.obey(RewordRule("anders"))
    player.interaction.refresh()
    assert player.interaction.paint_state().typed["rule"].text == "wij mailen!"


def test_a_field_that_clears_keeps_the_focus_and_takes_no_blanks() -> None:
    player = Player(replace(WHY, clears=True, first=True), FORWARD)
    player.type("een")
    player.key(pygame.K_RETURN, 0, "\r")
    player.key(pygame.K_RETURN, 0, "\r")
    player.type("twee")
    player.key(pygame.K_RETURN, 0, "\r")
    assert player.commands == [RewordReason("een"), RewordReason("twee")]
    assert player.typing == "why"


def test_clipboard_selection_and_limit() -> None:
    player = Player(replace(WHY, text="kort"), FORWARD)
    player.click(1000, 540)
    player.key(pygame.K_a, pygame.KMOD_CTRL)
    player.key(pygame.K_c, pygame.KMOD_CTRL)
    player.key(pygame.K_END)
    for _ in range(8):
        player.key(pygame.K_v, pygame.KMOD_CTRL)
    assert player.interaction.paint_state().typed["why"].text == "kort" * 5
    player.key(pygame.K_LEFT, pygame.KMOD_SHIFT)
    player.key(pygame.K_LEFT, pygame.KMOD_SHIFT | pygame.KMOD_CTRL)
    player.key(pygame.K_x, pygame.KMOD_CTRL)
    assert player.interaction.paint_state().typed["why"].text == ""


CTRL = pygame.KMOD_CTRL


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        pytest.param("axv", "xyz", id="select, cut and paste"),
        pytest.param("av", "xyz", id="select and paste"),
        pytest.param("v", "abcxyz", id="paste"),
        pytest.param("acv", "xyz", id="select, copy and paste what came since"),
        pytest.param("xv", "abcxyz", id="cut nothing, and paste"),
    ],
)
def test_what_is_pasted_beside_a_field_goes_where_letters_go(
    keys: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has clicked: over a remembered name that was selected and cut comes the new one, not behind it."""
    monkeypatch.setattr(pygame.scrap, "put_text", lambda text: None)
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: "xyz")
    player = Player(replace(WHY, text="abc"), FORWARD)
    for key in keys:
        player.key(pygame.key.key_code(key), CTRL)
    assert player.interaction.paint_state().typed["why"].text == text
    player.key(pygame.K_RETURN, 0, "\r")
    assert player.commands == [RewordReason(text)]


def test_selecting_does_nothing_where_there_is_nothing_to_select() -> None:
    """No field on the screen, or a key of the screen itself."""
    player = Player(FORWARD, replace(PARK, keys=("ctrl+a",)))
    player.key(pygame.K_v, CTRL)
    assert player.commands == [] and player.typing == ""
    player.key(pygame.K_a, CTRL)
    assert player.commands == [GoTo("park")]


def test_a_composition_is_shown_and_not_yet_kept() -> None:
    player = Player(WHY, FORWARD)
    player.click(500, 540)
    player.keyboard.handle(Event(pygame.TEXTEDITING, text="ka", start=0, length=2), 1)
    assert player.interaction.paint_state().typed["why"].composed == (0, 2)
    player.key(pygame.K_RETURN, 0, "\r")
    assert player.typing == "why"
    player.keyboard.handle(Event(pygame.TEXTINPUT, text="か"), 1)
    player.key(pygame.K_RETURN, 0, "\r")
    assert player.commands == [RewordReason("か")]


def test_a_double_click_takes_a_word_and_a_drag_a_part() -> None:
    player = Player(RULE, FORWARD)
    player.click(140, 140)
    player.down(140, 140, after=0.2)
    assert player.interaction.text_field.buffer.chosen == "wij"
    player.mouse.handle(Event(pygame.MOUSEMOTION, pos=(1090, 380), buttons=(1, 0, 0)), player.time)
    assert player.interaction.text_field.buffer.chosen != ""


def test_up_and_down_keep_to_their_column() -> None:
    text = (
        "een lange regel die over meer dan een enkele regel van dit veld loopt en dan nog wat verder gaat\nkort\neinde"
    )
    player = Player(replace(RULE, text=text), FORWARD)
    player.click(1000, 390)
    buffer = player.interaction.text_field.buffer
    buffer.go(30)
    for _ in range(4):
        player.key(pygame.K_DOWN)
    for _ in range(3):
        player.key(pygame.K_UP)
    assert abs(buffer.caret - 30) <= 1
    player.key(pygame.K_HOME)
    assert buffer.caret == 0
    player.key(pygame.K_END, pygame.KMOD_CTRL)
    assert buffer.caret == len(text)
