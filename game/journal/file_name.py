"""The name of a new session file from its date and school. It never gives the name of a file that is there."""

from __future__ import annotations

import os
from pathlib import Path

from game.system.file_names import free_name, slug

SUFFIX = ".okk"


def claim(folder: Path, day: str, school: str) -> Path:
    """A new empty file `<day>-<school>.okk` in `folder`, with -2, -3 ... where that is taken. OSError."""

    def taken(stem: str) -> bool:
        """False once this call has made the file: two programs never get the same one."""
        try:
            os.close(os.open(folder / f"{stem}{SUFFIX}", os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            return True
        return False

    return folder / (free_name(f"{day}-{slug(school, 'session')}", taken) + SUFFIX)
