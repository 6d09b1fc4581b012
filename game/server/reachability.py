"""Where phones find this laptop: the address in the link, the others, and whom it lets in. It asks nobody outside."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

from game.core.phone_status import Address

LOOPBACK = Address("127.0.0.1")
SPECIAL = '\\;,":'
"""What has to be escaped in the payload of a wifi code."""
LOOK = 5.0
"""Seconds between two looks at the addresses of this computer."""


class Reachability:
    """`looked` gives the addresses of this computer, best first. `trouble` is "", no_address or changed.

    `moved` tells that phones had another link before: for a browser that was another site, so they come as strangers.
    """

    def __init__(self, looked: Callable[[], tuple[Address, ...]]) -> None:
        self.looked = looked
        self._wanted = ""
        self.port = 0
        self.trouble = ""
        self.moved = False
        self.addresses: tuple[Address, ...] = ()
        self.address = LOOPBACK
        self.look()

    def look(self) -> bool:
        """Look again, see `take`."""
        return self.take(self.looked())

    def take(self, found: tuple[Address, ...]) -> bool:
        """These are here now; True if phones have to go elsewhere, or somebody may choose among others."""
        before = (self.address, self.addresses, self.trouble)
        self.addresses = found
        self.address = self._best()
        if self.address.ip != before[0].ip and self.port:
            self.moved, self.trouble = True, "changed"
        if not self.addresses:
            self.trouble = "no_address"
        elif self.trouble == "no_address":
            self.trouble = ""
        return before != (self.address, self.addresses, self.trouble)

    def _best(self) -> Address:
        """What was chosen, while this computer has it; else what it had, so that a link holds as long as it can."""
        known = {address.ip: address for address in self.addresses}
        for ip in (self._wanted, self.address.ip if self.port else ""):
            if ip in known:
                return known[ip]
        return self.addresses[0] if self.addresses else self.address

    def choose(self, ip: str) -> None:
        """Somebody pressed for another address of those that are here."""
        if any(address.ip == ip for address in self.addresses):
            self._wanted = ip
            self.moved = self.moved or ip != self.address.ip
            self.address = self._best()
            self.trouble = ""

    @property
    def others(self) -> tuple[Address, ...]:
        return tuple(address for address in self.addresses if address.ip != self.address.ip)

    @property
    def short(self) -> str:
        """As people type it."""
        return f"{self.address.ip}:{self.port}"

    def link(self, path: str) -> str:
        return f"http://{self.short}/{path}"

    def allows(self, ip: str) -> bool:
        """Only who is in the same building; everybody where this computer itself has a public address (a campus)."""
        return not ip_address(ip).is_global or ip_address(self.address.ip).is_global

    def reached(self, ip: str) -> None:
        """A phone came in by this address: those who look at the new code have found it."""
        if self.trouble == "changed" and ip == self.address.ip:
            self.trouble = ""


def wifi_code(name: str, password: str) -> str:
    """The payload of a code that puts a phone on this wifi; "" without a name."""
    if not name:
        return ""
    kind = f"T:WPA;S:{_escaped(name)};P:{_escaped(password)};" if password else f"T:nopass;S:{_escaped(name)};"
    return f"WIFI:{kind};"


def _escaped(text: str) -> str:
    return "".join("\\" + sign if sign in SPECIAL else sign for sign in text)
