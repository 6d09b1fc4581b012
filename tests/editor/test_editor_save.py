"""Changing files of cards: nobody's work is written over unseen, and what is thrown away can be had back."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from game.content.decoding import MAX_BYTES
from game.content.yaml_writer import Tree
from game.editor.card_files import CardFile, card_file, sum_of
from game.editor.check import tree_in
from game.editor.drafts import read_draft, read_notes, update_notes, write_draft
from game.editor.save import bin_contents, copy, discard, keep_version, move, new, newer, restore, save
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.system.errors import UserError
from tests.content.content_samples import GOOD

FIRST = "basis/a1-volgverzoek"


def own_card(folder: Path, name: str = "ours/b1-x", text: str = GOOD) -> CardFile:
    card = card_file(name, folder)
    card.own.parent.mkdir(parents=True, exist_ok=True)
    card.own.write_bytes(text.encode())
    return card


def tree(card: CardFile, **changes: Tree) -> dict[str, Tree]:
    return (tree_in(card.data()) or {}) | changes


def test_a_change_of_one_field_leaves_the_rest_of_the_file(tmp_path: Path) -> None:
    """Comments and the order of an author who likes text files stay."""
    card = own_card(tmp_path, text="# mine\n" + GOOD)
    before = card.data()
    told = save(card, tree(card, title="Anders"), None, sum_of(before))
    assert card.data() == before.replace(b"Het volgverzoek", b"Anders")
    assert told == {"seen": sum_of(card.data()), "mine": True}


def test_a_file_that_changed_meanwhile_is_shown_and_not_written(tmp_path: Path) -> None:
    """A colleague saved first: both versions are told, and the author chooses."""
    card = own_card(tmp_path)
    seen, mine = sum_of(card.data()), tree(card, title="Mine")
    card.own.write_text(GOOD.replace("Het volgverzoek", "Theirs"), encoding="utf-8")
    told = save(card, mine, None, seen)
    assert told["conflict"] is True and told["theirs"]["title"] == "Theirs" and "Theirs" in told["text"]
    assert save(card, mine, None, told["seen"])["mine"] and b"Mine" in card.data()


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        pytest.param(b"a: 1\r\nb: 2\r\n", "a: 1\nb: 3\n", b"a: 1\r\nb: 3\r\n", id="a file of Windows stays one"),
        pytest.param(b"a: 1\n", "a: 2\r\n", b"a: 2\n", id="a page of Windows does not change a file"),
        pytest.param(b"", "a: \xe9\n", "a: é\n".encode(), id="letters"),
        pytest.param(b"a: [", "a: still broken [\n", b"a: still broken [\n", id="half a repair is saved as well"),
    ],
)
def test_a_text_is_saved_as_it_was_typed(tmp_path: Path, before: bytes, typed: str, after: bytes) -> None:
    """What is broken is mended as text, with the line ends that the file had."""
    card = own_card(tmp_path, text=before.decode())
    save(card, None, typed, sum_of(before))
    assert card.data() == after


@pytest.mark.parametrize(
    "text", ["a: [", "- a\n- b\n", "title: x\n" + "# " + "x" * MAX_BYTES], ids=["broken", "list", "huge"]
)
def test_what_a_form_cannot_change_is_left_alone(tmp_path: Path, text: str) -> None:
    """The author is sent to the file itself, and no byte of it is lost."""
    card = own_card(tmp_path, text=text)
    before = card.own.read_bytes()
    assert save(card, {"title": "x"}, None, sum_of(card.data())) == {"unwritable": str(card.own)}
    assert card.own.read_bytes() == before


def test_a_file_that_was_read_in_part_is_not_replaced_by_that_part(tmp_path: Path) -> None:
    """Also as text: what the author did not see would be lost."""
    card = own_card(tmp_path, text="title: x\n" + "# " + "x" * MAX_BYTES + "\nlast: y\n")
    before = card.own.read_bytes()
    assert save(card, None, "title: y\n", sum_of(card.data())) == {"unwritable": str(card.own)}
    assert card.own.read_bytes() == before


def test_saving_ends_the_draft_and_a_refusal_keeps_it(tmp_path: Path) -> None:
    """Until the file has it, the draft is all there is."""
    card = own_card(tmp_path)
    write_draft(card, {"text": "half"})
    save(card, tree(card), None, "another sum")
    assert read_draft(card) == {"text": "half"}
    save(card, tree(card, title="Anders"), None, sum_of(card.data()))
    assert read_draft(card) == {}


def test_the_first_version_of_a_card_of_the_game_notes_its_original(tmp_path: Path) -> None:
    """So that a newer edition of the game can say: this card was changed since."""
    card = card_file(FIRST, tmp_path)
    save(card, tree(card, title="Ons verzoek"), None, sum_of(card.data()))
    assert read_notes(card) == {"original": sum_of(card.original_data())} and not newer(card)
    update_notes(card, original="older")
    assert newer(card)
    keep_version(card)
    assert not newer(card) and tree(card)["title"] == "Ons verzoek"


def test_a_version_without_notes_is_not_called_old(tmp_path: Path) -> None:
    """Somebody copied the file by hand: nobody knows, so nobody is warned. Nor does a card of the school grow old."""
    assert (
        not newer(own_card(tmp_path, FIRST)) and not newer(own_card(tmp_path)) and not newer(card_file(FIRST, tmp_path))
    )


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param("Een app om 22.40", "Een app om 22.40", id="a title"),
        pytest.param("  ", "", id="none"),
        pytest.param("日本", "日本", id="of another alphabet"),
        pytest.param('Wat: "nu" #1', 'Wat: "nu" #1', id="with signs of YAML"),
        pytest.param("Jan de Vries en de app", "Jan de Vries en de app", id="with a name"),
    ],
)
def test_a_new_card_has_its_title_in_it_and_not_in_its_name(tmp_path: Path, title: str, shown: str) -> None:
    """It explains itself in comments, and its set is made if there is none."""
    made = new(title, "ours", "volgen", tmp_path, ENGLISH)
    assert re.fullmatch("card-[0-9a-f]{6}", made.stem)
    assert tree(made)["title"] == shown and b"# " in made.data()
    head = (tmp_path / "ours" / "pack.yaml").read_text("utf-8")
    assert re.fullmatch(r"name: ours\nidentity: [0-9a-f]{16}\nlanguage: en\n", head)


def test_a_new_card_never_lies_on_an_old_one(tmp_path: Path) -> None:
    """Three cards of one title, and one beside a card that comes with the game."""
    made = [new("Een app", "ours", "volgen", tmp_path, ENGLISH).stem for _ in range(3)]
    assert len(set(made)) == 3
    assert new("a1 volgverzoek", "basis", "volgen", tmp_path, ENGLISH).name != FIRST
    assert not (tmp_path / "basis" / "pack.yaml").exists()


@pytest.mark.parametrize("name", ["Onze kaarten", "a b", "É"])
def test_a_set_with_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    """With a sentence, before anything is written."""
    with pytest.raises(UserError, match="use small letters"):
        new("x", name, "volgen", tmp_path, ENGLISH)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_has_no_code_of_its_original(tmp_path: Path) -> None:
    """Two cards called B1 on one table are confusing."""
    made = copy(own_card(tmp_path), "ours", tmp_path, ENGLISH)
    assert made.stem == "x" and made.data() == GOOD.encode()
    assert copy(card_file(FIRST, tmp_path), "mine", tmp_path, words("nl")).name == "mine/volgverzoek"


def test_a_card_moves_with_its_ticks_and_leaves_nothing_but_a_way_back(tmp_path: Path) -> None:
    """In the old set it lies in the bin."""
    card = own_card(tmp_path)
    update_notes(card, ticked=["case"])
    write_draft(card, {"text": "x"})
    made = move(card, "other", tmp_path, ENGLISH)
    assert made.name == "other/b1-x" and read_notes(made)["ticked"] == ["case"]
    assert not card.has_own and read_notes(card) == {} == read_draft(card) and binned(tmp_path) == ["ours/b1-x"]


def test_a_card_of_the_game_stays_in_its_set(tmp_path: Path) -> None:
    """It is told what to do instead; also where the school has a version of it."""
    for card in (card_file(FIRST, tmp_path), own_card(tmp_path, FIRST)):
        with pytest.raises(UserError, match="Duplicate it instead"):
            move(card, "ours", tmp_path, ENGLISH)


def binned(own: Path) -> list[str]:
    return [one["card"] for one in bin_contents(own)]


def test_a_card_in_the_bin_is_called_by_its_title(tmp_path: Path) -> None:
    """The name of its file says nothing; it is told where nothing else can be."""
    for name, text in (("ours/b1-x", GOOD), ("ours/b2-x", "title: ["), ("ours/b3-x", "kind: dilemma\n")):
        discard(own_card(tmp_path, name, text), tmp_path)
    assert {one["title"] for one in bin_contents(tmp_path)} == {"Het volgverzoek", "b2-x", "b3-x"}


def test_what_was_thrown_away_comes_back(tmp_path: Path) -> None:
    """Into its set, under its name, with its bytes."""
    card = own_card(tmp_path)
    discard(card, tmp_path)
    discard(card, tmp_path)
    assert not card.has_own and binned(tmp_path) == ["ours/b1-x"]
    back = restore("ours/b1-x", tmp_path, ENGLISH)
    assert back.name == "ours/b1-x" and back.data() == GOOD.encode() and bin_contents(tmp_path) == []


def test_what_comes_back_pushes_nobody_aside(tmp_path: Path) -> None:
    """A new card has its name by now: both are there."""
    discard(own_card(tmp_path), tmp_path)
    card = own_card(tmp_path, text="title: new\n")
    back = restore("ours/b1-x", tmp_path, ENGLISH)
    assert back.own != card.own and card.data() == b"title: new\n" and back.data() == GOOD.encode()


def test_two_of_one_name_lie_in_the_bin_and_both_come_back(tmp_path: Path) -> None:
    """The number behind the name is the bin's, and goes."""
    for text in ("title: one\n", "title: two\n"):
        discard(own_card(tmp_path, text=text), tmp_path)
    found = binned(tmp_path)
    assert sorted(found) == ["ours/b1-x", "ours/b1-x (2)"]
    made = [restore(name, tmp_path, ENGLISH) for name in sorted(found)]
    assert {card.data() for card in made} == {b"title: one\n", b"title: two\n"}
    assert not any("(" in card.stem for card in made)


def test_the_head_of_a_set_in_the_bin_is_no_card(tmp_path: Path) -> None:
    """A set that was replaced lies there with all its files."""
    card = own_card(tmp_path)
    discard(card, tmp_path)
    thrown = next(tmp_path.glob(".*/ours/b1-x.yaml"))
    thrown.with_name("pack.yaml").write_text("name: Ours\n", "utf-8")
    assert binned(tmp_path) == ["ours/b1-x"]


def test_the_bin_shows_the_last_first(tmp_path: Path) -> None:
    """Whoever looks there threw something away a minute ago."""
    for day, name in enumerate(("ours/b2-x", "ours/b1-x", "ours/b3-x")):
        discard(own_card(tmp_path, name), tmp_path)
        path = next(tmp_path.glob(f".*/{name}.yaml"))
        os.utime(path, (day, day))
    assert binned(tmp_path) == ["ours/b3-x", "ours/b1-x", "ours/b2-x"]


def test_what_is_not_in_the_bin_any_more_is_told(tmp_path: Path) -> None:
    """Another window was faster."""
    with pytest.raises(UserError, match="no longer exists"):
        restore("ours/b9-x", tmp_path, ENGLISH)


@pytest.mark.parametrize("name", ["ours/../x", "../x", "ours", "", "ours/.x", "/ours/x"])
def test_no_name_leads_out_of_the_bin(tmp_path: Path, name: str) -> None:
    """A page in a browser says what comes back, and gets no further than the cards."""
    (tmp_path / "x.yaml").write_text("title: mine\n", "utf-8")
    with pytest.raises(ValueError):
        restore(name, tmp_path, ENGLISH)
    assert (tmp_path / "x.yaml").is_file()


def test_a_disk_that_refuses_keeps_the_old_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft is there still, and so is the file."""
    card = own_card(tmp_path)
    write_draft(card, {"text": "half"})

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError):
        save(card, tree(card, title="Anders"), None, sum_of(card.data()))
    assert card.data() == GOOD.encode() and read_draft(card) == {"text": "half"}
