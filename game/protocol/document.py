"""The draft protocol as data: every format writes this, and nothing else. It knows no file and no layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.core.cards import CHAPTERS, Sourced, context_of
from game.core.contacts import Contact
from game.core.session import SETTLED, Agreement, Session, Status
from game.core.titles import STATUS_TITLES
from game.protocol import fixed
from game.words import Words


@dataclass(frozen=True, slots=True)
class Floor:
    """What the law already decides beside a rule: the text, and where and when that was checked."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One numbered agreement. `votes` and `consent` are sentences with totals, never a spread over standpoints."""

    number: str
    text: str
    strength: str
    reason: str
    status: str
    floor: Floor | None
    votes: str
    consent: str
    reservations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    code: str
    title: str
    paragraphs: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A parked point: what it is about, the text as it stood, who comes back with it and when; the law holds anyway."""

    title: str
    text: str
    returns: str
    objections: tuple[str, ...]
    floor: Floor | None


@dataclass(frozen=True, slots=True)
class NotNeeded:
    """A card that the team needs no agreement on; what the law decides about it stands all the same."""

    title: str
    floor: Floor | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the ladder of measures."""

    name: str
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class Document:
    status: str
    title: str
    school: str
    date: str
    guide: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    parked: tuple[OpenPoint, ...]
    not_needed: tuple[NotNeeded, ...]
    contacts: tuple[tuple[str, str, str, str], ...]
    ladder: tuple[Step, ...]
    ladder_notes: tuple[str, ...]
    signing: tuple[str, ...]
    notes: tuple[str, ...]


def compose(session: Session, say: Words, contacts: Sequence[Contact], version: str) -> Document:
    """The protocol of this session as it stands now. Unconfirmed contacts stay out."""
    date = say.date(session.at[:10]) or "…"
    made = session.agreements
    return Document(
        status=fixed.status_line(date, say),
        title=say("Protocol for online contact between staff and pupils"),
        school=session.setup.school or say("Our school"),
        date=date,
        guide=fixed.guide(say),
        chapters=tuple(_chapter(code, made, say) for code in CHAPTERS),
        parked=tuple(_open_point(one, say) for one in made if one.status is Status.PARKED),
        not_needed=tuple(
            NotNeeded(_title(one, say), _floor(one, say)) for one in made if one.status is Status.NOT_NEEDED
        ),
        contacts=tuple(_contact(contact, say) for contact in contacts if contact.confirmed_on and contact.number),
        ladder=tuple(Step(*step) for step in fixed.ladder(say)),
        ladder_notes=fixed.ladder_notes(say),
        signing=fixed.signing(say),
        notes=fixed.notes(date, version, say),
    )


def _chapter(code: str, made: Sequence[Agreement], say: Words) -> Chapter:
    agreed = [one for one in made if one.chapter == code and one.status in SETTLED]
    rules = tuple(_rule(f"{code[1:]}.{n}", one, say) for n, one in enumerate(agreed, 1))
    paragraphs = fixed.chapter_texts(code, say) or (() if rules else (say("Not discussed yet."),))
    return Chapter(code, fixed.chapter_title(code, say), paragraphs, rules)


def _rule(number: str, one: Agreement, say: Words) -> Rule:
    return Rule(
        number=number,
        text=one.text,
        strength=fixed.strength(one.strength, say),
        reason=one.reason,
        status=say(STATUS_TITLES[one.status]),
        floor=_floor(one, say),
        votes=_votes(one, say),
        consent=say(
            "Consent: {yes} can live with it, {reservation} with a reservation, {objection} objected.",
            yes=one.consent.yes,
            reservation=one.consent.reservation,
            objection=one.consent.objection,
        ),
        reservations=one.objections if one.status is Status.RESERVED else (),
    )


def _votes(one: Agreement, say: Words) -> str:
    rounds = [
        say("round {n}: {cast} of {present} voted", n=n, cast=counted.cast, present=counted.present)
        for n, counted in enumerate(one.rounds, 1)
    ]
    return say("Turnout: {rounds}.", rounds="; ".join(rounds)) if rounds else ""


def _floor(one: Agreement, say: Words) -> Floor | None:
    return _told(one, one.floor, say) if one.floor else None


def _told(one: Agreement, floor: Sourced, say: Words) -> Floor:
    source = say(
        "{source}, checked {date}",
        source=say.card(context_of(one.card, "floor.source"), floor.source),
        date=say.date(floor.checked),
    )
    if floor.mark == "GK":
        source += ". " + say("General knowledge: check it yourselves.")
    return Floor(say.card(context_of(one.card, "floor.text"), floor.text), source)


def _title(one: Agreement, say: Words) -> str:
    return say.card(context_of(one.card, "title"), one.title)


def _open_point(one: Agreement, say: Words) -> OpenPoint:
    who, when = one.returns_who or say("still to be chosen"), one.returns_when or say("still to be chosen")
    returns = say("Comes back: {who}. When: {when}.", who=who, when=when)
    return OpenPoint(_title(one, say), one.text, returns, one.objections, _floor(one, say))


def _contact(contact: Contact, say: Words) -> tuple[str, str, str, str]:
    checked = say("confirmed {date}", date=say.date(contact.confirmed_on))
    return say(contact.who), say(contact.purpose), contact.number, checked
