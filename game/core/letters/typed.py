"""Of which command the text comes on the wall or in a document, in letters that it has. It reads no text."""

from __future__ import annotations

from game.core import commands as c

AS_TYPED = (c.SetFolder, c.SetLogo, c.SetWifi, c.TakeFile)
"""Paths and passwords mean what they are, sign by sign."""
PRIVATE = (c.TypeNotes, c.Typing)
"""What nobody else reads, and what is still being typed."""


def in_our_letters(command: c.Command) -> bool:
    """Whether a text of this command that only looks foreign is brought back to our own letters."""
    return not isinstance(command, AS_TYPED)


def comes_on_wall(command: c.Command) -> bool:
    """Whether whoever typed it is told what the wall has no letters for."""
    return not isinstance(command, (*AS_TYPED, *PRIVATE))
