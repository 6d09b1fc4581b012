"""Commands about what a school sets once: its name, logo, chapters and own texts. Answered and kept by the app."""

from __future__ import annotations

from game.core.commands.base import AppCommand
from game.core.value import value


@value
class NameSchool(AppCommand):
    """The name that documents bear."""

    text: str = ""


@value
class SetLogo(AppCommand):
    """Take the picture in this file as the logo: a path that was typed, or a file that was dropped on the window."""

    text: str = ""


class ClearLogo(AppCommand):
    """No logo any more."""


@value
class UseChapter(AppCommand):
    """Leave a chapter out of the protocol, or take it in again."""

    chapter: str


@value
class WriteChapter(AppCommand):
    """The school's own fixed text at the head of a chapter; empty takes it away."""

    chapter: str
    text: str = ""
