"""The papers that are made of a document: the protocol itself, and the leaflets to make it known. Blocks, no layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.core.cards import ADVICE, CHAPTERS, LAW
from game.documents import fixed
from game.documents.appendices import appendices, floor_details, seen_last
from game.documents.blocks import Block, Bullets, Entry, Paper, Para, Section, Sub, Table
from game.documents.chapters import AMONG_STAFF
from game.documents.kit import kit_paper
from game.documents.leaflets.agreements import agreements_paper
from game.documents.leaflets.council import council_paper, to_discuss
from game.documents.leaflets.families import parents_paper, pupils_paper, school_guide_paper
from game.documents.leaflets.mails import MAILS
from game.documents.leaflets.poster import poster_paper
from game.documents.leaflets.staff import look_back_paper, newcomers_paper, signing_paper, threats_paper
from game.documents.life import NEW
from game.documents.model import Chapter, Document, Proposed, Rule
from game.documents.paper_frame import paper
from game.fixed_texts.schema import PROPOSAL
from game.i18n.words import Words
from game.texts.floors import advice_heading, law_heading


def protocol_paper(document: Document, say: Words) -> Paper:
    """The protocol: chapters, open points, account, and appendices that can be printed by themselves."""
    return paper(
        "protocol",
        document.title,
        (
            Section(say("About this draft"), tuple(Para(line) for line in document.guide)),
            *(_chapter(chapter, document, say) for chapter in document.chapters),
            *appendices(document, say),
            *_among_staff(document, say),
        ),
        document,
        say,
        contents=True,
    )


def _chapter(chapter: Chapter, document: Document, say: Words) -> Section:
    told = (*chapter.paragraphs, *_without_rules(chapter, document, say))
    blocks: tuple[Block, ...] = tuple(Para(text) for text in told)
    rules = tuple(rule_entry(rule, document, say) for rule in chapter.rules)
    last = _last(document, say) if chapter.code == CHAPTERS[-1] else ()
    return Section(chapter.title, (*blocks, *rules, *_standing(chapter, say), *last), chapter.code)


def _without_rules(chapter: Chapter, document: Document, say: Words) -> Iterator[str]:
    """How far the team came where nothing is agreed; where proposals stand, their heading says that nobody spoke."""
    if not chapter.empty:
        return
    parked = [number for number, point in document.open_points() if point.chapter == chapter.code]
    if parked:
        yield say("Discussed, and nothing agreed yet: see {points}.", points=", ".join(parked))
    elif any(one.chapter == chapter.code for one in document.not_needed):
        yield say("Discussed: the team needs no agreement on it.")
    elif not chapter.proposed:
        yield say("Not discussed yet.")


def _last(document: Document, say: Words) -> tuple[Block, ...]:
    """What closes the chapters: who consents, when they are looked at again, and what the team has yet to discuss."""
    return (*_council(document, say), *_calendar(document, say), *_still_to_discuss(document, say))


def _standing(chapter: Chapter, say: Words) -> tuple[Block, ...]:
    """What nobody voted on, after what the team agreed: law, advice and proposals never look alike."""
    proposed = _Proposed(chapter.proposed)
    kinds = (
        (say("Discussed, not voted on"), proposed.discussed, ()),
        (law_heading(say), (*proposed.law, *chapter.law), ()),
        (advice_heading(say), chapter.advice, _boxes(proposed.open(ADVICE), say)),
        (fixed.proposals_heading(say), chapter.proposals, _boxes(proposed.open(PROPOSAL), say)),
        (
            say("Chosen after the conversation by whoever led it, alone; the team has not discussed it"),
            (),
            _boxes(proposed.alone, say),
        ),
    )
    told = tuple(
        block
        for heading, texts, boxes in kinds
        if texts or boxes
        for block in (Sub(heading), *((Bullets(texts),) if texts else ()), *boxes)
    )
    return (*told, Para(chapter.elsewhere, "note")) if chapter.elsewhere else told


class _Proposed:
    """The proposals of a chapter, by what became of them."""

    def __init__(self, all_of_it: tuple[Proposed, ...]) -> None:
        self._all = all_of_it
        self.law = tuple(one.text for one in all_of_it if one.kind == LAW)
        self.discussed = tuple(_firm(one) for one in all_of_it if one.state == "yes" and not one.alone)
        self.alone = tuple(one for one in all_of_it if one.state == "yes" and one.alone)

    def open(self, kind: str) -> tuple[Proposed, ...]:
        """What the team has still to adopt, change or strike."""
        return tuple(one for one in self._all if one.kind == kind and one.state != "yes")


def _firm(one: Proposed) -> str:
    return f"{one.text} ({one.strength})"


def _boxes(proposed: tuple[Proposed, ...], say: Words) -> tuple[Para, ...]:
    """With three boxes each, to tick by hand."""
    boxes = say("□ adopt □ change □ strike")
    later = say("put off by the team")
    return tuple(
        Para(f"{boxes} · {_firm(one)}" + (f" – {later}" if one.state == "later" and not one.alone else ""))
        for one in proposed
    )


def _still_to_discuss(document: Document, say: Words) -> tuple[Block, ...]:
    """The chapters with proposals that the team has not discussed, and room for a day."""
    left = to_discuss(document)
    told = say("Still to be discussed in the team: {chapters}. Date: ………", chapters=", ".join(left))
    return (Para(told),) if left else ()


def _council(document: Document, say: Words) -> tuple[Block, ...]:
    """Who consents to which part: no part of the council decides for another."""
    council, title = document.council, say("Who consents to what")
    head = (say("Part of the protocol"), say("Who consents"), say("Article of the law"))
    rows = tuple((one.part, one.who, one.article) for one in council.parts)
    table = Table(title, head, rows, (0.5, 0.25, 0.25))
    return (Sub(title), *map(Para, council.intro), table, *seen_last(council.notes))


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
    rules = (rule_entry(rule, document, say) for rule in document.among_staff)
    title = say("Working agreements of the team (not for consent)")
    return (Section(title, (Para(told), *rules), AMONG_STAFF, new_page=True),)


def rule_entry(rule: Rule, document: Document, say: Words) -> Entry:
    """A rule with all that stands under it."""
    details = [
        ("", f"{rule.status} · {rule.strength}"),
        *changed(rule, document, say),
        (say("Why"), rule.reason),
        (say("Downside"), rule.price),
        *floor_details(rule.floor, say),
        *floor_details(rule.advice, say),
        *((say("Reservation"), text) for text in rule.reservations),
        *((say("Also heard"), text) for text in rule.heard),
        *((say("The model proposed something else"), text) for text in rule.instead),
        ("", " ".join(part for part in (rule.votes, rule.consent) if part)),
        (say("Owner"), rule.owner or "…………………"),
        (say("To be reviewed"), say.date(rule.review)),
    ]
    told = tuple((label, text) for label, text in details if text)
    return Entry(rule.number, rule.text, told, marked=bool(rule.change))


def changed(rule: Rule, document: Document, say: Words) -> Iterator[tuple[str, str]]:
    """How it differs from the version before, which held until this one is adopted."""
    if rule.change == NEW:
        yield "", say("New since version {version}", version=document.state.former)
    elif rule.change:
        yield say("Changed since version {version}; it said", version=document.state.former), rule.before


PAPERS: dict[str, Callable[[Document, Words], Paper]] = {
    "protocol": protocol_paper,
    "threats": threats_paper,
    "council": council_paper,
    "agreements": agreements_paper,
    "newcomers": newcomers_paper,
    "parents": parents_paper,
    "pupils": pupils_paper,
    "school-guide": school_guide_paper,
    "signing": signing_paper,
    "look-back": look_back_paper,
    "poster": poster_paper,
    **MAILS,
    "kit": kit_paper,
}
"""Every paper by its kind; one row each."""
