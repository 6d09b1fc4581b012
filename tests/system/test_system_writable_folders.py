"""Other places for a file that the usual folder refused: one that cannot even be asked about takes none away."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from game.system import writable_folders as folders


def test_a_locked_drive_costs_no_other_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that went wrong and a locked folder of the home are passed over; the rest is offered."""
    for name in ("media/good", "media/locked", "home/Documents", "home/Downloads"):
        (tmp_path / name).mkdir(parents=True)
    refused = (tmp_path / "media/locked", tmp_path / "home/Documents")
    ask, write = os.stat, Path.write_bytes

    def stat(path: str | os.PathLike[str], *how: object, **more: object) -> os.stat_result:
        if Path(path) in refused:
            raise PermissionError(13, "locked")
        return ask(path, *how, **more)  # type: ignore[arg-type]  # goes on as it came

    def write_bytes(path: Path, data: bytes) -> int:
        if path.parent in refused:
            raise PermissionError(13, "locked")
        return write(path, data)

    monkeypatch.setattr(folders, "MOUNTS", (str(tmp_path / "media"),))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    found = folders.writable_folders(tmp_path / "usual")
    monkeypatch.undo()
    assert found == (str(tmp_path / "media/good"), str(tmp_path / "home/Downloads"), str(tmp_path / "home"))
