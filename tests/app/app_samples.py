"""A game in a folder of its own, played to a step by the team of the computer."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import closing
from functools import cache, partial
from pathlib import Path

from game.app.bootstrap import new_game, standard_keeper
from game.app.game import Game
from game.app.state import Environment
from game.content.found import Library
from game.content.library import load_packs
from game.core import commands as c
from game.core.events import Event
from game.core.phases import Phase
from game.i18n.catalogues import words
from game.journal.errors import DiskFull
from game.journal.standard_store import STANDARD
from game.journal.store import Store, StoreFactory
from game.library.loading import pictures
from game.settings.store import Settings
from game.system.paths import Places
from game.system.resources import resource
from game.tools.rehearsal.team import Clock, Team
from game.ui.geometry import Page
from game.ui.scene import Text

START = 1_795_354_200.0
PEOPLE = 8


@cache
def standard() -> Library:
    return load_packs([resource("scenarios")], pictures())


def places(home: Path) -> Places:
    return Places(home, home / "settings.json", home / "documents")


def game_in(
    home: Path,
    language: str = "en",
    *,
    seed: int | None = 1,
    library: Library | None = None,
    stores: StoreFactory = STANDARD,
) -> Game:
    settings = Settings(language=language, folder_asked=True)
    environment = Environment(places(home), library or standard(), Clock(START), seed)
    return new_game(environment, settings, words(language), keeper=partial(standard_keeper, stores=stores))


def team_of(game: Game) -> Team:
    clock = game.environment.clock
    assert isinstance(clock, Clock)
    return Team(game, clock, random.Random(1), PEOPLE, 45)


def play_to(game: Game, *steps: str) -> Iterator[str]:
    """Play until a step whose name begins with one of these; the rest of the play comes from the iterator."""
    play = team_of(game).play()
    for step in play:
        if step.startswith(steps):
            return play
    raise AssertionError(f"the play has no step {steps}")


def phase_of(game: Game) -> Phase:
    """Where the game is now; a type checker takes `game.session.phase` for what it was when it was compared before."""
    return game.session.phase


def play_on(game: Game) -> None:
    """From any step of a session to the protocol."""
    for _ in team_of(game).go_on():
        pass


def saved(home: Path, step: str = "protocol", seed: int = 1) -> Path:
    """The file of a session that was left at a step."""
    before = set((home / "sessions").glob("*.okk"))
    game = game_in(home, seed=seed)
    play_to(game, step)
    game.closing()
    (path,) = set((home / "sessions").glob("*.okk")) - before
    return path


def shown(game: Game) -> str:
    """All texts on the wall."""
    return "\n".join(item.text for item in game.scene(Page()).items if isinstance(item, Text))


def advance_to(game: Game, phase: str) -> None:
    for _ in range(20):
        if game.session.phase == phase:
            return
        game.obey(c.Advance())
    raise AssertionError(f"{phase} was not reached")


def entries(path: Path) -> int:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        (n,) = connection.execute("SELECT count(*) FROM journal").fetchone()
    return int(n)


class FullDisk:
    """A journal on a disk that is full for a while; otherwise the real one."""

    def __init__(self, journal: Store) -> None:
        self.journal, self.full = journal, True

    def append(self, events: Iterable[Event]) -> None:
        if self.full:
            raise DiskFull(self.journal.path)
        self.journal.append(events)

    def submit(self, events: Iterable[Event], keepsakes: Mapping[str, str | None] | None = None) -> Future[None]:
        if not self.full:
            return self.journal.submit(events, keepsakes)
        refused: Future[None] = Future()
        refused.set_exception(DiskFull(self.journal.path))
        return refused

    def forget(self) -> None:
        self.journal.forget()

    def close(self) -> None:
        self.journal.close()
