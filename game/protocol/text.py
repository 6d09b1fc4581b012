"""The protocol as plain text: UTF-8, 76 wide, for Notepad and for a mail."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from game.protocol.document import Chapter, Document, Floor, NotNeeded, OpenPoint, Rule
from game.words import Words

WIDTH = 76


def write(document: Document, say: Words) -> bytes:
    """The whole document; lines end in CR LF, as Notepad of every age wants them."""
    lines = list(_lines(document, say))
    return ("\r\n".join(lines).rstrip() + "\r\n").encode("utf-8")


def _lines(document: Document, say: Words) -> Iterator[str]:
    yield from wrap(document.status)
    yield ""
    yield from _heading(document.title, "=")
    yield from wrap(f"{document.school} – {document.date}")
    yield ""
    for line in document.guide:
        yield from wrap(line)
    for chapter in document.chapters:
        yield from _chapter(chapter, say)
    yield from _parked(document.parked, document.not_needed, say)
    yield from _ladder(document, say)
    yield from _contacts(document, say)
    yield from _section(say("Signing"))
    for line in document.signing:
        yield from wrap(line)
        yield ""
    yield "-" * WIDTH
    for line in document.notes:
        yield from wrap(line)


def _heading(text: str, line: str) -> Iterator[str]:
    wrapped = list(wrap(text))
    yield from wrapped
    yield line * max(map(columns, wrapped))


def _section(text: str) -> Iterator[str]:
    yield ""
    yield ""
    yield from _heading(text, "-")


def _chapter(chapter: Chapter, say: Words) -> Iterator[str]:
    yield from _section(f"{chapter.code}  {chapter.title}")
    for paragraph in chapter.paragraphs:
        yield from wrap(paragraph)
    for rule in chapter.rules:
        yield ""
        yield from _rule(rule, say)


def _rule(rule: Rule, say: Words) -> Iterator[str]:
    yield from wrap(rule.text, f"{rule.number:<4} ")
    yield from wrap(f"{rule.status} · {rule.strength}", "     ")
    if rule.reason:
        yield from wrap(say("Why: {reason}", reason=rule.reason), "     ")
    for reservation in rule.reservations:
        yield from wrap(say("Reservation: {text}", text=reservation), "     ")
    yield from _floor(rule.floor, say)
    yield from wrap(" ".join(part for part in (rule.votes, rule.consent) if part), "     ")


def _floor(floor: Floor | None, say: Words) -> Iterator[str]:
    if floor:
        yield from wrap(say("Already settled: {text}", text=floor.text), "     ")
        yield from wrap(f"({floor.source})", "     ")


def _parked(points: tuple[OpenPoint, ...], not_needed: tuple[NotNeeded, ...], say: Words) -> Iterator[str]:
    if points:
        yield from _section(say("Parked: these come back"))
    for n, point in enumerate(points, 1):
        yield from wrap(point.title, f"P{n:<4}")
        if point.text:
            yield from wrap(say("Text so far, not agreed: {text}", text=point.text), "     ")
        for objection in point.objections:
            yield from wrap(say("Objection: {text}", text=objection), "     ")
        yield from _floor(point.floor, say)
        yield from wrap(point.returns, "     ")
        yield ""
    if not_needed:
        yield from _section(say("No agreement needed"))
        for card in not_needed:
            yield from wrap(card.title, "-    ")
            yield from _floor(card.floor, say)


def _ladder(document: Document, say: Words) -> Iterator[str]:
    yield from _section(say("Measures, step by step"))
    for n, step in enumerate(document.ladder):
        yield from wrap(f"{step.name} ({step.who}): {step.note}", f"{n:<5}")
    for note in document.ladder_notes:
        yield ""
        yield from wrap(note)


def _contacts(document: Document, say: Words) -> Iterator[str]:
    yield from _section(say("Contacts"))
    if not document.contacts:
        yield from wrap(say("No contact was confirmed when this was written."))
    for who, purpose, number, checked in document.contacts:
        yield from wrap(f"{who}: {number}")
        yield from wrap(f"{purpose} ({checked})", "     ")


def columns(text: str) -> int:
    """How many columns a text takes in a fixed-width font."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) != 0 for c in text)


def wrap(text: str, first: str = "") -> Iterator[str]:
    """The lines of a paragraph; `first` begins the first one and is the indentation of the others."""
    indent = " " * columns(first)
    line = first
    empty = True
    for word in _cut(text.split(), WIDTH - columns(first)):
        if not empty and columns(line) + 1 + columns(word) > WIDTH:
            yield line.rstrip()
            line, empty = indent, True
        line += word if empty else " " + word
        empty = False
    yield line.rstrip()


def _cut(words: Iterable[str], room: int) -> Iterator[str]:
    """A word that no line can hold goes on the next one."""
    for word in words:
        while columns(word) > room:
            part = word[: room // 2] if columns(word[:room]) > room else word[:room]
            yield part
            word = word[len(part) :]
        yield word
