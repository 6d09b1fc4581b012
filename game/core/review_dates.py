"""When an agreement is looked at again, and what a team types for a day. Dates are ISO texts; today is passed in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from game.core.days import day_of
from game.core.late_pattern import late
from game.core.session import SETTLED, Agreement

ISO = late(r"\d{4}-\d\d-\d\d$")
TYPED = late(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")


def review_of(one: Agreement, at: str) -> str:
    """The review date of an agreement made at `at` (ISO): as the team set it, or a year later; "" without a date."""
    return one.review or a_year_after(at)


def a_year_after(at: str) -> str:
    """The same day a year later; 28 February for a leap day, "" for what is no date."""
    day = _day(at)
    if day is None:
        return ""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day).isoformat()


def due(agreements: Iterable[Agreement], at: str, today: str) -> tuple[Agreement, ...]:
    """What was agreed at `at` and is to be looked at again by `today`, the longest waiting first."""
    waiting = [(review_of(one, at), one) for one in agreements if one.status in SETTLED]
    return tuple(one for day, one in sorted(waiting, key=lambda pair: pair[0]) if day and day <= today)


def months_later(at: str, months: int) -> str:
    """The same day so many months later, or the last of that month; "" for what is no date."""
    day = _day(at)
    if day is None:
        return ""
    years, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + years, month + 1, last).isoformat()
        except ValueError:
            continue
    return ""


def weeks_later(at: str, weeks: int) -> str:
    """The day so many weeks later; "" for what is no date, and where the calendar ends before."""
    day, later = _day(at), timedelta(weeks=weeks)
    return "" if day is None or day >= date.max - later else (day + later).isoformat()


def next_school_year(at: str) -> str:
    """The first of September that comes; "" for what is no date."""
    day = _day(at)
    if day is None:
        return ""
    return date(day.year + ((day.month, day.day) >= (9, 1)), 9, 1).isoformat()


def typed_day(text: str) -> str:
    """An ISO date from 2027-11-12 or 12-11-2027, also with dots or strokes; "" for what is no date."""
    found = TYPED.match(text.strip())
    iso = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text.strip()
    return iso if ISO.match(iso) and _day(iso) is not None else ""


def _day(at: str) -> date | None:
    try:
        return date.fromisoformat(day_of(at))
    except ValueError:
        return None
