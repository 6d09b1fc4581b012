"""The school's own cards while the game is open: read at the start, or a little later where there are very many.

How the game takes a change in, and what an editor leaves beside a file, is told in tests/app/test_app_following.py.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.found import Library
from game.library import live_library
from game.library.live_library import LiveLibrary
from game.library.loading import shipped
from game.system.paths import Places
from tests.library.library_samples import card_text, sets_as_before, write_set
from tests.waiting import PATIENCE, eventually


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    with sets_as_before():
        yield


def live(home: Path, patient: bool = False) -> LiveLibrary:
    return LiveLibrary(Places(home, home / "settings.json", home), patient)


@pytest.mark.parametrize(("many", "later"), [(2, True), (3, False)], ids=["more than that", "as many as that"])
def test_very_many_cards_are_read_behind_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int, later: bool
) -> None:
    """The window opens with the cards of the game; heads of sets are no cards."""
    monkeypatch.setattr(live_library, "MANY", many)
    write_set(tmp_path / "cards", cards=3)
    cards = live(tmp_path)
    assert (cards.count, cards.later) == (3, later)
    assert (cards.library() == shipped()) is later


def test_where_nobody_waits_for_a_window_all_are_read_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session that is dealt without a window has to have every card."""
    monkeypatch.setattr(live_library, "MANY", 0)
    write_set(tmp_path / "cards")
    cards = live(tmp_path, patient=True)
    assert not cards.later and cards.library().pack("ours") is not None


def test_a_change_comes_once_it_is_whole(tmp_path: Path) -> None:
    """From the thread that watches, with everything else of the library; after the end nothing comes."""
    folder = write_set(tmp_path / "cards")
    cards = live(tmp_path)
    assert cards.library().problems == ()
    (folder / "x2-card.yaml").write_text(card_text("x2-card", "Erbij"), "utf-8")
    came: list[tuple[Library, int]] = []
    cards.follow(lambda fresh: came.append((fresh, threading.get_ident())))
    fresh, thread = eventually(lambda: came)[0]
    cards.end()
    assert [card.title for card in fresh.packs[-1].cards] == ["Kaart 1", "Erbij"]
    assert thread != threading.get_ident() and fresh.packs[0] == shipped().packs[0]


def test_the_many_come_through_the_same_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not read at the start is read at once, though no file changed."""
    monkeypatch.setattr(live_library, "MANY", 0)
    write_set(tmp_path / "cards")
    cards = live(tmp_path)
    cards.library()
    news = threading.Event()
    cards.follow(lambda fresh: news.set() if fresh.pack("ours") else None)
    assert news.wait(PATIENCE)
    cards.end()


def test_a_reading_that_the_end_overtakes_comes_to_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window closed while a thousand cards were read: nobody is there to take them in."""
    write_set(tmp_path / "cards")
    cards, came, read = live(tmp_path), list[Library](), threading.Event()

    def slow(*about: object, **how: object) -> Library:
        cards.end()
        read.set()
        return Library()

    monkeypatch.setattr(live_library, "library", slow)
    cards._first = frozenset()
    cards.follow(came.append)
    assert read.wait(PATIENCE)
    watch = cards._watch
    assert watch is not None
    eventually(lambda: not watch._thread.is_alive())
    assert came == []


def test_the_end_may_come_before_anything_was_followed(tmp_path: Path) -> None:
    """A window that could not be opened ends what never began."""
    live(tmp_path).end()
