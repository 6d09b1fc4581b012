"""A game without a session file that can be set back after each press: what the tests of the screens play with."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from game.app import bootstrap
from game.app.game import Game
from game.app.state import Environment
from game.content.found import Library
from game.content.library import load_packs
from game.core.history import History
from game.i18n.catalogues import words
from game.i18n.words import Words
from game.library.loading import pictures
from game.system.paths import Places
from game.system.resources import resource
from game.tools.gallery.states import Look, looks
from game.tools.gallery.steady import steady
from game.tools.rehearsal.command import example_settings
from game.tools.rehearsal.team import Clock
from game.ui.geometry import Page
from game.ui.scene import Scene
from tests import sizes

START = 1_795_354_200.0
LANGUAGES = ("nl", "en", "uk", "de", "tr", "fy")
SHOWN_LANGUAGES = LANGUAGES[: sizes.SHOWN_LANGUAGES.now]
"""Those in which this size of run lays screens out; the widest letters are among the first of them."""
WIDTHS = (1440.0, 1920.0, 2520.0)


class Paper:
    """Takes the place of the journal, and keeps nothing."""

    @classmethod
    def create(cls, *_: object, **__: object) -> Paper:
        return cls()

    def append(self, events: object) -> None: ...

    def submit(self, events: object, keepsakes: object = None) -> None: ...

    def discard(self) -> None: ...

    def close(self) -> None: ...


@cache
def library() -> Library:
    """The cards that come with the game."""
    return load_packs([resource("scenarios")], pictures())


@cache
def said(language: str) -> Words:
    """The words of a language, read once."""
    return words(language)


def laid_out(language: str, page: Page) -> tuple[tuple[str, Scene], ...]:
    """Name and scene of every state of the gallery on this page."""
    return tuple((look.name, look.screen(look.model, said(language), page)) for look in looked_at(language))


@cache
def looked_at(language: str) -> tuple[Look, ...]:
    """The states of the gallery, played once: they are laid out on pages of any size."""
    return tuple(looks(said(language)))


def new_game(folder: Path, seed: int = 1, language: str = "nl") -> tuple[Game, Clock]:
    """A game whose every file lies below `folder`."""
    clock = Clock(START)
    settings = example_settings(folder, clock, said(language))
    where = Places(folder, folder / "settings.json", folder)
    return bootstrap.new_game(Environment(where, steady(library()), clock, seed), settings, said(language)), clock


@contextmanager
def undone(game: Game) -> Iterator[None]:
    """Whatever is done to the game in here is as if it had not been."""
    kept, chance = dict(game.__dict__), game.chance.getstate()
    history, early = game.history, list(game.keeper.pending)
    game.history = copied(history)
    try:
        yield
    finally:
        game.__dict__.update(kept)
        game.history, game.keeper.pending = history, early
        game.chance.setstate(chance)


def copied(history: History) -> History:
    """The same past, to be gone on with apart; its sessions are frozen and shared."""
    other = copy.copy(history)
    other._past, other._parent = dict(history._past), dict(history._parent)
    other._redo = list(history._redo)
    return other


def trace(game: Game) -> tuple[Any, ...]:
    """All that a press can change."""
    return (
        game.session, game.history.last, game.view, game.settings, game.say.language, game.deal_seed, game.ended,
        game.saved_as, game.cards, game.saved, game.sharing.day,
    )  # fmt: skip
