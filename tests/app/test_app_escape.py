"""Escape closes what is open before it stops anything, and a presenter that sends it in turn with F5 stops nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from pygame.event import Event

from game.app.broadcast import _broadcast
from game.app.game import Game
from game.core import commands as c
from game.screens import OVERLAYS
from game.stage.input.interaction import Interaction
from game.stage.input.keyboard import Keyboard
from game.stage.paint.viewport import Viewport
from tests.app.app_samples import game_in, play_to

CLOSED = [name for name in OVERLAYS if name not in ("stop", "cover", "blank", "folder")]
"""The question for a folder is asked once; Escape answers it, and comes back with the step below."""


class Hand:
    """Somebody with a keyboard or a presenter at the wall of a game."""

    def __init__(self, game: Game) -> None:
        pygame.display.init()
        self.game, self.now = game, 0.0
        self.interaction = Interaction(game, Viewport(1920, 1080))
        self.keyboard = Keyboard(self.interaction)

    def press(self, *keys: int) -> None:
        for key in keys:
            self.now += 1.0
            self.interaction.refresh()
            for kind in (pygame.KEYDOWN, pygame.KEYUP):
                self.keyboard.handle(Event(kind, key=key, mod=0, unicode="", scancode=0), self.now)

    @property
    def stopped(self) -> bool:
        return self.game.view.overlay == "stop"


def at_step(folder: Path, step: str) -> Hand:
    game = game_in(folder, "nl")
    game.two_screens = True
    if step:
        play_to(game, step)
    game.obey(c.Show(""))
    return Hand(game)


@pytest.mark.parametrize("overlay", CLOSED)
@pytest.mark.parametrize("step", ["", "situation"])
def test_escape_closes_what_lies_over_the_wall(tmp_path: Path, step: str, overlay: str) -> None:
    """Help, a list, settings, whatever it is: nothing is stopped."""
    hand = at_step(tmp_path, step)
    hand.game.obey(c.Show(overlay))
    hand.press(pygame.K_ESCAPE)
    if hand.interaction.text_field.field is None and hand.game.view.overlay == overlay:
        hand.press(pygame.K_ESCAPE)  # the first one left a field
    assert hand.game.view.overlay == ""


@pytest.mark.parametrize("step", ["", "situation", "talk", "rule", "closing"])
def test_a_presenter_out_of_step_stops_nothing_and_always_comes_back(tmp_path: Path, step: str) -> None:
    """Its button sends F5 and Escape in turn; nobody knows which comes first."""
    for keys in ((pygame.K_ESCAPE, pygame.K_F5), (pygame.K_F5, pygame.K_ESCAPE)):
        hand = at_step(tmp_path / str(keys[0]), step)
        before = hand.game.session
        for _ in range(3):
            hand.press(keys[0])
            assert not hand.stopped
            hand.press(keys[1])
            assert (hand.game.view.overlay, hand.interaction.focus.choosing) == ("", False)
        assert hand.game.session == before


def test_escape_twice_is_stop_and_the_next_one_leads_back_to_the_card(tmp_path: Path) -> None:
    """The card is gone at the first one, on phones too."""
    hand = at_step(tmp_path, "situation")
    card = hand.game.session.card
    assert card is not None
    hand.press(pygame.K_ESCAPE)
    assert hand.game.view.overlay == "cover"
    assert card.title not in " ".join(hand.game.scene(hand.interaction.viewport.page).texts())
    assert _broadcast(hand.game).stopped
    hand.press(pygame.K_ESCAPE)
    assert hand.stopped
    hand.press(pygame.K_ESCAPE)
    assert (hand.game.view.overlay, hand.game.session.card) == ("", card)


@pytest.mark.parametrize("key", [pygame.K_ESCAPE, pygame.K_F5, pygame.K_PAGEUP])
def test_stop_shows_the_way_back_to_the_card(tmp_path: Path, key: int) -> None:
    """On a button of its own; without a card nothing is said of one."""
    hand = at_step(tmp_path, "situation")
    hand.game.obey(c.Show("stop"))
    texts = " ".join(hand.game.scene(hand.interaction.viewport.page).texts())
    assert "Terug naar de kaart" in texts and "De kaart is weg" in texts
    hand.press(key)
    assert hand.game.view.overlay == ""
    early = at_step(tmp_path / "early", "")
    early.game.obey(c.Show("stop"))
    assert "kaart" not in " ".join(early.game.scene(early.interaction.viewport.page).texts())


def test_a_large_page_of_the_protocol_is_closed_before_anything_is_stopped(tmp_path: Path) -> None:
    """Back as well: it leads to the page beside the chapters, not out of the protocol."""
    for key in (pygame.K_ESCAPE, pygame.K_PAGEUP):
        hand = at_step(tmp_path / str(key), "closing")
        hand.game.obey(c.Advance())
        phase = hand.game.session.phase
        hand.game.view = replace(hand.game.view, overlay="", large=True)
        hand.press(key)
        assert (hand.game.view.large, hand.game.view.overlay, hand.game.session.phase) == (False, "", phase)
