"""Commands to open, leave, note and try out a session. Answered by the app."""

from __future__ import annotations

from game.core.commands.base import AppCommand
from game.core.value import value


@value
class OpenKept(AppCommand):
    """Go on with a kept session."""

    path: str


@value
class OpenToLookBack(AppCommand):
    """Open a finished session and look back with the team at once."""

    path: str


@value
class DeleteKept(AppCommand):
    """Take a kept session away for good; the first press only asks."""

    path: str


class OpenLast(AppCommand):
    """Go on with the last kept session that is not finished."""


class LeaveSession(AppCommand):
    """Back to WELCOME; the session is kept and can be gone on with."""


class StartPracticeSession(AppCommand):
    """Lead a short session with made-up colleagues, or begin it once more. Nothing of it is kept."""


class LeavePracticeSession(AppCommand):
    """Back to WELCOME from any step of a practice session."""


class Quit(AppCommand):
    """Close the program."""


@value
class TypeNotes(AppCommand):
    """The facilitator's own notes; gone when the session is over."""

    text: str = ""


class ReadAloud(AppCommand):
    """Have the card, the question and the standpoints that stand on the wall read aloud; while it is read: stop."""


class AcceptProposal(AppCommand):
    """The scribe's text becomes the rule on the wall."""
