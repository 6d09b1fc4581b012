"""What the events of the deck make of a session: the next card, another one, one more, one less."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.chapters import joined
from game.core.phases import BEFORE_CARDS, BETWEEN_CARDS, Phase
from game.core.session import Session, fresh_play


def next_card(session: Session) -> Session:
    """The next card of the deck is on the wall; after the last one the meeting closes."""
    over = card_over(session)
    return replace(over, phase=over.after)


def card_over(session: Session) -> Session:
    """The card on the wall is over, and nothing is in its place yet."""
    return replace(session, turn=session.turn + 1, play=fresh_play(session.setup), paused_at=None, pause_clock=None)


def card_skipped(session: Session, event: e.CardSkipped) -> Session:
    return next_card(session)


def card_swapped(session: Session, event: e.CardSwapped) -> Session:
    before, now, later = session.deck[: session.turn], session.deck[session.turn], session.deck[session.turn + 1 :]
    deck = (*before, event.card, *(now if card.id == event.card.id else card for card in later))
    play = replace(fresh_play(session.setup), swaps=session.play.swaps + 1)
    chapters = joined(session.chapters, event.chapters)
    return replace(
        session, deck=deck, phase=Phase.SITUATION, play=play, paused_at=None, pause_clock=None, chapters=chapters
    )


def card_added(session: Session, event: e.CardAdded) -> Session:
    first = movable(session)
    later = tuple(card for card in session.deck[first:] if card.id != event.card.id)
    deck = (*session.deck[:first], event.card, *later)
    return replace(session, deck=deck, chapters=joined(session.chapters, event.chapters))


def cards_appended(session: Session, event: e.CardsAppended) -> Session:
    deck, chapters = (*session.deck[: session.turn], *event.cards), joined(session.chapters, event.chapters)
    play = fresh_play(session.setup)
    return replace(
        session, deck=deck, phase=Phase.SITUATION, play=play, paused_at=None, pause_clock=None, chapters=chapters
    )


def card_dropped(session: Session, event: e.CardDropped) -> Session:
    first = movable(session)
    later = tuple(card for card in session.deck[first:] if card.id != event.card)
    return replace(session, deck=(*session.deck[:first], *later))


def movable(session: Session) -> int:
    """The place in the deck from which on cards can be added, moved up and dropped: behind the card on the wall.

    Before the first card it is behind that one; between two cards it is that of the next.
    """
    return session.turn if session.phase in BETWEEN_CARDS else session.turn + 1


def ahead(session: Session) -> int:
    """The place in the deck of the first card that has not been on the wall yet."""
    return session.turn if session.phase in (*BEFORE_CARDS, *BETWEEN_CARDS) else session.turn + 1


def cards_revised(session: Session, event: e.CardsRevised) -> Session:
    """The card on the wall, and those that were played, stay as the room has read them."""
    first, fresh = ahead(session), {card.id: card for card in event.cards}
    later = tuple(fresh.get(card.id, card) for card in session.deck[first:])
    deck, chapters = (*session.deck[:first], *later), joined(session.chapters, event.chapters)
    return replace(session, deck=deck, chapters=chapters)


def own_card_kept(session: Session, event: e.OwnCardKept) -> Session:
    return replace(session, own_kept=(*session.own_kept, event.card))


def own_card_left(session: Session, event: e.OwnCardLeft) -> Session:
    """Out of the deck: whatever is made of it, a leaflet, a review, a list of cards, has it no more."""
    gone = tuple(card for card in session.deck if card.id == event.card)
    played = tuple(card for card in session.deck[: session.turn] if card.id != event.card)
    later = tuple(card for card in session.deck[session.turn :] if card.id != event.card)
    return replace(session, deck=(*played, *later), turn=len(played), own_left=(*session.own_left, *gone))


def own_card_returned(session: Session, event: e.OwnCardReturned) -> Session:
    """Among the cards that were played, as the last of them."""
    back = tuple(card for card in session.own_left if card.id == event.card)
    rest = tuple(card for card in session.own_left if card.id != event.card)
    deck = (*session.deck[: session.turn], *back, *session.deck[session.turn :])
    return replace(session, deck=deck, turn=session.turn + len(back), own_left=rest)
