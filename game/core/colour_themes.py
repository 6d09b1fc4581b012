"""The themes of colours that somebody can choose, by the names of their files; which colours, the stage reads there."""

from __future__ import annotations

from itertools import pairwise

COLOUR_THEMES = ("warm", "dark", "contrast")
"""The first is the usual one. Each is a file of assets/themes."""


def theme_after(theme: str) -> str:
    """The one that comes next; after the last, and after one that there is not, the first."""
    return dict(pairwise(COLOUR_THEMES)).get(theme, COLOUR_THEMES[0])
