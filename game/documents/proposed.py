"""What the model proposes in a chapter, and what became of it: it stands, it was said yes to, or it is gone and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from game.core.cards import LAW, CardId
from game.core.chapters import numbered
from game.core.drafting import Wording
from game.core.proposals import Judged, Judgement, Proposal
from game.core.session import Agreement, Session
from game.core.standing_proposals import against, is_against, judged, replacing
from game.documents.model import Gone, Proposed
from game.i18n.words import Words
from game.texts.choices import strength_words


class Met(NamedTuple):
    """A proposal, what was said of it, and the agreements that say otherwise or, where none does, all of it."""

    proposal: Proposal
    said: Judged | None
    opposed: tuple[Agreement, ...]
    instead: tuple[Agreement, ...]


def met(some: Iterable[Proposal], session: Session, wordings: Sequence[Wording]) -> tuple[Met, ...]:
    """What became of each of these: asked once, for what stands and for what is gone."""
    return tuple(_met(one, session, wordings) for one in some)


def _met(one: Proposal, session: Session, wordings: Sequence[Wording]) -> Met:
    """An agreement goes before what was said: it was voted on."""
    opposed = against(session, one)
    return Met(one, judged(session, one.id), opposed, () if opposed else replacing(session, one, *wordings))


def standing(some: Iterable[Met], say: Words) -> tuple[Proposed, ...]:
    """Of these, in their order: the law, what is open or put off, and what was said yes to."""
    return tuple(shown for one in some if (shown := _standing(one, say)) is not None)


def gone(some: Sequence[Met], session: Session) -> tuple[Gone, ...]:
    """What an agreement took the place of, or says otherwise than, and what was struck."""
    by_agreement = any(one.opposed or one.instead for one in some)
    numbers = {one.key: number for number, one in numbered(session)} if by_agreement else {}
    return tuple(found for one in some for found in _gone(one, numbers))


def looked_at(standing: Iterable[Proposed], gone: Iterable[Gone]) -> bool:
    """Whether the team said anything of a proposal here: then the chapter was discussed."""
    said = any(one.state != "open" and not one.alone for one in standing)
    return said or any(one.why == "struck" and not one.alone for one in gone)


def instead_of(rule: Agreement, some: Iterable[Proposal]) -> tuple[str, ...]:
    """The proposals that this agreement says otherwise than: the council sees the choice."""
    return tuple(one.text for one in some if is_against(rule, one))


def _standing(met: Met, say: Words) -> Proposed | None:
    one, said = met.proposal, met.said
    struck = said is not None and said.judgement is Judgement.NO
    if one.kind != LAW and (struck or met.opposed or met.instead):
        return None
    told = said if said is not None and one.kind != LAW else None
    return Proposed(
        id=one.id,
        text=one.text,
        strength=strength_words(one.strength, say)[0],
        strength_id=one.strength.value,
        kind=one.kind,
        state=told.judgement.value if told is not None else "open",
        alone=told.alone if told is not None else False,
    )


def _gone(met: Met, numbers: Mapping[CardId, str]) -> Iterator[Gone]:
    one, said = met.proposal, met.said
    for rules, why in ((met.opposed, "against"), (met.instead, "replaced")):
        yield from (Gone(one.id, one.text, why, numbers.get(rule.key, "")) for rule in rules)
    if said is not None and said.judgement is Judgement.NO and one.kind != LAW and not (met.opposed or met.instead):
        yield Gone(one.id, one.text, "struck", alone=said.alone)
