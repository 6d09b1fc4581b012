"""Pictures of cards from SVG and PNG files: a scene covers its place, an icon stands whole on quiet ground.

What a set brings along is painted from its plain form only, which is bounded, whatever the file holds by now.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import partial
from importlib.resources.abc import Traversable
from math import ceil, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from pygame import BLEND_RGB_MULT, Rect, Surface, image, transform

from game.core.value import Value, value
from game.stage.paint.shapes import FORMAT, box, painted, rounded
from game.stage.paint.surface_cache import SurfaceCache
from game.stage.paint.themes import BLACK, WHITE
from game.system.resources import is_of_the_game

if TYPE_CHECKING:
    from game.svg.plain import PlainSvg

_cache = SurfaceCache(12 << 20)
MOST_PIXELS = 1 << 20
"""A drawing of a set is painted no larger, and enlarged from there: on a 4K wall it takes no longer."""
ICON = 0.68
"""The share of its place that an icon takes."""
Paint = Callable[[int, int], Surface]


@value
class _Source(Value):
    """`whole` paints all of it as large as fits in a size, `cut` its middle in exactly this size."""

    whole: Paint
    cut: Paint
    fills: bool = True
    light: bool = False


@value
class Grounds(Value):
    """What lies behind an icon, and behind a light one; and what a picture is multiplied with: white leaves it."""

    usual: str = WHITE
    dark: str = BLACK
    veil: str = WHITE


USUAL_GROUNDS = Grounds()


def picture(file: Traversable, size: tuple[int, int], r: int, cover: bool, grounds: Grounds = USUAL_GROUNDS) -> Surface:
    """A file with round corners that covers the size, or whole in it. OSError, ValueError, NotPlain, pygame.error."""
    key = str(file), _written(file), size, r, cover, grounds
    return _cache.get(key, lambda: _veiled(_made(file, size, r, cover, grounds), grounds.veil))


def _made(file: Traversable, size: tuple[int, int], r: int, cover: bool, grounds: Grounds) -> Surface:
    source = _opened(file)
    if not cover:
        return source.whole(*size)
    return rounded(source.cut(*size), r) if source.fills else _on_ground(source, size, r, grounds)


def _veiled(made: Surface, veil: str) -> Surface:
    """A white ground comes out in the colour of the veil, and what is dark stays dark."""
    if veil != WHITE:
        made.fill(veil, special_flags=BLEND_RGB_MULT)
    return made


def _opened(file: Traversable) -> _Source:
    if file.name.endswith(".png"):
        return _photo(image.load(io.BytesIO(file.read_bytes()), file.name).convert(FORMAT))
    if is_of_the_game(file):
        return _of_the_game(file.read_text("utf-8"))
    from game.svg.plain import plain  # only where a set has pictures: the first frame does not wait for it

    return _drawn(plain(file.read_bytes()))


def _of_the_game(source: str) -> _Source:
    """Only what comes of a drawing is kept, not the whole of it beside."""
    paint = partial(painted, source)
    return _Source(paint, partial(_middle, paint, shape=_shape_of(source)))


_SIZE = re.compile(r'<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"')


def _shape_of(source: str) -> tuple[float, float] | None:
    """Width and height that a drawing names; a drawing that names none has to be painted to see it."""
    found = _SIZE.match(source)
    return (float(found[1]), float(found[2])) if found is not None else None


def _on_ground(source: _Source, size: tuple[int, int], r: int, grounds: Grounds) -> Surface:
    place = Surface(size, FORMAT.get_flags(), 32)
    box(place, place.get_rect(), r, grounds.dark if source.light else grounds.usual)
    icon = source.whole(*(max(1, round(one * ICON)) for one in size))
    place.blit(icon, icon.get_rect(center=place.get_rect().center))
    return place


def _middle(paint: Paint, w: int, h: int, shape: tuple[float, float] | None = None) -> Surface:
    """So large that it covers the size, and cut to it."""
    wide, high = shape or paint(w, h).get_size()
    k = max(w / wide, h / high)
    large = paint(ceil(wide * k) + 1, ceil(high * k) + 1)
    if large.get_width() < w or large.get_height() < h:  # a drawing rounds its shape to whole pixels
        large = transform.smoothscale(large, (max(w, large.get_width()), max(h, large.get_height())))
    place = Rect(0, 0, w, h)
    place.center = large.get_rect().center
    return large.subsurface(place.clamp(large.get_rect()))


def _drawn(found: PlainSvg) -> _Source:
    def whole(w: int, h: int) -> Surface:
        k = min(w / found.width, h / found.height)
        return _enlarged(found.file(), max(1, round(found.width * k)), max(1, round(found.height * k)))

    def cut(w: int, h: int) -> Surface:
        return _enlarged(found.file(w / h), w, h)

    return _Source(whole, cut, found.fills, found.light)


def _enlarged(source: str, w: int, h: int) -> Surface:
    """In exactly this size, which has the shape of the drawing."""
    k = min(1.0, sqrt(MOST_PIXELS / (w * h)))
    small = painted(source, max(1, round(w * k)), max(1, round(h * k)))
    return small if small.get_size() == (w, h) else transform.smoothscale(small, (w, h))


def _photo(whole: Surface) -> _Source:
    """A PNG; one with clear corners is an icon."""

    def fitted(w: int, h: int) -> Surface:
        wide, high = whole.get_size()
        k = min(w / wide, h / high)
        return transform.smoothscale(whole, (max(1, round(wide * k)), max(1, round(high * k))))

    right, bottom = whole.get_width() - 1, whole.get_height() - 1
    corners = ((0, 0), (right, 0), (0, bottom), (right, bottom))
    return _Source(fitted, partial(_middle, fitted), all(whole.get_at(one).a == 255 for one in corners))


def _written(file: Traversable) -> int:
    """When it was changed last, in ns: an author draws it anew while the game is open."""
    return file.stat().st_mtime_ns if isinstance(file, Path) else 0
