"""The preview on the wall: the document cut into pages of lines. What a line looks like, the screen decides."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.moment import Line
from game.protocol.document import Chapter, Document, Floor, NotNeeded, OpenPoint, Rule
from game.protocol.text import columns
from game.words import Words

CHARACTERS = 46
"""About what a line of the sheet holds in large letters."""
HEIGHT = {"status": 2.0, "chapter": 2.1, "rule": 1.1, "reason": 1.05, "meta": 1.0, "text": 1.05, "gap": 0.45}


def pages(document: Document, say: Words, units: float) -> tuple[tuple[Line, ...], ...]:
    """Pages of at most `units` heights; a heading never stands alone at the foot of a page."""
    out: list[tuple[Line, ...]] = []
    page: list[Line] = []
    room = units
    for block in _blocks(document, say):
        height = sum(HEIGHT[line.kind] for line in block)
        if page and height > room:
            out.append(tuple(page))
            page, room = [], units
        for line in block:
            # A block that no page can hold runs on; the wall would drop what stands below the sheet.
            if page and HEIGHT[line.kind] > room:
                out.append(tuple(page))
                page, room = [], units
            page.append(line)
            room -= HEIGHT[line.kind]
    return (*out, tuple(page)) if page else tuple(out)


def _blocks(document: Document, say: Words) -> Iterator[list[Line]]:
    """What stays together."""
    yield [Line("status", "", document.status), *_text(" ".join(document.guide))]
    for chapter in document.chapters:
        yield from _chapter(chapter, say)
    for n, point in enumerate(document.parked, 1):
        head = [Line("chapter", "", say("Parked: these come back"))] if n == 1 else []
        yield head + _parked(n, point, say)
    for n, card in enumerate(document.not_needed):
        head = [Line("chapter", "", say("No agreement needed"))] if n == 0 else []
        yield head + _not_needed(card, say)
    yield [Line("chapter", "", say("Measures, step by step"))] + [
        line for n, step in enumerate(document.ladder) for line in _body(f"{step.name} ({step.who})", str(n), "rule")
    ]
    for note in (*document.ladder_notes, *document.notes):
        yield _text(note)


def _chapter(chapter: Chapter, say: Words) -> Iterator[list[Line]]:
    head = [Line("chapter", chapter.code, chapter.title)]
    for paragraph in chapter.paragraphs:
        yield head + _text(paragraph)
        head = []
    for rule in chapter.rules:
        yield head + _rule(rule, say)
        head = []


def _rule(rule: Rule, say: Words) -> list[Line]:
    lines = _body(rule.text, rule.number, "rule")
    if rule.reason:
        lines += _body(say("Why: {reason}", reason=rule.reason), "", "reason")
    lines += _floor(rule.floor, say)
    return [*lines, *_body(f"{rule.status} · {rule.strength}", "", "meta"), Line("gap", "", "")]


def _floor(floor: Floor | None, say: Words) -> list[Line]:
    if floor is None:
        return []
    return _body(say("Already settled: {text}", text=floor.text), "", "reason") + _body(f"({floor.source})", "", "meta")


def _parked(n: int, point: OpenPoint, say: Words) -> list[Line]:
    lines = _body(point.title, f"P{n}", "rule") + _floor(point.floor, say)
    return [*lines, *_body(point.returns, "", "meta"), Line("gap", "", "")]


def _not_needed(card: NotNeeded, say: Words) -> list[Line]:
    return [*_body(card.title, "–", "rule"), *_floor(card.floor, say), Line("gap", "", "")]


def _text(text: str) -> list[Line]:
    return [*_body(text, "", "text"), Line("gap", "", "")]


def _body(text: str, number: str, kind: str) -> list[Line]:
    lines, current = [], ""
    for word in text.split():
        if current and columns(current) + 1 + columns(word) > CHARACTERS:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    lines.append(current)
    return [Line(kind, number if n == 0 else "", line) for n, line in enumerate(lines)]
