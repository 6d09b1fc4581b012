"""A logo as every program shows it alike: upright, of a size that documents carry, without words of its camera."""

from __future__ import annotations

from io import BytesIO

import pygame
from pygame import Surface

from game.system.image_info import PNG, is_plain, orientation, pixels

MOST = 1200
"""Pixels at its longest side: 500 to an inch, where it is printed widest."""
HEAVY = 2 << 20
"""Bytes; a picture that is heavier at that size is made smaller still."""
SIDES = (MOST, MOST // 2, MOST // 4)


def is_normal(logo: bytes) -> bool:
    """Whether it can stay as it is."""
    return is_plain(logo) and 0 < max(pixels(logo)) <= MOST and len(logo) <= HEAVY


def normal(logo: bytes) -> bytes:
    """The logo as it is kept and printed; b"" for what cannot be read. A normal one comes out as it went in."""
    if is_normal(logo):
        return logo
    try:
        picture = _upright(pygame.image.load(BytesIO(logo)), orientation(logo))
        return next(made for side in SIDES if len(made := _written(picture, side, logo)) <= HEAVY)
    except (pygame.error, ValueError, StopIteration, MemoryError):
        return b""


def _upright(picture: Surface, held: int) -> Surface:
    """Turned and mirrored back; from 5 on width and height change places."""
    if held >= 5:
        picture = pygame.transform.rotate(picture, -90 if held == 6 else 90)
    match held:
        case 2 | 7:
            return pygame.transform.flip(picture, True, False)
        case 4 | 5:
            return pygame.transform.flip(picture, False, True)
        case 3:
            return pygame.transform.rotate(picture, 180)
    return picture


def _written(picture: Surface, side: int, logo: bytes) -> bytes:
    """As the kind of file that it was, at most so many pixels wide and high."""
    w, h = picture.get_size()
    whole = Surface((w, h), pygame.SRCALPHA)  # smooth scaling wants 32 bits
    whole.blit(picture, (0, 0))
    if max(w, h) > side:
        scale = side / max(w, h)
        whole = pygame.transform.smoothscale(whole, (max(1, round(w * scale)), max(1, round(h * scale))))
    file = BytesIO()
    pygame.image.save(whole, file, "logo.png" if logo.startswith(PNG) else "logo.jpg")
    return file.getvalue()
