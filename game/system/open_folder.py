"""Shows a folder in the program that shows folders on this system. It never waits and never fails loudly."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

OPENERS = ("xdg-open", "gio")
"""On Linux; `gio` wants the word open."""


def open_folder(folder: Path) -> bool:
    """Whether a program was found that opens it. What that program then does, nobody can know."""
    if not os.path.isdir(folder):  # unlike Path.is_dir it takes a refusal for no
        return False
    try:
        if sys.platform == "win32":
            os.startfile(folder)  # noqa: S606 - a folder that is ours, in the program of the user
            return True
        command = _command()
        if not command:
            return False
        import subprocess  # three modules more, that the first frame would wait for

        subprocess.Popen(  # noqa: S603 - as above
            [*command, str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # it outlives the game, and Ctrl+C in a terminal is not for it
        )
    except OSError:
        return False
    return True


def _command() -> list[str]:
    if sys.platform == "darwin":
        return ["open"]
    found = next((name for name in OPENERS if shutil.which(name)), "")
    return [found, "open"] if found == "gio" else [found] if found else []
