"""A Card -> the text of a proper card file, which reads back as an equal card. Knows no folders and does not check."""

from __future__ import annotations

from game.content.rendering import Tree, rendered
from game.content.schema import CARD, Field, Shape
from game.core.cards import Card, Option, Sourced

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
