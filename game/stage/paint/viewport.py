"""Where the page lies on a surface: units to pixels and back. It knows neither scenes nor colours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor

from pygame import Rect

from game.ui.geometry import HEIGHT, Area, Page

NARROWEST, WIDEST = 1350, 2520  # 5:4 and 21:9; other shapes get bands of paper


@dataclass(frozen=True)
class Viewport:
    """A page of `w` by `h` pixels. `u` is the size of one unit in pixels."""

    w: int
    h: int

    @cached_property
    def page_width(self) -> float:
        return min(max(self.w / self.h * HEIGHT, NARROWEST), WIDEST)

    @cached_property
    def u(self) -> float:
        return min(self.h / HEIGHT, self.w / self.page_width)

    @cached_property
    def left(self) -> float:
        return (self.w - self.page_width * self.u) / 2

    @cached_property
    def top(self) -> float:
        return (self.h - HEIGHT * self.u) / 2

    @property
    def page(self) -> Page:
        return Page(self.page_width)

    def rect(self, area: Area) -> Rect:
        """The pixels of an area; areas that touch in units touch in pixels."""
        x, y = round(self.left + area.x * self.u), round(self.top + area.y * self.u)
        right, bottom = round(self.left + area.right * self.u), round(self.top + area.bottom * self.u)
        return Rect(x, y, max(0, right - x), max(0, bottom - y))

    def expanded(self, area: Area, extra: float) -> Rect:
        """The pixels of an area and `extra` units on every side, rounded outwards."""
        x, y = floor(self.left + (area.x - extra) * self.u) - 1, floor(self.top + (area.y - extra) * self.u) - 1
        right, bottom = self.left + (area.right + extra) * self.u, self.top + (area.bottom + extra) * self.u
        return Rect(x, y, ceil(right) + 1 - x, ceil(bottom) + 1 - y)

    def px(self, units: float) -> int:
        """A length in pixels; what is more than nothing stays visible."""
        return max(1, round(units * self.u)) if units > 0 else 0

    def units(self, x: float, y: float) -> tuple[float, float]:
        """The place on the page of a pixel of the surface."""
        return (x - self.left) / self.u, (y - self.top) / self.u
