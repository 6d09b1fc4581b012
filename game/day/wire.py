"""What crosses between a room and the hall of a study day, as values whose bounds were checked. It knows no network.

A room shows *state*, never its journal: items by key, each with a version. The version is a number that one writer
counts: STEPS times the entry of its session file, and a few more for presses that write no entry (see `next_version`).
So whoever has seen a room up to a version has missed nothing of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from game.core.blank import says_something
from game.core.plain_values import read_as
from game.core.value import Value, value

Kind = TypeVar("Kind", bound=Value)
WIRE = 1
"""The version of the wire. Each answer of a hall says which it speaks."""
STEPS = 1000
"""Versions for each entry of a session file."""
LARGEST_VERSION = 10**12
CODE = 8
"""Characters of the code of a day."""
KEY, NAME, TOKEN = 120, 60, 64
"""Characters at most."""
FEWEST_TOKEN = 20
QUESTION = 8000
"""Characters of what all rooms are asked, with its options."""
ITEM, BODY = 32 << 10, 256 << 10
"""Bytes of an item and of what is sent at once."""
MOST_ITEMS, MOST_ROOMS = 400, 100
"""Of a room; of a day. A stranger who knows the code fills no disk."""
PEOPLE = 5000
OPTIONS = range(2, 9)
LARGEST_ROUND = 1_000_000
HOLD = 20.0
"""Seconds after which a request that waits for news is answered without."""
FEWEST_ROOMS, FEWEST_VOTERS = 3, 10
"""With fewer of either the totals of a vote of all rooms would be those of a room, and are not told."""
HALL_ITSELF = ""
"""Instead of a room in what a wall has seen: how many hides it has heard of. Its rows show nothing."""
NONE = "null"
"""What an item that was taken back holds, as JSON."""


class WireFault(ValueError):
    """This is not what a room or a hall of ours sends."""


class RoundState(StrEnum):
    """Of a vote of all rooms."""

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"


@value
class Join(Value):
    """A room that comes to a day. It brings its token itself, so that it is the same room however often it asks."""

    code: str
    name: str
    people: int
    token: str


@value
class Item(Value):
    """What a room shows under a key; `body` is JSON, "null" once it was taken back."""

    key: str
    ver: int
    sha: str
    body: str

    @property
    def gone(self) -> bool:
        return self.body == NONE


@value
class Counts(Value):
    """What a room says of a vote of all rooms: None, its phones were asked; else the totals per option."""

    round: int
    counts: tuple[int, ...] | None = None


@value
class Hall(Value):
    """The vote of all rooms as everybody may see it: no spread before it is closed, and then of all rooms together.

    `v` grows with each change; `totals` None where fewer than three rooms or ten voters took part. `mine` tells a room
    whether the hall has its totals.
    """

    v: int = 0
    round: int = 0
    question: str = ""
    options: int = 0
    state: RoundState = RoundState.CLOSED
    totals: tuple[int, ...] | None = None
    rooms: int = 0
    voters: int = 0
    mine: bool = False


@value
class Lead(Value):
    """What the desk of the plenary asks: about a vote of all rooms, or about one room.

    `told` is how many rooms it has seen to have told when it closes a vote: with fewer it is not closed.
    """

    do: str
    round: int = 0
    question: str = ""
    options: int = 0
    room: str = ""
    key: str = ""
    told: int = 0


OF_VOTES = ("open", "closing", "waiting", "close")
"""What a desk of the plenary asks about a vote of all rooms."""
Have = Mapping[str, tuple[int, str]]
"""Key -> version and sha of what the hall has of a room."""


def encoded(body: object) -> str:
    """The one way to write an item, so that equal items have equal seals."""
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def sha_of(body: str) -> str:
    return sha256(body.encode()).hexdigest()[:32]


def next_version(entry: int, have: Have) -> int:
    """The version of what is put now, for a session of so many entries; above all that the hall has."""
    return max(entry * STEPS, max((ver for ver, _ in have.values()), default=-1) + 1)


def is_older(entry: int, have: Have) -> bool:
    """Whether the hall was shown more of this room than its session file holds: the file is an old copy."""
    return max((ver for ver, _ in have.values()), default=0) // STEPS > entry


def changes(now: Mapping[str, str], have: Have, entry: int) -> tuple[Item, ...]:
    """What to put so that the hall has `now` (key -> JSON): what differs, and what went away as null."""
    ver, gone = next_version(entry, have), sha_of(NONE)
    new = [
        Item(key, ver, sha_of(body), body)
        for key, body in now.items()
        if key not in have or have[key][1] != sha_of(body)
    ]
    return (*new, *(Item(key, ver, gone, NONE) for key, (_, was) in have.items() if key not in now and was != gone))


def first_of(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """So many of these as may be sent at once; at least one."""
    size, taken = 2, 0
    for item in items:
        size += len(encoded(_row(item)).encode()) + 1
        if taken and size > BODY:
            break
        taken += 1
    return items[:taken]


def put_body(items: Iterable[Item]) -> str:
    return encoded([_row(item) for item in items])


def _row(item: Item) -> list[object]:
    return [item.key, item.ver, item.sha, json.loads(item.body)]


# --------------------------------------------------------------------------------------------------- what is believed


def read_join(body: object) -> Join:
    """WireFault."""
    join = _read(Join, body)
    name = " ".join(join.name.split())[:NAME]
    _require(len(join.code) <= TOKEN and says_something(name) and 1 <= join.people <= PEOPLE)
    _require(FEWEST_TOKEN <= len(join.token) <= TOKEN and join.token.isascii())
    return Join(join.code, name, join.people, join.token)


def read_items(body: object) -> tuple[Item, ...]:
    """WireFault, also for a key that stands there twice."""
    _require(isinstance(body, list) and len(body) <= MOST_ITEMS)
    items = tuple(_item(row) for row in body) if isinstance(body, list) else ()
    _require(len({item.key for item in items}) == len(items))
    return items


def _item(row: object) -> Item:
    match row:
        case [str(key), int(ver), str(sha), dict() | None as body] if type(ver) is int:
            text = _written(body)
            _require(1 <= len(key) <= KEY and key.isprintable() and 0 <= ver <= LARGEST_VERSION)
            _require(len(text.encode()) <= ITEM and sha == sha_of(text))
            return Item(key, ver, sha, text)
    raise WireFault


def _written(body: object) -> str:
    """As JSON that every reader takes: half characters are in no file, and what is no number is in no JSON."""
    try:
        text = encoded(body)
        text.encode()
    except ValueError as fault:
        raise WireFault from fault
    return text


def read_counts(body: object) -> Counts:
    """WireFault."""
    told = _read(Counts, body)
    _require(0 <= told.round <= LARGEST_ROUND and (told.counts is None or len(told.counts) in OPTIONS))
    _require(told.counts is None or (min(told.counts) >= 0 and sum(told.counts) <= PEOPLE))
    return told


def read_lead(body: object) -> Lead:
    """WireFault."""
    lead = _read(Lead, body)
    _require(0 <= lead.round <= LARGEST_ROUND and len(lead.question) <= QUESTION)
    _require(lead.do != "open" or lead.options in OPTIONS)
    _require(0 <= lead.told <= MOST_ROOMS)
    return lead


def lead_body(lead: Lead) -> Mapping[str, object]:
    """As `read_lead` reads it."""
    vote = {"round": lead.round, "question": lead.question, "options": lead.options, "told": lead.told}
    return {"do": lead.do, "room": lead.room, "key": lead.key} | (vote if lead.do in OF_VOTES else {})


def read_seen(body: object) -> dict[str, int]:
    """Room -> the version up to which a wall has seen it. WireFault."""
    seen = body.get("seen") if isinstance(body, dict) else None
    _require(isinstance(seen, dict) and len(seen) <= MOST_ROOMS)
    rows = dict(seen) if isinstance(seen, dict) else {}
    _require(all(type(room) is str and type(ver) is int and -1 <= ver <= LARGEST_VERSION for room, ver in rows.items()))
    return rows


def read_have(body: object) -> dict[str, tuple[int, str]]:
    """What a hall says that it has. WireFault."""
    _require(isinstance(body, dict) and len(body) <= MOST_ITEMS)
    rows = body.items() if isinstance(body, dict) else ()
    found: dict[str, tuple[int, str]] = {}
    for key, row in rows:
        _require(isinstance(row, list) and len(row) == 2 and type(row[0]) is int and type(row[1]) is str)
        found[str(key)] = (row[0], row[1])
    return found


def read_hall(body: object) -> Hall:
    """WireFault."""
    return _read(Hall, body)


def hall_body(hall: Hall) -> Mapping[str, object]:
    totals = None if hall.totals is None else list(hall.totals)
    told = {"v": hall.v, "round": hall.round, "question": hall.question, "options": hall.options, "totals": totals}
    return told | {"state": hall.state.value, "rooms": hall.rooms, "voters": hall.voters, "mine": hall.mine}


def _read(kind: type[Kind], body: object) -> Kind:
    try:
        return read_as(kind, body)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise WireFault(kind.__name__) from fault


def _require(holds: bool) -> None:
    if not holds:
        raise WireFault
