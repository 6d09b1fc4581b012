"""The files of fixed texts are complete, and a fault in one is told by its file, its entry and what is missing."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from game.documents.fixed_check import FILES, faults_in
from game.i18n.extract import screens_template
from game.system.text_files import text_file, text_files, texts_in


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_complete(name: str) -> None:
    """Every file that a protocol needs is there, and nothing is wrong in it."""
    assert faults_in(name, text_file(name)) == []


def test_every_text_is_translated() -> None:
    """The catalogues ask translators for each of them; sources and roles are the same in every language."""
    wanted = {message.id for message in screens_template()}
    texts = [text for name in text_files() for text in texts_in(text_file(name))]
    assert len(texts) > 100 and set(texts) <= wanted
    assert "vosabb.nl" not in wanted and "doors" not in wanted


def _law(**changed: Any) -> dict[str, Any]:
    """The law with the first duty changed; None takes a field away."""
    content = deepcopy(text_file("law"))
    content["duty"][0] = {field: value for field, value in (content["duty"][0] | changed).items() if value is not None}
    return content


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"source": None}, "'source' is missing"),
        ({"source": ""}, "'source' is not a text"),
        ({"checked": None}, "'checked' is missing"),
        ({"checked": "22 November"}, "'checked' is not a date like 2026-11-22"),
        ({"lines": []}, "'lines' is not a list of texts"),
        ({"lines": ["two\nlines"]}, "'lines' is not a list of texts"),
        ({"ordered": "yes"}, "'ordered' is not true or false"),
        ({"sources": "x.nl"}, "there is no 'sources' here"),
    ],
)
def test_a_fault_in_the_law_is_told_by_its_place(changed: dict[str, Any], fault: str) -> None:
    """File, number and title of the entry, and the field."""
    title = "Duty to report, to consult and to go to the police (art. 4a Wpo)"
    assert faults_in("law", _law(**changed)) == [f"law.toml: duty 1 “{title}”: {fault}"]


def test_an_entry_without_a_title_is_told_by_its_number() -> None:
    """Also where a whole kind of entries is empty."""
    assert faults_in("law", _law(title=None)) == ["law.toml: duty 1: 'title' is missing"]
    assert "law.toml: duty 1: 'checked' is missing" in faults_in("law", {"duty": []})
    assert faults_in("law", {}) == ["law.toml: 'duty' is missing"]


def test_other_files_tell_their_faults_too() -> None:
    """A role that nobody has, a chapter that there is not, a firmness that is left out."""
    threats, chapters, form = (deepcopy(text_file(name)) for name in ("threats", "chapters", "form"))
    threats["part"][1]["role"] = "king"
    chapters["H14"] = {"elsewhere": "Nowhere."}
    del form["strength"]["may"]
    told = [*faults_in("threats", threats), *faults_in("chapters", chapters), *faults_in("form", form)]
    assert told == [
        "threats.toml: part 2 “School board”: 'role' is not one of: police, board, staff, speaks, watches, doors",
        "chapters.toml: there is no 'H14' here",
        "form.toml: strength: 'may' is missing",
    ]


def test_what_is_no_toml_is_told_by_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quote that is not closed: the file and its line."""
    (tmp_path / "law.toml").write_text('[[duty]]\ntitle = "Not closed\n', "utf-8")
    monkeypatch.setattr("game.system.text_files.resource", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(ValueError, match=r"^law\.toml: .*line 2") as fault:
        text_file.__wrapped__("law")
    assert isinstance(fault.value.__cause__, tomllib.TOMLDecodeError)
