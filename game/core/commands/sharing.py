"""Commands about what a room shares with the hall of a study day. Answered by the app; each is an explicit press."""

from __future__ import annotations

from game.core.commands.base import AppCommand, ServerCommand
from game.core.sharing import Share
from game.core.value import value


@value
class FillDay(AppCommand):
    """The `address` of the day, or the name of this `room` on it, as typed. Nothing is shared by it."""

    field: str
    text: str = ""


@value
class JoinDay(AppCommand):
    """Be a room of the day that was typed, and share so."""

    share: Share


class OpenHall(AppCommand):
    """This computer is in the hall: be the day of today, and show what rooms settle."""


class ShareRules(ServerCommand):
    """The hall sees the rules from now on."""


class StopSharing(ServerCommand):
    """Nothing more leaves the room; what is in the hall stays there."""


class TakeBackShared(ServerCommand):
    """Nothing more leaves the room, and what is in the hall is taken away."""
