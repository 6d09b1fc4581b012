"""F1 opens the help of the step one is at, at wall and desk, and never stands in the way of the meeting."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.app.broadcast import _desk
from game.core import commands as c
from game.core.ballots import Way
from game.core.phases import Phase
from game.core.step_help import Beside, HelpStep
from game.core.view_state import HELP
from game.desk.step_help import OVER
from tests.app.app_samples import game_in, play_to
from tests.app.test_app_escape import at_step

STEPS: dict[str, HelpStep] = {
    "": Phase.WELCOME,
    "setup": Phase.SETUP,
    "house_rules": Phase.HOUSE_RULES,
    "situation": Phase.SITUATION,
    "first_vote": Phase.FIRST_VOTE,
    "talk": Phase.TALK,
    "rule": Phase.RULE,
    "consent": Phase.CONSENT,
    "closing": Phase.CLOSING,
    "protocol": Phase.PROTOCOL,
}


@pytest.mark.parametrize("step", STEPS)
def test_its_key_opens_the_help_of_the_step_and_escape_closes_it(tmp_path: Path, step: str) -> None:
    """Also where a field has the keyboard; a second press shows the keys, a third the help again."""
    hand = at_step(tmp_path, step)
    before = hand.game.session
    for page in (0, 1, 0):
        hand.press(pygame.K_F1)
        told = hand.game.view_model().help
        assert told is not None and told.step == STEPS[step] and hand.game.view.page == page
    hand.press(pygame.K_ESCAPE)
    assert not hand.game.view.overlay and not hand.stopped and hand.game.session == before
    assert hand.game.view_model().help is None


def test_over_an_overlay_it_is_that_of_the_overlay_or_of_the_step_below(tmp_path: Path) -> None:
    """And it leads back to where one was."""
    hand = at_step(tmp_path, "situation")
    for overlay, step in (*OVER.items(), ("case", Phase.SITUATION)):
        hand.game.obey(c.Show(overlay))
        hand.press(pygame.K_F1)
        told = hand.game.view_model().help
        assert told is not None and told.step == step
        hand.press(pygame.K_ESCAPE)
        assert hand.game.view.overlay == overlay
        hand.game.obey(c.Show(""))


def test_a_pause_has_its_own(tmp_path: Path) -> None:
    game = game_in(tmp_path, "nl")
    play_to(game, "moment")
    game.obey(c.Pause())
    game.obey(c.Show(HELP))
    told = game.view_model().help
    assert told is not None and told.step is Beside.PAUSE


def test_whoever_looks_something_up_comes_back_to_the_same_page(tmp_path: Path) -> None:
    """By its key, and by way of Meer."""
    game = game_in(tmp_path, "nl")
    game.obey(c.NewSession())
    game.obey(c.TurnPage(1))
    for ways in ((HELP,), ("more", HELP)):
        for overlay in ways:
            game.obey(c.Show(overlay))
        game.obey(c.TurnPage(2))
        game.obey(c.Hide())
        assert (game.view.overlay, game.view.page) == ("", 1)


def test_a_vote_goes_on_below_it(tmp_path: Path) -> None:
    game = game_in(tmp_path, "nl")
    play_to(game, "first_vote")
    card, voting = game.session.card, game.session.play.voting
    assert card is not None and voting is not None
    game.obey(c.Show(HELP))
    game.obey(c.ChangeWay(Way.HANDS))
    game.obey(c.CountHands(card.options[0].id, 1))
    after = game.session.play.voting
    assert after is not None and after.cast == voting.cast + 1 and game.view.overlay == HELP


def test_at_the_desk_the_room_sees_nothing_of_it(tmp_path: Path) -> None:
    hand = at_step(tmp_path, "talk")
    before = hand.game.view_model()
    hand.game.obey(c.OpenTab(HELP))
    told = hand.game.desk_view_model().help
    assert told is not None and told.step is Phase.TALK
    assert hand.game.view_model().view.overlay == before.view.overlay == ""
    hand.game.obey(c.OpenTab())
    page = _desk(hand.game).help
    assert page is not None and page.step is Phase.TALK
