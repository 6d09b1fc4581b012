"""Names of files: legal on every system, and free where they are to be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.system.file_names import FORBIDDEN, MOST_BYTES, MOST_SLUG, free_name, free_path, is_reserved, legal, slug


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("De Wilg", "De Wilg"),
        ("..", "Open Kaart"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "CON –"),
        ("nul.txt", "nul –.txt"),
        ("con .school.nl", "con –.school.nl"),
        ("COM1", "COM1 –"),
        ("lpt²", "lpt² –"),
        ("CONIN$", "CONIN$ –"),
        ("  De Linde. ", "De Linde"),
        ("a\u202eb\x00c\n<d>|?*", "abc d"),
        ("🌳 De Eik", "🌳 De Eik"),
        ("x" * 300, "x" * 120),
        ("é" * 300, "é" * 60),
        ("", "Open Kaart"),
    ],
)
def test_names_are_legal_everywhere(tmp_path: Path, typed: str, named: str) -> None:
    """Whatever the school is called, its file can be written on every system."""
    assert legal(typed, "Open Kaart") == named
    path = tmp_path / f"{named} 2026-11-12 concept.docx"
    path.write_bytes(b"x")
    assert free_path(path).name == f"{named} 2026-11-12 concept (2).docx"


@pytest.mark.parametrize(
    ("school", "name"),
    [("OBS De Één & Co.", "obs-de-een-co"), ("", "session"), ("../etc", "etc"), ("a" * 99, "a" * 40)],
)
def test_slug(school: str, name: str) -> None:
    """Small letters, figures and hyphens, whatever the school is called."""
    assert slug(school, "session") == name


def test_numbers_begin_with_two() -> None:
    """The name itself where it is free; else the first number that is, in the form that is wanted."""
    assert free_name("a", lambda name: False) == "a"
    assert free_name("a", {"a", "a-2"}.__contains__) == "a-3"
    assert free_name(".broken", {".broken"}.__contains__, "{name}{n}") == ".broken2"


@pytest.mark.parametrize(
    ("name", "reserved"),
    [
        ("con", True),
        ("NUL.txt", True),
        ("com1.a.b", True),
        ("lpt²", True),
        ("console", False),
        ("com10", False),
        ("", False),
    ],
)
def test_devices_of_windows_are_no_names(name: str, reserved: bool) -> None:
    """Whatever comes after the first dot."""
    assert is_reserved(name) is reserved


@given(st.text(max_size=200))
@example("COM1. .")
@example("con" + "." * 300)
@example("\ud800")
def test_no_name_is_refused_by_any_system(typed: str) -> None:
    """Whatever somebody calls the school: not empty, not too long, no device, no character that is forbidden."""
    name = legal(typed.encode("utf-8", "replace").decode(), "Open Kaart")
    assert name and not FORBIDDEN.search(name) and not is_reserved(name)
    assert name == name.strip(" .") and name.isprintable()
    assert len(name.encode("utf-8")) <= MOST_BYTES + len(" –".encode())


@given(st.text(max_size=100))
def test_a_slug_is_stable(typed: str) -> None:
    """The name of a file made from the name of a file is the same: a card that is kept again keeps its name."""
    name = slug(typed, "card")
    assert slug(name, "other") == name and 0 < len(name) <= MOST_SLUG
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(st.sets(st.integers(1, 30)))
def test_a_free_name_is_the_first_that_is_free(taken: set[int]) -> None:
    """Files are numbered without gaps, and nothing is ever written over."""
    names = {"a" if n == 1 else f"a-{n}" for n in taken}
    found = free_name("a", names.__contains__)
    number = 1 if found == "a" else int(found.removeprefix("a-"))
    assert found not in names and all(n in taken for n in range(1, number))


def test_a_path_keeps_its_folder_and_ending(tmp_path: Path) -> None:
    """The second protocol of a day lies beside the first, with the same ending."""
    path = tmp_path / "De Wilg concept.docx"
    assert free_path(path) == path
    path.touch()
    for wanted in ("De Wilg concept (2).docx", "De Wilg concept (3).docx"):
        free = free_path(path)
        assert free == tmp_path / wanted
        free.touch()
