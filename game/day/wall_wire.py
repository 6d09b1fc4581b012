"""What a wall of the hall believes of the hall's answers: rooms and what they show, cleaned and within bounds.

Rooms word their texts themselves, and a stranger may have sent some: signs that are not seen or that turn the direction
of what follows go, and an item of which something is wrong is as if it were not there.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.core.letters import familiar
from game.core.plain_values import read_as
from game.core.plenary.hall_view import QUIET, HallRoom, Progress, ShownCard
from game.core.published import CARD, LONGEST, ROOM, SHORT
from game.core.review_dates import typed_day
from game.core.value import Value, value
from game.day.wire import KEY, MOST_ITEMS, MOST_ROOMS, NAME, WireFault

FAULTS = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
MOST_ROWS = MOST_ROOMS * MOST_ITEMS
Shows = Progress | ShownCard


@value
class News(Value):
    """A room shows this under a key now; None: nothing, or nothing that a wall can show."""

    room: str
    key: str
    ver: int
    shows: Shows | None


@value
class _Row(Value):
    """A room as the hall tells of it."""

    room: str
    name: str
    people: int
    accepted: int = 0
    silent: int | None = None
    hidden: tuple[str, ...] = ()


def read_about(body: object) -> tuple[str, str]:
    """Name and code of the day. WireFault."""
    match body:
        case {"name": str(name), "code": str(code)} if len(code) <= NAME and code.isascii():
            return cleaned(name)[:NAME], cleaned(code)
    raise WireFault


def read_rooms(body: object, now: float) -> tuple[HallRoom, ...]:
    """`now` in epoch seconds: the hall tells for how long a room is silent. WireFault."""
    if not isinstance(body, list) or len(body) > MOST_ROOMS:
        raise WireFault
    return tuple(_room(row, now) for row in body)


def _room(body: object, now: float) -> HallRoom:
    if not isinstance(body, Mapping):
        raise WireFault
    try:
        row = read_as(_Row, {**body, "accepted": int(body["accepted"] is True)})
    except FAULTS as fault:
        raise WireFault from fault
    quiet = row.silent is not None and row.silent >= QUIET
    since = now - row.silent if row.silent is not None and quiet else None
    name = cleaned(row.name)[:NAME] or "?"
    return HallRoom(row.room, name, row.people, bool(row.accepted), since, row.silent is not None, row.hidden)


def read_news(body: object) -> tuple[News, ...]:
    """Rows of a room, a key, a version and a body. WireFault where one is no row at all."""
    if not isinstance(body, list) or len(body) > MOST_ROWS:
        raise WireFault
    return tuple(_news(row) for row in body)


def _news(row: object) -> News:
    match row:
        case [str(room), str(key), int(ver), shown] if len(key) <= KEY:
            return News(room, key, ver, _shown(key, shown))
    raise WireFault


def _shown(key: str, body: object) -> Shows | None:
    if not isinstance(body, Mapping):
        return None
    try:
        if key == ROOM:
            return read_as(Progress, body)
        return _card(read_as(ShownCard, {**body, "key": key})) if key.startswith(CARD) else None
    except FAULTS:
        return None


def _card(card: ShownCard) -> ShownCard:
    title, chapter, owner = (cleaned(text)[:SHORT] for text in (card.title, card.chapter, card.owner))
    text, reason = (cleaned(one)[:LONGEST] for one in (card.text, card.reason))
    review = typed_day(card.review)
    return ShownCard(card.key, title, chapter, card.status, text, card.option, reason, card.strength, owner, review)


def cleaned(text: str) -> str:
    """On one line, of signs that can be seen."""
    return " ".join("".join(sign for sign in familiar(text) if sign.isprintable() or sign.isspace()).split())
