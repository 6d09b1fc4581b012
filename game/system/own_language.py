"""The languages that somebody has chosen on this computer; asked once, for a program that was never started here."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence


def nearest(wanted: Sequence[str], there: Collection[str], otherwise: str) -> str:
    """The first of the `wanted` languages that is `there`, in the form of another country too (`de-AT` is `de`)."""
    by_name = {_plain(name): name for name in there}
    for language in map(_plain, wanted):
        for name in (language, language.partition("-")[0]):
            if name in by_name:
                return by_name[name]
    return otherwise


def _plain(name: str) -> str:
    return name.strip().replace("_", "-").casefold()


def names_in(buffer: str) -> tuple[str, ...]:
    """What Windows writes: each name with a zero behind it, and one more behind the last."""
    return tuple(name for name in buffer.split("\0") if name)


if sys.platform == "win32":
    import ctypes

    BY_NAME = 8

    def chosen_here() -> tuple[str, ...]:
        """As they stand in the settings of Windows, the one that people read first; nothing if it does not tell."""
        count, size = ctypes.c_ulong(), ctypes.c_ulong()
        ask = ctypes.windll.kernel32.GetUserPreferredUILanguages
        if not ask(BY_NAME, ctypes.byref(count), None, ctypes.byref(size)):
            return ()
        buffer = ctypes.create_unicode_buffer(size.value)
        told = ask(BY_NAME, ctypes.byref(count), buffer, ctypes.byref(size))
        return names_in(buffer[: size.value]) if told else ()

else:

    def chosen_here() -> tuple[str, ...]:
        """Nothing: a shell says more of whoever set the computer up than of the room that looks at the wall."""
        return ()
