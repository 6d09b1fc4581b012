"""Paints small cards beside each other, turned as far as they are at their moment, until they are one bar."""

from __future__ import annotations

from pygame import Rect

from game.stage.paint import shapes
from game.stage.paint.brushes import Pen
from game.ui.scene import Laid
from game.ui.timeline import apart, lying

GAP, INSET, ROUND = 6.0, 2.0, 8.0
"""Units: between two cards, between a card and the edge of its track, and the corner of a card."""
NARROW = 0.25
"""No more of the place of a card than this is gap, where there are many."""


def paint_laid(pen: Pen, item: Laid) -> None:
    """The track, and a card in each place where one lies."""
    rect, u = pen.viewport.rect(item.area), pen.viewport.u
    left = apart(item)
    if item.track:
        shapes.box(pen.canvas, rect, pen.viewport.px(item.radius), pen.hex(item.track))
    if left <= 0:
        _paint_bar(pen, item, rect)
        return
    places = item.places + ((item.ends or item.places) - item.places) * (1 - left)
    step = rect.w / max(1.0, places)
    gap = min(GAP * u, step * NARROW) * left
    down = round(INSET * u * left) if item.track else 0
    corner = round(min(ROUND * u, step * NARROW) * left)
    outer, last = round(corner + item.radius * u * (1 - left)), _last(item)
    for n, share in enumerate(lying(item)):
        x, right = rect.x + round(n * step), rect.x + round((n + 1) * step - gap)
        place = Rect(x, rect.y + down, max(1, right - x), rect.h - 2 * down)
        if item.left and share < 1 and item.cards[n][1] <= item.at:
            _paint_card(pen, place, left, (corner, corner), item.left)
        if share > 0:
            ends = (corner if n else outer, outer if n == last else corner)
            _paint_card(pen, place, share, ends, item.colour)


def _last(item: Laid) -> int:
    """The card at the end of the bar that they grow together into."""
    return max((n for n, share in enumerate(lying(item)) if share >= 1), default=0)


def _paint_card(pen: Pen, place: Rect, share: float, corners: tuple[int, int], colour: str) -> None:
    """As wide as it is turned towards the room; the corners at its left may be others than those at its right."""
    wide = max(1, round(place.w * share))
    card = Rect(place.x + (place.w - wide) // 2, place.y, wide, place.h)
    left, right = corners
    if left == right or wide < 2 * (left + right):
        shapes.box(pen.canvas, card, min(corners), pen.hex(colour))
        return
    shapes.box(pen.canvas, Rect(card.x, card.y, wide - right, card.h), left, pen.hex(colour))
    shapes.box(pen.canvas, Rect(card.x + left, card.y, wide - left, card.h), right, pen.hex(colour))


def _paint_bar(pen: Pen, item: Laid, rect: Rect) -> None:
    """Exactly as a bar is painted: never shorter than its two ends."""
    count = sum(share >= 1 for share in lying(item))
    if count:
        end = min(rect.h // 2, pen.viewport.px(item.radius))
        long = min(rect.w, max(2 * end, round(rect.w * count / max(1, item.ends or item.places))))
        shapes.box(pen.canvas, Rect(rect.x, rect.y, long, rect.h), end, pen.hex(item.colour))
