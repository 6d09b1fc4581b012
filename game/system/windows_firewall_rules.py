r"""Rules of the firewall of Windows, as they stand in its registry: which of them are about us, and what they say.

    v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Private|LPort=8765|App=C:\map\Open Kaart.exe|Name=…|

A field that is not there narrows nothing. What only a service, an app of the store, a packet that goes out or IPv6 is
concerned with is not about us: phones come in over IPv4 TCP.
"""

from __future__ import annotations

import ntpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from game.core.firewall import NetworkKind, Rule

_VERSION = re.compile(r"v\d+(\.\d+)?", re.IGNORECASE)
_NAMED = re.compile(r"%([^%]+)%")
_TELLING = frozenset(["action", "active", "dir", "protocol", "profile", "lport", "lport2_10", "app"])
_HARMLESS = frozenset(["name", "desc", "embedctxt", "edge", "defer"])
_OTHERS = frozenset(["svc", "apppkgid"])
"""Fields of rules for services, and for apps that came from the store."""
_TCP = frozenset(["6", "256", "*"])
_NEAR = frozenset(["localsubnet", "*"])
"""Whence phones come: the same network."""
Fields = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Listener:
    """Who listens: the `program`, by each path that leads to it, and the TCP port. `environ` names folders in rules."""

    programs: tuple[str, ...]
    port: int
    environ: Mapping[str, str]


def rule_of(text: str, listener: Listener, policy: bool = False) -> Rule | None:
    """The rule, if it is about us; None for one that is about others, switched off, or broken."""
    version, *parts = text.split("|")
    fields = _fields(parts)
    action = _first(fields, "action")
    if not _VERSION.fullmatch(version.strip()) or action not in ("allow", "block", "bypass"):
        return None
    if not _is_about(fields, listener):
        return None
    networks = _networks(fields)
    return Rule(action != "block", networks, _is_certain(fields, parts), policy) if networks else None


def _fields(parts: list[str]) -> Fields:
    """Values by name in small letters; a name may come more than once."""
    fields: Fields = {}
    for part in parts:
        name, is_pair, value = part.partition("=")
        if is_pair:
            fields.setdefault(name.strip().casefold(), []).append(value.strip())
    return fields


def _first(fields: Fields, name: str, otherwise: str = "") -> str:
    return fields.get(name, [otherwise])[0].casefold()


def _is_about(fields: Fields, listener: Listener) -> bool:
    return (
        _first(fields, "active") == "true"
        and _first(fields, "dir") == "in"
        and _first(fields, "protocol", "*") in _TCP
        and not fields.keys() & _OTHERS
        and not _is_for_ipv6(fields)
        and _has_port(fields, listener.port)
        and _has_program(fields, listener)
    )


def _is_for_ipv6(fields: Fields) -> bool:
    """Whether it names addresses, and none of IPv4."""
    return any(
        {f"{which}6", f"{which}62"} & fields.keys() and not {f"{which}4", f"{which}42"} & fields.keys()
        for which in ("ra", "la")
    )


def _has_port(fields: Fields, port: int) -> bool:
    """Ports stand alone or as a range; a word is a port of Windows itself."""
    told = [*fields.get("lport", ()), *fields.get("lport2_10", ())]
    return not told or any(_within(one, port) for value in told for one in value.split(","))


def _within(told: str, port: int) -> bool:
    low, is_range, high = told.strip().partition("-")
    if told.strip() == "*":
        return True
    try:
        return int(low) <= port <= int(high if is_range else low)
    except ValueError:
        return False


def _has_program(fields: Fields, listener: Listener) -> bool:
    told = fields.get("app", [])
    ours = {_plain(program) for program in listener.programs}
    return not told or any(_plain(_expanded(one, listener.environ)) in ours for one in told)


def _plain(path: str) -> str:
    return ntpath.normcase(ntpath.normpath(path.strip('"').removeprefix("\\\\?\\")))


def _expanded(path: str, environ: Mapping[str, str]) -> str:
    known = {name.casefold(): value for name, value in environ.items()}
    return _NAMED.sub(lambda found: known.get(found[1].casefold(), found[0]), path)


def _networks(fields: Fields) -> frozenset[NetworkKind]:
    """All, where none is named; empty if it names only kinds that do not exist."""
    told = {value.casefold() for value in fields.get("profile", ())}
    return frozenset(one for one in NetworkKind if not told or one.value in told)


def _is_certain(fields: Fields, parts: list[str]) -> bool:
    """Whether every field was understood: others narrow it to a user, an adapter or an address, or ask for a key."""
    understood = _TELLING | _HARMLESS | {"ra6", "ra62", "la6", "la62"}
    near = all(value.casefold() in _NEAR for name in ("ra4", "ra42") for value in fields.get(name, ()))
    whole = all("=" in part for part in parts if part.strip())
    return near and whole and _first(fields, "action") != "bypass" and fields.keys() - {"ra4", "ra42"} <= understood
