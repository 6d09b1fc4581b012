"""Which cards the next session is planned with: others than were played on this computer, as long as there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.dealing import planned_deck
from game.core import commands as c
from game.core.cards import CardId
from game.core.phases import Phase
from tests.app.app_samples import game_in, play_to


def ids(game: object) -> set[CardId]:
    return {card.id for card in planned_deck(game)}  # type: ignore[arg-type]


@pytest.mark.parametrize("anew", [False, True], ids=["in the same run", "after the program was started again"])
def test_the_next_session_plays_other_cards(tmp_path: Path, anew: bool) -> None:
    """With the very same chance the deck would be the same."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    assert game.session.phase is Phase.PROTOCOL
    played = {one.card for one in game.session.agreements}
    if anew:
        game.closing()
        game = game_in(tmp_path)
    else:
        game.obey(c.LeaveSession())
    game.obey(c.NewSession())
    assert played and ids(game) and not played & ids(game)
    game.closing()


def test_a_session_that_was_left_at_its_start_is_followed_by_another_deck(tmp_path: Path) -> None:
    """Nothing was played, and still nobody wants the same proposal again."""
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    first = ids(game)
    game.obey(c.StartSession())
    assert {card.id for card in game.session.deck} == first
    game.obey(c.LeaveSession())
    game.obey(c.NewSession())
    assert ids(game) != first
    game.closing()


def test_a_session_file_that_cannot_be_read_costs_nothing(tmp_path: Path) -> None:
    """The plan is made without it."""
    first = game_in(tmp_path)
    play_to(first, "talk")
    first.closing()
    (file,) = (tmp_path / "sessions").glob("*.okk")
    file.write_bytes(b"no session")
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    assert (game.notice, bool(ids(game))) == ("", True)
    game.closing()
