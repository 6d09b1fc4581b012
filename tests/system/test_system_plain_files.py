"""What somebody may have put there is read within bounds, and only where it is a file; the key is made once."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from game.system import plain_files
from game.system.computer_key import LENGTH, computer_key
from game.system.plain_files import TooLong, plain_bytes


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"12345")
    assert plain_bytes(path, 5) == b"12345"
    with pytest.raises(TooLong):
        plain_bytes(path, 4)


@pytest.mark.parametrize("name", ["nothing", "nul\0", "folder", "x" * 5000])
def test_what_is_no_file_is_not_there(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):
        plain_bytes(tmp_path / name, 10)


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and devices")
def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "circle").symlink_to("circle")
    for name in ("pipe", "zero", "circle"):
        with pytest.raises(OSError):
            plain_bytes(tmp_path / name, 10)


def test_the_key_stays_the_same_and_is_for_this_user(tmp_path: Path) -> None:
    path = tmp_path / "made" / "key"
    key = computer_key(path)
    assert len(key) == LENGTH and computer_key(path) == key == path.read_bytes()
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["key"]


@pytest.mark.parametrize("left", [b"", b"half", b"x" * 100])
def test_half_a_key_is_made_anew(tmp_path: Path, left: bytes) -> None:
    path = tmp_path / "key"
    path.write_bytes(left)
    key = computer_key(path)
    assert computer_key(path) == key and len(key) == LENGTH


def test_where_no_key_can_be_kept_there_is_one_for_this_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "key", tmp_path / "folder"):
        assert len(computer_key(path)) == LENGTH


class InUse(PermissionError):
    """As Windows says that another program holds a file."""

    winerror = 32


@pytest.mark.parametrize(("kind", "refusals", "tries"), [(InUse, 2, 3), (InUse, 9, 4), (PermissionError, 9, 1)])
def test_a_file_that_a_scanner_holds_is_read_a_moment_later(
    kind: type[PermissionError], refusals: int, tries: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is held for longer is an error; who may not read it at all is not kept waiting."""
    path, real = tmp_path / "x", os.open
    path.write_bytes(b"whole")
    asked: list[object] = []

    def opened(name: Path, how: int) -> int:
        asked.append(name)
        if len(asked) <= refusals:
            raise kind(13, "held", str(name))
        return real(name, how)

    monkeypatch.setattr(plain_files, "WAITS", (0.0, 0.0, 0.0))
    monkeypatch.setattr(os, "open", opened)
    if refusals < 4:
        assert plain_bytes(path, 99) == b"whole"
    else:
        with pytest.raises(PermissionError):
            plain_bytes(path, 99)
    assert len(asked) == tries
