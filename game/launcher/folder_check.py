"""Whether the game can be played from the folder that it was started in. It looks at names and lengths alone."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import gettempdir

from game.system.paths import portable_home
from game.system.writable_folders import is_writable

LIST = Path("program", "files.txt")
"""Each file of the folder as it was packed: its length, a space, its path with /."""
UNPACKED_FOR_A_MOMENT = re.compile(r"\.zip$|^(?:7z|rar\$|temp\d*_|is-|wz)", re.IGNORECASE)
"""Folders in which programs for archives lay what is opened without being unpacked."""


class Wrong(StrEnum):
    """What keeps the game from starting."""

    INSIDE_ZIP = "inside-zip"
    HALF = "half"
    LOCKED = "locked"
    """Everything is to be kept in the folder, and it takes no file."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and for a folder that is not whole how many files are, and the first of them."""

    wrong: Wrong
    files: int = 0
    first: str = ""


def fault_of(folder: Path, environ: Mapping[str, str] = os.environ) -> Fault | None:
    """The first thing that is wrong with this folder, if anything is."""
    if is_inside_zip(folder, Path(environ.get("TEMP") or gettempdir())):
        return Fault(Wrong.INSIDE_ZIP)
    if missing := list(_missing(folder)):
        return Fault(Wrong.HALF, len(missing), missing[0])
    home = portable_home(folder)
    return Fault(Wrong.LOCKED) if home is not None and not _takes_files(home) else None


def is_inside_zip(folder: Path, temporary: Path) -> bool:
    """Whether a program for archives has laid this folder down, to throw it away when the game ends."""
    try:
        inside = folder.relative_to(temporary)
    except ValueError:
        return False
    return any(UNPACKED_FOR_A_MOMENT.search(part) for part in inside.parts)


def _missing(folder: Path) -> Iterator[str]:
    """The files that are not there as they were packed; the list itself where it is not there."""
    try:
        lines = (folder / LIST).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        yield LIST.as_posix()
        return
    wanted = {name: length for length, _, name in (line.partition(" ") for line in lines)}
    there: dict[str, dict[str, str]] = {}
    for name, length in wanted.items():
        inside, _, last = name.rpartition("/")
        if inside not in there:
            there[inside] = _lengths(folder / inside)
        if there[inside].get(last.lower()) != length:
            yield name


def _lengths(folder: Path) -> dict[str, str]:
    """By its name in small letters the length of each file: one look at the folder tells all of them."""
    try:
        with os.scandir(folder) as found:
            return {entry.name.lower(): str(entry.stat().st_size) for entry in found}
    except OSError:
        return {}


def _takes_files(home: Path) -> bool:
    try:
        home.mkdir(exist_ok=True)
    except OSError:
        return False
    return is_writable(home)
