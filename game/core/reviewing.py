"""When an agreement is looked at again. Dates are ISO texts; the day of today is passed in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from game.core.session import SETTLED, Agreement


def review_of(one: Agreement, at: str) -> str:
    """The review date of an agreement made at `at` (ISO): as the team set it, or a year later; "" without a date."""
    return one.review or a_year_after(at)


def a_year_after(at: str) -> str:
    """The same day a year later; 28 February for a leap day, "" for what is no date."""
    try:
        day = date.fromisoformat(at[:10])
    except ValueError:
        return ""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day).isoformat()


def due(agreements: Iterable[Agreement], at: str, today: str) -> tuple[Agreement, ...]:
    """What was agreed at `at` and is to be looked at again by `today`, the longest waiting first."""
    waiting = [(review_of(one, at), one) for one in agreements if one.status in SETTLED]
    return tuple(one for day, one in sorted(waiting, key=lambda pair: pair[0]) if day and day <= today[:10])
