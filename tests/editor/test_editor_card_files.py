"""Where a card of the editor lies: its own version before the original, and no name that leads elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.decoding import MAX_BYTES
from game.editor.card_files import card_file, checked_name, existing, sum_of, text_of
from game.system.errors import UserError

FIRST = "basis/a1-volgverzoek"
SHIPPED = Path("scenarios") / f"{FIRST}.yaml"


@pytest.mark.parametrize("name", ["basis", "a1-volgverzoek", "Onze kaarten", "kaart (2)", "v1.2", "école"])
def test_names_that_people_give_are_taken(name: str) -> None:
    """Whoever copies a folder by hand may call it as they like."""
    assert checked_name(name) == name


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="nothing"),
        pytest.param("..", id="the folder above"),
        pytest.param("a/b", id="a path"),
        pytest.param("a\\b", id="a path of Windows"),
        pytest.param("C:", id="a drive"),
        pytest.param(".drafts", id="what is hidden"),
        pytest.param("a.", id="a full stop that Windows drops"),
        pytest.param("a ", id="a blank that Windows drops"),
        pytest.param("con", id="a device"),
        pytest.param("NUL.x", id="a device with an ending"),
        pytest.param("Pack", id="the head of a set"),
        pytest.param("a\nb", id="two lines"),
        pytest.param("x" * 81, id="too long"),
        pytest.param("a\0", id="a zero"),
    ],
)
def test_names_that_lead_elsewhere_are_none(name: str) -> None:
    """A page in a browser names the file that is written; it gets no further than the cards."""
    with pytest.raises(ValueError):
        checked_name(name)


@given(st.text(max_size=90))
def test_a_name_that_is_taken_stays_in_its_folder(name: str) -> None:
    """On every system: one part of a path, not hidden, without a drive."""
    try:
        checked_name(name)
    except ValueError:
        return
    assert not set(name) & set('/\\:*?"<>|\0\n') and not name.startswith(".") and len(name) <= 80


@pytest.mark.parametrize("name", ["basis", "basis/", "/a1", "basis/a/b", "basis/../x", "../basis/x"])
def test_a_card_is_named_by_its_set_and_its_file(name: str, tmp_path: Path) -> None:
    """Two names and one stroke, and nothing else."""
    with pytest.raises(ValueError):
        card_file(name, tmp_path)


def test_the_own_version_is_played_before_the_original(tmp_path: Path) -> None:
    """Until there is one the original is; when it goes, the original is there again."""
    card = card_file(FIRST, tmp_path)
    assert not card.has_own and card.data() == card.original_data() == SHIPPED.read_bytes()
    card.own.parent.mkdir()
    card.own.write_bytes(b"title: ours")
    assert card.has_own and card.data() == b"title: ours" and card.original_data() == SHIPPED.read_bytes()
    card.own.unlink()
    assert card.data() == SHIPPED.read_bytes()


def test_a_card_of_the_school_has_no_original(tmp_path: Path) -> None:
    """To ask for it is no mistake: there is nothing in it."""
    card = card_file("ours/b1-x", tmp_path)
    assert card.original is None and card.original_data() == b"" and card.name == "ours/b1-x"
    with pytest.raises(OSError):
        card.data()


def test_a_card_that_is_nowhere_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Somebody threw it away in another window."""
    with pytest.raises(UserError, match="gone"):
        existing("ours/b1-x", tmp_path, "It is gone.")
    assert existing(FIRST, tmp_path, "It is gone.").name == FIRST


def test_no_more_is_read_than_shows_that_it_is_too_much(tmp_path: Path) -> None:
    """A film in the folder of the cards does not fill the memory; that it is too large can still be seen."""
    card = card_file("ours/b1-x", tmp_path)
    card.own.parent.mkdir()
    with card.own.open("wb") as file:
        file.truncate(MAX_BYTES * 3)
    assert len(card.data()) == MAX_BYTES + 1


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("Zoë\r\n".encode(), "Zoë\r\n", id="as it is"),
        pytest.param(b"Zo\xeb \x80", "Zoë €", id="of an old editor"),
        pytest.param("Zoë".encode("utf-16"), "Zoë", id="of an old Notepad"),
        pytest.param(b"\x81", "\ufffd", id="of nobody knows what"),
    ],
)
def test_a_broken_file_is_shown_with_all_its_letters(data: bytes, text: str) -> None:
    """It is mended as text, so no letter may be missing there."""
    assert text_of(data) == text


def test_a_sum_tells_two_files_apart() -> None:
    """Whoever saves says what they had read."""
    assert sum_of(b"a") == sum_of(b"a") != sum_of(b"a\n") and len(sum_of(b"")) == 64
