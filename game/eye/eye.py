"""One look through a camera: a process with camera and library in it, of which numbers alone come out.

It ends with the look. A driver that hangs, a library that dies and a photo that does harm cost a second try, and then
one sentence for the room.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock, RLock, Thread, main_thread
from typing import TYPE_CHECKING

from game.core.camera_frame import CameraFrame, CameraTrouble
from game.core.value import Value, value
from game.eye.child import look
from game.eye.sources import Source, Webcam
from game.eye.wire import MOST, Told, read
from game.system.spawned import Spawned, spawned

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

BEAT = 0.05
"""Seconds between two looks at whether somebody ended it."""
LEAVING = 1.0
"""Seconds to stop a camera in; then the process is ended."""
TAKEN = 5.0
"""Seconds to wait for a look that was ended and still has the camera."""
_CAMERA = Lock()
"""Two looks at a webcam go one after the other: a camera is for one process."""

Hear = Callable[[CameraFrame | CameraTrouble], None]


@value
class Patience(Value):
    """Seconds without a word: until the first picture, while a computer is slow to begin, and from there on."""

    first: float = 8.0
    then: float = 3.0


class Eye:
    """`hear` is called on the eye's own thread, and must not wait for whoever ends the eye."""

    def __init__(self, source: Source, hear: Hear, patience: Patience = Patience()) -> None:  # noqa: B008 - frozen
        self._source, self._hear, self._patience = source, hear, patience
        self._over = Event()
        self._telling = RLock()
        self._has_seen = False

    def begin(self) -> None:
        """It returns at once; what is seen is heard."""
        # No daemon: one that still waits while Python takes itself apart may take the program down at its very end.
        Thread(target=self._look, name="eye", daemon=False).start()

    def end(self) -> None:
        """Nothing is heard afterwards, and the camera's light goes out."""
        with self._telling:
            self._over.set()

    def _look(self) -> None:
        with _alone(self._source) as free:
            if not free:
                self._tell(CameraTrouble.IN_USE)
                return
            trouble = self._tried() and self._tried()  # a driver or a library may do better the second time
            if trouble is not None:
                self._tell(trouble)

    def _tried(self) -> CameraTrouble | None:
        """None when the look is over; else what to say where another try ends like this one."""
        if self._is_over:
            return None
        try:
            child = spawned(look, self._source)
        except OSError:
            return CameraTrouble.CRASHED
        try:
            return self._heard(child.pipe)
        finally:
            _ended(child)

    def _heard(self, pipe: Connection) -> CameraTrouble | None:
        wait = self._patience.first
        while True:
            try:
                told = self._next(pipe, wait)
            except TimeoutError:
                return CameraTrouble.GONE if self._has_seen else CameraTrouble.NO_ANSWER
            except (EOFError, OSError, ValueError):
                return CameraTrouble.CRASHED
            if told is None:
                return None
            self._tell(told)
            if isinstance(told, CameraTrouble):
                return None
            self._has_seen, wait = True, self._patience.then

    def _next(self, pipe: Connection, wait: float) -> Told:
        """None once there is no more, or somebody ended it. TimeoutError, EOFError, OSError, ValueError."""
        until = time.monotonic() + wait
        while not self._is_over:
            if pipe.poll(BEAT):
                return read(pipe.recv_bytes(MOST))
            if time.monotonic() > until:
                raise TimeoutError
        return None

    @property
    def _is_over(self) -> bool:
        """By a word, or because the program ends."""
        return self._over.is_set() or not main_thread().is_alive()

    def _tell(self, told: CameraFrame | CameraTrouble) -> None:
        with self._telling:
            if not self._is_over:
                self._hear(told)


@contextmanager
def _alone(source: Source) -> Iterator[bool]:
    """Whether the camera is free, or none is needed."""
    if not isinstance(source, Webcam):
        yield True
        return
    free = _CAMERA.acquire(timeout=TAKEN)
    try:
        yield free
    finally:
        if free:
            _CAMERA.release()


def _ended(child: Spawned) -> None:
    """It reads that nobody listens, stops its camera and ends; what hangs is ended."""
    child.pipe.close()
    child.process.join(LEAVING)
    if child.process.is_alive():
        child.process.kill()
        child.process.join(LEAVING)
