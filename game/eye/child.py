"""The eye's own process: it looks, says numbers, and ends. It writes no file, opens no connection, leaves no trace."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from threading import Event, Thread
from typing import TYPE_CHECKING

from game.core.camera_frame import CameraTrouble
from game.eye.sources import Source
from game.eye.wire import written

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

GRACE = 0.5
"""Seconds to stop the camera once nobody listens any more."""
STUCK = 15.0
"""Seconds without a picture after which it ends by itself: a driver that holds up all threads hears no pipe close."""
NOT_DUMPABLE = 4, 0
"""For prctl on Linux: a crash writes no memory, in which a picture would be, to a file."""
MMAP_THRESHOLD, ARENA_MAX = -3, -8
"""For mallopt of glibc; its own threshold grows with the first picture."""
LARGE = 1 << 18
NO_DIALOGUE = 3
"""For SetErrorMode on Windows: a crash shows no window and hands no memory on."""
BELOW_NORMAL, POLITE = 0x4000, 5
"""How Windows and the others call it to let somebody go first."""


def look(pipe: Connection, source: Source) -> None:
    """Say what is in each picture, until there are no more or nobody listens."""
    _leave_no_trace()
    over = Event()
    Thread(target=_until_nobody_listens, args=(pipe, over), daemon=True).start()
    with open(os.devnull, "w", encoding="ascii") as nowhere:
        _say(pipe, source, over, lambda: faulthandler.dump_traceback_later(STUCK, exit=True, file=nowhere))
    os._exit(0)  # nothing is left to be done, and the thread that listens is in nobody's way


def _say(pipe: Connection, source: Source, over: Event, alive: Callable[[], None]) -> None:
    alive()
    # The game imports this module to name it, and never what a camera needs.
    from game.eye.looking import frames
    from game.eye.pictures import NoPictureError

    _stand_back()
    try:
        with closing(frames(source)) as told:
            for frame in told:
                if over.is_set():
                    return
                alive()
                pipe.send_bytes(written(frame))
        pipe.send_bytes(written(None))
    except NoPictureError as none:
        pipe.send_bytes(written(none.trouble))
    except ImportError:
        pipe.send_bytes(written(CameraTrouble.NO_READER))


def _until_nobody_listens(pipe: Connection, over: Event) -> None:
    """The other end says nothing: whatever comes is its end, by itself or with the whole program."""
    with suppress(EOFError, OSError):
        pipe.recv_bytes(1)
    over.set()
    time.sleep(GRACE)
    os._exit(0)


def _leave_no_trace() -> None:
    """What drivers and libraries print is swallowed; a crash leaves nothing behind."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for output in (1, 2):
        with suppress(OSError):
            os.dup2(nowhere, output)
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(NO_DIALOGUE)
    elif sys.platform == "linux":
        ctypes.CDLL(None).prctl(*NOT_DUMPABLE)
        _give_back()


def _give_back() -> None:
    """What a picture took goes back to the system at once, and does not wait for the next one: a third less memory."""
    with suppress(AttributeError):  # of glibc alone
        ctypes.CDLL(None).mallopt(MMAP_THRESHOLD, LARGE)
        ctypes.CDLL(None).mallopt(ARENA_MAX, 1)


def _stand_back() -> None:
    """The wall goes first, once this process is there."""
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), BELOW_NORMAL)
    else:
        os.nice(POLITE)
