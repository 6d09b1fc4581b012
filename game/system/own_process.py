"""Work in a process of its own that ends when it has grown or rests: what a library never lets go of goes with it.

It knows nothing of the work: a function at the top of a module, and arguments that can be pickled.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from game.system.memory import resident
from game.system.spawned import Spawned, spawned

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Answer = TypeVar("Answer")


class OwnProcess:
    """Begun when it is first needed. It ends when it holds `most` bytes or has had nothing to do for `rest` seconds.

    It ends with this program, too, and when this program is killed.
    """

    def __init__(self, most: int, rest: float) -> None:
        self._most, self._rest = most, rest
        self._child: Spawned | None = None
        self._lock = Lock()

    def run(self, work: Callable[..., Answer], *args: object) -> Answer:
        """What `work` returns; what it raises is raised here. Threads take turns.

        Where no process can be had the work is done in this one: the meeting goes on.
        """
        with self._lock:
            told = self._asked(work, args) or self._asked(work, args)  # the first was at rest, or somebody ended it
        if told is None:
            return work(*args)
        fine, answer = told
        if not fine:
            raise answer
        given: Answer = answer
        return given

    def close(self) -> None:
        """End it; the next piece begins another one."""
        with self._lock:
            self._end()

    def _asked(self, work: Callable[..., object], args: tuple[object, ...]) -> tuple[bool, Any] | None:
        """None where it did not answer; there is none any more then."""
        try:
            child = self._child = self._child or spawned(_answer, self._rest)
            child.pipe.send((work, args))
            fine, answer, held = child.pipe.recv()
        except (OSError, EOFError):
            self._end()
            return None
        if held > self._most:
            self._end()
        return fine, answer

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.pipe.close()  # it reads that nothing more comes, and ends; nobody waits for that


def _answer(pipe: Connection, rest: float) -> None:
    """Until there is nothing to do."""
    while pipe.poll(rest):
        work, args = pipe.recv()
        pipe.send((*_tried(work, args), resident()))


def _tried(work: Callable[..., object], args: tuple[object, ...]) -> tuple[bool, object]:
    try:
        return True, work(*args)
    except Exception as fault:  # it is raised where somebody waits for it
        return False, fault
