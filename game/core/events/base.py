"""What every fact of a session is. What can have happened is in events.py."""

from __future__ import annotations


class Event:
    """A fact. Compared by value."""

    __slots__ = ()
