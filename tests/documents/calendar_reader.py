"""A calendar as another program reads and keeps it, without the library that wrote it (RFC 5545 and 5546)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

Properties = dict[str, str]


def lines_of(data: bytes) -> list[str]:
    """Lines put together again where they were folded."""
    return re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8").split("\r\n")[:-1]


def events_of(data: bytes) -> list[Properties]:
    """The properties of each event itself, not those of its alarm; parameters are left out."""
    found: list[Properties] = []
    inside: list[str] = []
    for line in lines_of(data):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert inside.pop() == value
        elif inside[-1] == "VEVENT":
            found[-1][name.partition(";")[0]] = value
    assert not inside, "all that begins ends"
    return found


@dataclass
class Agenda:
    """Keeps what is imported: an event that it knows is replaced by one that is no older."""

    kept: dict[str, Properties] = field(default_factory=dict)

    def take_in(self, data: bytes) -> None:
        for event in events_of(data):
            known = self.kept.get(event["UID"])
            if known is None or _age(event) >= _age(known):
                self.kept[event["UID"]] = event

    def days(self) -> list[str]:
        return sorted(event["DTSTART"] for event in self.kept.values())


def _age(event: Properties) -> tuple[int, str]:
    return int(event["SEQUENCE"]), event["DTSTAMP"]
