"""What keys and clickers do: in a field, with the visible focus, and as keys of the scene. It decides no wish."""

from __future__ import annotations

import pygame
from pygame.event import Event

from game.stage.input.interaction import Hands
from game.stage.input.keys import Guard, names_of
from game.ui.scene import find

ARROWS = {"right": 1, "down": 1, "tab": 1, "left": -1, "up": -1, "shift+tab": -1}
CLICKER_PRESS = (".", "b", "enter")


class Keyboard:
    """Give it the key and text events of the window."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._guard = Guard()
        self._swallow = ""  # the sign of the key that led into a field must not be typed in it

    def handle(self, event: Event, now: float) -> None:
        if event.type == pygame.KEYDOWN:
            self._down(event, now)
        elif event.type == pygame.KEYUP:
            self._guard.released(event)
        elif event.type == pygame.TEXTINPUT:
            self._text(event.text)
        elif event.type == pygame.TEXTEDITING and self._hands.typist.field is not None:
            self._hands.typist.writing.composition = event.text
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._guard.forget()

    def _down(self, event: Event, now: float) -> None:
        self._swallow = ""
        hands, names = self._hands, names_of(event)
        typing = hands.typist.field is not None
        if not names or (typing and hands.typist.writing.composition):
            return  # the input method works with this key
        fresh = self._guard.passes(event, names[0], now)
        if hands.blank:
            hands.blank = not fresh
        elif typing:
            self._in_field(event, names, fresh)
        elif fresh and not self._with_focus(names[0]):
            self._in_scene(names)
        if not typing and hands.typist.field is not None:
            self._swallow = event.unicode

    def _in_field(self, event: Event, names: tuple[str, ...], fresh: bool) -> None:
        hands, name, field = self._hands, names[0], self._hands.typist.field
        if name == "enter" and field is not None and field.multiline:
            hands.typist.writing.insert("\n")
        elif not hands.typist.edit(event, hands.sheet, hands.zoom) and fresh and field is not None:
            if name in ("tab", "shift+tab"):
                hands.leave()
                hands.focus.name = field.name
                hands.move(ARROWS[name])
            elif name == "escape" or (name == "enter" and not field.clears):
                hands.leave()
            elif name == "enter":
                hands.flush()
            elif len(name) > 1 and (name.startswith("ctrl+") or name[0] == "f"):
                self._from_field(names)
        hands.attend()

    def _from_field(self, names: tuple[str, ...]) -> None:
        """A key of the scene that works while typing: first the game must know what was typed."""
        if names[0] in ("ctrl+enter", "f5"):
            self._hands.leave()
        else:
            self._hands.flush()
        if not self._with_focus(names[0]):
            self._in_scene(names)

    def _with_focus(self, name: str) -> bool:
        """Moving and using the visible focus; True when the key is used up."""
        hands = self._hands
        if hands.focus.choosing:
            return self._choosing(name)
        if name == "enter" and hands.focus.name:
            hands.press(hands.focus.at(hands.scene))
        elif find(hands.scene, name) is not None:
            return False
        elif name == "f5":
            hands.focus.choose(hands.scene)
        elif name in ARROWS:
            hands.move(ARROWS[name])
        else:
            return False
        return True

    def _choosing(self, name: str) -> bool:
        hands = self._hands
        if name in ("pagedown", "pageup") or name in ARROWS:
            hands.move(ARROWS.get(name, 1 if name == "pagedown" else -1))
        elif name in ("escape", "f5"):
            hands.focus.leave()
        elif name in CLICKER_PRESS:
            hands.press(hands.focus.at(hands.scene))
        else:
            return False
        return True

    def _in_scene(self, names: tuple[str, ...]) -> None:
        hands = self._hands
        touch = next((touch for name in names if (touch := find(hands.scene, name)) is not None), None)
        if touch is None and names[0] in ("space", "pagedown"):
            touch = hands.scene.touch(hands.scene.primary)
        field = next((field for field in hands.scene.fields() if set(names) & set(field.keys)), None)
        if touch is not None or field is not None:
            hands.press(touch or field)
        elif names[0] in (".", "b"):
            hands.darken()

    def _text(self, text: str) -> None:
        """Finished text, also from dead keys and input methods."""
        typist, swallow, self._swallow = self._hands.typist, self._swallow, ""
        if typist.field is None or (swallow and text == swallow):
            return
        typist.writing.composition = ""
        typist.writing.insert(text)
        self._hands.attend()
