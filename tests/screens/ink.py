"""Where the letters of a scene lie in pixels of a window, and what lies over what that nobody laid there on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from pygame import Rect

from game.stage.paint.brushes import first_base
from game.stage.paint.text import CAP, DESCENT, MORE, Fitting, set_lines, sizes, width
from game.stage.paint.viewport import Viewport
from game.ui.scene import Box, Icon, Mark, Scene, Text, Touch, Veil

TOUCHING, NEAR = 2, 5
"""Pixels that letters may share with something: an ascender, the round of an o; and what keeps them from a button."""
HANGING = frozenset("gjpqyQçşğєруфцщ,;()[]")
"""Letters and signs that reach below their line."""
ROUNDED = 1
"""Pixels by which the depth of a hanging letter may be rounded."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A text with the pixels of each of its lines, its place in the order of painting, and its size in pixels."""

    item: Text
    at: int
    px: int
    lines: tuple[Rect, ...]
    shown: tuple[str, ...]

    @property
    def around(self) -> Rect:
        return self.lines[0].unionall(list(self.lines[1:]))

    @property
    def hanging(self) -> tuple[Rect, ...]:
        """What of the lines reaches below them: where a `g` hangs, nothing else is read."""
        depth = round(self.px * DESCENT)
        lines = zip(self.lines, self.shown, strict=True)
        return tuple(Rect(line.x, line.bottom, line.w, depth) for line, told in lines if HANGING & set(told))

    @property
    def cut(self) -> bool:
        """Whether an ellipsis stands where its author wrote none."""
        return self.shown[-1].endswith(MORE) and not self.item.text.rstrip().endswith(MORE)


def inked(scene: Scene, size: tuple[int, int], zoom: float = 1.0) -> tuple[Ink, ...]:
    """Every text that can be seen in a window of this size."""
    view = Viewport(*size)
    found = sizes(scene, view.u, zoom)
    made = (_ink(scene, n, view, *how) for n, how in found.items())
    return tuple(one for one in made if one.item.text.strip() and not _hidden(one, scene, view))


def _ink(scene: Scene, n: int, view: Viewport, fitting: Fitting, px: int) -> Ink:
    item = scene.items[n]
    assert isinstance(item, Text)
    rect, shown = view.rect(item.area), tuple(line for line, _ in set_lines(fitting, px))
    base, lines = first_base(rect, item.valign, px, fitting.step(px), len(shown)), []
    for i, line in enumerate(shown):
        w = width(line, item.face, px, item.fixed_cells)
        x = rect.x + {"left": 0, "center": (rect.w - w) // 2, "right": rect.w - w}[item.align]
        lines.append(Rect(x, base + i * fitting.step(px) - round(px * CAP), w, round(px * CAP)))
    return Ink(item, n, px, tuple(lines), shown)


def _hidden(ink: Ink, scene: Scene, view: Viewport) -> bool:
    """Whether something was painted over all of it."""
    over = (view.rect(item.area) for item in scene.items[ink.at + 1 :] if isinstance(item, Box) and item.fill)
    return any(all(box.contains(line) for line in ink.lines) for box in over)


def on_top(scene: Scene) -> Scene:
    """What is read of a scene: where Meer lies over a step, not the step."""
    veils = [n for n, item in enumerate(scene.items) if isinstance(item, Veil)]
    return replace(scene, items=scene.items[veils[-1] + 1 :]) if veils else scene


def collisions(scene: Scene, found: tuple[Ink, ...], size: tuple[int, int]) -> Iterator[str]:
    """Letters over letters, over a sign, or over the edge of something that can be pressed. `found` is its ink."""
    for one, other in combinations(found, 2):
        if one.around.colliderect(other.around) and any(deep(a, b) for a in one.lines for b in other.lines):
            yield f"{one.item.text!r} over {other.item.text!r}"
        elif _hangs(one, other) or _hangs(other, one):
            yield f"{one.item.text!r} hangs into {other.item.text!r}"
    for kind, name, place in _places(scene, Viewport(*size)):
        apart = _crosses if kind is Touch else deep
        for one in found:
            if one.around.inflate(2 * NEAR, 0).colliderect(place) and any(apart(line, place) for line in one.lines):
                yield f"{one.item.text!r} over {'the edge of' if kind is Touch else 'the sign'} {name}"


def _places(scene: Scene, view: Viewport) -> Iterator[tuple[type[Icon | Mark | Touch], str, Rect]]:
    for item in scene.items:
        if isinstance(item, Mark):
            yield Mark, item.letter, view.rect(item.area.inset(-item.reach))
        if isinstance(item, Icon) or (isinstance(item, Touch) and not item.hidden):
            yield type(item), item.name, view.rect(item.area)


def _hangs(one: Ink, other: Ink) -> bool:
    """Whether a letter of one reaches down into the capitals of the other."""
    depth = round(one.px * DESCENT)
    if not one.around.inflate(0, 2 * depth).colliderect(other.around):
        return False
    shared = (below.clip(line) for below in one.hanging for line in other.lines)
    return any(both.w > TOUCHING and both.h > ROUNDED for both in shared)


def deep(a: Rect, b: Rect) -> bool:
    """Whether two places share more than a touch."""
    shared = a.clip(b)
    return shared.w > TOUCHING and shared.h > TOUCHING


def _crosses(line: Rect, place: Rect) -> bool:
    """Partly within and partly without, or so near from without that it looks so."""
    near = place.inflate(2 * NEAR, 0)
    return deep(line, near) and not place.inflate(2 * TOUCHING, 2 * TOUCHING).contains(line)
