"""What the first mouse button does, and a finger that SDL turns into one: press touches, point in texts."""

from __future__ import annotations

import pygame
from pygame.event import Event

from game.stage.input.interaction import Hands, pressable
from game.ui.scene import Field


class Mouse:
    """Give it the mouse events of the window; other buttons, wheels and raw finger events do nothing."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._dragging = False

    def handle(self, event: Event, now: float) -> None:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._down(event, now)
        elif event.type == pygame.MOUSEMOTION and self._dragging and event.buttons[0]:
            self._point(event, now, True)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self._up(event)

    def _down(self, event: Event, now: float) -> None:
        hands = self._hands
        if hands.blank:
            hands.blank = False
            return
        stop, held = hands.at(event.pos), hands.typist.field
        if not hands.focus.choosing:
            hands.focus.name = ""
        if held is not None and (stop is None or stop.name != held.name):
            hands.leave()
        if isinstance(stop, Field):
            self._into(stop, event, now)
        elif stop is not None:
            hands.pressed = stop.name

    def _into(self, field: Field, event: Event, now: float) -> None:
        now_there = next((f for f in self._hands.scene.fields() if f.name == field.name), None)
        if now_there is None:
            return
        if self._hands.typist.field is None:
            self._hands.take(now_there)
        self._point(event, now, bool(pygame.key.get_mods() & pygame.KMOD_SHIFT))
        self._dragging = True

    def _point(self, event: Event, now: float, select: bool) -> None:
        hands = self._hands
        if hands.typist.field is not None:
            hands.typist.point(event.pos, now, hands.sheet, hands.zoom, select)
            hands.attend()

    def _up(self, event: Event) -> None:
        """A touch is pressed when the button comes up where it went down."""
        hands = self._hands
        pressed, hands.pressed, self._dragging = hands.pressed, "", False
        stop = hands.at(event.pos)
        if pressed and pressable(stop, pressed):
            hands.press(stop)
