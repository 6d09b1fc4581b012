"""The protocol itself: agreements first, then why, then proposals and law chapter by chapter, then plans. Blocks only.

Once adopted it holds what was taken over and nothing to tick; how the team voted stands in the account.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import ADVICE, CHAPTERS, LAW
from game.core.session import Status
from game.core.strength import Strength
from game.documents import fixed
from game.documents.appendices import appendices, floor_details
from game.documents.blocks import Block, Bullets, Entry, Paper, Para, Reasons, Section, Sub, Table
from game.documents.chapters import AMONG_STAFF
from game.documents.leaflets.agreements import TAKEN, bare, is_taken
from game.documents.leaflets.council import to_discuss
from game.documents.life import NEW
from game.documents.model import Chapter, Document, Proposed, Rule
from game.documents.paper_frame import paper
from game.fixed_texts.schema import PROPOSAL
from game.i18n.words import Words
from game.texts.floors import advice_heading, law_heading


def protocol_paper(document: Document, say: Words) -> Paper:
    """All of it: what it is and its versions, agreements, chapters, open points, law, and appendices."""
    per_chapter = tuple(section for chapter in document.chapters for section in _chapter(chapter, document, say))
    return paper(
        "protocol",
        document.title,
        (
            Section(say("All agreements"), tuple(_agreements(document, say))),
            Section(say("Why, and what is fixed without a vote"), ()),
            *per_chapter,
            *_proposals(document, say),
            *appendices(document, say),
            *_among_staff(document, say),
        ),
        document,
        say,
        contents=True,
        opening=(*map(Para, document.guide[:1]), Para(" ".join(document.guide[1:]), "fine"), *_versions(document, say)),
    )


def _versions(document: Document, say: Words) -> tuple[Block, ...]:
    """What happened to it, and where the last one that was adopted is."""
    head = (say("Version"), say("Date"), say("Stage"), say("What changed"), say("Who"))
    rows = tuple((one.number, one.date, one.state, one.what, one.who) for one in document.state.versions)
    table = Table(say("Versions"), head, rows, (0.1, 0.2, 0.24, 0.3, 0.16))
    return (table, Para(say("The version adopted last is with ……… and stands on ………."), "note"))


def _agreements(document: Document, say: Words) -> Iterator[Block]:
    """Every agreement with its number and how firm it is, and nothing else: what a teacher looks for."""
    found = [(chapter, tuple(_agreed(chapter, document, say))) for chapter in document.chapters]
    if not any(entries for _, entries in found):
        yield Para(say("Nothing is agreed yet."))
    elif any(entry.number == TAKEN for _, entries in found for entry in entries):
        yield Para(
            say("The team voted on what has a number; what has a point it adopted from the model without a vote.")
        )
    for chapter, entries in found:
        if entries:
            yield Sub(f"{chapter.code} {chapter.title}")
            yield from entries
    if document.state.gone:
        yield Sub(say("Gone since version {version}", version=document.state.former))
        yield Bullets(document.state.gone)


def _agreed(chapter: Chapter, document: Document, say: Words) -> Iterator[Entry]:
    yield from (rule_entry(rule, document, say) for rule in chapter.rules)
    taken = (one for one in chapter.proposed if is_taken(one, document))
    yield from (Entry(TAKEN, one.text, behind=bare(one.strength)) for one in taken)


def rule_entry(rule: Rule, document: Document, say: Words) -> Entry:
    """A rule with how firm it is, and how it differs from the version before."""
    reserved = rule.status_id == Status.RESERVED
    behind = ", ".join((bare(rule.strength), *((rule.status.lower(),) if reserved else ())))
    return Entry(rule.number, rule.text, tuple(changed(rule, document, say)), bool(rule.change), behind)


def rule_reasons(rule: Rule, say: Words) -> Reasons:
    """Why it is so, what it costs, what stands beside it, and who looks after it."""
    details = (
        (say("Why"), rule.reason),
        (say("Downside"), rule.price),
        *floor_details(rule.floor, say),
        *floor_details(rule.advice, say),
        *((say("Reservation"), text) for text in rule.reservations),
        (say("Also heard"), "; ".join(rule.heard)),
        *((say("The model proposed something else"), text) for text in rule.instead),
        (say("Owner"), rule.owner),
    )
    return Reasons(rule.number, tuple((label, text) for label, text in details if text))


def changed(rule: Rule, document: Document, say: Words) -> Iterator[tuple[str, str]]:
    """How it differs from the version before, which held until this one is adopted."""
    if rule.change == NEW:
        yield "", say("New since version {version}", version=document.state.former)
    elif rule.change:
        yield say("Changed since version {version}; it said", version=document.state.former), rule.before


def _chapter(chapter: Chapter, document: Document, say: Words) -> Iterator[Section]:
    """Nothing for a chapter in which there is nothing to say any more."""
    told = (*chapter.paragraphs, *_without_rules(chapter, document, say))
    reasons = (rule_reasons(rule, say) for rule in chapter.rules)
    blocks: tuple[Block, ...] = (
        *((Para(" ".join(told), "fine"),) if told else ()),
        *(one for one in reasons if one.details),
        *_standing(chapter, document, say),
        *(_last(document, say) if chapter.code == CHAPTERS[-1] else ()),
    )
    if blocks:
        yield Section(chapter.title, blocks, chapter.code, part=True)


def _without_rules(chapter: Chapter, document: Document, say: Words) -> Iterator[str]:
    """How far the team came where nothing is agreed; where proposals stand, their heading says that nobody spoke."""
    if not (chapter.empty and document.state.undecided):
        return
    parked = [number for number, point in document.open_points() if point.chapter == chapter.code]
    if parked:
        yield say("Discussed, and nothing agreed yet: see {points}.", points=", ".join(parked))
    elif any(one.chapter == chapter.code for one in document.not_needed):
        yield say("Discussed: the team needs no agreement on it.")
    elif not chapter.proposed:
        yield say("Not discussed yet.")


def _last(document: Document, say: Words) -> tuple[Block, ...]:
    """What closes the chapters: who consents, and when they are looked at again."""
    if not document.state.undecided:
        return (*_calendar(document, say),)
    signing = Para(say("It can be signed once it is adopted."))
    return (*_council(document, say), *_calendar(document, say), signing)


def _standing(chapter: Chapter, document: Document, say: Words) -> Iterator[Block]:
    """What is fixed in it without a vote: law and advice never look alike."""
    law = (*(one.text for one in chapter.proposed if one.kind == LAW), *chapter.law)
    own = chapter.proposals if document.state.undecided else ()
    kinds = ((law_heading(say), law), (advice_heading(say), chapter.advice), (fixed.proposals_heading(say), own))
    yield from (Para(" ".join(texts), "fine", f"{heading}:") for heading, texts in kinds if texts)
    if chapter.elsewhere:
        yield Para(chapter.elsewhere, "note")


def _proposals(document: Document, say: Words) -> Iterator[Section]:
    """What nobody decided on yet, to tick by hand: advice and proposals apart, and what one person chose alone."""
    if not document.state.undecided:
        return
    stands = tuple((chapter, one) for chapter in document.chapters for one in chapter.proposed if one.kind != LAW)
    alone = say("Chosen after the conversation by whoever led it, alone; the team has not discussed it")
    kinds = (
        (advice_heading(say), [pair for pair in stands if pair[1].kind == ADVICE and pair[1].state != "yes"]),
        (
            fixed.proposals_heading(say),
            [pair for pair in stands if pair[1].kind == PROPOSAL and pair[1].state != "yes"],
        ),
        (alone, [pair for pair in stands if pair[1].state == "yes" and pair[1].alone]),
    )
    tables = [(heading, tuple(_row(*pair, say) for pair in pairs)) for heading, pairs in kinds if pairs]
    if tables:
        told = say(
            "Tick a box: {a} adopt, {c} change, {s} strike. Where no word follows, it is a must.",
            a=say("A"),
            c=say("C"),
            s=say("S"),
        )
        blocks = (block for heading, rows in tables for block in (Sub(heading), _boxes(heading, rows, say)))
        section = (Para(told), *blocks, *_still_to_discuss(document, say))
        yield Section(say("Proposals of the model"), section)


def _row(chapter: Chapter, one: Proposed, say: Words) -> tuple[str, ...]:
    later = f" – {say('put off by the team')}" if one.state == "later" and not one.alone else ""
    return chapter.code, f"{_firm(one)}{later}", *BOXES


def _boxes(heading: str, rows: tuple[tuple[str, ...], ...], say: Words) -> Table:
    """With three boxes each."""
    head = (say("Ch."), say("Proposal"), say("A"), say("C"), say("S"))
    return Table(heading, head, rows, (0.07, 0.78, 0.05, 0.05, 0.05))


BOXES = ("□", "□", "□")


def _firm(one: Proposed) -> str:
    return one.text if one.strength_id == Strength.MUST else f"{one.text} ({bare(one.strength)})"


def _still_to_discuss(document: Document, say: Words) -> tuple[Block, ...]:
    """The chapters with proposals that the team has not discussed, and room for a day."""
    left = to_discuss(document)
    told = say("Still to be discussed in the team: {chapters}. Date: ………", chapters=", ".join(left))
    return (Para(told),) if left else ()


def _council(document: Document, say: Words) -> tuple[Block, ...]:
    """Who consents to which part: no part of the council decides for another."""
    council = document.council
    parts = " ".join(f"{one.part}: {one.who} ({one.article})." for one in council.parts)
    told = (*council.intro, parts, *council.notes)
    return (Sub(say("Who consents to what")), *(Para(text, "fine") for text in told))


def _calendar(document: Document, say: Words) -> tuple[Block, ...]:
    """When which agreement is looked at again, the first date first."""
    numbers: dict[str, list[str]] = {}
    for rule in sorted(document.for_council(), key=lambda rule: rule.review):
        if rule.review:
            numbers.setdefault(rule.review, []).append(rule.number)
    rows = tuple((say.date(day), ", ".join(of_the_day)) for day, of_the_day in numbers.items())
    title = say("When we look at it again")
    head = (say("Date"), say("Agreements"))
    return (Sub(title), Table(title, head, rows, (0.35, 0.65))) if rows else ()


def _among_staff(document: Document, say: Words) -> tuple[Section, ...]:
    """On pages of its own, so that it can be left out of what the council gets."""
    if not document.among_staff:
        return ()
    told = say(
        "This is what colleagues agreed on how they deal with each other. The participation council is not asked to "
        "consent to it, and parents do not get it: leave this appendix out of what you hand in."
    )
    rules = (
        block
        for rule in document.among_staff
        for block in (rule_entry(rule, document, say), rule_reasons(rule, say))
        if not isinstance(block, Reasons) or block.details
    )
    title = say("Working agreements of the team (not for consent)")
    return (Section(title, (Para(told), *rules), AMONG_STAFF, new_page=True),)
