"""The pictures that a set brings along: what the wall can draw of them, as a phrase about the first fault.

An SVG is held to what the stage really draws; what it passes over in silence (masks, text, odd colours) is told here.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Container
from importlib.resources.abc import Traversable
from pathlib import Path

from game.content.field_check import SLUG, SLUG_HINT
from game.content.problem import Phrase, phrase, short

PICTURES = "pictures"
"""The folder in that of the set."""
MOST_BYTES, MOST_PIXELS = 1 << 20, 4000
ENDINGS = (".svg", ".png")
PNG, PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
DRAWN = frozenset((
    "svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "linearGradient",
    "radialGradient", "stop", "title", "desc",
))  # fmt: skip
LOST = frozenset(["mask", "filter", "clip-path"])
PAINTS = frozenset(["fill", "stroke", "stop-color"])
COLOUR = re.compile(r"none|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|url\(#[\w-]+\)")

Fault = tuple[Phrase, Phrase]


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
        return phrase("a picture is called like 'lost-keys.svg' or 'lost-keys.png'"), SLUG_HINT
    try:
        if entry.is_file():  # a pipe would make us wait for ever
            with entry.open("rb") as file:
                return fault_of(entry.name, file.read(MOST_BYTES + 1))
    except OSError:
        pass
    return phrase("this file cannot be opened"), phrase("save it again as SVG or PNG")


def fault_of(name: str, data: bytes) -> Fault | None:
    """What is wrong with a picture by this file name, and what helps. `data` may be cut off behind MOST_BYTES."""
    if len(data) > MOST_BYTES:
        return (
            phrase("this picture is larger than {most} MB", most=MOST_BYTES >> 20),
            phrase("save it with fewer details, or smaller"),
        )
    return _png(data) if name.endswith(".png") else _svg(data)


def _png(data: bytes) -> Fault | None:
    if not (
        data.startswith(PNG) and data[12:16] == b"IHDR" and len(data) > 33 and data.rstrip(b"\0").endswith(PNG_END)
    ):
        return _damaged()
    width, height = struct.unpack(">II", data[16:24])
    if 0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS:
        return None
    return (
        phrase("this picture is {width} by {height} pixels large", width=width, height=height),
        phrase("save it with at most {most} pixels a side", most=MOST_PIXELS),
    )


def _damaged() -> Fault:
    return phrase("this is no SVG or PNG, or it is damaged"), phrase("save it again as SVG or PNG")


class _Found(Exception):
    """The first fault in an SVG."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


def _svg(data: bytes) -> Fault | None:
    from xml.parsers import expat  # only where a set has pictures

    seen: list[str] = []

    def element(tag: str, given: dict[str, str]) -> None:
        _element(tag, given, first=not seen)
        seen.append(tag)

    def declared(*_: object) -> None:  # a small file could unfold into a huge one
        raise _Found(_damaged())

    reader = expat.ParserCreate()
    reader.StartElementHandler = element
    reader.StartDoctypeDeclHandler = declared
    try:
        reader.Parse(data, True)
    except _Found as found:
        return found.fault
    except (expat.ExpatError, ValueError, LookupError):
        return _damaged()
    return None


def _element(tag: str, given: dict[str, str], first: bool) -> None:
    if first and (tag != "svg" or not (given.get("viewBox") or (given.get("width") and given.get("height")))):
        raise _Found(_damaged())
    lost = tag if tag not in DRAWN else next((name for name in given if name in LOST), "")
    if lost:
        raise _Found(_undrawable(lost))
    for name, value in (*given.items(), *_styles(given.get("style", ""))):
        if name in PAINTS and not COLOUR.fullmatch(value.strip()):
            raise _Found(_odd_colour(value))


def _styles(style: str) -> list[tuple[str, str]]:
    parts = (part.partition(":") for part in style.split(";"))
    return [(name.strip(), value.strip()) for name, sign, value in parts if sign]


def _undrawable(what: str) -> Fault:
    return (
        phrase("the wall cannot draw '{what}' in an SVG", what=short(what)),
        phrase("use plain shapes and gradients: turn text into paths, and leave out masks, filters and copies"),
    )


def _odd_colour(value: str) -> Fault:
    return (
        phrase("the wall does not know the colour '{value}'", value=short(value)),
        phrase('write colours as # and six figures, like "#2457D6"'),
    )
