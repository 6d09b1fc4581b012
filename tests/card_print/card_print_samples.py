"""A card with every field, and what pdftotext reads in a PDF."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from game.card_print import pdf as press
from game.card_print.parts import CARDS, Order
from game.core.cards import Card, CardId, Kind, Option, OptionId, Theme, ThemeId, Weight
from game.i18n.words import ENGLISH, Words

THEMES = (Theme(ThemeId("volgen"), "Volgen", "follow", "#7E5620"), Theme(ThemeId("ai"), "AI", "spark"))
ONE = Card(
    CardId("try/a1-one"), Kind.DILEMMA, ThemeId("volgen"), "H3", Weight.LIGHT, "The first title",
    "A pupil sends you a request.", tuple(Option(OptionId(n), f"Option {n}") for n in ("one", "two", "three")),
    question="Is that all right?", prompts=("Who says so?", "And then?"), twist="And at night?",
)  # fmt: skip


def numbered(count: int) -> tuple[Card, ...]:
    """So many cards whose titles say which one they are."""
    return tuple(replace(ONE, id=CardId(f"try/b{n}-x"), title=f"Title{n:02}") for n in range(1, count + 1))


def order(*cards: Card, parts: tuple[str, ...] = (CARDS,), **more: Any) -> Order:
    return Order("A set", "en", cards or (ONE,), THEMES, parts=parts, **more)


def pages(made: Order, say: Words = ENGLISH) -> list[str]:
    """The text of each page, in the order in which it stands in the file: what a screen reader follows."""
    return pages_of(press.write(made, say))


def pages_of(data: bytes) -> list[str]:
    return _read(data, "pdftotext", "-raw").split("\f")[:-1]


def places(data: bytes, page: int) -> list[tuple[float, float, str]]:
    """Left, top (in points) and text of each word on a page that counts from 1."""
    told = _read(data, "pdftotext", "-bbox", "-f", str(page), "-l", str(page))
    found = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)".*?>(.*?)</word>', told)
    return [(float(x), float(y), word) for x, y, word in found]


def _read(data: bytes, *command: str) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.pdf"
        path.write_bytes(data)
        return subprocess.run([*command, str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")


def bare(text: str) -> str:
    """Without what a line break adds or takes away: space, hyphens, breaks inside long words."""
    return re.sub(r"[\s\u00ad\u200b-]", "", text)
