"""What rooms of a day show, and a session that brings them together."""

from __future__ import annotations

from game.core import commands as c
from game.core.cards import Card, CardId
from game.core.plenary.hall_view import HallRoom, HallView, Progress, ShownCard, ShownRoom
from game.core.plenary.merging import brought
from game.core.session import Status
from game.core.sharing import HallLine
from game.core.strength import Strength
from tests.core.core_samples import DECK, Meeting

LIGHT, FLOOR, HEAVY = (f"card/{one.id}" for one in DECK[:3])
NEVER = "We never answer messages of parents after 18:00."
UNTIL = "We answer messages of parents until 20:00."
TALK = "Whoever is told a secret goes to the head."


def rule(key: str, text: str, option: str = "a", status: Status = Status.AGREED, **more: str) -> ShownCard:
    return ShownCard(key, key, "H3", status, text, option, strength=Strength.MUST, **more)


def room(n: int, *cards: ShownCard, accepted: bool = True, hidden: tuple[str, ...] = ()) -> ShownRoom:
    made = HallRoom(f"r{n}", f"Room {n}", 20, accepted, hidden=hidden)
    return ShownRoom(made, Progress("done", 3, 3, len(cards)), cards)


def hall(*rooms: ShownRoom) -> HallView:
    return HallView(HallLine.ON, rooms, name="The Bridge")


DAY = hall(
    room(1, rule(LIGHT, NEVER, reason="Rest."), rule(HEAVY, TALK)),
    room(2, rule(LIGHT, NEVER, reason="Parents wait.", owner="the head"), rule(HEAVY, TALK, status=Status.RESERVED)),
    room(3, rule(LIGHT, UNTIL, "b", review="2027-01-01"), ShownCard(FLOOR, "x2", "H3", Status.PARKED)),
)


def known(card: CardId) -> Card | None:
    return next((one for one in DECK if one.id == card), None)


def bring(view: HallView) -> c.BringTogether:
    found = brought(view, known)
    at = "2026-11-30T14:30:00+01:00"
    return c.BringTogether("id", at, view.name, found.people, found.rooms, found.cards, found.agreements)


def merging(view: HallView = DAY) -> Meeting:
    meeting = Meeting()
    meeting.do(bring(view))
    return meeting
