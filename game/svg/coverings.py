"""Clips, masks and filters that may be left out: they cut nothing off that is seen, or only cast a shadow.

The wall can paint none of them. What does change the drawing is refused, with its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.svg.colours import colour
from game.svg.fault import Odd
from game.svg.matrices import Matrix, matrix
from game.svg.paints import target
from game.svg.paths import Bounds, Outline, bounds, mapped
from game.svg.reading import Element
from game.svg.styles import StyleSheet

Outlined = Callable[[Element], Outline]
"""The outline of a basic shape, in its own space."""
WHOLE = Bounds(0.0, 0.0, 1.0, 1.0)
LIGHT = 0.8


class Coverings:
    """The clips, masks and filters of a file, by their ids."""

    def __init__(self, ids: Mapping[str, Element], sheet: StyleSheet, outlined: Outlined) -> None:
        self._ids, self._sheet, self._outlined = ids, sheet, outlined

    def windows(self, element: Element, looks: Mapping[str, str], laid: Matrix) -> tuple[Bounds, ...]:
        """The boxes on the page that this element must not reach out of. NotPlain."""
        self._check_filter(element, looks.get("filter", "none"))
        found = [self._window(element, looks.get(name, "none"), laid) for name in ("clip-path", "mask")]
        return tuple(box for box in found if box is not None)

    def _window(self, element: Element, value: str, laid: Matrix) -> Bounds | None:
        cover = self._ids.get(target(value))
        if value == "none" or (cover is None and target(value)):
            return None
        box = self._box(cover, laid) if cover is not None else None
        if box is None:
            raise element.refused(Odd.CUT_OUT, cover.tag if cover is not None else value)
        return box

    def _box(self, cover: Element, laid: Matrix) -> Bounds | None:
        """The rectangle that is left free; None where it is no rectangle."""
        parts = [
            self._ids.get(one.given.get("href", "")[1:], one) if one.tag == "use" else one for one in cover.children
        ]
        if len(parts) != 1 or (cover.tag == "mask" and not self._lets_through(cover, parts[0])):
            return None
        outline = self._outlined(parts[0])
        own = matrix(cover.given.get("transform")).after(matrix(parts[0].given.get("transform")))
        if _is_over_its_box(cover):
            box = bounds(mapped(outline, own))
            return Bounds(-1e9, -1e9, 1e9, 1e9) if box is not None and box.holds(WHOLE, 0.001) else None
        outline = mapped(outline, laid.after(own))
        return bounds(outline) if _is_rectangle(outline) else None

    def _lets_through(self, cover: Element, part: Element) -> bool:
        """Whether a mask shows fully what lies in its shape."""
        looks = self._sheet.look(part, (cover,))
        fill = colour(looks.get("fill", self._sheet.look(cover, ()).get("fill", "black")))
        if fill is None or fill.opacity < 1 or looks.get("opacity", "1") != "1":
            return False
        by_alpha = "alpha" in cover.given.get("style", "") + cover.given.get("mask-type", "")
        return by_alpha or min(int(fill.hex[i : i + 2], 16) for i in (1, 3, 5)) >= LIGHT * 255

    def _check_filter(self, element: Element, value: str) -> None:
        found = self._ids.get(target(value))
        if value == "none" or value.startswith("drop-shadow(") or (found is None and target(value)):
            return
        if found is None or not _only_casts_a_shadow(found):
            raise element.refused(Odd.BLURRED, "filter")


def _is_over_its_box(cover: Element) -> bool:
    units = "clipPathUnits" if cover.tag == "clipPath" else "maskContentUnits"
    return cover.given.get(units) == "objectBoundingBox"


def _is_rectangle(outline: Outline) -> bool:
    box = bounds(outline)
    if box is None or any(kind == "C" for kind, _ in outline) or sum(kind == "M" for kind, _ in outline) != 1:
        return False
    near = max(box.width, box.height) / 200
    return all(
        min(abs(points[0] - box.left), abs(points[0] - box.right)) <= near
        and min(abs(points[1] - box.top), abs(points[1] - box.bottom)) <= near
        for _, points in outline
        if points
    )


def _only_casts_a_shadow(found: Element) -> bool:
    """The drawing itself is laid on top of what the filter makes of it."""
    if not found.children:
        return True
    last = found.children[-1]
    whole = any(
        one.given.get("in") == "SourceGraphic" for one in found.every() if one.tag in ("feBlend", "feMergeNode")
    )
    return last.tag == "feDropShadow" or (whole and last.tag in ("feBlend", "feMerge"))
