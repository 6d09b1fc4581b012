"""Which fixed texts are to be looked at again: a law changes, and a file of it says from when somebody has to look."""

from __future__ import annotations

from game.fixed_texts.schema import FILES
from game.fixed_texts.store import broken, texts


def look_again(name: str) -> str:
    """From which day this file is to be looked at again, in whole or in part: an ISO date, "" for never."""
    found = texts(name)
    days = [one.text("look_again") for one in (found, *found.groups.get("articles", ()))]
    return min(filter(None, days), default="")


def due(today: str) -> tuple[str, ...]:
    """The names of the files whose day has come."""
    return tuple(name for name in FILES if (day := look_again(name)) and day <= today)


def to_look_at(today: str) -> bool:
    """Whether somebody has to look: a day has come, or a file of the school is not used because it is broken."""
    return bool(due(today) or broken())
