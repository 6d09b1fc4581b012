"""How long a key waits for its picture, in every state of the gallery: for the benchmark and for whoever paints.

One painter shows them in their order, as a wall is played: fonts and signs are there from the states before, the words
of this state were never painted, and what the state before named ahead is made. CPU of this thread, not time by the
clock: other programs do not count.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import islice
from time import thread_time
from typing import NamedTuple

from game.core.late_imports import bring_in
from game.core.value import write_methods
from game.i18n.words import Words
from game.screens import scene_of
from game.stage.benchmark import wall_and_desk
from game.stage.paint.ahead import Ahead
from game.stage.render import page_for
from game.tools.gallery.states import looks


class Waits(NamedTuple):
    """Milliseconds of CPU until the scene of a state is made, and until it is painted."""

    name: str
    scene: float
    painting: float

    @property
    def both(self) -> float:
        return self.scene + self.painting


def waits(say: Words, size: tuple[int, int]) -> Iterator[Waits]:
    """Each state of the wall, and of the desk in a window of its own. What comes after the first frame has come."""
    bring_in()
    write_methods()
    page, ahead = page_for(size), Ahead()
    wall, desk = wall_and_desk()
    for look in looks(say):
        painter = wall if look.screen is scene_of else desk
        gc.disable()  # the gallery holds more than any game that would be looked through
        began = thread_time()
        scene = look.screen(look.model, say, page)
        made = thread_time()
        painter.show(scene, size)
        painted = thread_time()
        gc.enable()
        yield Waits(look.name, (made - began) * 1000, (painted - made) * 1000)
        ahead.make(scene, size)
        ahead.wait()


def heaviest(say: Words, size: tuple[int, int]) -> Waits:
    """The state that takes longest of those that a key leads to: the first one is the start, which is measured apart.

    Each process tells it once: a second time everything would be at hand.
    """
    return max(islice(waits(say, size), 1, None), key=lambda one: one.both)
