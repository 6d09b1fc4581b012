"""Rows of the benchmark for texts: rules that are compared, and a card as long as a book."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.content.yaml_writer import Tree
from game.core import similarity
from game.core.cards import CardId
from game.core.session import Agreement, Status
from game.core.similarity.gist import gist_of, sentences_of
from game.editor.preview import card_of, painted
from game.i18n.catalogues import words
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import COPY, LOOP, bare_loop, one_copy, timed


def compared() -> list[Row]:
    """Rules that are held against each other at the closing, as if each text were new."""
    ones = [
        Agreement(
            CardId(f"own/{n}"), "t", "H3", Status.AGREED,
            text=f"Wij spreken over onderwerp{n} met groep{n} na {n % 24}.{n % 60:02} uur en delen plan{n} niet.",
        )
        for n in range(200)
    ]  # fmt: skip
    long = "nooit met toestemming na 18.00 uur " * 143

    def anew(work: Callable[[], object]) -> object:
        gist_of.cache_clear()  # as if each text were new
        sentences_of.cache_clear()
        return work()

    many = timed(lambda: anew(partial(similarity.pairs, ones)), 5)
    one = timed(lambda: [anew(partial(similarity.kind_of, long, other * 1700)) for other in ("xxx", "12:")], 5)
    return [
        Row("200 rules compared with each other", many, "ms", 500, bare_loop(), LOOP, 25),
        Row("rules of 5,000 letters compared", one, "ms", 500, bare_loop(), LOOP, 25),
    ]


def book() -> list[Row]:
    """The game paints it between two frames, so as much is painted as can be read."""
    options: list[Tree] = [{"text": "Ja"}, {"text": "Nee", "rule": "z " * 90_000}]
    tree: dict[str, Tree] = {
        "title": "x",
        "situation": "woord " * 40_000,
        "options": options,
        "prompts": ["w " * 90_000] * 500,
    }
    say = words("en")
    shown = timed(lambda: painted(card_of(tree, "own/x"), "situation", "wide", say), 3)
    return [Row("preview of a pasted book", shown, "ms", 1000, one_copy(), COPY, 300)]


PARTS: tuple[Part, ...] = (compared, book)
