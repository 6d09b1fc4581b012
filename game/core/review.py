"""What a screen knows of former sessions: the last one that was finished, and the one before it. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.cards import Card, OptionId, OwnChapter
from game.core.chapters import codes
from game.core.session import SETTLED, Agreement, Session


@dataclass(frozen=True, slots=True)
class FormerSessions:
    """`last` is the session that was finished last, `before` an older one of the same school; `today` an ISO date."""

    last: Session = field(default_factory=Session)
    before: Session | None = None
    today: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """What a review session looks at again: the cards, what was agreed on them, and the chapters of their sets."""

    cards: tuple[Card, ...]
    earlier: tuple[Agreement, ...]
    chapters: tuple[OwnChapter, ...] = ()


@dataclass(frozen=True, slots=True)
class Solo:
    """How far a new colleague is: the place among the agreements, and what they chose there. Nothing of it is kept."""

    at: int = 0
    picked: OptionId | None = None


ALONE = Solo()


def rules_of(session: Session) -> tuple[Agreement, ...]:
    """The agreements whose card is known, in the order of the protocol."""
    known = {card.id for card in session.deck}
    settled = [one for one in session.agreements if one.status in SETTLED and one.card in known]
    order = {code: at for at, code in enumerate(codes(session))}
    return tuple(sorted(settled, key=lambda one: order[one.chapter]))
