"""What becomes of a session that brings the rooms of a study day together: their rules, and cards that ask about them.

A card that asks is played as any other. What is settled on it stands for the texts that it asked about.
"""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.chapters import joined
from game.core.phases import Phase
from game.core.session import Agreement, Session, Status, fresh_play


def rooms_brought(session: Session, event: e.RoomsBrought) -> Session:
    """At the closing, with all cards behind it."""
    deck = (*session.deck, *event.cards)
    return replace(
        session,
        phase=Phase.CLOSING,
        rooms=event.rooms,
        setup=replace(session.setup, people=event.people),
        deck=deck,
        turn=len(deck),
        agreements=(*session.agreements, *event.agreements),
        chapters=joined(session.chapters, event.chapters),
    )


def put_to_vote(session: Session, event: e.PutToVote) -> Session:
    """The card is on the wall, after those that were played."""
    asked = (*session.put_to_vote, (event.card.id, event.keys))
    deck = (*session.deck[: session.turn], event.card)
    play = fresh_play(session.setup)
    return replace(
        session, deck=deck, phase=Phase.SITUATION, play=play, put_to_vote=asked, paused_at=None, pause_clock=None
    )


def agreements_parked(session: Session, event: e.AgreementsParked) -> Session:
    return replace(
        session,
        agreements=tuple(
            replace(one, status=Status.PARKED) if one.key in event.keys else one for one in session.agreements
        ),
    )


def stands_for(session: Session, settled: Agreement) -> tuple[Agreement, ...]:
    """All agreements with this one; those that its card asked about went into it."""
    asked = dict(session.put_to_vote).get(settled.card, ()) if settled.part == 1 else ()
    gone = [one for one in session.agreements if one.key in asked]
    if not gone:
        return (*session.agreements, settled)
    rooms = tuple(dict.fromkeys(name for one in gone for name in one.rooms))
    others = (_into(one, settled) if one in gone or one.merged_into in asked else one for one in session.agreements)
    return (*others, replace(settled, rooms=rooms))


def _into(one: Agreement, settled: Agreement) -> Agreement:
    return replace(one, status=Status.MERGED, merged_into=settled.key)
