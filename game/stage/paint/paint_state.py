"""What the painter must know besides the scene: where the focus is, what is being typed, how far a bar has grown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from types import MappingProxyType

from game.core.value import Value, value
from game.ui.scene import Bar


@value
class Typed(Value):
    """A field in use: its text (with the composition in it), caret and anchor as offsets, and how far it is scrolled.

    `top` counts lines in a multi-line field and pixels in a single line. `composed` is the range not yet settled.
    `hangs`: in a broken word the caret is at the end of its line, not at the beginning of the next.
    """

    text: str
    caret: int
    anchor: int
    top: int = 0
    composed: tuple[int, int] = (0, 0)
    hangs: bool = False
    held: bool = False  # who typed this is asked to look once more
    idle: bool = False  # nobody types here now: the text was left unsent

    @property
    def selected(self) -> tuple[int, int]:
        return min(self.caret, self.anchor), max(self.caret, self.anchor)


def _full(bar: Bar) -> float:
    return bar.share


@value
class PaintState(Value):
    """`ring` and `pressed` are names of a touch or field; `grown` tells the share of a bar at this moment.

    `wall` changes when the wall shows something else: for its small picture. `hint` names the touch whose key is shown.
    """

    zoom: float = 1.0
    ring: str = ""
    pressed: str = ""
    typed: Mapping[str, Typed] = field(default_factory=lambda: MappingProxyType({}))
    grown: Callable[[Bar], float] = _full
    wall: int = 0
    hint: str = ""


STILL = PaintState()
