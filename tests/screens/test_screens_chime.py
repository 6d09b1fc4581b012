"""When the wall is heard: at the end of a talk or a pause, where somebody chose it, and never on a heavy card."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.core.cards import Weight
from game.core.phases import Phase
from game.core.session import Timer
from game.core.view_model import ViewModel
from game.core.view_state import COVER, View
from game.screens.common.chime import BREAK_OVER, TIME_UP, chime_of
from game.ui.scene import Chime
from tests.desk.desk_samples import at

ENDED = 1_000.0


def talking(now: float = ENDED, **changes: Any) -> ViewModel:
    model = at(Phase.TALK, now=now, sounds=True, **changes)
    return replace(model, session=replace(model.session, play=replace(model.session.play, timer=Timer(ENDED, 240.0))))


def paused(now: float = ENDED) -> ViewModel:
    model = talking(now)
    return replace(model, session=replace(model.session, paused_at=900.0, pause_clock=Timer(ENDED, 600.0)))


def test_a_talk_and_a_pause_end_with_a_sound_of_their_own() -> None:
    """While it runs there is none."""
    assert chime_of(talking()) == Chime(TIME_UP, ENDED)
    assert chime_of(paused()) == Chime(BREAK_OVER, ENDED)
    assert chime_of(talking(ENDED - 1)) is chime_of(paused(ENDED - 1)) is None


def test_who_comes_back_later_hears_nothing() -> None:
    """A session that is opened again, or a screen that was covered, does not ring for what is long over."""
    assert chime_of(talking(ENDED + 60)) is chime_of(paused(ENDED + 60)) is None


@pytest.mark.parametrize("overlay", ["stop", COVER, "blank"])
def test_under_stop_nothing_is_heard(overlay: str) -> None:
    """Nor under what was opened from there."""
    assert chime_of(talking(view=View(overlay=overlay))) is None
    assert chime_of(talking(view=View(overlay="contacts", under=overlay))) is None


def test_a_heavy_card_is_silent() -> None:
    """Also in a pause that was asked for at one."""
    for model in (talking(), paused()):
        deck = tuple(replace(card, weight=Weight.HEAVY) for card in model.session.deck)
        assert chime_of(replace(model, session=replace(model.session, deck=deck))) is None


@pytest.mark.parametrize("phase", [Phase.FIRST_VOTE, Phase.SECOND_VOTE])
def test_a_vote_is_silent(phase: Phase) -> None:
    """Also for who switches sounds on meanwhile."""
    assert chime_of(at(phase, now=ENDED, sounds=True, sounds_since=ENDED)) is None


def test_sounds_are_chosen() -> None:
    """Off unless somebody switched them on, who hears one at once."""
    assert chime_of(replace(talking(), sounds=False)) is None
    assert chime_of(at(Phase.TALK, sounds=True, sounds_since=77.0)) == Chime(TIME_UP, 77.0)
    assert not ViewModel().sounds
