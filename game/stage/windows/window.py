"""One window: its screen and size, full screen, its picture in the task bar. What is in it, others paint."""

from __future__ import annotations

import sys
import time
from contextlib import suppress

import pygame
from pygame import Rect, Surface

from game.stage.paint import shapes
from game.stage.paint.themes import BLACK
from game.system.resources import resource

TITLE = "Open Kaart"
SMALLEST, SMALLEST_DESK = (1024, 768), (800, 600)
TRIES = 20  # of 5 ms


class Window:
    """Initialises only what it needs: no sound, no joysticks. `within` is the screen to open on, if that matters."""

    def __init__(
        self,
        size: tuple[int, int] | None = None,
        *,
        title: str = TITLE,
        least: tuple[int, int] = SMALLEST,
        within: Rect | None = None,
    ) -> None:
        pygame.display.init()
        pygame.font.init()
        self._size, self._least = size, least
        self.full_screen = self._maximised = False
        self.covers = Rect(0, 0, 0, 0)  # the screen that it covers without a frame
        asked = self._fitting(within.size if within else pygame.display.get_desktop_sizes()[0])
        place = _middle(asked, within) if within else pygame.WINDOWPOS_UNDEFINED
        self._window = pygame.Window(title, asked, place, resizable=True, **_sharp())
        self._limit(least)
        _give_icon(self._window)
        self.surface: Surface = self._window.get_surface()

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    def owns(self, window: object) -> bool:
        """Whether an event that names this window of pygame is for us."""
        return window is self._window

    def focus(self) -> None:
        """Ask for the keyboard; the system may refuse."""
        self._window.focus()

    def call(self, title: str) -> None:
        """What stands in its frame and in the task bar from now on."""
        if self._window.title != title:
            self._window.title = title

    def maximise(self) -> None:
        self._maximised = True
        self._window.maximize()
        self.refetch()

    def toggle_full_screen(self) -> None:
        if self.covers or self.full_screen:
            self._uncover()
            if self._maximised:
                self._window.maximize()
        else:
            self._fill()

    def _fill(self) -> None:
        """As large as the screen is that it is on; an ordinary window where the system refuses."""
        self._limit((1, 1))  # screens may be smaller than what we like
        try:
            self._window.set_fullscreen(desktop=True)
            self.full_screen = True
        except pygame.error:
            self._limit(self._least)

    def cover(self, screen: Rect) -> None:
        """Fill that screen exactly, without a frame: quicker than full screen, and surely on that screen."""
        self._uncover()
        self._limit((1, 1))
        self.covers = screen.copy()
        if sys.platform == "darwin":  # where the menu bar would lie over it
            self._move(screen.topleft)
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.borderless = True
            self._window.size = screen.size
            self._move(screen.topleft)
        self.refetch()

    @property
    def strayed(self) -> bool:
        """Whether it was to cover a screen, and the system has put it elsewhere since."""
        return bool(self.covers) and Rect(self._window.position, self._window.size) != self.covers

    def _move(self, to: tuple[int, int]) -> None:
        """Until the system has taken the frame away it counts that in: then the first answer is some pixels off."""
        for _ in range(TRIES):
            self._window.position = to
            if self._window.position == to:
                return
            pygame.event.pump()
            time.sleep(0.005)

    def settle(self, screen: Rect) -> None:
        """Be an ordinary window on that screen."""
        self._uncover()
        self._window.restore()  # one that is maximised stays on its screen
        self._maximised = False
        size = self._fitting(screen.size)
        self._limit((1, 1))
        self._window.size = size
        self._limit(self._least)
        self._move(_middle(size, screen))
        self.refetch()

    def _uncover(self) -> None:
        if self.full_screen or (self.covers and sys.platform == "darwin"):
            self._window.set_windowed()
        elif self.covers:
            self._window.borderless = False
            self._window.size = self._fitting(self.size)
        self._limit(self._least)
        self.full_screen, self.covers = False, Rect(0, 0, 0, 0)

    def refetch(self) -> None:
        """The window has another size."""
        self.surface = self._window.get_surface()

    def put(self, canvas: Surface, places: list[Rect]) -> None:
        """Show these parts of the canvas."""
        for place in places:
            self.surface.blit(canvas, place, place)
        self._window.flip()

    def veil(self, canvas: Surface, places: list[Rect], share: float) -> None:
        """Lay these parts of the canvas over what is seen, as strong as this share."""
        canvas.set_alpha(round(255 * share))
        for place in places:
            self.surface.blit(canvas, place, place)
        canvas.set_alpha(None)
        self._window.flip()

    def darken(self) -> None:
        self.surface.fill(BLACK)
        self._window.flip()

    def close(self) -> None:
        self._window.destroy()

    def _fitting(self, screen: tuple[int, int]) -> tuple[int, int]:
        """Most of the screen, for the time before somebody presses F11."""
        if self._size is not None:
            return self._size
        (w, h), (least_w, least_h) = screen, self._least
        w, h = max(min(least_w, w), min(1920, w * 9 // 10)), max(min(least_h, h * 9 // 10), min(1080, h * 85 // 100))
        return w, h

    def _limit(self, least: tuple[int, int]) -> None:
        """The window cannot be made smaller than this, nor than it is if it is smaller already."""
        w, h = self._window.size
        self._window.minimum_size = (min(least[0], w), min(least[1], h))


def _middle(size: tuple[int, int], screen: Rect) -> tuple[int, int]:
    """Where a window of this size goes; its title bar stays on the screen."""
    place = Rect((0, 0), size)
    place.center = screen.center
    return max(place.x, screen.x), max(place.y, screen.y + 40)


def _sharp() -> dict[str, bool]:
    return {"allow_high_dpi": True} if sys.platform == "darwin" else {}


def _give_icon(window: pygame.Window) -> None:
    file = resource("assets", "pictures", "emblem.svg")
    if file.is_file():
        with suppress(pygame.error):  # some desktops take none
            window.set_icon(shapes.drawing(file.read_text("utf-8"), 128, 128))
