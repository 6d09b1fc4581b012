"""The running plenary: which picture is on the wall of the hall, and what its leader's keys ask of the hall.

It is a game of its own for the stage: it has no session, writes no file, and never waits for the hall.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from game.core import commands as c
from game.core.colour_themes import COLOUR_THEMES, theme_after
from game.core.commands.plenary import HideTexts, LeavePlenary, LetRoomIn, TurnRoomAway, UnhideTexts
from game.core.plenary.hall_view import HallView
from game.core.plenary.pictures import HELP, PlenaryModel, PlenaryView, turned
from game.core.step_help import Beside
from game.fixed_texts.steps import help_of
from game.i18n.words import Words
from game.screens.plenary import door_scene, plenary_scene
from game.ui.geometry import Page
from game.ui.scene import Scene


class Hall(Protocol):
    """The hall as its wall knows it: the newest view, and what can be asked of it without waiting."""

    @property
    def view(self) -> HallView: ...

    def lead(self, do: str, room: str, key: str = "") -> None: ...

    def close(self) -> None: ...


def clock_of(at: float) -> str:
    """The time of day here at a moment (epoch seconds): 14:02."""
    return time.strftime("%H:%M", time.localtime(at))


class Plenary:
    """What the stage is handed. `clock_of` says the time of day at a moment."""

    def __init__(
        self, hall: Hall, say: Words, colours: str = COLOUR_THEMES[0], clock_of: Callable[[float], str] = clock_of
    ) -> None:
        self._hall, self._say, self._colours, self._clock_of = hall, say, colours, clock_of
        self.notice, self.making = "", False
        self._view, self._seen = PlenaryView(), hall.view
        self.two_screens = self.full_screen = self.ended = False

    def obey(self, command: c.Command) -> None:
        """Do what was pressed. Nothing here raises, and nothing waits."""
        self.notice = ""
        match command:
            case LeavePlenary():
                self.closing()
            case LetRoomIn(room):
                self._hall.lead("accept", room)
            case TurnRoomAway(room):
                self._hall.lead("forget", room)
            case HideTexts(places):
                self._lead_all("hide", places)
            case UnhideTexts(places):
                self._lead_all("unhide", places)
            case c.SetColours(theme):
                self._colours = theme or theme_after(self._colours)
            case c.SetFullScreen(on):
                self.full_screen = on
            case _:
                self._view = turned(self._view, command, self._seen)

    def _lead_all(self, do: str, places: tuple[tuple[str, str], ...]) -> None:
        for room, key in places:
            self._hall.lead(do, room, key)

    def attend(self) -> None:
        """Something came from the hall."""
        self._seen = self._hall.view

    def scene(self, page: Page) -> Scene:
        return plenary_scene(self.model(), self._say, page)

    def desk_scene(self, page: Page) -> Scene:
        """In a second window: who waits, for the leader alone."""
        return door_scene(self.model(), self._say, page)

    def model(self) -> PlenaryModel:
        """All that a screen may know now."""
        since = ((room.id, room.silent_since) for room in self._seen.silent)
        clocks = tuple((id, self._clock_of(at)) for id, at in since if at is not None)
        told = help_of(Beside.HALL, self._say) if self._view.over == HELP else None
        return PlenaryModel(self._seen, self._view, clocks, self._colours, self.notice, self.making, told)

    @property
    def day(self) -> str:
        """What this day is known by: its code, the same wherever the hall is found; "" until the hall has told."""
        return self._seen.address.rpartition("/")[2]

    def wants_tick(self) -> float | None:
        """Nothing changes by itself: what comes from the hall wakes the stage."""
        return None

    def closing(self) -> None:
        """This wall is left; the day goes on."""
        self.ended = True
        self._hall.close()
