"""A card to fill in: every field with its meaning, its limit and an example, in the language of its author.

Nothing of it can be taken for what somebody wrote: examples stand behind #, and what a card needs stands there empty.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from game.content.field_help import meaning_of
from game.content.problem import Say, phrase
from game.content.schema import CARD, NEEDED_OF_AUTHORS, TYPED, Field, Shape
from game.content.yaml_writer import Tree, field_lines
from game.core.cards import Kind

WIDTH = 88
STARTED: dict[str, Tree] = {"chapter": "H3", "weight": "medium"}
"""What a new card begins with, beside its kind and the theme of its set: choices, and never a text."""


def card_template(
    theme: str, say: Say, title: str = "", chapters: Sequence[str] = (), kind: Kind = Kind.DILEMMA
) -> str:
    """The text of a new card file. What a card needs and nobody wrote yet is empty, and so it is told and never dealt.

    `chapters` are those of its set: such a card begins with the first of them.
    """
    lines = [
        *_comment(phrase("A card for Open Kaart. What comes after # is for you; you may delete it.").text(say)),
        "",
    ]
    values = started(theme, say, title, chapters, kind)
    for field in CARD:
        own = replace(field, choices=(*chapters, *field.choices)) if field.shape is Shape.CHAPTER else field
        lines += [*_field(own, values, say), ""]
    return "\n".join(lines).rstrip() + "\n"


def started(
    theme: str, say: Say, title: str = "", chapters: Sequence[str] = (), kind: Kind = Kind.DILEMMA
) -> dict[str, Tree]:
    """A card that nobody wrote yet: its choices, and an empty text for each field that it needs."""
    empty: dict[str, Tree] = dict.fromkeys(("title", "situation", *NEEDED_OF_AUTHORS), "")
    chosen: dict[str, Tree] = {"kind": kind.value, "theme": theme, **STARTED}
    chosen |= {"chapter": chapters[0]} if chapters else {}
    return empty | chosen | {"title": title, "prompts": ["", ""]} | of_kind(kind, say)


def of_kind(kind: Kind, say: Say) -> dict[str, Tree]:
    """Room for two standpoints, or those that every card of this kind has, with what else the kind asks for."""
    match kind:
        case Kind.BEHAVIOUR:
            told = (phrase("It is OK"), phrase("It is OK, if"), phrase("It is not OK"))
            fixed = zip(kind.traits.fixed_options, told, strict=True)
            return {"audience": "", "options": [{"id": id, "text": text.text(say), "rule": ""} for id, text in fixed]}
        case Kind.DILEMMA | Kind.BLANK:
            return {"options": [{"id": f"standpunt-{n}", "text": "", "rule": ""} for n in (1, 2)]}
        case _:
            assert_never(kind)


def _field(field: Field, values: Mapping[str, Tree], say: Say) -> Iterator[str]:
    """A field that is there with the meaning of it and an example; one that may be left out stands behind #."""
    there = field.name in values
    if field.name == "audience" and not there:
        return
    yield from _comment(_explained(field, "", there, say))
    if not there:
        yield from (f"# {line}" for line in _example_lines(field, say))
        return
    yield from _hints(field, say)
    yield from field_lines(field, values[field.name])


def _hints(field: Field, say: Say) -> Iterator[str]:
    """What may stand in it, and in the fields inside it."""
    for inside in (one for one in field.fields if one.name in ("id", "text", "strength", "rule")):
        yield from _comment(_explained(inside, field.name, inside.name != "strength", say))
        yield from _for_instance(inside, field.name, say)
    if not field.fields and not field.choices:
        yield from _for_instance(field, "", say)


def _for_instance(field: Field, group: str, say: Say) -> Iterator[str]:
    if field.shape in TYPED:
        yield from _comment(phrase("For instance: {text}", text=_example(field, group, say)).text(say))


def _explained(field: Field, group: str, needed: bool, say: Say) -> str:
    told = meaning_of(field.name, group).purpose.text(say)
    limits = [] if needed else [phrase("may be left out").text(say)]
    if field.shape in (Shape.CHOICE, Shape.CHAPTER):
        limits.append(", ".join(str(choice) for choice in field.choices))
    elif field.shape in TYPED:
        limits.append(phrase("at most {n} characters", n=field.most).text(say))
    return f"{told} ({'; '.join(limits)})" if limits else told


def _comment(text: str) -> Iterator[str]:
    yield from (f"# {line}" for line in textwrap.wrap(text, WIDTH))


def _example_lines(field: Field, say: Say) -> Iterator[str]:
    if field.shape is Shape.GROUP:
        yield from field_lines(field, {inside.name: _example(inside, field.name, say) for inside in field.fields})
    elif field.shape is Shape.TEXTS:
        yield from field_lines(field, [_example(field, "", say), phrase("And another one?").text(say)])
    else:
        yield from field_lines(field, _example(field, "", say))


def _example(field: Field, group: str, say: Say) -> str:
    example = meaning_of(field.name, group).example
    return (example if isinstance(example, str) else example.text(say)) or "…"
