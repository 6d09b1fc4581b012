"""The pictures that a set brings along: what keeps the wall from drawing one, as a phrase about the first fault.

What is harmless in an SVG is taken in and left out when it is painted (`game/svg`); what is not is told here.
"""

from __future__ import annotations

import struct
from collections.abc import Container
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple, assert_never

from game.content.field_check import SLUG, SLUG_HINT, device_name
from game.content.problem import Phrase, Problem, phrase, short
from game.svg.fault import Danger, NotPlain, Odd, Reason, TooMuch
from game.system.image_info import is_whole

PICTURES = "pictures"
"""The folder in that of the set."""
MOST_BYTES, MOST_PIXELS, MOST_FINE_PIXELS = 1 << 20, 2000, 1400
"""Pixels a side; fewer where each colour has 16 bits. Unpacking so many takes some 35 ms."""
ENDINGS = (".svg", ".png")
PNG, PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


class Fault(NamedTuple):
    """What is wrong, what helps, and where in the file."""

    message: Phrase
    hint: Phrase
    line: int = 1
    column: int = 1

    def at(self, path: str) -> Problem:
        """As a problem of the file that lies there."""
        return Problem(path, self.line, self.column, self.message, self.hint)


class Either:
    """The names of the pictures of the game and of a set."""

    def __init__(self, game: Container[str], own: Container[str]) -> None:
        self._game, self._own = game, own

    def __contains__(self, name: object) -> bool:
        return name in self._game or name in self._own


def fault_in(entry: Traversable | Path) -> Fault | None:
    """The same for a file: what is no usable file at all is a fault too. Reads no more than it has to."""
    stem, dot, ending = entry.name.rpartition(".")
    if not SLUG.fullmatch(stem) or dot + ending not in ENDINGS:
        return Fault(phrase("name a picture like 'lost-keys.svg' or 'lost-keys.png'"), SLUG_HINT)
    if (told := device_name(stem)) is not None:
        return Fault(*told)
    try:
        if entry.is_file():  # a pipe would make us wait for ever
            with entry.open("rb") as file:
                return fault_of(entry.name, file.read(MOST_BYTES + 1))
    except OSError:
        pass
    return Fault(phrase("this file cannot be opened"), phrase("save it again as SVG or PNG"))


def fault_of(name: str, data: bytes) -> Fault | None:
    """What is wrong with a picture by this file name, and what helps. `data` may be cut off behind MOST_BYTES."""
    if len(data) > MOST_BYTES:
        return Fault(
            phrase("this picture is larger than {most} MB", most=MOST_BYTES >> 20),
            phrase("save it with fewer details, or smaller"),
        )
    return _png(data) if name.endswith(".png") else _svg(data)


def _png(data: bytes) -> Fault | None:
    if not (
        data.startswith(PNG) and data[12:16] == b"IHDR" and len(data) > 33 and data.rstrip(b"\0").endswith(PNG_END)
    ):
        return _damaged()
    width, height, depth = struct.unpack(">IIB", data[16:25])
    most = MOST_PIXELS if depth <= 8 else MOST_FINE_PIXELS
    if 0 < width <= most and 0 < height <= most:
        return None if is_whole(data) else _damaged()
    return Fault(
        phrase("this picture is {width} by {height} pixels large", width=width, height=height),
        phrase("save it with at most {most} pixels a side", most=most),
    )


def _damaged() -> Fault:
    return Fault(phrase("this is not an SVG or PNG, or it is damaged"), phrase("save it again as SVG or PNG"))


def _svg(data: bytes) -> Fault | None:
    from game.svg.plain import plain  # only where a set has pictures

    try:
        plain(data)
    except NotPlain as found:
        return _sentence(found)
    return None


def _sentence(found: NotPlain) -> Fault:
    """A sentence about it, with what helps."""
    what = short(found.what, 40) if isinstance(found.what, str) else found.what
    message, hint = _sentences(found.reason)
    values = tuple((name, what) for name in ("what", "most") if f"{{{name}}}" in message.msgid)
    return Fault(Phrase(message.msgid, values), hint, found.line, found.column)


PLAIN_SVG = phrase(
    "save it as Plain SVG, in Inkscape: File, Save as, Plain SVG; in Illustrator: Export as, SVG, "
    "Presentation Attributes"
)
TO_PATHS = phrase("in Inkscape: choose it, then Path, Object to Path; then save as Plain SVG")
FEWER = phrase("use a simpler picture, or save it as PNG")


def _sentences(reason: Reason) -> tuple[Phrase, Phrase]:
    if isinstance(reason, Danger):
        return _dangerous(reason)
    return _odd(reason) if isinstance(reason, Odd) else _too_much(reason)


def _dangerous(reason: Danger) -> tuple[Phrase, Phrase]:
    """What must not come in."""
    match reason:
        case Danger.DAMAGED:
            return phrase("this is not an SVG or PNG, or it is damaged"), PLAIN_SVG
        case Danger.ENTITIES:
            return phrase("this SVG contains abbreviations of its own: '{what}'"), PLAIN_SVG
        case Danger.SCRIPT:
            return phrase("this SVG contains a program: '{what}'"), PLAIN_SVG
        case Danger.OUTSIDE:
            return phrase("this SVG fetches something from elsewhere: '{what}'"), PLAIN_SVG
        case Danger.MOVES:
            return phrase("this SVG moves: '{what}'"), phrase("use one that stands still, or save it as PNG")
        case Danger.EMBEDDED:
            return phrase("there is something in this SVG that was drawn elsewhere: '{what}'"), phrase(
                "take it out, or save the whole picture as PNG"
            )
        case _:
            assert_never(reason)


def _odd(reason: Odd) -> tuple[Phrase, Phrase]:
    """What would look otherwise than it was meant."""
    match reason:
        case Odd.WORDS:
            return phrase("there is text in this SVG, and the big screen cannot draw it"), TO_PATHS
        case Odd.CUT_OUT:
            return phrase("a piece is cut out of this picture, and the big screen cannot do that: '{what}'"), phrase(
                "in Inkscape: Object, Clip, Release; or save it as PNG"
            )
        case Odd.BLURRED:
            return phrase("something in this picture is blurred, and the big screen cannot draw that"), phrase(
                "take the blur out (in Inkscape: Filters, Remove Filters), or save it as PNG"
            )
        case Odd.PATTERN:
            return phrase("something is filled with a pattern, and the big screen cannot draw that: '{what}'"), phrase(
                "choose a colour or a plain gradient, or save it as PNG"
            )
        case Odd.ARROWS:
            return phrase("the big screen cannot draw the ends of a line: '{what}'"), TO_PATHS
        case Odd.COLOUR:
            return phrase("the big screen does not know the colour '{what}'"), phrase(
                'write colours as # and six figures, like "#2457D6"'
            )
        case Odd.UNKNOWN:
            return phrase("the big screen cannot draw '{what}' in an SVG"), PLAIN_SVG
        case Odd.EMPTY:
            return phrase("there is nothing to be seen in this picture"), PLAIN_SVG
        case _:
            assert_never(reason)


def _too_much(reason: TooMuch) -> tuple[Phrase, Phrase]:
    """What a vote would wait for."""
    match reason:
        case TooMuch.DEEP:
            return phrase("this picture has more than {most} groups inside each other"), PLAIN_SVG
        case TooMuch.SHAPES:
            return phrase("this picture has more than {most} parts; it would slow the big screen down"), FEWER
        case TooMuch.DETAILS:
            return phrase("this picture has so many details that it would slow the big screen down"), FEWER
        case TooMuch.DASHES:
            return phrase("this picture has more than {most} dashes; it would slow the big screen down"), FEWER
        case TooMuch.PILED:
            return phrase(
                "this picture has more than {most} layers on top of each other; it would slow the big screen down"
            ), FEWER
        case TooMuch.STYLES:
            return phrase("this picture has more than {most} rules of style"), PLAIN_SVG
        case _:
            assert_never(reason)
