"""Which chapters are still empty, and which cards would fill them in how many minutes. It deals nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.core.cards import CARD_CHAPTERS, Card, OwnChapter, among_staff, fills
from game.core.chapters import middle, of_chapter, set_of
from game.core.dealing import MAX_DECK, minutes
from game.core.session import Session
from game.core.value import Value, value

CONTACT = "H3"
"""Without an agreement on contact with pupils a protocol is none."""
MORE = 2
"""So many cards are offered: what a team can still bear at the end."""


@value
class Coverage(Value):
    """`empty` are the codes of chapters without an agreement; `cards` could come now and take `minutes` together."""

    empty: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    minutes: int = 0


NOTHING_OPEN = Coverage()


def coverage_of(session: Session, cards: Sequence[Card], left_out: Sequence[str] = ()) -> Coverage:
    """What is still open in the chapters that the school uses; parked chapters count as open."""
    empty = tuple(code for code in middle(session) if code not in left_out and not of_chapter(code, session))
    chosen = _chosen(session, cards, empty)
    return Coverage(empty, chosen, sum(minutes(card, session.setup) for card in chosen))


def planned_empty(
    plan: Sequence[Card], chapters: Iterable[OwnChapter], left_out: Sequence[str] = ()
) -> tuple[str, ...]:
    """The chapters that this deck leaves without a card, contact with pupils before all others; none without a deck.

    What the team agrees about itself fills none.
    """
    cards = [card for card in plan if not among_staff(card)]
    sets = {set_of(card.id) for card in cards}
    own = tuple(dict.fromkeys(one.code for one in chapters if one.pack in sets))
    filled = {card.chapter for card in cards}
    standard = CARD_CHAPTERS if filled & set(CARD_CHAPTERS) else ()
    empty = [code for code in (*standard, *own) if code not in filled and code not in left_out]
    return tuple(sorted(empty, key=lambda code: code != CONTACT))


def _chosen(session: Session, cards: Sequence[Card], empty: Sequence[str]) -> tuple[Card, ...]:
    """One card a chapter, the lightest of those that were not dealt; a heavy one does not end a session."""
    dealt = {card.id for card in session.deck}
    free = [card for card in cards if card.id not in dealt and not card.weight.traits.apart]
    found = (min((c for c in free if fills(c, code)), key=lambda c: c.weight.level, default=None) for code in empty)
    room = max(0, MAX_DECK - session.turn)
    return tuple(card for card in found if card is not None)[: min(MORE, room)]
