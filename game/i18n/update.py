"""Brings one catalogue up to date at once. No translation is ever lost, and none is shown that may be wrong.

A text is found by its context, or by itself; nothing is compared letter by letter. Where the source of a context has
changed, its translation stays but is marked fuzzy, and the game shows the author's own words until somebody has looked
at it. What is no longer used waits at the end of the file, and comes back with its text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, denormalize, read_po, write_po

from game.content.problem import phrase
from game.i18n.faithful import faults_in
from game.i18n.po_file import MOST_BYTES, WRITE_AGAIN, Fault, parsed
from game.system.atomic_write import write_atomic
from game.system.plain_files import plain_bytes

__all__ = ["Catalog", "Count", "NotWhole", "count", "empty", "known_language", "read", "updated", "write"]

Id = str | tuple[str, ...]
DOUBTFUL = "fuzzy"
"""The remark at a doubtful text that is not used: flags are not written there."""


@dataclass(frozen=True, slots=True)
class Count:
    """Of how many texts what became: `new` have no translation, `doubtful` ones are not shown, `left` are unused."""

    texts: int = 0
    done: int = 0
    new: int = 0
    doubtful: int = 0
    left: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.texts + other.texts,
            self.done + other.done,
            self.new + other.new,
            self.doubtful + other.doubtful,
            self.left + other.left,
        )


def known_language(code: str) -> str:
    """The code of a language as its folder is called. ValueError for one that nobody knows."""
    try:
        return str(Locale.parse(code.replace("-", "_")))
    except UnknownLocaleError as error:
        raise ValueError(str(error)) from error


def empty(language: str) -> Catalog:
    """A catalogue with nothing in it yet."""
    return Catalog(locale=language)


class NotWhole(ValueError):
    """Something in the file cannot be read, so that it would be gone if the file were written again."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"line {faults[0].line}")
        self.faults = tuple(faults)


def read(path: Path, domain: str, language: str = "") -> Catalog:
    """The catalogue in this file. NotWhole, another ValueError, or OSError if it cannot be read."""
    data = plain_bytes(path, MOST_BYTES)
    losing = [fault for fault in faults_in(parsed(data)) if fault.loses]
    if losing:
        raise NotWhole(losing)
    name = language or path.parent.parent.name
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    try:
        catalog = read_po(io.StringIO(text), locale=name, domain=domain, abort_invalid=True)
    except (PoFileError, LookupError) as error:
        raise ValueError(str(error)) from error
    for message in (*catalog, *catalog.obsolete.values()):
        _find_previous(message)
    return catalog


def _find_previous(message: Message) -> None:
    """Babel writes what the source was before (#|), but reads it back as a remark."""
    lines = [line[1:].strip() for line in message.user_comments if line.startswith("|")]
    if lines:
        parts = re.split(r"\bmsgid(?:_plural)? ", " " + "\n".join(lines))[1:]
        message.previous_id = [denormalize(part.strip()) for part in parts]
        message.user_comments = [line for line in message.user_comments if not line.startswith("|")]


def updated(old: Catalog, template: Catalog, language: str) -> Catalog:
    """The texts of the template with the translations that are known."""
    known = _Translations(old)
    fresh = Catalog(locale=language, project="Open Kaart", charset="utf-8", fuzzy=False)
    # A file keeps the plural forms it was translated in, also when Babel's table says otherwise by now.
    fresh.mime_headers = [header for header in old.mime_headers if header[0] == "Plural-Forms"]
    for message in template:
        if message.id:
            known.carry_over(message, fresh)
    fresh.obsolete = {key: left for key, left in known.left().items() if _is_translated(left)}
    return fresh


class _Translations:
    """What a catalogue translates, found by text and by context; remembers what nobody asked for."""

    def __init__(self, old: Catalog) -> None:
        self._all = {_key(m): m for m in (*old.obsolete.values(), *old) if m.id}
        self._by_context = {m.context: m for m in self._all.values() if m.context is not None}

    def carry_over(self, message: Message, fresh: Catalog) -> None:
        found = self._all.pop(_key(message), None)
        before: tuple[str, ...] = ()
        if found is None and message.context is not None:
            found = self._by_context.get(message.context)
            if found is not None and _is_translated(found):
                self._all.pop(_key(found), None)
                before = _previous(found) or _forms(found.id)
        elif found is not None and found.fuzzy:
            before = _previous(found)
        _add(fresh, message, found, before)

    def left(self) -> dict[str | tuple[str, str], Message]:
        named = [(_forms(m.id)[0], m) for m in map(_obsolete, self._all.values())]
        return {(name, m.context) if m.context else name: m for name, m in named}


def _obsolete(message: Message) -> Message:
    """A text that nobody asks for, under the source that it translates: marks are not kept at the end of a file."""
    before = _previous(message)
    if not message.fuzzy or not before:
        return message if not message.fuzzy else _with_remark(message)
    source = before[0] if len(before) == 1 else before
    return Message(source, message.string, user_comments=message.user_comments, context=message.context)


def _with_remark(message: Message) -> Message:
    if DOUBTFUL not in message.user_comments:
        message.user_comments = [*message.user_comments, DOUBTFUL]
    return message


def _add(fresh: Catalog, message: Message, found: Message | None, before: tuple[str, ...]) -> None:
    translation = found.string if found is not None and _is_translated(found) else None
    looked_at = before == _forms(message.id)  # the text is again what it was when it was translated
    fuzzy = translation is not None and not looked_at and (bool(before) or (found is not None and _doubtful(found)))
    remarks = [remark for remark in found.user_comments if remark != DOUBTFUL] if found is not None else []
    fresh.add(
        message.id,
        translation,
        message.locations,
        {"fuzzy"} if fuzzy else set(),
        message.auto_comments,
        remarks,
        before if fuzzy else (),
        context=message.context,
    )


def _key(message: Message) -> tuple[str | None, tuple[str, ...]]:
    return message.context, _forms(message.id)


def _forms(source: Id | list[str]) -> tuple[str, ...]:
    return (source,) if isinstance(source, str) else tuple(source)


def _doubtful(message: Message) -> bool:
    return message.fuzzy or DOUBTFUL in message.user_comments


def _previous(message: Message) -> tuple[str, ...]:
    return tuple(message.previous_id)


def _is_translated(message: Message) -> bool:
    translation = message.string
    return all(translation) and bool(translation) if isinstance(translation, (list, tuple)) else bool(translation)


def count(catalog: Catalog) -> Count:
    """How far this catalogue is."""
    texts = [m for m in catalog if m.id]
    done = [m for m in texts if _is_translated(m)]
    doubtful = sum(m.fuzzy for m in done)
    return Count(len(texts), len(done) - doubtful, len(texts) - len(done), doubtful, len(catalog.obsolete))


def write(path: Path, catalog: Catalog) -> None:
    """Written in one step, without dates and line numbers, so that only a changed text is a changed line. OSError.

    NotWhole if a translation that is in the file now would not be in it any more.
    """
    out = io.BytesIO()
    write_po(out, catalog, width=100, sort_by_file=True, include_lineno=False, include_previous=True)
    churn = r'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Generated-By): .*\n'
    data = re.sub(churn, "", out.getvalue().decode(), flags=re.MULTILINE).encode()
    _refuse_loss(path, data)
    write_atomic(path, data)


def _refuse_loss(path: Path, data: bytes) -> None:
    if not path.exists():
        return
    after = {entry.told for entry in parsed(data).entries}
    lost = [one for one in parsed(plain_bytes(path, MOST_BYTES)).entries if all(one.told) and one.told not in after]
    if lost:
        raise NotWhole([Fault(lost[0].line, phrase("this translation would be lost"), WRITE_AGAIN)])
