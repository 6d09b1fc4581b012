"""How hard a page of the manual is to read: long sentences, and words that few use. Figures, no judgement of a text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from game.manual.markdown import spoken

LONG = 20
"""Words that a sentence may have to be read at once."""
WORDS = Path(__file__).with_name("hard_words.toml")
WORD = re.compile(r"[^\W_]+(?:[’'\-/.][^\W_]+)*")
SHORT = "".join(rf"(?<!\b{short}\.)" for short in ("bijv", "art", "nr", "dhr", "mw", "e\\.g", "i\\.e", "No"))
GIVEN = re.compile(r"<!-- from chapters -->.*?<!-- end -->", re.DOTALL)
"""The names of the chapters: they are as they are, whoever writes the page."""
END = re.compile(rf"{SHORT}(?<=[.!?…])[”’\")]*\s+(?=[^a-z])")
"""Between two sentences: a sign that ends one, and no small letter after it."""


class Reading(NamedTuple):
    """What was found in one page. `hard` are the words of the list, each with what is easier."""

    sentences: int
    long: tuple[str, ...]
    hard: tuple[tuple[str, str], ...]

    @property
    def share(self) -> float:
        """Of the sentences, how many in a hundred are long."""
        return 100 * len(self.long) / max(self.sentences, 1)


def reading(source: str, language: str) -> Reading:
    """The figures of a page in this language; the longest sentence comes first."""
    told = [sentence for part in spoken(GIVEN.sub("", source)) for sentence in sentences(part)]
    long = sorted((one for one in told if length(one) > LONG), key=length, reverse=True)
    return Reading(len(told), tuple(long), tuple(hard(" ".join(told), language)))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, a point or a cell; what has no word in it is none."""
    return (one for one in END.split(" ".join(text.split())) if WORD.search(one))


def length(sentence: str) -> int:
    """In words."""
    return len(WORD.findall(sentence))


def hard(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Every word of the list that stands in this text, as often as it does, with what is easier."""
    for word, easier in easier_words(language).items():
        for found in re.findall(rf"\b{word}\b", text, re.IGNORECASE):
            yield found, easier


@cache
def easier_words(language: str) -> dict[str, str]:
    """Hard word, as a pattern -> what is easier."""
    return dict(tomllib.loads(WORDS.read_text("utf-8"))[language])
