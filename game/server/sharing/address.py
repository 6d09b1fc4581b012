"""The address of a day as people type it: which hall, and the code. It opens no connection."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from game.core.sharing import ADDRESS_MOST
from game.core.value import Value, value
from game.day.wire import CODE
from game.server.phones.admission import LETTERS

APART = {ord("-"): None, ord(" "): None}
"""What may stand between the two halves of a code."""


@value
class DayAddress(Value):
    """`root` is the address of the hall, without a path."""

    root: str
    code: str

    @property
    def text(self) -> str:
        return f"{self.root}/d/{self.code}"

    @property
    def short(self) -> str:
        """As people read it to each other: without what needs not be typed, the code in two halves."""
        half = CODE // 2
        return f"{self.root.removeprefix('http://')}/{self.code[:half]}-{self.code[half:]}"


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
    """From `192.168.1.5:8780/K7MR-2345`, with `http://` and `/d/` or without. NotAnAddress.

    Outside this building, where others could listen, only https will do.
    """
    typed = text.strip()
    code = _parts(typed).path.removeprefix("/d").strip("/").translate(APART).upper()
    if len(code) != CODE or not set(code) <= set(LETTERS):
        raise NotAnAddress
    return DayAddress(hall_root(typed), code)


def typed_day(text: str) -> tuple[DayAddress | None, str]:
    """The same, or why it is none: "secure" where only https is missing, else "no_day"."""
    try:
        return day_address(text), ""
    except NotAnAddress as fault:
        return None, "secure" if fault.secure else "no_day"


def hall_root(typed: str) -> str:
    """The address of the hall in what was typed, without its path. NotAnAddress."""
    parts = _parts(typed)
    host = parts.hostname or ""
    if not host or len(typed) > ADDRESS_MOST or parts.scheme not in ("http", "https") or parts.username or parts.query:
        raise NotAnAddress
    if parts.scheme == "http" and not _near(host):
        raise NotAnAddress(secure=True)
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{parts.port}" if parts.port else "")


def _parts(typed: str) -> SplitResult:
    try:
        parts = urlsplit(typed if "://" in typed else f"http://{typed}")
        parts.port  # noqa: B018 - it is read late, and may be no number
    except ValueError as fault:
        raise NotAnAddress from fault
    return parts


def _near(host: str) -> bool:
    """An address of this building or of this computer; a name could be anybody's."""
    try:
        return ip_address(host).is_private
    except ValueError:
        return host == "localhost"
