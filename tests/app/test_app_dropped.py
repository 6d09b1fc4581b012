"""A file that is dropped on a window is taken by the screen of the school, and by no other: least of all in a vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from pygame.event import Event

from game.app.game import Game
from game.core import commands as c
from game.core.ballots import Way
from game.core.session import Phase
from game.stage.loop import Stage
from tests.app.app_samples import advance_to, game_in, play_to
from tests.app.test_app_school import png


def dropped(stage: Stage, path: Path) -> None:
    """As the system tells it."""
    stage.turn([Event(pygame.DROPFILE, file=str(path))])


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    return path


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    made = game_in(tmp_path)
    yield made
    if not made.ended:
        made.closing()


def left_alone(game: Game, stage: Stage, picture: Path) -> None:
    """A drop changes nothing that anybody can see, and nothing that is kept."""
    stage.turn([Event(pygame.ACTIVEEVENT)])
    before = game.view, game.notice, game.session, game.settings, stage.wall.interaction.scene
    dropped(stage, picture)
    assert (game.view, game.notice, game.session, game.settings, stage.wall.interaction.scene) == before


def test_no_step_of_a_meeting_is_disturbed(game: Game, picture: Path) -> None:
    """At every step of a whole session, with a box half full in either vote, and in the after-care."""
    stage = Stage(game, (800, 600), strict=True)
    seen: set[str] = set()
    for _ in play_to(game, "welcome"):
        if game.session.phase not in seen or game.session.play.voting is not None:
            left_alone(game, stage, picture)
        seen.add(game.session.phase)
    assert {Phase.FIRST_VOTE, Phase.SECOND_VOTE, Phase.CONSENT, Phase.CLOSING, Phase.PROTOCOL} <= seen
    stage.close()


@pytest.mark.parametrize("overlay", ["blank", "stop", "help", "settings", "contacts", "cards", "desk", "place", "year"])
def test_a_wall_that_is_covered_stays_covered(game: Game, picture: Path, overlay: str) -> None:
    """Blanked, stopped, or with something else over it."""
    play_to(game, "first_vote_hands")
    game.obey(c.Show(overlay))
    stage = Stage(game, (800, 600), strict=True)
    left_alone(game, stage, picture)
    stage.wall.interaction.blank = True
    left_alone(game, stage, picture)
    stage.close()


def test_a_keyboard_that_goes_round_is_left_alone(game: Game, picture: Path) -> None:
    """Between two people nobody sees more than before; a vote that was being cast is not lost."""
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("way", Way.KEYBOARD))
    game.obey(c.StartSession())
    advance_to(game, Phase.FIRST_VOTE)
    stage = Stage(game, (800, 600), strict=True)
    for handed in (False, True):
        game.view = replace(game.view, handed=handed)
        left_alone(game, stage, picture)
    stage.close()


def test_going_back_that_was_asked_once_is_still_asked(game: Game, picture: Path) -> None:
    """The warning that a box would be emptied stays on the wall, and so does its second press."""
    play_to(game, "first_vote_hands")
    game.obey(c.CountHands(game.session.deck[0].options[0].id, 2))
    game.obey(c.StepBack())
    assert game.notice == "box_empties" and game.view.sure
    stage = Stage(game, (800, 600), strict=True)
    left_alone(game, stage, picture)
    stage.close()


def test_the_screen_of_the_school_takes_it(game: Game, picture: Path) -> None:
    """Also in place of a logo that is there, and the page of texts that was open stays open."""
    game.obey(c.Show("school"))
    game.obey(c.TurnPage(3))
    stage = Stage(game, (800, 600), strict=True)
    dropped(stage, picture)
    assert game.settings.school.logo == png() and game.notice == "logo_taken" and game.view.page == 3
    picture.write_bytes(png(50, 20))
    dropped(stage, picture)
    assert game.settings.school.logo == png(50, 20) and game.view.overlay == "school"
    dropped(stage, picture.parent)
    assert game.notice == "no_such_file" and game.settings.school.logo == png(50, 20)
    stage.close()
