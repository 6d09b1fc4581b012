"""Starts the game from the Windows folder. There is no console: what would be printed is said in a window."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Sequence
from io import TextIOBase
from pathlib import Path

from game.cli.language import usual_language
from game.i18n.catalogues import words
from game.i18n.words import Words
from game.launcher.folder_check import fault_of
from game.launcher.message import tell
from game.launcher.sentences import broken_off, not_started, sentence

MOST = 1500
"""Letters of what was printed that fit into a window; the last ones say what went wrong."""


class Heard(TextIOBase):
    """Stands for the console that is not there, and remembers the end of what was printed."""

    def __init__(self) -> None:
        super().__init__()
        self.end = ""

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        self.end = (self.end + text)[-MOST:]
        return len(text)


def start(executable: str, arguments: Sequence[str], show: Callable[[str], None] = tell) -> int:
    """Play; the exit status. `arguments` are those that Windows gave the program, perhaps a file that was dropped."""
    fault = fault_of(Path(executable).parent)
    if fault is not None:
        show(sentence(fault, _say()))
        return 1
    return _played(dropped(arguments), show)


def dropped(arguments: Sequence[str]) -> str:
    """The file that was dropped on the program, "" without one. It is handed to the game, and never run."""
    return next((one for one in arguments[1:] if one and not one.startswith("-")), "")


def _played(file: str, show: Callable[[str], None]) -> int:
    heard = Heard()
    sys.stdout = sys.stderr = heard
    try:
        from game.cli.main import main

        code = main(["play", file] if file else [])
    except BaseException as fault:  # nobody else would ever hear of it
        code, said = 1, fault_in_short(fault)
        show(broken_off(said, _say()))
    else:
        if code:
            show(not_started(heard.end.strip().removeprefix("open-kaart: "), _say()))
    return code


def fault_in_short(fault: BaseException) -> str:
    """What happened and where, in two lines that fit on a picture of the window."""
    at = traceback.extract_tb(fault.__traceback__)
    where = f"{Path(at[-1].filename).name}:{at[-1].lineno}" if at else ""
    return f"{type(fault).__name__}: {fault}\n{where}"[:MOST]


def _say() -> Words:
    """The words of the language in which the game would have started."""
    return words(usual_language())
