"""The facilitator's kit: what somebody who leads a conversation prints a week before. It needs no session.

All of it stands in assets/texts/kit.yaml, section by section, where a school changes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.documents.blocks import Block, Bullets, Paper, Para, Section, Steps, Sub, Table
from game.documents.fixed import SHORT_TO_WRITE, TO_WRITE
from game.documents.leaflets.mails import invitation_text
from game.documents.leaflets.wording import Wording, mail, of_file
from game.documents.model import Document
from game.documents.paper_frame import without_status
from game.fixed_texts.schema import INVITATION, NUMBERS
from game.i18n.words import Words

BOX = "□"
ALWAYS = ("112", "113", "0900-111 3 111")
"""Numbers that need no school to confirm them."""


def kit_paper(document: Document, say: Words) -> Paper:
    """All sections in the order of the file; of the document it takes the school and its numbers alone."""
    kit = of_file("kit", document, say)
    sections = tuple(_section(one, document, say) for one in kit.rows("sections"))
    return without_status("kit", kit.one("title"), sections, document, say("for the facilitator"))


def _section(told: Wording, document: Document, say: Words) -> Section:
    blocks = (*_blocks(told), *_more(told.group.text("with"), document, say), *_notes(told))
    return Section(told.one("title"), blocks, new_page=told.group.flag("own_page", False))


def _blocks(told: Wording) -> Iterator[Block]:
    yield from map(Para, told.many("text"))
    yield from (Para(f"{BOX}  {text}") for text in told.many("boxes"))
    if steps := told.many("steps"):
        yield Steps(steps)
    for table in told.rows("table"):
        rows = tuple(one.many("cells") for one in table.rows("rows"))
        yield Table(told.one("title"), table.many("head"), rows, _widths(len(table.many("head"))))
    if points := told.many("points"):
        yield Bullets(points)


def _notes(told: Wording) -> Iterator[Block]:
    return (Para(text, "note") for text in told.many("notes"))


def _widths(columns: int) -> tuple[float, ...]:
    """The first column names the rows, and needs less."""
    first = 0.15 if columns > 2 else 1 / columns
    return (first, *[(1 - first) / max(columns - 1, 1)] * (columns - 1))


def _more(what: str, document: Document, say: Words) -> tuple[Block, ...]:
    if what == NUMBERS:
        return (Sub(say("The numbers")), _numbers(document, say))
    if what == INVITATION:
        told = mail("invitation", document, say)
        subject = f"{say('Subject')}: {told.one('subject', date=SHORT_TO_WRITE)}"
        return (Para(subject), *invitation_text(told, None, SHORT_TO_WRITE))
    return ()


def _numbers(document: Document, say: Words) -> Table:
    """Those that need no confirmation, and those that the school confirmed; else room to write."""
    known = dict(document.numbers)
    rows = (
        (say("Acute danger"), ALWAYS[0]),
        (say("Thoughts of suicide, day and night"), ALWAYS[1]),
        (say("Confidential inspector, working days 8–17"), ALWAYS[2]),
        (say("School board, directly"), known.get("board", TO_WRITE)),
        (say("Internal confidential adviser"), known.get("adviser-internal", TO_WRITE)),
        (say("Who stays afterwards"), TO_WRITE),
    )
    return Table(say("The numbers"), (say("Who"), say("Number")), rows, (0.6, 0.4))
