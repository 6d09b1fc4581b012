"""The window on the laptop of a school: other sizes, the whole screen, letters with accents, two copies at once."""

from __future__ import annotations

from pathlib import Path

from dev.windows.kept import begun
from dev.windows.steps import HOME, answers, closed, ended, rested, still, unpacked
from dev.windows.wine import FOLDERS, Failed, Wine, until

WHOLE = (0, 0, 1366, 768)
"""Left, top, width and height."""
NAME, DEAD = "De Egel ", ("dead_acute", "e", "dead_acute", "e", "n", "dead_diaeresis", "i")
TYPED = "De Egel éénï"
LAYOUT = ("setxkbmap", "us", "-variant", "intl")
"""As Dutch laptops have it: an accent, then its letter."""


def screen(wine: Wine, archive: Path) -> None:
    """On a laptop of 1366 x 768: another size, the whole screen and back; a name of a school with accents is kept."""
    folder = unpacked(wine, archive, FOLDERS[2])
    sessions = wine.user / HOME / "sessions"
    before = frozenset(sessions.glob("*.okk"))
    wine.run([*LAYOUT], 20)
    with wine.program(folder) as game:
        found = wine.window(game)
        _, _, width, height = wine.place(found)
        if width > WHOLE[2] or height > WHOLE[3]:
            raise Failed(f"the window of {width} x {height} is larger than the screen")
        _sized(wine, found)
        answers(wine, found, "1")
        wine.press(found, "Tab")
        wine.type(NAME)
        wine.press(found, *DEAD)
        rested(wine, 3)
        wine.keep_picture("screen-accents")
        wine.press(found, "Tab", "Next", "Next")
        rested(wine, 3)
        wine.press(found, "Next")
        kept = until(lambda: begun(sessions, before), 30, "no session is kept")
        closed(wine, game, found)
    if kept.session.setup.school != TYPED:
        raise Failed(f"what was typed is kept as {kept.session.setup.school!r}, not {TYPED!r}")


def _sized(wine: Wine, found: str) -> None:
    before = still(wine)
    wine.resize(found, 1100, 700)
    until(lambda: wine.place(found)[2:] == (1100, 700), 20, "the window does not become smaller")
    until(lambda: wine.picture() != before, 20, "a smaller window looks the same")
    rested(wine, 3)
    wine.keep_picture("screen-small")
    for place, name in ((WHOLE, "whole"), (None, "back")):
        wine.press(found, "F11")
        until(lambda place=place: (wine.place(found) == WHOLE) == bool(place), 20, f"F11: {name} it is not")  # type: ignore[misc]
        rested(wine, 3)
        wine.keep_picture(f"screen-{name}")


def twice(wine: Wine, archive: Path) -> None:
    """Two copies that start at the same moment: each has its window, answers and ends well."""
    folder = unpacked(wine, archive, FOLDERS[2])
    with wine.program(folder) as one, wine.program(folder) as other:
        both = until(lambda: wine.windows() if len(wine.windows()) == 2 else [], 60, "not two windows")
        rested(wine, 5)
        wine.keep_picture("twice")
        for window in both:
            answers(wine, window)
        for window in both:
            wine.press(window, "alt+F4")
        ended(one, 0)
        ended(other, 0)
