"""The addresses of this computer, the one that phones can most likely reach first. It sends nothing and asks nobody."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, ip_address

import ifaddr

from game.core.phone_status import Address
from game.server.adapter_names import is_real, kind, leads_nowhere

_MARKS = re.compile(r"\((?:R|TM|C)\)|[®™]|\s#\d+$", re.IGNORECASE)
_NEVER = tuple(
    map(IPv4Network, ("0.0.0.0/8", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"))
)
"""Addresses that no phone can come to: of protocols, of tests between routers, of many at once (RFC 6890)."""
_HARDLY = tuple(
    map(
        IPv4Network,
        ("169.254.0.0/16", "100.64.0.0/10", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"),
    )
)
"""Those that a computer gives itself when nobody answers, of a provider's or a VPN's inside, and of examples in books:
offered where there is no other.
"""
_OUTSIDE = ("192.0.2.1", 9)
"""An address that belongs to nobody (RFC 5737): asking the system how it would get there sends no packet."""


@dataclass(frozen=True, slots=True)
class Found:
    """An IPv4 address of an adapter; `routed` if the system would leave the building by it."""

    ip: str
    name: str
    routed: bool = False


def addresses() -> tuple[Address, ...]:
    """Best first; empty if this computer is on no network."""
    return ranked(_found())


def ranked(found: Iterable[Found]) -> tuple[Address, ...]:
    """Those that a phone may reach, best first; doubtful ones, and the computer's own loopback, only without others."""
    able = sorted((one for one in found if not _among(one, _NEVER)), key=_doubt)
    outward = [one for one in able if not _of(one).is_loopback]
    good = [one for one in outward if not _among(one, _HARDLY)]
    return tuple(Address(one.ip, readable(one.name)) for one in good or outward or able)


def readable(name: str) -> str:
    """What people call this adapter: Wi-Fi, Ethernet or USB; for others, its name without trade marks."""
    return kind(name) or " ".join(_MARKS.sub(" ", name).split())


def _doubt(one: Found) -> tuple[int, str]:
    """How doubtful it is that a phone in the room can reach this one: the less the better.

    A name says more than the way out, which a VPN takes for itself: what is known to be no real adapter comes last, and
    one that nobody knows comes after those that are known to be real.
    """
    doubt = 50 if leads_nowhere(one.name) else 0 if is_real(one.name) else 20
    doubt += 0 if one.routed else 4
    doubt += 0 if _of(one).is_private else 3
    doubt += 0 if kind(one.name) == "Wi-Fi" else 1
    return doubt, one.ip


def _among(one: Found, networks: Iterable[IPv4Network]) -> bool:
    return any(_of(one) in network for network in networks)


def _of(one: Found) -> IPv4Address:
    ip = ip_address(one.ip)
    assert isinstance(ip, IPv4Address)
    return ip


def _found() -> list[Found]:
    way_out = _way_out()
    return [
        Found(str(ip.ip), adapter.nice_name, str(ip.ip) == way_out)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4
    ]


def _way_out() -> str:
    """The address by which the system would leave, "" if it knows no way."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(_OUTSIDE)
        except OSError:
            return ""
        return str(asked.getsockname()[0])
