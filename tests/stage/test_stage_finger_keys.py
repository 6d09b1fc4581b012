"""Typing with a finger: the keyboard comes where a field is tapped, types as a real one, and goes for a real key."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from pygame.event import Event

from game.core.cards import OptionId
from game.core.commands import AddArgument, Advance, RewordReason, RewordRule, Show
from game.core.privacy import KINDS
from game.stage.windows.pane import Face, Pane
from game.stage.windows.window import Window
from game.ui.geometry import Area
from game.ui.scene import Field, Touch
from game.ui.touch_keys import Does
from tests.stage.stage_samples import FORWARD, RULE, WHY, Player

STOP = Touch(Area(64, 920, 232, 116), "stop", Show("stop"))


class Finger(Player):
    """Somebody at a touch board that passes for a mouse."""

    def __init__(self, *items: Touch | Field, board: bool = True) -> None:
        super().__init__(*items)
        self.game.now = replace(self.game.now, board=board)
        self.interaction.refresh()

    @property
    def shown(self) -> bool:
        return self.interaction.fingers.shown

    @property
    def text(self) -> str:
        return self.interaction.text_field.buffer.text

    def tap_field(self, field: Field, *, touch: bool = False) -> None:
        """A tap in the middle of it, wherever it stands now."""
        now = next(one for one in self.interaction.scene.fields() if one.name == field.name)
        x, y = now.area.x + now.area.w / 2, now.area.y + now.area.h / 2
        self.time += 1.0
        self.mouse.handle(Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=1, touch=touch), self.time)
        self.mouse.handle(Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1, touch=touch), self.time)
        self.interaction.refresh()

    def tap(self, does: Does, sign: str = "", after: float = 1.0) -> None:
        keys = self.interaction.fingers._keys
        key = next(one for one in keys if one.does is does and one.sign == sign)
        x, y = key.area.x + key.area.w / 2, key.area.y + key.area.h / 2
        self.down(x, y, after=after)
        self.up(x, y)
        self.interaction.refresh()

    def type_with_a_finger(self, text: str) -> None:
        for sign in text:
            self.tap(Does.SIGN, sign)


def real_key(finger: Finger, key: int, sign: str = "") -> None:
    """As the window hands it on: the pane looks at each before the keyboard does."""
    name = pygame.key.name(key)
    if finger.interaction.fingers.real_key({"page down": "pagedown"}.get(name, name)):
        finger.interaction.refresh()
    finger.key(key, 0, sign)


def test_a_tapped_field_brings_the_keyboard_and_takes_what_is_typed() -> None:
    """The first letter of a text is a capital; accents and signs are a key away."""
    finger = Finger(WHY, FORWARD)
    assert not finger.shown
    finger.tap_field(WHY)
    assert finger.shown and finger.typing == "why"
    finger.tap(Does.SIGN, "E")
    finger.type_with_a_finger("en b")
    finger.tap(Does.ACCENTS)
    finger.type_with_a_finger("ë")
    finger.tap(Does.ERASE)
    finger.tap(Does.SIGNS)
    finger.type_with_a_finger("!")
    finger.tap(Does.LEFT)
    finger.tap(Does.SIGNS)
    finger.type_with_a_finger("d")
    assert finger.text == "Een bd!" and finger.commands == []
    finger.tap(Does.DONE)
    assert finger.commands == [RewordReason("Een bd!")] and not finger.shown


def test_without_a_finger_or_a_board_nothing_comes() -> None:
    """A mouse at a laptop types with its keyboard; a finger needs no setting."""
    finger = Finger(WHY, board=False)
    finger.tap_field(WHY)
    assert finger.typing == "why" and not finger.shown
    finger.interaction.leave()
    finger.tap_field(WHY, touch=True)
    assert finger.shown


def test_a_field_that_the_screen_opens_with_brings_nothing_until_it_is_tapped() -> None:
    opening = replace(WHY, first=True)
    finger = Finger(opening, FORWARD)
    assert finger.typing == "why" and not finger.shown
    finger.tap_field(opening)
    assert finger.shown


def test_a_real_key_takes_it_away_for_good() -> None:
    """And types what it says; what a presenter sends is no keyboard. Only choosing the board anew brings it back."""
    finger = Finger(RULE, FORWARD)
    finger.tap_field(RULE)
    real_key(finger, pygame.K_ESCAPE)
    finger.tap_field(RULE)
    assert finger.shown
    real_key(finger, pygame.K_x, "x")
    assert not finger.shown and "x" in finger.text
    finger.interaction.leave()
    finger.tap_field(RULE)
    assert finger.typing == "rule" and not finger.shown
    for board in (False, True):
        finger.interaction.leave()
        finger.game.now = replace(finger.game.now, board=board)
        finger.interaction.refresh()
        finger.tap_field(RULE)
        assert finger.shown is board


def test_the_window_hears_a_real_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also one that is for the window itself."""
    finger = Finger(RULE)
    pane = Pane(Face(finger.game.obey, finger.game.scene), Window((640, 480)))
    heard: list[str] = []
    monkeypatch.setattr(pane.interaction.fingers, "real_key", heard.append)
    for key in (pygame.K_q, pygame.K_F11):
        pane.handle(Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0), 1.0)
    pane.window.close()
    assert heard == ["q", "f11"]


def test_many_lines_have_a_key_for_the_next_and_one_to_take_them_in() -> None:
    finger = Finger(replace(RULE, text=""), FORWARD)
    finger.tap_field(RULE)
    finger.type_with_a_finger("W")
    finger.tap(Does.LINE)
    finger.type_with_a_finger("ij")
    assert finger.text == "W\nij"
    finger.tap(Does.DONE)
    assert finger.commands == [RewordRule("W\nij")] and not finger.shown


def test_a_name_is_looked_at_once_more_as_with_keys() -> None:
    """The first press holds it back, a bounce does nothing, the second lets it go; hiding the keyboard never does."""
    field = replace(WHY, limit=80, watch=tuple((kind, "look") for kind in KINDS))
    finger = Finger(field, FORWARD)
    finger.tap_field(field)
    finger.type_with_a_finger("V")
    for sign in "an Anna 0612345678":
        if sign.isupper():
            finger.tap(Does.CAPITALS)
        finger.tap(Does.SIGN, sign)
    finger.tap(Does.DONE)
    assert finger.interaction.text_field.held and finger.commands == []
    finger.tap(Does.DONE, after=0.1)
    assert finger.commands == []
    finger.tap(Does.HIDE)
    assert finger.commands == [] and not finger.shown
    finger.tap_field(field)
    finger.tap(Does.DONE)
    finger.tap(Does.DONE)
    assert finger.commands == [RewordReason("Van Anna 0612345678")]


def test_a_list_keeps_its_field_and_its_keyboard() -> None:
    field = Field(Area(100, 800, 900, 80), "arg", "", AddArgument(OptionId("a"), True), clears=True)
    finger = Finger(field, FORWARD)
    finger.tap_field(field)
    finger.type_with_a_finger("J")
    finger.tap(Does.DONE)
    assert finger.shown and finger.text == "" and len(finger.commands) == 1


def test_the_wall_can_be_stopped_from_the_keyboard() -> None:
    """STOP stands where it always does; what was typed is sent first, and what lies under the keyboard is not hit."""
    finger = Finger(WHY, FORWARD, STOP)
    finger.tap_field(WHY)
    finger.type_with_a_finger("J")
    finger.click(2, 1078)
    assert finger.commands == [] and finger.typing == "why"
    finger.tap(Does.STOP)
    assert finger.commands == [RewordReason("J"), Show("stop")]
    assert Advance() not in finger.commands


def test_another_screen_begins_without_it() -> None:
    finger = Finger(WHY, FORWARD)
    finger.tap_field(WHY)
    finger.game.now = replace(finger.game.now, name="another", items=(replace(WHY, first=True),))
    finger.interaction.refresh()
    assert not finger.shown
