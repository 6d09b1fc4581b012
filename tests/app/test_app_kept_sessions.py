"""What is remembered of sessions that were read: never of one that changed, is open, or was torn off."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from game.app import saved_sessions
from game.app.dealing import LATELY
from game.app.saved_sessions import KeptSessions
from game.core import commands as c
from game.core.phases import Phase
from game.i18n.words import ENGLISH
from game.journal.kept_session import Kept, kept_session
from game.journal.reading import OPEN_FILES
from game.journal.standard_store import STANDARD
from game.journal.store import StoreFactory
from tests.app.app_samples import game_in, play_on, saved
from tests.journal.memory_store import MemoryStore


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every session that is read from now on."""
    found: list[Path] = []

    def counted(stores: StoreFactory, path: Path) -> Kept:
        found.append(path)
        return kept_session(stores, path)

    monkeypatch.setattr(saved_sessions, "kept_session", counted)
    return found


def _listed(kept: KeptSessions, folders: Sequence[Path]) -> list[str]:
    return [one.phase for one in kept.listed(folders, ENGLISH)]


def test_what_did_not_change_is_read_once(tmp_path: Path, read: list[Path]) -> None:
    """The list, a new session and the way out of one look at the same sessions; the one that was played is another."""
    saved(tmp_path, "talk"), saved(tmp_path, "rule", seed=2)
    read.clear()
    game = game_in(tmp_path)
    assert len(read) == 2
    for command in (c.Show("sessions"), c.Hide(), c.Show("sessions"), c.Hide(), c.NewSession(), c.StartSession()):
        game.obey(command)
    assert len(read) == 2
    mine = game.keeper.store
    assert mine is not None
    game.obey(c.LeaveSession())
    game.obey(c.Show("sessions"))
    assert read[2:] == [mine.path] and len(game.saved) == 3
    game.closing()


def test_who_begins_soon_after_the_start_waits_for_none(tmp_path: Path, read: list[Path]) -> None:
    """They were read beside the game since its first frame."""
    for seed in range(5):
        saved(tmp_path, "situation", seed)
    game = game_in(tmp_path)
    game.kept.read_ahead(game.folders, LATELY).join()
    read.clear()
    game.obey(c.NewSession())
    game.obey(c.Show("sessions"))
    assert read == []
    game.closing()


def test_a_session_that_went_on_is_read_again(tmp_path: Path) -> None:
    """The list tells how far it is now."""
    path = saved(tmp_path, "talk")
    kept = KeptSessions(STANDARD)
    assert _listed(kept, [path.parent]) == [Phase.TALK] and kept.agreed([path.parent]) == frozenset()
    game = game_in(tmp_path, seed=None)
    game.obey(c.OpenLast())
    play_on(game)
    game.closing()
    assert _listed(kept, [path.parent]) == [Phase.PROTOCOL] and kept.agreed([path.parent])


@pytest.mark.parametrize("stores", [STANDARD, MemoryStore])
def test_one_that_is_open_is_not_told_from_memory(tmp_path: Path, stores: StoreFactory) -> None:
    """It is in no list as long as it is open, though nothing was added to it."""
    game = game_in(tmp_path, stores=stores)
    game.obey(c.NewSession())
    game.obey(c.StartSession())
    store = game.keeper.store
    assert store is not None
    path, folders = store.path, game.folders
    game.closing()
    kept = KeptSessions(stores)
    assert _listed(kept, folders) == [Phase.HOUSE_RULES]
    held = stores.open(path)
    assert _listed(kept, folders) == []
    held.close()
    assert _listed(kept, folders) == [Phase.HOUSE_RULES]


def test_one_that_was_torn_off_is_read_each_time(tmp_path: Path, read: list[Path]) -> None:
    """What was added last stands beside the file, which has not changed by it."""
    path = saved(tmp_path, "talk")
    kept = KeptSessions(STANDARD)
    for _ in range(2):
        assert _listed(kept, [path.parent]) == [Phase.TALK]
    assert read == [path]
    path.with_name(path.name + "-wal").write_bytes(b"")
    for _ in range(2):
        assert _listed(kept, [path.parent]) == [Phase.TALK]
    assert read == [path] * 3


def test_while_a_file_is_looked_into_none_is_opened(tmp_path: Path) -> None:
    """Its lock would go when the one who looks lets go of the file, as POSIX has it."""
    with OPEN_FILES.looking(tmp_path / "a.okk"):
        assert not OPEN_FILES._guard.acquire(blocking=False)
    assert OPEN_FILES._guard.acquire(blocking=False)
    OPEN_FILES._guard.release()
