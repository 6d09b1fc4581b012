"""Days that a team can choose to look at an agreement again, and what they type for one. ISO texts; no clock."""

from __future__ import annotations

import re
from datetime import date

ISO = re.compile(r"\d{4}-\d\d-\d\d$")
TYPED = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")


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
        return date.fromisoformat(at[:10])
    except ValueError:
        return None
