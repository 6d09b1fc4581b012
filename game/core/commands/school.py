"""Wishes about what a school sets once: its name, logo, chapters and own texts. The shell grants and keeps them."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands.base import Command


@dataclass(frozen=True, slots=True)
class NameSchool(Command):
    text: str = ""


@dataclass(frozen=True, slots=True)
class SetLogo(Command):
    """Take the picture in this file as the logo: a path that was typed, or a file that was dropped on the window."""

    text: str = ""


class ClearLogo(Command):
    """No logo any more."""


@dataclass(frozen=True, slots=True)
class UseChapter(Command):
    """Leave a chapter out of the protocol, or take it in again."""

    chapter: str


@dataclass(frozen=True, slots=True)
class WriteChapter(Command):
    """The school's own fixed text at the head of a chapter; empty takes it away."""

    chapter: str
    text: str = ""
