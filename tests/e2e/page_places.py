"""Where words and pictures lie on the pages of a PDF, and which of them lie over each other or beyond the page.

It reads what poppler tells of a file (pdftotext, pdftohtml), and knows nothing of who made it.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import combinations
from pathlib import Path

TOOLS = ("pdftotext", "pdftohtml")
WORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')
PAGE = re.compile(r'<page width="(.*?)" height="(.*?)">(.*?)</page>', re.DOTALL)
PICTURES = re.compile(r"<page number.*?</page>", re.DOTALL)
PICTURE = re.compile(r'<image top="(.*?)" left="(.*?)" width="(.*?)" height="(.*?)"')
TOUCH = 1.0
"""Points that two neighbours may share: letters lean over, and boxes are rounded."""
EDGE = 17.0
"""Points at each side of a page that many printers leave white: 6 mm."""
CORE = 0.22
"""The share of a word's box that its letters hardly ever fill, above and below."""


@dataclass(frozen=True)
class Place:
    """What stands in a rectangle, in points from the left and from the top; `told` is "" for a picture."""

    told: str
    left: float
    top: float
    right: float
    bottom: float

    def shares(self, other: Place) -> bool:
        """Whether they lie over each other."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > TOUCH and high > TOUCH


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    places: tuple[Place, ...]

    def faults(self) -> Iterator[str]:
        """Every pair that lies over each other, and everything beyond the page."""
        for one in self.places:
            inside = EDGE <= one.left <= one.right <= self.width - EDGE and EDGE <= one.top <= self.height - EDGE
            if not inside or one.bottom > self.height - EDGE:
                yield f"beyond the page: {one}"
        for one, other in combinations(self.places, 2):
            if one.shares(other):
                yield f"{one} lies over {other}"


def pages(path: Path) -> tuple[Page, ...]:
    """Every page with its words and pictures."""
    words = told("pdftotext", "-bbox", str(path), "-")
    drawn = [*map(_pictures, PICTURES.findall(told("pdftohtml", *PLAIN, str(path))))]
    found = PAGE.findall(words)
    assert len(found) == len(drawn), "both tools tell of all pages"
    return tuple(
        Page(float(wide), float(high), (*_words(body), *images))
        for (wide, high, body), images in zip(found, drawn, strict=True)
    )


PLAIN = ("-xml", "-stdout", "-zoom", "1", "-hidden")


def told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode("utf-8", "replace")


def _words(body: str) -> Iterator[Place]:
    for left, top, right, bottom, word in WORD.findall(body):
        spare = CORE * (float(bottom) - float(top))
        yield Place(unescape(word), float(left), float(top) + spare, float(right), float(bottom) - spare)


def _pictures(body: str) -> tuple[Place, ...]:
    boxes = (tuple(map(float, found)) for found in PICTURE.findall(body))
    return tuple(Place("", left, top, left + wide, top + high) for top, left, wide, high in boxes)


def faults(path: Path) -> list[str]:
    """What is wrong with the pages of this file, each with its page."""
    return [f"page {n}: {fault}" for n, page in enumerate(pages(path), 1) for fault in page.faults()]
