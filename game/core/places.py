"""The {named} places of a text: which it has, and the text with them filled. Nothing else in braces means anything."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACE = re.compile(r"{(\w+)}")


def places_in(text: str) -> frozenset[str]:
    """The names of its places."""
    return frozenset(PLACE.findall(text))


def braces_left(text: str) -> str:
    """What stands in it of braces beside its places: widths, dots, halves of a place."""
    return "".join(sign for sign in PLACE.sub("", text) if sign in "{}")


def filled(text: str, values: Mapping[str, object]) -> str:
    """Each place with its value as text; one without a value stays as it is. It never raises."""
    return PLACE.sub(lambda found: str(values[found[1]]) if found[1] in values else found[0], text)
