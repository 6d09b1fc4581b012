"""What a school filled in, read back from a file that anybody may have edited: what is odd counts as not there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.chapters import fillable
from game.core.school import NO_SCHOOL, School
from game.settings.school import MOST_BYTES, logo_file, read_school, school_json
from tests.system.test_system_image_info import jpeg, png

SETTINGS = Path("/nowhere/settings.json")
WILG = School("De Wilg", left_out=("H4", "H7"), texts=(("H2", "Eerst dit.\n\nDan dat."), ("P1", "Op het werk.")))


def test_what_was_kept_comes_back() -> None:
    """Through the very text that stands in the file."""
    assert read_school(json.loads(json.dumps(school_json(WILG))), SETTINGS) == WILG


@pytest.mark.parametrize("odd", [None, [], "De Wilg", 5, {"name": 5, "left_out": "H3", "texts": ["H2"]}], ids=repr)
def test_what_is_no_school_is_none(odd: object) -> None:
    """A file that somebody mended by hand costs the name of the school, not the meeting."""
    assert read_school(odd, SETTINGS) == NO_SCHOOL


def test_a_name_ends_where_a_page_does() -> None:
    """Eighty characters fit the head of every document."""
    assert read_school({"name": "x" * 300}, SETTINGS).name == "x" * 80


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        pytest.param(["H7", "H4"], ("H4", "H7"), id="in the order of the protocol"),
        pytest.param(["H4", "H4"], ("H4",), id="each once"),
        pytest.param(["P10", "P9", "H3"], ("H3", "P9", "P10"), id="those of a set after the standard ones"),
        pytest.param(["H0", "none", 5, None, "H4"], ("H4",), id="what is no chapter is passed over"),
        pytest.param([], (), id="all in use"),
    ],
)
def test_chapters_that_are_not_in_use(written: list[object], kept: tuple[str, ...]) -> None:
    """Those of a set stay, whether the set is on this computer now or not."""
    assert read_school({"left_out": written}, SETTINGS).left_out == kept


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("name", "left_out", "texts"), json_values)))
def test_whatever_is_in_the_file_makes_a_school_that_can_be_kept(stored: dict[str, object]) -> None:
    """And what was kept once stays the same at each start."""
    school = read_school(stored, SETTINGS)
    again = read_school(school_json(school), SETTINGS)
    assert again == school and all(map(fillable, school.left_out))


@pytest.mark.parametrize(
    ("data", "used"),
    [
        pytest.param(png(40, 30), True, id="png"),
        pytest.param(jpeg(40, 30), True, id="jpeg"),
        pytest.param(b"", False, id="empty"),
        pytest.param(b"<svg/>", False, id="another kind"),
        pytest.param(png(40, 30)[:20], False, id="broken off"),
        pytest.param(png(0, 30, rows=b""), False, id="of no width"),
        pytest.param(png(40, 30) + b"\0" * MOST_BYTES, False, id="too large for a document"),
    ],
)
def test_a_logo_is_a_picture_beside_the_settings(tmp_path: Path, data: bytes, used: bool) -> None:
    """It lies there without an ending, whichever kind it is; what is no picture any more counts as none."""
    settings = tmp_path / "settings.json"
    logo_file(settings).write_bytes(data)
    assert read_school({}, settings).logo == (data if used else b"")


def test_a_folder_in_the_place_of_the_logo_is_no_logo(tmp_path: Path) -> None:
    """Nothing about a logo may keep the window from opening."""
    logo_file(tmp_path / "settings.json").mkdir()
    assert read_school({}, tmp_path / "settings.json") == NO_SCHOOL
