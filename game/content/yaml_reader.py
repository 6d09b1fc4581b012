"""Bytes of a card file -> nodes that know their line and column, or one Unreadable with a sentence. Knows no cards.

The schema decides what a text means, not YAML: `no`, `1:30` and `2026-11-22` stay what was typed. Therefore only the
events of the parser are used. Anchors, aliases and tags are refused: they let a small file become endless or odd.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from game.content.decoding import STRANGE, Unreadable, place, strange, text_of
from game.content.lookalikes import meant_in
from game.content.problem import Phrase, phrase, short
from game.core.letters import lacking
from game.core.letters.typeface import LACKS

PURE: Any = yaml.SafeLoader
FAST: Any = getattr(yaml, "CSafeLoader", PURE)
"""Where PyYAML was built without libyaml reading is slower and gives the same result."""

MAX_DEPTH, MAX_NODES = 12, 50_000
COMMENT = re.compile(r" +#")
VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(.*)")
BEGUN = re.compile("flow (sequence|mapping)|end of stream|expected ':'")
SIGNS = "%@`*>|[]{}'\"?,-&!"


@dataclass(slots=True)
class Node:
    """A value in the file. `kind` is "text", "list" or "map"; a map holds key, value, key, value ... in `items`."""

    line: int
    column: int
    kind: str
    text: str = ""
    cut: bool = False
    """An unquoted text that a comment follows: `Groep #3` reads as `Groep`."""
    items: list[Node] = field(default_factory=list)
    start: int = 0
    end: int = 0
    """Where it stands in the text of the file; `end` of a list or a map is where the parser saw its end."""
    lacks: tuple[int, int] | None = None
    """Line and column of the first sign in it that the wall has no letters for."""

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        return zip(self.items[::2], self.items[1::2], strict=True)


def read(data: bytes, loader: Any = FAST) -> Node:
    """The root of the file; raises Unreadable at its first fault and nothing else."""
    text = text_of(data)
    try:
        root = _tree(text, loader)
    except yaml.MarkedYAMLError as error:
        raise _too_much_before(error, text, loader) or _seeming(error, text) or explained(error, text) from None
    except (yaml.YAMLError, ValueError, OverflowError):  # chr() of a huge \U escape
        raise Unreadable(1, 1, phrase("this is not a card file"), phrase("start from a card that works")) from None
    lines = text.split("\n")
    if root.kind == "text" and (fault := meant_in(lines, iter(range(1, len(lines) + 1)))):
        raise fault
    return root


def parsed_alone(data: bytes) -> object:
    """What the library alone makes of a file, with nothing looked at: the bound of reading, for the benchmark."""
    return yaml.load(data, Loader=FAST)  # noqa: S506 - it is the safe one


def _seeming(error: yaml.MarkedYAMLError, text: str) -> Unreadable | None:
    """A sign near the place where the parser gave up that is not what it seems."""
    marks = [mark.line + 1 for mark in (error.context_mark, error.problem_mark) if mark is not None]
    near = dict.fromkeys(line for at in sorted(marks) for line in (at, at - 1))
    return meant_in(text.split("\n"), iter(near))


class TooMuch(Unreadable):
    """More than a card can need: nested too deeply, or too many values."""


def _too_much_before(error: yaml.MarkedYAMLError, text: str, loader: Any) -> TooMuch | None:
    """The first place where there was too much already, before the place where the parser gave up.

    A scanner reads far ahead of the events: for brackets that stand inside each other, libyaml up to its own limit,
    1,000 since 0.2.6. Whatever ended the reading there, the author has to look at our limit, which came first.
    """
    mark = error.context_mark or error.problem_mark  # an open quote is read to the end: cut before it begins
    try:
        _tree(text[: mark.index] if mark else text, loader)
    except TooMuch as fault:
        return fault
    except (Unreadable, yaml.YAMLError, ValueError, OverflowError):
        pass  # the text ends too early now, which is no fault of the author
    return None


def _tree(text: str, loader: Any) -> Node:
    root: Node | None = None
    parents: list[Node] = []
    count = 0
    unshown = LACKS.search(text) is not None  # looked for once: hardly a file has any
    event: Any
    for event in yaml.parse(text, Loader=loader):
        kind = KINDS.get(type(event))
        if kind is None:
            if type(event) in ENDS:
                parents.pop().end = event.end_mark.index
            else:
                _look_between(event, root)
            continue
        node = _text(event, text, unshown) if kind == "text" else _group(event, kind)
        count += 1
        if len(parents) >= MAX_DEPTH or count > MAX_NODES:
            raise TooMuch(node.line, node.column, phrase("too deeply nested, or too many entries"))
        if parents:
            parents[-1].items.append(node)
        root = root or node
        if kind != "text":
            parents.append(node)
    if root is None:
        raise Unreadable(1, 1, phrase("the file is empty"))
    return root


ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))
KINDS = {yaml.ScalarEvent: "text", yaml.MappingStartEvent: "map", yaml.SequenceStartEvent: "list"}


def _look_between(event: Any, root: Node | None) -> None:
    """What stands for no value and ends none."""
    if type(event) is yaml.AliasEvent:
        raise _special(event, "*", event.anchor or "")
    if root is not None and type(event) is yaml.DocumentStartEvent:
        raise _second(event)


def _look_before(event: Any) -> None:
    """What stands before a value and gives it another meaning."""
    if event.anchor:
        raise _special(event, "&", event.anchor)
    if event.tag and event.tag != "!":
        raise _special(event, "!", event.tag.removeprefix("tag:yaml.org,2002:").lstrip("!"))


def _group(event: Any, kind: str) -> Node:
    if event.anchor or event.tag:
        _look_before(event)
    mark = event.start_mark
    return Node(mark.line + 1, mark.column + 1, kind, "", False, [], mark.index)


def _text(event: Any, text: str, unshown: bool) -> Node:
    if event.anchor or event.tag:
        _look_before(event)
    mark, end, value, style = event.start_mark, event.end_mark.index, event.value, event.style
    cut = False
    if style == '"':
        if found := STRANGE.search(value):  # came in as an escape, "\0"
            raise strange(mark.line + 1, mark.column + 1, found[0])
    elif not style:
        cut = text[end : end + 1] == " " and COMMENT.match(text, end) is not None
        cut = cut or (not value and COMMENT.match(text, mark.index) is not None)  # the rest of its line: `text: #3`
    lacks = _first_lacking(text, mark.index, end) if unshown else None
    return Node(mark.line + 1, mark.column + 1, "text", value, cut, [], mark.index, end, lacks)


def _first_lacking(text: str, start: int, end: int) -> tuple[int, int] | None:
    found = (one.start() for one in LACKS.finditer(text, start, end) if lacking(one[0]))
    at = next(found, -1)
    return place(text, at) if at >= 0 else None


def _second(event: Any) -> Unreadable:
    return Unreadable(
        event.start_mark.line + 1,
        1,
        phrase("a second document begins here"),
        phrase("one card per file; take out the line ---"),
    )


def _special(event: Any, sign: str, name: str) -> Unreadable:
    mark = event.start_mark
    return Unreadable(
        mark.line + 1,
        mark.column + 1,
        phrase("{what} has a special meaning here", what=sign + short(name)),
        phrase("put text that begins with {sign} in quotes", sign=sign),
    )


def explained(error: yaml.MarkedYAMLError, text: str) -> Unreadable:
    """The place where the author has to look, which is not always where the parser gave up."""
    said = error.problem or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and BEGUN.search(f"{error.context} {said}"):
        mark = error.context_mark  # where the quote or bracket was opened, the line that lacks its colon
    if mark is None:
        return Unreadable(1, 1, phrase("this is not a card file"))
    lines = text.rstrip().split("\n")
    if mark.line >= len(lines):  # something is missing at the end: point at what came last
        value = VALUE.match(lines[-1])
        return Unreadable(len(lines), value.start(1) + 1 if value else 1, *_reason(said, lines[-1]))
    return Unreadable(mark.line + 1, mark.column + 1, *_reason(said, lines[mark.line]))


def _reason(said: str, line: str) -> tuple[Phrase, Phrase]:
    value = VALUE.match(line)
    sign = value[1][:1] if value else ""
    if "expected ':'" in said:
        return phrase("this line has no colon"), phrase("write 'field: text', or indent it under the line above")
    if "mapping values are not allowed" in said:
        return phrase("a second colon on one line"), phrase("put text that contains a colon in quotes")
    if sign and sign in SIGNS:
        return (
            phrase("text that begins with {sign} needs quotes, or its quotes are not closed", sign=sign),
            phrase('write it between two "; inside it write \\" for a quote'),
        )
    return phrase("this line does not fit the lines above it"), phrase("line it up with its neighbours")
