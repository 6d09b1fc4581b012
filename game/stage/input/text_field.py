"""The one field that is being typed in: its keys, the mouse in it, the clipboard. It knows no meaning."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pygame
from pygame.event import Event

from game.core.commands import Command
from game.core.late_imports import when_called
from game.core.letters.typed import in_our_letters
from game.stage.input.keys import has_control, names_of
from game.stage.input.text_buffer import State, TextBuffer
from game.stage.input.text_layout import FieldLayout, field_layout
from game.stage.paint.paint_state import Typed
from game.stage.paint.viewport import Viewport
from game.ui.scene import Field

with when_called():
    from game.core.privacy import points_anew

DOUBLE = 0.4  # seconds between the two clicks that select a word
EDITING = ("a", "c", "x", "v", "z", "y", "left", "right", "home", "end", "backspace", "delete")  # with Ctrl


class TextField:
    """Idle while `field` is None. Its text wins over the scene's until it is confirmed."""

    def __init__(self) -> None:
        self.field: Field | None = None
        self.buffer = TextBuffer()
        self._sent = ""  # the text that the game knows of
        self._top = 0
        self._goal: int | None = None  # x that up and down keep to
        self._ended: State | None = None  # as the key End left it: in a broken word the caret hangs on its line
        self._clicked: tuple[float, int] = (-1.0, -1)
        self._doubted = ""  # what was held back, since it may point at somebody
        self.held_by = ""  # the key that was held back then, if it was one that lets a text go
        self._admitted = ""  # what may go all the same: somebody said so

    def take(self, field: Field, draft: str | None = None) -> None:
        """Begin in this field, with the caret at the end; `draft` was left in it unsent."""
        self.field = field
        self.buffer = _buffer(field, field.text if draft is None else draft)
        self._sent, self._top, self._goal, self._ended = field.text, 0, None, None
        self._doubted = self.held_by = self._admitted = ""
        if field.number:
            self.buffer.choose_all()

    def follow(self, field: Field) -> None:
        """The scene was made anew; its text counts where nothing was typed that it does not know."""
        before = self.field
        self.field = field
        if before is not None and before.text != field.text and self.buffer.text == self._sent:
            self.buffer.adopt(field.text)
            self._sent = field.text

    def confirm(self) -> Command | None:
        """The command with what was typed, if that is new and may go. A field that clears is empty afterwards."""
        field, typed = self.field, self.buffer.text
        self.buffer.composition = ""
        if (
            field is None
            or typed == self._sent
            or self.doubtful
            or (field.clears and not any(sign.isalnum() for sign in typed))
        ):
            return None  # a list takes no entry without a letter: a clicker's full stop is none
        self._sent, self._doubted, self._admitted = typed, "", ""
        if field.clears:
            self.buffer = _buffer(field, "")
            self._sent = ""
        return cast("Command", replace(cast("Any", field.command), text=typed))

    def is_refused(self, now: Field | None) -> bool:
        """Whether the game, asked to take a number, holds another one still."""
        field = self.field
        return bool(field and field.number and now and self._sent.split()[:1] != [now.text])

    @property
    def doubtful(self) -> bool:
        """Whether what stands here points at somebody who is not in the text that is known, and nobody let it go.

        Such a text leaves the field by a second Enter alone (see admit): whatever else is done, it stays a draft here.
        """
        field, typed = self.field, self.buffer.text
        if field is None or not field.watch or typed in (self._sent, self._admitted):
            return False
        return points_anew(typed, self._sent, tuple(kind for kind, _ in field.watch))

    @property
    def held(self) -> bool:
        """Whether who typed this was asked to look once more, and has changed nothing since."""
        return bool(self.buffer.text) and self.buffer.text == self._doubted

    def hold(self, by: str = "") -> None:
        """Ask for one more look at what stands here."""
        self._doubted, self.held_by = self.buffer.text, by

    def admit(self) -> None:
        """Somebody looked once more: as it stands it may go."""
        self._admitted, self._doubted = self.buffer.text, ""

    def leave(self) -> None:
        self.field = None

    def typed(self, viewport: Viewport, zoom: float) -> Typed:
        """What the painter has to know; scrolls so far that the caret can be seen."""
        state, composed = self.buffer.state, self.buffer.composition
        start, end = state.selected if composed else (state.caret, state.caret)
        shown = state.text[:start] + composed + state.text[end:]
        caret = start + len(composed) if composed else state.caret
        hangs = self._hangs and not composed
        self._top = self._layout(viewport, zoom, shown).scrolled(self._top, caret, hangs)
        anchor, composing = caret if composed else state.anchor, (start, start + len(composed))
        held = bool(shown) and shown == self._doubted
        return Typed(shown, caret, anchor, self._top, composing, hangs, held)

    @property
    def _hangs(self) -> bool:
        """Whether the caret is still where the key End has put it."""
        return self._ended == self.buffer.state

    def _layout(self, viewport: Viewport, zoom: float, shown: str | None = None) -> FieldLayout:
        assert self.field is not None
        return field_layout(self.field, viewport, zoom, self.buffer.text if shown is None else shown)

    def caret_rect(self, viewport: Viewport, zoom: float) -> pygame.Rect:
        return self._layout(viewport, zoom).caret_rect(self.buffer.caret, self._top, self._hangs)

    def point(self, pos: tuple[int, int], now: float, viewport: Viewport, zoom: float, select: bool) -> None:
        """A click or a drag: put the caret there; two clicks at one place select the word."""
        at = self._layout(viewport, zoom).offset_at(*pos, self._top)
        if not select and now - self._clicked[0] < DOUBLE and at == self._clicked[1]:
            self.buffer.choose_word(at)
        else:
            self.buffer.go(at, select)
        if not select:
            self._clicked = (now, at)
        self._goal = self._ended = None

    def edit(self, event: Event, viewport: Viewport, zoom: float) -> bool:
        """Do what this key does to a text; False when it does nothing to texts."""
        name, select = names_of(event)[0].split("+")[-1], bool(event.mod & pygame.KMOD_SHIFT)
        hangs, self._ended = self._hangs, None
        if has_control(event):
            return self._with_control(name, select)
        if name in ("up", "down") and self.field is not None and self.field.multiline:
            self._up_or_down(-1 if name == "up" else 1, select, self._layout(viewport, zoom), hangs)
            return True
        self._goal = None
        return self._plainly(name, select, self._layout(viewport, zoom), hangs)

    def _plainly(self, name: str, select: bool, layout: FieldLayout, hangs: bool) -> bool:
        w = self.buffer
        if name in ("left", "right"):
            w.step(-1 if name == "left" else 1, select)
        elif name in ("home", "end"):
            w.go(layout.line_ends(w.caret, hangs)[name == "end"], select)
            self._ended = w.state if name == "end" else None
        elif name in ("backspace", "delete"):
            w.erase(w.neighbour(-1 if name == "backspace" else 1))
        else:
            return False
        return True

    def _up_or_down(self, by: int, select: bool, layout: FieldLayout, hangs: bool) -> None:
        caret = self.buffer.caret
        line = layout.line_of(caret, hangs)
        if self._goal is None:
            self._goal = layout.x_of(caret, line)
        self.buffer.go(layout.above(line + by, self._goal), select)

    def _with_control(self, name: str, select: bool) -> bool:
        w = self.buffer
        if name not in EDITING:
            return False
        if name in ("left", "right"):
            w.step(-1 if name == "left" else 1, select, word=True)
        elif name in ("home", "end"):
            w.go(0 if name == "home" else len(w.text), select)
        elif name in ("backspace", "delete"):
            w.erase(w.neighbour(-1 if name == "backspace" else 1, word=True))
        elif name in ("z", "y"):
            (w.redo if name == "y" or select else w.undo)()
        else:
            self._clipboard(name)
        self._goal = None
        return True

    def _clipboard(self, name: str) -> None:
        w = self.buffer
        if name == "a":
            w.choose_all()
        elif name == "v":
            w.insert(_pasted())
        elif w.chosen:
            _copy(w.chosen)
            if name == "x":
                w.erase(w.caret)


def _buffer(field: Field, text: str) -> TextBuffer:
    return TextBuffer(text, field.limit, field.multiline, exact=not in_our_letters(field.command))


def _pasted() -> str:
    try:
        return pygame.scrap.get_text()
    except pygame.error:  # the clipboard is empty, or holds a picture
        return ""


def _copy(text: str) -> None:
    try:
        pygame.scrap.put_text(text)
    except pygame.error:
        return  # no clipboard on this screen: the text stays where it is
