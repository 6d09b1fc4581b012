"""Files that come with the game, and pictures that a set of the school brings along before them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.system import resources
from game.system.resources import picture, resource, use_own_sets


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Where pictures of sets are looked for is as it was."""
    kept = list(resources._set_folders)
    yield
    resources._set_folders[:] = kept


def laid(home: Path, *names: str) -> Path:
    """Pictures of sets below this folder, each named set/picture.ending."""
    for name in names:
        pack, _, file = name.partition("/")
        path = home / pack / "pictures" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return home


@pytest.mark.parametrize(
    "parts",
    [("assets", "texts", "law.yaml"), ("assets", "pictures", "house.svg"), ("locales", "nl"), ("scenarios", "basis")],
    ids="/".join,
)
def test_everything_that_the_game_needs_is_found(parts: tuple[str, ...]) -> None:
    """In the repository and in a wheel alike."""
    found = resource(*parts)
    assert found.is_file() or found.is_dir()


def test_a_place_may_be_named_before_there_is_anything() -> None:
    """A new language is made by naming its folder."""
    assert not resource("locales", "xx").is_dir()


def test_a_picture_is_one_of_the_game_or_of_a_set(tmp_path: Path) -> None:
    """`house` comes with the game; `ours/house` is a picture that the set brings along, and both may be there."""
    use_own_sets(laid(tmp_path, "ours/house.svg"))
    assert picture(["house"]) == resource("assets", "pictures", "house.svg")
    assert picture(["ours/house"]) == tmp_path / "ours" / "pictures" / "house.svg"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param(["ours/none", "ours/boat"], "boat.png", id="the first that is there"),
        pytest.param(["ours/both"], "both.svg", id="drawn before photographed"),
        pytest.param(["ours/none"], None, id="none"),
        pytest.param([], None, id="nothing wanted"),
        pytest.param(["boat"], None, id="of a set, but asked of the game"),
    ],
)
def test_the_first_picture_that_there_is(tmp_path: Path, wanted: list[str], found: str | None) -> None:
    """A sober card names its own picture and the usual one: the wall shows the better of those that exist."""
    use_own_sets(laid(tmp_path, "ours/boat.png", "ours/both.svg", "ours/both.png"))
    shown = picture(wanted)
    assert (shown.name if shown is not None else None) == found


def test_the_school_comes_before_the_game_and_the_last_folder_counts(tmp_path: Path) -> None:
    """Another home of cards takes the place of the first; it is not searched any more."""
    one, other = laid(tmp_path / "one", "ours/a.svg"), laid(tmp_path / "other", "ours/b.svg")
    use_own_sets(one)
    use_own_sets(other)
    assert picture(["ours/a"]) is None and picture(["ours/b"]) is not None
    assert resources._set_folders[-1] == resource("scenarios")
