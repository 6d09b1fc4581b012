"""A drawing -> the bytes of an SVG in the few words that every painter knows: paths, hex colours, gradients."""

from __future__ import annotations

from collections.abc import Iterator

from game.svg.colours import Colour
from game.svg.paths import Outline
from game.svg.shapes import Drawing, Gradient, Shape, Stop

FORMS = {"M": "M%.2f %.2f", "L": "L%.2f %.2f", "C": "C%.2f %.2f %.2f %.2f %.2f %.2f", "Z": "Z"}
CAPS, JOINS, SPREADS = ("butt", "round", "square"), ("miter", "round", "bevel"), ("pad", "reflect", "repeat")


def written(drawing: Drawing) -> str:
    """What stands between `<svg>` and `</svg>`."""
    gradients: list[str] = []
    shapes = [_shape(shape, gradients) for shape in drawing.shapes]
    return f"<defs>{''.join(gradients)}</defs>{''.join(shapes)}"


def _shape(shape: Shape, gradients: list[str]) -> str:
    parts = [f'<path d="{_data(shape.outline)}"']
    parts += _paint("fill", shape.fill, shape.fill_opacity, gradients)
    if shape.even_odd:
        parts.append('fill-rule="evenodd"')
    if shape.stroke is not None:
        parts += _paint("stroke", shape.stroke, shape.stroke_opacity, gradients)
        parts += _line(shape)
    return " ".join(parts) + "/>"


def _data(outline: Outline) -> str:
    return "".join([FORMS[kind] % points for kind, points in outline])


def _paint(name: str, paint: Colour | Gradient | None, opacity: float, gradients: list[str]) -> Iterator[str]:
    if paint is None:
        yield f'{name}="none"'
        return
    if isinstance(paint, Colour):
        yield f'{name}="{paint.hex}"'
        opacity *= paint.opacity
    else:
        gradients.append(_gradient(paint, f"g{len(gradients)}"))
        yield f'{name}="url(#g{len(gradients) - 1})"'
    if opacity < 1:
        yield f'{name}-opacity="{opacity:.3f}"'


def _gradient(one: Gradient, name: str) -> str:
    tag = "radialGradient" if one.is_round else "linearGradient"
    along = " ".join(f'{key}="{value:.6g}"' for key, value in one.along.items())
    laid = " ".join(f"{value:.6g}" for value in one.laid)
    spread = one.spread if one.spread in SPREADS else "pad"
    return (
        f'<{tag} id="{name}" gradientUnits="userSpaceOnUse" {along} gradientTransform="matrix({laid})" '
        f'spreadMethod="{spread}">{"".join(map(_stop, one.stops))}</{tag}>'
    )


def _stop(stop: Stop) -> str:
    opacity = f' stop-opacity="{stop.colour.opacity:.3f}"' if stop.colour.opacity < 1 else ""
    return f'<stop offset="{stop.at:.4f}" stop-color="{stop.colour.hex}"{opacity}/>'


def _line(shape: Shape) -> Iterator[str]:
    line = shape.line
    yield f'stroke-width="{line.width:.3f}"'
    yield f'stroke-linecap="{line.cap if line.cap in CAPS else "butt"}"'
    yield f'stroke-linejoin="{line.join if line.join in JOINS else "miter"}" stroke-miterlimit="{line.miter:.3g}"'
    if line.dashes:
        dashes = ",".join(f"{one:.3f}" for one in line.dashes)
        yield f'stroke-dasharray="{dashes}" stroke-dashoffset="{line.offset:.3f}"'
