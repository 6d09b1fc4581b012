"""A button of the desk, and the step forward that wall and desk share. It knows no screen and no page."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands import Command
from game.core.commands.wire import Arguments, written


@dataclass(frozen=True, slots=True)
class Action:
    """A button. `key` is what the laptop shows; `kind`: plain, primary, chosen, stop, quiet."""

    label: str
    command: Command
    key: str = ""
    kind: str = "plain"

    @property
    def name(self) -> str:
        """What the command is called in the HTTP interface. KeyError for one that has no name there."""
        return written(self.command)[0]

    @property
    def arguments(self) -> Arguments:
        """What the name needs over HTTP."""
        return written(self.command)[1]
