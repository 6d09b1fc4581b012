"""A field that holds a day: that it is one, and that nobody saw a source tomorrow. It knows no clock."""

from __future__ import annotations

import re
from datetime import date

from game.content.field_check import Checker, Group
from game.content.problem import phrase

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_in(check: Checker, group: Group, name: str) -> str:
    """The day in this field; "" where there is none, or what stands there is no day, which is told."""
    day = group.text(name)
    if not day or _is_day(day):
        return day
    told = phrase("'{field}' is not a date", field=group.named(name))
    check.bad(group.nodes[name], told, phrase("write it like 2026-11-22"))
    return ""


def checked_in(check: Checker, group: Group, today: str) -> str:
    """The same of the day on which a source was seen, which is never after today."""
    day = day_in(check, group, "checked")
    if day > today:
        told = phrase("'{field}' is in the future", field=group.named("checked"))
        check.bad(group.nodes["checked"], told, phrase("when did you see the source?"))
    return day


def _is_day(day: str) -> bool:
    try:
        return bool(DAY.fullmatch(day) and date.fromisoformat(day))
    except ValueError:  # 30 February
        return False
