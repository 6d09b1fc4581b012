"""Wishes about languages. The shell grants and remembers them."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands.base import Command


@dataclass(frozen=True, slots=True)
class SetSecondLanguage(Command):
    """Show cards in this language too, smaller; "" shows them in one."""

    language: str
