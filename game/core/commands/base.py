"""What every command of a key, a finger, a clicker, a phone or a desk is, and who answers it."""

from __future__ import annotations


class Command:
    """Something somebody asks for. Commands are compared by value, so that two scenes can be.

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


class RuleCommand(Command):
    """Answered by the rules: `core/rules` turns it into events, or refuses it."""

    __slots__ = ()


class ViewCommand(Command):
    """Answered by `core/view_state.turn`: it changes what lies over the wall, and nothing that is kept."""

    __slots__ = ()


class AppCommand(Command):
    """Answered by a handler of the app: it needs files, settings, cards or another session."""

    __slots__ = ()


class ServerCommand(AppCommand):
    """Answered by a handler of the app that speaks with the server for phones and desks."""

    __slots__ = ()
