"""The words of the word check, from the file that comes with the game. What is wrong in a line leaves that line out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from game.core.vague_words import WORD_KINDS, Vague
from game.system.resources import resource

COLUMNS = 7


@cache
def word_list() -> tuple[Vague, ...]:
    """All of them, in every language, in the order of the file."""
    return tuple(read(resource("assets", "texts", "words.tsv").read_text(encoding="utf-8")))


def read(table: str) -> Iterator[Vague]:
    """The rows of a table; comments, the head and rows that name no kind are none."""
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        language, word, kind, better, other, also, unless = (*cells, *[""] * COLUMNS)[:COLUMNS]
        if kind in WORD_KINDS and word and not line.startswith("#"):
            instead = tuple(one for one in (better, other) if one)
            yield Vague(word.lower(), instead, kind, _parts(also), language, _parts(unless))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(one for one in cell.split(";") if one)
