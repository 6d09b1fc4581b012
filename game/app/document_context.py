"""Documents from what this computer knows beside a session: the school, its contacts, the cards. It writes no file.

Imported when the first document is wanted: the first frame waits for nothing of it.
"""

from __future__ import annotations

import time
import traceback
from contextlib import suppress
from functools import cache, partial

from game import __version__
from game.app.rule_context import draft_text
from game.app.school_logo import with_normal_logo
from game.core.cards import Card, OptionId
from game.core.days import day_of
from game.core.drafting import Wording
from game.core.session import Session
from game.documents.blocks import Paper
from game.documents.bundle import one_paper
from game.documents.compose import compose
from game.documents.formats import pdf
from game.documents.model import Context
from game.documents.protocol import protocol_paper
from game.i18n.catalogues import card_words, languages
from game.i18n.words import Words
from game.settings.store import Settings
from game.system.place_time import here


def document_context(settings: Settings, cards: tuple[Card, ...], now: str = "") -> Context:
    """What this computer knows for every document; a number that was confirmed too long ago is not confirmed now."""
    settings, now = with_normal_logo(settings), now or here(time.time())
    return Context(settings.contact_lines(day_of(now)), __version__, settings.school, cards, now, _wordings())


@cache
def _wordings() -> tuple[Wording, ...]:
    """The very same each time, so that equal contexts stay equal; a catalogue is read when a rule asks for it."""
    return tuple(partial(_draft_text, language) for language in languages())


def _draft_text(language: str, card: Card, option: OptionId) -> str:
    return draft_text(card_words(language), card, option)


def protocol_of(session: Session, say: Words, context: Context) -> Paper:
    """The protocol as blocks, as every format prints it."""
    return protocol_paper(compose(session, say, context), say)


KIT = "kit"


def kit_of(settings: Settings, say: Words, now: str, form: str = "pdf") -> tuple[str, bytes]:
    """The facilitator's kit with the numbers that are confirmed `now`, and its form: Word where no PDF can be made."""
    session, context = Session(at=day_of(now)), document_context(settings, (), now)
    if form == "pdf" and pdf.can_write():
        with suppress(pdf.CannotPrint):
            return form, one_paper(session, say, context, KIT, form)
    form = "docx" if form == "pdf" else form
    return form, one_paper(session, say, context, KIT, form)


def printed(paper: Paper, say: Words, width: int) -> tuple[bytes, ...]:
    """The very pages that the PDF holds, as pictures so many pixels wide; none where they cannot be made."""
    try:
        return pdf.page_pictures(paper, say, width)
    except pdf.CannotPrint:
        return ()
    except Exception:  # whatever it was, there is a preview in lines, and the meeting goes on
        traceback.print_exc()
        return ()
