"""What moved between two sessions, in sentences: for the command and for the wall alike."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.cards import Card, CardId
from game.core.labels import STATUS_TITLES
from game.core.review_dates import due, review_of
from game.core.session import Agreement, Session
from game.core.session_diff import Moved, filled, moved, never_played, still_parked
from game.i18n.words import Words
from game.texts.cards import card_text

MOST_NAMED = 12
"""So many cards that were never played are named; the others are counted."""


def compared(older: Session, newer: Session, say: Words) -> tuple[str, ...]:
    """A sentence for each card that both sessions played."""
    cards = {card.id: card for card in (*older.deck, *newer.deck)}
    return tuple(moved_words(one, cards, say) for one in moved(older, newer))


def moved_words(one: Moved, cards: dict[CardId, Card], say: Words) -> str:
    """What moved on one card; without figures where they would point at somebody."""
    card = cards.get(one.card)
    title = card_text(say, card, "title", card.title) if card else one.title
    then, now = say(STATUS_TITLES[one.before]), say(STATUS_TITLES[one.now])
    parts = [then if one.before is one.now else say("{then}, now {now}", then=then, now=now)]
    if one.share_before is not None and one.share_now is not None:
        parts.append(_shares(one.share_before, one.share_now, say))
    if one.other_lead:
        parts.append(say("another option now leads"))
    parts.append(say("the rule is the same") if one.same_text else say("the rule was changed"))
    return title + ": " + "; ".join(parts)


def _shares(then: int, now: int, say: Words) -> str:
    return say("last time {a}/{b}, now {c}/{d}", a=then, b=100 - then, c=now, d=100 - now)


def due_words(session: Session, today: str, say: Words) -> tuple[str, ...]:
    """The rules that want to be looked at again, the longest waiting first."""
    waiting = due(session.agreements, session.at, today)
    return tuple(_due(one, session, say) for one in waiting)


def _due(one: Agreement, session: Session, say: Words) -> str:
    day = say.date(review_of(one, session.at))
    return f"{day}: {one.text or one.title}"


def parked_words(older: Session, newer: Session, say: Words) -> tuple[str, ...]:
    """What was parked then and is open still."""
    cards = {card.id: card for card in older.deck}
    points = still_parked(older, newer)
    return tuple(
        card_text(say, cards[one.card], "title", one.title) if one.card in cards else one.title for one in points
    )


def filled_words(older: Session, newer: Session) -> str:
    return ", ".join(filled(older, newer))


def never_words(cards: Sequence[Card], older: Session, newer: Session, say: Words) -> str:
    """The cards that came to an end in neither, the first of them by name."""
    left = never_played(cards, older, newer)
    named = "; ".join(card_text(say, card, "title", card.title) for card in left[:MOST_NAMED])
    more = len(left) - MOST_NAMED
    return named + " " + say.plural("and {n} more", "and {n} more", more) if more > 0 else named
