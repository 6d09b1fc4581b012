"""What rubs in a rule, beside its text while that is changed. It belongs to the text: nobody asks whose it was."""

from __future__ import annotations

from game.core.consent import is_counted_aloud
from game.core.session import Session
from game.i18n.words import Words
from game.texts.choices import answer_words
from game.ui.blocks import NOWHERE, headline, icon, on, one_line, panel, text
from game.ui.geometry import CAPTION, EASY, FIGURE, GAP, HINT, PAD, PANEL_RADIUS, QUESTION, READ, SNUG, TIGHT, WIDE
from game.ui.layout import SPRING, Block, column, row
from game.ui.scene import Box

SIGN = 48.0
SAID_SIZES = (52, QUESTION, 40, READ, CAPTION, HINT)
SAID_LINES, FLAT_LINES = 7, 2
COUNTS_GO, CALM_GOES = 2, 1
COLOURS = {"yes": "settled", "reservation": "attention", "objection": "ink"}


def is_objected(session: Session) -> bool:
    return bool(session.play.objections or session.play.consent.objection)


def objections(session: Session, say: Words, *, flat: bool = False) -> Block:
    """In the words that were typed, as large as the rule; where nobody typed any, the question for them.

    `flat` lies above the rule, on a wall with little width.
    """
    said = "  ".join(f"“{one}”" for one in session.play.objections) or say("What rubs?")
    n = max(session.play.consent.objection, len(session.play.objections))
    told = one_line(say.plural("{n} objection", "{n} objections", n), READ, "bold", "on_note", least=HINT)
    short = one_line(_shortly(session, say), HINT, "medium", "note_soft", align="right", least=HINT)
    head = row(icon("bubble", SIGN, "on_note", 2.2), told, SPRING, short if flat else None, gap=GAP)
    words = headline(said, SAID_SIZES, "semi", "on_note", lines=FLAT_LINES if flat else SAID_LINES)
    calm = say("An objection makes the text better. Whoever had it need not explain anything.")
    low = text(calm, HINT, "medium", "note_soft", least=HINT, leading=EASY).give(CALM_GOES)
    inner = column(head, words, *(() if flat else (SPRING, low)), gap=TIGHT if flat else GAP)
    return on(Box(NOWHERE, "note", PANEL_RADIUS), inner, WIDE, GAP if flat else PAD)


def _shortly(session: Session, say: Words) -> str:
    """Beside the head, where the counts have no place of their own."""
    consent = session.play.consent
    if not consent.total or not is_counted_aloud(session.present):
        return ""
    return say("{yes} yes · {n} with a reservation", yes=consent.yes, n=consent.reservation)


def counts(session: Session, say: Words) -> Block | None:
    """How it stood when the room was asked; in a small team nobody is counted."""
    consent = session.play.consent
    if not consent.total or not is_counted_aloud(session.present):
        return None
    names = answer_words(say)
    cells = (
        column(
            one_line(str(getattr(consent, one)), FIGURE, "bold", colour, least=QUESTION),
            text(names[one], HINT, "semi", least=HINT, leading=SNUG, lines=2),
        ).fill()
        for one, colour in COLOURS.items()
    )
    head = one_line(say("How it stood just now"), HINT, "medium", "muted", least=HINT)
    return panel(column(head, row(*cells, gap=GAP), gap=TIGHT / 2), PAD, GAP).give(COUNTS_GO)
