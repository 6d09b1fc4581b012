"""Asks the hall as its wall and desk: who is there, what rooms show, and does what its leader pressed."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from game.core.plenary.hall_view import HallRoom
from game.core.value import Value, value
from game.day.wall_wire import News, read_about, read_news, read_rooms
from game.day.wire import FEWEST_TOKEN, TOKEN, Lead, WireFault, encoded, lead_body
from game.server.sharing.address import NotAnAddress, hall_root
from game.server.sharing.client import HallClient

WALL_BODY = 16 << 20
"""Bytes of what all rooms show at most."""


@value
class WallAddress(Value):
    """`root` is the address of the hall, `token` lets its wall in."""

    root: str
    token: str


def wall_address(text: str) -> WallAddress:
    """From `http://192.168.1.5:8780/w/TOKEN`, as `open-kaart day` prints it. NotAnAddress."""
    typed = text.strip()
    root = hall_root(typed)
    path = urlsplit(typed if "://" in typed else f"http://{typed}").path
    token = path.removeprefix("/w/")
    if token == path or "/" in token or not FEWEST_TOKEN <= len(token) <= TOKEN or not token.isascii():
        raise NotAnAddress
    return WallAddress(root, token)


class WallClient(HallClient):
    """Away, TurnedDown, ForeignWire, WireFault: as its base."""

    most = WALL_BODY

    async def about(self) -> tuple[str, str]:
        """Name and code of the day."""
        return read_about(await self._ask("GET", "/w/day"))

    async def rooms(self, now: float) -> tuple[HallRoom, ...]:
        """All that joined; `now` in epoch seconds."""
        return read_rooms(await self._ask("GET", "/w/rooms"), now)

    async def news(self, seen: Mapping[str, int]) -> tuple[News, ...]:
        """What rooms show past what was seen of each; it waits for that, and comes back without after a while."""
        return read_news(await self._ask("POST", "/w/wall", encoded({"seen": dict(seen)})))

    async def lead(self, asked: Lead) -> None:
        """What its leader pressed."""
        await self._ask("POST", "/w/lead", encoded(lead_body(asked)))

    async def waiting(self, round: int) -> tuple[int, int]:
        """How many rooms have asked their people, and how many of these have sent totals."""
        found = await self._ask("POST", "/w/lead", encoded(lead_body(Lead("waiting", round))))
        match found:
            case [int(asked), int(told)]:
                return asked, told
        raise WireFault("waiting")
