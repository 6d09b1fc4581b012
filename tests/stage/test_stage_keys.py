"""What a key is called, on whatever keyboard, and which of its presses count."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame.event import Event

from game.stage.input.keys import GUARD, GUARDED, Guard, has_control, names_of
from tests.stage.stage_samples import press

CTRL, SHIFT, ALT, ALTGR = pygame.KMOD_LCTRL, pygame.KMOD_LSHIFT, pygame.KMOD_LALT, pygame.KMOD_MODE


def key(key: int, mod: int = 0, unicode: str = "") -> Event:
    return Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode, scancode=0)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (press(pygame.K_F4, ALT), ()),
        (press(pygame.K_LEFT, ALT), ()),
        (press(pygame.K_KP_PLUS, 0, "+"), ("plus",)),
        (press(pygame.K_KP_PERIOD, 0, "."), (".",)),
        (press(pygame.K_KP0), ("0",)),
        (press(pygame.K_EQUALS, CTRL, "="), ("ctrl+plus", "ctrl+=")),
        (press(pygame.K_MINUS, CTRL, "-"), ("ctrl+minus", "ctrl+-")),
        (press(pygame.K_KP_MINUS, CTRL, "-"), ("ctrl+minus",)),
        (press(pygame.K_1, CTRL, "1", pygame.KSCAN_1), ("ctrl+1",)),
        (press(ord("&"), 0, "&", pygame.KSCAN_1), ("&", "1")),
        (press(ord("à"), 0, "à", pygame.KSCAN_0), ("à", "0")),
        (press(pygame.K_1, SHIFT, "!", pygame.KSCAN_1), ("!", "shift+1")),
        (press(pygame.K_a, 0, ""), ("a",)),
        (press(pygame.K_TAB, CTRL | SHIFT, "\t"), ("ctrl+shift+tab",)),
        (press(pygame.K_RETURN, SHIFT, "\r"), ("enter",)),
        (press(ord("ß"), SHIFT, "ẞ"), ("ß",)),
        (press(ord("й"), 0, "й"), ("й",)),
    ],
    ids=[
        "Alt+F4 is the window's",
        "Alt and an arrow too",
        "plus of the figures",
        "a comma pad has a full stop",
        "a figure without Num Lock's sign",
        "larger, as a browser knows it",
        "smaller",
        "smaller on the figures",
        "Ctrl and a figure",
        "a French 1",
        "a French 0",
        "Shift and 1",
        "a letter while nothing is typed",
        "back through fields with Ctrl",
        "Shift does nothing to Enter",
        "capitals without a small form of one letter",
        "a Russian letter",
    ],
)
def test_a_key_has_its_names_the_most_exact_first(names: tuple[str, ...], expected: tuple[str, ...]) -> None:
    """A scene is written once and works in front of every keyboard of a school."""
    assert names == expected


@pytest.mark.parametrize(
    ("mod", "held"),
    [(0, False), (CTRL, True), (pygame.KMOD_RCTRL, True), (SHIFT, False), (CTRL | ALT, False), (CTRL | ALTGR, False)],
    ids=["nothing", "left", "right", "Shift", "AltGr as Windows tells it", "AltGr as Linux tells it"],
)
def test_control_is_not_half_of_altgr(mod: int, held: bool) -> None:
    """A euro sign in a rule must not be taken for a command."""
    assert has_control(key(pygame.K_e, mod)) is held


@given(
    st.sampled_from([pygame.K_a, pygame.K_1, pygame.K_SPACE, pygame.K_F5, pygame.K_EQUALS, pygame.K_TAB, ord("é")]),
    st.sampled_from([0, SHIFT, CTRL, CTRL | SHIFT, ALT, CTRL | ALT]),
    st.sampled_from(["", "a", "A", "1", "!", "é", "+", "\t", "\x01"]),
    st.sampled_from([0, pygame.KSCAN_1, pygame.KSCAN_0]),
)
def test_no_press_has_a_name_twice_or_an_empty_one(code: int, mod: int, unicode: str, scancode: int) -> None:
    """Whatever a system tells of a key: each name is looked up once, and none matches by being nothing."""
    names = names_of(Event(pygame.KEYDOWN, key=code, mod=mod, unicode=unicode, scancode=scancode))
    assert len(set(names)) == len(names)
    assert all(names)
    assert all(name == name.lower() for name in names)


def test_a_key_counts_once_until_it_comes_up() -> None:
    """However often a system repeats it."""
    guard, a = Guard(), key(pygame.K_a)
    assert guard.passes(a, "a", 1.0)
    assert not any(guard.passes(a, "a", 1.0 + n) for n in range(1, 20))
    guard.released(a)
    assert guard.passes(a, "a", 30.0)


def test_two_keys_at_once_both_count() -> None:
    """Two colleagues at one keyboard vote in the same moment."""
    guard = Guard()
    assert guard.passes(key(pygame.K_a), "a", 1.0)
    assert guard.passes(key(pygame.K_b), "b", 1.0)


@pytest.mark.parametrize("name", sorted(GUARDED))
def test_a_step_key_that_bounces_is_one_step(name: str) -> None:
    """A worn clicker sends two presses for one; the meeting would skip a card."""
    guard, step = Guard(), key(pygame.K_PAGEDOWN)
    passed = []
    for now in (1.0, 1.0 + GUARD / 2, 1.0 + GUARD):
        passed.append(guard.passes(step, name, now))
        guard.released(step)
    assert passed == [True, False, True]


def test_letters_may_be_typed_as_fast_as_somebody_can() -> None:
    """Votes at one keyboard come within the blink of an eye."""
    guard, a = Guard(), key(pygame.K_a)
    for now in (1.0, 1.01, 1.02):
        assert guard.passes(a, "a", now)
        guard.released(a)


def test_the_next_step_may_follow_another_step_at_once() -> None:
    """Back after forward is no bounce."""
    guard = Guard()
    assert guard.passes(key(pygame.K_PAGEDOWN), "pagedown", 1.0)
    assert guard.passes(key(pygame.K_PAGEUP), "pageup", 1.01)


def test_a_key_that_came_up_elsewhere_is_not_held_for_ever() -> None:
    """Somebody pressed Alt+Tab in between: the window never hears of the end of that press."""
    guard, a = Guard(), key(pygame.K_a)
    guard.passes(a, "a", 1.0)
    guard.forget()
    assert guard.passes(a, "a", 2.0)


def test_a_key_that_comes_up_without_having_gone_down_is_no_fault() -> None:
    """The window got the keyboard in the middle of a press."""
    Guard().released(key(pygame.K_a))
