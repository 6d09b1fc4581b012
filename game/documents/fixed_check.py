"""Whether the files of fixed texts are complete: which file, which entry, and what is missing or wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from game.core.cards import CHAPTERS
from game.core.roles import ROLES
from game.core.strength import Strength


class Wanted(NamedTuple):
    """What a value has to be: in words, and how that is found out."""

    words: str
    fits: Callable[[object], bool]


def _is_text(value: object) -> bool:
    """On one line, without a blank too many."""
    return isinstance(value, str) and bool(value) and value == " ".join(value.split())


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value))


TEXT, TEXTS = Wanted("a text", _is_text), Wanted("a list of texts", _are_texts)
DAY = Wanted("a date like 2026-11-22", lambda value: isinstance(value, date) and not isinstance(value, datetime))
FLAG = Wanted("true or false", lambda value: isinstance(value, bool))
ROLE = Wanted("one of: " + ", ".join(ROLES), lambda value: value in ROLES)
CHAPTER = {"?complete": FLAG, "?texts": TEXTS, "?elsewhere": TEXT}
FILES: dict[str, dict[str, Any]] = {
    "law": {"duty": [{"title": TEXT, "?ordered": FLAG, "lines": TEXTS, "source": TEXT, "checked": DAY}]},
    "chapters": {"heading": TEXT, **{f"?{code}": CHAPTER for code in CHAPTERS}},
    "ladder": {"notes": TEXTS, "step": [{"name": TEXT, "who": TEXT, "note": TEXT}]},
    "complaints": {"about": TEXT, "steps": TEXTS, "testing": TEXTS},
    "threats": {"alarm": TEXT, "notes": TEXTS, "part": [{"title": TEXT, "role": ROLE, "actions": TEXTS}]},
    "form": {
        "status": TEXT,
        "guide": TEXTS,
        "other_schools": TEXTS,
        "signing": TEXTS,
        "declaration": TEXT,
        "notes": TEXTS,
        "strength": {strength.value: TEXT for strength in Strength},
    },
}
"""What each file holds. A name behind a question mark may be left out; a list is an entry that comes again."""


def faults_in(name: str, content: Mapping[str, object]) -> list[str]:
    """A line for each fault: `law.toml: duty 2 “Complaints”: 'source' is missing`."""
    return [f"{name}.toml: {fault}" for fault in _fields(content, FILES[name], "")]


def _fields(content: Mapping[str, object], wanted: Mapping[str, Any], place: str) -> Iterator[str]:
    known = {field.lstrip("?"): what for field, what in wanted.items()}
    yield from (f"{place}there is no '{field}' here" for field in content if field not in known)
    for field, what in known.items():
        if field in content:
            yield from _field(content[field], what, field, place)
        elif field in wanted:
            yield f"{place}'{field}' is missing"


def _field(value: object, wanted: Any, field: str, place: str) -> Iterator[str]:
    if isinstance(wanted, dict):
        inside = value if isinstance(value, Mapping) else {}
        yield from _fields(inside, wanted, f"{place}{field}: ")
    elif isinstance(wanted, list):
        entries = value if isinstance(value, list) and value else [{}]
        for n, entry in enumerate(entries, 1):
            inside = entry if isinstance(entry, Mapping) else {}
            yield from _fields(inside, wanted[0], f"{place}{field} {n}{_titled(inside)}: ")
    elif not wanted.fits(value):
        yield f"{place}'{field}' is not {wanted.words}"


def _titled(entry: Mapping[str, object]) -> str:
    """What a person calls this entry."""
    title = entry.get("title") or entry.get("name")
    return f" “{title}”" if title else ""
