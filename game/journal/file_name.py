"""The name of a new session file from its date and school. It never gives the name of a file that is there."""

from __future__ import annotations

import os
import re
import unicodedata
from itertools import count
from pathlib import Path

SUFFIX = ".okk"
_LONGEST = 40


def slug(text: str, otherwise: str = "session") -> str:
    """`text` in lower-case letters, digits and hyphens; `otherwise` if nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
    return words or otherwise


def claim(folder: Path, day: str, school: str) -> Path:
    """A new empty file `<day>-<school>.okk` in `folder`, with -2, -3 ... where that is taken. OSError."""
    for number in count(1):
        tail = "" if number == 1 else f"-{number}"
        path = folder / f"{day}-{slug(school)}{tail}{SUFFIX}"
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        return path
    raise AssertionError("unreachable: counting does not end")
