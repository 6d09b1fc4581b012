"""Fixed texts and law as data: what is translated, in which order, and what is told of a file that is broken."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from game.system import text_files
from game.system.text_files import text_file, texts_in


def test_every_file_is_there_and_read_once() -> None:
    """A document asks for the law again and again; the file is the same value each time."""
    names = text_files.text_files()
    assert {"law", "chapters", "ladder"} <= set(names) and list(names) == sorted(names)
    for name in names:
        assert text_file(name) and text_file(name) is text_file(name)


def test_texts_come_in_the_order_of_the_file() -> None:
    """A translator reads them as they will stand on paper; dates, numbers and sources are nobody's to translate."""
    content = {
        "title": "First",
        "seen": dt.date(2026, 11, 22),
        "source": "Art. 5",
        "steps": [{"text": "Second", "role": "leader"}, {"text": "Third", "within": 4}],
        "role": "nobody",
        "last": "Fourth",
    }
    assert list(texts_in(content)) == ["First", "Second", "Third", "Fourth"]


@pytest.mark.parametrize("nothing", [{}, [], 5, None, dt.date(2026, 1, 1)], ids=repr)
def test_what_holds_no_text_gives_none(nothing: object) -> None:
    """An empty file is no fault."""
    assert list(texts_in(nothing)) == []


def test_a_broken_file_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever changes a law in it is no programmer: the sentence says which file and which line."""
    (tmp_path / "broken.toml").write_text('title = "fine"\ntext = no quotes\n', "utf-8")
    monkeypatch.setattr(text_files, "resource", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(ValueError, match=r"broken\.toml: .*line 2"):
        text_file("broken")


def test_only_files_of_texts_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an editor leaves beside a file is none."""
    for name in ("b.toml", "a.toml", "a.toml~", "README.md"):
        (tmp_path / name).write_text("")
    monkeypatch.setattr(text_files, "resource", lambda *parts: tmp_path)
    assert text_files.text_files() == ("a", "b")
