"""Where the AprilTag library lies on this computer, and whether it loads. Its Python side is never imported: that
would bring NumPy along, which nothing here needs.
"""

from __future__ import annotations

import ctypes
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "pyapriltags"
NAMES = ("libapriltag.so", "libapriltag.dll", "libapriltag.dylib")


@cache
def can_read() -> bool:
    """Whether this computer can read voting cards.

    Not where there is no wheel (Windows on ARM), nothing was installed, or something is missing beside the library.
    """
    try:
        load()
    except OSError:
        return False
    return True


def load() -> ctypes.CDLL:
    """The library itself. OSError."""
    spec = find_spec(PACKAGE)
    folders = spec.submodule_search_locations or () if spec else ()
    found = [path for folder in folders for name in NAMES if (path := Path(folder, name)).is_file()]
    if not found:
        raise FileNotFoundError(PACKAGE)
    return ctypes.CDLL(str(found[0]))
