"""The step forward on the desk can be read at a glance, however many other steps stand beside it."""

from __future__ import annotations

import pytest

from game.core.ballots import Round
from game.core.cards import Card
from game.core.phases import Phase
from game.core.session import Play, Session, Setup
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.screens.desk import desk
from game.ui.geometry import HEIGHT, Page
from game.ui.scene import Touch
from tests.screens.screens_table import library, said

LEAST = 120.0
"""Units of 1080: room for what it is, its key, and two lines of what it does."""


def outcomes(card: Card) -> tuple[Round, ...]:
    """Everybody for one, a tie that names all standpoints, and one that may not be told."""
    splits = ([9], [3] * len(card.options), [1] * len(card.options))
    names = [option.id for option in card.options]
    return tuple(Round(tuple(zip(names, split, strict=False)), 14) for split in splits)


@pytest.mark.parametrize("two_screens", [True, False])
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)], ids=str)
def test_other_steps_leave_the_next_one_large(size: tuple[int, int], two_screens: bool) -> None:
    """At a tie each standpoint has a button of its own, and the next step was a line that nobody could read."""
    page, say = Page(HEIGHT * size[0] / size[1]), said("nl")
    for card in library().cards[::6]:
        for outcome in outcomes(card):
            for phase in (Phase.TALK, Phase.MINORITY, Phase.REVEAL):
                session = Session(
                    phase, Setup(people=14), "desk", "2026-11-22", (card,), 0, Play(rounds=(outcome,) * 2)
                )
                view = View(reveal=1 if phase is Phase.REVEAL else 0, overlay="" if two_screens else "desk")
                scene = desk(ViewModel(session=session, view=view, two_screens=two_screens), say, page)
                found = [touch.area.h for touch in scene.items if isinstance(touch, Touch) and touch.name == "forward"]
                assert not found or found[0] >= LEAST, (card.id, phase, found)
