"""Paints a scene, whole or only where it differs from what is on the canvas; it knows no window and no input."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Hashable
from dataclasses import replace
from difflib import SequenceMatcher

from pygame import Rect, Surface

from game.core.value import Value, value
from game.stage.paint import brushes, field_brush, shapes, text
from game.stage.paint.brushes import Pen, SmallWall
from game.stage.paint.card_brush import paint_laid
from game.stage.paint.image_brush import paint_print, paint_qr
from game.stage.paint.mark_brush import paint_mark
from game.stage.paint.paint_state import STILL, PaintState, Typed
from game.stage.paint.viewport import Viewport
from game.ui.hints import hinted
from game.ui.scene import (
    Bar,
    Box,
    Field,
    Icon,
    Item,
    Laid,
    Mark,
    Picture,
    Pips,
    Print,
    Qr,
    Ring,
    Scene,
    Text,
    Touch,
    Veil,
    Wall,
    WeightMark,
)
from game.ui.timeline import apart, lying

SHADOW_REACH = 72  # units that the largest shadow reaches beyond its box
RING, RING_GAP = 6, 5
"""Units: how thick the ring of the focus is, and how far it stands from the edge."""
_told: set[str] = set()


@value
class Piece(Value):
    """An item with all that decides how it looks now, and the pixels that it may touch."""

    item: Item
    how: Hashable
    bounds: Rect
    key: Hashable  # two pieces with one key look the same


def pieces(scene: Scene, viewport: Viewport, state: PaintState) -> tuple[Piece, ...]:
    """The items of a scene with what their look depends on."""
    set_texts = text.sizes(scene, viewport.u, state.zoom)
    return tuple(
        Piece(item, how, _bounds(item, viewport, how), _key(item, how))
        for i, item in enumerate(scene.items)
        for how in (set_texts[i] if i in set_texts else _how(item, state),)
    )


def _how(item: Item, state: PaintState) -> Hashable:
    if isinstance(item, Bar):
        return round(state.grown(item), 4)
    if isinstance(item, Touch):
        return "pressed" if item.name == state.pressed else "ring" if item.name == state.ring else ""
    if isinstance(item, Field):
        return state.typed.get(item.name), item.name == state.ring, state.zoom
    if isinstance(item, Laid):
        gone = tuple(until <= item.at for _, until in item.cards) if item.left else ()
        return lying(item), round(apart(item), 4), gone
    return state.wall if isinstance(item, Wall) else None


def _key(item: Item, how: Hashable) -> Hashable:
    if isinstance(item, Touch):  # its command cannot be seen
        return item.area, item.radius, how
    if isinstance(item, Laid):  # most of its moments look alike
        return replace(item, at=0.0), how
    if isinstance(item, Field):
        said = item.vague, item.watch, item.checks, item.lacks
        return item.area, item.text, item.hint, item.multiline, item.size, item.face, said, how
    return item, how


def _bounds(item: Item, viewport: Viewport, how: Hashable) -> Rect:
    if isinstance(item, (Box, Picture)) and item.shadow:
        return viewport.expanded(item.area, SHADOW_REACH)
    if isinstance(item, (Touch, Field)):
        reach = (
            field_brush.WARNING
            if isinstance(item, Field) and (item.watch or item.checks or item.lacks)
            else RING + RING_GAP
        )
        return viewport.expanded(item.area, reach + 2)
    if isinstance(item, Text) and isinstance(how, tuple):
        return viewport.expanded(item.area, how[1] / viewport.u)
    return viewport.expanded(item.area, 2 + item.reach if isinstance(item, Mark) else 2)


class Painter:
    """Keeps a canvas that shows one scene. With `strict`, a fault in painting an item is raised instead of covered."""

    def __init__(self, strict: bool = False, small_wall: SmallWall | None = None) -> None:
        self.strict = strict
        self._small_wall = small_wall
        self.canvas = Surface((1, 1), 0, 32)
        self._sheet = Viewport(1, 1)
        self._theme = self._skin = ""
        self._shown: tuple[Piece, ...] = ()

    def show(self, scene: Scene, size: tuple[int, int], state: PaintState = STILL) -> list[Rect]:
        """Bring the canvas up to date; the result is where it changed."""
        if state.hint:
            scene = hinted(scene, state.hint, Viewport(*size).page_width)
        now = pieces(scene, Viewport(*size), state)
        if size != self._viewport_size() or (scene.theme, scene.skin) != (self._theme, self._skin):
            if size != self._viewport_size():
                self.canvas = Surface(size, 0, 32)
            self._sheet, self._theme, self._skin = Viewport(*size), scene.theme, scene.skin
            dirty = [self.canvas.get_rect()]
        else:
            dirty = merged(changes(self._shown, now), self.canvas.get_rect())
        self._shown = now
        for rect in dirty:
            self._repaint(rect)
        return dirty

    def _viewport_size(self) -> tuple[int, int]:
        return self._sheet.w, self._sheet.h

    def _repaint(self, rect: Rect) -> None:
        pen = Pen(self.canvas, self._sheet, self._theme, self._skin, self._small_wall)
        self.canvas.set_clip(rect)
        self.canvas.fill(pen.hex("paper"))
        for piece in self._shown:
            seen = piece.bounds.clip(rect)
            if seen:
                self.canvas.set_clip(seen)  # nothing may reach beyond what it says it touches
                self._paint(pen, piece, seen)
        self.canvas.set_clip(None)

    def _paint(self, pen: Pen, piece: Piece, clip: Rect) -> None:
        try:
            paint_piece(pen, piece)
        except Exception as fault:
            if self.strict:
                raise
            self.canvas.set_clip(clip)
            shapes.box(self.canvas, pen.viewport.rect(piece.item.area), pen.viewport.px(20), pen.hex("track"))
            _report(piece.item, fault)


def _report(item: Item, fault: Exception) -> None:
    said = f"{type(item).__name__}: {fault!r}"
    if said not in _told:
        _told.add(said)
        where = "".join(traceback.format_tb(fault.__traceback__)[-1:]).strip()
        print(f"Open Kaart: could not paint a {said}\n  {where}", file=sys.stderr)


def paint_piece(pen: Pen, piece: Piece) -> None:
    """Hand an item to its brush."""
    match piece.item, piece.how:
        case Box() as item, _:
            brushes.paint_box(pen, item)
        case Text() as item, (text.Fitting() as fitting, int(px)):
            brushes.paint_text(pen, item, (fitting, px))
        case Icon() as item, _:
            brushes.paint_icon(pen, item)
        case Picture() as item, _:
            brushes.paint_picture(pen, item)
        case Bar() as item, float(share):
            brushes.paint_bar(pen, item, share)
        case Ring() as item, _:
            brushes.paint_ring(pen, item)
        case Veil() as item, _:
            brushes.paint_veil(pen, item)
        case Pips() as item, _:
            brushes.paint_pips(pen, item)
        case Laid() as item, _:
            paint_laid(pen, item)
        case WeightMark() as item, _:
            brushes.paint_weight(pen, item)
        case Mark() as item, _:
            paint_mark(pen, item)
        case Qr() as item, _:
            paint_qr(pen, item)
        case Print() as item, _:
            paint_print(pen, item)
        case Wall() as item, _:
            brushes.paint_wall(pen, item)
        case Field() as item, (Typed() | None as typed, bool(ring), float(zoom)):
            field_brush.paint_field(pen, item, typed, zoom)
            if ring and (typed is None or typed.idle):
                paint_focus(pen, item, field_brush.RADIUS)
        case Touch() as item, str(state) if state:
            paint_focus(pen, item, item.radius)
        case _:
            return


def paint_focus(pen: Pen, item: Touch | Field, radius: float) -> None:
    """A ring outside the edge, and a gap in the opposite tone: seen at ten metres, on any ground."""
    rect, r = pen.viewport.rect(item.area), pen.viewport.px(radius)
    gap, ring = pen.viewport.px(RING_GAP), pen.viewport.px(RING)
    for out, thick, name in ((gap, gap, "focus_gap"), (gap + ring, ring, "focus")):
        shapes.frame(pen.canvas, rect.inflate(2 * out, 2 * out), r + out, pen.hex(name), thick)


def changes(old: tuple[Piece, ...], new: tuple[Piece, ...]) -> list[Rect]:
    """The places where the two differ. Pieces that stay in the same order leave the rest as it was."""
    if len(old) == len(new):
        pairs = [(a, b) for a, b in zip(old, new, strict=True) if a.key != b.key]
        return [rect for a, b in pairs for rect in (a.bounds, b.bounds)]
    before, after = [p.key for p in old], [p.key for p in new]
    found: list[Rect] = []
    for kind, a0, a1, b0, b1 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            found += [p.bounds for p in (*old[a0:a1], *new[b0:b1])]
    return found


def merged(rects: list[Rect], whole: Rect) -> list[Rect]:
    """Rectangles that do not overlap, on the canvas; all of it when little would be left out."""
    found: list[Rect] = []
    for rect in rects:
        rect = rect.clip(whole)
        if not rect:
            continue
        while (i := rect.collidelist(found)) >= 0:
            rect = rect.union(found.pop(i))
        found.append(rect)
    if sum(r.w * r.h for r in found) > 0.6 * whole.w * whole.h:
        return [whole.copy()]
    return found
