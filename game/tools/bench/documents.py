"""How long the documents take: every format of a protocol of twelve rules, one of two hundred, and the pages."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from game.app.page_preview import WIDTH
from game.card_print.order import ordered, pdf_of
from game.core.adoption import CouncilPart, ProtocolState, StateChange
from game.core.ballots import Consent, Round
from game.core.cards import CARD_CHAPTERS, Card
from game.core.events import ProtocolMoved
from game.core.fold import evolve
from game.core.session import Agreement, Session, Setup, Status
from game.documents.bundle import LEAFLETS, folder_bytes, protocol_bytes
from game.documents.compose import compose
from game.documents.formats import EXPORTS, for_word, pdf
from game.documents.made_when import goes_along
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.documents.protocol import protocol_paper
from game.i18n.catalogues import words
from game.i18n.words import Words
from game.library.loading import library, shipped
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import LOOP, bare_loop, first_time, timed

RULE_MS, ALL_MS, MANY_MS, SET_MS = 1000.0, 2000.0, 10_000.0, 5000.0
"""Goals: one format, all formats with the leaflets, all formats of two hundred rules, a set of cards on paper."""


FIRST_RULES, MANY_RULES = 12, 200


def here() -> Context:
    """What this computer knows beside a session: the cards of the game."""
    return Context(cards=library().cards)


def formats() -> list[Row]:
    """A first time with its imports for each format."""
    say, context = words("nl"), here()
    twelve, rows = session_of(context.cards, FIRST_RULES), []
    for form in EXPORTS:
        if form == "pdf" and not pdf.can_write():
            continue
        first = first_time(partial(protocol_bytes, twelve, say, context, form))
        rows.append(Row(f"protocol of 12 rules, first {form}", first, "ms", RULE_MS, bare_loop(), LOOP, 50))
    return rows


def all_formats() -> list[Row]:
    """Of a draft; and of a protocol that no team would make, beside as many times the first as it has rules."""
    say, context = words("nl"), here()
    twelve, many = session_of(context.cards, FIRST_RULES), session_of(context.cards, MANY_RULES)
    together = timed(partial(folder_bytes, twelve, say, context), 3)
    larger, grown = first_time(partial(folder_bytes, many, say, context)), together * MANY_RULES / FIRST_RULES
    bare = timed(partial(_printed_alone, twelve, say, context), 3)
    return [
        Row("12 rules, all formats and leaflets", together, "ms", ALL_MS, bare, ALONE, PACKET),
        Row("200 rules, all of them", larger, "ms", MANY_MS, grown, "as many times twelve", 1),
    ]


def pages() -> list[Row]:
    """The pages of the protocol as pictures for the wall, beside printing them as a PDF."""
    if not pdf.can_write():
        return []
    say, context = words("nl"), here()
    paper = protocol_paper(compose(session_of(context.cards, FIRST_RULES), say, context), say)
    made = timed(partial(pdf.page_pictures, paper, say, WIDTH), 3)
    return [
        Row("12 rules, pages for the wall", made, "ms", RULE_MS, timed(partial(pdf.write, paper, say), 3), "a PDF", 4)
    ]


def packet() -> list[Row]:
    """All of a protocol that was adopted, beside what typst and the writer of Word files alone take for its papers."""
    if not pdf.can_write():
        return []
    say, context = words("nl"), here()
    adopted = in_last_state(session_of(context.cards, FIRST_RULES))
    bare = timed(partial(_printed_alone, adopted, say, context), 3)
    made = timed(partial(folder_bytes, adopted, say, context), 3)
    return [Row("the packet of 12 rules", made, "ms", PACKET * bare, bare, ALONE, PACKET)]


def _printed_alone(session: Session, say: Words, context: Context) -> None:
    document = compose(session, say, context)
    for kind in ("protocol", *LEAFLETS):
        if goes_along(kind, document, say):
            paper = PAPERS[kind](document, say)
            for_word(paper, say)
            if pdf.can_write():
                pdf.write(paper, say)


ALONE = "typst and docx alone"
PACKET = 1.5
"""The whole packet takes at most so many times what its printers take."""


def in_last_state(session: Session) -> Session:
    """Submitted and adopted: then the packet holds most."""
    submitted = StateChange(ProtocolState.SUBMITTED, "2026-12-05", (CouncilPart.WHOLE,))
    given = ((CouncilPart.WHOLE, "2026-12-12"),)
    adopted = StateChange(ProtocolState.ADOPTED, "2026-12-15", submitted.parts, given, "2027-01-01")
    return evolve(evolve(session, ProtocolMoved(submitted)), ProtocolMoved(adopted))


def printed_set() -> list[Row]:
    """The basic set with all that belongs to it, for 24 people."""
    if not pdf.can_write():
        return []
    say = words("nl")
    order = ordered("basis", shipped(), say)
    made = first_time(partial(pdf_of, order, say))
    return [Row(f"{len(order.cards)} cards on paper", made, "ms", SET_MS, bare_loop(), LOOP, 300)]


def session_of(cards: tuple[Card, ...], rules: int) -> Session:
    """A session that settled on so many rules, with votes, reasons and reservations, one card after the other."""
    made = []
    for n in range(rules):
        card = cards[n % len(cards)]
        option = next(option for option in card.options if option.exportable)
        counts = tuple((one.id, 9 if one is option else 3) for one in card.options)
        status = Status.AGREED if n % 4 else Status.RESERVED
        settled = Agreement(
            card.id, card.title, CARD_CHAPTERS[n % len(CARD_CHAPTERS)], status,
            text=option.rule or option.text, reason="Dan weet iedereen waar we aan toe zijn.", floor=card.floor,
            rounds=(Round(counts, 24),) * 2, consent=Consent(22, 2), objections=("De avond staat er niet in.",),
            option=option.id, heard=("Het is lastig vol te houden.",),
        )  # fmt: skip
        made.append(settled)
    session = Session(setup=Setup(school="De Wilg", people=24), id="bench", at="2026-11-22T13:30:00", deck=cards)
    return replace(session, agreements=tuple(made))


PARTS: tuple[Part, ...] = (formats, all_formats, pages, packet, printed_set)
