"""`open-kaart kit`: the facilitator's kit, with the numbers that this school confirmed; never over a file."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from pathlib import Path

from game.app.document_context import KIT, kit_of
from game.documents.bundle import paper_name
from game.i18n.words import Words
from game.settings.store import load
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.file_names import free_path
from game.system.paths import places
from game.system.place_time import here
from game.system.typed_path import given_path


def kit(options: Namespace, say: Words) -> int:
    """Write it and say where it is; Word where this computer makes no PDF."""
    form, data = kit_of(load(places().settings), say, here(time.time()), options.format)
    if options.out == "-":
        sys.stdout.buffer.write(data)
        return 0
    place = _place(options.out, form, say)
    try:
        write_atomic(place, data)
    except OSError as error:
        raise UserError(
            say("{path} cannot be written: {reason}", path=place, reason=error.strerror or error)
        ) from error
    print(place)
    return 0


def _place(out: str | None, form: str, say: Words) -> Path:
    """A name that is free in this folder, or the file that was asked for."""
    path = given_path(out) if out else Path()
    if path.is_dir():
        return free_path(path / f"{paper_name(KIT, say)}.{form}")
    if path.exists():
        raise UserError(say("{path} is there already and is not overwritten. Choose another name.", path=path))
    return path
