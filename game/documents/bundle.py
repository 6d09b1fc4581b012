"""The protocol of a session as bytes: one format, or all of them with the leaflets. It knows no disk and no game."""

from __future__ import annotations

from game.core.export_formats import EVERYTHING
from game.core.session import Session
from game.documents.compose import compose
from game.documents.formats import EXPORTS, for_word, pdf
from game.documents.formats import plain_text as text
from game.documents.model import Context
from game.documents.papers import PAPERS, why_not
from game.i18n.words import Words

ALL = EVERYTHING
LEAFLETS = ("council", "threats", "newcomers", "parents", "signing")


def protocol_bytes(session: Session, say: Words, context: Context, form: str = "txt") -> bytes:
    """The protocol of this session in a format of the registry. KeyError for a format that is not there.

    CannotPrint (see formats/pdf.py) for a PDF where this computer cannot make one.
    """
    return EXPORTS[form](compose(session, say, context), say)


def folder_bytes(session: Session, say: Words, context: Context) -> dict[str, bytes]:
    """Every format and every leaflet by its name inside a folder, in the words of the document."""
    document = compose(session, say, context)
    names = dict.fromkeys(EXPORTS, say("protocol")) | {"csv": say("results"), "ics": say("review dates")}
    forms = [form for form in EXPORTS if form != "pdf" or pdf.can_write()]
    made = {f"{names[form]}.{form}": EXPORTS[form](document, say) for form in forms}
    titles = {
        "council": say("cover note for the council"),
        "threats": say("plan for threats"),
        "newcomers": say("for new colleagues"),
        "parents": say("for parents"),
        "signing": say("signing sheet"),
    }
    inside = say("leaflets")
    for kind in LEAFLETS:
        if why_not(kind, document, say):
            continue
        paper = PAPERS[kind](document, say)
        made[f"{inside}/{titles[kind]}.docx"] = for_word(paper, say)
        if pdf.can_write():
            made[f"{inside}/{titles[kind]}.pdf"] = pdf.write(paper, say)
    mail = say("mail to the team")
    made[f"{inside}/{mail}.txt"] = text.write(PAPERS["mail"](document, say))
    return made
