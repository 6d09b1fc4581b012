"""Folders on this computer that take a file now: for when the usual one refuses. It tries by really writing.

A drive that is locked or was pulled out raises where pathlib asks about it, and counts as not there where os.path does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import platformdirs

from game.system.drives import drives_here, is_on_network
from game.system.paths import told_folder

MOST = 4
MOUNTS = ("/media", "/run/media", "/mnt", "/Volumes")
"""Where sticks appear on Linux and macOS; below them per user, or at once."""


def writable_folders(refusing: Path) -> tuple[str, ...]:
    """At most four, sticks first, without the one that refused."""
    tried = dict.fromkeys(path for path in (*_sticks(), *_usual()) if path != refusing)
    found = (str(path) for path in tried if is_writable(path))
    return tuple(path for path, _ in zip(found, range(MOST), strict=False))


def is_writable(folder: Path) -> bool:
    """Whether a small file can be written there; it is gone again."""
    probe = folder / f".open-kaart-{os.urandom(4).hex()}"
    try:
        probe.write_bytes(b"x" * 4096)
        probe.unlink()
    except OSError:
        return False
    return True


def is_only_held(error: OSError) -> bool:
    """Whether it is the file that another program holds for a while: its folder takes others."""
    named = next((name for name in (error.filename2, error.filename) if isinstance(name, str)), "")
    return isinstance(error, PermissionError) and bool(named) and is_writable(Path(named).parent)


def _usual() -> Iterable[Path]:
    home = Path.home()
    names = ("Documents", "Documenten", "Desktop", "Bureaublad", "Downloads")
    folders = (*_told(home), *(home / name for name in names))
    return (*(path for path in folders if os.path.isdir(path)), home)


def _told(home: Path) -> Iterator[Path]:
    """Where the system says that they are, which may be in OneDrive or on a drive of the school."""
    asked = (platformdirs.user_documents_dir, platformdirs.user_desktop_dir, platformdirs.user_downloads_dir)
    for path in filter(None, map(told_folder, asked)):
        if not is_on_network(path) and (sys.platform == "win32" or home in path.parents):
            yield path


def _sticks() -> Iterable[Path]:
    if sys.platform == "win32":
        return [path for root in drives_here() if os.path.exists(path := Path(root))]
    found: list[Path] = []
    for mount in map(Path, MOUNTS):
        for path in _inside(mount):
            found += [path, *_inside(path)] if mount.name == "media" else [path]
    return found


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if os.path.isdir(path))
    except OSError:
        return []
