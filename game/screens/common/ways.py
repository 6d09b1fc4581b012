"""How each way to vote is shown wherever it can be chosen: its icon and its key."""

from __future__ import annotations

from typing import assert_never

from game.core.ballots import Way


def way_sign(way: Way) -> tuple[str, str]:
    """Icon and key."""
    match way:
        case Way.HANDS:
            return "hand", "h"
        case Way.KEYBOARD:
            return "keyboard", "t"
        case Way.PHONES:
            return "phone", "p"
        case Way.TABLES:
            return "table", "g"  # B is the black wall of a clicker
        case Way.CAMERA:
            return "camera", "l"
        case _:
            assert_never(way)
