"""Paints a field: frame, words, selection, caret, composition, vague words. It changes nothing of it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pygame import Rect

from game.core.late_imports import when_called
from game.core.letters import lacking, word_for
from game.core.vague_words import vague_in
from game.core.vague_words import vague_spans as word_spans
from game.stage.input.text_layout import FieldLayout, field_layout
from game.stage.paint import shapes, text
from game.stage.paint.brushes import Pen, mark_words, paint_icon, paint_text
from game.stage.paint.paint_state import Typed
from game.ui.geometry import HINT, Area
from game.ui.line_breaking import Span
from game.ui.scene import DRAFT, HELD, Field, Icon, Text

with when_called():
    from game.core.privacy import traces

RADIUS, RING, EDGE, FOCUSED_EDGE = 20, 7, 3, 4
WARNING = 38
"""How high the words are that stand beside a field."""
CHIP, NEAR = 44, 0.85
"""How high the tag on the edge is; from which share of the greatest length on it counts."""


def paint_field(pen: Pen, item: Field, typed: Typed | None, zoom: float) -> None:
    """`typed` is there while the field is in use or holds an unsent text, and then wins over the text of the scene."""
    left, typed = (typed, None) if typed and typed.idle else (None, typed)
    item = replace(item, text=left.text) if left else item
    _frame(pen, item, typed is not None)
    shown = typed.text if typed else item.text
    layout = field_layout(item, pen.viewport, zoom, shown or "")
    old = pen.canvas.get_clip()
    pen.canvas.set_clip(layout.area.inflate(-2 * layout.caret, -2 * layout.caret).clip(old))
    if shown:
        _words(pen, item, layout, typed)
    elif item.hint:
        _hint(pen, item, layout)
    if typed:
        place = layout.caret_rect(typed.caret, typed.top, typed.hangs)
        shapes.box(pen.canvas, place, layout.caret // 2, pen.hex("primary"))
    pen.canvas.set_clip(old)
    if shown:
        _signs(pen, item, layout, typed)
    state = DRAFT if left else HELD if typed and typed.held else ""
    said = warned_at(item, shown or "", state)
    _warning(pen, item, said, "settled" if said and said == _tripped_at(item, shown or "") else "attention")


def warned_at(item: Field, shown: str, state: str = "") -> str:
    """What is said beside a field with this text in it: that it may point at somebody, or what the wall cannot show.

    `state` is HELD while it is asked to look once more, DRAFT where the text was left unsent.
    """
    found = traces(shown, tuple(kind for kind, _ in item.watch)) if item.watch else ()
    wanted = state or (found[0].kind if found else "")
    private = next((said for kind, said in item.watch if found and kind == wanted), "")
    return private or _tripped_at(item, shown) or _lacked_at(item, shown)


def _tripped_at(item: Field, shown: str) -> str:
    """What is said of the first word that others may trip over; a hurtful one before all others."""
    for kind, said in item.checks:
        for word, _ in vague_in(shown, (kind,))[:1]:
            return said.replace("{word}", word.word).replace("{better}", " / ".join(word.better) or word.advice)
    return ""


def _lacked_at(item: Field, shown: str) -> str:
    signs = lacking(shown) if item.lacks else ()
    return dict(item.lacks).get(word_for(signs[0]), "") if signs else ""


def _warning(pen: Pen, item: Field, said: str, colour: str = "attention") -> None:
    """On an edge, at the right, beside what is being typed: the upper one of a line, the lower one of many."""
    if not said:
        return
    rect, high, pad = pen.viewport.rect(item.area), pen.viewport.px(WARNING), pen.viewport.px(18)
    fitting = text.Fitting(said, "semi", max(1, rect.w - 4 * pad), high, 1)
    px = text.largest(fitting, max(1, pen.viewport.px(18)), pen.viewport.px(25))
    words = text.set_lines(fitting, px)[0][0]
    wide = text.width(words, "semi", px)
    y = rect.bottom - high // 2 if item.multiline else rect.y - high * 2 // 3
    pill = Rect(rect.right - wide - 3 * pad, y, wide + 2 * pad, high)
    shapes.box(pen.canvas, pill.inflate(4, 4), high // 2, pen.hex(colour))
    shapes.box(pen.canvas, pill, high // 2, pen.hex(f"{colour}_tint"))
    line = text.line(words, "semi", px, pen.hex(colour))
    pen.canvas.blit(line, (pill.x + pad, pill.y + (high - line.get_height()) // 2))


def _signs(pen: Pen, item: Field, layout: FieldLayout, typed: Typed | None) -> None:
    """What cannot be seen is told: how many lines, which way; and that the text comes to its greatest length."""
    before, after = layout.hidden(typed.top if typed else 0)
    right, y = item.area.right - 16, item.area.bottom - CHIP + 8
    if layout.multiline:
        for n, icon, x in ((before, "up", right - 228), (after, "down", right - 110)):
            if n:
                _chip(pen, Area(x, y, 110, CHIP), f"+{n}", icon)
    elif typed:
        _ends(pen, layout, before, after)
    if typed and len(typed.text) >= NEAR * item.limit:
        told = f"{len(typed.text)} / {item.limit}"
        full = len(typed.text) >= item.limit
        area = Area(right - (420 if layout.multiline else 176), y, 176, CHIP)
        _chip(pen, area, told, "", "attention" if full else "muted")


def _chip(pen: Pen, area: Area, told: str, icon: str, colour: str = "ink") -> None:
    """A small tag on the edge of the field."""
    rect, r = pen.viewport.rect(area), pen.viewport.px(area.h / 2)
    shapes.box(pen.canvas, rect, r, pen.hex("line"))
    shapes.box(pen.canvas, rect.inflate(-4, -4), r - 2, pen.hex("card"))
    label = area.inset(10, 0)
    if icon:
        paint_icon(pen, Icon(Area(area.x + 8, area.y + 5, area.h - 10, area.h - 10), icon, colour, 2.6))
        label = Area(area.x + area.h, area.y, area.w - area.h - 10, area.h)
    item = Text(label, told, HINT, "semi", colour, "center", "middle", HINT, lines=1)
    fitting = text.fitting_of(item, pen.viewport.u)
    paint_text(pen, item, (fitting, text.largest(fitting, 1, max(1, round(HINT * pen.viewport.u)))))


def _ends(pen: Pen, layout: FieldLayout, before: int, after: int) -> None:
    """A single line that goes on beyond an edge shows it there."""
    w = text.width(text.MORE, layout.face, layout.px) + 2
    for hidden, x in ((before, layout.inner.x - w), (after, layout.inner.right)):
        if hidden:
            ground = Rect(x, layout.inner.y + layout.pad[1] // 2, w, layout.inner.h - layout.pad[1])
            pen.canvas.fill(pen.hex("card"), ground)
            surface = text.line(text.MORE, layout.face, layout.px, pen.hex("muted"))
            pen.canvas.blit(surface, (x, layout.base(0, 0) - text.font(layout.face, layout.px).get_ascent()))


def _frame(pen: Pen, item: Field, focused: bool) -> None:
    if item.bare and not focused:
        return
    rect, r = pen.viewport.rect(item.area), pen.viewport.px(RADIUS)
    if focused:
        out = pen.viewport.px(RING)
        shapes.box(pen.canvas, rect.inflate(2 * out, 2 * out), r + out, pen.hex("focus"))
    thick = pen.viewport.px(FOCUSED_EDGE if focused else EDGE)
    shapes.bordered(pen.canvas, rect, r, pen.hex("primary" if focused else "field"), thick, pen.hex("card"))


def _hint(pen: Pen, item: Field, layout: FieldLayout) -> None:
    """In as many lines as the field has."""
    high, lines = (layout.inner.h, 0) if layout.multiline else (layout.px * 2, 1)
    fitting = text.Fitting(item.hint, item.face, layout.inner.w, high, lines)
    px = text.largest(fitting, max(1, layout.px * 7 // 10), layout.px)
    for n, (shown, _) in enumerate(text.set_lines(fitting, px)):
        surface = text.line(shown, item.face, px, pen.hex("muted"))
        base = layout.base(n, 0)
        pen.canvas.blit(surface, (layout.inner.x, base - text.font(item.face, px).get_ascent()))


def _words(pen: Pen, item: Field, layout: FieldLayout, typed: Typed | None) -> None:
    top = typed.top if typed else 0
    ascent = text.font(item.face, layout.px).get_ascent()
    first = top if layout.multiline else 0
    vague = vague_spans(layout.shown, item.vague) + trace_spans(layout.shown, item) + _tripped_spans(layout.shown, item)
    for i, span in enumerate(layout.lines[first : first + layout.visible], first):
        base, shown = layout.base(i, top), _seen(layout, span, typed)
        for start, end in item.fresh:
            _fresh(pen, shown, (start - span.start, end - span.start), layout, (layout.left(top), base))
        for start, end in vague:
            mark_words(
                pen, shown, (start - span.start, end - span.start), item.face, layout.px, (layout.left(top), base)
            )
        if typed:
            _selection(pen, layout, typed, i)
        surface = text.line(shown, item.face, layout.px, pen.hex("ink"))
        pen.canvas.blit(surface, (layout.left(top), base - ascent))
        if typed:
            _composition(pen, layout, typed, i)


def _fresh(pen: Pen, line: str, marked: tuple[int, int], layout: FieldLayout, base: tuple[int, int]) -> None:
    """New words on a ground of their own, with a line below them: never by colour alone."""
    start, end = max(0, marked[0]), min(len(line), marked[1])
    if start >= end:
        return
    x = base[0] + text.width(line[:start], layout.face, layout.px)
    w = base[0] + text.width(line[:end], layout.face, layout.px) - x
    pad = pen.viewport.px(4)
    ground = Rect(x - pad, round(base[1] - layout.px * 0.95), w + 2 * pad, round(layout.px * 1.3))
    shapes.box(pen.canvas, ground, pen.viewport.px(8), pen.hex("settled_tint"))
    thick = max(2, round(layout.px * 0.07))
    pen.canvas.fill(pen.hex("settled"), (x, round(base[1] + layout.px * 0.16), w, thick))


def trace_spans(shown: str, item: Field) -> tuple[tuple[int, int], ...]:
    """Where what may point at somebody stands in the text."""
    kinds = tuple(kind for kind, _ in item.watch)
    return tuple((one.start, one.end) for one in traces(shown, kinds)) if kinds else ()


def _tripped_spans(shown: str, item: Field) -> tuple[tuple[int, int], ...]:
    return word_spans(shown, tuple(kind for kind, _ in item.checks)) if item.checks else ()


def _seen(layout: FieldLayout, span: Span, typed: Typed | None) -> str:
    """A line; nobody can move along a single one that is not in use, so what is too long ends in an ellipsis there."""
    shown = layout.shown[span.start : span.end]
    if typed or layout.multiline or layout.whole:
        return shown
    fitting = text.Fitting(shown, layout.face, layout.room - text.OVER, layout.area.h, 1)
    return text.set_lines(fitting, layout.px)[0][0]


def _part(layout: FieldLayout, line: int, marked: tuple[int, int], top: int) -> Rect | None:
    """The pixels of the marked characters that are on this line."""
    span = layout.lines[line]
    start, end = max(marked[0], span.start), min(marked[1], span.follow, len(layout.shown))
    if start >= end:
        return None
    x = layout.left(top) + layout.x_of(start, line)
    base = layout.base(line, top)
    return Rect(x, round(base - layout.px), layout.left(top) + layout.x_of(end, line) - x, round(layout.px * 1.3))


def _selection(pen: Pen, layout: FieldLayout, typed: Typed, line: int) -> None:
    part = _part(layout, line, typed.selected, typed.top)
    if part:
        pen.canvas.fill(pen.hex("selection"), part)


def _composition(pen: Pen, layout: FieldLayout, typed: Typed, line: int) -> None:
    part = _part(layout, line, typed.composed, typed.top)
    if part:
        thick = max(2, layout.caret // 2)
        pen.canvas.fill(pen.hex("ink"), (part.x, layout.base(line, typed.top) + round(layout.px * 0.14), part.w, thick))


@lru_cache(64)
def vague_spans(shown: str, patterns: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where the patterns occur as whole words, whatever their case. What is no valid pattern is taken literally."""
    found: set[tuple[int, int]] = set()
    for pattern in patterns:
        found.update(match.span() for match in _compiled(pattern).finditer(shown) if match.group())
    return tuple(sorted(found))


@lru_cache(256)
def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
    except re.error:
        return re.compile(rf"(?<!\w){re.escape(pattern)}(?!\w)", re.IGNORECASE)
