"""Makes the pictures of what may come next, in a thread, while people look at what is there; it paints on no canvas.

A drawing as large as the wall takes longer than three frames, and so does a page of a document. Whoever presses the key
before it is made waits as if nobody had begun.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from contextlib import suppress

from pygame import Surface

from game.stage.paint.brushes import Pen, picture_of
from game.stage.paint.image_brush import page_of
from game.stage.paint.viewport import Viewport
from game.ui.scene import Picture, Print, Scene

MOST_PIXELS = 2_100_000
"""A larger one would drive everything else out of what is kept at hand."""
Size = tuple[int, int]


class Ahead:
    """For one window: what was wanted last is what is made. One thread at a time, and none while there is nothing."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._wanted: tuple[Scene, Size] | None = None
        self._made: tuple[Scene, Size] | None = None
        self._thread: threading.Thread | None = None

    def make(self, scene: Scene, size: Size) -> None:
        """Begin with what this scene says may come next; what it said the last time is not made again."""
        with self._guard:
            if not scene.ahead or (self._made is not None and _same(self._made, (scene, size))):
                return
            self._made = self._wanted = (scene, size)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="pictures ahead", daemon=True)
                self._thread.start()

    def wait(self) -> None:
        """Until all that was wanted is made."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._guard:
                wanted, self._wanted = self._wanted, None
                if wanted is None:
                    self._thread = None
                    return
            scene, size = wanted
            for one in scene.ahead:
                make_ready(one, scene.theme, size)


def _same(one: tuple[Scene, Size], other: tuple[Scene, Size]) -> bool:
    return one[1] == other[1] and one[0].theme == other[0].theme and one[0].ahead == other[0].ahead


def make_ready(scene: Scene, theme: str, size: Size) -> None:
    """The pictures and pages of a scene, as its brushes will ask for them. A fault is told when it is painted."""
    pen = Pen(Surface((1, 1)), Viewport(*size), theme, scene.skin)
    for item in _within(scene, pen.viewport):
        with suppress(Exception):
            if isinstance(item, Picture):
                picture_of(pen, item)
            else:
                page_of(pen, item)


def _within(scene: Scene, viewport: Viewport) -> Iterable[Picture | Print]:
    for item in scene.items:
        if isinstance(item, Picture | Print):
            rect = viewport.rect(item.area)
            if rect.w * rect.h <= MOST_PIXELS:
                yield item
