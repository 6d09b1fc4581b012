"""Commands about the server that phones and paired desks come in by. Answered by the app, which hands them on."""

from __future__ import annotations

from game.core.commands.base import ServerCommand
from game.core.value import value


class InvitePhones(ServerCommand):
    """Open the line for phones, or open it again after trouble."""


class DismissPhones(ServerCommand):
    """Close the line; ballots that are in stay in."""


@value
class ChooseAddress(ServerCommand):
    """Phones find the server at this address of the computer from now on."""

    ip: str


class LetIn(ServerCommand):
    """Give the phone that waits longest a seat, though all seats are taken."""


class StopsSeen(ServerCommand):
    """The requests for a pause have been seen."""


@value
class UseReason(ServerCommand):
    """Put what was typed beside an objection on the wall."""

    id: str


@value
class DropReason(ServerCommand):
    """What was typed beside an objection is left out."""

    id: str


@value
class SetWifi(ServerCommand):
    """For the wifi code: `field` is name or password. Kept in memory only."""

    field: str
    text: str = ""


@value
class UseTickets(ServerCommand):
    """From now on a phone needs a ticket of its own (printed, one per seat) instead of the code; "yes" or "no"."""

    text: str = "yes"


class PrintTickets(ServerCommand):
    """Open the sheet with one ticket for each seat in the browser of this laptop, which can print it."""


class ForgetDesks(ServerCommand):
    """No paired desk or scribe may lead any more; a new pairing link is made."""


@value
class Practise(ServerCommand):
    """Let `people` colleagues of the computer join as phones; 0 sends them away."""

    people: int
