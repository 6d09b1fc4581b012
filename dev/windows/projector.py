"""A laptop with a projector: the big screen goes there, the desk stays here, and one key swaps them."""

from __future__ import annotations

import shutil
from pathlib import Path

from dev.windows.screens import LAPTOP, PROJECTOR, two_screens
from dev.windows.steps import closed, rested, unpacked
from dev.windows.wine import FOLDERS, Failed, Wine, until, windows

Place = tuple[int, int, int, int]


def projector(wine: Wine, archive: Path) -> None:
    """In a Windows of its own: Wine looks once which screens there are."""
    if missing := [name for name in ("Xorg", "xrandr") if shutil.which(name) is None]:
        raise Failed(f"not installed here: {', '.join(missing)}")
    with windows(two_screens) as other:
        other.pictures = wine.pictures
        _swapped(other, archive)


def _swapped(wine: Wine, archive: Path) -> None:
    with wine.program(unpacked(wine, archive, FOLDERS[2])) as game:
        wall = wine.window(game)
        until(lambda: wine.place(wall) == PROJECTOR, 30, "the big screen is not on the projector")
        until(lambda: _is_on(wine, LAPTOP), 30, "the desk is not on the laptop")
        rested(wine, 3)
        wine.keep_picture("two-screens")
        wine.press(wall, "F8")
        until(lambda: _is_on(wine, PROJECTOR), 30, "F8: the desk is not on the projector")
        until(lambda: wine.place(wall) == LAPTOP, 30, "F8: the big screen is not on the laptop")
        rested(wine, 3)
        wine.keep_picture("two-screens-swapped")
        wine.press(wall, "F8")
        until(lambda: wine.place(wall) == PROJECTOR, 30, "F8: the big screen is not back")
        closed(wine, game, wall)


def _is_on(wine: Wine, screen: Place) -> bool:
    """Whether the middle of the desk lies on this screen."""
    for left, _, width, _ in map(wine.place, wine.desks()):
        return screen[0] <= left + width / 2 < screen[0] + screen[2]
    return False
