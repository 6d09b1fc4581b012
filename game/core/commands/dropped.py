"""Commands about a file that somebody dropped on the window or on the program. Answered by the app."""

from __future__ import annotations

from game.core.commands.base import AppCommand
from game.core.value import value


@value
class TakeFile(AppCommand):
    """Go on with the session in this file, or ask about the set of cards in it; `text` is its path."""

    text: str = ""


class TakeSetIn(AppCommand):
    """Yes: the set that was asked about comes in."""
