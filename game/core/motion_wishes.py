"""How much may move on wall and desk, as somebody chose: by a name that is kept in the settings."""

from __future__ import annotations

AS_SYSTEM, LESS, FULL = "system", "less", "full"
MOTION_WISHES = (AS_SYSTEM, LESS, FULL)
"""As this computer is set, which holds until somebody chooses; less; as designed."""


def less_motion(wish: str, system: bool) -> bool:
    """Whether less is to move; `system` says whether this computer is set to that."""
    return wish == LESS or (wish == AS_SYSTEM and system)
