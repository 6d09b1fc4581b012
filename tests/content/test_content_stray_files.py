"""Nothing in a folder of cards is passed over in silence: it is read, or it is named with what helps."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.content.found import Library
from game.content.library import load_packs
from game.content.problem import english
from game.content.stray_files import stray
from tests.content.content_samples import GOOD

HEAD = "name: Eigen\nlanguage: nl\nthemes:\n  - {id: volgen, title: Volgen}\n"
RENAMED = ["x.yml", "x.YML", "x.yaml.txt", "x.YAML.TXT", "x.yml.txt", "x.json", "x.yaml.md"]
DOCUMENTS = ["x.docx", "x.yaml.docx", "x.doc", "x.rtf", "x.odt", "x.pdf", "x.html", "x.pages"]
UNREAD = ["x.txt", "x.md", "kaart", "x.csv", "x.yamll", "é", *(["x.yaml."] if os.name != "nt" else [])]
LEFT = ["~$x.docx", "x.yaml~", "x.tmp", "~x.yaml", "x.yaml.bak", "~$kaart.yaml"]
OTHERS = ["set.okpack", "set.zip", "foto.jpg", "a1.png", "a1.svg"]
QUIET = ["README.md", "readme", "LICENSE", "licence.txt", "LEESMIJ.txt", "Thumbs.db", "desktop.ini", "card.schema.json"]


def told(found: Library) -> list[str]:
    return [one.report(english) for one in found.problems]


def loaded(folder: Path) -> Library:
    return load_packs([folder], {"volgen"})


@pytest.mark.parametrize("name", ["x1-card.yaml", "x1-card.YAML", "x1-card.Yaml"])
@pytest.mark.parametrize("head", ["pack.yaml", "PACK.YAML", "Pack.yaml"])
def test_capitals_in_an_ending_are_no_other_file(tmp_path: Path, name: str, head: str) -> None:
    """A stick from a camera or an old computer writes them; the card is the same card."""
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen" / head).write_text(HEAD, "utf-8")
    (tmp_path / "eigen" / name).write_text(GOOD, "utf-8")
    found = loaded(tmp_path)
    assert told(found) == [] and [card.id for card in found.cards] == ["eigen/x1-card"]


@pytest.mark.parametrize("where", ["beside cards", "alone in a folder", "outside a set"])
@pytest.mark.parametrize("name", [*RENAMED, *DOCUMENTS, *UNREAD, *LEFT, *OTHERS])
def test_what_is_not_read_is_named_with_a_cure(tmp_path: Path, name: str, where: str) -> None:
    """Wherever it lies: among the cards of a set, in a folder of its own, or beside the sets."""
    folder = tmp_path / "eigen" if where != "outside a set" else tmp_path
    folder.mkdir(exist_ok=True)
    if where == "beside cards":
        (folder / "pack.yaml").write_text(HEAD, "utf-8")
        (folder / "x1-card.yaml").write_text(GOOD, "utf-8")
    (folder / name).write_text(GOOD, "utf-8")
    (problem,) = loaded(tmp_path).problems
    assert problem.path.endswith(f"/{name}") and problem.hint is not None
    assert problem.warns == (name not in RENAMED)


@pytest.mark.parametrize("name", QUIET)
def test_what_nobody_takes_for_a_card_is_not_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "eigen").mkdir()
    for folder in (tmp_path, tmp_path / "eigen"):
        (folder / name).write_text("x", "utf-8")
    assert told(loaded(tmp_path)) == [] and stray(name) is None


@pytest.mark.parametrize("inside", ["x2-card.yaml", "x2-card.yml", "kaart.docx"])
@pytest.mark.parametrize("has_cards", [True, False])
def test_a_folder_in_a_set_is_told(tmp_path: Path, inside: str, has_cards: bool) -> None:
    """Cards that somebody sorted into folders would be gone without a word."""
    deep = tmp_path / "eigen" / "licht"
    deep.mkdir(parents=True)
    if has_cards:
        (deep.parent / "pack.yaml").write_text(HEAD, "utf-8")
        (deep.parent / "x1-card.yaml").write_text(GOOD, "utf-8")
    (deep / inside).write_text(GOOD, "utf-8")
    (problem,) = loaded(tmp_path).problems
    assert "the files in this folder are not read (put cards beside pack.yaml" in problem.report(english)


def test_what_a_card_says_of_itself_does_not_matter_to_its_name() -> None:
    """However odd a name is, there is a sentence or a reason for silence."""
    for name in ("", ".", "a\nb.txt", "x" * 300, "\u202etxt.lmay"):
        stray(name)
