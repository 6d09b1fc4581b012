"""What follows the chapters: open points, account, measures and complaints, the plan for threats, contacts, signing."""

from __future__ import annotations

from game.protocol.document import Document, Floor, OpenPoint
from game.protocol.paper import Blanks, Block, Bullets, Entry, Para, Section, Steps, Sub, Table
from game.words import Words


def appendices(document: Document, say: Words) -> tuple[Section, ...]:
    """In the order of the protocol; open points only if there are any."""
    return (
        *_parked(document, say),
        *_not_needed(document, say),
        Section(say("Measures and complaints"), _measures(document, say), "A"),
        threats(document, say),
        Section(say("Contacts"), _contacts(document, say), "C"),
        Section(say("Account"), _account(document, say), "D"),
        signing(document, say),
    )


def _parked(document: Document, say: Words) -> tuple[Section, ...]:
    points = tuple(_open_point(f"P{n}", point, say) for n, point in enumerate(document.parked, 1))
    return (Section(say("Parked: these come back"), points),) if points else ()


def _open_point(number: str, point: OpenPoint, say: Words) -> Entry:
    details = [
        (say("Text so far, not agreed"), point.text),
        *((say("Objection"), text) for text in point.objections),
        *_floor(point.floor, say),
        ("", point.returns),
    ]
    return Entry(number, point.title, tuple((label, text) for label, text in details if text))


def _not_needed(document: Document, say: Words) -> tuple[Section, ...]:
    entries = tuple(Entry("–", card.title, _floor(card.floor, say)) for card in document.not_needed)
    return (Section(say("No agreement needed"), entries),) if entries else ()


def _floor(floor: Floor | None, say: Words) -> tuple[tuple[str, str], ...]:
    return ((say("Already settled"), f"{floor.text} ({floor.source})"),) if floor else ()


def _measures(document: Document, say: Words) -> tuple[Block, ...]:
    rows = tuple((str(n), step.name, step.who, step.note) for n, step in enumerate(document.ladder))
    head = (say("Step"), say("Measure"), say("Who"), say("Note"))
    return (
        Sub(say("Measures, step by step")),
        Table(say("Measures, step by step"), head, rows, (0.1, 0.32, 0.22, 0.36)),
        *(Para(note) for note in document.ladder_notes),
        Sub(say("A complaint")),
        Steps(document.complaints),
        Sub(say("How a complaint is held against the agreements")),
        Steps(document.testing),
    )


def threats(document: Document, say: Words) -> Section:
    """The plan for threats: a page of its own, for the wall."""
    blocks: list[Block] = []
    for part in document.threats:
        who = part.who or "…………………………………"
        blocks += [Sub(part.title), Para(say("Who: {who}", who=who)), Bullets(part.actions)]
    notes = tuple(Para(note) for note in document.threat_notes)
    return Section(say("Plan for threats"), (*notes[:1], *blocks, *notes[1:]), "B", new_page=True)


def _contacts(document: Document, say: Words) -> tuple[Block, ...]:
    if not document.contacts:
        return (Para(say("No contact was confirmed when this was written.")),)
    head = (say("Who"), say("What for"), say("Number"), say("Confirmed"))
    return (Table(say("Contacts"), head, document.contacts, (0.3, 0.33, 0.19, 0.18)),)


def _account(document: Document, say: Words) -> tuple[Block, ...]:
    rows = tuple((one.title, one.chapter, one.votes, one.outcome) for one in document.played)
    head = (say("Card"), say("Chapter"), say("Last vote"), say("What became of it"))
    table = (Table(say("Cards that were played"), head, rows, (0.36, 0.12, 0.22, 0.3)),) if rows else ()
    return (*(Para(line) for line in document.account), *table, *(Para(note, "note") for note in document.notes))


def signing(document: Document, say: Words) -> Section:
    """A line for each colleague, empty: a page of its own."""
    rows = (("", "", "", ""),) * 18
    head = (say("Name"), say("Function"), say("Date"), say("Signature"))
    table = Table(say("Signing sheet"), head, rows, (0.34, 0.24, 0.16, 0.26), tall=True)
    return Section(say("Signing"), (Blanks(document.signing), table), "E", new_page=True)
