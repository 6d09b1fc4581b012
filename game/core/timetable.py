"""The whole session in time, part by part: start, cards, a break, the end. Minutes only; it knows no clock."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from game.core.cards import Card
from game.core.dealing import frame, minutes, rest
from game.core.session import Session, Setup
from game.core.value import Value, value


class PartKind(StrEnum):
    """What a part of the session is for."""

    START = "start"  # welcome, house rules, a first try at voting
    CARD = "card"
    BREAK = "break"
    SPARE = "spare"  # what the cards leave over
    CLOSE = "close"  # reading back and after-care


@value
class Part(Value):
    """A part of the session; `turn` is the place of a card in the deck, -1 for the other parts."""

    kind: PartKind
    minutes: int
    turn: int = -1


def segments(session: Session) -> tuple[Part, ...]:
    """The parts of this session in order, cards that were added or laid aside included."""
    return parts(session.deck, session.setup)


def parts(deck: Sequence[Card], setup: Setup) -> tuple[Part, ...]:
    """The parts that a deck takes in this set-up; their minutes add up to dealing.total()."""
    start, close = frame(setup)
    played = [Part(PartKind.CARD, minutes(card, setup), turn) for turn, card in enumerate(deck)]
    if rest(setup) and deck:
        played.insert(break_after(deck), Part(PartKind.BREAK, rest(setup)))
    return (Part(PartKind.START, start), *played, Part(PartKind.CLOSE, close))


def foreseen(deck: Sequence[Card], setup: Setup) -> tuple[Part, ...]:
    """The same before the session begins, with what the deck leaves over of the minutes that there are."""
    planned = parts(deck, setup)
    over = setup.minutes - sum(part.minutes for part in planned)
    return (*planned[:-1], Part(PartKind.SPARE, over), planned[-1]) if deck and over > 0 else planned


def break_after(deck: Sequence[Card]) -> int:
    """After how many cards the break comes: about half-way, and never with a heavy card right behind it."""
    middle = (len(deck) + 1) // 2
    places = [n for n in range(1, len(deck)) if not deck[n].weight.traits.apart]
    return min(places or [middle], key=lambda n: abs(n - middle))
