"""What moved between two sessions, card by card, with no figure that the wall would have covered. It knows no files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.ballots import Round
from game.core.cards import Card, CardId
from game.core.session import SETTLED, Agreement, Session, Status
from game.core.tally import SMALL_TEAM, covered, lead_share, leading


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
    pairs = ((older.agreement(now.card), now) for now in newer.agreements)
    return tuple(_moved(older, newer, before, now) for before, now in pairs if before)


def never_played(library: Iterable[Card], older: Session, newer: Session) -> tuple[Card, ...]:
    """Cards of the library that came to an end in neither."""
    played = {one.card for session in (older, newer) for one in session.agreements}
    return tuple(card for card in library if card.id not in played)


def still_parked(older: Session, newer: Session) -> tuple[Agreement, ...]:
    """Points parked in the older session that the newer one did not settle or drop."""
    closed = {one.card for one in newer.agreements if one.status is not Status.PARKED}
    return tuple(one for one in older.agreements if one.status is Status.PARKED and one.card not in closed)


def filled(older: Session, newer: Session) -> tuple[str, ...]:
    """Chapters with a rule now that had none then, in the order of the newer session."""
    had = {one.chapter for one in older.agreements if one.status in SETTLED}
    have = dict.fromkeys(one.chapter for one in newer.agreements if one.status in SETTLED)
    return tuple(chapter for chapter in have if chapter not in had)


def _moved(older: Session, newer: Session, before: Agreement, now: Agreement) -> Moved:
    same = " ".join(before.text.split()) == " ".join(now.text.split())
    plain = Moved(now.card, now.title, before.status, now.status, same)
    then_card, now_card = _card(older, now.card), _card(newer, now.card)
    if not (then_card and now_card and _open(then_card, before, older) and _open(now_card, now, newer)):
        return plain
    then, last = before.rounds[-1], now.rounds[-1]
    other = leading(then_card, then) != leading(now_card, last)
    shares = _percent(then_card, then), _percent(now_card, last)
    return Moved(now.card, now.title, before.status, now.status, same, *shares, other)


def _card(session: Session, card: CardId) -> Card | None:
    return next((one for one in session.deck if one.id == card), None)


def _open(card: Card, one: Agreement, session: Session) -> bool:
    # Two sessions side by side tell more than one, so a single covered bar keeps back all figures of the card.
    enough = bool(one.rounds) and one.rounds[-1].voiced >= SMALL_TEAM
    return enough and not covered(card, one.rounds, session.present)


def _percent(card: Card, counted: Round) -> int:
    return round(lead_share(card, counted) * 100)
