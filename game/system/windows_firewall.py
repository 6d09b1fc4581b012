r"""What the firewall of Windows would do with phones, read from the registry: no rights are needed, nothing is started.

Settings and rules come from three places: this computer, the group policy of the school, and its management over the
internet (Intune). On which network the computer is, the registry does not tell; that comes from outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from game.core.firewall import FirewallFacts, Guard, NetworkKind, Rule
from game.system.windows_firewall_rules import Listener, rule_of

LOCAL = r"SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy"
MANAGED = LOCAL + r"\Mdm"
GROUP = r"SOFTWARE\Policies\Microsoft\WindowsFirewall"
STORES = (LOCAL, MANAGED, GROUP)
"""What comes later goes before what comes earlier, setting by setting; rules of all of them count."""
RULES = "FirewallRules"
FOLDERS = {
    NetworkKind.DOMAIN: ("DomainProfile",),
    NetworkKind.PRIVATE: ("StandardProfile", "PrivateProfile"),
    NetworkKind.PUBLIC: ("PublicProfile",),
}
"""The private one has the name that Windows XP knew; policies are written under both."""
BITS = {1: NetworkKind.DOMAIN, 2: NetworkKind.PRIVATE, 4: NetworkKind.PUBLIC}
"""As NET_FW_PROFILE_TYPE2 counts them."""


class Registry(Protocol):
    """The part of the registry that holds for the whole computer."""

    def values(self, key: str) -> Mapping[str, object]:
        """By name; empty where there is no such key. OSError: it may not be read."""
        ...


@dataclass(frozen=True, slots=True)
class Computer:
    """What is known beside the registry: who listens, on which networks (a sum of BITS), and whether it is an admin's.

    0 networks: not known. `may_answer` as in FirewallFacts.
    """

    listener: Listener
    networks: int = 0
    may_answer: bool | None = None


def firewall_facts(registry: Registry, computer: Computer) -> FirewallFacts:
    """What `verdict_of` needs. Nothing of it where the registry refuses, for half of the rules would mislead."""
    networks = frozenset(kind for bit, kind in BITS.items() if computer.networks & bit)
    try:
        guards = dict(_guards(registry))
        rules = tuple(_rules(registry, computer.listener))
    except OSError:
        return FirewallFacts({})
    return FirewallFacts(guards, rules, networks, computer.may_answer)


def _guards(registry: Registry) -> Iterator[tuple[NetworkKind, Guard]]:
    for kind, folders in FOLDERS.items():
        if settings := _settings(registry, folders):
            yield (
                kind,
                Guard(
                    on=settings.get("enablefirewall", 1) != 0,
                    shut=settings.get("donotallowexceptions", 0) != 0,
                    lets_in=settings.get("defaultinboundaction", 1) == 0,
                    asks=settings.get("disablenotifications", 0) == 0,
                    local_rules=settings.get("allowlocalpolicymerge", 1) != 0,
                ),
            )


def _settings(registry: Registry, folders: tuple[str, ...]) -> dict[str, int]:
    """Numbers by name in small letters; what is no number is as if it were not there."""
    found: dict[str, int] = {}
    for store in STORES:
        for folder in folders:
            for name, value in registry.values(rf"{store}\{folder}").items():
                if (number := _number(value)) is not None:
                    found[name.casefold()] = number
    return found


def _number(value: object) -> int | None:
    """Policies over the internet write some numbers as text."""
    if isinstance(value, str):
        return int(value) if value.strip().isdecimal() else None
    return value if isinstance(value, int) else None


def _rules(registry: Registry, listener: Listener) -> Iterator[Rule]:
    for store in STORES:
        for text in registry.values(rf"{store}\{RULES}").values():
            rule = rule_of(text, listener, policy=store != LOCAL) if isinstance(text, str) else None
            if rule is not None:
                yield rule
