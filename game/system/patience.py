"""Tries again what another program keeps from us for a moment, as a scanner or a synchroniser of Windows does."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
WAITS = (0.05, 0.15, 0.3) if os.name == "nt" else ()
"""Seconds between tries; elsewhere than on Windows nobody can hold a file."""


def patiently(do: Callable[[], T], waits: Sequence[float], held: Callable[[OSError], bool] = lambda error: True) -> T:
    """What `do` gives, tried once more after each wait while it is refused; not where nobody holds it. OSError."""
    for wait in waits:
        try:
            return do()
        except PermissionError as error:
            if not held(error):
                raise
        time.sleep(wait)
    return do()
