"""Who may take part: seats, phones that wait for one, and tickets. Of a phone it knows the sha256 of its token only.

No sockets, no disk: every change comes back as the names and values to keep, and it is the caller who waits for the
disk before a phone hears of it. Tickets bind to the first phone that shows them.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from hmac import compare_digest
from hmac import digest as hmac_digest
from time import monotonic

SEAT, KEY, MODE = "seat/", "tickets/key", "tickets/on"
IN, WAIT, TICKET = "in", "wait", "ticket:"
LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""28 signs that nobody mistakes for another: no 0 O 1 I L, and no vowels that would make words."""
CODE_LENGTH = 4
MOST_WAITING = 500
GHOST = 60.0
"""Seconds after which a seat that was given, and never came back with its cookie, may go to another phone."""


def new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


class Admission:
    """`remembered` is what was kept of an earlier run. `tickets` tells that a phone needs one to come in."""

    def __init__(self, remembered: Mapping[str, str] | None = None, now: Callable[[], float] = monotonic) -> None:
        kept = remembered or {}
        self.tickets = kept.get(MODE) == "yes"
        self._key = kept.get(KEY, "")
        self._now = now
        self._places = {name[len(SEAT) :]: how for name, how in kept.items() if name.startswith(SEAT)}
        self._bound = {how: digest for digest, how in self._places.items() if how.startswith(TICKET)}
        self._waiting = dict.fromkeys(digest for digest, how in self._places.items() if how == WAIT)
        self._unseen: dict[str, float] = {}

    @property
    def joined(self) -> int:
        """How many phones have a seat."""
        return len(self._places) - len(self._waiting)

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    @property
    def seated(self) -> tuple[str, ...]:
        """The phones that have a seat, in the order they came."""
        return tuple(digest for digest in self._places if digest not in self._waiting)

    def place(self, digest: str) -> str:
        """in, wait, or "" for a phone that nobody knows."""
        if digest not in self._places:
            return ""
        return WAIT if digest in self._waiting else IN

    def came_back(self, digest: str) -> None:
        """The phone came back with its cookie: its seat is in use."""
        self._unseen.pop(digest, None)

    def come_in(self, digest: str, seats: int) -> dict[str, str | None]:
        """A phone with the code: a seat if one of `seats` is free, else it waits. Empty if too many wait already."""
        changes = self._freed(seats)
        if self.joined < seats:
            self._unseen[digest] = self._now()
            return changes | self._put(digest, IN)
        return changes | self._put(digest, WAIT) if self.waiting < MOST_WAITING else {}

    def leave(self, digest: str) -> dict[str, str | None]:
        """The phone never got its cookie: as if it had not come."""
        how = self._places.pop(digest, "")
        self._waiting.pop(digest, None)
        self._unseen.pop(digest, None)
        self._bound.pop(how, None)
        return {SEAT + digest: None}

    def let_in(self) -> dict[str, str | None]:
        """The phone that waits longest gets a seat, though all are taken."""
        digest = next(iter(self._waiting), "")
        return self._put(digest, IN) if digest else {}

    def fill(self, seats: int) -> dict[str, str | None]:
        """Phones that wait come in while there are seats. Not where each seat has a ticket of its own."""
        changes: dict[str, str | None] = {}
        while self._waiting and self.joined < seats and not self.tickets:
            changes |= self.let_in()
        return changes

    def _put(self, digest: str, how: str) -> dict[str, str | None]:
        self._places[digest] = how
        if how == WAIT:
            self._waiting[digest] = None
        else:
            self._waiting.pop(digest, None)
        return {SEAT + digest: how}

    def _freed(self, seats: int) -> dict[str, str | None]:
        """A preview or a phone that went away may hold a seat that nobody ever used: it goes to the end."""
        oldest = next(iter(self._unseen), "")
        if self.joined < seats or not oldest or self._now() - self._unseen[oldest] < GHOST:
            return {}
        del self._unseen[oldest]
        return self._put(oldest, WAIT) if self.place(oldest) == IN else {}

    def use_tickets(self, on: bool) -> dict[str, str | None]:
        """From now on a phone needs a ticket, or needs none."""
        self.tickets = on
        return self._with_key() | {MODE: "yes" if on else None}

    def _with_key(self) -> dict[str, str | None]:
        self._key = self._key or secrets.token_hex(16)
        return {KEY: self._key}

    def ticket(self, number: int) -> str:
        """What stands on the ticket of this seat: its number and what proves it. Call `use_tickets` before."""
        mac = hmac_digest(self._key.encode(), f"ticket {number}".encode(), "sha256").hex()
        return f"{number}-{mac[:10].upper()}"

    def genuine(self, ticket: str) -> bool:
        """Whether this is a ticket of this session, bound or not."""
        number = ticket.partition("-")[0]
        if not (self._key and number.isascii() and number.isdecimal() and len(number) < 5 and ticket.isascii()):
            return False
        return compare_digest(self.ticket(int(number)), ticket.upper())

    def holder(self, ticket: str) -> str:
        """The phone that a genuine ticket is bound to, "" while it is free."""
        return self._bound.get(_name(ticket), "")

    def bind(self, digest: str, ticket: str) -> dict[str, str | None]:
        """A phone with a genuine and free ticket: it has a seat, whoever waits."""
        self._bound[_name(ticket)] = digest
        return self._put(digest, _name(ticket))


def _name(ticket: str) -> str:
    return TICKET + str(int(ticket.partition("-")[0]))
