"""A bracket around the standpoints that are level, which says how many votes each of them has."""

from __future__ import annotations

from collections.abc import Sequence

from game.i18n.words import Words
from game.ui.blocks import pill
from game.ui.geometry import EDGE, HINT, NEAR, SQUARE, WIDE, Area
from game.ui.layout import Block
from game.ui.scene import Bar, Box
from game.ui.widgets import Items


def bracket_room(counts: Sequence[int | None], say: Words) -> float:
    """What it takes of the width behind the bars; nothing where none are level."""
    return WIDE + _level(counts, say).wide.wish if counts else 0.0


def bracket(rows: Items, level: Sequence[int], counts: Sequence[int | None], say: Words) -> Items:
    """Behind the ends of their bars, from the first to the last; its words stand in the middle of the first row."""
    tracks = [bar.area for i in level for bar in rows if isinstance(bar, Bar) and bar.colour == f"option{i}"]
    first = tracks[0]
    spine = first.right + WIDE
    ends = [Area(one.right + NEAR, one.y + (one.h - EDGE) / 2, spine - one.right - NEAR, EDGE) for one in tracks]
    back = Area(spine - EDGE, ends[0].y, EDGE, ends[-1].bottom - ends[0].y)
    words = _level(counts, say)
    around = next(one.area for one in rows if isinstance(one, Box) and one.edge and one.area.contains(*first.centre))
    within = around.inset(0, EDGE + NEAR)
    place = within._replace(x=spine, w=words.wide.wish).middle(words.wide.wish, min(within.h, words.tall(0).wish))
    return (*(Box(one, "ink", SQUARE) for one in (*ends, back)), *words.draw(place))


def _level(counts: Sequence[int | None], say: Words) -> Block:
    told = " – ".join(str(count) for count in counts)
    return pill(say("Level: {counts}", counts=told), size=HINT)
