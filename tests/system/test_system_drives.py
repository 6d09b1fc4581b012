"""Drives of Windows: which are tried, which lead to another computer. None of them is touched to find that out."""

from __future__ import annotations

from pathlib import PureWindowsPath

import pytest

from game.system.drives import FIXED, IN_MEMORY, REMOTE, REMOVABLE, drives_to_try, leads_over_a_network

UNKNOWN, GONE, DISC = 0, 1, 5
KINDS = {"A": REMOVABLE, "C": FIXED, "D": FIXED, "E": REMOVABLE, "F": DISC, "G": UNKNOWN, "H": REMOTE, "R": IN_MEMORY}


def kind_of(root: str) -> int:
    assert root[1:] == ":\\"
    return KINDS.get(root[0], GONE)


def mask(letters: str) -> int:
    return sum(1 << ord(letter) - ord("A") for letter in letters)


@pytest.mark.parametrize(
    ("letters", "tried"),
    [
        pytest.param("C", (), id="a laptop without anything"),
        pytest.param("CDE", ("E:\\", "D:\\"), id="a stick before a second disk"),
        pytest.param("CH", (), id="the drive of the school, whose server may be gone"),
        pytest.param("ACFGZ", (), id="a floppy, a disc, what is unknown and what is gone"),
        pytest.param("CDEFGHR", ("E:\\", "D:\\", "R:\\"), id="all of them"),
        pytest.param("", (), id="Windows tells nothing"),
    ],
)
def test_only_drives_in_this_machine_are_asked_for_room(letters: str, tried: tuple[str, ...]) -> None:
    """Whoever looks at a network drive that is gone waits for a minute, in front of the room."""
    assert drives_to_try(mask(letters), kind_of) == tried


@pytest.mark.parametrize(
    ("path", "far"),
    [
        (r"\\school-srv\home$\jan", True),
        (r"\\10.0.0.5\Docenten", True),
        (r"\\?\UNC\school-srv\home$", True),
        (r"H:\Open Kaart", True),
        (r"h:\open kaart", True),
        (r"\\?\H:\x", True),
        (r"C:\Users\jan", False),
        (r"E:\draagbaar", False),
        (r"\\?\C:\Users\jan", False),
        (r"\\.\C:\Users\jan", False),
        (r"Z:\nowhere", False),
        (r"\Users\jan", False),
        ("", False),
    ],
)
def test_a_path_to_another_computer_is_known(path: str, far: bool) -> None:
    """By its name, or by what Windows says of its letter."""
    assert leads_over_a_network(PureWindowsPath(path), kind_of) is far
