"""What `fill` and `stroke` mean: a colour, a gradient laid over its shape, or nothing. It draws no outline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from game.svg.colours import Colour, colour
from game.svg.fault import Odd, TooMuch
from game.svg.matrices import SAME, Matrix, length, matrix
from game.svg.paths import Bounds
from game.svg.reading import Element
from game.svg.shapes import Gradient, Stop
from game.svg.styles import StyleSheet

INK = "black"
LINK = re.compile(r"url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)\s*(.*)", re.DOTALL)
GRADIENTS = ("linearGradient", "radialGradient")
FOREIGN = ("context-fill", "context-stroke", "inherit", "currentcolor")
MOST_STOPS = 24
PLACES = {
    "linearGradient": {"x1": 0.0, "y1": 0.0, "x2": 1.0, "y2": 0.0},
    "radialGradient": {"cx": 0.5, "cy": 0.5, "r": 0.5},
}
Room = tuple[float, float]
"""How large the drawing is, for lengths in %."""


def target(value: str) -> str:
    """The id that a `url(#id)` leads to; "" for anything else."""
    found = LINK.match(value)
    return found[1] if found else ""


class Paints:
    """The gradients of a file, by their ids."""

    def __init__(self, ids: Mapping[str, Element], sheet: StyleSheet) -> None:
        self._ids, self._sheet = ids, sheet
        self._known: dict[int, tuple[Stop, ...]] = {}

    def paint(
        self, value: str, looks: Mapping[str, str], shape: Element, box: Bounds, laid: Matrix, room: Room
    ) -> Colour | Gradient | None:
        """What this value paints on a shape with this box, which the matrix lays on the page. NotPlain."""
        if linked := LINK.match(value):
            element = self._ids.get(linked[1])
            if element is None:
                return self._colour(linked[2] or "none", looks, shape)
            if element.tag not in GRADIENTS:
                raise shape.refused(Odd.PATTERN, element.tag)
            return self._gradient(element, box, laid, room)
        return self._colour(value, looks, shape)

    def _colour(self, value: str, looks: Mapping[str, str], element: Element) -> Colour | None:
        if value.lower() == "none":
            return None
        if value.lower() in FOREIGN:
            value = looks.get("color", INK)
        found = colour(INK if value.lower() in FOREIGN else value)
        if found is None:
            raise element.refused(Odd.COLOUR, value)
        return found

    def _gradient(self, element: Element, box: Bounds, laid: Matrix, room: Room) -> Colour | Gradient | None:
        chain = list(self._chain(element))
        stops = next((found for one in chain if (found := self._stops(one))), ())
        if len(stops) < 2:
            return stops[0].colour if stops else None
        given = {name: value for one in reversed(chain) for name, value in one.given.items()}
        within = given.get("gradientUnits") == "userSpaceOnUse"
        if not within and not (box.width and box.height):
            return stops[-1].colour
        over = SAME if within else Matrix(box.width, 0, 0, box.height, box.left, box.top)
        places = _places(element, given, room if within else (1.0, 1.0))
        whole = laid.after(over).after(matrix(given.get("gradientTransform")))
        return Gradient(places, stops, whole, given.get("spreadMethod", "pad"))

    def _chain(self, element: Element) -> Iterator[Element]:
        """A gradient and those that it takes after."""
        seen: list[Element] = []
        while element not in seen and len(seen) < 8:
            seen.append(element)
            yield element
            after = self._ids.get(element.given.get("href", "").strip().lstrip("#"))
            if after is None or after.tag not in GRADIENTS:
                return
            element = after

    def _stops(self, element: Element) -> tuple[Stop, ...]:
        known = self._known.get(id(element))
        if known is None:
            known = self._known[id(element)] = self._stops_in(element)
        return known

    def _stops_in(self, element: Element) -> tuple[Stop, ...]:
        found: list[Stop] = []
        for child in element.children:
            if child.tag == "stop":
                found.append(self._stop(child, found[-1].at if found else 0.0))
        if len(found) > MOST_STOPS:
            raise element.refused(TooMuch.DETAILS)
        return tuple(found)

    def _stop(self, element: Element, least: float) -> Stop:
        looks = self._sheet.look(element, ())
        plain = self._colour(looks.get("stop-color", INK), looks, element) or Colour("#000000", 0.0)
        opacity = plain.opacity * share(looks.get("stop-opacity"))
        at = min(1.0, max(least, length(element.given.get("offset"), 1.0)))
        return Stop(at, plain._replace(opacity=opacity))


def share(value: str | None) -> float:
    """An opacity, 0 to 1; 1 where none is given."""
    return min(1.0, max(0.0, length(value, 1.0, 1.0)))


def _places(element: Element, given: Mapping[str, str], room: Room) -> dict[str, float]:
    wide, high = room
    found = {}
    for name, otherwise in PLACES[element.tag].items():
        whole = ((wide**2 + high**2) / 2) ** 0.5 if name == "r" else wide if "x" in name else high
        found[name] = length(given.get(name), whole, otherwise * whole)
    if "r" in found:
        found["fx"] = length(given.get("fx"), wide, found["cx"])
        found["fy"] = length(given.get("fy"), high, found["cy"])
    return found
