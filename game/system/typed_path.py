"""What somebody meant who typed, pasted or dropped a path: without quotes, escapes and signs that nobody sees.

What is there by the very letters that were typed is meant, however odd they are. Every field and every argument that
takes a path asks here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from game.core.late_pattern import late
from game.core.letters import TURNS

WINDOWS = os.name == "nt"
QUOTES = ('""', "''", "“”", "„“", "„”", "‘’", "‚‘", "«»", "»«", "‹›", "``")
UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + TURNS
"""Signs that come along when a path is copied from a window of properties, a chat or a mail."""
_FILE = late(r"file:(?://([^/\\]*))?([/\\].*)", re.IGNORECASE | re.DOTALL)
_ESCAPED = late(r"\\([^A-Za-z0-9])")
_DRIVE = late(r"/?([A-Za-z])[:|]([/\\].*|)", re.DOTALL)
MOST = 5
"""Layers that are taken off: quotes around an address within quotes."""


def typed_path(text: str, *, windows: bool = WINDOWS) -> Path | None:
    """The path that was meant; None for what no computer can have."""
    found = [_path(reading) for reading in _readings(text, windows)]
    return next((path for path in found if path and os.path.lexists(path)), found[-1] if found else None)


def given_path(text: str) -> Path:
    """The same for an argument of a command, which is never empty; the text itself where nothing better is known."""
    return typed_path(text) or Path(text.replace("\0", ""))


def _readings(text: str, windows: bool) -> Iterator[str]:
    """From the letters as they stand to what is left of them; the last is the best where nothing is there yet."""
    lines = [line for line in text.splitlines() if _bare(line)]
    if lines:
        yield lines[0]
        yield lines[0].strip()
        yield _undressed(lines[0], windows)


def _bare(text: str) -> str:
    """Without what stands around it: blanks, and signs that nobody sees."""
    return text.strip().strip(UNSEEN).strip()


def _undressed(text: str, windows: bool) -> str:
    plain = _bare(text)
    for _ in range(MOST):
        plain = _bare(_without_quotes(plain))
    if address := _FILE.fullmatch(plain):
        return _of_address(address[1] or "", _decoded(address[2]), windows)
    if not windows and not _DRIVE.fullmatch(plain) and not plain.startswith("\\\\"):
        plain = _ESCAPED.sub(r"\1", plain)
    return os.path.expandvars(plain)


def _without_quotes(text: str) -> str:
    """Both of a pair; and a plain one that was copied alone, or left behind."""
    if len(text) > 1 and text[0] + text[-1] in QUOTES:
        return text[1:-1]
    return text.strip('"')


def _of_address(host: str, path: str, windows: bool) -> str:
    """file:///C:/x, file:///home/x, file://server/share/x."""
    drive = _DRIVE.fullmatch(path)
    if drive and windows:
        return f"{drive[1]}:{drive[2]}"
    if windows and host.casefold() not in ("", "localhost"):
        return f"//{host}{path}"
    return path


def _decoded(text: str) -> str:
    """%20 and the like, as UTF-8."""
    data = re.sub(rb"%([0-9A-Fa-f]{2})", lambda sign: bytes([int(sign[1], 16)]), text.encode("utf-8", "replace"))
    return data.decode("utf-8", "replace")


def _path(reading: str) -> Path | None:
    if not reading.strip() or "\0" in reading:
        return None
    try:
        return Path(reading.encode("utf-8", "replace").decode()).expanduser()
    except RuntimeError:  # ~somebody who has no folder here
        return None
