"""A screen as data: what stands where, and what pressing it asks for. No pixel, font or window is known here.

Sizes are units of a page 1080 high and as wide as the aspect asks (1440 for 4:3, 1920 for 16:9, 2520 for 21:9), so that
the tokens of the look are used as written. Items are painted in order; equal scenes look the same. `colour` holds the
name of a token of the skin (`ink`, `muted`, `option0` ...), never a hex value: the stage chooses skin and contrast.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.core.commands import Command

HEIGHT = 1080
MARGIN, GUTTER = 64, 32
TOP, BOTTOM = 152, 888
BAR_Y, BAR_H = 912, 112
SMALL, LABEL, REMINDER, BODY, OPTION, SITUATION, TITLE = 27, 30, 31, 34, 36, 42, 64


class Area(NamedTuple):
    """A rectangle in units of the page."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    def inset(self, dx: float, dy: float | None = None) -> Area:
        dy = dx if dy is None else dy
        return Area(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def left_part(self, w: float) -> Area:
        return self._replace(w=w)

    def right_part(self, w: float) -> Area:
        return self._replace(x=self.right - w, w=w)

    def rows(self, count: int, gap: float = 12) -> list[Area]:
        h = (self.h - gap * (count - 1)) / count
        return [Area(self.x, self.y + i * (h + gap), self.w, h) for i in range(count)]

    def columns(self, count: int, gap: float = 12) -> list[Area]:
        w = (self.w - gap * (count - 1)) / count
        return [Area(self.x + i * (w + gap), self.y, w, self.h) for i in range(count)]

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rounded rectangle. `edge` colours a border inside the area; `shadow`: "", "card" or "primary"."""

    area: Area
    fill: str = "card"
    radius: float = 32
    edge: str = ""
    thick: float = 3
    shadow: str = ""
    dim: bool = False  # paint at half strength (faded rows)


@dataclass(frozen=True, slots=True)
class Text:
    """Text fitted into its area: as large as `size` allows, never smaller than `least`.

    Texts with the same non-empty `group` share one size (the largest that fits all of them). `face`: regular, medium,
    semi, bold, display (titles), display_bold, name. `align`: left, center, right; `valign`: top, middle, bottom.
    With `lines=1` the text does not wrap. `fixed_cells` gives figures equal widths (timers, counters).
    """

    area: Area
    text: str
    size: float = BODY
    face: str = "medium"
    colour: str = "ink"
    align: str = "left"
    valign: str = "top"
    least: float = SMALL
    group: str = ""
    lines: int = 0
    leading: float = 1.28
    fixed_cells: bool = False
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A line drawing from the icon set, centred in its area; `weight` is the stroke in 24ths of the size."""

    area: Area
    name: str
    colour: str = "ink"
    weight: float = 2.0


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG of assets/pictures by name. `fit`: cover (crop) or contain. Missing pictures become a quiet box."""

    area: Area
    name: str
    radius: float = 32
    fit: str = "cover"
    shadow: str = "card"


@dataclass(frozen=True, slots=True)
class Bar:
    """A horizontal bar, `share` 0..1 of the width; it grows when it appears, unless `still`. `covered`: hatched."""

    area: Area
    share: float
    colour: str
    track: str = "track"
    covered: bool = False
    still: bool = False


@dataclass(frozen=True, slots=True)
class Ring:
    """The timer: an arc over `share` 0..1 of the circle, clockwise from the top; text is a Text item of its own."""

    area: Area
    share: float
    colour: str = "settled"
    track: str = "track"
    width: float = 7  # in 104ths of the diameter


@dataclass(frozen=True, slots=True)
class Pips:
    """One dot per person present, `done` of them filled; wraps inside its area. Never says who."""

    area: Area
    total: int
    done: int
    colour: str = "ink"


@dataclass(frozen=True, slots=True)
class WeightMark:
    """Three rising bars, `level` (1..3) of them filled."""

    area: Area
    level: int


@dataclass(frozen=True, slots=True)
class Touch:
    """A place that can be pressed by mouse, finger, key or clicker. It carries the wish that pressing it means.

    `keys` are names as the keymap gives them: "space", "enter", "1", "pageup", "ctrl+z", "f1", "plus" ...
    `name` is for focus and tests (unique in a scene), `radius` shapes the focus ring. Focus goes in order of
    appearance; the item with `first` gets it when a scene opens in choosing mode.
    """

    area: Area
    name: str
    wish: Command
    keys: tuple[str, ...] = ()
    radius: float = 24
    first: bool = False
    hidden: bool = False  # reachable by key only: not part of the focus order


@dataclass(frozen=True, slots=True)
class Field:
    """A place to type. While it has the focus the stage owns its text; leaving it sends `wish` with the text.

    `wish` is a command with a `text` field, which the stage replaces. Enter confirms a single line; in a multi-line
    field it is a new line, and Ctrl+Enter, Tab or leaving confirm. `vague` are patterns to underline while typing.
    """

    area: Area
    name: str
    text: str
    wish: Command
    hint: str = ""
    multiline: bool = False
    size: float = BODY
    face: str = "regular"
    limit: int = 300
    keys: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    first: bool = False  # takes the focus when the scene opens
    clears: bool = False  # after confirming, the field is empty and keeps the focus (argument lists)


Item = Box | Text | Icon | Picture | Bar | Ring | Pips | WeightMark | Touch | Field


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen at one moment: `name` changes when the wall shows another screen (focus and animation start anew)."""

    name: str
    items: tuple[Item, ...]
    skin: str = "warm"  # warm, sober, calm, black
    primary: str = ""  # name of the Touch that Space, PageDown and the clicker press
    flourish: bool = True  # False on heavy cards: nothing moves

    def touches(self) -> tuple[Touch, ...]:
        return tuple(item for item in self.items if isinstance(item, Touch))

    def fields(self) -> tuple[Field, ...]:
        return tuple(item for item in self.items if isinstance(item, Field))

    def touch(self, name: str) -> Touch | None:
        return next((touch for touch in self.touches() if touch.name == name), None)

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text for item in self.items if isinstance(item, Text))


def find(scene: Scene, key: str) -> Touch | None:
    """The touch that this key presses, if any; the last one wins, because it lies on top."""
    return next((touch for touch in reversed(scene.touches()) if key in touch.keys), None)


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet a screen lays out on: `width` in units."""

    width: float = 1920

    @property
    def area(self) -> Area:
        return Area(MARGIN, TOP, self.width - 2 * MARGIN, BOTTOM - TOP)

    @property
    def narrow(self) -> bool:
        """True on 4:3 and 5:4 screens."""
        return self.width < 1640

    def column(self, first: int, span: int, y: float = TOP, h: float = BOTTOM - TOP) -> Area:
        """`span` of the twelve columns, from column `first` (0..11)."""
        one = (self.width - 2 * MARGIN - 11 * GUTTER) / 12
        return Area(MARGIN + first * (one + GUTTER), y, span * one + (span - 1) * GUTTER, h)
