"""What keys and clickers do: in a field, with the visible focus, and as keys of the scene. It decides no command."""

from __future__ import annotations

import pygame
from pygame.event import Event

from game.stage.input.interaction import Interaction
from game.stage.input.keys import Guard, names_of
from game.ui.scene import find

ARROWS = {"right": 1, "down": 1, "tab": 1, "left": -1, "up": -1, "shift+tab": -1}
CLICKER_PRESS = (".", "b", "enter")


class Keyboard:
    """Give it the key and text events of the window."""

    def __init__(self, interaction: Interaction) -> None:
        self._interaction = interaction
        self._guard = Guard()
        self._swallow = ""  # the sign of the key that led into a field must not be typed in it

    def handle(self, event: Event, now: float) -> None:
        if event.type == pygame.KEYDOWN:
            self._down(event, now)
        elif event.type == pygame.KEYUP:
            self._guard.released(event)
        elif event.type == pygame.TEXTINPUT:
            self._text(event.text)
        elif event.type == pygame.TEXTEDITING and self._interaction.text_field.field is not None:
            self._interaction.text_field.buffer.composition = event.text
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._guard.forget()

    def _down(self, event: Event, now: float) -> None:
        self._swallow = ""
        interaction, names = self._interaction, names_of(event)
        typing = interaction.text_field.field is not None
        if not names or (typing and interaction.text_field.buffer.composition):
            return  # the input method works with this key
        fresh = self._guard.passes(event, names[0], now)
        if interaction.blank:
            interaction.blank = not fresh
        elif typing:
            self._in_field(event, names, fresh)
        elif fresh and not self._with_focus(names[0]):
            self._in_scene(names)
        if not typing and interaction.text_field.field is not None:
            self._swallow = event.unicode

    def _in_field(self, event: Event, names: tuple[str, ...], fresh: bool) -> None:
        interaction, name, field = self._interaction, names[0], self._interaction.text_field.field
        if name == "enter" and field is not None and field.multiline:
            interaction.text_field.buffer.insert("\n")
        elif (
            not interaction.text_field.edit(event, interaction.viewport, interaction.zoom)
            and fresh
            and field is not None
        ):
            if name in ("tab", "shift+tab"):
                interaction.leave()
                interaction.focus.name = field.name
                interaction.move(ARROWS[name])
            elif name == "escape" or (name == "enter" and not field.clears):
                interaction.leave()
            elif name == "enter":
                interaction.flush()
            elif len(name) > 1 and (name.startswith("ctrl+") or name[0] == "f"):
                self._from_field(names)
        interaction.attend()

    def _from_field(self, names: tuple[str, ...]) -> None:
        """A key of the scene that works while typing: first the game must know what was typed."""
        if names[0] in ("ctrl+enter", "f5"):
            self._interaction.leave()
        else:
            self._interaction.flush()
        if not self._with_focus(names[0]):
            self._in_scene(names)

    def _with_focus(self, name: str) -> bool:
        """Moving and using the visible focus; True when the key is used up."""
        interaction = self._interaction
        if interaction.focus.choosing:
            return self._choosing(name)
        if name == "enter" and interaction.focus.name:
            interaction.press(interaction.focus.at(interaction.scene))
        elif find(interaction.scene, name) is not None:
            return False
        elif name == "f5":
            interaction.focus.choose(interaction.scene)
        elif name in ARROWS:
            interaction.move(ARROWS[name])
        else:
            return False
        return True

    def _choosing(self, name: str) -> bool:
        interaction = self._interaction
        if name in ("pagedown", "pageup") or name in ARROWS:
            interaction.move(ARROWS.get(name, 1 if name == "pagedown" else -1))
        elif name in ("escape", "f5"):
            interaction.focus.leave()
        elif name in CLICKER_PRESS:
            interaction.press(interaction.focus.at(interaction.scene))
        else:
            return False
        return True

    def _in_scene(self, names: tuple[str, ...]) -> None:
        interaction = self._interaction
        touch = next((touch for name in names if (touch := find(interaction.scene, name)) is not None), None)
        if touch is None and names[0] in ("space", "pagedown"):
            touch = interaction.scene.touch(interaction.scene.primary)
        field = next((field for field in interaction.scene.fields() if set(names) & set(field.keys)), None)
        if touch is not None or field is not None:
            interaction.press(touch or field)
        elif names[0] in (".", "b"):
            interaction.darken()

    def _text(self, text: str) -> None:
        """Finished text, also from dead keys and input methods."""
        text_field, swallow, self._swallow = self._interaction.text_field, self._swallow, ""
        if text_field.field is None or (swallow and text == swallow):
            return
        text_field.buffer.composition = ""
        text_field.buffer.insert(text)
        self._interaction.attend()
