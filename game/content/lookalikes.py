"""Signs that look like those of a card file and are others: what Word, mail and the web make of what somebody typed.

It names them with their place; it mends nothing and knows no fields but their names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from game.content.decoding import ODD_SPACE, Unreadable
from game.content.problem import Phrase, phrase

DASHES = "\u2010-\u2015\u2212\u2022\u00b7\u25aa\u25cf\u25e6\u2023\uf0b7\u00ad"
QUOTES = "\u2018-\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033"
UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad"
COLONS = "\uff1a\ufe55\u2236\ufe30\ua789"
FIELD = r"[A-Za-z_]\w*"

Mistaken = tuple[int, Phrase, Phrase]
"""The column, from 1, what stands there, and what helps."""


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _space_after_colon(line: str) -> Mistaken | None:
    if found := re.match(rf"[ -]*{FIELD}:([{ODD_SPACE}{UNSEEN}])", line):
        told = phrase("there is a hard space ({code}) after the colon", code=_code(found[1]))
        return found.start(1) + 1, told, phrase("type an ordinary space in its place")
    if found := re.match(rf"[ -]*({FIELD}:)(?=[^\s:/])", line):
        return found.end(1) + 1, phrase("a space is missing after the colon"), phrase("write 'field: text'")
    return None


def _dash(line: str) -> Mistaken | None:
    if found := re.match(rf" *([{DASHES}])[ {ODD_SPACE}]*\S", line):
        told = phrase("{sign} ({code}) is not a hyphen", sign=found[1], code=_code(found[1]))
        return found.start(1) + 1, told, phrase("type an ordinary hyphen and a space in its place: '- '")
    if found := re.match(rf" *(-)(?={FIELD}:(?:\s|$))", line):
        told = phrase("a space is missing after the hyphen")
        return found.end(1) + 1, told, phrase("type a space there: '- '")
    if found := re.match(rf" *-([{ODD_SPACE}])", line):
        told = phrase("there is a hard space ({code}) after the hyphen", code=_code(found[1]))
        return found.start(1) + 1, told, phrase("type an ordinary space in its place")
    return None


def _colon(line: str) -> Mistaken | None:
    if found := re.match(rf"[ -]*{FIELD}\s*([{COLONS}])", line):
        told = phrase("{sign} ({code}) is not a colon", sign=found[1], code=_code(found[1]))
        return found.start(1) + 1, told, phrase("type an ordinary colon and a space in its place")
    return None


def _quote(line: str) -> Mistaken | None:
    """A curly quote that was meant to hold a text together, or to close one that a straight quote begins."""
    begun = rf"[ -]*(?:{FIELD}: +)?"
    found = re.match(rf"{begun}([{QUOTES}])", line) or re.match(rf"{begun}[\"'][^\"']*([{QUOTES}])\s*$", line)
    if found is None:
        return None
    told = phrase("{sign} is a curly quote, and cannot hold text together", sign=found[1])
    return found.start(1) + 1, told, phrase('put the text between two straight ones: "')


RULES = (_space_after_colon, _dash, _colon, _quote)


def meant_in(lines: Sequence[str], numbers: Iterator[int]) -> Unreadable | None:
    """The first of these lines (from 1) that is wrong because of a sign which looks right."""
    for number in numbers:
        for rule in RULES:
            told = rule(lines[number - 1]) if 0 < number <= len(lines) else None
            if told is not None:
                return Unreadable(number, *told)
    return None


def plain(text: str) -> str:
    """The same with the signs that it seems to have."""
    if text.isascii():
        return text.strip()
    seen = re.sub(f"[{UNSEEN}{ODD_SPACE}{QUOTES}]", "", text)
    return unicodedata.normalize("NFKC", re.sub(f"[{DASHES}]", "-", seen)).strip()


def odd_sign(text: str) -> str:
    """The code of the first sign that is not what it seems."""
    return next((_code(sign) for sign in text if (plain(sign) != sign and not sign.isspace()) or sign > "\x7f"), "")


MAYBE_GARBLED = re.compile("\ufffd|[\u00c2-\u00f4][^\0-\x7f\u00c0-\u00ff]")
"""A lost letter, or how two bytes and more of UTF-8 begin where each was taken for a letter."""


def garbled(text: str) -> tuple[str, str] | None:
    """The first word whose letters were once read in a wrong way (`geÃ«rfd`) and what it was, or with a lost letter."""
    if not MAYBE_GARBLED.search(text):
        return None
    for word in text.split():
        if "\ufffd" in word:
            return word, ""
        if not word.isascii() and (meant := _read_rightly(word)):
            return word, meant
    return None


def _read_rightly(word: str) -> str:
    """The word whose UTF-8 was taken for the code page of Windows, "" if it is none."""
    try:
        return b"".join(_byte(sign) for sign in word).decode("utf-8")
    except UnicodeError:
        return ""


def _byte(sign: str) -> bytes:
    return sign.encode("latin-1") if sign < "\u0100" else sign.encode("cp1252")
