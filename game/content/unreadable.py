"""The one way in which reading a file ends early. Knows a place and a phrase, no path."""

from __future__ import annotations

from game.content.problem import Phrase, Problem, phrase


class Unreadable(Exception):
    """The file cannot be understood from this place on; lines and columns count from 1."""

    def __init__(self, line: int, column: int, message: Phrase, hint: Phrase | None = None) -> None:
        super().__init__(message.msgid)
        self.line, self.column, self.message, self.hint = line, column, message, hint

    def at(self, path: str) -> Problem:
        """The same fault, now that the path of the file is known."""
        return Problem(path, self.line, self.column, self.message, self.hint)


def strange(line: int, column: int, sign: str) -> Unreadable:
    """A character that no editor shows."""
    return Unreadable(
        line,
        column,
        phrase("invisible character {code}", code=f"U+{ord(sign):04X}"),
        phrase("delete it and type the text again"),
    )
