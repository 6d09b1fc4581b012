"""The JSON Schema of a card file, made from the one table of fields, for editors that complete and explain.

What fields must mean together (card_rules.py) no schema can say; `open-kaart check` does.
"""

from __future__ import annotations

from typing import Any

from game.content.field_check import SLUG
from game.content.field_help import meaning_of
from game.content.problem import Say
from game.content.schema import CARD, LISTS, Field, Shape
from game.core.cards import OWN_CODE

DRAFT = "https://json-schema.org/draft/2020-12/schema"
"""The name of the dialect; nobody has to fetch it."""


def card_schema(say: Say) -> dict[str, Any]:
    """The schema, with its descriptions in the language of `say`."""
    return {"$schema": DRAFT, "title": "Open Kaart", **_group(CARD, "", say)}


def _group(fields: tuple[Field, ...], name: str, say: Say) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in fields if field.needed],
        "properties": {field.name: _described(field, name, say) for field in fields},
    }


def _described(field: Field, group: str, say: Say) -> dict[str, Any]:
    told = meaning_of(field.name, group)
    example = told.example if isinstance(told.example, str) else told.example.text(say)
    described = {"title": told.label.text(say), "description": told.purpose.text(say), **_type(field, say)}
    return described | ({"examples": [example]} if example and described["type"] == "string" else {})


def _type(field: Field, say: Say) -> dict[str, Any]:
    if field.shape in LISTS:
        low, high = field.entries
        item = _group(field.fields, field.name, say) if field.shape is Shape.GROUPS else _text(field)
        return {"type": "array", "minItems": low, "maxItems": high, "items": item}
    if field.shape is Shape.GROUP:
        return _group(field.fields, field.name, say)
    return _text(field)


def _text(field: Field) -> dict[str, Any]:
    match field.shape:
        case Shape.FLAG:
            return {"type": "boolean"}
        case Shape.CHAPTER:
            own = {"pattern": f"^{OWN_CODE.pattern}$"}
            return {"type": "string", "anyOf": [{"enum": [str(choice) for choice in field.choices]}, own]}
        case Shape.CHOICE:
            return {"type": "string", "enum": [str(choice) for choice in field.choices]}
        case Shape.DATE:
            return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
        case Shape.SLUGS if field.choices:
            return {"type": "string", "enum": list(field.choices)}
        case Shape.SLUG | Shape.SLUGS:
            return {"type": "string", "pattern": f"^{SLUG.pattern}$", "maxLength": field.most}
        case _:
            return {"type": "string", "minLength": 1, "maxLength": field.most}
