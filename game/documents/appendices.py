"""What follows the chapters: open points, law, measures and complaints, threats, contacts."""

from __future__ import annotations

from game.documents import fixed
from game.documents.blocks import Block, Bullets, Entry, Para, Section, Sub, Table
from game.documents.fixed import TO_WRITE
from game.documents.model import Document, Duty, Floor, NotNeeded, OpenPoint
from game.fixed_texts.schema import BILL
from game.i18n.words import Words
from game.texts.floors import advice_heading, floor_title, law_heading
from game.texts.questions import heading


def appendices(document: Document, say: Words) -> tuple[Section, ...]:
    """In the order of the protocol; open points only if there are any."""
    still_open = (*parked(document, say), *questions(document, say)) if document.state.undecided else ()
    return (
        *still_open,
        *_not_needed(document, say),
        Section(law_heading(say), _law(document, say)),
        *_bills(document, say),
        *_advice(document, say),
        Section(say("Measures and complaints"), _measures(document, say), "A"),
        Section(say("Plan for threats"), threats(document, say, run_on=True), "B"),
        Section(say("Contacts"), (*_contacts(document, say), Para(" ".join(document.notes), "note")), "C"),
    )


def parked(document: Document, say: Words) -> tuple[Section, ...]:
    """What the team comes back to; nothing of it is agreed."""
    points = tuple(_open_point(number, point, say) for number, point in document.open_points())
    return (Section(say("Parked: these come back"), points),) if points else ()


def _open_point(number: str, point: OpenPoint, say: Words) -> Entry:
    details = [
        (say("Text so far, not agreed"), point.text),
        *((say("Objection"), text) for text in point.objections),
        *floor_details(point.floor, say),
        *floor_details(point.advice, say),
        ("", point.returns),
    ]
    return Entry(number, point.about, tuple((label, text) for label, text in details if text))


def questions(document: Document, say: Words) -> tuple[Section, ...]:
    """What nobody in the room knew, with who finds it out."""
    entries = tuple(Entry("?", one.text, (("", one.returns),)) for one in document.questions)
    return (Section(heading(say), entries),) if entries else ()


def _not_needed(document: Document, say: Words) -> tuple[Section, ...]:
    entries = tuple(
        Entry("–", f"{card.about} {card.text}" if card.text else card.about, _of_card(card, say))
        for card in document.not_needed
    )
    return (Section(say("No agreement needed"), entries),) if entries else ()


def _of_card(card: NotNeeded, say: Words) -> tuple[tuple[str, str], ...]:
    return (*floor_details(card.floor, say), *floor_details(card.advice, say))


def floor_details(floor: Floor | None, say: Words) -> tuple[tuple[str, str], ...]:
    """What is not voted on, under the name of its kind and with its source."""
    return ((floor_title(floor.kind, say), f"{floor.text} ({floor.source})"),) if floor else ()


def _law(document: Document, say: Words) -> tuple[Block, ...]:
    intro = (
        say(
            "Nobody voted on this. It is told in plain words, is not complete, and is no legal advice. Laws change: "
            "check it again before you adopt this protocol."
        )
        if document.state.undecided
        else say(
            "Nobody voted on this. It is told in plain words, is not complete, and is no legal advice. Laws change: "
            "check it again before every new version."
        )
    )
    return (Para(intro, "fine"), *(block for duty in document.law if duty.kind != BILL for block in _duty(duty)))


def _bills(document: Document, say: Words) -> tuple[Section, ...]:
    """Told apart from the law: it may become one, in these words or in others."""
    blocks = tuple(block for duty in document.law if duty.kind == BILL for block in _duty(duty))
    return (Section(say("Not a law yet"), blocks),) if blocks else ()


def _advice(document: Document, say: Words) -> tuple[Section, ...]:
    """A section of its own: nobody may take advice for law."""
    intro = say("This is no law. It is advice that schools commonly get, and the team did not vote on it.")
    blocks = tuple(block for duty in document.advice for block in _duty(duty))
    return (Section(advice_heading(say), (Para(intro, "fine"), *blocks)),) if blocks else ()


def _duty(duty: Duty) -> tuple[Block, ...]:
    """Run together with its source, since few read it from end to end; steps keep their numbers."""
    told = _numbered(duty.lines) if duty.ordered else " ".join(duty.lines)
    return (Para(f"{told} {duty.source}", "fine", f"{duty.title}."),)


def _numbered(lines: tuple[str, ...]) -> str:
    """Steps in order, run together."""
    return " ".join(f"{n}. {line}" for n, line in enumerate(lines, 1))


def _measures(document: Document, say: Words) -> tuple[Block, ...]:
    rows = tuple((str(n), step.name, step.who, step.note) for n, step in enumerate(document.ladder))
    head = (say("Step"), say("Measure"), say("Who"), say("Note"))
    return (
        Sub(say("Measures, step by step")),
        Table(say("Measures, step by step"), head, rows, (0.08, 0.28, 0.19, 0.45)),
        *(Para(" ".join(document.ladder_notes[:-1]), "fine"), *seen_last(document.ladder_notes[-1:])),
        Sub(say("A complaint")),
        Para(f"{fixed.about_complaints(say)} {_numbered(document.complaints)}", "fine"),
        Sub(say("How a complaint is tested against the agreements")),
        Para(_numbered(document.testing), "fine"),
    )


def seen_last(notes: tuple[str, ...]) -> tuple[Para, ...]:
    """Notes of which the last says where and when all this was seen."""
    return (*map(Para, notes[:-1]), *(Para(note, "note") for note in notes[-1:]))


def threats(document: Document, say: Words, run_on: bool = False) -> tuple[Block, ...]:
    """The plan for threats in the order of what is done, on one page for the wall."""
    blocks: list[Block] = []
    for n, part in enumerate(document.threats, 1):
        title = say("{n}. {what} – who: {who}", n=n, what=part.title, who=part.who or TO_WRITE)
        blocks += [Para(" ".join(part.actions), "fine", f"{title}.")] if run_on else [Sub(title), Bullets(part.actions)]
    alarm = Para(fixed.alarm(say), "warning")
    notes = (" ".join(document.threat_notes),) if run_on else document.threat_notes
    return (alarm, _numbers(document, say), *blocks, *map(Para, notes))


def _numbers(document: Document, say: Words) -> Table:
    """What one calls when there is a threat: confirmed numbers, or room to write."""
    known = dict(document.numbers)
    lines = (
        (say("Police, no emergency"), known.get("police", TO_WRITE)),
        (say("School police contact"), known.get("police-contact", TO_WRITE)),
        (say("School board, directly"), known.get("board", TO_WRITE)),
    )
    return Table(say("Numbers for a threat"), (say("Who"), say("Number")), lines, (0.5, 0.5))


def _contacts(document: Document, say: Words) -> tuple[Block, ...]:
    if not document.contacts:
        return (Para(say("No contact was confirmed when this was written.")),)
    head = (say("Who"), say("What for"), say("Number"), say("Confirmed"))
    return (Table(say("Contacts"), head, document.contacts, (0.3, 0.26, 0.2, 0.24)),)


def signing(document: Document, say: Words) -> tuple[Block, ...]:
    """What one signs for, and a line for each colleague, empty."""
    rows = (("", "", "", ""),) * document.colleagues
    head = (say("Name"), say("Role"), say("Date"), say("Signature"))
    table = Table(say("Signing sheet"), head, rows, (0.34, 0.24, 0.16, 0.26), tall=True)
    return (Para(document.declaration), table)
