"""Which field of a card a place in its file belongs to, so that a form can show each problem beside its field."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.problem import Phrase, Problem
from game.content.yaml_reader import Node

Positions = dict[tuple[int, int], list[str]]
"""Line and column -> the paths that begin there, the outermost first: a group begins where its first field does."""

OF_A_NAME = ("there is no field", "'{field}' is there twice")
"""These are about the name of a field itself."""


def positions_of(root: Node) -> Positions:
    """Every place at which a problem may be, with paths like `options.0.text`."""
    found: Positions = {}
    for place, path in _positions(root, ""):
        found.setdefault(place, []).append(path)
    return found


def _positions(node: Node, path: str) -> Iterator[tuple[tuple[int, int], str]]:
    yield (node.line, node.column), path
    if node.kind == "map":
        for key, value in node.pairs():
            inside = f"{path}.{key.text}" if path else key.text
            yield (key.line, key.column), inside
            yield from _positions(value, inside)
    elif node.kind == "list":
        for n, item in enumerate(node.items):
            yield from _positions(item, f"{path}.{n}")


def field_of(problem: Problem, positions: Positions) -> str:
    """The path of the field that this problem is about; a field that is missing is named by the problem itself."""
    paths = positions.get((problem.line, problem.column), [""])
    path = paths[-1] if problem.message.msgid.startswith(OF_A_NAME) else paths[0]
    missing = "missing" in problem.message.msgid or problem.message.msgid.startswith("a heavy card")
    if not missing:
        return path
    named = dict(problem.message.values)["field"]
    last = dict(named.values)["name"] if isinstance(named, Phrase) else str(named).rpartition(" ")[2]
    return f"{path}.{last}" if path else str(last)
