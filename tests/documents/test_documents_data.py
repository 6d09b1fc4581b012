"""The JSON: its fields are pinned (they are described in CONTRIBUTING.md), and another program can read it back."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from game.documents import model as parts
from game.documents.formats.json_data import FORMAT, VERSION, write
from game.documents.model import Document

sys.path.insert(0, str(Path(__file__).parent))
from documents_samples import document

TEXT, NUMBER, TRUTH = str, int, bool
FLOOR = {"text": TEXT, "source": TEXT}
RULE = {
    "number": TEXT, "card": TEXT, "text": TEXT, "strength": TEXT, "strength_id": TEXT, "reason": TEXT, "status": TEXT,
    "status_id": TEXT, "floor": FLOOR, "votes": TEXT, "consent": TEXT, "reservations": [TEXT], "heard": [TEXT],
    "owner": TEXT, "review": TEXT, "internal": TRUTH,
}  # fmt: skip
CHAPTER = {
    "code": TEXT, "title": TEXT, "paragraphs": [TEXT], "rules": [RULE], "empty": TRUTH, "fillers": [TEXT], "like": TEXT,
}  # fmt: skip
POINT = {
    "title": TEXT, "text": TEXT, "returns": TEXT, "objections": [TEXT], "floor": FLOOR, "card": TEXT,
}  # fmt: skip
COUNT = {
    "card": TEXT, "title": TEXT, "chapter": TEXT, "round": NUMBER, "present": NUMBER, "cast": NUMBER, "option": TEXT,
    "text": TEXT, "count": NUMBER, "percent": NUMBER,
}  # fmt: skip
PROTOCOL: dict[str, Any] = {
    "format": TEXT, "version": NUMBER, "program": TEXT, "language": TEXT, "status": TEXT, "title": TEXT,
    "school": TEXT, "date": TEXT, "at": TEXT, "guide": [TEXT], "chapters": [CHAPTER], "parked": [POINT],
    "not_needed": [{"title": TEXT, "floor": FLOOR}],
    "law": [{"title": TEXT, "lines": [TEXT], "source": TEXT, "ordered": TRUTH}],
    "contacts": [{"who": TEXT, "purpose": TEXT, "number": TEXT, "confirmed": TEXT}],
    "ladder": [{"name": TEXT, "who": TEXT, "note": TEXT}], "ladder_notes": [TEXT], "complaints": [TEXT],
    "testing": [TEXT], "threats": [{"title": TEXT, "who": TEXT, "actions": [TEXT]}], "threat_notes": [TEXT],
    "account": [TEXT], "played": [{"title": TEXT, "chapter": TEXT, "votes": TEXT, "outcome": TEXT}],
    "counts": [COUNT], "signing": [TEXT], "declaration": TEXT, "notes": [TEXT], "numbers": dict,
    "colleagues": NUMBER,
}  # fmt: skip
NULLABLE = ("floor", "count", "percent")


def wrong(told: Any, shape: Any, where: str = "") -> list[str]:
    """Where a value is not of its shape: a small reader of version 1, which takes unknown fields for newer ones."""
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


def test_version_one_has_these_fields_and_no_others() -> None:
    """A field that comes in belongs in the description too."""
    protocol = told(document())
    assert wrong(protocol, PROTOCOL) == []
    assert list(protocol) == list(PROTOCOL) and (protocol["format"], protocol["version"]) == (FORMAT, VERSION)
    for kind, shape in (("Rule", RULE), ("Chapter", CHAPTER), ("OpenPoint", POINT), ("Count", COUNT), ("Floor", FLOOR)):
        assert [field.name for field in fields(getattr(parts, kind))] == list(shape)


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
    assert "’t Kofschip – é" in data.decode("utf-8") and b"logo" not in data and data.endswith(b"}\n")
