"""The one table of fields: what it must be for a checker, a form, a schema and a template that are all made from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields as parts_of

import pytest

from game.content.field_help import meaning_of
from game.content.json_schema import card_schema
from game.content.problem import english
from game.content.schema import CARD, DUTCH, LISTS, NEEDED_OF_AUTHORS, OPTION, PACK, Field, Shape
from game.core.cards import Card, Option, Pack, Sourced


def deep(fields: tuple[Field, ...], above: str = "") -> Iterator[tuple[str, Field]]:
    """Every field with its path, also inside groups."""
    for one in fields:
        yield above + one.name, one
        yield from deep(one.fields, f"{above}{one.name}.")


ALL = [*deep(CARD), *((f"pack.{path}", one) for path, one in deep(PACK))]


@pytest.mark.parametrize(("path", "one"), ALL, ids=[path for path, _ in ALL])
def test_a_field_is_whole(path: str, one: Field) -> None:
    """A choice has choices, a group has fields, a list has bounds that something fits between; nothing else has any."""
    assert one.choices or one.shape not in (Shape.CHOICE, Shape.CHAPTER)
    assert not one.choices or one.shape in (Shape.CHOICE, Shape.CHAPTER, Shape.SLUGS)
    assert bool(one.fields) == (one.shape in (Shape.GROUP, Shape.GROUPS))
    low, high = one.entries
    assert 0 <= low <= high and (one.shape in LISTS or one.entries == (0, 99))
    assert one.most > 0 and (not one.lines or one.shape is Shape.TEXT)


@pytest.mark.parametrize("table", [CARD, OPTION, PACK, *(one.fields for _, one in ALL if one.fields)])
def test_no_field_is_there_twice(table: tuple[Field, ...]) -> None:
    """The second would never be read."""
    names = [one.name for one in table]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("table", "value"),
    [
        pytest.param(CARD, Card, id="a card"),
        pytest.param(OPTION, Option, id="a standpoint"),
        pytest.param(next(one.fields for one in CARD if one.name == "floor"), Sourced, id="a source"),
    ],
)
def test_a_file_and_a_value_have_the_same_fields(
    table: tuple[Field, ...], value: type[Card | Option | Sourced]
) -> None:
    """What an author writes is what is played; only its name comes from the file."""
    assert {one.name for one in table} == {part.name for part in parts_of(value)} - ({"id"} if value is Card else set())


def test_a_set_says_of_itself_what_a_set_is() -> None:
    """Cards and pictures lie beside its file."""
    assert {one.name for one in PACK} == {part.name for part in parts_of(Pack)} - {"cards", "pictures"}


def test_every_dutch_word_leads_to_a_word_of_the_table() -> None:
    """A guess that is refused as well would be a bad joke."""
    words = {one.name for _, one in ALL} | {str(choice) for _, one in ALL for choice in one.choices} | {"true", "false"}
    assert set(DUTCH.values()) <= words and all(word == word.lower() for word in DUTCH)


def test_what_is_asked_of_authors_is_a_field_that_a_team_may_leave_out() -> None:
    """Else the rule would be there twice."""
    assert [one.needed for one in CARD if one.name in NEEDED_OF_AUTHORS] == [False] * len(NEEDED_OF_AUTHORS)


@pytest.mark.parametrize("one", [one for one in CARD if not one.fields], ids=lambda one: one.name)
def test_an_example_is_one_that_would_be_taken(one: Field) -> None:
    """Authors copy it; an editor offers it."""
    example = meaning_of(one.name).example
    told = example if isinstance(example, str) else example.text(english)
    assert told and len(told) <= one.most
    if one.shape is Shape.CHOICE or one.shape is Shape.CHAPTER:
        assert told in one.choices
    schema = card_schema(english)["properties"][one.name]
    assert re.fullmatch(schema.get("pattern", ".*"), told) and schema["description"]


def test_a_sourced_text_means_the_same_in_both_groups() -> None:
    """Law and background are filled in alike."""
    assert meaning_of("source", "floor") is meaning_of("source", "background")
    with pytest.raises(KeyError):
        meaning_of("nothing")
