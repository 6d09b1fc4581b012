"""What rubs in a rule, beside its text while that is changed. It belongs to the text: nobody asks whose it was."""

from __future__ import annotations

from game.core.consent import is_counted_aloud
from game.core.session import Session
from game.i18n.words import Words
from game.texts.choices import answer_words
from game.ui.blocks import NOWHERE, as_large, beginning, by_width, headline, icon, on, one_line, panel, text
from game.ui.geometry import (
    CAPTION,
    CLOSE,
    EASY,
    FIGURE,
    GAP,
    HEADLINE,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    TIGHT,
    WIDE,
)
from game.ui.layout import SPRING, Block, column, row
from game.ui.scene import Box

SIZES = (HEADLINE, QUESTION, READ, CAPTION, HINT)
FLAT_LINES = 2
COLOURS = {"yes": "settled", "reservation": "attention", "objection": "ink"}


def is_objected(session: Session) -> bool:
    return bool(session.play.objections or session.play.consent.objection)


def objections(session: Session, say: Words) -> Block:
    """In the words that were typed, as large as the rule; where nobody typed any, the question for them."""
    words = as_large(_said(session, say), SIZES, "semi", "on_note")
    calm = say("An objection makes the text better. Nobody has to explain theirs.")
    low = text(calm, HINT, "medium", "note_soft", least=HINT, leading=EASY).give()
    head = row(icon("bubble", QUESTION, "on_note"), _number(session, say).fill(), gap=GAP)
    return on(Box(NOWHERE, "note", PANEL_RADIUS), column(head, words, SPRING, low, gap=GAP), WIDE, PAD)


def flat_objections(session: Session, say: Words) -> Block:
    """Above the rule, on a wall with little width; shortened, with a sign, where they are many or long."""
    short = one_line(_shortly(session, say), HINT, "medium", "note_soft", align="right", least=HINT)
    head = row(icon("bubble", QUESTION, "on_note"), _number(session, say), SPRING, short, gap=GAP)
    said = _said(session, say)
    words = headline(said, SIZES[1:], "semi", "on_note")
    most = beginning(said, HINT, "semi", "on_note", lines=FLAT_LINES, leading=CLOSE)

    either = by_width(lambda w: words if words.tall(w).wish <= FLAT_LINES * HEADLINE else most)
    return on(Box(NOWHERE, "note", PANEL_RADIUS), column(head, either, gap=TIGHT), WIDE, TIGHT)


def short_objections(session: Session, say: Words) -> Block:
    """The same in two lines beside their number, where the rule needs the room."""
    said = beginning(_said(session, say), HINT, "semi", "on_note", lines=FLAT_LINES, leading=CLOSE)
    inner = row(icon("bubble", QUESTION, "on_note"), _number(session, say), said.fill(), gap=GAP)
    return on(Box(NOWHERE, "note", PANEL_RADIUS), inner, WIDE, TIGHT)


def _said(session: Session, say: Words) -> str:
    return "  ".join(f"“{one}”" for one in session.play.objections) or say("What’s the problem?")


def _number(session: Session, say: Words) -> Block:
    n = max(session.play.consent.objection, len(session.play.objections))
    return one_line(say.plural("{n} objection", "{n} objections", n), READ, "bold", "on_note", least=HINT)


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
        row(
            one_line(str(getattr(consent, one)), READ, "bold", colour, align="right").across(FIGURE),
            text(names[one], READ, "semi", least=HINT, leading=CLOSE).fill(),
            gap=GAP,
        )
        for one, colour in COLOURS.items()
    )
    head = one_line(say("The last count"), HINT, "medium", "muted", least=HINT)
    return panel(column(head, *cells, gap=NEAR), PAD, GAP)
