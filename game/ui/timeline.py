"""What moves on a screen before it has come to rest, as data: which item, when, how long, and from where.

A scene names what moves (`Scene.moves`, and cards that are laid one by one); whoever shows it says how many seconds
have passed since it came. No clock is known here. `frame` is the scene at such a moment, `at_rest` when it has become
what it stays, `changes_after` when it looks different next: between two of those moments nothing has to be painted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import inf
from typing import NamedTuple

from game.ui.geometry import Area
from game.ui.scene import Box, Item, Laid, Move, Moving, Scene

BLANK = Box(Area(0, 0, 0, 0), "")
"""Stands in the place of what is not there yet, so that the order of the others stays."""
TURN = 0.24
"""Seconds in which a card is turned."""
GAPS_CLOSE = 0.4
"""Seconds in which cards grow together into a bar."""


class Span(NamedTuple):
    """From when to when something changes with every frame; where both are the same it changes in one."""

    begins: float
    ends: float


def eased(t: float) -> float:
    """Quick at first, slow at the end: for what comes."""
    return 1 - (1 - min(max(t, 0.0), 1.0)) ** 3


def swung(t: float) -> float:
    """Slow at both ends: for what changes its place."""
    t = min(max(t, 0.0), 1.0)
    return 4 * t**3 if t < 0.5 else 1 - (2 - 2 * t) ** 3 / 2


def at_rest(scene: Scene) -> float:
    """Seconds after which nothing moves any more; 0 where nothing ever does."""
    return max((span.ends for span in _spans(scene)), default=0.0)


def changes_after(scene: Scene, t: float) -> float | None:
    """When the scene looks different from how it looks at `t`: now, while something moves; None if it has come to rest.

    A frame that is late by a moment shows it all the same: each follows from the time alone.
    """
    found = [max(t, span.begins) for span in _spans(scene) if t < span.ends]
    return min(found, default=None)


def frame(scene: Scene, t: float) -> Scene:
    """The scene so many seconds after it came."""
    if t >= at_rest(scene):
        return scene
    ways = {id(move.item): move for move in scene.moves}
    return replace(scene, items=tuple(_at(item, ways.get(id(item)), t) for item in scene.items))


def inside(items: Iterable[Item], box: Item) -> tuple[Item, ...]:
    """A box and what lies in it: for what moves as one."""
    whole = box.area
    return tuple(
        item
        for item in items
        if item is box
        or (
            whole.x <= item.area.x
            and item.area.right <= whole.right + 1
            and whole.y <= item.area.y
            and item.area.bottom <= whole.bottom + 1
        )
    )


def _at(item: Item, move: Move | None, t: float) -> Item:
    if move is not None:
        item = _moved(item, move, t)
    return replace(item, at=t) if isinstance(item, Laid) else item


def _moved(item: Item, move: Move, t: float) -> Item:
    for until, other in move.others:
        if t < until:
            return BLANK if other is None else other
    if t < move.begins:
        return BLANK
    share = 1.0 if move.lasts <= 0 else (t - move.begins) / move.lasts
    if share >= 1:
        return item
    area = item.area
    if move.opens:
        area = _opened(area, share)
    if move.unrolls:
        area = area._replace(h=area.h * eased(share))
    left = 1 - eased(share)
    return _placed(item, area._replace(x=area.x + move.dx * left, y=area.y + move.dy * left))


def _opened(area: Area, share: float) -> Area:
    """From no width to all of it, around its middle."""
    return area.middle(area.w * eased(share), area.h)


def _placed(item: Item, area: Area) -> Item:
    """The same elsewhere, if it may move at all."""
    return replace(item, area=area) if isinstance(item, Moving) else item


def _spans(scene: Scene) -> Iterable[Span]:
    if not scene.flourish:
        return
    for move in scene.moves:
        for until, _ in move.others:
            yield Span(until, until)
        yield Span(move.begins, move.begins + move.lasts)
    for item in scene.items:
        if isinstance(item, Laid):
            yield from _turns(item)


def _turns(laid: Laid) -> Iterable[Span]:
    for comes, goes in laid.cards:
        for moment in (comes, goes):
            if 0 <= moment < inf:
                yield Span(moment, moment + TURN)
    if laid.closes < inf:
        yield Span(laid.closes, laid.closes + GAPS_CLOSE)


def lying(laid: Laid) -> tuple[float, ...]:
    """How far each card is open at its moment: 0 is edge-on or not there, 1 lies flat."""
    return tuple(eased((laid.at - comes) / TURN) * (1 - eased((laid.at - goes) / TURN)) for comes, goes in laid.cards)


def apart(laid: Laid) -> float:
    """How much of the gap between two cards is left: 1 all of it, 0 where they are one bar."""
    return 1 - swung((laid.at - laid.closes) / GAPS_CLOSE)
