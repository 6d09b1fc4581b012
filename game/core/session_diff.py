"""What moved between two sessions, card by card, with no figure that the wall did not tell. It knows no files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.core import chapters
from game.core.cards import Card, CardId
from game.core.disclosure import SMALL_TEAM, Disclosed, disclosed
from game.core.session import Agreement, Session, Status


@dataclass(frozen=True, slots=True)
class Moved:
    """One card played in both. The shares are whole percentages of the leading option; None where not to be shown.

    `other_lead` says whether another standpoint leads now; None where that is covered or was not voted on.
    """

    card: CardId
    title: str
    before: Status
    now: Status
    same_text: bool
    share_before: int | None = None
    share_now: int | None = None
    other_lead: bool | None = None


def in_order(one: Session, other: Session) -> tuple[Session, Session]:
    """The older first, by the moment they began; as given where they began together."""
    return (other, one) if other.at < one.at else (one, other)


def moved(older: Session, newer: Session) -> tuple[Moved, ...]:
    """The cards that came to an end in both, in the order of the newer session."""
    pairs = ((older.agreement(now.key), now) for now in newer.agreements)
    return tuple(_moved(older, newer, before, now) for before, now in pairs if before)


def never_played(library: Iterable[Card], older: Session, newer: Session) -> tuple[Card, ...]:
    """Cards of the library that came to an end in neither."""
    played = {one.card for session in (older, newer) for one in session.agreements}
    return tuple(card for card in library if card.id not in played)


def still_parked(older: Session, newer: Session) -> tuple[Agreement, ...]:
    """Points parked in the older session that the newer one did not settle or drop."""
    closed = {one.key for one in newer.agreements if one.status is not Status.PARKED}
    return tuple(one for one in older.agreements if one.status is Status.PARKED and one.key not in closed)


def filled(older: Session, newer: Session) -> tuple[str, ...]:
    """Chapters with a rule now that had none then, in the order of the newer session."""
    had = chapters.filled(older)
    return tuple(chapter for chapter in chapters.filled(newer) if chapter not in had)


def _moved(older: Session, newer: Session, before: Agreement, now: Agreement) -> Moved:
    same = " ".join(before.text.split()) == " ".join(now.text.split())
    plain = Moved(now.card, now.title, before.status, now.status, same)
    then, last = disclosed(older.asked(before), before.rounds), disclosed(newer.asked(now), now.rounds)
    shares = _lead_percent(then), _lead_percent(last)
    if None in shares:
        return plain
    return Moved(now.card, now.title, before.status, now.status, same, *shares, then.lead != last.lead)


def _lead_percent(outcome: Disclosed) -> int | None:
    """The share of the standpoint that leads; None where it is not told, in a tie, and in a small team."""
    last, bar = outcome.last, outcome.lead_bar
    # Two sessions side by side tell more than one, so a single covered bar keeps back the figures of the card.
    if last is None or bar is None or any(one.covered for one in outcome.rounds):
        return None
    return bar.percent if sum(one.count or 0 for one in last.bars) >= SMALL_TEAM else None
