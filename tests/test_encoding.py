"""Whoever reads or writes a file as text says in which letters: on Windows Python would take those of the country."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GIVEN = {"read_text": 0, "write_text": 1}
"""How many arguments stand before that of the encoding."""


def by_chance(source: str) -> Iterator[int]:
    """The lines that leave it to the computer."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in GIVEN:
            named = {keyword.arg for keyword in node.keywords}
            if len(node.args) <= GIVEN[node.func.attr] and "encoding" not in named:
                yield node.lineno


def test_no_text_of_a_file_goes_by_the_letters_of_the_country() -> None:
    paths = [path for part in ("game", "dev", "tests") for path in sorted((ROOT / part).rglob("*.py"))]
    found = [(path, line) for path in paths for line in by_chance(path.read_text("utf-8"))]
    assert not found, [f"{path.relative_to(ROOT)}:{line} names no encoding" for path, line in found]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("path.read_text()", [1]),
        ("x\npath.write_text(x)", [2]),
        ("path.read_text('utf-8') + path.write_text(x, 'utf-8') + path.read_text(encoding='utf-8')", []),
    ],
)
def test_the_question_is_the_right_one(source: str, lines: list[int]) -> None:
    assert list(by_chance(source)) == lines
