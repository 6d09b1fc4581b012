"""What a frame costs here, for the benchmark: the painter at work, and one copy of the whole surface beside it."""

from __future__ import annotations

from collections.abc import Callable

from pygame import Surface
from pygame.time import Clock

from game.stage.paint.paint_state import PaintState
from game.stage.paint.painter import Painter
from game.ui.scene import Scene

Work = Callable[[], object]


def frame_and_copy(scene: Scene, size: tuple[int, int]) -> tuple[Work, Work]:
    """Two pieces of work to time: the next frame of growing bars, and a copy of the surface."""
    painter = Painter()
    painter.show(scene, size)
    target, source = Surface(size), painter.canvas
    share = [0.0]

    def animate() -> None:
        share[0] = (share[0] + 0.013) % 1.0
        for rect in painter.show(scene, size, PaintState(grown=lambda bar: bar.share * share[0])):
            target.blit(painter.canvas, rect, rect)

    return animate, lambda: target.blit(source, (0, 0))


def pace(rate: int = 60) -> Work:
    """Sleeps until the next of so many frames a second is due."""
    clock = Clock()
    return lambda: clock.tick(rate)
