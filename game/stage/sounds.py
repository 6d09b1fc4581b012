"""Plays the soft sounds of the game beside the window. What a computer cannot play costs nothing and holds nothing up.

The sound device is opened when a sound is due, never before, and let go of once it has rung out.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from game.system.resources import resource
from game.ui.scene import Chime

RATE, BUFFER = 22_050, 4096
"""A laptop with much to do at this moment is a fifth of a second late rather than broken off."""
NAP, LONGEST, REST = 0.1, 60, 1.0
"""Seconds between two looks whether it has rung out, how many of them at most; and what a device may still have of it.

A device that is slow to begin would lose what has not come to it yet.
"""
Play = Callable[[str], None]


class Sounds:
    """Each sound is played once, however long its scene stands and how often it comes back."""

    def __init__(self, play: Play | None = None) -> None:
        self._play = play or _played
        self._had: set[Chime] = set()
        self._thread: threading.Thread | None = None

    def hear(self, chime: Chime | None) -> None:
        """What the scene on the wall has to be heard. Returns at once; while a device hangs nothing more is asked."""
        if chime is None or chime in self._had:
            return
        self._had.add(chime)
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._play, args=(chime.name,), name="sound", daemon=True)
            self._thread.start()

    def wait(self, seconds: float | None = None) -> None:
        """Until it has rung out, or so many seconds."""
        if self._thread is not None:
            self._thread.join(seconds)


def _played(name: str) -> None:
    """In a thread of its own: opening a device may take its time. Without one nothing is heard, and that is all."""
    from pygame import error, mixer

    try:
        with resource("assets", "sounds", f"{name}.wav").open("rb") as file:
            mixer.init(RATE, -16, 1, BUFFER)
            mixer.Sound(file).play()
            for _ in range(LONGEST):
                if not mixer.get_busy():
                    break
                time.sleep(NAP)
            time.sleep(REST)
            mixer.quit()
    except (error, OSError):
        return
