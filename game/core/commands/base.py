"""What every wish of a key, a finger, a clicker or a phone is. What becomes of it is in rules.py."""

from __future__ import annotations


class Command:
    """A wish. Commands are compared by value, so that two scenes can be.

    Those with fields are frozen dataclasses. Those without need not be: to make a dataclass takes half a millisecond,
    and the first frame would wait for each of them.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"
