"""The manual on this computer: there whole or not at all, made anew when it has to be, opened at page and heading."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from game.core.manual_pages import ManualPage
from game.manual import folder
from game.manual.folder import BESIDE, LIST, is_whole, listing, manual_folder, page_in, show
from game.manual.pages import files, made_of
from game.system.atomic_write import put_in_place
from tests.manual_browser import taking


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What the browser was asked for; there is one, and no manual lies beside this Python."""
    addresses: list[str] = []
    monkeypatch.setattr("webbrowser.open", taking(addresses))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program" / "python"))
    return addresses


def names(where: Path) -> set[str]:
    return {path.relative_to(where).as_posix() for path in where.rglob("*") if path.is_file()}


def test_all_of_it_is_there_and_nothing_else(tmp_path: Path) -> None:
    made = manual_folder(tmp_path / "m")
    assert made == tmp_path / "m" / made_of() and names(made) == {*files(), LIST} and is_whole(made)
    assert (made / "nl/index.html").read_bytes() == files()["nl/index.html"]


def test_it_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manual_folder(tmp_path)
    monkeypatch.setattr(folder, "files", lambda: pytest.fail("made again"))
    assert is_whole(manual_folder(tmp_path))


def test_of_an_older_version_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = manual_folder(tmp_path)
    monkeypatch.setattr(folder, "made_of", lambda: "newer")
    assert manual_folder(tmp_path) == tmp_path / "newer" and not old.exists()


@pytest.mark.parametrize("damage", ["gone", "cut", "no list", "another list"])
def test_what_somebody_cleared_away_is_made_anew(damage: str, tmp_path: Path) -> None:
    page = manual_folder(tmp_path) / "nl" / "index.html"
    made = page.parents[1]
    match damage:
        case "gone":
            page.unlink()
        case "cut":
            page.write_bytes(b"<!DOCTYPE")
        case "no list":
            (made / LIST).unlink()
        case _:
            (made / LIST).write_text("odd\nodd\n", "utf-8")
    assert not is_whole(made)
    assert is_whole(manual_folder(tmp_path)) and page.read_bytes() == files()["nl/index.html"]


def test_where_the_disk_refuses_in_the_middle_nothing_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And whoever asked hears of it."""
    written: list[Path] = []

    def write(path: Path, data: bytes) -> int:
        written.append(path)
        if len(written) == 5:
            raise OSError(28, "No space left on device")
        return len(data)

    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(OSError, match="No space"):
        manual_folder(tmp_path / "m")
    assert list((tmp_path / "m").iterdir()) == []


def test_another_program_that_was_quicker_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def late(fresh: Path, path: Path) -> None:
        other = fresh.with_name("other")
        monkeypatch.setattr(folder, "put_in_place", put_in_place)
        folder._write(other, files())
        os.replace(other, path)
        raise OSError(39, "Directory not empty")

    monkeypatch.setattr(folder, "put_in_place", late)
    assert is_whole(manual_folder(tmp_path))


def test_the_one_beside_the_program_is_taken_where_it_is_of_this_version(tmp_path: Path) -> None:
    beside = tmp_path / "program" / BESIDE
    for name, data in {**files(), LIST: listing(files())}.items():
        (beside / name).parent.mkdir(parents=True, exist_ok=True)
        (beside / name).write_bytes(data)
    assert manual_folder(tmp_path / "m") == beside and not (tmp_path / "m").exists()
    (beside / LIST).write_text("older\n", "utf-8")
    assert manual_folder(tmp_path / "m") == tmp_path / "m" / made_of()


def test_a_page_is_opened_by_its_file(tmp_path: Path, asked: list[str]) -> None:
    shown = show(tmp_path, ManualPage.FACILITATOR, "nl")
    assert shown.opened and shown.page == page_in(tmp_path, ManualPage.FACILITATOR, "nl")
    assert asked == [shown.page.as_uri()] and shown.page.name == "gespreksleider.html"


def test_to_a_heading_a_page_leads_on(tmp_path: Path, asked: list[str]) -> None:
    """What starts a browser would drop it from the address of a file."""
    shown = show(tmp_path, ManualPage.FACILITATOR, "en", "the-steps")
    assert asked == [(tmp_path / "open.html").as_uri()]
    assert f'url={shown.page.as_uri()}#the-steps"' in (tmp_path / "open.html").read_text("utf-8")
    assert page_in(tmp_path, ManualPage.IT, "nl").exists() and (tmp_path / "open.html").exists()


def test_without_a_browser_it_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    assert not show(tmp_path, ManualPage.INDEX, "nl").opened
