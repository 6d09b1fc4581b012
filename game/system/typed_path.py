"""A path as somebody typed or pasted it. It does not look whether anything is there."""

from __future__ import annotations

from pathlib import Path


def typed_path(text: str) -> Path | None:
    """The path that was meant, without the quotes of a copied one; None for what no computer can have."""
    plain = text.strip().strip('"')
    if not plain or "\0" in plain:
        return None
    try:
        return Path(plain).expanduser()
    except RuntimeError:  # ~somebody who has no folder here
        return None
