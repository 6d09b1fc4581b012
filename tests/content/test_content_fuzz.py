"""Thousands of spoilt card files: whatever is in them, only problems with a place and a sentence come out."""

from __future__ import annotations

import random
from typing import Any

from game.content.card_file import Bounds, build_card
from game.content.decoding import Unreadable
from game.content.problem import english
from game.content.yaml_patch import Unwritable, rewritten, tree_of
from game.content.yaml_reader import read
from game.core.cards import Card
from tests.content.content_mutants import mutants
from tests.sizes import SPOILT_CARDS

COUNT = SPOILT_CARDS.now
ODD = (
    "",
    "x",
    "a: b # c",
    "'",
    "twee\nregels",
    "\n",
    " voor",
    "€ 😀",
    "- a",
    "[a]",
    "nee",
    "\u2028",
    "\x07",
    "x" * 3000,
)
BOUNDS = Bounds()


def test_a_spoilt_card_is_a_card_or_problems() -> None:
    """Never neither, never a card with more than guesses, and every problem can be told with a line that exists."""
    cards = 0
    for data in mutants(COUNT, seed=1):
        card, problems = build_card(data, "set", "a1-card", BOUNDS)
        assert isinstance(card, Card) == all(problem.warns for problem in problems)
        cards += card is not None
        for problem in problems:
            assert 1 <= problem.line <= data.count(b"\n") + data.count(b"\r") + 2 and problem.column >= 1
            assert problem.report(english).startswith("set/a1-card.yaml:")
    assert 0 < cards < COUNT  # the spoiling is neither nothing nor everything


def test_a_spoilt_file_is_saved_rightly_or_not_at_all() -> None:
    """A change is written so that it is read back as it was meant, or refused; nothing else is raised."""
    chance = random.Random(2)
    written = 0
    for data in mutants(COUNT, seed=3):
        try:
            wanted = _changed(tree_of(read(data)), chance)
            out = rewritten(data, wanted)
        except (Unreadable, Unwritable):
            continue
        written += 1
        assert tree_of(read(out)) == wanted
    assert written > COUNT // 20


def _changed(tree: Any, chance: random.Random) -> Any:
    """The same tree with one text another one, or with a field more or less."""
    if not isinstance(tree, dict):
        raise Unwritable
    name = chance.choice([*tree, "twist"])
    way = chance.random()
    if way < 0.15:
        return {key: value for key, value in tree.items() if key != name}
    value = tree.get(name, "")
    if isinstance(value, list) and value and way < 0.8:
        at = chance.randrange(len(value))
        inner = value[at]
        value = [
            *value[:at],
            _changed(inner, chance) if isinstance(inner, dict) else chance.choice(ODD),
            *value[at + 1 :],
        ]
    elif isinstance(value, dict) and value:
        value = _changed(value, chance)
    else:
        value = chance.choice(ODD)
    return {**tree, name: value}
