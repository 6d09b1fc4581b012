"""Bytes -> text whose lines and columns are those of the author's editor, or one Unreadable. Knows no YAML, no path."""

from __future__ import annotations

import re

from game.content.problem import Phrase, Problem, phrase

MAX_BYTES = 1 << 20
STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff\ufeff]")
TROUBLE = re.compile(r"\t|^ *\u00a0|^%", re.MULTILINE)  # read differently by the two loaders, or silently wrong
NAMES = {
    "\t": phrase("a tab"),
    "%": phrase("a % at the start of a line"),
    "\u00a0": phrase("a hard space in the indentation"),
}


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
    if found := STRANGE.search(text):
        raise strange(*place(text, found.start()), found[0])
    if any(sign in text for sign in NAMES) and (found := TROUBLE.search(text)):
        hint = phrase("put the text in quotes") if found[0] == "%" else phrase("use ordinary spaces")
        raise Unreadable(*place(text, found.end() - 1), NAMES[found[0][-1]], hint)
    return text


def raw_text(data: bytes) -> str:
    """The text with the line ends that it has; raises Unreadable for another encoding than UTF-8 or UTF-16."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # "Unicode" of an old Notepad
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start) from None


def _not_utf8(data: bytes, start: int) -> Unreadable:
    before = data[:start].decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    guess = data[start : start + 1].decode("cp1252", "replace")
    return Unreadable(
        *place(before, len(before)),
        phrase("this letter is not UTF-8: probably {letter}", letter=guess),
        phrase("save the file again as UTF-8"),
    )


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
