"""The addresses of this computer, the one that phones can most likely reach first. It sends nothing and asks nobody."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, ip_address

import ifaddr

from game.core.phone_status import Address

_NOT_REAL = re.compile(
    r"docker|veth|virbr|vmnet|vmware|virtualbox|vbox|parallels|vnic\d|hyper-v|vethernet|wsl|br-[0-9a-f]|lxc|lxd|podman"
    r"|\bcni|flannel|npcap|loopback|\btun|\btap|tap-|wintun|wireguard|\bwg\d|openvpn|vpn|nordlynx|zerotier|tailscale"
    r"|hamachi|utun|awdl|\bllw|\bppp|anyconnect|fortinet|globalprotect|pangp|sonicwall|teredo|bluetooth",
    re.IGNORECASE,
)
"""Names of adapters that lead into the computer itself or out of the building, never to a phone in the room."""
_WIRELESS = re.compile(r"wi-?fi|wlan|wlp|wireless|draadloos|airport|802\.11", re.IGNORECASE)
_CABLE = re.compile(r"ethernet|gbe\b|gigabit|family controller|\beth\d|\ben[opsx]\d|\benx", re.IGNORECASE)
_USB = re.compile(r"rndis|\busb|remote ndis|apple mobile device", re.IGNORECASE)
_MARKS = re.compile(r"\((?:R|TM|C)\)|[®™]|\s#\d+$", re.IGNORECASE)
_NOWHERE = (IPv4Network("169.254.0.0/16"), IPv4Network("100.64.0.0/10"))
"""Addresses a computer gives itself when nobody answers, and those of a provider's or a VPN's inside."""
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
    """Those that a phone may reach, best first. The computer's own loopback stands there only if there is no other."""
    good = sorted((one for one in found if not _of(one).is_unspecified), key=_doubt)
    outward = [one for one in good if not _of(one).is_loopback]
    return tuple(Address(one.ip, readable(one.name)) for one in outward or good)


def readable(name: str) -> str:
    """What people call this adapter: Wi-Fi, Ethernet or USB; for others, its name without trade marks."""
    if not _NOT_REAL.search(name):
        for pattern, short in ((_WIRELESS, "Wi-Fi"), (_USB, "USB"), (_CABLE, "Ethernet")):
            if pattern.search(name):
                return short
    return " ".join(_MARKS.sub(" ", name).split())


def _doubt(one: Found) -> tuple[int, str]:
    """How doubtful it is that a phone in the room can reach this one: the less the better."""
    ip = _of(one)
    doubt = 100 if any(ip in network for network in _NOWHERE) else 0
    doubt += 50 if _NOT_REAL.search(one.name) else 0
    doubt += 0 if one.routed else 4
    doubt += 0 if ip.is_private else 3
    doubt += 0 if _WIRELESS.search(one.name) else 1
    return doubt, one.ip


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
