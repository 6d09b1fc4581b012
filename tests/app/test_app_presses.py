"""How many presses lie between the first screen and the first vote, counted by the touches of the real screens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.cards import Weight
from game.core.phases import Phase
from game.ui.geometry import Page
from tests.app.app_samples import game_in

MOST = 5
"""Whatever is chosen on the way. A press on a phone is not the facilitator's."""


def press(game: Game, name: str = "") -> str:
    """One press on what stands on the wall, by its name or the step forward; the name of the screen it was on."""
    scene = game.scene(Page())
    touch = scene.touch(name or scene.primary)
    assert touch is not None, (scene.name, name)
    game.obey(touch.command)
    return scene.name


def to_first_vote(game: Game, *choices: str) -> list[str]:
    """The screens that were pressed on, one press each."""
    seen = [press(game, "new"), *(press(game, name) for name in choices)]
    while game.session.phase is not Phase.FIRST_VOTE:
        seen.append(press(game))
        assert len(seen) < 2 * MOST, seen
    assert game.view.overlay == ""
    return seen


@pytest.mark.parametrize("choice", [(), ("way-phones",), ("way-tables",), ("minutes-more",)], ids=" ".join)
@pytest.mark.parametrize("first", [True, False], ids=["first time", "later"])
def test_the_first_vote_is_five_presses_away(tmp_path: Path, choice: tuple[str, ...], first: bool) -> None:
    """At the first session ever, too; and none of them passes over what everybody has to see."""
    game = game_in(tmp_path)
    game.change_settings(replace(game.settings, folder_asked=not first))
    seen = to_first_vote(game, *choice)
    assert len(seen) <= MOST, seen
    assert {"house_rules", "situation"} <= set(seen)
    assert game.settings.folder_asked
    game.closing()


def test_what_a_heavy_card_is_about_is_said_within_the_five(tmp_path: Path) -> None:
    """A team that plays one theme alone may begin with a heavy card."""
    game = game_in(tmp_path)
    heavy = next(card for card in game.cards if card.weight is Weight.HEAVY and card.about)
    game.obey(c.NewSession())
    seen = [press(game), press(game)]
    game.obey(c.PickCard(heavy.id, True))
    while game.session.phase is not Phase.FIRST_VOTE:
        seen.append(press(game))
    assert len(seen) + 1 <= MOST, seen
    assert "situation" in seen
    game.closing()


def test_trying_to_vote_first_can_be_passed_over(tmp_path: Path) -> None:
    """The first card is the large button beside it, and the same press leads on from its bars."""
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    press(game)
    scene = game.scene(Page())
    assert scene.touch("warm-up") is not None
    press(game)
    assert game.session.phase is Phase.SITUATION
    game.closing()
