"""Tells a torn last entry from a damaged one in SQLite's write-ahead log, by its frame headers. It repairs nothing.

A power cut can tear only the transaction that was being written: nobody was told that it was kept. But one flipped bit
makes SQLite drop, without a word, all transactions that follow in the log. As every transaction is on disk before the
next one begins, frames behind a *finished* transaction that SQLite does not accept prove damage.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

HEADER = 32
FRAME_HEADER = 24


def drops_entries(log: bytes, accepted: int) -> bool:
    """Whether finished transactions lie behind the frames of this log that SQLite `accepted`."""
    frames = list(islice(_frames(log), max(accepted, 0), None))
    if not frames:
        return False
    # The log is always emptied, never wrapped, so that one salt marks all its frames. Take the one most frames have:
    # the damage may be in a salt.
    salts = [salt for salt, _ in frames]
    salt = max(salts, key=salts.count)
    ends = [ends for found, ends in frames if found == salt]
    return any(ends[:-1])


def _frames(log: bytes) -> Iterator[tuple[bytes, bool]]:
    """The salt of each whole frame, and whether the frame ends a transaction."""
    page = int.from_bytes(log[8:12], "big")
    if page < 512 or page > 65536 or page & (page - 1):
        page = 4096
    size = FRAME_HEADER + page
    for start in range(HEADER, len(log) - size + 1, size):
        yield log[start + 8 : start + 16], log[start + 4 : start + 8] != b"\0\0\0\0"
