"""Writes a zip that has the same bytes whenever and wherever the same files go into it. It knows no disk but its own.

The date of all files comes from what is in them. A fixed one would be a trap: Python takes a compiled copy for fresh
while date and length of its source are the same, also when a newer folder was unpacked over an older one.
"""

from __future__ import annotations

import zipfile
from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO

from dev.windows.downloads import Files

Date = tuple[int, int, int, int, int, int]
FIRST = datetime(2001, 1, 1)  # noqa: DTZ001 - a zip knows no zones
SECONDS = 20 * 365 * 24 * 60 * 60
STEP = 2
"""Seconds between two dates that a zip can tell apart."""
PLAIN_FILE = 0o100644 << 16


def zipped(files: Files) -> bytes:
    """The files in the order in which they are given."""
    out, date = BytesIO(), date_of(files)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            archive.writestr(_entry(name, date), data, compresslevel=9)
    return out.getvalue()


def with_file(archive: bytes, name: str, data: bytes) -> bytes:
    """A zip with one file more; what was in it stays byte by byte."""
    out = BytesIO(archive)
    with zipfile.ZipFile(out, "a") as added:
        added.writestr(_entry(name, date_of({name: data})), data, compresslevel=9)
    return out.getvalue()


def _entry(name: str, date: Date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # also on Windows, where it would be 0
    entry.external_attr = PLAIN_FILE
    return entry


def date_of(files: Files) -> Date:
    """Another one for other files."""
    total = sha256()
    for name, data in files.items():
        total.update(sha256(name.encode()).digest() + sha256(data).digest())
    seconds = int.from_bytes(total.digest()[:8], "big") % SECONDS
    at = FIRST + timedelta(seconds=seconds - seconds % STEP)
    return at.year, at.month, at.day, at.hour, at.minute, at.second
