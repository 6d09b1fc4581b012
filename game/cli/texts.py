"""`open-kaart texts`: where the law and the other fixed texts are, and a file of them to change. It overwrites none."""

from __future__ import annotations

from argparse import Namespace

from game.fixed_texts.due import due, look_again
from game.fixed_texts.schema import FILES
from game.fixed_texts.store import broken, own_file, own_names, shipped_bytes
from game.i18n.words import Words
from game.library.loading import today
from game.system.atomic_write import write_atomic
from game.system.errors import UserError


def texts(options: Namespace, say: Words) -> int:
    """Without a name each file with its state; with one that file is laid where the school may change it."""
    if not options.name:
        for name in FILES:
            print(f"{name:11} {_state(name, say)}")
        return 0
    path = own_file(options.name)
    if path.exists():
        print(say("{path} is there already; it stays as it is.", path=path))
        return 0
    try:
        write_atomic(path, shipped_bytes(options.name))
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)) from error
    print(path)
    return 0


def _state(name: str, say: Words) -> str:
    if name in broken():
        told = say("yours, but there is a mistake in it, so the game’s own is used: {path}", path=own_file(name))
    else:
        told = say("yours: {path}", path=own_file(name)) if name in own_names() else say("the game’s own")
    day = look_again(name)
    if not day:
        return told
    again = say("review it now") if name in due(today()) else say("review it from {date}", date=say.date(day))
    return f"{told}; {again}"
