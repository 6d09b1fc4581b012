"""The account: how the team came to it, how many voted, and what became of each question. A paper of its own.

In a small team it tells of reservations and of no counts: who knows the others could guess who chose what.
"""

from __future__ import annotations

from game.core.session import Status
from game.documents.appendices import parked, questions
from game.documents.blocks import Block, Bullets, Paper, Para, Section, Sub, Table
from game.documents.model import Document, Gone, Rule
from game.documents.paper_frame import paper
from game.i18n.words import Words

FEWEST = 10
"""People: with fewer no count is told."""


def account_paper(document: Document, say: Words) -> Paper:
    """For the archive, and for a council that asks for it."""
    sections = (
        Section(say("How we got here"), _account(document, say)),
        *_consent(document, say),
        *(() if document.state.undecided else (*parked(document, say), *questions(document, say))),
        Section(say("About this account"), tuple(Para(note, "note") for note in document.notes)),
    )
    return paper("account", say("How we got here"), sections, document, say)


def small(document: Document) -> bool:
    """Whether so few were there that counts would point at people."""
    return document.evening.fewest < FEWEST


def _consent(document: Document, say: Words) -> tuple[Section, ...]:
    """How many voted on each agreement and can live with it; of a small team only what has a reservation."""
    reserved = tuple(rule.number for rule in document.rules() if rule.status_id == Status.RESERVED)
    title = say("Turnout and consent")
    if small(document):
        told = say("Agreed with a reservation: {numbers}.", numbers=", ".join(reserved))
        return (Section(title, (Para(told),)),) if reserved else ()
    rows = tuple((rule.number, *_counts(rule)) for rule in document.rules() if rule.votes or rule.consent)
    head = (say("Agreement"), say("Turnout"), say("Consent"))
    return (Section(title, (Table(title, head, rows, (0.14, 0.4, 0.46)),)),) if rows else ()


def _counts(rule: Rule) -> tuple[str, str]:
    return rule.votes or "–", rule.consent or rule.status


def _account(document: Document, say: Words) -> tuple[Block, ...]:
    few = small(document)
    rows = tuple(
        (f"{one.about} – {one.asked}" if one.asked else one.about, one.chapter, "–" if few else one.votes, one.outcome)
        for one in document.played
    )
    head = (say("Question"), say("Chapter"), say("Last vote"), say("What became of it"))
    table = (Table(say("What was discussed"), head, rows, (0.34, 0.14, 0.22, 0.3)),) if rows else ()
    return (*(Para(line) for line in document.account), *table, *_of_proposals(document, say))


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
