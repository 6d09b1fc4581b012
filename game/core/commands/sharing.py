"""Commands about what a room shares with the hall of a study day. Answered by the app; each is an explicit press."""

from __future__ import annotations

from game.core.commands.base import ServerCommand


class ShareRules(ServerCommand):
    """The hall sees the rules from now on."""


class StopSharing(ServerCommand):
    """Nothing more leaves the room; what is in the hall stays there."""


class TakeBackShared(ServerCommand):
    """Nothing more leaves the room, and what is in the hall is taken away."""
