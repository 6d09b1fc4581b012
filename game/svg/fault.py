"""Why a picture is not taken: a reason, what it is about, and the place in the file. It has no sentences."""

from __future__ import annotations

from enum import StrEnum


class Danger(StrEnum):
    """It could act, reach out, unfold; or it is no drawing at all."""

    DAMAGED = "damaged"
    ENTITIES = "entities"
    SCRIPT = "script"
    OUTSIDE = "outside"
    MOVES = "moves"
    EMBEDDED = "embedded"


class Odd(StrEnum):
    """It would look otherwise than it was meant."""

    WORDS = "words"
    CUT_OUT = "cut_out"
    BLURRED = "blurred"
    PATTERN = "pattern"
    ARROWS = "arrows"
    COLOUR = "colour"
    UNKNOWN = "unknown"
    EMPTY = "empty"


class TooMuch(StrEnum):
    """The wall would wait for it."""

    DEEP = "deep"
    SHAPES = "shapes"
    DETAILS = "details"
    DASHES = "dashes"
    PILED = "piled"
    STYLES = "styles"


Reason = Danger | Odd | TooMuch


class NotPlain(Exception):
    """The picture cannot be said plainly. `what` is the element, the value or the limit that it is about."""

    def __init__(self, reason: Reason, what: str | int = "", line: int = 1, column: int = 1) -> None:
        super().__init__(reason, what)
        self.reason, self.what = reason, what
        self.line, self.column = line, column
