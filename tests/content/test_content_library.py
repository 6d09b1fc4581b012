"""A folder of packs gives every card that is right, whatever else lies in it."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest

from game.content.card_rules import Asked
from game.content.found import Library
from game.content.library import load_packs
from game.content.problem import english
from game.core.cards import CardId
from game.core.strength import Strength
from tests.content.content_samples import BEHAVIOUR, GOOD

PICTURES = frozenset({"volgen", "avond", "avond-sober"})
PACK = """\
name: Onze set
language: nl
author: Team
licence: CC BY 4.0
themes:
  - {id: volgen, title: Volgen, icon: follow}
  - {id: avond, title: Avond, icon: moon}
"""
SCENARIOS = Path(__file__).parents[2] / "scenarios"
ASSETS = Path(__file__).parents[2] / "assets" / "pictures"


def write(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".").replace("_", "-")).write_text(text, encoding="utf-8")


def shelf(tmp_path: Path, pack: str = PACK) -> Path:
    write(tmp_path / "sets" / "eigen", pack__yaml=pack, a1_volgverzoek__yaml=GOOD, b1_bericht__yaml=BEHAVIOUR)
    return tmp_path / "sets"


def load(*folders: Path) -> Library:
    return load_packs(folders, PICTURES, "2026-11-22")


def told(library: Library) -> list[str]:
    return [problem.report(english) for problem in library.problems]


def ids(library: Library) -> list[str]:
    return [card.id for card in library.cards]


def test_a_pack_is_read_with_its_cards_and_themes(tmp_path: Path) -> None:
    library = load(shelf(tmp_path))
    (pack,) = library.packs
    assert told(library) == []
    assert (pack.id, pack.name, pack.language, pack.author, pack.licence) == (
        "eigen", "Onze set", "nl", "Team", "CC BY 4.0")  # fmt: skip
    assert [(theme.id, theme.title, theme.icon) for theme in pack.themes] == [
        ("volgen", "Volgen", "follow"), ("avond", "Avond", "moon")]  # fmt: skip
    assert ids(library) == ["eigen/a1-volgverzoek", "eigen/b1-bericht"]
    card = library.card(CardId("eigen/a1-volgverzoek"))
    assert card is not None
    assert card.code == "A1"
    assert card.options[2].instead == ("nooit", "oud-leerlingen")
    assert card.floor is not None
    assert card.floor.mark == "S"


def test_a_folder_may_be_a_pack_itself(tmp_path: Path) -> None:
    assert ids(load(shelf(tmp_path) / "eigen")) == ["eigen/a1-volgverzoek", "eigen/b1-bericht"]


def test_a_broken_card_does_not_stop_the_rest(tmp_path: Path) -> None:
    sets = shelf(tmp_path)
    write(sets / "eigen", a0_stuk__yaml="title: [", a2_half__yaml=GOOD.replace("kind: dilemma\n", ""))
    library = load(sets)
    assert ids(library) == ["eigen/a1-volgverzoek", "eigen/b1-bericht"]
    assert [line.partition(": ")[0] for line in told(library)] == [
        "sets/eigen/a0-stuk.yaml:1:8", "sets/eigen/a2-half.yaml:1:1"]  # fmt: skip


def test_other_files_and_folders_do_not_matter(tmp_path: Path) -> None:
    sets = shelf(tmp_path)
    write(sets / "leeg", Thumbs__db="x")
    for name in ("Thumbs.db", ".DS_Store", "._a1-volgverzoek.yaml", "desktop.ini", "README.md", "LICENSE"):
        (sets / "eigen" / name).write_bytes(b"\x00\xff")
    (sets / "eigen" / "pictures").mkdir()
    (sets / "niets").mkdir()
    assert told(load(sets, tmp_path / "nowhere")) == []


def test_names_that_windows_makes_are_told(tmp_path: Path) -> None:
    sets = shelf(tmp_path)
    (sets / "eigen" / "c1-x.yaml.txt").write_text(GOOD, "utf-8")
    (sets / "eigen" / "Mijn kaart.yaml").write_text(GOOD, "utf-8")
    (sets / "los.yaml").write_text(GOOD, "utf-8")
    (sets / "eigen" / "map.yaml").mkdir()
    assert told(load(sets)) == [
        ("sets/eigen/Mijn kaart.yaml:1:1: the file name 'Mijn kaart' cannot be the id of a card "
         "(small letters, figures and hyphens, like 'lost-keys')"),
        "sets/eigen/c1-x.yaml.txt:1:1: the name of a card file ends in .yaml (rename it)",
        "sets/eigen/map.yaml:1:1: this file cannot be opened",
        "sets/los.yaml:1:1: this card is outside a set (put it in a folder of its own, beside a file pack.yaml)",
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="no file can be called so there")
@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "com0"])
def test_a_name_that_windows_keeps_for_a_device_is_told_on_every_system(tmp_path: Path, name: str) -> None:
    """A set, a card and a picture that were made here could never be taken in on the laptop of a colleague."""
    sets = shelf(tmp_path)
    write(sets / name, pack__yaml=PACK, b1_x__yaml=GOOD)
    (sets / "eigen" / f"{name}.yaml").write_text(GOOD, "utf-8")
    (sets / "eigen" / "pictures").mkdir()
    (sets / "eigen" / "pictures" / f"{name}.svg").write_text("<svg/>", "utf-8")
    found = load(sets)
    device = f"Windows keeps the name '{name}' for a device (give it another name, for example '{name}-1')"
    places = (name, f"eigen/{name}.yaml", f"eigen/pictures/{name}.svg")
    assert {line for line in told(found) if "device" in line} == {f"sets/{place}:1:1: {device}" for place in places}
    assert {pack.id for pack in found.packs} == {"eigen", f"{name}-set"}


@pytest.mark.parametrize(
    ("pack", "name", "expected"),
    [
        ("name: [", "eigen",
         "sets/eigen/pack.yaml:1:7: text that begins with [ needs quotes, or its quotes are not closed"),
        ("name: Set\n", "Set", "sets/eigen/pack.yaml:1:1: 'language' is missing"),
        ("name: Set\nlanguage: nl\nversion: 2\n", "Set", "sets/eigen/pack.yaml:3:1: there is no field 'version'"),
        ("id: basis\nname: Set\nlanguage: nl\n", "Set",
         "sets/eigen/pack.yaml:1:5: the id of a set is the name of its folder, 'eigen'"),
        ("name: Set\nlanguage: nl\nthemes: [{id: avond, title: A}, {id: avond, title: B}, {id: volgen, title: V}]\n",
         "Set",
         "sets/eigen/pack.yaml:3:38: there are two themes 'avond'"),
    ],
)  # fmt: skip
def test_a_broken_pack_file_leaves_its_cards_alone(tmp_path: Path, pack: str, name: str, expected: str) -> None:
    library = load(shelf(tmp_path, pack))
    (line,) = told(library)
    assert line.startswith(expected)
    assert library.packs[0].name == name
    assert library.packs[0].language == "nl"
    assert len(library.cards) == 2


def test_a_pack_without_a_file_borrows_the_themes_of_the_first(tmp_path: Path) -> None:
    sets = shelf(tmp_path)
    write(tmp_path / "mine" / "Onze Kaarten", a1_eigen__yaml=GOOD)
    library = load(sets, tmp_path / "mine")
    assert [theme.id for theme in library.packs[1].themes] == ["volgen"]
    assert ids(library)[2:] == ["onze-kaarten/a1-eigen"]
    assert [line.partition(" (")[0] for line in told(library)] == [
        "mine/Onze Kaarten:1:1: the folder name 'Onze Kaarten' cannot be the id of a set",
        "mine/Onze Kaarten/pack.yaml:1:1: this file is missing",
    ]


def test_a_later_set_of_the_same_name_holds_versions_of_its_cards(tmp_path: Path) -> None:
    """A school changes one card and adds one; the rest of the set stays as it came."""
    sets = shelf(tmp_path)
    before = load(sets)
    write(tmp_path / "mine" / "eigen", a1_volgverzoek__yaml=GOOD.replace("Het volg", "Mijn volg"), z9_nieuw__yaml=GOOD)
    library = load(sets, tmp_path / "mine")
    assert told(library) == []
    assert ids(library) == [*ids(before), "eigen/z9-nieuw"]
    changed = library.card(CardId("eigen/a1-volgverzoek"))
    assert changed is not None and changed.title.startswith("Mijn volg")
    assert library.packs[0].name == before.packs[0].name


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="both names are one folder there")
def test_two_sets_of_one_name_in_one_folder_are_told(tmp_path: Path) -> None:
    """Which of them was meant, nobody can know."""
    for name in ("Eigen", "eigen"):
        write(tmp_path / "mine" / name, pack__yaml=PACK, a1_volgverzoek__yaml=GOOD)
    assert any("there is a set 'eigen' already (rename this folder)" in line for line in told(load(tmp_path / "mine")))


def test_two_cards_of_one_code_are_told(tmp_path: Path) -> None:
    sets = shelf(tmp_path)
    write(sets / "eigen", a1_zo__yaml=GOOD)
    assert told(load(sets)) == ["sets/eigen/a1-zo.yaml:1:1: two cards are called A1 (the other is a1-volgverzoek.yaml)"]


def test_a10_comes_after_a2(tmp_path: Path) -> None:
    sets = shelf(tmp_path)
    write(sets / "eigen", a10_x__yaml=GOOD, a2_x__yaml=GOOD)
    assert ids(load(sets)) == [
        "eigen/a1-volgverzoek", "eigen/a2-x", "eigen/a10-x", "eigen/b1-bericht"]  # fmt: skip


def test_what_is_shipped_has_no_problem() -> None:
    pictures = {path.stem for path in ASSETS.glob("*.svg")} | {path.stem for path in ASSETS.glob("*.png")}
    library = load_packs([SCENARIOS], pictures or Anything())
    assert told(library) == []
    assert library.cards


def test_every_rule_of_a_shipped_card_says_how_firm_it_is() -> None:
    """And its words say the same: more is asked of what comes with the game than of a school's own cards."""
    library = load_packs([SCENARIOS], Anything(), asked=lambda folder: Asked.SHIPPED)
    assert told(library) == []
    options = [option for card in library.cards for option in card.options]
    assert all((option.strength is not None) is bool(option.rule) for option in options)
    assert {option.strength for option in options if option.rule} == {*Strength}


def test_a_pack_may_lie_in_a_zip_file(tmp_path: Path) -> None:
    sets = shelf(tmp_path)
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for path in sets.glob("*/*.yaml"):
            archive.write(path, path.relative_to(sets).as_posix())
    library = load_packs([zipfile.Path(tmp_path / "x.zip")], PICTURES, "2026-11-22")
    assert told(library) == []
    assert ids(library) == ["eigen/a1-volgverzoek", "eigen/b1-bericht"]


class Anything:
    """Every picture exists: the pictures of a source tree may not have been made yet."""

    def __contains__(self, name: object) -> bool:
        return True


@pytest.mark.parametrize(
    ("card", "wanted"),
    [
        ("", ("De Wilg", "CC0")),
        ("author: De Linde\n", ("De Linde", "")),
        ("author: De Wilg\n", ("De Wilg", "CC0")),
        ("licence: CC BY 4.0\n", ("De Wilg", "CC BY 4.0")),
        ("author: De Linde\nlicence: CC BY 4.0\n", ("De Linde", "CC BY 4.0")),
    ],
)
def test_a_card_that_names_nobody_is_of_the_author_of_its_set(
    tmp_path: Path, card: str, wanted: tuple[str, str]
) -> None:
    """So it is credited wherever its texts go; the licence of one author is never given to the text of another."""
    bare = "".join(line for line in GOOD.splitlines(True) if not line.startswith(("author:", "licence:")))
    (tmp_path / "eigen").mkdir()
    head = "name: E\nlanguage: nl\nauthor: De Wilg\nlicence: CC0\nthemes:\n  - {id: volgen, title: V}\n"
    (tmp_path / "eigen" / "pack.yaml").write_text(head, "utf-8")
    (tmp_path / "eigen" / "x1-card.yaml").write_text(bare + card, "utf-8")
    (found,) = load_packs([tmp_path], {"volgen"}).cards
    assert (found.author, found.licence) == wanted
