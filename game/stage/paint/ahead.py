"""Makes the pictures of what may come next, in a thread, while people look at what is there; it paints on no canvas.

A drawing as large as the wall takes longer than three frames, and so does a page of a document. Whoever presses the key
before it is made waits as if nobody had begun.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from queue import Queue
from threading import Thread

from pygame import Surface

from game.stage.paint.brushes import Pen, picture_of
from game.stage.paint.image_brush import page_of
from game.stage.paint.viewport import Viewport
from game.ui.scene import Picture, Print, Scene

MOST_PIXELS = 2_100_000
"""A larger one would drive everything else out of what is kept at hand."""
Size = tuple[int, int]


class Ahead:
    """For one window: what was wanted last is what is made. Its thread begins with the first wish, and then sleeps."""

    def __init__(self) -> None:
        self._wanted: Queue[tuple[Scene, Size]] = Queue()
        self._thread: Thread | None = None

    def make(self, scene: Scene, size: Size) -> None:
        """See to what this scene says may come next. What is at hand is used, so that it stays there."""
        if not scene.ahead:
            return
        if self._thread is None:
            self._thread = Thread(target=self._work, name="pictures ahead", daemon=True)
            self._thread.start()
        self._wanted.put((scene, size))

    def wait(self) -> None:
        """Until all that was wanted is made."""
        self._wanted.join()

    def _work(self) -> None:
        while True:
            scene, size = self._wanted.get()
            if self._wanted.empty():  # else the wall has gone on
                for one in scene.ahead:
                    make_ready(one, scene.theme, size)
            self._wanted.task_done()


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
