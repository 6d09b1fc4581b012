"""Bodies that no page of ours sends: spoilt in every way that is known to hurt somebody who reads them. By chance."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from random import Random
from urllib.parse import quote_from_bytes

FORM, JSON, BYTES = "application/x-www-form-urlencoded", "application/json", "application/octet-stream"
Body = tuple[str, bytes]
"""The type it says to be, and what it is."""

TEXTS = (
    *("", " ", "yes", "0", "-1", "1", "99", "100", "1e400", "NaN", "Infinity", "1_0", "٣", "¹", "true", "None", "0x10"),
    *("9" * 400, "9" * 5000, "-" + "9" * 5000, "a" * 200, "a" * 4001, "\n" * 50, "\0", "a\0b", "\x1b[31m", "\x07"),
    *("\ud800", "\udfff", "a\ud83d", "\u202egnp.exe", "\u2066x", "\ufeff", "\ufffe", "\uffff", "\u2028", "\r\n"),
    *("é" * 99, "e\u0301" * 99, "😀" * 30, "\u202e", "<script>", "{0}", "{n:>999999999}", "%s%n", "../../etc", "C:\\x"),
    *("abstain", "a", "b", "zz", "vote", "talk", "first_vote", "2027-11-12", "99999-99-99", "0.1", "0.c1"),
)
NUMBERS = ("NaN", "Infinity", "-Infinity", "1e999", "-0", "1e-999", "9" * 400, "9" * 5000, "0.1", "1", "-1", "1e2")
OTHERS = ("null", "true", "false", "[]", "{}", "[[]]", '{"a":{}}', '["a"]')
CHARSETS = (
    "utf-8",
    "UTF-8",
    "utf-16",
    "utf-7",
    "latin-1",
    "idna",
    "punycode",
    "unicode_escape",
    "rot13",
    "zip",
    "\xff",
)


def deep(levels: int, sign: str = "[") -> bytes:
    """So many lists or objects inside each other."""
    opened, closed = ("[", "]") if sign == "[" else ('{"a":', "}")
    return (opened * levels + "1" + closed * levels).encode()


WHOLE: tuple[bytes, ...] = (
    *(b"", b" ", b"[", b"{", b"}", b"null", b"1", b'"a"', b"[1]", b"{}", b"{,}", b'{"a"}', b"{'a': 1}", b"//", b"NaN"),
    *(b'{"do": NaN}', b'{"do":"onward","do":"stop"}', b'{"a":1}{"a":2}', b"\xff\xfe{\0}\0", b"\xef\xbb\xbf{}", b"\xff"),
    *(b'{"do":"\\ud800"}', b'{"do":"\\u0000"}', b'{"\\ud800":1}', b'{"do":"a\nb"}', "{}".encode("utf-16"), b"\0" * 99),
    *(deep(n, sign) for n in (3, 33, 900, 3000, 15_000) for sign in "[{"),
    *(b'{"do":' + deep(n) + b"}" for n in (1, 31, 1000, 3000)),
    *(b"&" * 2000, b"=" * 2000, b"a=b&" * 500, b"a" * 2048, b"%" * 999, b"%zz", b"%00", b"+", b";", b"a[]=1&a[b]=2"),
    *(b"r=0.1&c=a&c=b", b"r=%ff&c=%fe", b"pin=%00", b"pin=" + b"1" * 2000, b"do=onward&do=stop", b"c=\xff\xfe"),
)


def odd_bodies(chance: Random, count: int, names: Sequence[str], values: Sequence[str] = ()) -> Iterator[Body]:
    """So many; half of them nearly in order: `names` are of fields, `values` what one of them may hold."""
    for number in range(count):
        if number % 2 == 0:
            yield _kind(chance), chance.choice(WHOLE)
        else:
            yield _nearly(chance, names, (*values, *TEXTS) if chance.random() < 0.6 else TEXTS)


def _kind(chance: Random) -> str:
    kind = chance.choice((FORM, FORM, JSON, JSON, JSON, BYTES, "text/plain", "", "multipart/form-data; boundary=x"))
    return f"{kind}; charset={chance.choice(CHARSETS)}" if kind and chance.random() < 0.2 else kind


def _nearly(chance: Random, names: Sequence[str], texts: Sequence[str]) -> Body:
    """An object or a form with names that are right and something else that is not."""
    chosen = chance.sample(list(names), min(len(names), chance.randint(1, 6)))
    if chance.random() < 0.5:
        pairs = (f"{json.dumps(name)}:{_value(chance, texts)}" for name in chosen)
        return JSON, ("{" + ",".join(pairs) + "}").encode("utf-8", "surrogatepass")
    return FORM, b"&".join(f"{name}=".encode() + _quoted(chance, chance.choice(texts)) for name in chosen)


def _value(chance: Random, texts: Sequence[str]) -> str:
    drawn = chance.random()
    if drawn < 0.7:
        return json.dumps(chance.choice(texts), ensure_ascii=chance.random() < 0.5)
    return chance.choice(NUMBERS if drawn < 0.85 else OTHERS)


def _quoted(chance: Random, text: str) -> bytes:
    """As a form is sent; now and then as it must not be."""
    raw = text.encode("utf-8", "surrogatepass")
    return raw if chance.random() < 0.1 else quote_from_bytes(raw).encode()
