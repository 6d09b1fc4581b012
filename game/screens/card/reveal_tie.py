"""A bracket around the standpoints that are level, which says how many votes each of them has."""

from __future__ import annotations

from collections.abc import Sequence

from game.i18n.words import Words
from game.ui.blocks import on, one_line
from game.ui.geometry import GAP, HINT, READ, TIGHT, Area
from game.ui.measure import width
from game.ui.scene import Bar, Box
from game.ui.widgets import Items

ARM, LINE, EDGE = 40.0, 5.0, 6.0
PILL_H, LEAST_PILL = 60.0, 36.0


def bracket(
    rows: Items, level: Sequence[int], counts: Sequence[int | None], say: Words, *, inside: bool = False
) -> Items:
    """From bar to bar, behind their ends. `inside`: beside the bars, where texts stand between them."""
    tracks = [bar for i in level for bar in rows if isinstance(bar, Bar) and bar.colour == f"option{i}"]
    told = " – ".join(str(count) for count in counts)
    label = say("Level: {counts}", counts=told)
    first = tracks[0].area
    end = first.right if inside else first.x + first.w * max(bar.share for bar in tracks)
    spine = end + TIGHT / 2 if inside else end + GAP + ARM
    arms = [Area(spine - (TIGHT if inside else ARM), bar.area.y + bar.area.h / 2, 0, 0) for bar in tracks]
    lines: Items = tuple(Box(Area(one.x, one.y - LINE / 2, spine - one.x, LINE), "ink", 0) for one in arms)
    lines += (Box(Area(spine - LINE, arms[0].y - LINE / 2, LINE, arms[-1].y - arms[0].y + LINE), "ink", 0),)
    return (*lines, *_pill(_place(label, first, spine, inside), label, 0.0 if inside else EDGE))


def _place(label: str, track: Area, spine: float, inside: bool) -> Area:
    """On the first of the bars, where it is empty: behind the bracket, or before it where that stands at the end."""
    w, h = width(label, READ, "semi") * 1.03 + 2 * GAP + 2 * EDGE, max(LEAST_PILL, min(PILL_H, track.h))
    x = track.right - w - TIGHT / 2 if inside else min(spine - EDGE, track.right - w)
    return Area(x, track.y + (track.h - h) / 2, w, h)


def _pill(area: Area, label: str, edge: float) -> Items:
    words = one_line(label, READ, "semi", "on_ink", align="center", least=HINT)
    ground = Box(area, "ink", area.h / 2, "card" if edge else "", edge)
    return on(ground, words, GAP, 0).draw(area)
