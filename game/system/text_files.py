"""Texts that are data: the files in assets/texts, which a lawyer edits without Python. It knows no document.

TOML, because the standard library reads it, a date is a date in it, and a sentence needs nothing but its quotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from game.system.resources import resource

FOLDER, ENDING = ("assets", "texts"), ".toml"
NO_TEXTS = frozenset({"source", "role"})
"""Names of what nobody translates: where something was seen, and which role does it."""


@cache
def text_file(name: str) -> dict[str, Any]:
    """The content of this file, read once. ValueError with the line that is no TOML."""
    import tomllib  # a document wants it, the first frame does not

    try:
        return tomllib.loads(resource(*FOLDER, name + ENDING).read_text("utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise ValueError(f"{name}{ENDING}: {fault}") from fault


def text_files() -> tuple[str, ...]:
    """The names of all of them."""
    found = (path.name for path in resource(*FOLDER).iterdir())
    return tuple(sorted(name.removesuffix(ENDING) for name in found if name.endswith(ENDING)))


def texts_in(content: object) -> Iterator[str]:
    """Every text in a file that is translated, in its order."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, Mapping):
        for name, value in content.items():
            yield from texts_in(value) if name not in NO_TEXTS else ()
    elif isinstance(content, list):
        for value in content:
            yield from texts_in(value)
