"""Chosen themes that do not fill the time: it is told on wall and desk, and either way out is one press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.dealing import planned_deck
from game.app.game import Game
from game.core import commands as c
from game.desk.choices import setup_choices
from game.i18n.words import ENGLISH
from game.ui.geometry import Page
from tests.app.app_samples import game_in, shown

THEMES = ("klachten", "dreiging")


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("style", "behaviour"))
    yield game
    game.closing()


def strange(game: Game) -> int:
    return sum(card.theme not in THEMES for card in planned_deck(game))


def test_nothing_is_said_while_all_themes_are_welcome(game: Game) -> None:
    """There is nothing to choose then."""
    assert game.scene(Page()).touch("only") is None
    assert not any(
        action.command == c.ChangeSetup("only", "yes") for action in setup_choices(game.view_model(), ENGLISH)
    )


def test_cards_of_other_themes_are_told_and_can_be_kept_out_and_let_in_again(game: Game) -> None:
    """The plan says how much time stays free without them."""
    for theme in THEMES:
        game.obey(c.ChangeSetup("themes", theme))
    assert strange(game) > 0
    assert f"{strange(game)} cards are about something else" in shown(game)
    offer = game.scene(Page()).touch("only")
    assert offer is not None and offer.command in [a.command for a in setup_choices(game.view_model(), ENGLISH)]
    game.obey(offer.command)
    assert strange(game) == 0 and "the rest of the time stays free" in shown(game)
    back = game.scene(Page()).touch("only")
    assert back is not None
    game.obey(back.command)
    assert strange(game) > 0


def test_without_any_card_left_there_is_still_a_way_back(game: Game) -> None:
    """A theme that has no card of this style makes an empty plan, which says so."""
    game.obey(c.ChangeSetup("themes", "nothing"))
    game.obey(c.ChangeSetup("only", "yes"))
    assert planned_deck(game) == () and "No cards fit this choice" in shown(game)
    back = game.scene(Page()).touch("only")
    assert back is not None and back.command == c.ChangeSetup("only", "no")
