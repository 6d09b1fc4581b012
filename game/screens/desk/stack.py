"""A column that is filled from the top, piece by piece, and knows how much room is left."""

from __future__ import annotations

from collections.abc import Callable

from game.desk.action import Action
from game.desk.model import Desk
from game.screens.desk.widgets import BODY, LEAST, body, label
from game.ui.geometry import Area
from game.ui.scene import Item
from game.ui.widgets import Items, height_of

GAP = 13.0


class Stack:
    """Mutable while a panel is laid out: `y` is where the next piece goes."""

    def __init__(self, area: Area) -> None:
        self.area, self.y = area, area.y
        self.items: list[Item] = []

    @property
    def left(self) -> float:
        return self.area.bottom - self.y

    def rest(self) -> float:
        """The height of all that is left."""
        return max(0.0, self.left)

    def add(self, h: float, made: Callable[[Area], Items]) -> None:
        """A piece of this height; left out where there is no room for it."""
        if self.left + 2 < h or h <= 0:
            return
        self.items += made(Area(self.area.x, self.y, self.area.w, h))
        self.y += h + GAP

    def paragraph(self, text: str, colour: str = "ink", size: float = BODY) -> None:
        """A text as high as it needs to be, or smaller; left out where it could not be read."""
        if self.left >= height_of(text, LEAST, self.area.w, 1.3) * 1.1:
            h = min(self.left, height_of(text, size, self.area.w, 1.3) * 1.12 + 6)
            self.add(h, lambda area: (body(area, text, colour, size),))

    def labelled(self, head: str, text: str, size: float = BODY) -> None:
        """A paragraph with a quiet word above it, or neither."""
        if self.left >= 34 + height_of(text, LEAST, self.area.w, 1.3) * 1.1:
            self.add(30, lambda area: (label(area, head),))
            self.y -= GAP - 4
            self.paragraph(text, size=size)


def named(desk: Desk, *names: str) -> tuple[Action, ...]:
    """The choices with one of these names."""
    return tuple(action for action in desk.choices if action.name in names)
