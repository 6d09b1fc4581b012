"""Other places for a file that the usual folder refused: one that cannot even be asked about takes none away."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from game.system import writable_folders as folders


def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that names no folders of the user, wherever the tests run."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("documents", "desktop", "downloads"):
        monkeypatch.setattr(f"platformdirs.user_{name}_dir", str)


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
    on_linux(monkeypatch)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    found = folders.writable_folders(tmp_path / "usual")
    monkeypatch.undo()
    assert found == (str(tmp_path / "media/good"), str(tmp_path / "home/Downloads"), str(tmp_path / "home"))


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Linux laptop with a home and no stick."""
    (tmp_path / "home").mkdir()
    monkeypatch.setattr(folders, "MOUNTS", (str(tmp_path / "media"), str(tmp_path / "mnt")))
    on_linux(monkeypatch)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    return tmp_path


def offered(laptop: Path, refusing: str = "usual") -> list[str]:
    """The places that are offered instead of this folder, as seen from the top."""
    return [Path(place).relative_to(laptop).as_posix() for place in folders.writable_folders(laptop / refusing)]


def test_sticks_come_first_and_four_are_enough(laptop: Path) -> None:
    """Who holds a stick wants the protocol on it; more than four places are no choice on a wall."""
    for name in ("media/anna", "media/anna/stick", "mnt/card", "home/Documents", "home/Desktop", "home/Downloads"):
        (laptop / name).mkdir(parents=True)
    assert offered(laptop) == ["media/anna", "media/anna/stick", "mnt/card", "home/Documents"]


def test_the_folder_that_refused_is_not_offered(laptop: Path) -> None:
    """To press on it again would only refuse again; each other place is there once."""
    (laptop / "home" / "Documents").mkdir()
    assert offered(laptop, "home/Documents") == ["home"]
    assert offered(laptop, "home") == ["home/Documents"]


@pytest.mark.parametrize("name", ["Documenten", "Bureaublad", "Downloads"])
def test_dutch_folders_are_known_too(laptop: Path, name: str) -> None:
    """The laptop of a school names its folders in Dutch."""
    (laptop / "home" / name).mkdir()
    assert offered(laptop) == [f"home/{name}", "home"]


def test_trying_leaves_nothing_behind(tmp_path: Path) -> None:
    """A folder is tried with a file of its own, which is gone again; one that is not there takes none."""
    assert folders.is_writable(tmp_path) and list(tmp_path.iterdir()) == []
    assert not folders.is_writable(tmp_path / "gone")


@pytest.mark.parametrize("name", ["OneDrive - De Wilg/Documenten", "Mijn documenten", "OneDrive/Bureaublad"])
def test_a_folder_that_was_moved_is_offered_where_it_is(
    laptop: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system says that documents are, in OneDrive too."""
    (laptop / "home" / name).mkdir(parents=True)
    monkeypatch.setattr("platformdirs.user_documents_dir", lambda: str(laptop / "home" / name))
    assert offered(laptop) == [f"home/{name}", "home"]


def test_a_folder_in_a_network_is_not_even_looked_at(laptop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is gone lets whoever looks wait for a minute."""
    far = laptop / "home" / "far"
    far.mkdir()
    monkeypatch.setattr("platformdirs.user_documents_dir", lambda: str(far))
    monkeypatch.setattr(folders, "is_on_network", far.__eq__)
    assert offered(laptop) == ["home"]
