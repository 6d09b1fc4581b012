"""What the first mouse button does, and a finger that SDL turns into one: press touches, point in texts."""

from __future__ import annotations

import pygame
from pygame.event import Event

from game.stage.input.interaction import Interaction, Stop, pressable
from game.ui.scene import Field


class Mouse:
    """Give it the mouse events of the window; other buttons, wheels and raw finger events do nothing."""

    def __init__(self, interaction: Interaction) -> None:
        self._interaction = interaction
        self._dragging = False

    def handle(self, event: Event, now: float) -> None:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._down(event, now)
        elif event.type == pygame.MOUSEMOTION and self._dragging and event.buttons[0]:
            self._point(event, now, True)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self._up(event)

    def _down(self, event: Event, now: float) -> None:
        interaction = self._interaction
        if interaction.blank:
            interaction.blank = False
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
        if self._interaction.text_field.field is None:
            self._interaction.take(now_there)
            if field.number:
                return
        self._point(event, now, bool(pygame.key.get_mods() & pygame.KMOD_SHIFT))
        self._dragging = True

    def _point(self, event: Event, now: float, select: bool) -> None:
        interaction = self._interaction
        if interaction.text_field.field is not None:
            interaction.text_field.point(event.pos, now, interaction.viewport, interaction.zoom, select)
            interaction.attend()

    def _up(self, event: Event) -> None:
        """A touch is pressed when the button comes up where it went down."""
        interaction = self._interaction
        pressed, interaction.pressed, self._dragging = interaction.pressed, "", False
        stop = interaction.at(event.pos)
        if pressed and pressable(stop, pressed):
            interaction.press(stop)
