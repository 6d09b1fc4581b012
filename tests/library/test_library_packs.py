"""Sets as files: what belongs to one, where it lies, and the bin.

How one is handed on and taken in is told in test_library_handing_on.py and test_library_taking_in.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.packs import BIN, files_here, files_of, head_file, is_shipped, shipped_files, to_bin
from tests.library.library_samples import write_set


def test_the_schools_own_version_is_the_one_that_counts(tmp_path: Path) -> None:
    """Of a set that comes with the game and was changed here, the changed cards go along beside the others."""
    original = shipped_files("basis")
    assert is_shipped("basis") and files_here("basis", tmp_path) == original
    (tmp_path / "basis").mkdir()
    (tmp_path / "basis" / "a1-volgverzoek.yaml").write_bytes(b"ours")
    assert files_here("basis", tmp_path) == original | {"a1-volgverzoek.yaml": b"ours"}


@pytest.mark.parametrize("name", ["none", "", ".", "..", "/", "../ours", "../..", ".bin", "C:", "x/../.."])
def test_what_is_no_set_has_no_files(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also a name that would lead out of the folder, and the folder of all sets itself."""
    monkeypatch.chdir(write_set(tmp_path))  # where C: leads on Windows
    for folder in (tmp_path, tmp_path / "cards", tmp_path / "cards" / ".bin"):
        folder.mkdir(exist_ok=True)
        (folder / "pack.yaml").write_text("name: los\n", "utf-8")
    assert files_here(name, tmp_path / "cards") == head_file(name, tmp_path / "cards") == {}
    assert not is_shipped(name)


def test_a_folder_without_a_head_is_no_set(tmp_path: Path) -> None:
    """Cards that lie in a folder by themselves name no author and no licence: nobody can hand them on."""
    write_set(tmp_path).joinpath("pack.yaml").unlink()
    assert files_here("ours", tmp_path) == {}


def test_a_folder_that_is_called_as_people_call_things_is_found(tmp_path: Path) -> None:
    """The library plays it under the nearest id, so it is handed on under that id too."""
    write_set(tmp_path).rename(tmp_path / "Onze Kaarten")
    assert "x1-card.yaml" in files_here("onze-kaarten", tmp_path)


def test_cards_head_and_pictures_go_along_and_nothing_else(tmp_path: Path) -> None:
    """Notes of the author, files of the system and what an editor left stay at home."""
    folder = write_set(tmp_path)
    (folder / "pictures").mkdir()
    for name in ("pictures/boat.svg", "pictures/.DS_Store", ".x1-card.yaml.swp", ".hidden.yaml", "notes.docx"):
        (folder / name).write_bytes(b"x")
    (folder / "pictures" / "old").mkdir()
    assert set(files_of(folder)) == {"pack.yaml", "x1-card.yaml", "pictures/boat.svg"}


def test_the_bin_keeps_all_versions(tmp_path: Path) -> None:
    """A second one of that name lies beside the first; a single card keeps the name of its set."""
    for version in ("one", "two"):
        folder = write_set(tmp_path)
        (folder / "pack.yaml").write_text(f"name: {version}\n", "utf-8")
        to_bin(folder, tmp_path)
    heads = sorted(path.read_text("utf-8") for path in (tmp_path / BIN).rglob("pack.yaml"))
    assert heads == ["name: one\n", "name: two\n"] and not folder.exists()
    card = write_set(tmp_path) / "x1-card.yaml"
    assert to_bin(card, tmp_path) == tmp_path / BIN / "ours" / "x1-card.yaml" or (tmp_path / BIN / "ours").is_dir()
    assert not card.exists()
