"""Keeps nothing: for what is tried out and is gone with its window. It finds no session either, wherever one looks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from game.core.events import Event
from game.journal.errors import Missing, NotWritable
from game.journal.session_keeper import SessionKeeper
from game.journal.store import Clock, Loaded, Store, Stored, utc_now


class NoStores:
    """No folder takes a session, and none has one."""

    def create(self, folder: Path, *, id: str, school: str = "", program: str = "", clock: Clock = utc_now) -> Store:
        raise NotWritable(folder)

    def open(self, path: Path, clock: Clock = utc_now) -> NoReturn:
        raise Missing(path)

    def read(self, path: Path) -> Loaded:
        raise Missing(path)

    def stored_in(self, folder: Path) -> Sequence[Stored]:
        return ()


class NoFile(SessionKeeper):
    """A session lives in memory alone."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock, NoStores())

    def append(self, events: tuple[Event, ...], folders: Sequence[Path], school: str) -> Path | None:
        return None
