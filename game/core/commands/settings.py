"""Commands about what is chosen on this computer: languages, folder, contacts, sets. Answered and kept by the app."""

from __future__ import annotations

from game.core.commands.base import AppCommand, WindowCommand
from game.core.value import value


@value
class SetLanguage(AppCommand):
    """The language of the program, by its code."""

    language: str


@value
class SetSecondLanguage(AppCommand):
    """Show cards in this language too, smaller; "" shows them in one."""

    language: str


@value
class SetFullScreen(WindowCommand):
    """The wall fills the only screen, now and at every start; or it has a frame."""

    on: bool


@value
class SetZoom(WindowCommand):
    """How large letters on the wall are, now and at every start."""

    zoom: float


@value
class SetSounds(WindowCommand):
    """Soft sounds at the end of a talk or a pause, now and at every start; or none."""

    on: bool


@value
class SetColours(WindowCommand):
    """Show everything in this theme of colours, now and at every start; "" is the one after that in use."""

    theme: str = ""


@value
class SetMotion(WindowCommand):
    """Move less on wall and desk, or as designed, now and at every start; None is the other one of the two."""

    less: bool | None = None


@value
class SetMirrored(WindowCommand):
    """Who leads stands at the left of the big screen: bar and side columns are the other way round."""

    on: bool


@value
class SetBoard(WindowCommand):
    """The big screen is a touch board: what is needed lies within reach of everybody, and large."""

    on: bool


@value
class SetFolder(AppCommand):
    """Where the protocol is written; "" keeps the one that is proposed."""

    text: str = ""


class KeepFolder(AppCommand):
    """The proposed folder is right."""


@value
class SetContact(AppCommand):
    """The number (or name) behind a contact line; changing it takes the confirmation away."""

    key: str
    text: str = ""


@value
class ConfirmContact(AppCommand):
    """The number behind this line is right, as of today; again: it is not."""

    key: str


@value
class UseSet(AppCommand):
    """Play with the cards of this set; if it is in use already, without them."""

    pack: str
