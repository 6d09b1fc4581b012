"""A key by which this user on this computer knows its own work again; it is in no file that is handed on."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from game.system.atomic_write import put_in_place
from game.system.plain_files import TooLong, plain_bytes

LENGTH = 32


def computer_key(path: Path) -> bytes:
    """The key in this file, made if there is none. Where the disk refuses, one that holds for this time only."""
    fresh = secrets.token_bytes(LENGTH)
    try:
        return _known(path) or _written(path, fresh) or fresh
    except OSError:
        return fresh


def _known(path: Path) -> bytes:
    """b"" where there is none, or something else."""
    try:
        found = plain_bytes(path, LENGTH)
    except (FileNotFoundError, TooLong):
        return b""
    return found if len(found) == LENGTH else b""


def _written(path: Path, key: bytes) -> bytes:
    """What is there afterwards: two programs that begin at the same time have one key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    own = path.with_name(f".{path.name}.{os.getpid()}.new")
    with suppress(FileNotFoundError):
        own.unlink()
    handle = os.open(own, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with open(handle, "wb") as file:
            file.write(key)
        put_in_place(own, path)
    finally:
        own.unlink(missing_ok=True)
    return _known(path)
