"""What every wish of a key, a finger, a clicker or a phone is. What becomes of it is in rules.py."""

from __future__ import annotations


class Command:
    """A wish. Commands are compared by value, so that two scenes can be."""

    __slots__ = ()
