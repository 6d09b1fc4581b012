"""Smooth shapes on a surface: boxes, frames, shadows, hatching, discs, drawings from SVG. All in pixels, all cached."""

from __future__ import annotations

import io
from functools import lru_cache

from pygame import BLEND_RGBA_MIN, BLEND_RGBA_SUB, SRCALPHA, Color, Rect, Surface, draw, image, transform

from game.stage.paint.surface_cache import SurfaceCache
from game.stage.paint.themes import BLACK, WHITE

_cache = SurfaceCache(18 << 20)
FORMAT = Surface((1, 1), SRCALPHA, 32)
"""What all are converted to; convert_alpha would want a window."""
Rgba = tuple[int, int, int, int]


def seen_through(colour: str, strength: int) -> Rgba:
    """A colour of which 0..255 is seen."""
    c = Color(colour)
    return (c.r, c.g, c.b, min(255, strength))


def drawing(source: str, w: int, h: int) -> Surface:
    """An SVG as large as fits in w x h."""
    return _cache.get((source, w, h), lambda: painted(source, w, h))


def painted(source: str, w: int, h: int) -> Surface:
    """The same, not kept."""
    return image.load_sized_svg(io.BytesIO(source.encode()), (max(1, w), max(1, h))).convert(FORMAT)


def disc(r: int, colour: str) -> Surface:
    """A disc of radius r on clear ground."""

    def make() -> Surface:
        fine = 8 if r < 24 else 4
        c = Color(colour)
        large = Surface((2 * r * fine, 2 * r * fine), SRCALPHA, 32)
        large.fill((c.r, c.g, c.b, 0))
        draw.circle(large, c, (r * fine, r * fine), r * fine)
        return transform.smoothscale(large, (2 * r, 2 * r))

    return _cache.get(("disc", r, colour), make)


def _corners(dst: Surface, patch: Surface, rect: Rect, r: int, blend: int = 0) -> None:
    x, y, right, bottom = rect.x, rect.y, rect.right - r, rect.bottom - r
    dst.blit(patch, (x, y), (0, 0, r, r), blend)
    dst.blit(patch, (right, y), (r, 0, r, r), blend)
    dst.blit(patch, (x, bottom), (0, r, r, r), blend)
    dst.blit(patch, (right, bottom), (r, r, r, r), blend)


def box(dst: Surface, rect: Rect, r: int, colour: str) -> None:
    """A filled rounded rectangle."""
    r = min(r, rect.w // 2, rect.h // 2)
    if r > 0:
        _corners(dst, disc(r, colour), rect, r)
    for part in ((rect.x + r, rect.y, rect.w - 2 * r, rect.h), (rect.x, rect.y + r, r, rect.h - 2 * r),
                 (rect.right - r, rect.y + r, r, rect.h - 2 * r)):  # fmt: skip
        if part[2] > 0 and part[3] > 0:
            dst.fill(colour, part)


def bordered(dst: Surface, rect: Rect, r: int, edge: str, thick: int, fill: str) -> None:
    """A filled rounded rectangle within a border of its own colour."""
    inner = rect.inflate(-2 * thick, -2 * thick)
    if min(r, inner.w, inner.h) < thick:
        box(dst, rect, r, edge)
    else:  # not below the filling, of which a panel has a million pixels
        around = min(r, rect.w // 2, rect.h // 2)
        _corners(dst, disc(around, edge), rect, around)
        _sides(dst, rect, around, edge, thick)
    box(dst, inner, max(0, r - thick), fill)


def frame(dst: Surface, rect: Rect, r: int, colour: str, thick: int) -> None:
    """The border of a rounded rectangle, inside it; what it surrounds stays as it is."""
    r = max(min(r, rect.w // 2, rect.h // 2), thick)
    if rect.w < 2 * r or rect.h < 2 * r:
        return
    _corners(dst, _hoop(r, colour, thick), rect, r)
    _sides(dst, rect, r, colour, thick)


def _sides(dst: Surface, rect: Rect, r: int, colour: str, thick: int) -> None:
    """The straight parts of a border, between its corners."""
    for part in ((rect.x + r, rect.y, rect.w - 2 * r, thick), (rect.x + r, rect.bottom - thick, rect.w - 2 * r, thick),
                 (rect.x, rect.y + r, thick, rect.h - 2 * r),
                 (rect.right - thick, rect.y + r, thick, rect.h - 2 * r)):  # fmt: skip
        if part[2] > 0 and part[3] > 0:
            dst.fill(colour, part)


def _hoop(r: int, colour: str, thick: int) -> Surface:
    def make() -> Surface:
        outer = disc(r, colour).copy()
        if r > thick:
            hole = disc(r - thick, BLACK)  # black takes only alpha away
            outer.blit(hole, (thick, thick), special_flags=BLEND_RGBA_SUB)
        return outer

    return _cache.get(("hoop", r, colour, thick), make)


def rounded(picture: Surface, r: int) -> Surface:
    """A copy of the picture with round corners."""
    cut = picture.copy()
    r = min(r, picture.get_width() // 2, picture.get_height() // 2)
    if r > 0:  # the rest stays as it is: on a whole wall that is all but a thousandth
        mask = Surface((2 * r, 2 * r), SRCALPHA, 32)
        mask.fill((255, 255, 255, 0))
        box(mask, mask.get_rect(), r, WHITE)
        _corners(cut, mask, cut.get_rect(), r, BLEND_RGBA_MIN)
    return cut


def shadow(dst: Surface, rect: Rect, r: int, blur: int, down: int, rgba: Rgba, *, covered: bool = False) -> None:
    """A soft shadow around a box of this size, `down` pixels lower; nothing is painted under the middle of the box.

    `covered`: nor below its edges, between its corners, since a filled box is painted there next.
    """
    r = max(r, down)  # the box must cover the middle, which is left out
    patch, m = _shadow_patch(r, blur, rgba), 2 * blur
    e, n = r + m, patch.get_width()
    out = Rect(rect.x - m, rect.y - m + down, rect.w + 2 * m, rect.h + 2 * m)
    if out.w < 2 * e or out.h < 2 * e:
        patch = transform.smoothscale(patch, (out.w, out.h))
        dst.blit(patch, out)
        return
    dst.blit(patch, out.topleft, (0, 0, e, e))
    dst.blit(patch, (out.right - e, out.y), (n - e, 0, e, e))
    dst.blit(patch, (out.x, out.bottom - e), (0, n - e, e, e))
    dst.blit(patch, (out.right - e, out.bottom - e), (n - e, n - e, e, e))
    dark = _dark_part(r, blur, rgba)
    around = Rect(out.x + dark.x, out.y + dark.y, out.w - n + dark.w, out.h - n + dark.h)
    above, below, left, right = _outside(around, rect) if covered else (around,) * 4
    _stretch(dst, patch, Rect(e, 0, 1, e), Rect(out.x + e, out.y, out.w - 2 * e, e), above)
    _stretch(dst, patch, Rect(e, n - e, 1, e), Rect(out.x + e, out.bottom - e, out.w - 2 * e, e), below)
    seam = max(out.y + e, rect.bottom - r)  # what is lower lies beside the corners of the box
    for x, place_x, shown in ((0, out.x, left), (n - e, out.right - e, right)):
        _stretch(dst, patch, Rect(x, e, e, 1), Rect(place_x, out.y + e, e, seam - out.y - e), shown)
        _stretch(dst, patch, Rect(x, e, e, 1), Rect(place_x, seam, e, out.bottom - e - seam), around)


@lru_cache(64)
def _dark_part(r: int, blur: int, rgba: Rgba) -> Rect:
    """Around it the patch is clear. To look for it takes as long as to paint a short side, and so is done once."""
    return _shadow_patch(r, blur, rgba).get_bounding_rect()


def _outside(around: Rect, rect: Rect) -> tuple[Rect, Rect, Rect, Rect]:
    """What of a shadow lies above, below, left and right of its box."""
    x, y, w, h = around
    return (
        Rect(x, y, w, rect.y - y), Rect(x, rect.bottom, w, around.bottom - rect.bottom),
        Rect(x, y, rect.x - x, h), Rect(rect.right, y, around.right - rect.right, h),
    )  # fmt: skip


def _stretch(dst: Surface, patch: Surface, strip: Rect, place: Rect, shown: Rect) -> None:
    """A strip of one pixel, repeated over the part of its place that can be seen."""
    seen = place.clip(shown).clip(dst.get_clip()) if min(place.w, place.h, shown.w, shown.h) > 0 else None
    if not seen:
        return
    if strip.w == 1:
        strip = Rect(strip.x, strip.y + seen.y - place.y, 1, seen.h)
    else:
        strip = Rect(strip.x + seen.x - place.x, strip.y, seen.w, 1)
    dst.blit(transform.scale(patch.subsurface(strip), seen.size), seen)


def _shadow_patch(r: int, blur: int, rgba: Rgba) -> Surface:
    def make() -> Surface:
        q, m = 4, 2 * blur  # blurred at a quarter of the size: 16 times fewer pixels
        side = 2 * (r + m) + 4
        small = Surface((side // q + 1, side // q + 1), SRCALPHA, 32)
        small.fill((*rgba[:3], 0))
        inner = Rect(m // q, m // q, small.get_width() - 2 * (m // q), small.get_height() - 2 * (m // q))
        draw.rect(small, rgba, inner, border_radius=max(1, r // q))
        soft = transform.gaussian_blur(small, max(1, blur // q), repeat_edge_pixels=False)
        return transform.smoothscale(soft, (side, side))

    return _cache.get(("shadow", r, blur, rgba), make)


def hatching(w: int, h: int, step: int, ground: str, line: str) -> Surface:
    """A bar with round ends, full of slanted lines: there is something, and it is not told what."""

    def make() -> Surface:
        fine = 4
        large = Surface(((w + 2 * step) * fine, h * fine), SRCALPHA, 32)
        large.fill(ground)
        for x in range(-h * fine, large.get_width() + h * fine, step * fine):
            draw.line(large, line, (x, h * fine), (x + h * fine, 0), max(2, step * fine * 3 // 10))
        smooth = transform.smoothscale(large, (w + 2 * step, h))
        return rounded(smooth.subsurface((step, 0, w, h)), h // 2)

    return _cache.get(("hatching", w, h, step, ground, line), make)
