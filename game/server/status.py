"""How the phones stand, as one frozen value for the game; and what went wrong, as a sentence without any address."""

from __future__ import annotations

import errno
import time
from typing import TYPE_CHECKING

from game.core.phone_status import Phones, ServerStatus
from game.i18n.words import Words

if TYPE_CHECKING:
    from game.server.server import Line

SPECIAL = '\\;,":'
"""What has to be escaped in the payload of a wifi code."""


def phones_of(line: Line) -> Phones:
    """All that wall and desk may know."""
    if line.stand is not ServerStatus.ON:
        return Phones(line=line.stand, trouble=line.trouble)
    where, pairing = line.where, line.pairing
    return Phones(
        line=ServerStatus.ON,
        trouble=_trouble(line),
        join=where.link(line.code),
        address=where.short,
        code=line.code,
        network=where.address.name,
        others=where.others,
        joined=line.doors.joined,
        live=line.streams.live,
        waiting=line.doors.waiting,
        stops=line.memory.stops,
        said=line.reasons.said,
        desks=pairing.desks,
        desk=where.link(f"desk/{pairing.desk_secret}"),
        scribe=where.link(f"scribe/{pairing.scribe_secret}"),
        pin=pairing.pin,
        alarm=pairing.alarm,
        tickets=line.doors.tickets,
        wifi_name=line.wifi_name,
        wifi=wifi_code(line.wifi_name, line.wifi_password),
        practising=line.practising,
        waited=_waited(line),
    )


def _trouble(line: Line) -> str:
    """That the usual door was taken is no news any more once a phone has come in by another."""
    told = "" if line.trouble == "busy" and line.streams.live else line.trouble
    return told or line.where.trouble


def _waited(line: Line) -> float:
    """In steps, so that the game hears of it six times at most; nothing once a phone is there."""
    if line.doors.joined or line.doors.waiting:
        return 0.0
    return min(60.0, (time.monotonic() - line.opened) // 10 * 10)


def wifi_code(name: str, password: str) -> str:
    """The payload of a code that puts a phone on this wifi; "" without a name."""
    if not name:
        return ""
    kind = f"T:WPA;S:{_escaped(name)};P:{_escaped(password)};" if password else f"T:nopass;S:{_escaped(name)};"
    return f"WIFI:{kind};"


def _escaped(text: str) -> str:
    return "".join("\\" + sign if sign in SPECIAL else sign for sign in text)


def failed(fault: BaseException, say: Words) -> Phones:
    """The line is down: "busy" when nothing could listen, else a sentence."""
    first = _first(fault)
    busy = isinstance(first, OSError) and first.errno in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL)
    return Phones(line=ServerStatus.FAILED, trouble="busy" if busy else told_of(first, say))


def told_of(fault: BaseException, say: Words) -> str:
    """A fault in words. Its own text is left out, for that may hold an address."""
    name = type(_first(fault)).__name__
    return say("Something went wrong with the phones ({name}). Voting by hand goes on.", name=name)


def _first(fault: BaseException) -> BaseException:
    """The fault inside a group of faults."""
    return _first(fault.exceptions[0]) if isinstance(fault, BaseExceptionGroup) else fault
