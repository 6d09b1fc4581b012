"""Answers wishes about languages, and says which a card can stand in beside the first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.core.commands import Command, SetSecondLanguage
from game.i18n.catalogues import card_languages, with_second

if TYPE_CHECKING:
    from game.app.game import Game


def set_second(game: Game, wish: SetSecondLanguage) -> None:
    game.say = with_second(game.say, wish.language)
    game.change_settings(replace(game.settings, second_language=wish.language))


def second_languages(game: Game) -> tuple[str, ...]:
    """Languages that cards are in, but the one of the wall."""
    written = {pack.language for pack in game.table.library.packs}
    return tuple(sorted({*card_languages(), *written} - {game.say.language}))


LANGUAGE_WISHES: dict[type[Command], Callable[[Game, Any], None]] = {SetSecondLanguage: set_second}
