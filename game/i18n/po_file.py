"""Reads a catalogue (.po) entry by entry, and says of each line that is wrong where it is and what helps.

Whoever shows texts goes on without the entries that are broken; whoever would write the file again must not, since
what could not be read would be gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from game.content.problem import Phrase, phrase
from game.core.value import Value, value

MOST_BYTES = 16 << 20
_LINE = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr|msgstr\[(\d)\])[ \t]*)?"([^"\\]*(?:\\.[^"\\]*)*)"[ \t]*')
_STRING = r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
_STRINGS = rf"({_STRING}(?:\n{_STRING})*)"
_USUAL = re.compile(rf"((?:#(?!~|,.*fuzzy).*\n)*)(?:msgctxt {_STRINGS}\n)?msgid {_STRINGS}\nmsgstr {_STRINGS}\n?")
"""An entry as nearly all of them are: whole, in use, not doubtful, without forms for numbers, and neatly written."""
_ESCAPED = re.compile(r'\\([\\trn"])')
_SIGNS = {"n": "\n", "t": "\t", "r": "\r"}
OBSOLETE, FLAGS = "#~", "#,"
_CHARSET = re.compile(r"^content-type:.*?charset=([^\s;]*)", re.IGNORECASE | re.MULTILINE)
UTF_8 = ("", "utf-8", "utf8", "us-ascii", "ascii")
"""Names in the head of a file by which it is read as UTF-8."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Fault(NamedTuple):
    """What is wrong in this line, and what helps. `loses`: to write the file again would lose something of it."""

    line: int
    message: Phrase
    hint: Phrase
    loses: bool = True


class Entry(NamedTuple):
    """A text and its translation, with a form for each number; `line` is where it begins."""

    line: int
    context: str | None
    sources: tuple[str, ...]
    told: tuple[str, ...]
    fuzzy: bool = False
    used: bool = True


@value
class PoFile(Value):
    """`header` is the text in the head of the file, which begins at `header_line`; "" and 1 without one."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    header: str = ""
    header_line: int = 1


def parsed(data: bytes) -> PoFile:
    """What can be read of it; nothing here raises."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return PoFile(faults=(_not_utf_8(data, error.start),))
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return PoFile(faults=(Fault(line, phrase("there is a sign here that no text holds"), WRITE_AGAIN),))
    reader, number = _Reader(), 1
    for block in text.split("\n\n"):
        reader.read_block(number, block)
        number += block.count("\n") + 2
    return _checked(reader)


SAVE_UTF_8 = phrase("save it as UTF-8")
WRITE_AGAIN = phrase("write this line again, or take it out")


def _not_utf_8(data: bytes, start: int) -> Fault:
    line = 1 if data.startswith(_UTF_16) else data.count(b"\n", 0, start) + 1
    return Fault(line, phrase("this file is not UTF-8"), SAVE_UTF_8)


def _checked(reader: _Reader) -> PoFile:
    """With what only the whole file tells: its encoding, and texts that stand there twice."""
    entries, header = _without_header(reader.entries)
    text = "\n".join(header.told) if header else ""
    named = _CHARSET.search(text)
    if named and named[1].lower() not in UTF_8:
        fault = Fault(header.line if header else 1, phrase("this file is not UTF-8"), SAVE_UTF_8)
        return PoFile(faults=(fault,), header=text)
    once, twice = _once(entries)
    return PoFile(tuple(once), by_line((*reader.faults, *twice)), text, header.line if header else 1)


def by_line(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.line))


def _without_header(entries: list[Entry]) -> tuple[list[Entry], Entry | None]:
    heads = [entry for entry in entries if entry.used and entry.sources == ("",) and entry.context is None]
    return [entry for entry in entries if entry.sources[0]], heads[0] if heads else None


def _once(entries: list[Entry]) -> tuple[list[Entry], list[Fault]]:
    """Without texts that are translated in two ways: nobody can know which is meant."""
    first: dict[tuple[object, ...], Entry] = {}
    faults, doubled = [], set()
    for entry in entries:
        key = (entry.used, entry.context, entry.sources[0])
        known = first.setdefault(key, entry)
        if known is not entry and known.told != entry.told:
            doubled.add(key)
            message = phrase("this text is translated in line {line} already, in other words", line=known.line)
            faults.append(Fault(entry.line, message, phrase("keep one of the two")))
    return [entry for key, entry in first.items() if key not in doubled], faults


@dataclass(slots=True)
class _Reader:
    """Block by block; line by line where one is not as usual: an entry ends where the next, or its remark, begins."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    _parts: dict[str, list[str]] = field(default_factory=dict)
    _last: str = ""
    _line: int = 0
    _fuzzy: bool = False
    _used: bool = True
    _broken: bool = False

    def read_block(self, number: int, block: str) -> None:
        """What stands between two empty lines; it begins in line `number`."""
        if usual := _USUAL.fullmatch(block):
            context, source, told = (_unquoted(found) for found in usual.groups()[1:])
            line = number + usual[1].count("\n")
            self.entries.append(Entry(line, context, (source or "",), (told or "",)))
            return
        for at, row in enumerate(block.split("\n"), number):
            self.read(at, row.strip())
        self.finish()

    def read(self, number: int, line: str) -> None:
        used = not line.startswith(OBSOLETE)
        line = line if used else line[len(OBSOLETE) :].strip()
        if used and line.startswith("#"):
            self._remark(line)
        elif not line:
            self.finish()
        elif found := _LINE.fullmatch(line):
            self._string(number, found, used)
        else:
            self._fault(number, phrase("this is no line of a catalogue"), WRITE_AGAIN)

    def _remark(self, line: str) -> None:
        if "msgstr" in self._last:
            self.finish()
        if line.startswith(FLAGS) and "fuzzy" in line:
            self._fuzzy = True

    def _string(self, number: int, found: re.Match[str], used: bool) -> None:
        name = (found[1] or "").replace("[0]", "")
        if name in ("msgctxt", "msgid") and "msgstr" in self._last:
            self.finish()
        if not name and not self._last:
            self._fault(number, phrase("it is not said what this text is"), WRITE_AGAIN)
            return
        if name in self._parts:
            self._fault(number, phrase("{name} stands here twice", name=name), WRITE_AGAIN)
        if not self._parts:
            self._line, self._used = number, used
        self._last = name or self._last
        self._parts.setdefault(self._last, []).append(_ESCAPED.sub(_sign, found[3]))

    def _fault(self, number: int, message: Phrase, hint: Phrase) -> None:
        self._broken = True
        self.faults.append(Fault(number, message, hint))

    def finish(self) -> None:
        if self._parts:
            self._add()
        self._parts, self._last, self._fuzzy, self._used, self._broken = {}, "", False, True, False

    def _add(self) -> None:
        told = tuple(self._sentence())
        if "msgid" not in self._parts or not told:
            if not self._broken:
                self._fault(self._line, phrase("half of this text is missing"), WRITE_AGAIN)
            return
        if self._broken:
            return
        sources = tuple("".join(self._parts[name]) for name in ("msgid", "msgid_plural") if name in self._parts)
        context = "".join(self._parts["msgctxt"]) if "msgctxt" in self._parts else None
        self.entries.append(Entry(self._line, context, sources, told, self._fuzzy, self._used))

    def _sentence(self) -> Iterator[str]:
        names = ("msgstr", *(f"msgstr[{n}]" for n in range(1, 10)))
        for name in names:
            if name not in self._parts:
                return
            yield "".join(self._parts[name])


def _sign(found: re.Match[str]) -> str:
    return _SIGNS.get(found[1], found[1])


def _unquoted(strings: str | None) -> str | None:
    """What is in these strings, one on each line; None where there are none."""
    if strings is None:
        return None
    inside = strings[1:-1].replace('"\n"', "")
    return _ESCAPED.sub(_sign, inside) if "\\" in inside else inside
