"""Laws of the settings file that hold for whatever is in it: what is kept comes back, changes of others stay."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.colour_themes import COLOUR_THEMES
from game.core.contacts import LASTS, STANDARD
from game.core.motion_wishes import MOTION_WISHES
from game.settings.store import Settings, load_checked, merged, storable, to_json

leaves = st.integers(0, 3) | st.sampled_from(["a", "b"]) | st.lists(st.integers(0, 1), max_size=2)
trees: st.SearchStrategy[dict[str, Any]] = st.recursive(
    st.dictionaries(st.sampled_from("xyz"), leaves, max_size=3),
    lambda inner: st.dictionaries(st.sampled_from("xyz"), leaves | inner, max_size=3),
    max_leaves=8,
)
plain = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
codes = st.sampled_from(["nl", "en", "de", "fy", "tr", "uk", "pt_BR", "zh-Hant"])
settings = st.builds(
    Settings,
    language=codes,
    folder=plain,
    folder_asked=st.booleans(),
    zoom=st.floats(0.8, 1.5),
    full_screen=st.booleans(),
    mirrored=st.booleans(),
    board=st.booleans(),
    colours=st.sampled_from(COLOUR_THEMES),
    motion=st.sampled_from(MOTION_WISHES),
    contacts=st.dictionaries(plain, st.tuples(plain, plain), max_size=3),
    second_language=codes | st.just(""),
    sets=st.dictionaries(plain, st.booleans(), max_size=3),
)


@given(settings)
def test_what_is_kept_comes_back(chosen: Settings) -> None:
    """Every choice, in every alphabet, through the very bytes of the file."""
    assert read(json.dumps(to_json(chosen), ensure_ascii=False)) == (chosen, "")


def read(text: str) -> tuple[Settings, str]:
    """What this text means as a settings file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text(text, "utf-8")
        return load_checked(path)


@given(trees, trees)
def test_alone_the_program_writes_what_it_has(before: dict[str, Any], now: dict[str, Any]) -> None:
    """Where nobody else changed the file, it is afterwards what this program holds."""
    assert merged(before, before, now) == now


@given(trees, trees)
def test_who_changed_nothing_changes_nothing(there: dict[str, Any], known: dict[str, Any]) -> None:
    """A window that is only open does not bring back what another program had before."""
    assert merged(there, known, known) == there


@given(trees, trees, trees)
def test_to_write_twice_is_to_write_once(there: dict[str, Any], before: dict[str, Any], now: dict[str, Any]) -> None:
    """Tried again after a disk that refused, nothing comes out differently."""
    once = merged(there, before, now)
    assert merged(once, before, now) == once


def test_what_was_taken_away_here_goes_and_what_came_there_stays() -> None:
    """One window clears a text of the school, the other wrote one: both are what somebody wanted."""
    before = {"texts": {"H2": "one", "H3": "two"}, "language": "nl"}
    there = {"texts": {"H2": "one", "H3": "two", "H5": "theirs"}, "language": "nl"}
    now = {"texts": {"H3": "two"}, "language": "nl"}
    assert merged(there, before, now) == {"texts": {"H3": "two", "H5": "theirs"}, "language": "nl"}


strings = st.text(st.characters(codec=None), max_size=6)
values = st.recursive(
    strings | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings, inner, max_size=3),
    max_leaves=6,
)


@given(values)
def test_anything_can_be_made_fit_for_a_disk(value: Any) -> None:
    """Half characters and noughts, however deep: afterwards it can be written, and nothing changes a second time."""
    fit = storable(value)
    json.dumps(fit, ensure_ascii=False).encode("utf-8")
    assert "\0" not in str(fit) and storable(fit) == fit


@pytest.mark.parametrize("days", [0, LASTS, LASTS + 1])
def test_a_number_holds_for_a_school_year(days: int) -> None:
    """Confirmed too long ago it is shown as an earlier one: a number that rings nowhere is worse than none."""
    confirmed = date(2025, 8, 29)
    chosen = Settings().with_contact("board", "020-1", confirmed.isoformat())
    line = next(one for one in chosen.contact_lines((confirmed + timedelta(days)).isoformat()) if one.key == "board")
    fresh = days <= LASTS
    assert line.number == "020-1"
    assert (line.confirmed_on, line.earlier) == (("2025-08-29", "") if fresh else ("", "2025-08-29"))


def test_lines_that_nobody_filled_in_are_as_they_come() -> None:
    """Filling in one line leaves every other one, and the settings that it was made from."""
    usual = Settings()
    filled = usual.with_contact("board", "020-1", "").contact_lines()
    assert usual.contact_lines() == STANDARD
    assert [one for one in filled if one.key != "board"] == [one for one in STANDARD if one.key != "board"]


def test_an_unknown_line_is_kept_and_not_shown() -> None:
    """A later version may know more lines: their numbers wait in the file."""
    chosen = Settings().with_contact("of a later version", "1", "2026-01-01")
    assert chosen.contact_lines() == STANDARD and "of a later version" in to_json(chosen)["contacts"]
