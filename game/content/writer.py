"""A Card -> the text of a proper card file, which reads back as an equal card. Knows no folders and does not check."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator

from game.content.fields import CARD, OPTION, Field, Shape
from game.core.cards import Card, Option, Sourced

WIDTH = 110
PLAIN = re.compile(r"[A-Za-z][\w ,;.!?()’“”é-]*")
"""Text that means itself without quotes; `: `, ` #` and signs of YAML do not match."""

Content = Card | Option | Sourced


def card_to_yaml(card: Card) -> str:
    """The file for this card, to be named after the last part of its id. Fields that are empty are left out."""
    return "\n".join(_fields(card, CARD)) + "\n"


def _fields(content: Content, fields: tuple[Field, ...]) -> Iterator[str]:
    for field in fields:
        value = getattr(content, field.name)
        if value in ("", (), None) or (field.name == "exportable" and value is True):
            continue
        yield from _lines(field, value)


def _lines(field: Field, value: object) -> Iterator[str]:
    if field.shape is Shape.GROUP and isinstance(value, Sourced):
        yield f"{field.name}:"
        yield from _indented(_fields(value, field.fields))
    elif field.shape is Shape.GROUPS and isinstance(value, tuple):
        yield f"{field.name}:"
        for option in value:
            first, *rest = _indented(_fields(option, OPTION), "    ")
            yield from ("  - " + first.lstrip(" "), *rest)
    elif isinstance(value, tuple):
        yield from _list(field, value)
    elif field.shape is Shape.FLAG:
        yield f"{field.name}: {'true' if value else 'false'}"
    else:
        yield from _text(field, str(value))


def _list(field: Field, value: tuple[str, ...]) -> Iterator[str]:
    if field.shape is Shape.SLUGS:
        yield f"{field.name}: [{', '.join(value)}]"
        return
    yield f"{field.name}:"
    for text in value:
        yield f"  - {_scalar(text)}"


def _text(field: Field, text: str) -> Iterator[str]:
    if field.lines and _folds(text):
        yield f"{field.name}: >-"
        yield from _indented(textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False))
    else:
        yield f"{field.name}: {_scalar(text)}"


def _folds(text: str) -> bool:
    """Whether wrapping at single spaces and folding again gives the same text back."""
    return len(text) > 60 and text == " ".join(text.split())


def _scalar(text: str) -> str:
    return text if PLAIN.fullmatch(text) and text == text.strip() else json.dumps(text, ensure_ascii=False)


def _indented(lines: Iterator[str] | list[str], by: str = "  ") -> Iterator[str]:
    return (by + line for line in lines)
