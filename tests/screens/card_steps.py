"""A card at every step that shows it, in each state that gives its texts other neighbours: for tests of the layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from game.core.ballots import CARD, HANDS, PHONE, TABLE, Ballot, Consent, Round, Voting, Way
from game.core.camera_status import Camera
from game.core.cards import ABSTAIN, Card
from game.core.drafting import draft_from, fresh_draft
from game.core.phases import CARD_PHASES, Phase
from game.core.phone_status import NO_PHONES, Phones, ServerStatus
from game.core.session import Argument, Play, Session, Setup, Timer
from game.core.talk_formats import SHOWN_TALKS, TALK_FORMATS
from game.core.view_model import ViewModel
from game.core.view_state import REVEAL_STEPS, View
from game.texts.question import stands

PEOPLE = 24
ON = Phones(ServerStatus.ON, join="http://192.168.1.20:8765/7KQ4", address="192.168.1.20:8765", code="7KQ4", joined=9)
REASONS = (
    "Dat wisten we vooraf",
    "Een kind moet bij ons terechtkunnen, ook als het thuis of in een app misgaat",
    "Zo houden we het voor iedereen gelijk",
)
"""As people type them: short, long, in between; the standpoints have none, one, two and three."""
LONG = "Wij bellen de ouders van het kind dezelfde dag nog, en we leggen het gesprek vast in het dossier. " * 3
"""Most of a rule that is as long as may be."""
NEW = "Tenzij het kind familie is, of het gesprek over thuis ging: dan belt de directeur."
OBJECTION = "En als de leerling familie is? Dan volg je elkaar al."
SPREADS = {"": (3, 11, 5, 2), "tie": (9, 9, 2, 2), "few": (15, 3, 2, 1), "one": (22, 0, 0, 0)}
"""Outcomes that look different: a leader, a tie, small counts, everybody alike."""


class Step(NamedTuple):
    """What is shown, by a name that comes once for a card."""

    name: str
    model: ViewModel


def steps(card: Card) -> Iterator[Step]:
    """Every step of this card, and every state of it."""
    for phase in CARD_PHASES:
        for kind, model in _states(card, phase):
            yield Step(f"{phase.value}-{kind}" if kind else phase.value, model)


def _states(card: Card, phase: Phase) -> Iterator[tuple[str, ViewModel]]:
    base = _at(card, phase, _play(card, phase))
    if phase is Phase.SITUATION:
        yield from _read(base)
    elif phase.traits.votes:
        yield from _votes(card, phase)
    elif phase is Phase.TALK:
        yield from _talks(base)
    elif phase is Phase.REVEAL:
        yield from _outcomes(card, base)
    elif phase is Phase.RULE:
        yield from _rules(card, base)
    elif phase is Phase.MINORITY:
        yield from ((f"{n}", _played(base, minority=one.id)) for n, one in enumerate(card.options))
    elif phase is Phase.CONSENT:
        yield from _consents(base)
    else:
        yield "", ViewModel(session=base)
    if card.twist and stands(phase):
        yield "twist", _played(base, twist=True)


def _play(card: Card, phase: Phase) -> Play:
    counted = (_round(card, SPREADS["tie"]), _round(card, SPREADS[""]))
    before = phase in (Phase.SITUATION, Phase.FIRST_VOTE)
    rounds = () if before else counted[:1] if phase in (Phase.TALK, Phase.MINORITY, Phase.SECOND_VOTE) else counted
    said = tuple(Argument(one.id, True, REASONS[k]) for n, one in enumerate(card.options) for k in range(n % 4))
    voting = Voting(len(rounds) + 1, Way.HANDS, {}, card.options[0].id) if phase.traits.votes else None
    asked = card.options[-1].id
    return Play(
        voting=voting, rounds=rounds, arguments=said, timer=Timer(240, 240, 161), minority=asked, forewarned=True
    )


def _at(card: Card, phase: Phase, play: Play, way: Way = Way.HANDS) -> Session:
    session = Session(phase, Setup(people=PEOPLE, way=way), "steps", "2026-11-22", (card,), 0, play)
    return replace(session, play=replace(play, draft=fresh_draft(session, card))) if phase.traits.drafted else session


def _round(card: Card, spread: tuple[int, ...]) -> Round:
    counts = tuple((one.id, n) for one, n in zip(card.options, spread, strict=False))
    return Round((*counts, (ABSTAIN, 1)), PEOPLE)


def _played(session: Session, **changes: object) -> ViewModel:
    return ViewModel(session=replace(session, play=replace(session.play, **changes)))  # type: ignore[arg-type]


def _read(base: Session) -> Iterator[tuple[str, ViewModel]]:
    """What the card is about comes before it."""
    yield "", ViewModel(session=base)
    if base.card is not None and base.card.about:
        yield "note", _played(base, forewarned=False)


def _votes(card: Card, phase: Phase) -> Iterator[tuple[str, ViewModel]]:
    for way in Way:
        voted = Voting(1, way, _box(card, way), card.options[0].id)
        session = _at(card, phase, replace(_play(card, phase), voting=voted), way)
        for phones in (NO_PHONES, ON):
            name = f"{way}{'-joining' if phones.on else ''}"
            yield name, ViewModel(session=session, phones=phones, camera=Camera(offered=True))
        if way.traits.at_laptop:
            yield f"{way}-handed", ViewModel(session=session, view=View(handed=False))


def _box(card: Card, way: Way) -> dict[str, Ballot]:
    one = card.options[0].id
    match way:
        case Way.HANDS:
            return {HANDS + one: Ballot(one, 3)}
        case Way.TABLES:
            return {f"{TABLE}1": Ballot(one, 5)}
        case Way.PHONES:
            return {f"{PHONE}{n}": Ballot(one) for n in range(9)}
        case Way.KEYBOARD:
            return {"turn/1": Ballot(one)}
        case Way.CAMERA:
            return {f"{CARD}{n}": Ballot(one) for n in range(9)}


def _talks(base: Session) -> Iterator[tuple[str, ViewModel]]:
    """Each way to talk at its first step; the clock at its end; nothing said yet."""
    for way in TALK_FORMATS:
        if way not in SHOWN_TALKS or (base.card is not None and not base.card.discreet):
            yield way, _played(base, talk=way)
    yield "silent", _played(base, arguments=())
    yield "late", _played(base, timer=Timer(240, 240, 0))


def _outcomes(card: Card, base: Session) -> Iterator[tuple[str, ViewModel]]:
    yield from ((f"{n}", ViewModel(session=base, view=View(reveal=n))) for n in range(REVEAL_STEPS))
    for name, spread in SPREADS.items():
        if name:
            rounds = (_round(card, SPREADS[""]), _round(card, spread))
            yield name, replace(_played(base, rounds=rounds), view=View(reveal=2))


def _rules(card: Card, base: Session) -> Iterator[tuple[str, ViewModel]]:
    """The draft that each standpoint leads to, short and long; one that somebody objected to, and is longer now."""
    objected = {"objections": (OBJECTION,), "consent": Consent(20, 3, 1)}
    for n, one in enumerate(card.options):
        draft = draft_from(base, card, one.id)
        long = replace(draft, text=LONG + NEW, put=LONG)
        yield f"{n}", _played(base, draft=draft)
        yield f"long-{n}", _played(base, draft=long)
        yield f"long-objected-{n}", _played(base, draft=long, **objected)
    draft = draft_from(base, card, card.options[0].id)
    yield "objected", _played(base, draft=draft, **objected)


def _consents(base: Session) -> Iterator[tuple[str, ViewModel]]:
    for name, counted in (("", Consent()), ("all", Consent(24)), ("objection", Consent(20, 3, 1))):
        yield name, _played(base, consent=counted)
