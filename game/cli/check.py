"""`open-kaart check --watch`: the mistakes, printed anew whenever a file was changed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from game.cli.main import Wrong
from game.i18n.words import Words
from game.system.file_watcher import seen, wait_for_change

CLEAR = "\033[H\033[2J\033[3J"


def again_and_again(look: Callable[[], int], paths: Sequence[Path], say: Words) -> int:
    """Until Ctrl+C; the exit code is that of the last look. A terminal shows one look, a file keeps them all."""
    result = 0
    try:
        while True:
            known = seen(paths)
            if sys.stdout.isatty():
                print(CLEAR, end="")
            result = _looked(look)
            print(say("Waiting for a change. Ctrl+C ends it."), flush=True)
            wait_for_change(paths, known)
    except KeyboardInterrupt:
        print()
        return result


def _looked(look: Callable[[], int]) -> int:
    """A file that is gone for a moment, as editors do, is waited for."""
    try:
        return look()
    except Wrong as wrong:
        print(wrong)
        return 1
