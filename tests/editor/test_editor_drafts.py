"""Drafts and notes lie beside a card, where no game reads them; what is broken in them costs nothing but itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.library import load_packs
from game.editor.card_files import CardFile, card_file
from game.editor.drafts import (
    delete_draft,
    delete_notes,
    drafts,
    read_draft,
    read_notes,
    update_notes,
    write_draft,
)
from tests.content.content_samples import GOOD

DRAFT = {"tree": {"title": "Zoë – “half”", "options": [{"id": "a"}]}, "seen": "sum"}


@pytest.fixture
def card(tmp_path: Path) -> CardFile:
    made = card_file("ours/b1-x", tmp_path)
    made.own.parent.mkdir()
    made.own.write_text(GOOD, encoding="utf-8")
    (tmp_path / "ours" / "pack.yaml").write_text(
        "name: Ours\nlanguage: nl\nthemes: [{id: volgen, title: V}]\n", "utf-8"
    )
    return made


def test_a_draft_comes_back_as_it_was(card: CardFile, tmp_path: Path) -> None:
    """The browser was closed in the middle of a sentence."""
    write_draft(card, DRAFT)
    assert read_draft(card) == DRAFT and drafts(tmp_path) == {"ours/b1-x"}
    write_draft(card, {"text": "other"})
    assert read_draft(card) == {"text": "other"}


def test_a_draft_is_thrown_away_once_and_twice(card: CardFile, tmp_path: Path) -> None:
    """Two windows may both do it."""
    write_draft(card, DRAFT)
    delete_draft(card)
    delete_draft(card)
    assert read_draft(card) == {} and drafts(tmp_path) == frozenset()


def test_a_draft_is_no_card(card: CardFile, tmp_path: Path) -> None:
    """Nothing of it is dealt before it is saved, and the set has no problem with it."""
    before = load_packs([tmp_path], {"volgen"})
    write_draft(card, DRAFT)
    update_notes(card, ticked=["case"])
    assert load_packs([tmp_path], {"volgen"}) == before and len(before.cards) == 1


def test_notes_are_added_to_each_other(card: CardFile) -> None:
    """Ticking a box does not forget which original a version was made from."""
    update_notes(card, original="sum")
    update_notes(card, ticked=["case"])
    update_notes(card, ticked=["case", "names"])
    assert read_notes(card) == {"original": "sum", "ticked": ["case", "names"]}
    delete_notes(card)
    delete_notes(card)
    assert read_notes(card) == {}


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'"x"', b"\xff\xfe", b"null"], ids=repr)
def test_what_cannot_be_read_counts_as_nothing(card: CardFile, data: bytes) -> None:
    """A draft is never worth more than the card: the form opens all the same, and the next one is written."""
    write_draft(card, DRAFT)
    next(card.own.parent.glob(".drafts/*.json")).write_bytes(data)
    assert read_draft(card) == {}
    write_draft(card, DRAFT)
    assert read_draft(card) == DRAFT


def test_each_card_has_its_own(card: CardFile, tmp_path: Path) -> None:
    """Also where two sets have a card of one name."""
    other = card_file("theirs/b1-x", tmp_path)
    write_draft(card, {"text": "one"})
    write_draft(other, {"text": "two"})
    assert (read_draft(card), read_draft(other)) == ({"text": "one"}, {"text": "two"})
    assert drafts(tmp_path) == {"ours/b1-x", "theirs/b1-x"}
