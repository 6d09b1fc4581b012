"""How large the Windows folder is, and how soon its window is there under Wine, beside an installed wheel.

    python3 play.py dev windows.starts       one line of JSON; `missing` says why nothing was measured

The installed one is the whole official Python with the same wheels, none trimmed, and the wheel of the game. Both are
started in turns, and what counts is how soon something is painted; the first start of each only writes what later
ones read.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from dev.lock import ROOT
from dev.portable import NAME
from dev.windows.downloads import Files, embedded_python, unzipped, wheels
from dev.windows.folder import PROGRAM
from dev.windows.screens import is_painted
from dev.windows.steps import closed
from dev.windows.wine import FOLDERS, Failed, Wine, until, windows

TURNS = 4
"""Starts of each; the first does not count."""
SEARCH_PATH = "python313._pth"


def main() -> int:
    """Always 0: where it cannot be measured, that is what is told."""
    with TemporaryDirectory() as folder:
        try:
            told: dict[str, float | str] = {**_measured(Path(folder))}
        except Failed as fault:
            told = {"missing": str(fault)}
    print(json.dumps(told))
    return 0


def _measured(folder: Path) -> dict[str, float]:
    with windows() as wine:
        zips = {name: _built(folder / name, *more) for name, more in (("whole", ()), ("small", ("--without-pdf",)))}
        portable = wine.unpack(zips["whole"], FOLDERS[2])
        installed = wine.drive / "installed"
        _lay(installed, _installed(folder))
        seconds: dict[str, list[float]] = {"folder": [], "wheel": []}
        for _ in range(TURNS):
            seconds["folder"].append(_start(wine, portable, PROGRAM))
            seconds["wheel"].append(_start(wine, installed, "python.exe", "-m", "game"))
    sizes = {name: path.stat().st_size / 1e6 for name, path in zips.items()}
    return sizes | {name: median(found[1:]) for name, found in seconds.items()}


def _built(out: Path, *more: str) -> Path:
    _run("dev.portable", "--out", str(out), *more)
    return out / NAME


def _installed(folder: Path) -> Files:
    """As if pip had put it there: nothing is left out."""
    _run("build", "--wheel", "--outdir", str(folder / "dist"), str(ROOT))
    python = dict(embedded_python()[1])
    python[SEARCH_PATH] = b"python313.zip\r\n.\r\nlib\r\nimport site\r\n"
    packed = [one.data for one in wheels(folder)] + [path.read_bytes() for path in (folder / "dist").glob("*.whl")]
    return python | {f"lib/{name}": data for one in packed for name, data in unzipped(one).items()}


def _run(module: str, *arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        raise Failed(f"{module} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}")


def _lay(folder: Path, files: Files) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def _start(wine: Wine, folder: Path, program: str, *arguments: str) -> float:
    begin = time.monotonic()
    with wine.program(folder, *arguments, path=program) as game:
        found = wine.window(game)
        until(lambda: is_painted(wine.picture()), 60, "nothing is painted")
        taken = time.monotonic() - begin
        closed(wine, game, found)
    return taken


if __name__ == "__main__":
    sys.exit(main())
