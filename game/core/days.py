"""The day of a moment is the day of the place where it was: a moment is kept in the time of that place.

Moments are ISO texts with the hours that the place is ahead of UTC, or behind; it knows no clock and no place.
"""

from __future__ import annotations

from datetime import UTC, datetime


def day_of(at: str) -> str:
    """The day as people at the place had it, as an ISO date; "" for no moment."""
    return at[:10]


def seconds_between(earlier: str, later: str) -> int:
    """How much later, whatever the places; 0 for what is not later, and for what is no moment."""
    first, second = utc_of(earlier), utc_of(later)
    return max(0, int((second - first).total_seconds())) if first and second else 0


def in_order(at: str) -> str:
    """The moment in UTC, by which moments of different places can be sorted; what is no moment comes first."""
    moment = utc_of(at)
    return moment.isoformat() if moment else ""


def utc_of(at: str) -> datetime | None:
    """The moment in UTC; None for what is none. Without a place it counts as one in UTC."""
    try:
        told = datetime.fromisoformat(at)
        return (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
