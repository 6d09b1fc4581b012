"""The JSON: its fields are those of docs/en/protocol-json.md and no others, and another program can read it back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from game.documents import model as parts
from game.documents.formats.json_data import CONTACT, FORMAT, VERSION, write
from game.documents.model import Document
from tests.documents.documents_samples import document

PAGE = Path(__file__).parents[2] / "docs" / "en" / "protocol-json.md"
PLAIN: dict[str, Any] = {"text": str, "number": int, "true or false": bool, "{text: text}": dict}
NULLABLE = ("floor", "advice", "count", "percent")


def described() -> dict[str, dict[str, str]]:
    """The page: for each kind of object its fields, and what it says of their values."""
    parts = re.split(r"^## (.+)$", PAGE.read_text("utf-8"), flags=re.MULTILINE)[1:]
    row = re.compile(r"^- `(\w+)` \(([^)]+)\)", re.MULTILINE)
    return {name.lower(): dict(row.findall(text)) for name, text in zip(parts[::2], parts[1::2], strict=True)}


DESCRIBED = described()
CLASSES = {
    "chapter": parts.Chapter, "rule": parts.Rule, "floor": parts.Floor, "parked point": parts.OpenPoint,
    "to find out": parts.ToFindOut, "not needed": parts.NotNeeded, "duty": parts.Duty,
    "step": parts.Step, "part": parts.Part, "played": parts.Played, "count": parts.Count,
    "council": parts.Council, "consent": parts.ConsentPart,
    "state": parts.State, "version": parts.Version,
    "proposed": parts.Proposed, "gone": parts.Gone,
}  # fmt: skip
"""Which object of the page stands for which class of the model."""


def shape_of(value: str) -> Any:
    """What the page says of a value, as `wrong` reads it: `[rule]` is a list of objects with the fields of a rule."""
    if value in PLAIN:
        return PLAIN[value]
    if value.startswith("["):
        return [shape_of(value.strip("[]"))]
    return {field: shape_of(inside.removesuffix(" or null")) for field, inside in DESCRIBED[value].items()}


PROTOCOL: dict[str, Any] = shape_of("protocol")


def wrong(told: Any, shape: Any, where: str = "") -> list[str]:
    """Where a value is not of its shape: a small reader of version 2, which takes unknown fields for newer ones."""
    if told is None:
        return [] if where.endswith(NULLABLE) else [where]
    if isinstance(shape, list):
        return [one for n, item in enumerate(told) for one in wrong(item, shape[0], f"{where}[{n}]")]
    if isinstance(shape, Mapping):
        missing = [f"{where}.{name}" for name in shape if name not in told]
        return missing or [one for name in shape for one in wrong(told[name], shape[name], f"{where}.{name}")]
    return [] if type(told) is shape else [where]


def told(source: Document) -> Any:
    return json.loads(write(source))


def test_the_json_has_the_fields_of_the_page_and_no_others() -> None:
    """In the same order, with values of the kind that it says."""
    protocol = told(document())
    assert wrong(protocol, PROTOCOL) == []
    assert list(protocol) == list(PROTOCOL) and (protocol["format"], protocol["version"]) == (FORMAT, VERSION)
    assert set(DESCRIBED) == {"protocol", "contact", *CLASSES}
    assert list(DESCRIBED["contact"]) == list(CONTACT) == list(protocol["contacts"][0])


@pytest.mark.parametrize("name", CLASSES)
def test_an_object_has_the_fields_of_the_page_and_no_others(name: str) -> None:
    """A field that comes into the model belongs on the page too, also where the sample has no such object."""
    assert [field.name for field in fields(CLASSES[name])] == list(DESCRIBED[name])


def test_the_page_says_what_may_be_null() -> None:
    """And nothing else may be."""
    null = {field for kind in DESCRIBED.values() for field, value in kind.items() if value.endswith(" or null")}
    assert null == set(NULLABLE)


def test_the_reader_sees_what_is_missing() -> None:
    """A validator that finds nothing would prove nothing."""
    protocol = told(document())
    del protocol["chapters"][2]["rules"][0]["owner"]
    protocol["colleagues"] = "many"
    assert wrong(protocol, PROTOCOL) == [".chapters[2].rules[0].owner", ".colleagues"]


def test_rules_come_back_as_they_were() -> None:
    """Ids as well as words, and dates that a machine can read."""
    protocol = told(document())
    rules = [rule for chapter in protocol["chapters"] for rule in chapter["rules"]]
    assert len(rules) == 3
    for rule, one in zip(rules, document().rules(), strict=True):
        for name in ("number", "card", "text", "strength_id", "status_id", "owner", "review"):
            assert rule[name] == getattr(one, name)
        assert rule["reservations"] == list(one.reservations) and re.fullmatch(r"\d{4}-\d\d-\d\d", rule["review"])
    assert protocol["at"] == "2026-11-12" and protocol["numbers"] == {"emergency": "112"}


def test_no_logo_and_readable_utf8() -> None:
    """A person can read it too."""
    data = write(replace(document(), logo=b"\x89PNG", school="’t Kofschip – é"))
    assert "’t Kofschip – é" in data.decode("utf-8") and b'"logo"' not in data and data.endswith(b"}\n")
