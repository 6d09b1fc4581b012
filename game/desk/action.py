"""A button of the desk, and the step forward that wall and desk share. It knows no screen and no page."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands import Command


@dataclass(frozen=True, slots=True)
class Action:
    """A button. `name` is its name in the HTTP interface too (see desk/actions.py), `key` what the laptop shows.

    `kind`: plain, primary, chosen, stop, quiet. `more` are arguments that the name needs over HTTP.
    """

    name: str
    label: str
    wish: Command
    key: str = ""
    kind: str = "plain"
    more: tuple[tuple[str, str], ...] = ()
