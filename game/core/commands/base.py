"""What every command of a key, a finger, a clicker, a phone or a desk is, and who answers it."""

from __future__ import annotations

from game.core.value import Value


class Command(Value):
    """Something somebody asks for. Commands are compared by value, so that two scenes can be.

    Those with fields are values (see value.py); those without need not be decorated.
    """

    __slots__ = ()


class RuleCommand(Command):
    """Answered by the rules: `core/rules` turns it into events, or refuses it."""

    __slots__ = ()


class ViewCommand(Command):
    """Answered by `core/view_state.turn`: it changes what lies over the wall, and nothing that is kept."""

    __slots__ = ()


class AppCommand(Command):
    """Answered by a handler of the app: it needs files, settings, cards or another session."""

    __slots__ = ()


class WindowCommand(AppCommand):
    """What a window is set to. It is no step of the meeting: a notice stays, and so does what is being typed."""

    __slots__ = ()


class ServerCommand(AppCommand):
    """Answered by a handler of the app that speaks with the server for phones and desks."""

    __slots__ = ()


class PlenaryCommand(Command):
    """Answered by the plenary of a study day alone (`app/plenary.py`); a room knows none of these."""

    __slots__ = ()


class MergingCommand(Command):
    """Answered by the session that makes one protocol of many rooms (`app/merging.py`), or by the window of both."""

    __slots__ = ()
