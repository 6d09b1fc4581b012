"""Commands about what is chosen on this computer: languages, folder, contacts, sets. Answered and kept by the app."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands.base import AppCommand


@dataclass(frozen=True, slots=True)
class SetLanguage(AppCommand):
    """The language of the program, by its code."""

    language: str


@dataclass(frozen=True, slots=True)
class SetSecondLanguage(AppCommand):
    """Show cards in this language too, smaller; "" shows them in one."""

    language: str


@dataclass(frozen=True, slots=True)
class SetFolder(AppCommand):
    """Where the protocol is written; "" keeps the one that is proposed."""

    text: str = ""


class KeepFolder(AppCommand):
    """The proposed folder is right."""


@dataclass(frozen=True, slots=True)
class SetContact(AppCommand):
    """The number (or name) behind a contact line; changing it takes the confirmation away."""

    key: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmContact(AppCommand):
    """The number behind this line is right, as of today; again: it is not."""

    key: str


@dataclass(frozen=True, slots=True)
class UseSet(AppCommand):
    """Play with the cards of this set; if it is in use already, without them."""

    pack: str
