"""The bytes of an SVG file -> its elements, without what programs of artists keep in it for themselves.

What could reach out of the file, act, or unfold into something huge is refused, with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from game.svg.fault import Danger, NotPlain, Reason, TooMuch

MOST_BYTES = 1 << 18
"""A larger file has more details than can be painted between two votes."""
MOST_ELEMENTS, MOST_DEEP = 2500, 40
OUR_NAMES = ("", "http://www.w3.org/2000/svg")
IGNORED = frozenset(["metadata", "title", "desc"])
REFUSED = {
    "script": Danger.SCRIPT, "handler": Danger.SCRIPT, "listener": Danger.SCRIPT,
    "iframe": Danger.EMBEDDED, "image": Danger.EMBEDDED, "feImage": Danger.EMBEDDED, "video": Danger.EMBEDDED,
    "audio": Danger.EMBEDDED, "canvas": Danger.EMBEDDED,
    "animate": Danger.MOVES, "animateColor": Danger.MOVES, "animateMotion": Danger.MOVES,
    "animateTransform": Danger.MOVES, "set": Danger.MOVES, "discard": Danger.MOVES,
}  # fmt: skip
INSIDE = re.compile(r"\s*(?:#|$)")
REACHES = re.compile(r"url\(\s*['\"]?\s*(?!['\"#\s])|@import|expression\(|javascript:", re.IGNORECASE)
MOVES = re.compile(r"@(?:-\w+-)?keyframes|\banimation(?:-name)?\s*:", re.IGNORECASE)
ACTS = re.compile(r"on[a-z]{3,}", re.IGNORECASE)
LINK = re.compile(r"\s*(?:javascript|data|vbscript):", re.IGNORECASE)


@dataclass(slots=True)
class Element:
    """One element with its attributes; a link is called `href` whatever it was."""

    tag: str
    given: dict[str, str]
    line: int = 1
    column: int = 1
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def every(self) -> Iterator[Element]:
        """This one and all within."""
        yield self
        for child in self.children:
            yield from child.every()

    def refused(self, reason: Reason, what: str | int = "") -> NotPlain:
        return NotPlain(reason, what or self.tag, self.line, self.column)


def read(data: bytes) -> Element:
    """The root of the drawing. NotPlain."""
    if len(data) > MOST_BYTES:
        raise NotPlain(TooMuch.DETAILS)
    reader = _Reader()
    try:
        reader.parser.Parse(data.lstrip(), True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        place = (getattr(fault, "lineno", 1), getattr(fault, "offset", 0) + 1)
        raise NotPlain(Danger.DAMAGED, "", *place) from fault
    if reader.root is None or reader.root.tag != "svg":
        raise NotPlain(Danger.DAMAGED)
    return reader.root


class _Reader:
    """Takes in element by element; what is not drawn is passed over with all that is in it."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self.count = 0
        self._open: list[Element] = []
        self._passed_over = 0
        self._names: dict[str, str] = {"": ""}
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction

    def _refused(self, reason: Reason, what: str | int = "") -> NotPlain:
        return NotPlain(reason, what, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _doctype(self, name: str, system: str | None, public: str | None, has_inside: int) -> None:
        """The line that older programs write is harmless; what stands inside it could make a huge file of a small."""
        if has_inside:
            raise self._refused(Danger.ENTITIES, "<!DOCTYPE")

    def _entity(self, name: str, *_: object) -> None:
        raise self._refused(Danger.ENTITIES, name)

    def _instruction(self, target: str, _: str) -> None:
        if target.lower() == "xml-stylesheet":
            raise self._refused(Danger.OUTSIDE, target)

    def _start(self, name: str, given: dict[str, str]) -> None:
        self.count += 1
        if self.count > MOST_ELEMENTS:
            raise self._refused(TooMuch.SHAPES)
        for key, value in given.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                self._names[key[6:]] = value
        tag = self._own(name)
        if self._passed_over or tag is None or tag in IGNORED:
            self._passed_over += 1
            return
        self._keep(tag, given)

    def _own(self, name: str) -> str | None:
        """Without its prefix; None for what belongs to another language than SVG."""
        prefix, sign, local = name.rpartition(":")
        if sign and prefix not in self._names:
            return None
        return local if self._names.get(prefix, "") in OUR_NAMES else None

    def _keep(self, tag: str, given: dict[str, str]) -> None:
        if tag in REFUSED:
            raise self._refused(REFUSED[tag], tag)
        if len(self._open) >= MOST_DEEP:
            raise self._refused(TooMuch.DEEP, MOST_DEEP)
        element = Element(tag, self._attributes(tag, given), self.parser.CurrentLineNumber)
        element.column = self.parser.CurrentColumnNumber + 1
        if self._open:
            self._open[-1].children.append(element)
        elif self.root is None:
            self.root = element
        self._open.append(element)

    def _attributes(self, tag: str, given: dict[str, str]) -> dict[str, str]:
        kept: dict[str, str] = {}
        for key, value in given.items():
            prefix, sign, local = key.rpartition(":")
            if not sign or (prefix == "xlink" and local == "href"):
                self._look(tag, local, value)
                kept[local] = value
        return kept

    def _look(self, tag: str, name: str, value: str) -> None:
        """Nothing may act, and nothing may be fetched."""
        if ACTS.fullmatch(name):
            raise self._refused(Danger.SCRIPT, name)
        if name == "href" and (LINK.match(value) if tag == "a" else not INSIDE.match(value)):
            raise self._refused(Danger.OUTSIDE, value)
        if "(" in value or name == "style":
            self._look_at_style(value)

    def _look_at_style(self, text: str) -> None:
        if found := REACHES.search(text):
            raise self._refused(Danger.OUTSIDE, text[found.start() :])
        if found := MOVES.search(text):
            raise self._refused(Danger.MOVES, found[0])

    def _words(self, text: str) -> None:
        if self._open and not self._passed_over and self._open[-1].tag in ("style", "text", "tspan", "textPath"):
            self._open[-1].text += text

    def _end(self, _: str) -> None:
        if self._passed_over:
            self._passed_over -= 1
            return
        element = self._open.pop()
        if element.tag == "style":
            self._look_at_style(element.text)
