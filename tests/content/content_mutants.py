"""Card files as hands, sticks and bad luck leave them: one file after another from a number, always the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

SHIPPED = sorted(p for p in (Path(__file__).parents[2] / "scenarios").glob("*/*.yaml") if p.name != "pack.yaml")
PIECES = (
    b": ", b"- ", b"#", b" #", b"'", b'"', b"\n", b"\r\n", b"\t", b"  ", b"|-\n", b">-\n", b"&a ", b"*a",
    b"!!str ", b"<<: *a", b"[", b"]", b"{", b"}", b"---\n", b"...\n", b"%YAML 1.1\n", b"\x00", b"\xff", b"\xe9",
    b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"? ", b", ", b"~",
    b"null", b"title: x\n", b'"\\uD800"', b"9" * 400, b"[" * 40, b"- " * 40, b"options:\n", b"\\", b"@", b"`",
    b"\x1b[2J", b"\xc2\xa0",
)  # fmt: skip


def mutants(count: int, seed: int) -> Iterator[bytes]:
    """`count` shipped cards, each spoilt at one to six places."""
    chance = random.Random(seed)
    sources = [path.read_bytes() for path in SHIPPED]
    for _ in range(count):
        data = chance.choice(sources)
        for _ in range(chance.randint(1, 6)):
            data = chance.choice(WAYS)(data, chance)
        yield data


def _put_in(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(PIECES) + data[at:]


def _take_out(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + data[at + chance.randint(1, 40) :]


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _double(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randint(0, len(lines))
    return b"".join([*lines[:at], *lines[max(0, at - chance.randint(1, 6)) : at], *lines[at:]])


def _indent(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    at = chance.randrange(len(lines))
    lines[at] = b" " * chance.randint(1, 5) + lines[at] if chance.random() < 0.5 else lines[at].lstrip()
    return b"".join(lines)


def _cut(data: bytes, chance: random.Random) -> bytes:
    """A stick that was pulled out."""
    return data[: chance.randint(0, len(data))]


def _of_windows(data: bytes, chance: random.Random) -> bytes:
    """As Notepad may save it."""
    coding = chance.choice(("utf-8-sig", "utf-16", "cp1252"))
    return data.decode("utf-8", "replace").replace("\n", "\r\n").encode(coding, "replace")


WAYS = (_put_in, _put_in, _put_in, _take_out, _take_out, _flip, _double, _indent, _cut, _of_windows)
