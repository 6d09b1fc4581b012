"""What the parts of the try-out under Wine share: a folder that is unpacked, a window that answers and ends."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from dev.windows.folder import TOP
from dev.windows.screens import is_painted
from dev.windows.wine import Failed, Wine, until

HOME = Path("AppData/Local/open-kaart")
"""Where Windows keeps what this user made."""


def unpacked(wine: Wine, archive: Path, where: str) -> Path:
    """The folder of the zip in this folder of the user; it is unpacked once."""
    folder = wine.user / where / TOP
    return folder if folder.is_dir() else wine.unpack(archive, where)


def holds(told: str, wanted: str) -> None:
    if wanted not in told:
        raise Failed(f"{wanted!r} is not in {told[-800:]!r}")


def still(wine: Wine) -> bytes:
    """The screen once something is painted: twice the same, half a second apart."""
    if not (found := rested(wine, 30)):
        raise Failed("the screen does not come to rest within 30 s")
    return found


def rested(wine: Wine, seconds: float) -> bytes:
    """The same; nothing where the screen still changes after so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        first = wine.picture()
        time.sleep(0.5)
        if wine.picture() == first and is_painted(first):
            return first
    return b""


def answers(wine: Wine, found: str, key: str = "3") -> None:
    """A key shows something."""
    before = still(wine)
    wine.press(found, key)
    until(lambda: wine.picture() != before, 20, f"the key {key} shows nothing")


def pressed_until(wine: Wine, found: str, key: str, there: Callable[[], object], otherwise: str) -> None:
    """What people do on a slow laptop: once more, while nothing happens."""
    end = time.monotonic() + 120
    while not there():
        if time.monotonic() > end:
            raise Failed(otherwise)
        wine.press(found, key)
        rested(wine, 2)


def ended(game: subprocess.Popen[bytes], code: int) -> None:
    until(lambda: game.poll() is not None, 30, "the program does not end")
    if game.returncode != code:
        raise Failed(f"the program ended with {game.returncode}, not {code}")


def closed(wine: Wine, game: subprocess.Popen[bytes], found: str) -> None:
    """Closed as people close a window."""
    wine.press(found, "alt+F4")
    ended(game, 0)
