"""Puts new values into a card file and leaves every other byte as it was: comments, order, quotes, line ends.

It works on trees of texts and on places in the file; what the fields mean it does not know. What cannot be changed in
place is written anew field by field, never the whole file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from game.content.decoding import raw_text, text_of, wide_encoding
from game.content.schema import CARD, Field
from game.content.yaml_reader import Node, read
from game.content.yaml_writer import Tree, entry_lines, field_lines, folded, folds, indented, scalar

INDENT = "  "


class Unwritable(Exception):
    """The file cannot be changed in place; it has to be opened in an editor of texts."""


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """These characters of the text are replaced by others."""

    start: int
    end: int
    text: str


def tree_of(node: Node) -> Tree:
    """What stands in a file, all of it as text; of a field that stands there twice the last one."""
    if node.kind == "map":
        return {key.text: tree_of(value) for key, value in node.pairs()}
    return [tree_of(item) for item in node.items] if node.kind == "list" else node.text


def rewritten(data: bytes, wanted: Mapping[str, Tree], fields: Sequence[Field] = CARD) -> bytes:
    """The file with these values instead of its own. Unreadable if it is broken, Unwritable if it cannot be changed."""
    text, root = text_of(data), read(data)
    if root.kind != "map":
        raise Unwritable
    splices = sorted(_Changes(text).group(root, wanted, fields))
    done = _spliced(data, text, splices)
    if _plain(tree_of(read(done))) != _plain(wanted):
        raise Unwritable
    return done


def _plain(tree: Tree) -> Tree:
    if isinstance(tree, str):
        return tree
    if isinstance(tree, Mapping):
        return {name: _plain(value) for name, value in tree.items()}
    return [_plain(value) for value in tree]


class _Changes:
    """What has to be spliced into one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def group(self, node: Node, wanted: Mapping[str, Tree], fields: Sequence[Field]) -> Iterator[Splice]:
        """Fields that changed, fields that went, and new ones behind the field that stands before them in the table."""
        known = {field.name: field for field in fields}
        pairs = list(node.pairs())
        there = {key.text for key, _ in pairs}
        for key, value in pairs:
            if key.text not in wanted:
                yield self._gone(key, value)
            elif _plain(wanted[key.text]) != tree_of(value):
                yield from self._value(key, value, wanted[key.text], known.get(key.text, Field(key.text)))
        yield from self._added([field for field in fields if field.name in set(wanted) - there], pairs, wanted, fields)

    def _value(self, key: Node, value: Node, wanted: Tree, field: Field) -> Iterator[Splice]:
        if value.kind == "text" and isinstance(wanted, str):
            yield self._scalar(value, wanted, field, key.column - 1)
        elif value.kind == "map" and isinstance(wanted, Mapping) and self._in_block(value):
            yield from self.group(value, wanted, field.fields)
        elif value.kind == "list" and not isinstance(wanted, str | Mapping) and self._in_block(value) and value.items:
            yield from self._entries(value, wanted, field)
        else:
            yield self._anew(key, value, wanted, field)

    def _in_block(self, node: Node) -> bool:
        """Not between braces or brackets on one line."""
        return self.text[node.start : node.start + 1] not in "{["

    def _scalar(self, node: Node, wanted: str, field: Field, column: int) -> Splice:
        end = self._end_of(node)
        if field.lines and folds(wanted) and self._alone(node):
            lines = indented(folded(wanted), " " * column + INDENT)
            return Splice(node.start, end, ">-\n" + "\n".join(lines))
        was = self.text[node.start : node.start + 1]
        return Splice(node.start, end, json.dumps(wanted, ensure_ascii=False) if was in "\"'" else scalar(wanted))

    def _alone(self, node: Node) -> bool:
        """Nothing else stands on its lines: not in a flow list, no comment behind it."""
        line_end = self._line_end(self._end_of(node))
        return not self.text[self._end_of(node) : line_end].strip()

    def _entries(self, node: Node, wanted: Sequence[Tree], field: Field) -> Iterator[Splice]:
        """Entries are the same if they have the same id, or else the same text."""
        was, want = [_mark(tree_of(item)) for item in node.items], [_mark(one) for one in wanted]
        for what, a, b, c, d in SequenceMatcher(None, was, want, autojunk=False).get_opcodes():
            if what == "equal" or (what == "replace" and b - a == d - c):
                for item, one in zip(node.items[a:b], wanted[c:d], strict=True):
                    yield from self._entry(item, one, field)
                continue
            yield from (Splice(*self._lines_of(item), "") for item in node.items[a:b])
            if c < d:
                before = node.items[b - 1] if b else None
                yield self._new_entries(node, before, wanted[c:d], field)

    def _entry(self, item: Node, wanted: Tree, field: Field) -> Iterator[Splice]:
        if tree_of(item) == _plain(wanted):
            return
        if item.kind == "map" and isinstance(wanted, Mapping) and self._in_block(item):
            yield from self.group(item, wanted, field.fields)
        elif item.kind == "text" and isinstance(wanted, str):
            yield self._scalar(item, wanted, Field(field.name), item.column - 1)
        else:
            raise Unwritable

    def _new_entries(self, node: Node, before: Node | None, new: Iterable[Tree], field: Field) -> Splice:
        dash = " " * self._dash(node.items[0])
        at = self._lines_of(before)[1] if before else self._lines_of(node.items[0])[0]
        lines = [dash + line for one in new for line in entry_lines(field, one)]
        return self._inserted(at, lines)

    def _dash(self, item: Node) -> int:
        """The column of the dash of an entry."""
        start = self.text.rfind("\n", 0, item.start) + 1
        dash = self.text.find("-", start, item.start)
        if dash < 0 or self.text[start:dash].strip():
            raise Unwritable
        return dash - start

    def _added(
        self, new: Sequence[Field], pairs: Sequence[tuple[Node, Node]], wanted: Mapping[str, Tree], all: Sequence[Field]
    ) -> Iterator[Splice]:
        order = [field.name for field in all]
        for field in new:
            earlier = [pair for pair in pairs if pair[0].text in order[: order.index(field.name)]]
            pair = earlier[-1] if earlier else pairs[-1]
            pad = " " * (pair[0].column - 1)
            at = self._line_end(self._last(pair[1])) + 1
            yield self._inserted(at, [pad + line for line in field_lines(field, wanted[field.name])])

    def _anew(self, key: Node, value: Node, wanted: Tree, field: Field) -> Splice:
        pad = " " * (key.column - 1)
        first, *rest = field_lines(field, wanted)
        return Splice(key.start, self._last(value), "\n".join((first, *(pad + line for line in rest))))

    def _gone(self, key: Node, value: Node) -> Splice:
        start = self.text.rfind("\n", 0, key.start) + 1
        if self.text[start : key.start].strip():
            raise Unwritable  # the first field of an entry stands behind its dash
        return Splice(start, min(len(self.text), self._line_end(self._last(value)) + 1), "")

    def _inserted(self, at: int, lines: Sequence[str]) -> Splice:
        """Whole lines before this place, also at the end of a file whose last line does not end."""
        text = "".join(line + "\n" for line in lines)
        if at > len(self.text):
            return Splice(len(self.text), len(self.text), "\n" + text.removesuffix("\n"))
        return Splice(at, at, text)

    def _lines_of(self, item: Node) -> tuple[int, int]:
        """The lines that an entry stands on, with its dash."""
        self._dash(item)
        start = self.text.rfind("\n", 0, item.start) + 1
        return start, min(len(self.text), self._line_end(self._last(item)) + 1)

    def _last(self, node: Node) -> int:
        """Where the last sign of a value stands: behind a flow list its bracket, in a block its last text."""
        if not self._in_block(node) or node.kind == "text":
            return self._end_of(node)
        return max((self._last(item) for item in node.items), default=self._end_of(node))

    def _end_of(self, node: Node) -> int:
        """Without the line ends and blanks that the parser counts to a block."""
        end = node.end
        while end > node.start and self.text[end - 1] in " \n":
            end -= 1
        return end

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end


def _mark(tree: Tree) -> str:
    """What makes an entry the same entry."""
    if isinstance(tree, Mapping):
        return str(tree.get("id", ""))
    return json.dumps(_plain(tree), ensure_ascii=False)


def _spliced(data: bytes, text: str, splices: Sequence[Splice]) -> bytes:
    raw = raw_text(data)
    places = _places(raw)
    newline = "\r\n" if "\r\n" in raw else "\n"
    out, at = "", 0
    for splice in splices:
        if splice.start < at:
            raise Unwritable
        out += raw[places[at] : places[splice.start]] + splice.text.replace("\n", newline)
        at = splice.end
    return _encoded(data, out + raw[places[at] :])


def _places(raw: str) -> list[int]:
    """For each sign of the text with plain line ends, and its end, where it stands in the raw text."""
    found = [n for n, sign in enumerate(raw) if not (sign == "\n" and n and raw[n - 1] == "\r")]
    return [*found, len(raw)]


def _encoded(data: bytes, text: str) -> bytes:
    if encoding := wide_encoding(data):
        return ("\ufeff" + text).encode(encoding)
    return text.encode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8")
