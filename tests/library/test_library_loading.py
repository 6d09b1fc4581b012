"""The cards on this computer: those of the game and of the school together, and what a single card may refer to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from game.content.found import Library
from game.core.cards import OwnChapter, Pack, Theme, ThemeId
from game.library.loading import bounds_for, card_in_file, chapters_of, free_stem, library, pictures, shipped, today
from game.system.resources import resource
from tests.app.app_samples import standard
from tests.library.library_samples import card_text, sets_as_before, write_set


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    with sets_as_before():
        yield


OURS = Pack(
    "ours",
    "Van ons",
    "nl",
    "",
    "",
    themes=(Theme(ThemeId("boats"), "Boten", "badge"), Theme(ThemeId("volgen"), "Volgen", "badge")),
    chapters=(OwnChapter("P1", "Op het water"), OwnChapter("P2", "Aan wal")),
    pictures=("boat",),
)


def test_the_game_comes_first_and_the_school_after_it(tmp_path: Path) -> None:
    """Both are in one library, without a problem, and the school's cards are the last of the list."""
    write_set(tmp_path, cards=2)
    found = library(own=tmp_path)
    assert found.problems == () and found.packs[:-1] == shipped().packs
    assert [card.title for card in found.packs[-1].cards] == ["Kaart 1", "Kaart 2"]


@pytest.mark.parametrize("there", [True, False], ids=["an empty folder", "no folder"])
def test_a_school_without_cards_has_those_of_the_game(tmp_path: Path, there: bool) -> None:
    """The usual case at the first start."""
    own = tmp_path / "cards"
    if there:
        own.mkdir()
    assert library(own=own) == shipped()


def test_without_a_word_it_is_the_folder_of_this_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands `check` and `show` look where the game does."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    write_set(tmp_path / "cards")
    assert library().pack("ours") is not None


def test_one_broken_card_costs_no_other(tmp_path: Path) -> None:
    """It is told with its file; the rest of its set is played."""
    folder = write_set(tmp_path)
    (folder / "x2-half.yaml").write_text("title: [half", "utf-8")
    found = library(own=tmp_path)
    assert [one.path for one in found.problems] == [f"{tmp_path.name}/ours/x2-half.yaml"]
    assert [card.title for card in found.packs[-1].cards] == ["Kaart 1"]


def test_pictures_have_no_ending_and_are_those_of_the_folder() -> None:
    """An author writes `picture: house`; every card of the game names one of these or of its own set."""
    names = pictures()
    assert "house" in names and not any("." in name for name in names)
    for pack in standard().packs:
        assert {card.picture for card in pack.cards} <= {*names, *pack.pictures, ""}


def test_a_card_may_name_what_its_set_and_the_game_have() -> None:
    """Each theme once, the chapters of its own set alone, and the pictures of both."""
    bounds = bounds_for("ours", Library((*standard().packs[:1], OURS)))
    assert bounds.themes.count("volgen") == 1 and "boats" in bounds.themes
    assert bounds.chapters == ("P1", "P2") and {"boat", "house"} <= set(bounds.pictures)  # type: ignore[call-overload]
    assert bounds.today == today()


def test_a_set_that_nobody_knows_has_the_bounds_of_the_game() -> None:
    """A new card is typed before there is a set for it."""
    bounds = bounds_for("new", Library((OURS,)))
    assert bounds.chapters == () and "house" in bounds.pictures and "boat" not in bounds.pictures
    assert chapters_of("new", Library((OURS,))) == () and chapters_of("ours", Library((OURS,))) == ("P1", "P2")


def test_a_card_by_itself_knows_the_themes_of_the_set_it_lies_in(tmp_path: Path) -> None:
    """`check FILE` says of one card what it would say of the whole set."""
    folder = write_set(tmp_path)
    path = folder / "x1-card.yaml"
    themes = "\nthemes:\n  - {id: boats, title: Boten, icon: badge}\n"
    (folder / "pack.yaml").write_text("name: Van ons\nlanguage: nl" + themes, "utf-8")
    card, problems = card_in_file(card_text("x1-card").replace("theme: volgen", "theme: boats").encode(), path)
    assert card is not None and (card.id, card.theme, problems) == ("ours/x1-card", "boats", ())
    card, problems = card_in_file(card_text("x1-card").encode(), path)
    assert card is None and len(problems) == 1


def test_a_card_outside_a_set_has_the_themes_it_is_given(tmp_path: Path) -> None:
    """Somebody mails a card: it lies in a folder of downloads, and is looked at with the library of this computer."""
    path, text = tmp_path / "x1-card.yaml", card_text("x1-card")
    card, problems = card_in_file(text.encode(), path, standard())
    assert card is not None and problems == ()
    card, problems = card_in_file(text.replace("theme: volgen", "theme: boats").encode(), path, standard())
    assert card is None and len(problems) == 1


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("Late berichten", "late-berichten", id="free"),
        pytest.param("Bestaat al!", "bestaat-al-2", id="a card has it"),
        pytest.param("Half", "half-2", id="a file with a mistake has it"),
        pytest.param("Pack", "pack-2", id="the head of the set has it"),
        pytest.param("con", "con-2", id="a device of Windows has it"),
        pytest.param("日本", "card", id="nothing of it can stay"),
    ],
)
def test_a_new_card_gets_a_name_that_nobody_has(tmp_path: Path, title: str, name: str) -> None:
    """A file with a mistake in it is no card, but it is somebody's work."""
    (tmp_path / "bestaat-al.yaml").write_text(card_text("bestaat-al"), "utf-8")
    (tmp_path / "half.yaml").write_text("title: [half", "utf-8")
    assert free_stem(tmp_path, title) == name


def test_names_that_only_a_session_knows_are_taken_too(tmp_path: Path) -> None:
    """The team's own card of this meeting is in no file yet, and keeps its name."""
    assert free_stem(tmp_path, "Ours", ("pack", "ours", "ours-2")) == "ours-3"


def test_the_day_is_that_of_the_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    """As sources write it; a source that was seen tomorrow is told."""

    class Day(date):
        @classmethod
        def today(cls) -> Day:
            return cls(2026, 3, 9)

    monkeypatch.setattr("game.library.loading.date", Day)
    assert today() == "2026-03-09"


def test_a_card_of_the_game_is_trusted_and_one_of_the_school_is_looked_at(tmp_path: Path) -> None:
    """What comes with the game was looked at before it left; a version of it that somebody changed was not."""
    ours = shipped().cards[0]
    there = Path(str(resource("scenarios"))) / f"{ours.id}.yaml"
    mine = tmp_path / f"{ours.id}.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text(there.read_text("utf-8").replace(ours.title, "Bel 06-12345678", 1), "utf-8")
    refused = [one for one in library(own=tmp_path).problems if not one.warns]
    assert refused and all(mine.name in one.path for one in refused)
