"""Which fixed texts are to be looked at again: a law changes, and a file of it says from when somebody has to look."""

from __future__ import annotations

from functools import lru_cache

from game.fixed_texts.schema import FILES
from game.fixed_texts.store import State, broken_in, own_state, texts


def look_again(name: str) -> str:
    """From which day this file is to be looked at again, in whole or in part: an ISO date, "" for never."""
    found = texts(name) if name in WITH_A_DAY else None
    if found is None:
        return ""
    days = [one.text("look_again") for one in (found, *found.groups.get("articles", ()))]
    return min(filter(None, days), default="")


WITH_A_DAY = tuple(name for name, fields in FILES.items() if any(field.name == "look_again" for field in fields))


def due(today: str) -> tuple[str, ...]:
    """The names of the files whose day has come."""
    return _due(today, own_state())


@lru_cache(maxsize=4)
def _due(today: str, state: State) -> tuple[str, ...]:
    """Read once for each state of the files."""
    return tuple(name for name in WITH_A_DAY if (day := look_again(name)) and day <= today)


def due_and_broken(today: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files whose day has come, and those of the school that are not used because something is wrong in them.

    With one look at their folder: a screen asks whenever it is painted.
    """
    state = own_state()
    return _due(today, state), broken_in(state)


def to_look_at(today: str) -> bool:
    """Whether somebody has to look, for one reason or the other."""
    return any(due_and_broken(today))
