"""Trees of texts -> lines of a card file. Knows the table of fields, no card, no folder, and checks nothing."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.content.schema import Field, Shape

WIDTH = 110
PLAIN = re.compile(r"[A-Za-z][\w ,;.!?()’“”é-]*")
"""Text that means itself without quotes; `: `, ` #` and signs of YAML do not match."""

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
        yield f"{field.name}: [{', '.join(str(one) for one in value)}]"
    else:
        yield f"{field.name}:"
        for entry in value:
            yield from indented(entry_lines(field, entry))


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
