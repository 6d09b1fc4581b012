"""The drives of Windows: which may be asked for files without waiting, and which paths lead over a network.

A network drive whose server is gone lets whoever looks at it wait for a minute; what kind of drive it is Windows knows
without looking. Elsewhere there are no drives.
"""

from __future__ import annotations

import string
import sys
from collections.abc import Callable
from pathlib import PurePath, PureWindowsPath

REMOVABLE, FIXED, REMOTE, IN_MEMORY = 2, 3, 4, 6
"""As GetDriveType names them; the others are drives that are gone, of unknown kind, or for discs."""
FIRST = "D"
"""A and B were for floppies, and C is where the usual folders lie."""
KindOf = Callable[[str], int]


def drives_to_try(mask: int, kind_of: KindOf) -> tuple[str, ...]:
    """The roots of drives in this machine, sticks first; `mask` has a bit for each letter from A on."""
    letters = (letter for at, letter in enumerate(string.ascii_uppercase) if mask >> at & 1 and letter >= FIRST)
    kinds = [(kind_of(root), root) for root in (f"{letter}:\\" for letter in letters)]
    wanted = (REMOVABLE, FIXED, IN_MEMORY)
    return tuple(root for one in wanted for kind, root in kinds if kind == one)


def leads_over_a_network(path: PurePath, kind_of: KindOf) -> bool:
    r"""Whether this is on another computer: `\\server\share`, or a letter that stands for one."""
    drive = PureWindowsPath(path).drive
    long = drive.removeprefix("\\\\?\\").removeprefix("\\\\.\\")
    if long[1:2] == ":":
        return kind_of(f"{long[0].upper()}:\\") == REMOTE
    return drive.startswith("\\\\") and (long == drive or long.upper().startswith("UNC\\"))


if sys.platform == "win32":
    import ctypes

    def kind_here(root: str) -> int:
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))

    def drives_here() -> tuple[str, ...]:
        """Those of this computer that can be tried."""
        return drives_to_try(ctypes.windll.kernel32.GetLogicalDrives(), kind_here)

    def is_on_network(path: PurePath) -> bool:
        """Whether this path leads to another computer."""
        return leads_over_a_network(path, kind_here)

else:

    def drives_here() -> tuple[str, ...]:
        """None: sticks are folders here."""
        return ()

    def is_on_network(path: PurePath) -> bool:
        """Nobody has to know: a folder of another computer is a folder as any other."""
        return False
