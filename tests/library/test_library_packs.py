"""Sets as files: where one lies, what goes along when it is handed on, and how one that was given is laid down.

A disk that refuses, and what `open-kaart pack` says, are told in tests/cli/test_cli_pack.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.archive_reader import UnpackedSet, unpack
from game.library.packs import (
    BIN,
    CHANGED,
    GONE,
    NEW,
    SAME,
    compared,
    files_of,
    pack_folder,
    packed_set,
    take_in,
    to_bin,
)
from tests.library.library_samples import card_text, write_set


def parcel_of(folder: Path, pack: str = "ours") -> UnpackedSet:
    """The set in this folder, as somebody else gets it."""
    return unpack(packed_set(pack, folder, "2026-11-22"), f"{pack}.okpack")


def test_the_schools_own_version_is_the_one_that_counts(tmp_path: Path) -> None:
    """Of a set that comes with the game and was changed here, the changed one is handed on."""
    shipped = pack_folder("basis", tmp_path)
    assert shipped is not None and shipped.joinpath("pack.yaml").is_file()
    own = write_set(tmp_path, "basis")
    assert pack_folder("basis", tmp_path) == own
    assert pack_folder("none", tmp_path) is None


def test_a_folder_without_a_head_is_no_set(tmp_path: Path) -> None:
    """Cards that lie in a folder by themselves name no author and no licence: nobody can hand them on."""
    write_set(tmp_path).joinpath("pack.yaml").unlink()
    assert pack_folder("ours", tmp_path) is None


def test_cards_head_and_pictures_go_along_and_nothing_else(tmp_path: Path) -> None:
    """Notes of the author, files of the system and what an editor left stay at home."""
    folder = write_set(tmp_path)
    (folder / "pictures").mkdir()
    for name in ("pictures/boat.svg", "pictures/.DS_Store", ".x1-card.yaml.swp", ".hidden.yaml", "notes.docx"):
        (folder / name).write_bytes(b"x")
    (folder / "pictures" / "old").mkdir()
    assert set(files_of(folder)) == {"pack.yaml", "x1-card.yaml", "pictures/boat.svg"}


def test_what_is_handed_on_comes_in_as_it_was(tmp_path: Path) -> None:
    """Byte by byte, into a home that never had it."""
    folder = write_set(tmp_path / "here", cards=2)
    laid = take_in(parcel_of(folder), tmp_path / "there")
    assert laid == tmp_path / "there" / "ours" and files_of(laid) == files_of(folder)
    assert [one.name for one in (tmp_path / "there").iterdir()] == ["ours"]


def test_before_anything_is_written_it_is_known_what_would_change(tmp_path: Path) -> None:
    """Each file of either side is new, changed, the same or gone; looking writes nothing."""
    theirs, ours = write_set(tmp_path / "theirs", cards=2), write_set(tmp_path / "ours", cards=1)
    (theirs / "x1-card.yaml").write_text(card_text("x1-card", "Anders gezegd"), "utf-8")
    (ours / "x9-card.yaml").write_text(card_text("x9-card", "Alleen bij ons"), "utf-8")
    before = files_of(ours)
    states = compared(parcel_of(theirs), tmp_path / "ours")
    assert states == {"pack.yaml": SAME, "x1-card.yaml": CHANGED, "x2-card.yaml": NEW, "x9-card.yaml": GONE}
    assert files_of(ours) == before


@pytest.mark.parametrize("cards", [1, 3])
def test_a_set_that_was_never_here_is_all_new(tmp_path: Path, cards: int) -> None:
    """Then nobody has to be asked anything."""
    parcel = parcel_of(write_set(tmp_path / "theirs", cards=cards))
    assert set(compared(parcel, tmp_path / "ours").values()) == {NEW}


def test_taken_in_again_it_changes_nothing(tmp_path: Path) -> None:
    """Afterwards every file is the same, also when the parcel is opened twice."""
    parcel = parcel_of(write_set(tmp_path / "theirs"))
    for _ in range(2):
        take_in(parcel, tmp_path / "ours")
        assert set(compared(parcel, tmp_path / "ours").values()) == {SAME}


def test_what_an_attempt_left_is_cleared_before_the_next(tmp_path: Path) -> None:
    """A program that was killed half-way leaves a folder with half a set: none of it comes into the new one."""
    own = tmp_path / "ours"
    (own / ".ours.new").mkdir(parents=True)
    (own / ".ours.new" / "z9-half.yaml").write_text("title: [", "utf-8")
    laid = take_in(parcel_of(write_set(tmp_path / "theirs")), own)
    assert set(files_of(laid)) == {"pack.yaml", "x1-card.yaml"} and not (own / ".ours.new").exists()


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
