"""Who may lead from a page: one-time links, a PIN for when a camera fails, and the paired phones.

Of a paired phone only the sha256 of its cookie is known, here as on disk. Nothing here knows a socket, a request or an
address: a lock after wrong PINs holds for everybody, so that many phones together get no more tries than one.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hmac import compare_digest

from game.server.tokens import digest_of, new_token

TRIES = 5
"""Wrong PINs before nobody may try any more for a while."""
FIRST_LOCK = 60.0
"""Seconds; every further lock lasts twice as long as the one before."""
ROLES = ("desk", "scribe")
KEPT = "desk/"
"""A paired phone is kept in the session file as `desk/<sha256 of its cookie>`, with its role as value."""


def _secret() -> str:
    return secrets.token_urlsafe(16)


def _pin() -> str:
    return f"{secrets.randbelow(10**6):06}"


@dataclass(slots=True)
class PinLock:
    """Counts wrong PINs. `left` is how many seconds nobody may try; `locks` how often that has happened."""

    now: Callable[[], float]
    wrong: int = 0
    locks: int = 0
    until: float = 0.0

    def left(self) -> float:
        return max(0.0, self.until - self.now())

    def miss(self) -> None:
        self.wrong += 1
        if self.wrong < TRIES:
            return
        self.until = self.now() + FIRST_LOCK * 2**self.locks
        self.wrong, self.locks = 0, self.locks + 1


@dataclass(slots=True)
class Pairing:
    """`remembered` is what the session file held at the start; `now` in seconds, never running backwards.

    `checked` counts the PINs that were compared at all.
    """

    remembered: Mapping[str, str] = field(default_factory=dict)
    now: Callable[[], float] = time.monotonic
    pin: str = field(default_factory=_pin)
    checked: int = 0
    lock: PinLock = field(init=False)
    _secrets: dict[str, str] = field(init=False)
    _paired: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.lock = PinLock(self.now)
        self._secrets = {role: _secret() for role in ROLES}
        self._paired = {
            name.removeprefix(KEPT): role
            for name, role in self.remembered.items()
            if name.startswith(KEPT) and role in ROLES
        }

    @property
    def desk_secret(self) -> str:
        """For the pairing link of a desk; another one as soon as it has been used."""
        return self._secrets["desk"]

    @property
    def scribe_secret(self) -> str:
        return self._secrets["scribe"]

    @property
    def desks(self) -> int:
        """How many phones are paired, as desk or as scribe."""
        return len(self._paired)

    @property
    def alarm(self) -> bool:
        """Somebody went on guessing PINs. Stays until `forget` makes a new one: a calm end is no sign of safety."""
        return self.lock.locks > 0

    @property
    def remembered_roles(self) -> dict[str, str]:
        """Names and values that make these phones known again after a crash, or in the file of a new session."""
        return {KEPT + digest: role for digest, role in self._paired.items()}

    def role_of(self, digest: str) -> str:
        """desk, scribe, or "" for a cookie (its digest) that is not paired."""
        return self._paired.get(digest, "")

    def opens(self, role: str, secret: str) -> bool:
        """Whether this link would give this role now. Nothing is used up by looking."""
        return role in ROLES and compare_digest(secret.encode("utf-8", "replace"), self._secrets[role].encode())

    def role_by_link(self, role: str, secret: str) -> str:
        """The role that this link gives, "" for a wrong or used one. It is used up by this."""
        if not self.opens(role, secret):
            return ""
        self._secrets[role] = _secret()
        return role

    def role_by_pin(self, pin: str) -> str:
        """Desk for the right PIN, "" for a wrong one and, right or wrong, while locked (see `lock`)."""
        if self.lock.left() > 0:
            return ""
        self.checked += 1
        if not compare_digest(pin.encode(), self.pin.encode()):
            self.lock.miss()
            return ""
        self.lock.wrong, self.pin = 0, _pin()
        return "desk"

    def pair(self, role: str) -> tuple[str, dict[str, str]]:
        """A new cookie for this role, and what has to be on disk before it is handed out."""
        token = new_token()
        digest = digest_of(token)
        self._paired[digest] = role
        return token, {KEPT + digest: role}

    def forget(self) -> dict[str, None]:
        """Nobody is paired any more, and the old links and PIN are void. What is to be forgotten on disk."""
        gone: dict[str, None] = dict.fromkeys(self.remembered_roles)
        self._paired.clear()
        self._secrets.update({role: _secret() for role in ROLES})
        self.pin, self.lock = _pin(), PinLock(self.now)
        return gone
