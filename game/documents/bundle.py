"""The protocol of a session as bytes: one format, one paper, or all of them with the leaflets and mails.

It knows no disk and no game.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.export_formats import EVERYTHING
from game.core.session import Session
from game.documents.compose import compose
from game.documents.formats import EXPORTS, paper_bytes, pdf
from game.documents.leaflets.mails import MAILS
from game.documents.made_when import goes_along, why_not
from game.documents.model import Context, Document
from game.documents.papers import PAPERS
from game.i18n.words import Words

ALL = EVERYTHING
LEAFLETS = (
    "council",
    "agreements",
    "account",
    "threats",
    "newcomers",
    "parents",
    "pupils",
    "signing",
    "look-back",
    "poster",
    "kit",
)
COPIED = ("school-guide",)
"""Beside the mails: a text that somebody copies out."""


class NotMadeNow(Exception):
    """This paper is not made in this state of the protocol; the message is a sentence that says why."""


def protocol_bytes(session: Session, say: Words, context: Context, form: str = "txt") -> bytes:
    """The protocol of this session in a format of the registry. KeyError for a format that is not there.

    CannotPrint (see formats/pdf.py) for a PDF where this computer cannot make one.
    """
    return EXPORTS[form](compose(session, say, context), say)


def one_paper(session: Session, say: Words, context: Context, kind: str, form: str) -> bytes:
    """A leaflet or a mail by its kind. NotMadeNow where it has no place yet; KeyError and CannotPrint as above."""
    document = compose(session, say, context)
    reason = why_not(kind, document, say)
    if reason:
        raise NotMadeNow(reason)
    return paper_bytes(PAPERS[kind](document, say), say, form)


def folder_bytes(session: Session, say: Words, context: Context) -> dict[str, bytes]:
    """Every format and every leaflet that this state has, by its name inside a folder, in the words of the document."""
    document = compose(session, say, context)
    names = dict.fromkeys(EXPORTS, say("protocol")) | {"csv": say("results"), "ics": say("review dates")}
    forms = [form for form in EXPORTS if form != "pdf" or pdf.can_write()]
    made = {f"{names[form]}.{form}": EXPORTS[form](document, say) for form in forms}
    return {**made, **dict(_leaflets(document, say)), **dict(_mails(document, say))}


def _leaflets(document: Document, say: Words) -> Iterator[tuple[str, bytes]]:
    """To change in Word, and to print."""
    forms = ("docx", "pdf") if pdf.can_write() else ("docx",)
    for kind in LEAFLETS:
        if goes_along(kind, document, say):
            paper = PAPERS[kind](document, say)
            for form in forms:
                yield f"{say('leaflets')}/{paper_name(kind, say)}.{form}", paper_bytes(paper, say, form)


def _mails(document: Document, say: Words) -> Iterator[tuple[str, bytes]]:
    """Texts to copy, the mails in the order they are sent."""
    for kind in (*MAILS, *COPIED):
        if goes_along(kind, document, say):
            yield f"{say('emails')}/{paper_name(kind, say)}.txt", paper_bytes(PAPERS[kind](document, say), say, "txt")


def paper_name(kind: str, say: Words) -> str:
    """What its file is called."""
    return {
        "protocol": say("protocol"),
        "council": say("covering note for the council"),
        "agreements": say("agreements on one page"),
        "account": say("account of the conversation"),
        "threats": say("plan for threats"),
        "newcomers": say("for new colleagues"),
        "parents": say("for parents"),
        "pupils": say("for groups 7 and 8"),
        "signing": say("signing sheet"),
        "look-back": say("looking back"),
        "poster": say("poster A3"),
        "kit": say("facilitator’s kit"),
        "school-guide": say("for the school guide"),
        "invitation": say("1 invitation"),
        "day-after": say("2 the day after, to the team"),
        "to-council": say("3 to the council"),
        "adopted-team": say("4 adopted, to the team"),
        "adopted-parents": say("5 adopted, to parents"),
    }[kind]
