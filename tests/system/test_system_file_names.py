"""Names of files: legal on every system, and free where they are to be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.system.file_names import free_name, free_path, is_reserved, legal, slug


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
