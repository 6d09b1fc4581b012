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
