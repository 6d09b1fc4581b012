"""Whether a keyboard for fingers lies on the wall, what it shows, and which of its keys lies under a finger.

It comes where somebody taps a field by hand, and goes for good at the first key of a real keyboard. What a presenter
clicker sends says nothing of a keyboard. Whoever says anew that this is a touch board gets it back.
"""

from __future__ import annotations

from dataclasses import replace

from game.stage.input.text_field import TextField
from game.ui.geometry import REACH_Y, Page
from game.ui.scene import Scene
from game.ui.touch_keys import Does, Shift, TouchKey, next_letters, over

OF_CLICKERS = frozenset({"f5", "pagedown", "pageup", "escape", ".", "b"})


class FingerKeys:
    """`shown` while the keyboard lies there."""

    def __init__(self) -> None:
        self.shown = False
        self._silent = self._board = self._wanted = False
        self._shift = Shift()
        self._keys: tuple[TouchKey, ...] = ()
        self._letters = self._field = ""  # the letters that somebody chose here; where is typed

    def real_key(self, name: str) -> bool:
        """A key of a real keyboard was pressed; True when that takes this one away."""
        if name in OF_CLICKERS:
            return False
        gone, self._silent = self.shown, True
        return gone

    def summon(self, *, finger: bool) -> None:
        """A field was tapped, by a finger or with a mouse."""
        self._wanted = (finger or self._board) and not self._silent

    def away(self) -> None:
        """Another screen is there: it comes again where a field of that is tapped."""
        self._wanted = False

    def over(self, scene: Scene, page: Page, typed: TextField) -> Scene:
        """The scene as it is seen: with the keyboard on top, where somebody types by it."""
        if scene.board and not self._board:
            self._silent = False
        self._board = scene.board
        field = typed.field
        if field is None:
            self._wanted = False
        before, self.shown = self.shown, self._wanted and not self._silent and field is not None
        if not self.shown or field is None:
            self._keys = ()
            return scene
        if not before or field.name != self._field:
            self._shift = Shift(self._letters or scene.language, capital=not typed.buffer.text)
            self._field = field.name
        seen, self._keys = over(scene, replace(page, mirrored=scene.mirrored), field.name, self._shift)
        return seen

    def covers(self, y: float) -> bool:
        """Whether a place of the page at this height lies under it."""
        return self.shown and y >= REACH_Y

    def at(self, x: float, y: float) -> TouchKey | None:
        return next((key for key in self._keys if key.area.contains(x, y)), None)

    def hold(self, key: TouchKey | None) -> None:
        """A finger is on this key, or on none any more."""
        self._shift = replace(self._shift, pressed=key)

    @property
    def held(self) -> TouchKey | None:
        return self._shift.pressed

    def turns(self, key: TouchKey) -> bool:
        """Show other letters or signs, if this key is for that. A capital is for one letter."""
        shift = self._shift
        if key.does is Does.CAPITALS:
            shift = replace(shift, capital=not shift.capital)
        elif key.does is Does.ACCENTS:
            shift = replace(shift, accents=not shift.accents)
        elif key.does is Does.SIGNS:
            shift = replace(shift, signs=not shift.signs)
        elif key.does is Does.LETTERS:
            self._letters = next_letters(shift.language)
            shift = replace(shift, language=self._letters, signs=False)
        else:
            if key.does is Does.SIGN and key.sign != " ":
                self._shift = replace(shift, capital=False)
            return False
        self._shift = shift
        return True
