"""What keys and clickers do: in a field, with the visible focus, and as keys of the scene. It decides no command."""

from __future__ import annotations

import pygame
from pygame.event import Event

from game.stage.input.interaction import Interaction
from game.stage.input.keys import GUARD, Guard, names_of
from game.ui.keys import is_for_text, meant
from game.ui.scene import Field
from game.ui.touch_keys import Does, TouchKey

ARROWS = {"right": 1, "down": 1, "tab": 1, "left": -1, "up": -1, "shift+tab": -1}
CLICKER_PRESS = (".", "b", "enter")
CLICKER = ("f5", "pagedown", "pageup", ".", "b")
DARK = (".", "b", "ctrl+.", "ctrl+b")
"""What darkens the wall; with Ctrl where signs are typed."""
LEADING = ("ctrl+enter", "f5", "pagedown", "pageup")
"""Keys that leave a field and then do what they do anywhere."""


REAL = {
    Does.ERASE: pygame.K_BACKSPACE,
    Does.LEFT: pygame.K_LEFT,
    Does.RIGHT: pygame.K_RIGHT,
}


def _event_of(does: Does) -> Event:
    """The press of a real key that does the same in a text."""
    return Event(pygame.KEYDOWN, key=REAL[does], mod=0, unicode="", scancode=0)


class Keyboard:
    """Give it the key and text events of the window."""

    def __init__(self, interaction: Interaction) -> None:
        self._interaction = interaction
        self._guard = Guard()
        self._swallow = ""  # the sign of the key that led into a field must not be typed in it
        self._mute = False  # the key that is down did something else, or is held since another screen
        self._before = ""  # the key before this one
        self._held_at = 0.0  # when a key was held back over a text that may point at somebody

    def handle(self, event: Event, now: float) -> None:
        if event.type == pygame.KEYDOWN:
            self._down(event, now)
        elif event.type == pygame.KEYUP:
            self._guard.released(event)
            self._mute = False
        elif event.type == pygame.TEXTINPUT:
            self._text(event.text)
        elif event.type == pygame.TEXTEDITING and self._may_type(event.text):
            self._interaction.text_field.buffer.composition = event.text
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._guard.forget()

    def _down(self, event: Event, now: float) -> None:
        self._swallow = ""
        interaction, names = self._interaction, names_of(event)
        before = interaction.text_field.field
        typing = before is not None
        if not names or (typing and interaction.text_field.buffer.composition):
            return  # the input method works with this key
        fresh = self._guard.passes(event, names[0], now)
        for_text = not interaction.blank and is_for_text(interaction.scene, names[0]) and not self._clicks(names[0])
        self._mute = not (typing or (for_text and fresh))
        if interaction.blank:
            interaction.blank = not fresh
        elif typing:
            self._in_field(event, names, fresh, now)
        elif fresh and not for_text and not self._with_focus(names[0]) and not self._edits(event, names):
            self._in_scene(names)
        now_in = interaction.text_field.field
        if now_in is not None and (before is None or before.name != now_in.name):
            self._swallow = event.unicode
        self._before = names[0]

    def tap(self, key: TouchKey, now: float) -> None:
        """A key of the keyboard for fingers: it does what a real one does, and a text is looked over as with that."""
        interaction = self._interaction
        field = interaction.text_field.field
        if field is None or interaction.fingers.turns(key):
            return
        if key.does is Does.SIGN:
            self._swallow = ""
            self._text(key.sign)
        elif key.does is Does.DONE:
            self._confirm(field, now)
        elif key.does in (Does.HIDE, Does.STOP):
            interaction.leave()
            if key.does is Does.STOP:
                interaction.press(interaction.scene.touch("stop"))
        elif key.does is Does.LINE:
            interaction.text_field.buffer.insert("\n")
        elif key.does in REAL:
            interaction.text_field.edit(_event_of(key.does), interaction.viewport, interaction.zoom)
        interaction.follow_typing()
        interaction.attend()

    def _edits(self, event: Event, names: tuple[str, ...]) -> bool:
        """Select all and paste beside a field go where letters would go, so that nothing is put behind what stands."""
        interaction = self._interaction
        if names[0] not in ("ctrl+a", "ctrl+v") or meant(interaction.scene, names) or not interaction.scene.fields():
            return False
        interaction.begin_typing("")
        interaction.text_field.edit(event, interaction.viewport, interaction.zoom)
        interaction.follow_typing()
        return True

    def _clicks(self, name: str) -> bool:
        """A presenter that chooses sends "." or "b" after keys of its own; whoever types a sentence does not."""
        return self._interaction.focus.choosing and name in CLICKER_PRESS and self._before in CLICKER

    def _in_field(self, event: Event, names: tuple[str, ...], fresh: bool, now: float) -> None:
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
            elif name == "escape":
                interaction.leave()
            elif name == "enter":
                self._confirm(field, now)
            elif name in LEADING or (len(name) > 1 and (name.startswith("ctrl+") or name[0] == "f")):
                self._from_field(names, now)
        interaction.follow_typing()
        interaction.attend()

    def _confirm(self, field: Field, now: float) -> None:
        """The ring stays at the field: a second Enter leads back into it, and never on."""
        if not self._admits("enter", now):
            return
        if field.clears:
            self._interaction.flush()
            return
        self._interaction.leave()
        self._interaction.focus.name = field.name
        self._interaction.focus.follow(self._interaction.scene)

    def _admits(self, key: str, now: float) -> bool:
        """Whether the text may go. One that may point at somebody goes at the second press, and no bounce is one."""
        text_field = self._interaction.text_field
        if not text_field.doubtful:
            return True
        if not text_field.held:
            text_field.hold(key)
            self._held_at = now
        elif now - self._held_at >= GUARD:
            text_field.admit()
        return not text_field.doubtful

    def _from_field(self, names: tuple[str, ...], now: float) -> None:
        """A key of the scene that works while typing: first the game must know what was typed."""
        interaction, text_field = self._interaction, self._interaction.text_field
        if names[0] not in (*LEADING, *DARK) and meant(interaction.scene, names) is None:
            return  # it does nothing here, so what is typed stays where it is
        if names[0] == "ctrl+enter" and text_field.doubtful:
            by = text_field.held_by if text_field.held else names[0]
            if not self._admits(names[0], now) or by != names[0]:  # held by another key: this one only lets it go
                interaction.flush()
                return
        elif text_field.doubtful and self._covers(names):
            interaction.leave()
            self._in_scene(names)
            return
        elif text_field.doubtful:
            interaction.flush()
            return
        taken = interaction.leave() if names[0] in LEADING else interaction.flush()
        if taken and not self._with_focus(names[0]):
            self._in_scene(names)

    def _covers(self, names: tuple[str, ...]) -> bool:
        """Whether this key only lays something over the wall: that never waits for a text."""
        stop = meant(self._interaction.scene, names)
        return names[0] in DARK if stop is None else not self._interaction.waits(stop)

    def _with_focus(self, name: str) -> bool:
        """Moving and using the visible focus; True when the key is used up."""
        interaction = self._interaction
        if interaction.focus.choosing:
            return self._choosing(name)
        if name == "enter" and interaction.focus.name:
            interaction.press(interaction.focus.at(interaction.scene))
        elif meant(interaction.scene, (name,)) is not None:
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
        stop = meant(interaction.scene, names)
        if stop is not None:
            interaction.press(stop)
        elif self._darkens(names[0]):
            interaction.darken()

    def _darkens(self, name: str) -> bool:
        """Whoever presses B in a vote means a standpoint; elsewhere it is a clicker that darkens the wall."""
        scene = self._interaction.scene
        return name in DARK and not is_for_text(scene, name) and not (name == "b" and scene.lettered)

    def _may_type(self, text: str) -> bool:
        """Whether finished or composed text goes into a field; where somebody types beside one, it begins there."""
        interaction = self._interaction
        if interaction.text_field.field is None and text and not self._mute and not interaction.blank:
            interaction.begin_typing(text)
        return interaction.text_field.field is not None

    def _text(self, text: str) -> None:
        """Finished text, also from dead keys and input methods. A space that leads into a field is not typed in it."""
        interaction, swallow, self._swallow = self._interaction, self._swallow, ""
        began = interaction.text_field.field is None
        if not self._may_type(text) or (swallow and text == swallow) or (began and text == " "):
            return
        interaction.text_field.buffer.composition = ""
        interaction.text_field.buffer.insert(text)
        interaction.follow_typing()
        interaction.attend()
