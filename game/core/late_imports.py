"""Imports that the first frame does not wait for: a function from another module, brought in when it is first called.

    with when_called():
        from game.screens.closing.protocol import protocol

Type checkers, and the test of the layers, see plain imports. `bring_in` gets all of them while nobody waits, so that no
key press has to.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import SimpleNamespace
from typing import Any

_IMPORT = builtins.__import__
_waiting: list[_Late] = []
_open: set[str] = set()
"""The modules that are in such a block now. Threads may import at the same time: only those modules' imports wait."""


class _Late:
    """Stands for a function of another module."""

    def __init__(self, module: str, name: str) -> None:
        self.__name__, self._module = name, module
        self._function: Any = None

    def __call__(self, *given: Any, **named: Any) -> Any:
        return (self._function or self.function())(*given, **named)

    def function(self) -> Any:
        """The function itself. TypeError for a class or a constant: somebody may look at those without a call."""
        found = getattr(import_module(self._module), self.__name__)
        if isinstance(found, type) or not callable(found):
            raise TypeError(f"{self._module}.{self.__name__} is no function, and cannot come late")
        self._function = found
        return found


@contextmanager
def when_called() -> Iterator[None]:
    """What is imported in this block, at the head of a module, is imported when it is called."""
    module = sys._getframe(2).f_globals["__name__"]  # noqa: SLF001 - of `with`, past the one of contextlib
    _open.add(module)
    builtins.__import__ = _promise
    try:
        yield
    finally:
        _open.discard(module)
        if not _open:
            builtins.__import__ = _IMPORT


def _promise(
    name: str,
    globals: Mapping[str, object] | None = None,
    locals: Mapping[str, object] | None = None,
    fromlist: Sequence[str] | None = (),
    level: int = 0,
) -> Any:
    if not fromlist or globals is None or globals.get("__name__") not in _open:
        return _IMPORT(name, globals, locals, fromlist or (), level)
    promised = {one: _Late(name, one) for one in fromlist}
    _waiting.extend(promised.values())
    return SimpleNamespace(**promised)


def bring_in() -> None:
    """Import all that was not called yet, and what in turn comes late there."""
    while _waiting:
        _waiting.pop().function()
