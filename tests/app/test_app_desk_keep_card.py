"""The question about the team's own card at the closing, answered from the desk by name, as a paired phone does."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.commands.wire import command_for
from game.core.phases import Phase
from game.desk.build import desk_of
from game.desk.model import Desk
from game.i18n.catalogues import words
from game.screens import OVERLAYS
from game.stage.paint.text import misfits
from game.ui.geometry import Page
from tests.app.app_samples import game_in, play_to
from tests.app.test_app_own_card import fill, to_closing


def desk(game: Game) -> Desk:
    return desk_of(game.desk_view_model(), game.say)


def press(game: Game, name: str) -> None:
    """The action of this name as it stands on the desk now, sent by its name and arguments."""
    told = desk(game)
    actions = [*told.steps, *([told.onward] if told.onward else [])]
    action = next(one for one in actions if one.name == name)
    command = command_for(name, dict(action.arguments))
    assert command is not None and command == action.command
    game.obey(command)


@pytest.fixture
def closed(tmp_path: Path) -> Game:
    """A game at its closing that played a card of its own."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    fill(game, "Messages", "Never", "In an emergency")
    game.obey(c.PlayOwn(True))
    to_closing(game)
    assert game.session.phase is Phase.CLOSING
    return game


def test_the_desk_asks_with_the_four_questions(closed: Game) -> None:
    """The desk says what the wall asks, what to check, and the careful answer as the step forward."""
    told = desk(closed)
    assert "Messages" in told.step and len(told.advice) == 4
    assert told.onward is not None and told.onward.name == "leave_card"
    assert "keep_card" in {one.name for one in told.steps} and "look_over" not in {one.name for one in told.steps}
    closed.closing()


def test_yes_from_the_desk_keeps_the_card(closed: Game, tmp_path: Path) -> None:
    """It lies in the folder of own cards, and the closing goes on."""
    press(closed, "keep_card")
    assert len(list((tmp_path / "cards" / "own").glob("card-*.yaml"))) == 1
    onward = desk(closed).onward
    assert onward is not None and onward.name == "onward"
    assert "look_over" in {one.name for one in desk(closed).steps}
    closed.closing()


def test_the_step_forward_keeps_nothing_and_a_second_press_skips_nothing(closed: Game, tmp_path: Path) -> None:
    """Pressed twice by two desks the answer is one answer: the closing stays on the wall."""
    onward = desk(closed).onward
    assert onward is not None
    for _ in range(2):
        command = command_for(onward.name, dict(onward.arguments))
        assert command is not None
        closed.obey(command)
    assert closed.session.phase == "closing" and not (tmp_path / "cards").exists()
    closed.obey(c.Advance())
    assert desk(closed).phase == "protocol"
    closed.closing()


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("width", [1440, 1920])
def test_the_question_fits_the_desk(closed: Game, language: str, width: int) -> None:
    """The window of the desk has room for it in each shape."""
    scene = OVERLAYS["desk"](closed.desk_view_model(), words(language), Page(width))
    assert not list(misfits(scene, width))
    closed.closing()
