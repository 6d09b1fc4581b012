"""The beginning of a text, as much of it as fits; the whole stands elsewhere."""

from __future__ import annotations

from game.ui.widgets import width_of

FILLED = 0.84
"""Lines end at words, so this share of their width can be counted on."""


def shortened(text: str, w: float, size: float, lines: int) -> str:
    """The text, or its beginning with an ellipsis, for so many lines of this width at this size."""
    text = " ".join(text.split())
    room, wanted = w * lines * FILLED, width_of(text, size)
    if wanted <= room:
        return text
    kept = text[: max(1, int(len(text) * room / wanted) - 2)]
    return (kept.rpartition(" ")[0] or kept).rstrip(" ,;:.") + " …"
