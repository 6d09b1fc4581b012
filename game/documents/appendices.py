"""What follows the chapters: law, open points, measures and complaints, threats, contacts, account, signing."""

from __future__ import annotations

from game.documents import fixed
from game.documents.blocks import Blanks, Block, Bullets, Entry, Para, Section, Steps, Sub, Table
from game.documents.fixed import TO_WRITE
from game.documents.model import Document, Duty, Floor, Gone, NotNeeded, OpenPoint
from game.fixed_texts.schema import BILL
from game.i18n.words import Words
from game.texts.floors import advice_heading, floor_title, law_heading
from game.texts.questions import heading


def appendices(document: Document, say: Words) -> tuple[Section, ...]:
    """In the order of the protocol; open points only if there are any."""
    return (
        *_parked(document, say),
        *_questions(document, say),
        *_not_needed(document, say),
        Section(law_heading(say), _law(document, say)),
        *_bills(document, say),
        *_advice(document, say),
        Section(say("Measures and complaints"), _measures(document, say), "A"),
        Section(say("Plan for threats"), threats(document, say), "B", new_page=True),
        Section(say("Contacts"), _contacts(document, say), "C", new_page=True),
        Section(say("How we got here"), _account(document, say), "D"),
        Section(say("Signing"), (Blanks(document.signing), *signing(document, say)), "E", new_page=True),
    )


def _parked(document: Document, say: Words) -> tuple[Section, ...]:
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


def _questions(document: Document, say: Words) -> tuple[Section, ...]:
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
    intro = say(
        "Nobody voted on this. It is told in plain words, is not complete, and is no legal advice. Laws change: check "
        "it again before you adopt this protocol."
    )
    return (Para(intro), *(block for duty in document.law if duty.kind != BILL for block in _duty(duty)))


def _bills(document: Document, say: Words) -> tuple[Section, ...]:
    """Told apart from the law: it may become one, in these words or in others."""
    blocks = tuple(block for duty in document.law if duty.kind == BILL for block in _duty(duty))
    return (Section(say("Not a law yet"), blocks),) if blocks else ()


def _advice(document: Document, say: Words) -> tuple[Section, ...]:
    """A section of its own: nobody may take advice for law."""
    intro = say("This is no law. It is advice that schools commonly get, and the team did not vote on it.")
    blocks = tuple(block for duty in document.advice for block in _duty(duty))
    return (Section(advice_heading(say), (Para(intro), *blocks)),) if blocks else ()


def _duty(duty: Duty) -> tuple[Block, ...]:
    body = Steps(duty.lines) if duty.ordered else Bullets(duty.lines)
    return (Sub(duty.title), body, Para(duty.source, "note"))


def _measures(document: Document, say: Words) -> tuple[Block, ...]:
    rows = tuple((str(n), step.name, step.who, step.note) for n, step in enumerate(document.ladder))
    head = (say("Step"), say("Measure"), say("Who"), say("Note"))
    return (
        Sub(say("Measures, step by step")),
        Table(say("Measures, step by step"), head, rows, (0.1, 0.32, 0.22, 0.36)),
        *seen_last(document.ladder_notes),
        Sub(say("A complaint")),
        Para(fixed.about_complaints(say)),
        Steps(document.complaints),
        Sub(say("How a complaint is tested against the agreements")),
        Steps(document.testing),
    )


def seen_last(notes: tuple[str, ...]) -> tuple[Para, ...]:
    """Notes of which the last says where and when all this was seen."""
    return (*map(Para, notes[:-1]), *(Para(note, "note") for note in notes[-1:]))


def threats(document: Document, say: Words) -> tuple[Block, ...]:
    """The plan for threats in the order of what is done, on one page for the wall."""
    blocks: list[Block] = []
    for n, part in enumerate(document.threats, 1):
        title = say("{n}. {what} – who: {who}", n=n, what=part.title, who=part.who or TO_WRITE)
        blocks += [Sub(title), Bullets(part.actions)]
    alarm = Para(fixed.alarm(say), "warning")
    return (alarm, _numbers(document, say), *blocks, *map(Para, document.threat_notes))


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


def _account(document: Document, say: Words) -> tuple[Block, ...]:
    rows = tuple(
        (f"{one.about} – {one.asked}" if one.asked else one.about, one.chapter, one.votes, one.outcome)
        for one in document.played
    )
    head = (say("Question"), say("Chapter"), say("Last vote"), say("What became of it"))
    table = (Table(say("What was discussed"), head, rows, (0.36, 0.12, 0.22, 0.3)),) if rows else ()
    told = (*(Para(line) for line in document.account), *table, *_of_proposals(document, say))
    return (*told, *(Para(note, "note") for note in document.notes))


def _of_proposals(document: Document, say: Words) -> tuple[Block, ...]:
    """Which proposals of the model are gone, and why: no choice is silent."""
    gone = tuple(_gone_words(one, say) for chapter in document.chapters for one in chapter.gone)
    return (Sub(say("Proposals of the model that are gone")), Bullets(gone)) if gone else ()


def _gone_words(one: Gone, say: Words) -> str:
    match one.why:
        case "replaced":
            return say("Replaced by {number}: “{text}”", number=one.by, text=one.text)
        case "against":
            return say("{number} says otherwise: “{text}”", number=one.by, text=one.text)
        case _ if one.alone:
            return say("Struck by whoever led the conversation, alone, not by the team: “{text}”", text=one.text)
        case _:
            return say("Struck by the team, without a vote: “{text}”", text=one.text)


def signing(document: Document, say: Words) -> tuple[Block, ...]:
    """What one signs for, and a line for each colleague, empty."""
    rows = (("", "", "", ""),) * document.colleagues
    head = (say("Name"), say("Role"), say("Date"), say("Signature"))
    table = Table(say("Signing sheet"), head, rows, (0.34, 0.24, 0.16, 0.26), tall=True)
    return (Para(document.declaration), table)
