"""Bytes -> text whose lines and columns are those of the author's editor, or one Unreadable. Knows no YAML, no path."""

from __future__ import annotations

import codecs
import re

from game.content.problem import Phrase, Problem, phrase
from game.core.letters import TURNS, USUAL

MAX_BYTES = 1 << 20
STRANGE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff\ufeff{TURNS}]")
ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like one and are none for YAML, as the inside of a set of characters."""
ORDINARY = re.compile(f"[{USUAL}]*")
"""A text of these alone holds no sign that is strange, and of those below at most a %."""
TROUBLE = re.compile(rf"\t|^ *[{ODD_SPACE}]|^%", re.MULTILINE)  # read differently by the two loaders, or silently wrong
NAMES = {
    "\t": phrase("a tab"),
    "%": phrase("a % at the start of a line"),
}
HARD = phrase("a hard space in the indentation")


class Unreadable(Exception):
    """The file cannot be understood from this place on; lines and columns count from 1."""

    def __init__(self, line: int, column: int, message: Phrase, hint: Phrase | None = None) -> None:
        super().__init__(message.msgid)
        self.line, self.column, self.message, self.hint = line, column, message, hint

    def at(self, path: str) -> Problem:
        """The same fault, now that the path of the file is known."""
        return Problem(path, self.line, self.column, self.message, self.hint)


def strange(line: int, column: int, sign: str) -> Unreadable:
    """A character that no editor shows."""
    code = f"U+{ord(sign):04X}"
    return Unreadable(
        line,
        column,
        phrase("invisible character {code}", code=code),
        phrase("delete it and type the text again"),
    )


def text_of(data: bytes) -> str:
    """The text with plain line ends; raises Unreadable when it is too large, in another encoding, or has odd signs."""
    if len(data) > MAX_BYTES:
        raise Unreadable(1, 1, phrase("the file is larger than {most} MB", most=MAX_BYTES >> 20))
    text = raw_text(data).replace("\r\n", "\n").replace("\r", "\n")
    if ORDINARY.fullmatch(text) and "%" not in text:  # nearly every file, and by far the quickest look
        return text
    if found := STRANGE.search(text):
        raise strange(*place(text, found.start()), found[0])
    if found := TROUBLE.search(text):
        hint = phrase("put the text in quotes") if found[0] == "%" else phrase("use ordinary spaces")
        raise Unreadable(*place(text, found.end() - 1), NAMES.get(found[0][-1], HARD), hint)
    return text


def raw_text(data: bytes) -> str:
    """The text with the line ends that it has; raises Unreadable for another encoding than UTF-8, UTF-16 or UTF-32."""
    if told := other_kind(data):
        raise Unreadable(1, 1, *told)
    if encoding := wide_encoding(data):
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start) from None


def wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32, with a mark at its beginning or without one; "" if every letter may be one byte."""
    for mark, encoding in WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    zeros = [data[n:SAMPLE:4].count(0) for n in range(4)]
    most = len(data[:SAMPLE]) // 4
    full = "".join("0" if most > 1 and count > most * 0.7 else "x" for count in zeros)
    return WIDE_ZEROS.get(full, "")


WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),  # "Unicode" of an old Notepad
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 400
WIDE_ZEROS = {
    "x0x0": "utf-16-le",
    "0x0x": "utf-16-be",
    "x000": "utf-32-le",
    "000x": "utf-32-be",
}
"""Which bytes of each four are nothing, where most letters are those of English."""
DOCUMENT = phrase("save it as plain text (UTF-8), under a name that ends in .yaml")
OTHER_KINDS = (
    (b"{\\rtf", phrase("this is a document with formatting (RTF), not plain text"), DOCUMENT),
    (b"PK\x03\x04", phrase("this is a Word document or a zip, not plain text"), DOCUMENT),
    (b"\xd0\xcf\x11\xe0", phrase("this is an old Word document, not plain text"), DOCUMENT),
    (b"%PDF", phrase("this is a PDF, not plain text"), DOCUMENT),
    (b"\x1f\x8b", phrase("this is a Word document or a zip, not plain text"), DOCUMENT),
    (b"\x89PNG", phrase("this is a picture, not text"), None),
    (b"\xff\xd8\xff", phrase("this is a picture, not text"), None),
    (b"<!doctype", phrase("this is a web page, not plain text"), DOCUMENT),
    (b"<html", phrase("this is a web page, not plain text"), DOCUMENT),
)
"""How files begin that were given the name of a card."""


def other_kind(data: bytes) -> tuple[Phrase, Phrase | None] | None:
    """What a file is that is no text at all, and what helps."""
    if data and not data.strip(b"\0"):
        return phrase("the file contains nothing but zeros: its text is lost"), phrase("restore it from a copy")
    head = data[:64].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return next(((told, hint) for start, told, hint in OTHER_KINDS if head.startswith(start.lower())), None)


def _not_utf8(data: bytes, start: int) -> Unreadable:
    before = data[:start].decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    guess = data[start : start + 1].decode("cp1252", "replace")
    return Unreadable(
        *place(before, len(before)),
        phrase("this letter is not UTF-8: probably {letter}", letter=guess),
        phrase("save the file again as UTF-8; in Notepad under Save as, Encoding"),
    )


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
