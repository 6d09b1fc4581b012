"""Each problem beside the field that it is about, as a form shows it."""

from __future__ import annotations

import pytest

from game.content.card_file import build_card
from game.content.field_positions import field_of, positions_of
from game.content.problem import Problem, phrase
from game.content.yaml_reader import read
from tests.content.content_samples import BOUNDS, GOOD

SMALL = b"title: A\noptions:\n  - id: one\n    text: T\n  - {id: two, text: U}\nfloor:\n  text: L\n"


def fields(old: str, new: str) -> list[str]:
    """The fields that a form marks, where the good card has this instead of that."""
    data = GOOD.replace(old, new, 1).encode()
    assert data != GOOD.encode()
    _, problems = build_card(data, "set", "a1-x", BOUNDS)
    return [field_of(problem, positions_of(read(data))) for problem in problems]


def test_every_field_has_a_path() -> None:
    """Fields in a group behind a point, entries of a list by their number from 0."""
    paths = {path for some in positions_of(read(SMALL)).values() for path in some}
    assert paths == {
        "", "title", "options", "options.0", "options.0.id", "options.0.text", "options.1", "options.1.id",
        "options.1.text", "floor", "floor.text",
    }  # fmt: skip


def test_a_group_begins_where_its_first_field_does() -> None:
    """So a place may belong to several; the outermost stands first, and is what a problem is about."""
    positions = positions_of(read(SMALL))
    assert positions[3, 5] == ["options.0", "options.0.id"] and positions[7, 3] == ["floor", "floor.text"]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        pytest.param("weight: light", "weight: lihgt", "weight", id="a wrong value"),
        pytest.param("title: Het volgverzoek\n", "", "title", id="a missing field"),
        pytest.param("title: Het", "titel: Het", "titel", id="a name with a slip: the field itself"),
        pytest.param("kind: dilemma", "knid: dilemma", "knid", id="the same in the first line"),
        pytest.param("weight: light", "weight: light\nweight: heavy", "weight", id="a field that is there twice"),
        pytest.param("Alleen oud-leerlingen", "Alleen oud.", "options.1.text", id="inside a standpoint"),
        pytest.param(
            "    note: Dit past niet bij de zorg voor kinderen.\n", "", "options.2.note", id="missing inside one"
        ),
        pytest.param("  - Wat zien ouders?", "  - Wat zien ouders", "prompts.1", id="an entry of a list"),
        pytest.param("  source: Art. 5 UAVG\n", "", "floor.source", id="missing in the law"),
        pytest.param("weight: light", "weight: heavy\n# x", "picture", id="a cheerful picture"),
        pytest.param(
            "[nooit, oud-leerlingen]", "[nooit, nergens]", "options.2.instead.1", id="a standpoint that is none"
        ),
    ],
)
def test_a_problem_is_shown_beside_its_field(old: str, new: str, field: str) -> None:
    """Who looks at a form does not count lines."""
    assert fields(old, new) == [field]


def test_notes_that_a_heavy_card_needs_are_asked_for_at_notes() -> None:
    """The sentence is about the card; what is to be filled in is one field."""
    data = GOOD.replace("weight: light", "weight: heavy").replace("picture: volgen\n", "")
    data = data.replace("notes: >-\n  Stop als het over een echt kind gaat.\n", "")
    _, problems = build_card(data.encode(), "set", "a1-x", BOUNDS)
    assert [field_of(problem, positions_of(read(data.encode()))) for problem in problems] == ["notes"]


def test_a_place_that_is_no_field_belongs_to_the_card() -> None:
    """A fault of the whole file stands above the form."""
    assert field_of(Problem("x", 99, 1, phrase("the file is empty")), positions_of(read(SMALL))) == ""
