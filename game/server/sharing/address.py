"""The address of a day as people type it: which hall, and the code. It opens no connection."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from game.core.value import Value, value
from game.day.wire import CODE
from game.server.phones.admission import LETTERS

MOST = 300


@value
class DayAddress(Value):
    """`root` is the address of the hall, without a path."""

    root: str
    code: str

    @property
    def text(self) -> str:
        return f"{self.root}/d/{self.code}"


@value
class Seat(Value):
    """What the hall calls the room, and how many people are in it."""

    name: str
    people: int


class NotAnAddress(ValueError):
    """`secure` tells that only https is missing: the hall is outside this building."""

    def __init__(self, secure: bool = False) -> None:
        super().__init__("no address of a day")
        self.secure = secure


def day_address(text: str) -> DayAddress:
    """From `192.168.1.5:8780/K7MR2345`, with `http://` and `/d/` or without. NotAnAddress.

    Outside this building, where others could listen, only https will do.
    """
    typed = text.strip()
    try:
        parts = urlsplit(typed if "://" in typed else f"http://{typed}")
        port = parts.port
    except ValueError as fault:
        raise NotAnAddress from fault
    host, code = parts.hostname or "", parts.path.removeprefix("/d").strip("/").upper()
    if not host or len(typed) > MOST or parts.scheme not in ("http", "https") or parts.username or parts.query:
        raise NotAnAddress
    if len(code) != CODE or not set(code) <= set(LETTERS):
        raise NotAnAddress
    if parts.scheme == "http" and not _near(host):
        raise NotAnAddress(secure=True)
    shown = f"[{host}]" if ":" in host else host
    return DayAddress(f"{parts.scheme}://{shown}" + (f":{port}" if port else ""), code)


def _near(host: str) -> bool:
    """An address of this building or of this computer; a name could be anybody's."""
    try:
        return ip_address(host).is_private
    except ValueError:
        return host == "localhost"
