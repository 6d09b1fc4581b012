"""A session file and its log as one image in memory, as SQLite would see them. It opens them for reading and no more.

SQLite itself wants to write beside a file to look into its log, and takes the log of an empty file away. So the log is
read here, frame by frame, by the rules of SQLite: a frame counts if its salt and its checksum fit all before it, and
the last of a finished transaction.
"""

from __future__ import annotations

from functools import cache
from operator import mul
from pathlib import Path
from struct import Struct
from typing import NamedTuple

from game.journal.errors import Damaged, TooLarge
from game.journal.wal_tail import FRAME_HEADER, HEADER, drops_entries
from game.system.plain_files import TooLong, plain_bytes

MOST_BYTES = 64 << 20
"""Of a session file, and of its log: a hundred times what a long day in a full hall needs."""
MAGIC = 0x377F0682
"""At the head of a log; one more tells that its checksums are made of big-endian numbers."""
VERSION = 3_007_000
PAGES = frozenset(1 << n for n in range(9, 17))
MASK = 0xFFFFFFFF
_NUMBERS = Struct(">8I")
_FRAME = Struct(">6I")


class Image(NamedTuple):
    """`whole` is False where finished transactions lie behind damage in the log."""

    data: bytes
    whole: bool


def image_of(path: Path) -> Image:
    """The file with what stands in its log. FileNotFoundError, OSError, TooLarge, Damaged."""
    data = contents(path)
    if not data:
        raise Damaged(path, "an empty file")
    if _if_there(beside(path, "-journal")):
        raise Damaged(path, "another program left a change half made")
    log = _if_there(log_of(path))
    return _with_log(data, log, path) if log else Image(_plain(data), True)


def log_of(path: Path) -> Path:
    return beside(path, "-wal")


def beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def contents(path: Path) -> bytes:
    """All bytes of the file. FileNotFoundError, OSError, TooLarge."""
    try:
        return plain_bytes(path, MOST_BYTES)
    except TooLong as error:
        raise TooLarge(path) from error


def _if_there(path: Path) -> bytes:
    try:
        return contents(path)
    except (FileNotFoundError, NotADirectoryError):
        return b""


def _plain(data: bytes) -> bytes:
    """The same, said to have no log: a database in memory cannot have one."""
    return data[:18] + b"\1\1" + data[20:]


def _with_log(data: bytes, log: bytes, path: Path) -> Image:
    size = _page_size(log)
    accepted, pages = _accepted(log, size) if size else (0, 0)
    if accepted and _header_page(data) not in (0, size):
        raise Damaged(path, "a log of another file")
    if pages * size > MOST_BYTES:
        raise TooLarge(path)
    image = bytearray(data)
    if accepted:
        image = image[: pages * size].ljust(pages * size, b"\0")
        _put_pages(image, log, size, accepted)
    return Image(_plain(bytes(image)), not drops_entries(log, accepted))


def _put_pages(image: bytearray, log: bytes, size: int, accepted: int) -> None:
    for frame in range(accepted):
        at = HEADER + frame * (FRAME_HEADER + size)
        start = (_FRAME.unpack_from(log, at)[0] - 1) * size
        if start < len(image):
            image[start : start + size] = log[at + FRAME_HEADER : at + FRAME_HEADER + size]


def _header_page(data: bytes) -> int:
    """The size of a page that the file names; 0 where it is too short to say."""
    size = int.from_bytes(data[16:18], "big")
    return 1 << 16 if size == 1 else size


def _page_size(log: bytes) -> int:
    """Of the pages in the log; 0 if its head is none, or is broken."""
    if len(log) < HEADER:
        return 0
    magic, version, size, *_, first, second = _NUMBERS.unpack_from(log)
    right = magic & ~1 == MAGIC and version == VERSION and size in PAGES
    return size if right and _sum(log[: HEADER - 8], (0, 0), _words(log, HEADER - 8)) == (first, second) else 0


def _accepted(log: bytes, size: int) -> tuple[int, int]:
    """How many frames count, and of how many pages the file is with them."""
    head = _NUMBERS.unpack_from(log)
    salt, checked = head[4:6], head[6:8]
    words, kept = _words(log, 8 + size), (0, 0)
    for frame, at in enumerate(range(HEADER, len(log) - FRAME_HEADER - size + 1, FRAME_HEADER + size), 1):
        page, pages, *rest = _FRAME.unpack_from(log, at)
        checked = _sum(log[at : at + 8] + log[at + FRAME_HEADER : at + FRAME_HEADER + size], checked, words)
        if not page or tuple(rest) != (*salt, *checked):
            break
        kept = (frame, pages) if pages else kept
    return kept


def _words(log: bytes, size: int) -> Struct:
    """How so many bytes are read as numbers, for the checksums of this log."""
    order = ">" if log[3] & 1 else "<"
    return Struct(f"{order}{size // 4}I")


def _sum(data: bytes, before: tuple[int, ...], words: Struct) -> tuple[int, int]:
    """SQLite's two sums over these bytes, going on from those `before`.

    Each number is added to the sum of the two sums before it, so that in the end it counts as often as a number of
    Fibonacci says. That makes two sums of products of what would be a loop.
    """
    numbers = words.unpack(data)
    times = _fibonacci(len(numbers))
    last = sum(map(mul, numbers, times[1:])) + before[0] * times[1] + before[1] * times[0]
    next_to_last = sum(map(mul, numbers, times[2:])) + before[0] * times[2] + before[1] * times[1]
    return next_to_last & MASK, last & MASK


@cache
def _fibonacci(count: int) -> tuple[int, ...]:
    """The first numbers of Fibonacci, from the one with the place `count` + 1 down to the 0 before all."""
    found = [0, 1]
    while len(found) < count + 2:
        found.append((found[-1] + found[-2]) & MASK)
    return tuple(reversed(found))
