"""A disk that is full or refuses: a notice, nothing lost, and the meeting goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from game.app import kept_elsewhere as elsewhere
from game.core import commands as c
from game.core.events import Event
from game.core.phases import Phase
from game.i18n.words import ENGLISH
from game.journal.errors import DiskFull, JournalProblem, NotWritable
from game.journal.reading import load_events
from game.journal.sqlite_store import SqliteStore
from tests.app.app_samples import FullDisk, advance_to, game_in, phase_of, play_on, play_to
from tests.pressing import press_twice

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("step", ["situation", "first_vote", "talk", "rule", "consent"])
def test_a_full_disk_changes_nothing(tmp_path: Path, step: str) -> None:
    """While the disk is full every command is answered with a notice; with space again the play goes on."""
    game = game_in(tmp_path)
    play_to(game, step)
    assert game.keeper.store is not None
    full = FullDisk(game.keeper.store)
    game.keeper.store = full  # type: ignore[assignment]  # a store only as far as a full disk lets it
    before = game.session
    card = game.session.card
    assert card is not None
    for command in (c.Advance(), c.SkipCard(), c.Pause(), c.CorrectPresent(1), c.ChangeFlow(True), c.LighterCard()):
        press_twice(game, command)
        assert game.session == before
        assert game.notice in (DiskFull.says, "last_heavy")
    game.obey(c.Show("stop"))
    assert game.notice == "" and game.view.overlay == "stop"
    game.obey(c.Hide())
    full.full = False
    play_on(game)
    assert game.session.phase is Phase.PROTOCOL
    game.closing()
    (path,) = (tmp_path / "sessions").glob("*.okk")
    assert load_events(path).events


FULL = """
import resource, sys
from pathlib import Path
from game.core import commands as c
from game.journal.errors import DiskFull
from tests.app.app_samples import game_in, play_to, play_on, saved
from tests.pressing import press_twice

def allow(size): resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

home = Path(sys.argv[1])
game = game_in(home)
play_to(game, "talk")
(path,) = (home / "sessions").glob("*.okk")
log = path.with_name(path.name + "-wal")
allow(max(path.stat().st_size, log.stat().st_size) + 9000)
kept = 0
while game.notice == "":
    before = game.session
    game.obey(c.CorrectPresent(1 if game.session.present < 20 else -1))
    kept += 1
    assert kept < 500
assert game.notice == DiskFull.says and game.session == before, game.notice
game.obey(c.Advance())
assert game.session == before and game.notice == DiskFull.says
allow(resource.RLIM_INFINITY)
play_on(game)
assert game.notice == ""
game.closing()
print("done", game.session.phase.value)

allow(1000)
game = game_in(home)
game.obey(c.NewSession())
game.obey(c.StartSession())
assert game.notice == DiskFull.says, game.notice
assert game.session.phase.value == "setup"
allow(resource.RLIM_INFINITY)
game.obey(c.StartSession())
assert game.session.phase.value == "house_rules", game.notice
game.closing()
print("done", len(list((home / "sessions").glob("*.okk"))))
"""


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX limits")
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    """With a limit of the system on file sizes: a notice, the session as it was, and on after there is space."""
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.stdout, run.stderr) == ("done protocol\ndone 2\n", "")


def test_a_sessions_folder_that_refuses(tmp_path: Path) -> None:
    """The session is kept in the next folder, and a sentence says where."""
    (tmp_path / "sessions").write_text("no folder", "utf-8")
    game = game_in(tmp_path)
    play_to(game, "situation")
    assert game.keeper.store is not None and game.keeper.store.path.parent == tmp_path / "documents"
    told = f"Nothing can be saved in {tmp_path / 'sessions'}. This session is saved in {tmp_path / 'documents'}"
    assert game.trouble == game.view_model().trouble == told
    play_on(game)
    game.closing()
    assert (tmp_path / "sessions").read_text("utf-8") == "no folder"


def test_no_folder_takes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every folder refuses, the set-up stays on the wall with a sentence."""
    for name in ("sessions", "documents", "tmp"):
        (tmp_path / name).write_text("no folder", "utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.StartSession())
    assert game.notice == NotWritable.says and game.session.phase is Phase.SETUP
    (tmp_path / "sessions").unlink()
    game.obey(c.StartSession())
    assert phase_of(game) is Phase.HOUSE_RULES
    game.closing()


def test_a_first_entry_that_does_not_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in which not even the beginning fits is not left behind, and the next folder is tried."""
    whole = SqliteStore.append

    def append(journal: SqliteStore, events: Iterable[Event]) -> None:
        if journal.path.parent.name == "sessions":
            raise DiskFull(journal.path)
        whole(journal, events)

    monkeypatch.setattr(SqliteStore, "append", append)
    game = game_in(tmp_path)
    play_to(game, "house_rules")
    assert list((tmp_path / "sessions").iterdir()) == [] and game.trouble
    advance_to(game, "first_vote")
    game.closing()


@pytest.mark.parametrize(
    ("problem", "far", "why"),
    [
        (DiskFull(), False, "There is no room in"),
        (DiskFull(), True, "There is no room in"),
        (NotWritable(), True, "The network cannot save the session in"),
        (NotWritable(), False, "Nothing can be saved in"),
        (None, False, "Nothing can be saved in"),
    ],
)
def test_it_is_said_where_a_session_is_kept_and_why(
    problem: JournalProblem | None, far: bool, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both folders by their names: the one where people look for it, and the one where it is."""
    monkeypatch.setattr(elsewhere, "is_on_network", lambda path: far)
    usual, here = Path("/usual"), Path("/here")
    told = elsewhere.kept_elsewhere(usual, here, problem, ENGLISH)
    assert why in told and str(usual) in told and told.endswith(f"in {here}")
