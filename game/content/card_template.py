"""A card to fill in: every field with its meaning, its limit and an example, in the language of its author."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from game.content.field_help import meaning_of
from game.content.problem import Say, phrase
from game.content.schema import CARD, NEEDED_OF_AUTHORS, Field, Shape
from game.content.yaml_writer import Tree, field_lines

WIDTH = 88
STARTED: dict[str, Tree] = {
    "kind": "dilemma",
    "chapter": "H3",
    "weight": "medium",
    "picture": "house",
}
"""What a new card begins with, beside the theme of its set."""


UNWRITTEN = "situation"
"""Left out until its author writes it: so an unfinished card is told as one, and never dealt."""


def card_template(theme: str, say: Say, title: str = "", chapters: Sequence[str] = ()) -> str:
    """The text of a new card file: a right card but for its situation, which nobody can write beforehand.

    `chapters` are those of its set: such a card begins with the first of them.
    """
    lines = [
        *_comment(phrase("A card for Open Kaart. What stands behind # is for you; you may delete it.").text(say)),
        "",
    ]
    values = STARTED | {"theme": theme} | ({"title": title} if title else {})
    values |= {"chapter": chapters[0]} if chapters else {}
    for field in CARD:
        own = replace(field, choices=(*chapters, *field.choices)) if field.shape is Shape.CHAPTER else field
        lines += [*_field(own, values, say), ""]
    return "\n".join(lines).rstrip() + "\n"


def _field(field: Field, values: Mapping[str, Tree], say: Say) -> Iterator[str]:
    needed = (field.needed or field.name in NEEDED_OF_AUTHORS) and field.name != UNWRITTEN
    yield from _comment(_explained(field, "", needed or field.name == UNWRITTEN, say))
    lines = list(_lines(field, values, say))
    yield from lines if needed or field.name in values else (f"# {line}" for line in lines)


def _explained(field: Field, group: str, needed: bool, say: Say) -> str:
    told = meaning_of(field.name, group).purpose.text(say)
    limits = [] if needed else [phrase("may be left out").text(say)]
    if field.shape in (Shape.CHOICE, Shape.CHAPTER):
        limits.append(", ".join(str(choice) for choice in field.choices))
    elif field.shape in (Shape.TEXT, Shape.TEXTS):
        limits.append(phrase("at most {n} characters", n=field.most).text(say))
    return f"{told} ({'; '.join(limits)})" if limits else told


def _comment(text: str) -> Iterator[str]:
    yield from (f"# {line}" for line in textwrap.wrap(text, WIDTH))


def _lines(field: Field, values: Mapping[str, Tree], say: Say) -> Iterator[str]:
    if field.name == "options":
        yield from _options(field, say)
    elif field.name in values:
        yield from field_lines(field, values[field.name])
    elif field.shape is Shape.GROUP:
        yield from field_lines(field, {inside.name: _example(inside, field.name, say) for inside in field.fields})
    elif field.shape is Shape.TEXTS:
        yield from field_lines(field, [_example(field, "", say), phrase("And another one?").text(say)])
    else:
        yield from field_lines(field, _example(field, "", say))


def _options(field: Field, say: Say) -> Iterator[str]:
    """Two standpoints, of which the first explains itself."""
    shown = [inside for inside in field.fields if inside.name in ("id", "text", "rule")]
    for inside in shown:
        yield from _comment(_explained(inside, "options", True, say))
    first: dict[str, Tree] = {inside.name: _example(inside, "options", say) for inside in shown}
    second: dict[str, Tree] = {
        "id": phrase("another-way").text(say),
        "text": phrase("Another way out that good colleagues would defend").text(say),
        "rule": phrase("We do this another way.").text(say),
    }
    yield from field_lines(field, [first, second])


def _example(field: Field, group: str, say: Say) -> str:
    example = meaning_of(field.name, group).example
    return (example if isinstance(example, str) else example.text(say)) or "…"
