"""Colours of authors: whether white words can be read on one, and which darker one would do. It paints nothing."""

from __future__ import annotations

import re

HEX = re.compile(r"#[0-9A-Fa-f]{6}")
ENOUGH = 4.5
"""To one: what WCAG 2.2 asks of words."""


def contrast_with_white(colour: str) -> float:
    """The contrast ratio between white and this #RRGGBB, from 1 (white) to 21 (black)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def darker(colour: str) -> str:
    """The nearest darker form of this #RRGGBB that white words can be read on; itself where that is so already."""
    parts = _parts(colour)
    shades = ("#" + "".join(f"{part * share // 100:02X}" for part in parts) for share in range(100, 0, -1))
    return next((shade for shade in shades if contrast_with_white(shade) >= ENOUGH), "#000000")


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _linear(part: int) -> float:
    """The light of one part of a colour, 0 to 1 (sRGB)."""
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
