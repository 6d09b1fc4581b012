"""How the text of a field lies in its area: lines, places of the caret, what the mouse points at. It changes none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from math import floor

from pygame import Rect

from game.stage.paint import text
from game.stage.paint.viewport import Viewport
from game.ui.field_text import CARET, LEADING, PAD_X, PAD_Y
from game.ui.line_breaking import Span
from game.ui.scene import Field


@dataclass(frozen=True)
class FieldLayout:
    """The text `shown` in a field, set in pixels of the surface."""

    area: Rect
    face: str
    px: int
    pad: tuple[int, int]
    caret: int
    multiline: bool
    shown: str
    even: bool = False

    @cached_property
    def inner(self) -> Rect:
        """Where the text is; a single line takes the whole height."""
        pad_y = self.pad[1] if self.multiline else 0
        return self.area.inflate(-2 * self.pad[0], -2 * pad_y)

    @property
    def room(self) -> int:
        """How wide a line may be: behind its last letter a caret has its place."""
        return self.inner.w - self.caret

    @property
    def step(self) -> int:
        return round(self.px * LEADING)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        if self.multiline:
            set_in = text.even_spans if self.even else text.spans
            return set_in(self.shown, self.face, self.px, max(1, self.room))
        return (Span(0, len(self.shown), len(self.shown) + 1),)

    @property
    def visible(self) -> int:
        """How many lines can be seen at a time."""
        return max(1, (self.inner.h + self.step - self.px) // self.step) if self.multiline else 1

    @property
    def whole(self) -> bool:
        """Whether all of the text can be seen at once."""
        if self.multiline:
            return len(self.lines) <= self.visible
        return self.width(0, len(self.shown)) <= self.room

    def hidden(self, top: int) -> tuple[int, int]:
        """How much lies above and below what is seen (lines), or left and right of it (pixels of a single line)."""
        if self.multiline:
            return top, max(0, len(self.lines) - self.visible - top)
        return top, max(0, self.width(0, len(self.shown)) - top - self.room)

    def line_of(self, offset: int, hangs: bool = False) -> int:
        """A broken word has one offset for the end of a line and the beginning of the next: a caret that hangs is
        still at the end.
        """
        fits = (i for i, span in enumerate(self.lines) if offset < span.follow or (hangs and offset == span.end))
        return next(fits, len(self.lines) - 1)

    def width(self, start: int, end: int) -> int:
        return text.width(self.shown[start:end], self.face, self.px)

    def x_of(self, offset: int, line: int) -> int:
        """Distance from the left of the text; the caret stays in the room, also behind spaces that hang over."""
        x = self.width(self.lines[line].start, offset)
        return min(x, self.room) if self.multiline else x

    def scrolled(self, top: int, offset: int, hangs: bool = False) -> int:
        """The smallest change of `top` that brings the caret into sight (lines, or pixels of a single line)."""
        if self.multiline:
            line = self.line_of(offset, hangs)
            top = min(max(top, line - self.visible + 1), line)
            return max(0, min(top, len(self.lines) - self.visible))
        x, room = self.x_of(offset, 0), self.room
        top = min(max(top, x - room), x)
        return max(0, min(top, self.width(0, len(self.shown)) - room))

    def base(self, line: int, top: int) -> int:
        """The baseline of a line."""
        if not self.multiline:
            return round(self.inner.centery + self.px * text.CAP / 2)
        return round(self.inner.y + self.px * (LEADING - 0.3)) - round(self.px * 0.12) + (line - top) * self.step

    def left(self, top: int) -> int:
        return self.inner.x - (0 if self.multiline else top)

    def caret_rect(self, offset: int, top: int, hangs: bool = False) -> Rect:
        line = self.line_of(offset, hangs)
        base, high = self.base(line, top), round(self.px * 1.2)
        return Rect(self.left(top) + self.x_of(offset, line), round(base - self.px * 0.97), self.caret, high)

    def offset_at(self, x: int, y: int, top: int) -> int:
        """The offset nearest to a pixel of the surface."""
        line = 0
        if self.multiline:
            first = self.base(0, top) - self.px
            line = min(max(0, (y - first) // self.step), len(self.lines) - 1)
        return self.nearest(line, x - self.left(top))

    def nearest(self, line: int, x: int) -> int:
        """The offset on this line whose place is nearest to x."""
        span = self.lines[line]
        low, high = span.start, max(span.start, min(span.follow - 1, len(self.shown)))
        start = low
        while low < high:  # widths grow with the offset, so halving finds it
            middle = (low + high) // 2
            here, after = self.width(start, middle), self.width(start, middle + 1)
            low, high = (middle + 1, high) if x >= (here + after) / 2 else (low, middle)
        return low

    def above(self, line: int, x: int) -> int:
        """The offset on this line at x; the ends of the text beyond its lines."""
        if line < 0:
            return 0
        return self.nearest(line, x) if line < len(self.lines) else len(self.shown)

    def line_ends(self, offset: int, hangs: bool = False) -> tuple[int, int]:
        """Where Home and End lead to; the caret hangs at the end."""
        span = self.lines[self.line_of(offset, hangs)]
        return span.start, span.end if span.end >= offset else min(span.follow - 1, len(self.shown))


FLOOR, SHRINK = 27.0, 0.62
"""A text that is too long is set smaller, down to this share of its size and never below the floor, in units."""


@lru_cache(256)
def field_layout(field: Field, viewport: Viewport, zoom: float, shown: str) -> FieldLayout:
    """Type is as large as the field asks, times the zoom, as far as the height of the field and the text allow.

    A text that stands there is evened until somebody changes it: while it is typed no line before it moves.
    """
    rect = viewport.rect(field.area)
    most = rect.h * 0.62 if not field.multiline else rect.h * 0.5
    px = max(1, floor(min(field.size * zoom * viewport.u, most) + 0.001))
    pad = viewport.px(PAD_X), viewport.px(PAD_Y)
    laid = FieldLayout(rect, field.face, px, pad, viewport.px(CARET), field.multiline, shown, shown == field.text)
    least = min(px, max(1, floor(max(FLOOR, field.size * SHRINK) * viewport.u)))
    return laid if laid.whole else _smaller(laid, least)


def _smaller(laid: FieldLayout, least: int) -> FieldLayout:
    """The largest size from `least` on at which all of it can be seen, else the least."""
    low, high = least, laid.px  # high: known not to fit
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if replace(laid, px=middle).whole else (low, middle)
    return replace(laid, px=low)
