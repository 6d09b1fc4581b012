"""Which fields of an agreement can be put right at the closing, and what a text makes of each. It refuses nothing."""

from __future__ import annotations

from dataclasses import replace

from game.core.session import Agreement

AMENDABLE = ("text", "reason", "heard", "owner", "review", "who", "when")
"""`heard` holds a line for each sentence; `who` and `when` say who comes back with a parked point."""


def amended(one: Agreement, field: str, text: str) -> Agreement:
    """The agreement with one field set from its text."""
    match field:
        case "heard":
            lines = (" ".join(line.split()) for line in text.splitlines())
            return replace(one, heard=tuple(line for line in lines if line))
        case "who":
            return replace(one, returns_who=text)
        case "when":
            return replace(one, returns_when=text)
        case "reason":
            return replace(one, reason=text)
        case "owner":
            return replace(one, owner=text)
        case "review":
            return replace(one, review=text)
        case _:
            return replace(one, text=text)
