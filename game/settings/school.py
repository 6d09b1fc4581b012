"""How a school is kept beside the settings: its words inside them, its logo as a picture of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.core.cards import CHAPTERS
from game.core.chapters import fillable, place
from game.core.school import School
from game.system.plain_files import plain_bytes

LOGO = "logo"
MOST_BYTES, MOST_SIDE = 2 << 20, 4000
"""Of a logo as it is kept, in bytes and in pixels: larger ones make every document heavy."""
MOST_TEXT = 20_000
"""Of what a school adds to a chapter: many times what its field takes."""


def read_school(found: object, settings: Path) -> School:
    """The school in a settings file; what is odd in it counts as not there."""
    stored = found if isinstance(found, Mapping) else {}
    texts = stored.get("texts")
    return School(
        name=_text(stored.get("name"))[:80],
        logo=_logo(settings),
        left_out=tuple(sorted({*filter(fillable, _texts(stored.get("left_out")))}, key=place)),
        texts=tuple((str(c), _text(t)[:MOST_TEXT]) for c, t in texts.items() if _known(c))
        if isinstance(texts, Mapping)
        else (),
    )


def _known(code: object) -> bool:
    """What a set brought along is kept, whether the set is here now or not."""
    return isinstance(code, str) and (code in CHAPTERS or fillable(code))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _logo(settings: Path) -> bytes:
    try:
        data = plain_bytes(logo_file(settings), MOST_BYTES)
    except OSError:
        return b""
    from game.system.image_info import pixels  # most schools have no logo

    return data if all(pixels(data)) and max(pixels(data)) <= MOST_SIDE else b""


def logo_file(settings: Path) -> Path:
    """Where the logo is kept, whatever kind of picture it is."""
    return settings.with_name(LOGO)


def school_json(school: School) -> dict[str, object]:
    """What of a school goes into the settings file."""
    return {"name": school.name, "left_out": list(school.left_out), "texts": dict(school.texts)}
