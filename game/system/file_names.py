"""Names for files that are legal on every system, whatever somebody typed, and free where they are to be written."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from game.core.session import Session
from game.i18n.words import Words

FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
"""Windows opens a device under these names, whatever comes after the first dot."""
MOST_BYTES = 120
"""Of a school's name in a file name: 255 is the limit of most disks, and date, folder and ending come to it."""


def legal(text: str, otherwise: str) -> str:
    """The text as part of a file name; `otherwise` if nothing of it can stay."""
    plain = "".join(
        " " if c.isspace() else c for c in text if not unicodedata.category(c).startswith("C") or c.isspace()
    )
    name = " ".join(FORBIDDEN.sub(" ", plain).split()).strip(" .")
    while len(name.encode("utf-8")) > MOST_BYTES:
        name = name[:-1].rstrip(" .")
    stem, dot, rest = name.partition(".")
    return f"{stem.strip()} –{dot}{rest}" if RESERVED.fullmatch(stem.strip()) else name or otherwise


def stem_of(session: Session, say: Words) -> str:
    """`De Wilg 2026-11-12 concept`: in the order people look for."""
    draft = say("draft")
    return f"{legal(session.setup.school, 'Open Kaart')} {session.at[:10]} {draft}"


def free(path: Path) -> Path:
    """This path, or with (2), (3) ... where a file is already."""
    n, candidate = 1, path
    while candidate.exists():
        n += 1
        candidate = path.with_name(f"{path.stem} ({n}){path.suffix}")
    return candidate
