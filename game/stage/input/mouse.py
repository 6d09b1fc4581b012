"""What the first mouse button does, and a finger that SDL turns into one: press touches, point in texts."""

from __future__ import annotations

from collections.abc import Callable

import pygame
from pygame.event import Event

from game.stage.input.interaction import Interaction, Stop, pressable
from game.ui.scene import Field, Touch
from game.ui.touch_keys import TouchKey


class Mouse:
    """Give it the mouse events of the window; other buttons, wheels and raw finger events do nothing.

    `tap` is told a key of the keyboard for fingers that was pressed.
    """

    def __init__(self, interaction: Interaction, tap: Callable[[TouchKey, float], None]) -> None:
        self._interaction, self._tap = interaction, tap
        self._dragging = False

    def handle(self, event: Event, now: float) -> None:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._down(event, now)
        elif event.type == pygame.MOUSEMOTION and self._dragging and event.buttons[0]:
            self._point(event, now, True)
        elif event.type == pygame.MOUSEMOTION:
            self._rest(event, now)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self._up(event, now)

    def _rest(self, event: Event, now: float) -> None:
        """A mouse over a button; on a touch board it lies where the last finger was."""
        interaction = self._interaction
        by_hand = interaction.scene.board or interaction.fingers.shown or getattr(event, "touch", False)
        stop = None if by_hand else interaction.at(event.pos)
        interaction.hover.over(stop.name if isinstance(stop, Touch) and stop.keys else "", now)

    def _down(self, event: Event, now: float) -> None:
        interaction = self._interaction
        interaction.hover.end()
        if interaction.blank:
            interaction.blank = False
            return
        if self._on_keys(event):
            return
        stop, held = interaction.at(event.pos), interaction.text_field.field
        if not interaction.focus.choosing:
            interaction.focus.name = ""
        elsewhere = held is not None and (stop is None or stop.name != held.name)
        if elsewhere and not self._leaves(stop):
            return
        if isinstance(stop, Field):
            self._into(stop, event, now)
        elif stop is not None:
            interaction.pressed = stop.name

    def _on_keys(self, event: Event) -> bool:
        """Whether this is on the keyboard for fingers; between its keys it does nothing."""
        interaction = self._interaction
        place = interaction.viewport.units(*event.pos)
        if not interaction.fingers.covers(place[1]):
            return False
        interaction.fingers.hold(interaction.fingers.at(*place))
        interaction.refresh()
        return True

    def _leaves(self, stop: Stop | None) -> bool:
        """Whether the click may do what it does: not a button while the text beside it wants another look."""
        interaction = self._interaction
        if interaction.waits(stop):
            return interaction.flush()
        doubtful = interaction.text_field.doubtful
        return interaction.leave() or doubtful

    def _into(self, field: Field, event: Event, now: float) -> None:
        now_there = next((f for f in self._interaction.scene.fields() if f.name == field.name), None)
        if now_there is None:
            return
        taken = self._interaction.text_field.field is None
        if taken:
            self._interaction.take(now_there)
        if not (taken and field.number):
            self._point(event, now, bool(pygame.key.get_mods() & pygame.KMOD_SHIFT))
            self._dragging = True
        self._summon(event)

    def _summon(self, event: Event) -> None:
        """Where somebody types by hand the field moves away from under the finger."""
        fingers = self._interaction.fingers
        if not fingers.shown:
            fingers.summon(finger=getattr(event, "touch", False))
            self._interaction.refresh()
            self._dragging = self._dragging and not fingers.shown

    def _point(self, event: Event, now: float, select: bool) -> None:
        interaction = self._interaction
        if interaction.text_field.field is not None:
            interaction.text_field.point(event.pos, now, interaction.viewport, interaction.zoom, select)
            interaction.attend()

    def _up(self, event: Event, now: float) -> None:
        """A touch is pressed when the button comes up where it went down."""
        interaction = self._interaction
        held = interaction.fingers.held
        if held is not None:
            interaction.fingers.hold(None)
            if interaction.fingers.at(*interaction.viewport.units(*event.pos)) == held:
                self._tap(held, now)
            interaction.refresh()
            return
        pressed, interaction.pressed, self._dragging = interaction.pressed, "", False
        stop = interaction.at(event.pos)
        if pressed and pressable(stop, pressed):
            interaction.press(stop)
