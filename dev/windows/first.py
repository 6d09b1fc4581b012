"""What Python runs first in the Windows folder: in *Open Kaart.exe* the game starts, whatever was dropped on it.

That program is Python's own. Left to itself it would run a file that is dropped on it, also a set of cards with a
`__main__.py` in it. So this file never gives the turn back to it, and trusts nothing of the folder to be there.
"""

from __future__ import annotations

import os
import sys

BROKEN = """Open Kaart kan niet starten: de map is niet compleet.
Pak het ZIP-bestand opnieuw helemaal uit: klik erop met de rechtermuisknop, en kies Alles uitpakken.

Open Kaart cannot start: the folder is not complete.
Unpack the ZIP file once more, all of it: right click, Extract all."""
ERROR, IN_FRONT = 0x10, 0x10000


def begin() -> int:
    """The exit status of the game."""
    try:
        from game.launcher.start import start

        return start(sys.executable, sys.orig_argv)
    except BaseException as fault:  # there is no console: what is not said here is lost
        tell(f"{BROKEN}\n\n{type(fault).__name__}: {fault}")
        return 1


def tell(text: str) -> None:
    """A window with this text, until somebody closes it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, "Open Kaart", ERROR | IN_FRONT)


OWN_PROCESS = "--multiprocessing-fork"
"""The last word of a process that the game begins for its own work; what is dropped on the program is a whole path."""

if (
    __name__ == "sitecustomize"
    and sys.orig_argv[-1] != OWN_PROCESS
    and sys.executable.rpartition("\\")[2].lower() not in ("python.exe", "pythonw.exe")
):
    code = 1
    try:
        code = begin()
    finally:
        os._exit(code)
