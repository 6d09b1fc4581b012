"""A file is written in one step: whatever happens, the old one or the new one is there."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from game.system import atomic_write
from game.system.atomic_write import write_atomic


def test_what_a_killed_program_left_is_cleared_away(tmp_path: Path) -> None:
    """Half a file of a minute ago goes with the next write; that of a program that is still writing stays."""
    old, fresh = tmp_path / ".settings.json.1-2.new", tmp_path / ".settings.json.3-4.new"
    for left in (old, fresh):
        left.write_bytes(b"{")
    os.utime(old, (1, 1))
    write_atomic(tmp_path / "settings.json", b"{}")
    assert not old.exists() and fresh.exists()


def test_what_was_left_beside_another_file_goes_too(tmp_path: Path) -> None:
    """Half a folder of documents, half a protocol of another name; not what only looks like it."""
    left = (".Protocol.docx.11-12.new", ".All formats.11-12.new")
    others = (".new", "x.1-2.new", ".x.1-2.new.txt", ".x.new")
    (tmp_path / left[1]).mkdir()
    for name in (left[0], *others, f"{left[1]}/page.html"):
        (tmp_path / name).write_bytes(b"x")
    for path in tmp_path.iterdir():
        os.utime(path, (1, 1))
    write_atomic(tmp_path / "settings.json", b"{}")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted((*others, "settings.json"))


def test_two_that_write_the_same_file_do_not_mix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second begins while the first has not finished: each file is whole, and nobody gets an error."""
    path, real = tmp_path / "x", os.fsync
    inside: list[bytes] = [b"second" * 9]

    def fsync(file: int) -> None:
        real(file)
        if inside:
            data = inside.pop()
            monkeypatch.setattr(threading, "get_ident", lambda: 7)
            write_atomic(path, data)
            assert path.read_bytes() == data

    monkeypatch.setattr(os, "fsync", fsync)
    write_atomic(path, b"first")
    assert path.read_bytes() == b"first" and [one.name for one in tmp_path.iterdir()] == ["x"]


def test_a_file_that_is_held_for_a_moment_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scanner lets go of it after a while; one that never does is an error, and the old file stays."""
    path, real = tmp_path / "x", os.replace
    write_atomic(path, b"old")
    refusals = [2]

    def replaced(fresh: Path, place: Path) -> None:
        refusals[0] -= 1
        if refusals[0] >= 0:
            raise PermissionError(13, "held")
        real(fresh, place)

    monkeypatch.setattr(atomic_write, "WAITS", (0.0, 0.0, 0.0))
    monkeypatch.setattr(os, "replace", replaced)
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    refusals[0] = 99
    with pytest.raises(PermissionError):
        write_atomic(path, b"newer")
    assert path.read_bytes() == b"new" and [one.name for one in tmp_path.iterdir()] == ["x"]


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    """The first setting of a new user has no folder yet."""
    path = tmp_path / "a" / "b" / "settings.json"
    write_atomic(path, b"{}")
    assert path.read_bytes() == b"{}" and [one.name for one in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_disk_that_refuses_leaves_the_old_file_and_nothing_else(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Full before the last byte, or locked at the last step: the old file is whole, and no half one lies beside it."""
    path = tmp_path / "protocol.txt"
    write_atomic(path, b"old")

    def refuse(*about: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, refuse)
        with pytest.raises(OSError, match="No space"):
            write_atomic(path, b"new")
    assert path.read_bytes() == b"old" and [one.name for one in tmp_path.iterdir()] == ["protocol.txt"]
