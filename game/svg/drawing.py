"""The elements of a file -> the shapes on a page: groups and copies unfolded, styles worked out, all in one measure.

What is not seen is left out. How much there may be is a matter of `limits`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.svg import paths
from game.svg.colours import Colour
from game.svg.coverings import Coverings
from game.svg.fault import Danger, NotPlain, Odd, TooMuch
from game.svg.limits import MOST_COPIES_DEEP, Budget
from game.svg.matrices import NUMBER, SAME, Matrix, fitted, length, matrix, moved, number, view_box
from game.svg.paints import Paints, Room, share
from game.svg.paths import Bounds, Outline
from game.svg.reading import Element
from game.svg.shapes import PAGE, Drawing, Gradient, Line, Shape
from game.svg.styles import INHERITED, StyleSheet

GROUPS = frozenset(["svg", "g", "a"])
BASIC = frozenset(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"])
UNSEEN = frozenset((
    "defs", "symbol", "style", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "filter", "marker",
    "pattern", "view", "cursor", "color-profile", "font", "font-face", "solidColor", "solidcolor", "hatch",
    "meshgradient", "meshGradient", "namedview", "grid", "unknown",
))  # fmt: skip
WORDS = frozenset(["text", "tspan", "textPath", "flowRoot"])
MARKERS = ("marker", "marker-start", "marker-mid", "marker-end")
NEAR = PAGE / 200
"""So little may lie outside a clip without being missed."""
FAR_OFF = 30 * PAGE
DOT = PAGE / 1000
"""So short that nobody sees that it is no point; painters pass over what is shorter still."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What an element takes over from those around it."""

    laid: Matrix
    room: Room
    looks: Mapping[str, str]
    opacity: float = 1.0
    around: tuple[Element, ...] = ()
    windows: tuple[Bounds, ...] = ()
    copies: int = 0


def draw(root: Element) -> Drawing:
    """What the file shows. NotPlain."""
    box = view_box(root.given.get("viewBox")) or _sized(root) or _around(root)
    if box is None:
        raise NotPlain(Odd.EMPTY)
    k = PAGE / max(box[2:])
    page = Bounds(0.0, 0.0, max(1.0, box[2] * k), max(1.0, box[3] * k))
    shapes = _Artist(root, page).drawn(fitted(box, page.right, page.bottom, "none"), box[2:])
    if not shapes:
        raise NotPlain(Odd.EMPTY)
    return Drawing(page.right, page.bottom, shapes)


def _sized(root: Element) -> tuple[float, float, float, float] | None:
    wide, high = (length(root.given.get(name), 0.0) for name in ("width", "height"))
    return (0.0, 0.0, wide, high) if wide > 0 and high > 0 else None


def _around(root: Element) -> tuple[float, float, float, float] | None:
    """For a file that says nothing of its size: the box of all that it draws."""
    everywhere = Bounds(-FAR_OFF, -FAR_OFF, FAR_OFF, FAR_OFF)
    reached = [shape.reach for shape in _Artist(root, everywhere).drawn(SAME, (100.0, 100.0))]
    if not reached:
        return None
    left, top = min(one.left for one in reached), min(one.top for one in reached)
    wide, high = max(one.right for one in reached) - left, max(one.bottom for one in reached) - top
    return (left, top, wide, high) if wide > 0 and high > 0 else None


class _Artist:
    """Draws one file on a page."""

    def __init__(self, root: Element, page: Bounds) -> None:
        self._root, self._page, self._shapes = root, page, list[Shape]()
        self._ids: dict[str, Element] = {}
        for element in root.every():
            self._ids.setdefault(element.given.get("id", ""), element)
        self._sheet = StyleSheet(element.text for element in root.every() if element.tag == "style")
        self._paints = Paints(self._ids, self._sheet)
        self._coverings = Coverings(self._ids, self._sheet, lambda element: self._outline(element, (100.0, 100.0)))
        self._budget, self._known = Budget(page), dict[int, tuple[Outline, Bounds | None]]()

    def drawn(self, laid: Matrix, room: Room) -> tuple[Shape, ...]:
        self._group(self._root, Scope(laid, room, {}))
        return tuple(self._shapes)

    def _visit(self, element: Element, scope: Scope) -> None:
        if element.tag in UNSEEN:
            return
        self._budget.visit(element)
        if element.tag in GROUPS or element.tag in BASIC or element.tag in ("use", "switch"):
            self._draw(element, scope)
        elif element.tag not in WORDS:
            raise element.refused(Danger.EMBEDDED if element.tag == "foreignObject" else Odd.UNKNOWN)
        elif any(one.text.strip() for one in element.every()):
            raise element.refused(Odd.WORDS)

    def _draw(self, element: Element, scope: Scope) -> None:
        if element.tag == "svg":
            scope = replace(scope, laid=scope.laid.after(self._inner(element, element, scope.room)))
        self._group(element, scope)

    def _group(self, element: Element, scope: Scope) -> None:
        """The element itself within what is around it, and all in it."""
        own = self._sheet.look(element, scope.around)
        opacity = scope.opacity * share(own.get("opacity"))
        if own.get("display") == "none" or opacity <= 0:
            return
        laid = scope.laid.after(matrix(own.get("transform")))
        windows = scope.windows + self._coverings.windows(element, own, laid)
        kept = {name: value for name, value in own.items() if name in INHERITED and value != "inherit"}
        looks = {**scope.looks, **kept}
        around = (*scope.around, element)
        self._inside(element, replace(
            scope, laid=laid, opacity=opacity, windows=windows, looks=looks, around=around
        ), own)  # fmt: skip

    def _inside(self, element: Element, scope: Scope, own: Mapping[str, str]) -> None:
        if element.tag in BASIC:
            self._shape(element, scope, own)
        elif element.tag == "use":
            self._copy(element, scope)
        elif element.tag == "switch":
            self._first_that_can_be_seen(element, scope)
        else:
            for child in element.children:
                self._visit(child, scope)

    def _first_that_can_be_seen(self, element: Element, scope: Scope) -> None:
        """Illustrator lays its own data beside the drawing, for itself to choose."""
        asks = ("requiredExtensions", "requiredFeatures")
        for child in element.children:
            if child.tag != "foreignObject" and not any(child.given.get(name) for name in asks[:1]):
                self._visit(child, scope)
                return

    def _copy(self, element: Element, scope: Scope) -> None:
        original = self._ids.get(element.given.get("href", "").strip()[1:])
        if original is None or original in scope.around:
            return
        if scope.copies >= MOST_COPIES_DEEP:
            raise element.refused(TooMuch.DEEP, MOST_COPIES_DEEP)
        x, y = (length(element.given.get(name), whole) for name, whole in zip("xy", scope.room, strict=True))
        scope = replace(scope, laid=scope.laid.after(moved(x, y)), copies=scope.copies + 1)
        if original.tag in ("symbol", "svg"):
            inner = self._inner(original, element, scope.room, at=False)
            self._group(original, replace(scope, laid=scope.laid.after(inner)))
        else:
            self._visit(original, scope)

    def _inner(self, element: Element, sized: Element, room: Room, at: bool = True) -> Matrix:
        """How a drawing in the drawing is laid."""
        wide, high = (
            length(sized.given.get(name) or element.given.get(name), whole, whole)
            for name, whole in zip(("width", "height"), room, strict=True)
        )
        box = view_box(element.given.get("viewBox"))
        inner = fitted(box, wide, high, element.given.get("preserveAspectRatio")) if box else SAME
        if not at:
            return inner
        return moved(length(element.given.get("x"), room[0]), length(element.given.get("y"), room[1])).after(inner)

    def _shape(self, element: Element, scope: Scope, own: Mapping[str, str]) -> None:
        looks = scope.looks
        if looks.get("visibility") in ("hidden", "collapse"):
            return
        if element.tag != "rect" and any(looks.get(name, "none") != "none" for name in MARKERS):
            raise element.refused(Odd.ARROWS, "marker")
        plain, box = self._outlined(element, scope.room)
        if box is None:
            return
        fill, stroke = (
            self._paints.paint(looks.get(name, otherwise), looks, element, box, scope.laid, scope.room)
            for name, otherwise in (("fill", "black"), ("stroke", "none"))
        )
        line = _line(looks, own, scope)
        outline = _kept_near(paths.mapped(plain, scope.laid))
        if stroke is not None and line.cap == "round":
            outline = _with_dots(outline)
        self._lay(element, scope, _painted(outline, looks, scope.opacity, fill, stroke, line))

    def _lay(self, element: Element, scope: Scope, shape: Shape | None) -> None:
        """On the page, unless nothing of it is seen there."""
        if shape is None:
            return
        seen = shape.reach.within(self._page)
        if (
            shape.reach.grown(DOT).within(self._page).width <= 0
            or shape.reach.grown(DOT).within(self._page).height <= 0
        ):
            return
        if not all(window.holds(seen, NEAR + shape.line.width / 2) for window in scope.windows):
            raise element.refused(Odd.CUT_OUT, "clip-path")
        lines_first = scope.looks.get("paint-order", "").startswith("stroke") and shape.fill and shape.stroke
        for part in (replace(shape, fill=None), replace(shape, stroke=None)) if lines_first else (shape,):
            self._budget.take(element, part)
            self._shapes.append(part)

    def _outlined(self, element: Element, room: Room) -> tuple[Outline, Bounds | None]:
        known = self._known.get(id(element))
        if known is None:
            outline = self._outline(element, room)
            known = self._known[id(element)] = (outline, paths.bounds(outline))
        return known

    def _outline(self, element: Element, room: Room) -> Outline:
        given, wide, high = element.given, *room

        def of(name: str, otherwise: float = 0.0) -> float:
            whole = (wide + high) / 2 if name == "r" else wide if name in WIDE else high
            return length(given.get(name), whole, otherwise)

        match element.tag:
            case "path":
                self._budget.read(element, len(given.get("d", "")))
                return paths.path(given.get("d", ""))
            case "rect":
                rx, ry = of("rx", -1.0), of("ry", -1.0)
                round_x, round_y = (rx if rx >= 0 else max(0.0, ry)), (ry if ry >= 0 else max(0.0, rx))
                return paths.rectangle(of("x"), of("y"), of("width"), of("height"), round_x, round_y)
            case "circle":
                return paths.ellipse(of("cx"), of("cy"), of("r"), of("r"))
            case "ellipse":
                return paths.ellipse(of("cx"), of("cy"), of("rx", of("ry")), of("ry", of("rx")))
            case "line":
                return paths.polygon([of("x1"), of("y1"), of("x2"), of("y2")], closed=False)
            case "polyline" | "polygon":
                self._budget.read(element, len(given.get("points", "")))
                numbers = [number(one) for one in NUMBER.findall(given.get("points", ""))]
                return paths.polygon(numbers, closed=element.tag == "polygon")
        return ()


WIDE = frozenset(["x", "x1", "x2", "cx", "rx", "width"])


def _line(looks: Mapping[str, str], own: Mapping[str, str], scope: Scope) -> Line:
    wide = (scope.room[0] + scope.room[1]) / 2
    k = scope.laid.scale
    if own.get("vector-effect") == "non-scaling-stroke":
        k = PAGE / max(scope.room)
    return Line(
        max(0.0, length(looks.get("stroke-width"), wide, 1.0)) * k,
        looks.get("stroke-linecap", "butt"),
        looks.get("stroke-linejoin", "miter"),
        max(1.0, length(looks.get("stroke-miterlimit"), 1.0, 4.0)),
        _dashes(looks.get("stroke-dasharray", "none"), wide, k),
        length(looks.get("stroke-dashoffset"), wide) * k,
    )


def _dashes(written: str, whole: float, k: float) -> tuple[float, ...]:
    parts = [length(one, whole, -1.0) * k for one in written.replace(",", " ").split()]
    if not parts or min(parts) < 0 or sum(parts) <= 0:
        return ()
    return tuple(parts) * (1 + len(parts) % 2)


def _painted(
    outline: Outline, looks: Mapping[str, str], opacity: float, fill: Paint, stroke: Paint, line: Line
) -> Shape | None:
    box = paths.bounds(outline)
    fill_opacity, stroke_opacity = (share(looks.get(f"{name}-opacity")) * opacity for name in ("fill", "stroke"))
    fill = fill if fill_opacity * _strength(fill) > 0 else None
    stroke = stroke if stroke_opacity * _strength(stroke) > 0 and line.width > 0 else None
    if box is None or (fill is None and stroke is None):
        return None
    even_odd = looks.get("fill-rule") == "evenodd"
    return Shape(outline, box, fill, fill_opacity, even_odd, stroke, stroke_opacity, line)


Paint = Colour | Gradient | None


def _strength(paint: Paint) -> float:
    return 0.0 if paint is None else paint.opacity if isinstance(paint, Colour) else 1.0


def _kept_near(outline: Outline) -> Outline:
    """Nothing further away than a painter can count."""
    if all(-FAR_OFF <= one <= FAR_OFF for _, points in outline for one in points):
        return outline
    return tuple((kind, tuple(min(FAR_OFF, max(-FAR_OFF, one)) for one in points)) for kind, points in outline)


def _with_dots(outline: Outline) -> Outline:
    """A line without length is a dot where its ends are round; painters pass it over."""
    found = list(outline)
    for at in range(len(found) - 1):
        (kind, points), (follows, other) = found[at], found[at + 1]
        ends = at + 2 == len(found) or found[at + 2][0] in "MZ"
        if kind == "M" and ends and (follows == "Z" or (follows == "L" and other == points)):
            found[at + 1] = ("L", (points[0] + DOT, points[1]))
    return tuple(found)
