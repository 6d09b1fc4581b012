"""Writes documents and settings, and dies at whichever step it is told. Not a test itself.

Each line of standard input asks for one run: the step to die at (0: none), a session file, and a folder to work in.
The answer is how many steps there were. A step is a file that is opened for writing, half of what goes into it, its
way to the disk, a name that is changed, a file or folder that is made or taken away: a kill at any other moment leaves
what one of these leaves.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from game.core import commands as c
from game.documents.bundle import ALL
from game.documents.formats import EXPORTS
from game.system import atomic_write
from tests.e2e.session_driver import game_in

CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir")


class Deadly:
    """Counts steps below a folder, and ends the process at one of them."""

    def __init__(self, at: int, folder: Path) -> None:
        self.at, self.folder, self.steps = at, str(folder), 0

    def step(self) -> None:
        self.steps += 1
        if self.steps == self.at:
            os.kill(os.getpid(), signal.SIGKILL)

    def hears(self, event: str, arguments: tuple[Any, ...]) -> None:
        """For sys.addaudithook."""
        if event in CHANGES and str(arguments[0]).startswith(self.folder):
            self.step()

    def opens(self, path: Path, mode: str) -> IO[bytes]:
        """In the place of `open` where files are written in one step."""
        self.step()
        file = open(path, mode)  # noqa: SIM115 - the writer closes it
        write = file.write

        def half(data: bytes) -> int:
            write(data[: len(data) // 2])
            file.flush()
            self.step()
            return write(data[len(data) // 2 :])

        file.write = half  # type: ignore[assignment, method-assign]
        return file


def works(session: Path, folder: Path) -> None:
    """A closing as it goes: documents in every format, a rule put right, the texts again, a number filled in."""
    kept = folder / "sessions" / session.name
    kept.parent.mkdir(exist_ok=True)
    if not kept.exists():
        shutil.copy(session, kept)
    game, _ = game_in(folder, None)
    game.obey(c.OpenKept(str(kept)))
    game.obey(c.Export())  # what was noticed is shown first, and nothing written
    for n, form in enumerate((*EXPORTS, ALL)):
        game.obey(c.SetContact("board", f"020-{n}"))
        game.obey(c.Export(form))
        game.obey(c.AmendAgreement(game.session.agreements[0].card, "owner", f"team {n}"))
    game.closing()


def run(at: int, session: Path, folder: Path) -> int:
    """The steps that were taken."""
    folder.mkdir(exist_ok=True)
    deadly = Deadly(at, folder)
    sys.addaudithook(deadly.hears)
    atomic_write.open = deadly.opens  # type: ignore[attr-defined]
    works(session, folder)
    return deadly.steps


def main() -> None:
    for line in sys.stdin:
        at, session, folder = line.rstrip("\n").split("\t")
        child = os.fork()
        if not child:
            steps = run(int(at), Path(session), Path(folder))
            print(steps, flush=True)
            os._exit(0)
        with suppress(ChildProcessError):
            os.waitpid(child, 0)
        print("end", flush=True)


if __name__ == "__main__":
    main()
