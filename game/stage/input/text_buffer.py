"""A text that is being edited: caret, selection, undo and redo. Pure: it knows no key, no font and no screen."""

from __future__ import annotations

import re
import unicodedata

from game.core.letters import clusters, familiar, is_put_on
from game.core.value import Value, value

_WORD_LEFT = re.compile(r"\w+\W*$|\W+$")
_WORD_RIGHT = re.compile(r"\W*\w+|\W+")
OPEN = "…"
"""Stands where something is still to be filled in."""


@value
class State(Value):
    """A text with its caret and the other end of the selection (equal to the caret when nothing is selected)."""

    text: str
    caret: int
    anchor: int

    @property
    def selected(self) -> tuple[int, int]:
        return min(self.caret, self.anchor), max(self.caret, self.anchor)


def cleaned(typed: str, multiline: bool, exact: bool = False) -> str:
    """What may enter a text: no control characters, newlines only where they are wanted, and our own letters.

    `exact` keeps each letter as it is: another hyphen is another folder.
    """
    typed = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    typed = unicodedata.normalize("NFC", typed) if exact else familiar(typed)
    if not multiline:
        typed = typed.replace("\n", " ")
    return "".join(c for c in typed if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))


class TextBuffer:
    """The text of one field while somebody types in it. `limit` is its greatest length in characters."""

    def __init__(self, text: str = "", limit: int = 300, multiline: bool = False, exact: bool = False) -> None:
        self.limit = limit
        self.multiline = multiline
        self.exact = exact
        self.state = State(text, len(text), len(text))
        self.composition = ""
        self._undo: list[State] = []
        self._redo: list[State] = []
        self._run = ""  # kind of the last change: changes of one kind, one after another, are undone together

    @property
    def text(self) -> str:
        return self.state.text

    @property
    def caret(self) -> int:
        return self.state.caret

    @property
    def chosen(self) -> str:
        """The selected text."""
        start, end = self.state.selected
        return self.text[start:end]

    def insert(self, typed: str) -> None:
        """Put text in the place of the selection, as much of it as the limit allows."""
        start, end = self.state.selected
        if start and typed and is_put_on(typed[0]):  # an accent that comes behind its letter
            start -= 1
            typed = self.text[start] + typed
        typed = cleaned(typed, self.multiline, self.exact)
        room = max(0, self.limit - len(self.text) + end - start)
        typed = typed[:room]
        if not typed:
            return
        self._replace(start, end, typed, "" if len(typed) > 1 or start != end else "typing")
        if typed in (" ", "\n"):
            self._run = ""

    def erase(self, to: int) -> None:
        """Take away the selection, or else what lies between the caret and `to`."""
        start, end = self.state.selected
        if start == end:
            start, end = sorted((self.caret, to))
        if start < end:
            self._replace(start, end, "", "erasing" if end - start == 1 else "")

    def _replace(self, start: int, end: int, typed: str, kind: str) -> None:
        if not kind or kind != self._run:
            self._undo.append(self.state)
        self._redo.clear()
        self._run = kind
        at = start + len(typed)
        self.state = State(self.text[:start] + typed + self.text[end:], at, at)

    def go(self, to: int, select: bool = False) -> None:
        """Move the caret; with `select` the selection grows or shrinks with it."""
        to = min(max(to, 0), len(self.text))
        self.state = State(self.text, to, self.state.anchor if select else to)
        self._run = ""

    def step(self, by: int, select: bool = False, word: bool = False) -> None:
        """One character or word to the left (-1) or right (+1); out of a selection to its end at that side."""
        start, end = self.state.selected
        if start != end and not select and not word:
            self.go(start if by < 0 else end)
        else:
            self.go(self.neighbour(by, word), select)

    def neighbour(self, by: int, word: bool = False) -> int:
        """The offset one character or word from the caret."""
        at = self.caret
        if word and by < 0:
            found = _WORD_LEFT.search(self.text[:at])
            return found.start() if found else 0
        if word:
            found = _WORD_RIGHT.match(self.text, at)
            return found.end() if found else at
        at = min(max(at + by, 0), len(self.text))
        while 0 < at < len(self.text) and _sticks(self.text, at):
            at += by
        return at

    def choose_all(self) -> None:
        self.state = State(self.text, len(self.text), 0)
        self._run = ""

    def choose_open(self) -> None:
        """What is still to be filled in, so that the next letter takes its place."""
        at = self.text.rfind(OPEN)
        if at >= 0:
            self.go(at)
            self.go(at + len(OPEN), select=True)

    def choose_word(self, at: int) -> None:
        """Select the word at an offset, or the signs between two words."""
        for found in re.finditer(r"\w+|[^\w\s]+|\s+", self.text):
            if found.start() <= at < found.end() or (at == found.end() == len(self.text)):
                self.state = State(self.text, found.end(), found.start())
        self._run = ""

    def undo(self) -> None:
        if self._undo:
            self._redo.append(self.state)
            self.state = self._undo.pop()
        self._run = ""

    def redo(self) -> None:
        if self._redo:
            self._undo.append(self.state)
            self.state = self._redo.pop()
        self._run = ""

    def adopt(self, text: str) -> None:
        """Take over a text that was changed elsewhere; it can be undone."""
        if text != self.text:
            at = min(self.caret, len(text)) if self.caret < len(self.text) else len(text)
            self._undo.append(self.state)
            self._redo.clear()
            self.state = State(text, at, at)
            self._run = ""


def _sticks(text: str, at: int) -> bool:
    """Whether the character at this offset belongs to the one before it: an accent, the rest of an emoji."""
    if text[max(0, at - 1) : at + 1].isascii():
        return False
    start = text.rfind(" ", 0, at) + 1  # nothing belongs to a blank
    return len(clusters(text[start : at + 1])[-1]) > 1
