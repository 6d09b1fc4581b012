"""Waits until something is so: the one place with a clock, not to measure but so that no test waits for ever."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 15.0
"""Seconds after which what has not happened never will, also on a machine that does much else."""


def eventually(look: Callable[[], T], fits: Callable[[T], object] = bool) -> T:
    """What `look` gives as soon as it fits; fails if it never does."""
    until = time.monotonic() + PATIENCE
    while not fits(found := look()):
        if time.monotonic() > until:
            raise AssertionError(f"it did not happen; there was {found!r}")
        time.sleep(0.005)
    return found
