"""One window on one screen: its size, full screen, its picture in the task bar. What is in it, others paint."""

from __future__ import annotations

import sys
from contextlib import suppress

import pygame
from pygame import Rect, Surface

from game.resources import resource
from game.stage import shapes

TITLE = "Open Kaart"
SMALLEST = (1024, 768)


class Wall:
    """The window that the room looks at. Initialises only what it needs: no sound, no joysticks."""

    def __init__(self, size: tuple[int, int] | None = None, full_screen: bool = False) -> None:
        pygame.display.init()
        pygame.font.init()
        self.full_screen = False
        self._window = pygame.Window(TITLE, size or _fitting(), resizable=True, **_sharp())
        self._window.minimum_size = SMALLEST
        _give_icon(self._window)
        self.surface: Surface = self._window.get_surface()
        if full_screen:
            self.toggle_full_screen()

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    def toggle_full_screen(self) -> None:
        self.full_screen = not self.full_screen
        if self.full_screen:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()

    def refetch(self) -> None:
        """The window has another size."""
        self.surface = self._window.get_surface()

    def put(self, canvas: Surface, places: list[Rect]) -> None:
        """Show these parts of the canvas."""
        for place in places:
            self.surface.blit(canvas, place, place)
        self._window.flip()

    def veil(self, canvas: Surface, share: float) -> None:
        """Lay the canvas over what is seen, as strong as this share."""
        canvas.set_alpha(round(255 * share))
        self.surface.blit(canvas, (0, 0))
        canvas.set_alpha(None)
        self._window.flip()

    def darken(self) -> None:
        self.surface.fill("#000000")
        self._window.flip()

    def close(self) -> None:
        self._window.destroy()
        pygame.display.quit()


def _fitting() -> tuple[int, int]:
    """Most of the screen, for the time before somebody presses F11."""
    w, h = pygame.display.get_desktop_sizes()[0]
    return max(SMALLEST[0], min(1920, w * 9 // 10)), max(SMALLEST[1], min(1080, h * 85 // 100))


def _sharp() -> dict[str, bool]:
    return {"allow_high_dpi": True} if sys.platform == "darwin" else {}


def _give_icon(window: pygame.Window) -> None:
    file = resource("assets", "pictures", "emblem.svg")
    if file.is_file():
        with suppress(pygame.error):  # some desktops take none
            window.set_icon(shapes.drawing(file.read_text("utf-8"), 128, 128))
