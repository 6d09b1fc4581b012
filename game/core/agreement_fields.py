"""Which fields of an agreement can be put right at the closing, and what a text makes of each. It refuses nothing."""

from __future__ import annotations

from dataclasses import replace

from game.core.session import Agreement

LISTS = ("heard", "objections")
"""A line for each sentence."""
FOR_ALL = ("owner", "review")
"""These can be set for all numbered agreements at once."""
AMENDABLE = ("text", "reason", "price", *LISTS, *FOR_ALL, "who", "when")
"""`who` and `when` say who comes back with a parked point."""


def amended(one: Agreement, field: str, text: str) -> Agreement:
    """The agreement with one field set from its text."""
    match field:
        case "heard":
            return replace(one, heard=_lines(text))
        case "objections":
            return replace(one, objections=_lines(text))
        case "who":
            return replace(one, returns_who=text)
        case "when":
            return replace(one, returns_when=text)
        case "reason":
            return replace(one, reason=text)
        case "price":
            return replace(one, price=text)
        case "owner":
            return replace(one, owner=text)
        case "review":
            return replace(one, review=text)
        case _:
            return replace(one, text=text)


def field_of(one: Agreement, field: str) -> str:
    """The text of one field, as `amended` takes it."""
    match field:
        case "heard":
            return "\n".join(one.heard)
        case "objections":
            return "\n".join(one.objections)
        case "who":
            return one.returns_who
        case "when":
            return one.returns_when
        case _:
            return {"reason": one.reason, "price": one.price, "owner": one.owner, "review": one.review}.get(
                field, one.text
            )


def _lines(text: str) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line for line in lines if line)
