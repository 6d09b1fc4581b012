"""What is said where a text has signs that the wall has no letters for: kind, short, and what helps."""

from __future__ import annotations

from game.core.commands import Command
from game.core.letters import EMOJI, LETTERS
from game.core.letters.typed import comes_on_wall
from game.i18n.words import Words

NOT_ON_WALL = "not_on_wall"
"""The notice once such a text was taken."""


def lacking_for(command: Command, say: Words) -> tuple[tuple[str, str], ...]:
    """For the field of this command: what would stand on the wall, and what is said of it beside the field."""
    if not comes_on_wall(command):
        return ()
    return (
        (EMOJI, say("The big screen has no emoji: say it in words.")),
        (LETTERS, say("The big screen lacks these letters: use others.")),
    )
