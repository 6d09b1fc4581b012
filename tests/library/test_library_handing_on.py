"""A set leaves only as whoever gets it can take it in: what is wrong with it is told to who can mend it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.content.archive_reader import unpack
from game.content.pack_file import build_pack
from game.content.problem import english
from game.content.stray_files import PACK_FILE
from game.library.handing_on import NotWhole, hand_on
from game.library.taking_in import opened, take_in
from tests.library.library_samples import HEAD, card_text, write_set

DAY = "2026-11-22"
GOOD = card_text("x2-card", "Kaart 2")

BROKEN = {
    "x2-card.yaml": ("kind: dilemma\n", "is missing"),
    "x3-card.yaml": ("title: [", "quotes"),
    "x4-card.yaml": (GOOD.replace("theme: volgen", "theme: nergens"), "no theme 'nergens'"),
    "x5-card.yaml": (GOOD.replace("picture: volgen", "picture: nergens"), "no picture 'nergens'"),
    "x6-card.yaml": (GOOD.replace("chapter: H3", "chapter: Q7"), "cannot be 'Q7'"),
    "x1-again.yaml": (GOOD, "two cards are called X1"),
    "Mijn kaart.yaml": (GOOD, "file with this name"),
    **({"con.yaml": (GOOD, "")} if os.name != "nt" else {}),
    "pictures/boot.svg": ("<svg><script/></svg>", ""),
    "pictures/Mijn boot.png": ("x", ""),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_nobody_could_take_in_is_told_and_left_out_only_if_asked(tmp_path: Path, name: str) -> None:
    """With its name and what is wrong. Without it the set is whole, and comes in elsewhere."""
    folder = write_set(tmp_path / "here")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(BROKEN[name][0], "utf-8")
    with pytest.raises(NotWhole) as caught:
        hand_on("ours", tmp_path / "here", DAY)
    told = [one.report(english) for one in caught.value.problems]
    blamed = {"x1-again.yaml": "x1-card.yaml"}.get(name, name)
    assert all(one.startswith(f"{blamed}:") for one in told) and BROKEN[name][1] in told[0]
    made = hand_on("ours", tmp_path / "here", DAY, leave_out=True)
    assert made is not None and made.left_out == (blamed,)
    assert take_in(opened(made.data, tmp_path / "there"), tmp_path / "there") is not None


@pytest.mark.parametrize("head", ["language: nl\n", "name: x\nlanguage: nl\nthemes: nee\n", "name: ["])
def test_a_head_with_a_mistake_stops_it(tmp_path: Path, head: str) -> None:
    """No set is without its head; its place is named."""
    folder = write_set(tmp_path)
    (folder / PACK_FILE).write_text(head, "utf-8")
    for leave_out in (False, True):
        with pytest.raises(NotWhole) as caught:
            hand_on("ours", tmp_path, DAY, leave_out)
        assert caught.value.problems[0].path == PACK_FILE


def test_a_set_without_a_card_is_told(tmp_path: Path) -> None:
    """Also one of which every card would be left out."""
    write_set(tmp_path, cards=0)
    with pytest.raises(NotWhole):
        hand_on("ours", tmp_path, DAY)
    (tmp_path / "ours" / "x1-card.yaml").write_text("x", "utf-8")
    with pytest.raises(NotWhole):
        hand_on("ours", tmp_path, DAY, leave_out=True)


def test_what_only_looks_like_a_person_does_not_stop_it(tmp_path: Path) -> None:
    """A guess is told elsewhere; the set goes."""
    folder = write_set(tmp_path)
    (folder / "x2-card.yaml").write_text(GOOD.replace("title: Kaart 2", "title: Juf Anna"), "utf-8")
    assert hand_on("ours", tmp_path, DAY) is not None


def test_a_set_gets_its_identity_when_it_first_leaves(tmp_path: Path) -> None:
    """Written once into its head, whose other lines stay as they were; it is the same ever after, and in the file."""
    folder = write_set(tmp_path)
    (folder / PACK_FILE).write_text(f"# van ons\n{HEAD}", "utf-8")
    first, second = (hand_on("ours", tmp_path, DAY) for _ in range(2))
    text = (folder / PACK_FILE).read_text("utf-8")
    identity = build_pack(text.encode(), "ours", PACK_FILE).pack.identity
    assert (identity and text.startswith("# van ons\nidentity:")) or "identity:" in text
    assert first is not None and second is not None
    assert unpack(first.data).pack.identity == unpack(second.data).pack.identity == identity
    write_set(tmp_path, "others")
    other = hand_on("others", tmp_path, DAY)
    assert other is not None and unpack(other.data).pack.identity != identity


def test_what_does_not_exist_is_not_handed_on(tmp_path: Path) -> None:
    """No file, and nothing is written."""
    assert hand_on("none", tmp_path / "cards", DAY) is None and not (tmp_path / "cards").exists()
