"""Commands about the camera that reads voting cards. Answered by the app, which has the camera."""

from __future__ import annotations

from game.core.commands.base import AppCommand


class LookAtCards(AppCommand):
    """Let the camera look: at first whether everybody holds A on top, from then on at the votes."""


class CheckCards(AppCommand):
    """Look once more whether everybody holds A on top: the camera, or people, may have moved."""


class FreezeCards(AppCommand):
    """End the look. What the cards tell goes into the box; what they told in the check is how the camera is turned."""


class StopLooking(AppCommand):
    """End the look, and count nothing of it."""


class OtherCamera(AppCommand):
    """Look with the next one of the cameras that this computer has: the one in a laptop looks at who leads."""


class AimCamera(AppCommand):
    """Show the facilitator, in large grey blocks, where the camera looks; again: no more."""
