"""What is looked for first, since it is quick, passes over nothing that the longer look would find."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest

from game.core.late_pattern import late
from game.core.privacy import german, names, numbers, shapes, small_names
from game.core.privacy.names import names_in
from game.core.privacy.normalise import normalised
from game.core.privacy.numbers import numbers_in
from game.core.privacy.search import Search
from game.core.privacy.shapes import Found
from tests.core.privacy_sentences import POINTING, QUIET

SENTENCES = tuple(text for told in (*POINTING.values(), *QUIET.values()) for text in told)
PIECES = (
    "Jan", "(Piet)", "Noa (leerling)", "collega Bo", "juf. Els", "mw.Jansen", "moeder van A.", "Moeder v. Sem",
    "leerling v.d. Berg", "kleuter-Max", "IB'ER Kees", "stagiaires De Vries", "âlders fan Jan", "oma's", "zus", "heit",
    "Familie Bakker", "sem z'n moeder", "jan [at] school . nl", "jan(a)school punt nl", "jan bij school dot nl",
    "jan apenstaartje x.nl", "JAN AT SCHOOL POINT NL", "De Meent 8", "12345 Berlin", "9000 Gent", "1234 ab", "1234 AB",
    "Kerkstraat 12", "06-12345678", "Die Freundlichkeit ist wunderbar für", "persönliche Fragen",
    "obs De Wilg", "bij Van Dijk", "учень Олег", "A. en B.",
    "J. de Vries", "Sem B.", "P.v.d.B.", "insta: noa_1", ",", ".", "(", ")",
)  # fmt: skip


def texts() -> Iterator[str]:
    """Sentences as people type them, and rows of what a look may hang on."""
    chance = random.Random(1)
    yield from SENTENCES
    for _ in range(1_500):
        yield " ".join(chance.choices(PIECES, k=chance.randint(1, 6)))
    for text in SENTENCES:
        yield f"{text} {chance.choice(PIECES)}"


def found() -> list[tuple[str, list[tuple[int, int]], list[Found]]]:
    """All names and shapes in these texts."""
    flat = [normalised(text).text.replace("\n", " ") for text in texts()]
    return [(text, sorted(names_in(text, text)), sorted(numbers_in(text))) for text in flat]


def test_a_quick_look_passes_over_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same with each quick look taken out."""
    quick = found()
    anything = late("")
    monkeypatch.setattr(names, "_SHAPES", tuple((anything, those) for _, those in names._SHAPES))
    for module, name in ((shapes, "FIGURE"), (numbers, "FIGURE"), (german, "_PART_OF_FORM")):
        monkeypatch.setattr(module, name, anything)
    german.german.cache_clear()
    monkeypatch.setattr(Search, "found", lambda self, text, low: self.pattern.finditer(text))
    who = small_names._WHO
    bare = who.pattern.replace(f"(?=[{small_names._FIRST}])", "")
    assert bare != who.pattern
    monkeypatch.setattr(small_names, "_WHO", re.compile(bare, who.flags))
    assert found() == quick
    assert sum(bool(places) for _, places, _ in quick) > 1_200
