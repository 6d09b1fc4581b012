"""What a screen knows of former sessions: the last one that was finished, and the one before it. Values only."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import field

from game.core.cards import Card, CardId, OptionId, OwnChapter
from game.core.chapters import numbered
from game.core.own_card import typed_by_team
from game.core.session import Agreement, Session
from game.core.value import Value, value


@value
class FormerSessions(Value):
    """`last` is the session that was finished last, `before` an older one of the same school; `today` an ISO date."""

    last: Session = field(default_factory=Session)
    before: Session | None = None
    today: str = ""


@value
class Review(Value):
    """What a review session looks at again: the cards, what was agreed on them, and the chapters of their sets."""

    cards: tuple[Card, ...]
    earlier: tuple[Agreement, ...]
    chapters: tuple[OwnChapter, ...] = ()


@value
class Solo(Value):
    """How far a new colleague is: the place among the agreements, and what they chose there. Nothing of it is kept."""

    at: int = 0
    picked: OptionId | None = None


ALONE = Solo()


def rules_of(session: Session, library: Container[CardId] = ()) -> tuple[Agreement, ...]:
    """The agreements whose card may be shown (see cards_of), in the order of the protocol."""
    known = {card.id for card in cards_of(session, library)}
    return tuple(one for one in agreed(session) if one.card in known)


def cards_of(session: Session, library: Container[CardId] = ()) -> tuple[Card, ...]:
    """The cards of its deck that may be shown later; `library` are the cards in a file.

    One that the team typed may only once somebody said that it is kept.
    """
    return tuple(
        card for card in session.deck if not typed_by_team(card) or card.id in session.own_kept or card.id in library
    )


def agreed(session: Session) -> tuple[Agreement, ...]:
    """All agreements, also where the card is not kept, in the order of the protocol."""
    return tuple(one for _, one in numbered(session))
