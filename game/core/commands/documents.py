"""Commands about the protocol as documents: write one, write all, play on; and the manual. Answered by the app."""

from __future__ import annotations

from game.core.commands.base import AppCommand
from game.core.manual_pages import ManualPage
from game.core.value import value


@value
class Export(AppCommand):
    """Write the protocol in a format of the registry, or as `all`: a folder with every format and the leaflets."""

    format: str = "txt"


class PlayMore(AppCommand):
    """Go on with the cards that would fill empty chapters (see coverage.py)."""


class TryAgain(AppCommand):
    """Write what could not be written a moment ago."""


@value
class WritePaper(AppCommand):
    """One paper by itself, to print: the poster, all agreements on one page (see documents/papers.py)."""

    paper: str


class WriteInForce(AppCommand):
    """The version that is in force as a Word file, while a newer draft is worked on."""


class WriteKit(AppCommand):
    """What the facilitator prints a week before, with the numbers as they are confirmed now. It needs no session."""


class WriteVotingCards(AppCommand):
    """Voting cards for the camera, to print: small ones, for as many people as are expected."""


class OpenFolder(AppCommand):
    """Show the folder of the protocol in the program that shows folders here."""


@value
class OpenManual(AppCommand):
    """Show this page of the manual in the browser, at a heading (as its address has it: de-stappen) or from the top."""

    page: ManualPage = ManualPage.INDEX
    heading: str = ""
