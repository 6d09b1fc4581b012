"""A button of the desk, and the step forward that wall and desk share. It knows no screen and no page."""

from __future__ import annotations

from game.core.commands import Command
from game.core.value import Value, value

Arguments = tuple[tuple[str, str], ...]


def on_the_wire(command: Command) -> tuple[str, Arguments]:
    """The name of a command in the HTTP interface, and what it needs there. KeyError for one that has no name."""
    from game.core.commands.wire import written  # its tables are for paired desks: the first frame waits for none

    return written(command)


@value
class Action(Value):
    """A button. `key` is what the laptop shows; `kind`: plain, primary, chosen, stop, quiet."""

    label: str
    command: Command
    key: str = ""
    kind: str = "plain"

    @property
    def name(self) -> str:
        """What the command is called in the HTTP interface."""
        return on_the_wire(self.command)[0]

    @property
    def arguments(self) -> Arguments:
        """What the name needs over HTTP."""
        return on_the_wire(self.command)[1]
