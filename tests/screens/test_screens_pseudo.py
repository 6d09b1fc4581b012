"""A language that nobody speaks, drawn on every screen: what is not in brackets was not translated or is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.fixed_texts.steps import every_help
from game.i18n.extract import card_texts
from game.i18n.words import ENGLISH
from game.stage.paint.text import set_lines, sizes
from game.texts.language_names import language_name, short_name
from game.tools.gallery.plenary import TYPED_IN_ROOMS
from game.tools.gallery.states import Look, looks
from game.tools.gallery.study_day import TYPED_ON_A_DAY
from game.ui.geometry import Page
from game.ui.measure import HELD
from game.ui.scene import Scene, Text
from tests.screens.pseudo import CLOSE, OPEN, PSEUDO, strange
from tests.screens.screens_table import LANGUAGES, library

WIDTHS = (1440.0, 1920.0)
KEYS = {
    "Alt", "Ctrl", "Enter", "Esc", "PgDn", "PgUp", "Tab", "Shift", "F1", "F2", "F3", "F9", "F11",
}  # fmt: skip
"""What stands on a keyboard."""
OF_LANGUAGES = (*map(language_name, LANGUAGES), *map(short_name, LANGUAGES))
NAMES = {"Open", "Kaart", "STOP", "School", "Ethernet", "KQ", *OF_LANGUAGES}
"""Of the game, of networks and languages, and a code that is drawn."""
TYPED = (
    "De Wilg",
    "De Linde, bovenbouw",
    "De Linde",
    "2026-09-01-de-es",
    "Na 18.00 uur beantwoorden wij geen berichten van leerlingen. De volgende schooldag komen wij erop terug.",
    "Zo ging het toen.",
    "En als de stagiair familie is?",
    "concept.txt",
    *TYPED_IN_ROOMS,
    *TYPED_ON_A_DAY,
)
"""What people of the gallery typed."""
AUTHORED = frozenset(text for card in library().cards for _, text in card_texts(card))
"""The gallery keeps a card of the game as if the team had written it."""
HELP = frozenset(
    line
    for one in every_help(ENGLISH)
    for line in (one.title, *one.happens, " ".join(one.happens), one.say, *(key.text for key in one.press), *one.wrong)
)
"""Read in the language of the manual: Dutch or English."""
PLAIN = re.compile(r"[^\W\d_]*[aceinorsuyzACEINORSUYZ][^\W\d_]+|[^\W\d_]+[aceinorsuyzACEINORSUYZ][^\W\d_]*")
"""A word with a letter that the pseudo-language writes another way."""


@cache
def every_look() -> tuple[Look, ...]:
    return tuple(looks(PSEUDO))


@cache
def scenes(width: float) -> tuple[tuple[str, Scene], ...]:
    """Every state of the gallery in the pseudo-language."""
    return tuple((look.name, look.screen(look.model, PSEUDO, Page(width))) for look in every_look())


def texts(width: float) -> Iterator[tuple[str, Text]]:
    for name, scene in scenes(width):
        yield from ((name, item) for item in scene.items if isinstance(item, Text))


def outside(text: str) -> str:
    """What of a text is in no brackets."""
    depth, out = 0, []
    for letter in text:
        depth += letter == OPEN
        out.append(letter if depth == 0 else " ")
        depth -= letter == CLOSE and depth > 0
    return "".join(out)


def helps(line: str) -> bool:
    """Whether a line is one of the help for a step; at the desk its keys stand before it."""
    return line.strip("“”") in HELP or line.rpartition(": ")[2] in HELP


def untranslated(text: str) -> list[str]:
    """Words that stand there in the language of the code."""
    left = outside(text)
    if all(map(helps, text.replace(HELD, " ").split("\n"))):
        return []
    for typed in TYPED:
        left = left.replace(typed, " ")
    if left.endswith("…"):
        tail = left.rstrip(" …").rpartition("  ")[2].strip()  # of what was typed, as much as there was room for
        left = left.replace(tail, " ") if any(typed.startswith(tail) for typed in TYPED) else left
    if "/" in left or "\\" in left:
        return []  # the place of a file, an address
    return [word for word in PLAIN.findall(left) if word not in KEYS | NAMES]


def test_the_pseudo_language_is_longer_and_keeps_places() -> None:
    """Forty of a hundred more, in brackets, with accents; {places} stay as they are."""
    told = strange("Card {n} of {total}")
    assert told.startswith(OPEN) and told.endswith(CLOSE) and "{n}" in told and "{total}" in told
    assert len(told) >= 1.3 * len("Card {n} of {total}")
    assert PSEUDO("Card {n} of {total}", n=1, total=5).count("1") == 1
    assert untranslated("Back") == ["Back"] and not untranslated(strange("Back") + " · Ctrl Z")


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_untranslated(width: float) -> None:
    """Every text of every screen went through the words of a language; names, keys and what people typed did not."""
    shown = [(name, text.text) for name, text in texts(width) if "keep_card" not in name or text.text not in AUTHORED]
    wrong = {word: f"{name}: {text!r}" for name, text in shown for word in untranslated(text)}
    assert not wrong, "\n".join(f"{word} in {where}" for word, where in sorted(wrong.items()))


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_cut_off(width: float) -> None:
    """A text that is forty of a hundred longer shrinks or wraps; none ends in an ellipsis."""
    wrong: dict[str, str] = {}
    for name, scene in scenes(width):
        set_as = sizes(scene, 1.0, 1.0)
        for n, item in enumerate(scene.items):
            if isinstance(item, Text) and item.text:
                told = "".join(line for line, _ in set_lines(*set_as[n]))
                if told.count(CLOSE) != item.text.count(CLOSE):
                    wrong.setdefault(item.text, f"{name}: {item.text!r} in {item.area.w:.0f} x {item.area.h:.0f}")
    assert not wrong, f"{len(wrong)}\n" + "\n".join(wrong.values())
