"""The papers that are made of a document: the protocol itself, and the leaflets to make it known. Blocks, no layout."""

from __future__ import annotations

from collections.abc import Callable

from game.protocol.appendices import appendices
from game.protocol.document import Chapter, Document, Floor, Rule
from game.protocol.paper import Block, Entry, Paper, Para, Section
from game.words import Words


def protocol_paper(document: Document, say: Words) -> Paper:
    """The protocol: chapters, open points, account, and appendices that can be printed by themselves."""
    return paper(
        "protocol",
        document.title,
        (
            Section(say("About this draft"), tuple(Para(line) for line in document.guide)),
            *(_chapter(chapter, say) for chapter in document.chapters),
            *appendices(document, say),
        ),
        document,
        say,
        contents=True,
    )


def paper(
    kind: str, title: str, sections: tuple[Section, ...], document: Document, say: Words, contents: bool = False
) -> Paper:
    """A paper of this school with the status line that every paper carries."""
    footer = say("{school} · draft of {date} · not adopted", school=document.school, date=document.date)
    return Paper(
        kind,
        title,
        document.school,
        document.date,
        document.status,
        footer,
        document.language,
        sections,
        contents,
        document.logo,
    )


def _chapter(chapter: Chapter, say: Words) -> Section:
    blocks: tuple[Block, ...] = tuple(Para(text) for text in chapter.paragraphs)
    if chapter.empty:
        blocks = (*blocks, Para(_not_yet(chapter, say)))
    return Section(chapter.title, (*blocks, *(rule_entry(rule, say) for rule in chapter.rules)), chapter.code)


def _not_yet(chapter: Chapter, say: Words) -> str:
    told = say("Not discussed yet.")
    if not chapter.fillers:
        return told
    return told + " " + say("Cards that would fill this chapter: {titles}.", titles="; ".join(chapter.fillers))


def rule_entry(rule: Rule, say: Words) -> Entry:
    """A rule with all that stands under it."""
    details = [
        ("", f"{rule.status} · {rule.strength}"),
        (say("Why"), rule.reason),
        *floor_details(rule.floor, say),
        *((say("Reservation"), text) for text in rule.reservations),
        *((say("Also heard"), text) for text in rule.heard),
        ("", " ".join(part for part in (rule.votes, rule.consent) if part)),
        (say("Owner"), rule.owner or "…………………"),
        (say("To be looked at again"), say.date(rule.review)),
    ]
    return Entry(rule.number, rule.text, tuple((label, text) for label, text in details if text))


def floor_details(floor: Floor | None, say: Words) -> tuple[tuple[str, str], ...]:
    """What the law already decides, with its source."""
    return ((say("Already settled"), f"{floor.text} ({floor.source})"),) if floor else ()


PAPERS: dict[str, Callable[[Document, Words], Paper]] = {"protocol": protocol_paper}
"""Every paper by its kind; one row each."""
