"""A paper as a PDF that a screen reader can read, and as pictures of the very same pages. No text becomes markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from typing import Any

from game.core.letters import without
from game.core.letters.typeface import LACKS
from game.documents.blocks import (
    Blanks,
    Block,
    Bullets,
    Columns,
    Entry,
    Panel,
    Paper,
    Para,
    Reasons,
    Section,
    Steps,
    Sub,
    Table,
)
from game.documents.formats.logo import LEAFLET_TALL, PNG, TALL, is_readable, printed_size
from game.documents.typesetter import can_write as can_write
from game.documents.typesetter import typeset
from game.i18n.words import Words
from game.system.image_info import pixels
from game.system.resources import resource
from game.system.scratch import scratch_folder

STANDARD = "ua-1"
"""PDF/UA-1: tags, language, title. The compiler refuses what does not keep to it."""
TEMPLATES = {"poster": "poster.typ"}
"""By the kind of a paper; the others have one look."""
TRIES = 4
UNDRAWN = re.compile(r"[\u200c\u200d\ufe00-\ufe0f]")
"""Signs that say how others are drawn."""


class CannotPrint(Exception):
    """These pages cannot be made; the game offers the page to print instead."""


def write(paper: Paper, say: Words) -> bytes:
    """The PDF. CannotPrint if it cannot be made."""
    (made,) = _made(paper, say, format="pdf", pdf_standards=[STANDARD])
    return made


def page_pictures(paper: Paper, say: Words, width: int) -> tuple[bytes, ...]:
    """Every page as PNG, so many pixels wide. CannotPrint if they cannot be made."""
    return _made(paper, say, format="png", ppi=width * 25.4 / paper.sheet.size[0])


def _made(paper: Paper, say: Words, **how: Any) -> tuple[bytes, ...]:
    if not can_write():
        raise CannotPrint
    logo = _logo_name(paper.logo)
    data = _data(paper, say, logo)
    for _ in range(TRIES):
        try:
            return _compiled(paper, logo, data, how)
        except (RuntimeError, OSError) as fault:
            unknown = unshown(str(getattr(fault, "diagnostic", "")))
            if not unknown and not logo:
                raise CannotPrint from fault
            # For a sign that no font has a word stands there; a logo that cannot be drawn is left out.
            logo = logo if unknown else ""
            data = without(data, unknown) if unknown else _data(paper, say, "")
    raise CannotPrint


def _compiled(paper: Paper, logo: str, data: str, how: dict[str, Any]) -> tuple[bytes, ...]:
    with _folder(paper, logo) as root:
        return typeset(TEMPLATES.get(paper.kind, "paper.typ"), root, data, how)


def unshown(fault: str) -> frozenset[int]:
    r"""The signs that the compiler says no font has; it writes odd ones as \u{200d}."""
    told = "".join(re.findall(r'the text `"(.*?)"` could not be displayed', fault))
    escaped = {int(code, 16) for code in re.findall(r"\\u\{([0-9a-f]+)\}", told)}
    return frozenset(escaped | set(map(ord, re.sub(r"\\u\{[0-9a-f]+\}", "", told))))


def lacking(text: str) -> tuple[str, ...]:
    """The signs of a text that cannot be printed: no typeface on this computer has them. None where no PDF is made."""
    return _lacking("".join(sorted(set(LACKS.findall(UNDRAWN.sub("", text))))))


@lru_cache(256)
def _lacking(signs: str) -> tuple[str, ...]:
    found: frozenset[int] = frozenset()
    for _ in range(TRIES if signs and can_write() else 0):
        more = _refused(signs.translate(dict.fromkeys(found)))
        if not more:
            break
        found |= more
    return tuple(sign for sign in signs if ord(sign) in found)


def _refused(signs: str) -> frozenset[int]:
    how = {"format": "pdf", "pdf_standards": [STANDARD]}
    try:
        typeset("signs.typ", str(resource("assets", "papers")), signs, how)
    except (RuntimeError, OSError) as fault:
        return unshown(str(getattr(fault, "diagnostic", "")))
    return frozenset()


def _logo_name(logo: bytes) -> str:
    """The name of its file, which tells the compiler what it is; "" without one, or for one that is broken."""
    if not (is_readable(logo) and all(pixels(logo))):
        return ""
    return "logo.png" if logo.startswith(PNG) else "logo.jpg"


@contextmanager
def _folder(paper: Paper, logo: str) -> Iterator[str]:
    """All that the compiler may read: a folder with the logo alone; without one that of the template, and no disk."""
    if not logo:
        yield str(resource("assets", "papers"))
        return
    with scratch_folder() as root:
        (root / logo).write_bytes(paper.logo)
        yield str(root)


def _data(paper: Paper, say: Words, logo: str) -> str:
    told = {
        "kind": paper.kind,
        "title": paper.title,
        "school": paper.school,
        "date": paper.date,
        "at": _date(paper.at),
        "status": paper.status,
        "bar": paper.bar,
        "footer": paper.footer,
        "page": say("Page {page} of {pages}", page="{n}", pages="{total}"),
        **language(paper.language),
        "sheet": paper.sheet.size,
        "close": paper.sheet.close,
        "contents": paper.contents,
        "contents-title": say("Contents"),
        "logo": logo or None,
        "logo-size": _logo_size(paper) if logo else None,
        "logo-told": say("Logo of {school}", school=paper.school),
        "opening": [_block(block) for block in paper.opening],
        "sections": [_section(section) for section in paper.sections],
        **(_on_the_wall(paper, say) if paper.corner else {}),
    }
    return json.dumps(told, ensure_ascii=False)


def _on_the_wall(paper: Paper, say: Words) -> dict[str, str]:
    """What a poster has beside: the word in its corner, and the team that made it."""
    drawn = resource("assets", "pictures", "house.svg").read_text("utf-8")
    return {"corner": paper.corner, "picture": drawn, "picture-told": say("A team sits in a circle and talks")}


def language(code: str) -> dict[str, str | None]:
    """The language, with its region if it has one: pt_BR. A code that is none counts as not known."""
    found = re.match(r"([a-z]{2,3})(?:[_-]([A-Z]{2}))?(?![A-Za-z])", code)
    return {"language": found[1] if found else "und", "region": found[2] if found else None}


def _logo_size(paper: Paper) -> tuple[float, float]:
    """Its width and height in mm; a leaflet has less room."""
    return printed_size(*pixels(paper.logo), TALL if paper.contents else LEAFLET_TALL)


def _date(at: str) -> dict[str, int] | None:
    try:
        day = date.fromisoformat(at)
    except ValueError:
        return None
    return {"year": day.year, "month": day.month, "day": day.day}


def _section(section: Section) -> dict[str, Any]:
    blocks = [_block(block) for block in section.blocks]
    return {
        "title": section.title,
        "number": section.number,
        "new-page": section.new_page,
        "part": section.part,
        "blocks": blocks,
    }


def _block(block: Block) -> dict[str, Any]:
    kind = {"kind": type(block).__name__}
    match block:
        case Para(text=text, kind=style, label=label):
            return kind | {"text": text, "style": style, "label": label}
        case Bullets(items=items):
            return kind | {"items": items}
        case Steps(items=items, first=first):
            return kind | {"items": items, "first": first}
        case Entry(number=number, text=text, details=details, marked=marked, behind=behind):
            told = {"number": number, "text": text, "details": details, "marked": marked, "behind": behind}
            return kind | told
        case Reasons(number=number, details=details):
            return kind | {"number": number, "details": details}
        case Table(head=head, rows=rows, widths=widths, tall=tall):
            return kind | {"head": head, "rows": rows, "widths": widths, "tall": tall}
        case Blanks(labels=labels):
            return kind | {"labels": labels}
        case Sub(title=title):
            return kind | {"title": title}
        case Columns(columns=columns, widths=widths):
            return kind | {"columns": [[_block(one) for one in column] for column in columns], "widths": widths}
        case Panel(blocks=blocks):
            return kind | {"blocks": [_block(one) for one in blocks]}
