"""Session files on a network path: what SQLite is asked for, and what a path that it refuses comes to."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.journal import reading
from game.journal.errors import JournalProblem, NotWritable
from game.journal.kept_session import kept_session
from game.journal.reading import uri_of
from game.journal.sqlite_store import SqliteStore

ODD = "a b é%41 #1 ?mode=rw&vfs=x;'"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PureWindowsPath(r"\\school-srv\home$\jan\x.okk"), "file:////school-srv/home%24/jan/x.okk?mode=ro"),
        (PureWindowsPath(r"\\10.0.0.5\Docenten\Jan de W\x.okk"), "file:////10.0.0.5/Docenten/Jan%20de%20W/x.okk?mode=ro"),
        (PureWindowsPath(r"\\?\UNC\srv\share\x.okk"), "file:////%3F/UNC/srv/share/x.okk?mode=ro"),
        (PureWindowsPath(r"\\srv@SSL\DavWWWRoot\x.okk"), "file:////srv%40SSL/DavWWWRoot/x.okk?mode=ro"),
        (PureWindowsPath(r"\\wsl.localhost\Debian\x.okk"), "file:////wsl.localhost/Debian/x.okk?mode=ro"),
        (PureWindowsPath(r"H:\Open Kaart\x.okk"), "file:///H%3A/Open%20Kaart/x.okk?mode=ro"),
        (PurePosixPath("/home/één/x.okk"), "file:///home/%C3%A9%C3%A9n/x.okk?mode=ro"),
        (PurePosixPath("//srv/share/x.okk"), "file:////srv/share/x.okk?mode=ro"),
    ],
    ids=str,
)  # fmt: skip
def test_a_path_becomes_an_address_that_sqlite_takes(path: PurePath, uri: str) -> None:
    """Nothing stands where SQLite looks for a computer: it refuses every one but this."""
    assert uri_of(path, "mode=ro") == uri
    assert uri.removeprefix("file://").startswith("/")


@given(st.lists(st.text("abc é%#?&$@;+ ~'!()[]{}^,=", min_size=1, max_size=9), min_size=1, max_size=4))
def test_no_name_on_a_network_leads_sqlite_elsewhere(names: list[str]) -> None:
    """SQLite is asked itself: the file that it opens here has the very name that stands behind the four strokes."""
    path = PureWindowsPath("\\\\nowhere\\share\\" + "\\".join(name.strip(" .") or "x" for name in names))
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        sqlite3.connect(uri_of(path, "mode=ro"), uri=True)


NOT_ON_WINDOWS = (ODD, "a?b")
"""Names with a question mark, which no file can have there."""


@pytest.mark.parametrize("name", [*(() if os.name == "nt" else NOT_ON_WINDOWS), "één", "100%", "a#b"])
def test_the_file_that_is_opened_is_the_one_that_was_named(tmp_path: Path, name: str) -> None:
    """Written through SQLite, and there under its own name."""
    path = tmp_path / f"{name}.okk"
    path.touch()
    with closing(sqlite3.connect(uri_of(path, "mode=rw"), uri=True)) as connection:
        connection.execute("CREATE TABLE here (x)")
    assert path.stat().st_size and list(tmp_path.iterdir()) == [path]


def test_an_address_that_sqlite_refuses_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever SQLite has against a path, beginning, opening and listing end in a problem that has words."""
    with SqliteStore.create(tmp_path, id="x") as store:
        path = store.path
    path.with_name(path.name + "-wal").write_bytes(b"left by a kill")
    monkeypatch.setattr(reading, "uri_of", lambda path, how: f"file://school-srv/x.okk?{how}")
    with pytest.raises(NotWritable):
        SqliteStore.create(tmp_path / "new", id="y")
    with pytest.raises(JournalProblem):
        kept_session(SqliteStore, path)
    assert not list((tmp_path / "new").iterdir())
