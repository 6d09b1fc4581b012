"""Moments in the time of the place where this computer is. It reads the zone of the computer and no other clock."""

from __future__ import annotations

from datetime import UTC, datetime

OLD = "+00:00"
"""How versions up to 0.1.0 ended every moment, wherever they were; a place in UTC itself is written with a Z."""


def here(seconds: float) -> str:
    """A moment since 1970 as ISO text, with how far this place is ahead of UTC then."""
    return _written(datetime.fromtimestamp(seconds, UTC))


def placed(at: str) -> str:
    """A moment that was kept in UTC, as it was here; one that tells its place, or is no moment, as it is."""
    if not at.endswith(OLD):
        return at
    try:
        return _written(datetime.fromisoformat(at))
    except (ValueError, OverflowError, OSError):
        return at


def day_here(seconds: float) -> str:
    """The day of a moment since 1970, as ISO text; "" for one that no calendar has."""
    try:
        return here(seconds)[:10]
    except (ValueError, OverflowError, OSError):
        return ""


def _written(moment: datetime) -> str:
    """In UTC where the computer names a place that there cannot be."""
    try:
        placed_there = moment.astimezone()
    except ValueError:
        placed_there = moment.astimezone(UTC)
    told = placed_there.isoformat(timespec="seconds")
    return told.removesuffix(OLD) + "Z" if told.endswith(OLD) else told
