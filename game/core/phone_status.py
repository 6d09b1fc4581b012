"""What wall and desk may know of the phones in the room: how many, never which."""

from __future__ import annotations

from enum import StrEnum

from game.core.cards import NO_CARD, NO_OPTION, CardId, OptionId
from game.core.value import Value, value


class ServerStatus(StrEnum):
    """How it stands with the server that phones come in by."""

    OFF = "off"
    STARTING = "starting"
    ON = "on"
    FAILED = "failed"  # Phones.trouble says why; hands and keyboard go on


@value
class Address(Value):
    """One address of this computer: `ip` as in a link, `name` of the network or card as people may know it."""

    ip: str
    name: str = ""


@value
class TypedReason(Value):
    """What somebody typed on a phone beside an objection to a rule of this card, until the desk decides.

    `id` is drawn by chance. With an `option` it is an argument for or against it, from a scribe.
    """

    id: str
    text: str
    card: CardId = NO_CARD
    option: OptionId = NO_OPTION
    favour: bool = True

    def belongs_to(self, card: CardId) -> bool:
        """Whether it may go on the wall while this card lies there; of an old session nobody knows its card."""
        return self.card in (card, NO_CARD)


@value
class Phones(Value):
    """`join` is the whole link with the code, `address` the short one for typing (`192.168.1.20:8765`).

    `joined` phones have a seat, `live` of them are listening now, `waiting` came when all seats were taken. `desk` and
    `scribe` are pairing links and `pin` their fallback: for the desk only, never for the wall. `trouble` is "busy",
    "no_address", "changed" or a sentence. `wifi` is the payload of a wifi code, "" if none was typed. `waited`: seconds
    that the line has been open without a phone, told in tens up to a minute.
    """

    line: ServerStatus = ServerStatus.OFF
    trouble: str = ""
    join: str = ""
    address: str = ""
    code: str = ""
    network: str = ""  # the name of the network that the address belongs to
    others: tuple[Address, ...] = ()
    joined: int = 0
    live: int = 0
    waiting: int = 0
    stops: int = 0
    said: tuple[TypedReason, ...] = ()
    desks: int = 0
    desk: str = ""
    scribe: str = ""
    pin: str = ""
    alarm: bool = False  # somebody tries PINs
    tickets: bool = False
    wifi_name: str = ""
    wifi: str = ""
    practising: int = 0
    waited: float = 0.0

    @property
    def on(self) -> bool:
        return self.line is ServerStatus.ON

    @property
    def reachable(self) -> bool:
        """Whether there is an address at which a phone may find the line; ON without a network there is none."""
        return self.on and self.trouble != "no_address"


NO_PHONES = Phones()
