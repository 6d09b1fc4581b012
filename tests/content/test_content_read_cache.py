"""Cards that were read before: a file that did not change is not read again, and one that did always is."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from game.content.card_file import build_card
from game.content.read_cache import ReadCache
from tests.content.content_samples import BOUNDS, GOOD

NAMES = ("volgen",)
TICK = 100
"""The smallest step in the time of a file, in ns, on Windows."""
CARD, _ = build_card(GOOD.encode(), "set", "a1-x", BOUNDS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a1-x.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def known(file: Path) -> ReadCache:
    """A cache that has read this file."""
    cache = ReadCache()
    assert cache.card(file, NAMES) is None
    cache.add(CARD)
    return cache


def test_a_file_is_read_once(file: Path) -> None:
    """A thousand cards are there at once when the editor shows its list again."""
    cache = known(file)
    assert cache.card(file, NAMES) is CARD and cache.card(file, NAMES) is CARD


def same_time(file: Path, text: str) -> None:
    """Another text, saved in the same moment."""
    found = file.stat()
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))


def test_a_file_that_changed_is_read_again(file: Path) -> None:
    """By its time, or by its size if somebody saved twice in one moment."""
    cache = known(file)
    os.utime(file, ns=(0, file.stat().st_mtime_ns + TICK))
    assert cache.card(file, NAMES) is None
    cache = known(file)
    same_time(file, GOOD + "# more\n")
    assert cache.card(file, NAMES) is None


def test_a_card_is_read_again_when_its_set_has_other_themes(file: Path) -> None:
    """It may refer to one that is gone."""
    assert known(file).card(file, ("avond",)) is None


def test_a_card_that_broke_is_forgotten(file: Path) -> None:
    """Its mistakes are told at each reading."""
    cache = known(file)
    same_time(file, GOOD)
    assert cache.card(file, NAMES) is CARD
    cache.add(None)
    assert cache.card(file, NAMES) is None


def test_a_change_while_it_was_read_is_noticed(file: Path) -> None:
    """What was read is kept under the time before the reading."""
    cache = ReadCache()
    cache.card(file, NAMES)
    os.utime(file, ns=(0, file.stat().st_mtime_ns + TICK))
    cache.add(CARD)
    assert cache.card(file, NAMES) is None


def test_a_file_that_is_gone_is_not_there(file: Path) -> None:
    """And comes back as another one."""
    cache = known(file)
    file.unlink()
    assert cache.card(file, NAMES) is None
    cache.add(CARD)


def test_what_lies_in_a_zip_is_read_each_time(tmp_path: Path) -> None:
    """It has no time of its own; what was read there is kept for nobody."""
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("a1-x.yaml", GOOD)
    entry: zipfile.Path = zipfile.Path(tmp_path / "x.zip", "a1-x.yaml")
    cache = ReadCache()
    for _ in range(2):
        assert cache.card(entry, NAMES) is None
        cache.add(CARD)


def test_a_picture_is_looked_at_once_until_it_changes(file: Path) -> None:
    """Pictures are larger than cards."""
    cache = ReadCache()
    assert not cache.is_drawable(file)
    cache.add_drawable(file)
    assert cache.is_drawable(file)
    os.utime(file, ns=(0, file.stat().st_mtime_ns + TICK))
    assert not cache.is_drawable(file)
    file.unlink()
    cache.add_drawable(file)
    assert not cache.is_drawable(file)
