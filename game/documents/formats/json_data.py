"""The protocol as data for other programs: JSON, version 2, as docs/en/protocol-json.md has it. It knows no layout."""

from __future__ import annotations

import json
from dataclasses import asdict

from game.documents.model import Document

FORMAT, VERSION = "open-kaart-protocol", 2
"""A field may come in; the version goes up when one goes away or gets another meaning."""
LEFT_OUT = ("logo", "session", "begun", "written", "evening", "look_back", "year", "forewarned", "since_draft")
CONTACT = ("who", "purpose", "number", "confirmed")


def write(document: Document) -> bytes:
    """All of the protocol but the logo and what calendars and leaflets need: UTF-8, indented, in a fixed order."""
    return (json.dumps(_fields(document), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _fields(document: Document) -> dict[str, object]:
    parts = asdict(document)
    for part in LEFT_OUT:
        del parts[part]
    program = parts.pop("version")  # of the program, not of the format
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": program,
        "language": parts.pop("language"),
        "status": document.status,
        **parts,
        "contacts": [dict(zip(CONTACT, line, strict=True)) for line in document.contacts],
        "numbers": dict(document.numbers),
    }
