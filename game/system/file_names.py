"""Names for files that are legal on every system, whatever somebody typed, and free where they are to be written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import count
from pathlib import Path

FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
MOST_BYTES = 120
"""Of a school's name in a file name: 255 is the limit of most disks, and date, folder and ending come to it."""
MOST_SLUG = 40


def is_reserved(name: str) -> bool:
    """Windows opens a device under these names, whatever comes after the first dot."""
    return bool(RESERVED.fullmatch(name.partition(".")[0].strip()))


def legal(text: str, otherwise: str) -> str:
    """The text as part of a file name; `otherwise` if nothing of it can stay."""
    plain = "".join(
        " " if c.isspace() else c for c in text if not unicodedata.category(c).startswith("C") or c.isspace()
    )
    name = " ".join(FORBIDDEN.sub(" ", plain).split()).strip(" .")
    while len(name.encode("utf-8")) > MOST_BYTES:
        name = name[:-1].rstrip(" .")
    stem, dot, rest = name.partition(".")
    return f"{stem.strip()} –{dot}{rest}" if is_reserved(name) else name or otherwise


def slug(text: str, otherwise: str) -> str:
    """`text` in lower-case letters, digits and hyphens; `otherwise` if nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:MOST_SLUG].strip("-") or otherwise


def free_name(name: str, taken: Callable[[str], bool], form: str = "{name}-{n}") -> str:
    """This name, or the first with a number (2, 3 ...) that is not taken."""
    numbered = (name if n == 1 else form.format(name=name, n=n) for n in count(1))
    return next(one for one in numbered if not taken(one))


def free_folder(path: Path) -> Path:
    """The same for a folder, whose name has no ending: `H. Jozef (2)`."""
    return path.with_name(free_name(path.name, lambda name: path.with_name(name).exists(), "{name} ({n})"))


def free_path(path: Path) -> Path:
    """This path, or with (2), (3) ... where a file is already."""
    if not path.exists():
        return path
    stem = free_name(path.stem, lambda stem: path.with_name(stem + path.suffix).exists(), "{name} ({n})")
    return path.with_name(stem + path.suffix)
