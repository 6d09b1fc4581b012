"""Commands about former sessions: look again at what is due, a page for new colleagues. Answered by the app."""

from __future__ import annotations

from game.core.commands.base import AppCommand


class StartReview(AppCommand):
    """Look again at what is due of the last session, or at all of it if nothing is due."""


class WriteLeaflet(AppCommand):
    """The page for new colleagues as a file."""
