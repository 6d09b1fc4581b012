"""Which files `open-kaart export` wrote here, so that it goes on with its own and never with anybody else's.

A name and what the file held, by session and folder; a list that is gone or odd costs a second file, and nothing more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from game.documents.output_folder import OutputFolder
from game.system.atomic_write import write_atomic
from game.system.paths import places
from game.system.plain_files import plain_bytes

MOST_BYTES, MOST = 1 << 20, 500
"""Of the list, and of the files that it remembers: those that were written last."""
Notes = dict[str, dict[str, str]]


def own_folder(folder: Path, session: str) -> OutputFolder:
    """This folder, in which what was written of this session before is ours again."""
    key = f"{session} {folder.resolve()}"

    def remember(_: str, notes: Mapping[str, str]) -> None:
        known = _read()
        mine = known.pop(key, {}) | dict(notes)
        with suppress(OSError):
            # Escaped, since the name of a folder may hold half a letter, which no file takes.
            write_atomic(_place(), json.dumps(dict([*known.items(), (key, mine)][-MOST:]), indent=1).encode())

    made = OutputFolder(folder, remember=remember)
    made.recall_notes(session, _read().get(key, {}))
    return made


def _place() -> Path:
    return places().settings.with_name("exported.json")


def _read() -> Notes:
    try:
        told = json.loads(plain_bytes(_place(), MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    found = told.items() if isinstance(told, dict) else ()
    return {
        key: {name: text for name, text in notes.items() if isinstance(text, str)}
        for key, notes in found
        if isinstance(notes, dict)
    }
