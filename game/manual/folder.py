"""The manual as a folder on this computer, made when somebody first opens it, and shown in the browser.

The Windows folder brings it along beside the program; elsewhere it is among what the game may throw away. It is there
whole or not at all, and made anew for another version.
"""

from __future__ import annotations

import shutil
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from game.core.manual_pages import ManualPage, address
from game.manual.pages import Files, door, files, made_of
from game.system.atomic_write import clear_leftovers, put_in_place, unfinished, write_atomic

BESIDE = "Handleiding"
"""The folder beside the program in the Windows folder."""
LIST = "made-of.txt"
GO = "open.html"


class Shown(NamedTuple):
    """Where the page lies, and whether a browser was found that opens it."""

    page: Path
    opened: bool


def show(where: Path, page: ManualPage, language: str, heading: str = "") -> Shown:
    """Open the page in the browser; `where` is the folder for manuals of this user. OSError if none can be written."""
    goal = page_in(where, page, language)
    asked = goal.as_uri()
    if heading:  # what starts a browser drops it from the address of a file
        with suppress(OSError):
            write_atomic(where / GO, door(f"{asked}#{heading}").encode())
            asked = (where / GO).as_uri()
    return Shown(goal, webbrowser.open(asked))


def page_in(where: Path, page: ManualPage, language: str) -> Path:
    """Where this page lies; the manual is made if it is not there. OSError."""
    return manual_folder(where) / address(page, language)


def manual_folder(where: Path) -> Path:
    """The folder with the manual of this very version: the one beside the program, or one below `where`. OSError."""
    beside, own = Path(sys.executable).parent / BESIDE, where / made_of()
    for ready in (beside, own):
        if is_whole(ready):
            return ready
    _write(own, files())
    return own


def listing(of: Files) -> bytes:
    """What the manual is made of, and each file with its length: by it a folder is known to be whole."""
    return "".join([f"{made_of()}\n", *(f"{len(data)} {name}\n" for name, data in of.items())]).encode()


def is_whole(folder: Path) -> bool:
    """Whether the manual of this version lies there, with every file as long as it was."""
    try:
        mark, *rows = (folder / LIST).read_text("utf-8").splitlines()
        told = [row.partition(" ") for row in rows]
        return mark == made_of() and all((folder / name).stat().st_size == int(size) for size, _, name in told)
    except (OSError, ValueError):
        return False


def _write(folder: Path, made: Files) -> None:
    """The folder in one step; what lay there of another version goes."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    clear_leftovers(folder.parent)
    fresh = unfinished(folder)
    try:
        for name, data in {**made, LIST: listing(made)}.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(data)
        _clear(folder.parent)
        put_in_place(fresh, folder)
    except OSError:
        if not is_whole(folder):  # else another program was quicker
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _clear(where: Path) -> None:
    for one in where.iterdir():
        if one.is_dir() and not one.name.startswith("."):
            shutil.rmtree(one, ignore_errors=True)
