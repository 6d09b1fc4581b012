"""What a frame costs here, for the benchmark: the painter at work, and one copy of a whole surface as its bound."""

from __future__ import annotations

from collections.abc import Callable

from pygame import Surface
from pygame.time import Clock

from game.stage.paint.painter import Painter
from game.stage.windows.pane import FADING
from game.ui.scene import Scene
from game.ui.timeline import at_rest, changes_after, frame

Work = Callable[[], object]


def moving_frame(scene: Scene, size: tuple[int, int]) -> Work:
    """The next frame of what moves on a scene, painted and copied."""
    painter, target = Painter(), Surface(size)
    painter.show(frame(scene, 0.0), size)
    passed, ends = [0.0], at_rest(scene)

    def animate() -> None:
        passed[0] = _next(scene, passed[0] % ends)
        for rect in painter.show(frame(scene, passed[0]), size):
            target.blit(painter.canvas, rect, rect)

    return animate


def full_copy(size: tuple[int, int]) -> Work:
    """A copy of a whole wall: the bound of everything that is painted."""
    target, source = Surface(size), Surface(size)
    return lambda: target.blit(source, (0, 0))


def _next(scene: Scene, t: float) -> float:
    """The moment of the next frame: where nothing moves, when something does again."""
    later = changes_after(scene, t + FRAME)
    return later if later is not None else 0.0


FRAME = 1 / 60


def fade_in(before: Scene, scene: Scene, size: tuple[int, int]) -> Work:
    """The work of a frame in which a scene comes in over the one before, where the two differ; if that is not too much.

    More than `FADING` pixels are there at once.
    """
    painter, target = Painter(), Surface(size)
    painter.show(before, size)
    places = painter.show(scene, size)
    large = sum(place.w * place.h for place in places) > FADING

    def blend() -> None:
        painter.canvas.set_alpha(None if large else 40)
        for place in places:
            target.blit(painter.canvas, place, place)
        painter.canvas.set_alpha(None)

    return blend


def wall_and_desk() -> tuple[Painter, Painter]:
    """A painter for each; the small wall on the desk is an empty one."""
    return Painter(), Painter(small_wall=Surface)


def pace(rate: int = 60) -> Work:
    """Sleeps until the next of so many frames a second is due."""
    clock = Clock()
    return lambda: clock.tick(rate)
