"""Which of two versions of a set is the older one follows from what they hold, never from a clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.set_version import MOST, Version, mark_of, united, versions_from, versions_json, with_version
from game.core.cards import OwnChapter, Pack, Theme, ThemeId

HEAD = Pack("a", "A", "nl", "", "")
FILES = {"pack.yaml": b"x", "x1.yaml": b"one", "x2.yaml": b"two"}
MARKS = [f"{n:032x}" for n in range(MOST + 5)]


@pytest.mark.parametrize(
    "head",
    [
        replace(HEAD, id="b"),
        replace(HEAD, name="B"),
        replace(HEAD, identity="x"),
        replace(HEAD, in_use=False),
    ],
)
def test_the_name_and_the_place_make_no_other_version(head: Pack) -> None:
    """What a school calls it, where it lies and whether it is dealt is nobody's change of the set."""
    assert mark_of(head, FILES) == mark_of(HEAD, dict(reversed(FILES.items())) | {"pack.yaml": b"y"})


@pytest.mark.parametrize(
    "head",
    [
        replace(HEAD, author="De Wilg"),
        replace(HEAD, licence="CC0"),
        replace(HEAD, language="en"),
        replace(HEAD, themes=(Theme(ThemeId("t"), "T", "cards"),)),
        replace(HEAD, chapters=(OwnChapter("P1", "P"),)),
    ],
)
def test_what_the_head_says_of_the_cards_makes_another_version(head: Pack) -> None:
    assert mark_of(head, FILES) != mark_of(HEAD, FILES)


@pytest.mark.parametrize("files", [{"x1.yaml": b"one"}, FILES | {"x2.yaml": b"2"}, FILES | {"pictures/a.svg": b""}])
def test_cards_and_pictures_make_another_version(files: dict[str, bytes]) -> None:
    assert mark_of(HEAD, files) != mark_of(HEAD, FILES)


def test_versions_are_kept_in_order_and_not_without_end() -> None:
    """The latest stay; the same one twice in a row is one."""
    found: tuple[Version, ...] = ()
    for mark in MARKS:
        found = with_version(with_version(found, mark, "2026-11-22"), mark, "2026-11-23")
    assert [one.mark for one in found] == MARKS[-MOST:]
    assert versions_from(versions_json(found)) == found
    assert [one.mark for one in united(found[:2], found[1:3])] == [one.mark for one in found[:3]]


@pytest.mark.parametrize("odd", [None, 3, "x", {}, [None], [{}], [{"mark": "../x"}], [{"mark": ["a"]}]])
def test_what_is_odd_counts_as_not_there(odd: object) -> None:
    assert versions_from(odd) == ()
