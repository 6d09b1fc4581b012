"""Does something as somebody who may not write everywhere: for root nothing is read-only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def as_nobody() -> Iterator[None]:
    """As the user without rights, where the tests run as root; as who they run as elsewhere. POSIX only."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
