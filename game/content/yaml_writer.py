"""A card, or a tree of texts -> the lines of its file, which read back as the same. Knows no folder; checks nothing."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.content.schema import CARD, Field, Shape
from game.core.cards import Card, Option, Sourced

WIDTH = 110
PLAIN = re.compile(r"[A-Za-z][\w ,;.!?()’“”é-]*")
"""Text that means itself without quotes; `: `, ` #` and signs of YAML do not match."""
NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")

Tree = str | Sequence["Tree"] | Mapping[str, "Tree"]
"""What stands in a file, all of it as text: a value, a list, or a group of fields by name."""


def rendered(tree: Mapping[str, Tree], fields: Iterable[Field]) -> Iterator[str]:
    """The lines of a group, its fields in the order of the table."""
    for field in fields:
        if field.name in tree:
            yield from field_lines(field, tree[field.name])


def field_lines(field: Field, value: Tree) -> Iterator[str]:
    """The lines of one field with its name."""
    if isinstance(value, str):
        yield from _named(field, value)
    elif isinstance(value, Mapping):
        yield f"{field.name}:"
        yield from indented(rendered(value, field.fields))
    elif field.shape is Shape.SLUGS:
        yield f"{field.name}: [{', '.join(_in_a_row(str(one)) for one in value)}]"
    else:
        yield f"{field.name}:"
        for entry in value:
            yield from indented(entry_lines(field, entry))


def _in_a_row(name: str) -> str:
    """A name between brackets on one line, where a comma or a colon of another text would end it."""
    return name if NAME.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def entry_lines(field: Field, entry: Tree) -> Iterator[str]:
    """The lines of one entry of a list, from its dash on."""
    if isinstance(entry, Mapping):
        # An entry without one field that belongs there is nothing: what is read back then tells that it was lost.
        first, *rest = list(indented(rendered(entry, field.fields))) or ["{}"]
        yield from ("- " + first.lstrip(" "), *rest)
    else:
        yield f"- {scalar(str(entry))}"


def _named(field: Field, text: str) -> Iterator[str]:
    if field.lines and folds(text):
        yield f"{field.name}: >-"
        yield from indented(folded(text))
    else:
        yield f"{field.name}: {text if field.shape in BARE else scalar(text)}"


BARE = (Shape.FLAG, Shape.DATE)
"""These are not text: they stand without quotes."""


def folds(text: str) -> bool:
    """Whether wrapping at single spaces and folding again gives the same text back."""
    return len(text) > 60 and text == " ".join(text.split())


def folded(text: str) -> list[str]:
    """The lines of a text that is long enough to be written over several."""
    return textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def scalar(text: str) -> str:
    """A text on one line, in quotes where it would not mean itself without."""
    return text if PLAIN.fullmatch(text) and text == text.strip() else json.dumps(text, ensure_ascii=False)


def indented(lines: Iterable[str], by: str = "  ") -> Iterator[str]:
    return (by + line for line in lines)


Content = Card | Option | Sourced


def card_to_yaml(card: Card) -> str:
    """The file for this card, to be named after the last part of its id. Fields that are empty are left out."""
    return "\n".join(rendered(card_tree(card), CARD)) + "\n"


def card_tree(card: Card) -> dict[str, Tree]:
    """What the file of this card would hold, all of it as text."""
    return _tree(card, CARD)


def _tree(content: Content, fields: tuple[Field, ...]) -> dict[str, Tree]:
    values = ((field, getattr(content, field.name)) for field in fields)
    return {field.name: _value(field, value) for field, value in values if not _unsaid(field, value)}


def _unsaid(field: Field, value: object) -> bool:
    return value in ("", (), None) or (field.name == "exportable" and value is True)


def _value(field: Field, value: object) -> Tree:
    if isinstance(value, Option | Sourced):
        return _tree(value, field.fields)
    if isinstance(value, tuple):
        return [_value(field, one) for one in value]
    if field.shape is Shape.FLAG:
        return "true" if value else "false"
    return str(value)
