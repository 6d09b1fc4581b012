"""Patterns that are compiled when they are used."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import game.core
from game.core.late_pattern import _LatePattern, late

MODULES = [
    ".".join(("game.core", *path.relative_to(Path(game.core.__file__).parent).with_suffix("").parts))
    for path in sorted(Path(game.core.__file__).parent.rglob("*.py"))
    if "late(" in path.read_text("utf-8") and path.name != "late_pattern.py"
]


def test_it_does_what_a_pattern_does() -> None:
    pattern = late(r"(\d+) apples", re.IGNORECASE)
    assert pattern.search("12 APPLES").group(1) == "12"  # type: ignore[union-attr]
    assert pattern.sub("pears", "3 apples, 4 apples") == "pears, pears"
    assert [one.start() for one in pattern.finditer("3 apples, 4 apples", 2)] == [10]
    assert pattern.pattern == r"(\d+) apples"


def test_nothing_is_compiled_before_it_is_used() -> None:
    """What is wrong in one is told then."""
    wrong = late("(")
    with pytest.raises(re.error):
        wrong.search("")


@pytest.mark.parametrize("module", [name.removesuffix(".__init__") for name in MODULES])
def test_each_pattern_of_the_game_compiles(module: str) -> None:
    """Since importing tells no longer."""
    for one in vars(import_module(module)).values():
        if isinstance(one, _LatePattern):
            assert re.compile(*one._given).groups >= 0
