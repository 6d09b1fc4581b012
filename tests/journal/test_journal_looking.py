"""Looking at a folder of sessions writes nothing: not in it, not beside it, not in the folder for temporary files."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.core.cards import OptionId
from game.core.events import ArgumentAdded, Event
from game.journal.errors import Damaged, InUse, JournalProblem, TooLarge, Unreadable
from game.journal.image import MOST_BYTES
from game.journal.kept_session import kept_session
from game.journal.reading import load_events, session_files
from game.journal.sqlite_store import SqliteStore
from tests.rights import as_nobody

EVENTS: tuple[Event, ...] = tuple(ArgumentAdded(OptionId("a"), True, f"{n} {'x' * 300}") for n in range(30))


@pytest.fixture
def left(tmp_path: Path, copied: Callable[[SqliteStore, Path], Path]) -> Path:
    """A session file with its log, as a kill leaves them."""
    with SqliteStore.create(tmp_path / "here", id="x") as journal:
        journal.append(EVENTS[:20])
        for event in EVENTS[20:]:
            journal.append([event])
        return copied(journal, tmp_path / "left")


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every byte, and when each file and the folder itself were written."""
    files = {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir() if file.is_file()}
    return files | {".": (b"", folder.stat().st_mtime_ns)}


def look(folder: Path) -> list[str]:
    """What a list of sessions comes to: for each file nothing, or the kind of trouble."""
    return [_looked_at(stored.path) for stored in session_files(folder)]


def _looked_at(path: Path) -> str:
    try:
        kept_session(SqliteStore, path)
    except JournalProblem as problem:
        return type(problem).__name__
    return ""


def _as_it_is(path: Path) -> None:
    """Nothing done to it."""


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _empty_beside_a_journal(path: Path) -> None:
    path.write_bytes(b"")
    path.with_name(path.name + "-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 600)


def _journal_half_made(path: Path) -> None:
    path.with_name(path.name + "-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 600)


def _index_of_another_program(path: Path) -> None:
    path.with_name(path.name + "-shm").write_bytes(b"\x18\xe2\x2d\x00" * 8192)


def _log_of_nothing(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"")


def _log_of_noise(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(bytes(range(256)) * 40)


def _torn(path: Path) -> None:
    log = path.with_name(path.name + "-wal")
    log.write_bytes(log.read_bytes()[:-100])


STATES = (
    _as_it_is,
    _empty,
    _empty_beside_a_journal,
    _journal_half_made,
    _index_of_another_program,
    _log_of_nothing,
    _log_of_noise,
    _torn,
)


@pytest.mark.parametrize("change", STATES)
def test_looking_changes_no_byte_and_makes_no_file(
    left: Path, change: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log beside an empty file stays too, which SQLite itself would take away."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    change(left)
    before = state_of(left.parent)
    for _ in range(2):
        look(left.parent)
    assert state_of(left.parent) == before
    assert not list(scratch.iterdir())


@pytest.mark.parametrize("change", STATES)
def test_looking_makes_no_copy_of_a_session(
    left: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not for a moment: a program that is killed meanwhile would leave the ballots in the folder for such things."""
    change(left)

    def refused(*_: object, **__: object) -> str:
        raise AssertionError("a file for a moment")

    for name in ("mkdtemp", "mkstemp", "TemporaryFile", "NamedTemporaryFile", "gettempdir"):
        monkeypatch.setattr(tempfile, name, refused)
    assert len(look(left.parent)) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX rights")
def test_a_folder_that_may_not_be_written_is_read_with_its_logs(left: Path) -> None:
    with tempfile.TemporaryDirectory() as name:  # where anybody may look: pytest's own folders are closed to others
        folder = Path(name)
        for file in left.parent.iterdir():
            shutil.copy(file, folder)
            (folder / file.name).chmod(0o444)
        folder.chmod(0o555)
        with as_nobody():
            assert load_events(folder / left.name).events == EVENTS
        folder.chmod(0o755)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _nowhere(path: Path) -> None:
    path.symlink_to("nothing")


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


SPECIAL = (_pipe, _folder, _circle, _nowhere, _device)


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
@pytest.mark.parametrize("make", SPECIAL)
def test_what_only_has_the_name_of_a_session_is_not_waited_for(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "odd.okk")
    with pytest.raises(Unreadable):
        kept_session(SqliteStore, tmp_path / "odd.okk")
    assert len(look(tmp_path)) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
@pytest.mark.parametrize("make", SPECIAL)
def test_what_only_has_the_name_of_a_log_is_not_waited_for(left: Path, make: Callable[[Path], None]) -> None:
    log = left.with_name(left.name + "-wal")
    log.unlink()
    make(log)
    look(left.parent)


@pytest.mark.parametrize("ending", ["", "-wal"])
def test_a_file_larger_than_any_session_is_not_read(left: Path, ending: str) -> None:
    """It takes no room on this disk either: only its end is far away."""
    with open(f"{left}{ending}", "r+b") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(TooLarge):
        load_events(left)


def test_a_session_that_is_open_is_so_by_its_other_names_too(tmp_path: Path) -> None:
    """Reading it through a second name would drop the lock of this program on it."""
    with SqliteStore.create(tmp_path, id="x") as journal:
        other = tmp_path / "other.okk"
        os.link(journal.path, other)
        with pytest.raises(InUse):
            load_events(other)
    assert load_events(other).events == ()


@pytest.mark.parametrize("size", [512, 1024, 8192, 65536])
def test_logs_of_pages_of_any_size_are_read(tmp_path: Path, size: int, copied: Callable[..., Path]) -> None:
    """As SQLite itself reads them: the same rows."""
    path = tmp_path / "here" / "odd.okk"
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute(f"PRAGMA page_size={size}")
        plain.execute("PRAGMA journal_mode=wal")
        plain.execute("CREATE TABLE t(x)")
        for n in range(20):
            plain.execute("INSERT INTO t VALUES (?)", ("x" * n * 97,))
        copy = copied(Named(path), tmp_path / "left")
        assert (tmp_path / "left" / "odd.okk-wal").stat().st_size > size
        from game.journal.image import image_of

        with closing(sqlite3.connect(":memory:")) as read:
            read.deserialize(image_of(copy).data)
            assert read.execute("SELECT x FROM t").fetchall() == plain.execute("SELECT x FROM t").fetchall()


class Named:
    """What `copied` asks of a journal."""

    def __init__(self, path: Path) -> None:
        self.path = path


def test_a_change_that_another_program_left_half_made_is_refused(left: Path) -> None:
    """SQLite would take the file back to what stands beside it, whoever wrote that."""
    _journal_half_made(left)
    for attempt in (load_events, SqliteStore.open):
        with pytest.raises(Damaged):
            attempt(left)
