"""Files of cards that are changed while a game runs: the list and the deck follow, the wall does not."""

from __future__ import annotations

import os
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.app.handlers.library import follow
from game.content.card_file import Bounds, build_card
from game.content.yaml_writer import card_to_yaml
from game.core import commands as c
from game.core.cards import Card, CardId
from game.journal.reading import load_events
from game.library.live_library import LiveLibrary
from game.system.file_watcher import FileWatcher, snapshot
from tests.app.app_samples import game_in, places, play_to, shown, standard
from tests.waiting import PATIENCE, eventually

OURS = CardId("ours/late")


def card_file(home: Path, card: CardId = OURS) -> Path:
    return home / "cards" / f"{card}.yaml"


def write(home: Path, **changes: str) -> None:
    """Our own card, with these changes, as an editor saves it."""
    path = card_file(home)
    path.parent.mkdir(parents=True, exist_ok=True)
    (path.parent / "pack.yaml").write_text("name: Ours\nlanguage: nl\n", "utf-8")
    # The fields that a test names are of many types.
    card = replace(standard().cards[0], id=OURS, **changes)  # type: ignore[arg-type]
    path.write_text(card_to_yaml(card), "utf-8")


@pytest.fixture
def followed(tmp_path: Path) -> Iterator[tuple[Game, Path]]:
    """A game that follows one own card."""
    write(tmp_path, title="First")
    cards = LiveLibrary(places(tmp_path))
    game = game_in(tmp_path, library=cards.library())
    follow(game, cards)
    yield game, tmp_path
    cards.end()
    game.closing()


def until(game: Game, condition: Callable[[], bool]) -> None:
    """Let the game attend until this is so."""

    def attended() -> bool:
        game.attend()
        return condition()

    eventually(attended)


def ours(game: Game) -> Card:
    return next(card for card in game.cards if card.id == OURS)


def test_an_open_card_gets_its_new_text(followed: tuple[Game, Path]) -> None:
    """Whoever reads the card in the list sees the edit, on the same card."""
    game, home = followed
    game.obey(c.Show("cards"))
    game.obey(c.LookAt(OURS))
    assert "First" in shown(game)
    write(home, title="Second")
    until(game, lambda: ours(game).title == "Second")
    assert game.view.shown == OURS and "Second" in shown(game)


def test_half_a_file_changes_nothing_and_is_told(followed: tuple[Game, Path]) -> None:
    """While an author types, the card stays as it was and the list says that a card needs a look."""
    game, home = followed
    game.obey(c.Show("cards"))
    card_file(home).write_text("title: [half typed", "utf-8")
    until(game, lambda: bool(game.view_model().problems))
    assert ours(game).title == "First" and "1 card to check" in shown(game)
    write(home, title="Third")
    until(game, lambda: ours(game).title == "Third")
    assert game.view_model().problems == ()


def test_a_card_comes_and_goes(followed: tuple[Game, Path]) -> None:
    """A new file is a card of the list, and a file that is deleted is none any more."""
    game, home = followed
    data = card_file(home).read_bytes()
    card_file(home, CardId("ours/second")).write_bytes(data)
    until(game, lambda: CardId("ours/second") in {card.id for card in game.cards})
    card_file(home).unlink()
    until(game, lambda: OURS not in {card.id for card in game.cards})


def test_a_card_ahead_follows_and_the_wall_does_not(followed: tuple[Game, Path]) -> None:
    """The deck gets the new text, also in the file of the session; what the room reads stays."""
    game, home = followed
    play_to(game, "situation")
    game.obey(c.PickCard(OURS))
    write(home, title="Second")
    until(game, lambda: game.session.deck[game.session.turn + 1].title == "Second")
    game.obey(c.SkipCard())
    write(home, title="Third")
    until(game, lambda: ours(game).title == "Third")
    assert game.session.card is not None and game.session.card.title == "Second"
    assert game.keeper.store is not None
    path = game.keeper.store.path
    game.closing()
    assert [type(event).__name__ for event in load_events(path).events].count("CardsRevised") == 1


def test_many_cards_do_not_keep_the_window_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above a number they are read while the game is open, which says so; until then the shipped cards are there."""
    monkeypatch.setattr("game.library.live_library.MANY", 0)
    write(tmp_path, title="First")
    cards = LiveLibrary(places(tmp_path))
    game = game_in(tmp_path, library=cards.library())
    assert OURS not in {card.id for card in game.cards}
    follow(game, cards)
    assert "1 card of your own is being read" in shown(game)
    until(game, lambda: OURS in {card.id for card in game.cards})
    assert "being read" not in shown(game)
    cards.end()
    game.closing()


def test_a_file_that_did_not_change_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second reading opens the changed file only."""
    write(tmp_path, title="First")
    cards = LiveLibrary(places(tmp_path))
    cards.library()
    built: list[str] = []

    def noted(data: bytes, pack: str, stem: str, bounds: Bounds, path: str) -> object:
        built.append(stem)
        return build_card(data, pack, stem, bounds, path)

    monkeypatch.setattr("game.content.library.build_card", noted)
    assert cards.library().card(OURS) is not None and built == []
    write(tmp_path, title="Other title")
    card = cards.library().card(OURS)
    assert card is not None and card.title == "Other title" and built == ["late"]


def test_pipes_and_huge_files_keep_nobody_waiting(tmp_path: Path) -> None:
    """Nothing waits for a pipe, and of a file of 100 MB no part is read that matters; the other cards are there."""
    write(tmp_path, title="First")
    folder = card_file(tmp_path).parent
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.yaml")
    with (folder / "huge.yaml").open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    library = LiveLibrary(places(tmp_path)).library()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 30_000_000
    assert library.card(OURS) is not None and len(library.problems) >= 1


def test_a_save_in_steps_is_one_change(tmp_path: Path) -> None:
    """Emptied, written and written again within a moment: told once, when it lies still."""
    path = tmp_path / "a.yaml"
    path.write_text("first", "utf-8")
    told = threading.Semaphore(0)
    watch = FileWatcher([tmp_path], told.release, snapshot([tmp_path]))
    for text in ("", "fir", "first and more"):
        path.write_text(text, "utf-8")
        time.sleep(0.03)
    watch.start()
    assert told.acquire(timeout=PATIENCE)
    assert not told.acquire(timeout=1.2)
    watch.end()


def test_what_editors_lay_beside_a_file_is_not_seen(tmp_path: Path) -> None:
    """Swap files, copies and the bin wake nobody; a folder that is gone is no trouble."""
    (tmp_path / ".bin").mkdir()
    for name in (".a.yaml.swp", "a.yaml~", "4913", ".bin/a.yaml", "note.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    assert snapshot([tmp_path, tmp_path / "nowhere"]) == frozenset()
