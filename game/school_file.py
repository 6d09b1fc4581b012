"""How a school is kept beside the settings: its words inside them, its logo as a picture of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.core.cards import CARD_CHAPTERS, CHAPTERS
from game.core.school import School

LOGO = "logo"
MOST_BYTES, MOST_PIXELS = 2 << 20, 4000
"""Of a logo: larger ones make every document heavy."""


def read_school(kept: object, settings: Path) -> School:
    """The school in a settings file; what is odd in it counts as not there."""
    told = kept if isinstance(kept, Mapping) else {}
    texts = told.get("texts")
    return School(
        name=str(told.get("name", ""))[:80],
        logo=_logo(settings),
        left_out=tuple(code for code in CARD_CHAPTERS if code in _list(told.get("left_out"))),
        texts=tuple((str(c), str(t)) for c, t in texts.items() if c in CHAPTERS) if isinstance(texts, Mapping) else (),
    )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _logo(settings: Path) -> bytes:
    try:
        with logo_file(settings).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        return b""
    return data if len(data) <= MOST_BYTES else b""


def logo_file(settings: Path) -> Path:
    """Where the logo is kept, whatever kind of picture it is."""
    return settings.with_name(LOGO)


def school_told(school: School) -> dict[str, object]:
    """What of a school goes into the settings file."""
    return {"name": school.name, "left_out": list(school.left_out), "texts": dict(school.texts)}
