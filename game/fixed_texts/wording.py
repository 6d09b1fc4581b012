"""A fixed text in the words of a language: the Dutch as it was written, English, or what translators made of that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.content.field_check import Group
from game.content.schema import Field
from game.core.places import filled
from game.fixed_texts.check import said_in
from game.fixed_texts.schema import DUTCH, ENGLISH, FILES, NOT_PRINTED, NOT_TRANSLATED
from game.fixed_texts.store import shipped
from game.i18n.words import Words

Entry = Group
"""A file, or a part of one: an article, a step, a text."""


def told(group: Entry, say: Words, **values: object) -> str:
    """This text, with its {places} filled. Where there is no English, the Dutch stands in every language."""
    dutch, english = group.text(DUTCH), group.text(ENGLISH)
    text = dutch if say.language == DUTCH or not english else say.lookup(english)
    return filled(text, values) if values else text


def text(group: Entry, name: str, say: Words, **values: object) -> str:
    """The text in this field; "" where it is left out."""
    found = group.groups.get(name, ())
    return told(found[0], say, **values) if found else ""


def texts(group: Entry, name: str, say: Words, **values: object) -> tuple[str, ...]:
    """The texts in this list, in order."""
    return tuple(told(one, say, **values) for one in group.groups.get(name, ()))


def english_texts() -> Iterator[str]:
    """Every English text of the game's own files: what translators start from."""
    for name, fields in FILES.items():
        printed = tuple(_printed(field) for field in fields if name not in NOT_TRANSLATED)
        yield from (said.text(ENGLISH) for said in said_in(shipped(name), printed))


def _printed(field: Field) -> Field:
    """Without what stands in no document."""
    return replace(field, fields=tuple(one for one in field.fields if one.name not in NOT_PRINTED))
