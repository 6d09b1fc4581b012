"""Wishes about the protocol as documents: write one, write all, see it large, play on. The shell grants them."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands.base import Command


@dataclass(frozen=True, slots=True)
class Export(Command):
    """Write the protocol in a format of the registry, or as `all`: a folder with every format and the leaflets."""

    format: str = "txt"


class PlayMore(Command):
    """Go on with the cards that would fill empty chapters (see coverage.py)."""


class TryAgain(Command):
    """Write what could not be written a moment ago."""


class OpenFolder(Command):
    """Show the folder of the protocol in the program that shows folders here."""
