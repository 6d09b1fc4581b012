"""A set with themes, colours, chapters and pictures of its own: what is right comes through, each fault is told."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.archive_entries import SetRejected
from game.content.archive_reader import unpack
from game.content.archive_writer import packed
from game.content.card_file import Bounds, build_card
from game.content.card_template import card_template
from game.content.contrast import ENOUGH, contrast_with_white, darker
from game.content.found import Library
from game.content.json_schema import card_schema
from game.content.library import load_packs
from game.content.pack_file import build_pack
from game.content.picture_check import MOST_BYTES, fault_of
from game.content.problem import english
from game.content.read_cache import ReadCache
from game.content.schema import ICONS
from game.core.cards import OwnChapter
from game.library.packs import files_of
from game.stage.paint.icons import NAMES
from tests.content.content_samples import GOOD

PACK = """\
name: Eigen
language: nl
themes:
  - id: volgen
    title: Volgen
    icon: follow
    colour: "#2457d6"
chapters:
  - id: V1
    title: Eigen profiel
    like: H2
  - id: V2
    title: Stage
"""
CARD = GOOD.replace("chapter: H3", "chapter: V2")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8Z" fill="#2457D6"/></svg>'
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73"
    "0000001049444154789c6370683800440c100a00280e0601433a63da0000000049454e44ae426082"
)
SOME = frozenset({"volgen"})


def lay(folder: Path, pack: str = PACK, card: str = CARD, **pictures: str | bytes) -> Path:
    """A set in this folder, with one card."""
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(pack, encoding="utf-8")
    (folder / "a1-x.yaml").write_text(card, encoding="utf-8")
    for name, data in pictures.items():
        path = folder / "pictures" / name.replace("__", ".")
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder.parent


def load(*folders: Path, cache: ReadCache | None = None) -> Library:
    return load_packs(folders, SOME, "2026-11-22", cache)


def told(found: Library) -> list[str]:
    return [problem.report(english) for problem in found.problems]


def head(old: str, new: str) -> list[str]:
    """What is said of pack.yaml after one change."""
    assert old in PACK
    found = build_pack(PACK.replace(old, new).encode(), "eigen", "p.yaml")
    return [problem.report(english) for problem in found.problems]


def test_a_set_brings_its_colours_and_chapters(tmp_path: Path) -> None:
    """What stands in pack.yaml is what the program knows; a colour is kept in capitals."""
    found = load(lay(tmp_path / "sets" / "eigen"))
    (pack,) = found.packs
    assert told(found) == []
    assert pack.themes[0].colour == "#2457D6"
    assert pack.chapters == (OwnChapter("V1", "Eigen profiel", "H2", "eigen"), OwnChapter("V2", "Stage", "", "eigen"))
    assert [card.chapter for card in pack.cards] == ["V2"]


MISTAKES = [
    ('"#2457d6"', '"#FFD21F"',
     ["p.yaml:7:13: white words on #FFD21F cannot be read well: contrast 1.44, and 4.5 is needed "
      '(a darker form of it that works is "#8C7311")']),
    ('"#2457d6"', '"blauw"',
     ["p.yaml:7:13: 'blauw' is not a colour (write it as # and six figures in quotes, like \"#2457D6\")"]),
    ('"#2457d6"', "#2457d6",
     ["p.yaml:7:12: 'themes 1: colour' is empty: the rest of the line is a comment (put text that contains # in "
      "quotes)"]),
    ("icon: follow", "icon: rocket",
     ["p.yaml:6:11: 'themes 1: icon' cannot be 'rocket' (did you mean 'lock'? There are: " + ", ".join(ICONS) + ")"]),
    ("id: V2", "id: H2",
     ["p.yaml:12:9: 'H2' cannot be the id of a chapter (a capital letter that is not H and a number from 1 to 99, "
      "like V1)"]),
    ("id: V2", "id: V1", ["p.yaml:12:9: there are two chapters 'V1'"]),
    ("    title: Stage\n", "", ["p.yaml:12:5: 'chapters 2: title' is missing"]),
    ("title: Stage", "title: " + "s" * 61, ["p.yaml:13:12: 'chapters 2: title' is 61 characters long; 60 fit"]),
    ("like: H2", "like: H13", ["p.yaml:11:11: 'chapters 1: like' cannot be 'H13' (did you mean 'H3'?)"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), MISTAKES, ids=[f"{old}-{new[:12]}" for old, new, _ in MISTAKES])
def test_a_mistake_in_a_set_is_told_with_its_cure(old: str, new: str, expected: list[str]) -> None:
    """The sentence, its place and what helps."""
    assert head(old, new) == expected


@given(st.integers(0, 0xFFFFFF).map("#{:06X}".format))
def test_the_colour_that_is_advised_can_be_read(colour: str) -> None:
    """Whatever an author takes, the advice is right, and nobody is advised to change what is right already."""
    better = darker(colour)
    assert contrast_with_white(better) >= ENOUGH
    assert (better == colour) == (contrast_with_white(colour) >= ENOUGH)


def test_black_and_white_have_the_contrast_they_are_known_for() -> None:
    """The two ends of the scale of WCAG, and one in between."""
    assert round(contrast_with_white("#000000"), 2) == 21
    assert contrast_with_white("#FFFFFF") == 1
    assert round(contrast_with_white("#767676"), 2) == 4.54


def test_the_icons_of_themes_are_icons_of_the_game() -> None:
    """A theme never asks the stage for a drawing that it does not have."""
    assert set(ICONS) <= NAMES


def test_an_unknown_chapter_names_those_there_are() -> None:
    """Those of the set first, then those of the game."""
    bounds = Bounds(SOME, ("volgen",), "2026-11-22", ("V1", "V2"))
    said = [
        [problem.report(english) for problem in build_card(CARD.replace("V2", code).encode(), "p", "a1-x", bounds)[1]]
        for code in ("V11", "Q")
    ]
    all_of_them = "V1, V2, H2, H3, H4, H5, H6, H7, H8, H9, H10, H11, H12"
    assert said == [
        [f"p/a1-x.yaml:3:10: 'Chapter (chapter)' cannot be 'V11' (did you mean 'V1'? There are: {all_of_them})"],
        [f"p/a1-x.yaml:3:10: 'Chapter (chapter)' cannot be 'Q' (choose from: {all_of_them})"],
    ]


def test_two_sets_may_share_a_chapter_and_no_code_means_two_things(tmp_path: Path) -> None:
    """The same title and likeness is the same chapter; another one is a mistake of the later set."""
    sets = lay(tmp_path / "sets" / "eigen")
    lay(sets / "meer", PACK)
    assert told(load(sets)) == []
    lay(sets / "meer", PACK.replace("title: Stage", "title: Feesten"))
    assert told(load(sets)) == [
        "sets/meer/a1-x.yaml:3:10: 'Chapter (chapter)' cannot be 'V2' (choose "
        "from: V1, H2, H3, H4, H5, H6, H7, H8, H9, H10, "
        "H11, H12)",
        "sets/meer/pack.yaml:12:9: the set 'eigen' has a chapter 'V2' already: Stage (use another letter, here and in "
        "the cards, or exactly the same title and 'like')",
    ]


def test_a_version_of_a_set_keeps_what_the_original_brought(tmp_path: Path) -> None:
    """A school that changes one card does not lose chapters and pictures, with a pack.yaml of its own or without."""
    first = lay(tmp_path / "game" / "eigen", brug__svg=SVG)
    own = tmp_path / "own" / "eigen"
    own.mkdir(parents=True)
    (own / "a1-x.yaml").write_text(CARD.replace("picture: volgen", "picture: brug"), encoding="utf-8")
    for text in ("", "name: Ons\nlanguage: nl\nchapters:\n  - {id: V2, title: Stages bij ons}\n"):
        if text:
            (own / "pack.yaml").write_text(text, encoding="utf-8")
        found = load(first, own.parent)
        assert told(found) == []
        assert [card.picture for card in found.cards] == ["brug"]
    assert [chapter.title for chapter in found.chapters] == ["Eigen profiel", "Stages bij ons"]


def test_a_card_takes_a_picture_of_its_set(tmp_path: Path) -> None:
    """By the name of its file; SVG and PNG alike."""
    for stem in ("brug", "klas"):
        card = CARD.replace("picture: volgen", f"picture: {stem}")
        found = load(lay(tmp_path / stem / "eigen", card=card, brug__svg=SVG, klas__png=PNG))
        assert told(found) == []
        assert found.packs[0].pictures == ("brug", "klas")


def test_a_heavy_card_takes_the_sober_one(tmp_path: Path) -> None:
    """The cheerful one may be named where a sober one lies beside it, and not otherwise."""
    heavy = CARD.replace("weight: light", "weight: heavy").replace("picture: volgen", "picture: brug")
    sets = lay(tmp_path / "sets" / "eigen", card=heavy, brug__svg=SVG)
    assert told(load(sets)) == [
        "sets/eigen/a1-x.yaml:40:10: 'brug' is too cheerful for a heavy card (use a picture whose name ends in -sober, "
        "or none)"
    ]
    assert told(load(lay(sets / "eigen", card=heavy, **{"brug-sober__svg": SVG}))) == []


def test_a_picture_that_is_gone_is_missed_though_the_card_did_not_change(tmp_path: Path) -> None:
    """What was read before is not believed when its pictures are others."""
    cache = ReadCache()
    sets = lay(tmp_path / "sets" / "eigen", card=CARD.replace("picture: volgen", "picture: brug"), brug__svg=SVG)
    assert told(load(sets, cache=cache)) == []
    (sets / "eigen" / "pictures" / "brug.svg").unlink()
    (problem,) = told(load(sets, cache=cache))
    assert "there is no picture 'brug'" in problem


DAMAGED = (
    "this is not an SVG or PNG, or it is damaged (save it as Plain SVG, in Inkscape: File, Save as, Plain SVG; in "
    "Illustrator: Export as, SVG, Presentation Attributes)"
)
NO_PNG = "this is not an SVG or PNG, or it is damaged (save it again as SVG or PNG)"
BROKEN = [
    ("a.svg", "<svg>", DAMAGED),
    ("a.svg", "<html/>", DAMAGED),
    ("a.svg", SVG.replace("#2457D6", "nvay"),
     'the big screen does not know the colour \'nvay\' (write colours as # and six figures, like "#2457D6")'),
    ("a.png", PNG[:-4].decode("latin-1"), NO_PNG),
    ("a.png", SVG, NO_PNG),
    ("a.png", PNG.replace(b"IDAT", b"IDAX").decode("latin-1"), NO_PNG),
    ("a.svg", "x" * (MOST_BYTES + 1), "this picture is larger than 1 MB (save it with fewer details, or smaller)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "expected"), BROKEN, ids=[f"{n}-{name}" for n, (name, _, _) in enumerate(BROKEN)]
)
def test_a_picture_that_the_wall_cannot_draw_is_told(name: str, text: str, expected: str) -> None:
    """What the stage would pass over in silence is a sentence here."""
    fault = fault_of(name, text.encode("latin-1"))
    assert fault is not None
    assert f"{fault[0].text(english)} ({fault[1].text(english)})" == expected


def test_a_huge_png_is_refused() -> None:
    """By what it says of itself, before anybody unpacks it."""
    fault = fault_of("a.png", PNG[:16] + struct.pack(">II", 5000, 10) + PNG[24:])
    assert fault is not None and fault[0].text(english) == "this picture is 5000 by 10 pixels large"


@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda text: SVG.replace("8 8", text).encode()))
def test_any_bytes_are_a_picture_or_a_fault(data: bytes) -> None:
    """Nothing else comes out, whatever lies in the folder."""
    for name in ("a.svg", "a.png"):
        fault_of(name, data)


def test_faults_of_pictures_are_told_by_their_file(tmp_path: Path) -> None:
    """And what is no picture by its name is told as well; the set goes on without."""
    found = load(lay(tmp_path / "sets" / "eigen", ok__svg=SVG, bad__svg="<svg", Photo__jpg=b"x"))
    assert found.packs[0].pictures == ("ok",)
    assert told(found) == [
        "sets/eigen/pictures/Photo.jpg:1:1: name a picture like 'lost-keys.svg' or 'lost-keys.png' (small "
        "letters, figures and hyphens, like 'lost-keys')",
        f"sets/eigen/pictures/bad.svg:1:1: {DAMAGED}",
    ]


def test_a_set_is_handed_on_with_all_that_is_its_own(tmp_path: Path) -> None:
    """Chapters, colours and pictures travel in the file; a picture that cannot be drawn stops it at the door."""
    folder = lay(tmp_path / "sets" / "eigen", brug__svg=SVG) / "eigen"
    parcel = unpack(packed("eigen", files_of(folder), "2026-11-22"))
    assert [chapter.code for chapter in parcel.pack.chapters] == ["V1", "V2"] and "pictures/brug.svg" in parcel.files
    assert parcel.cards[0].chapter == "V2"
    (folder / "pictures" / "brug.svg").write_text("<svg", encoding="utf-8")
    with pytest.raises(SetRejected) as refused:
        unpack(packed("eigen", files_of(folder), "2026-11-22"))
    assert [problem.report(english) for problem in refused.value.problems] == [f"pictures/brug.svg:1:1: {DAMAGED}"]


def test_a_new_card_of_such_a_set_begins_with_its_own_chapter() -> None:
    """And names all that it can choose from; editors accept both kinds."""
    text = card_template("volgen", english, chapters=("V1", "V2"))
    assert "chapter: V1\n" in text and "V1, V2, H2, H3" in text.replace("\n# ", " ")
    kinds = card_schema(english)["properties"]["chapter"]["anyOf"]
    assert "H12" in kinds[0]["enum"] and kinds[1]["pattern"] == "^[A-GI-Z][1-9][0-9]?$"


@pytest.mark.parametrize(
    ("identity", "name", "alike"),
    [
        ("eigen-1", "Een ander", True),
        ("eigen-1", "Eigen", False),
        ("eigen-2", "Een ander", False),
        ("", "Ander", False),
    ],
)
def test_a_set_that_was_copied_to_begin_another_is_told(tmp_path: Path, identity: str, name: str, alike: bool) -> None:
    """Whoever got both would find the one in the bin; a version that lies beside under its own name is none."""
    head = "name: {}\nlanguage: nl\n"
    lay(tmp_path / "sets" / "een", pack=head.format("Eigen") + "identity: eigen-1\n")
    lay(tmp_path / "sets" / "twee", pack=head.format(name) + (f"identity: {identity}\n" if identity else ""))
    twins = [one for one in load(tmp_path / "sets").problems if "same identity" in one.report(english)]
    assert len(twins) == alike and all(one.warns and one.path == "sets/twee/pack.yaml" for one in twins)
