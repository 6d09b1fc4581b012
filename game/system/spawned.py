"""A process of ours at the other end of a pipe. It ends with this program, also when this program is killed.

It knows nothing of the work: a function at the top of a module, which is given its end of the pipe first.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from signal import SIG_IGN, SIGINT, signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess


@dataclass(frozen=True, slots=True)
class Spawned:
    """The process, and our end of the pipe."""

    process: SpawnProcess
    pipe: Connection


def spawned(work: Callable[..., None], *args: object) -> Spawned:
    """Begin it. Nothing that this process holds goes along but `args`, on every system alike. OSError."""
    # Only who needs such a process waits for this import: the first frame does not.
    from multiprocessing import get_context

    fresh = get_context("spawn")  # safe beside threads
    here, there = fresh.Pipe()
    process = fresh.Process(target=_worked, args=(work, there, args), name="own", daemon=True)
    process.start()
    there.close()
    return Spawned(process, here)


def _worked(work: Callable[..., None], pipe: Connection, args: tuple[object, ...]) -> None:
    """Until it is done, or the other end is closed, which a killed program does too."""
    signal(SIGINT, SIG_IGN)  # Ctrl+C is for the program
    with suppress(EOFError, OSError):
        work(pipe, *args)
