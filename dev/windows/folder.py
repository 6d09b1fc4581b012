"""Lays out the folder that a school unpacks: what stands at its top, what Windows needs beside it. It fetches nothing.

*Open Kaart.exe* is the signed pythonw.exe of the official Python under another name. Python reads `python313._pth`
beside it, and then knows this folder alone: no registry, no variables of the user, no packages of another Python.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from dev.lock import ROOT
from dev.windows.archive import with_file
from dev.windows.downloads import Files
from game.core.manual_pages import DUTCH, ManualPage, address
from game.manual import folder as manuals
from game.manual.pages import door
from game.manual.pages import files as pages_of_manual

TOP = "Open Kaart"
PROGRAM = "Open Kaart.exe"
BESIDE = ("python.exe", "python3.dll", "python313.dll", "vcruntime140.dll", "vcruntime140_1.dll")
"""What Windows looks for beside a program, and what a window of commands starts."""
LEFT_OUT = ("_wmi.pyd", "python313._pth", "python.cat")
"""Without _wmi `platform` does not ask WMI, which takes seconds where a school locked it."""
PARTS = ("game", "scenarios", "assets", "docs", "locales")
NOT_SHOWN = re.compile(r"/__pycache__/|/\.|^assets/desktop/|/Thumbs\.db$")
LIBRARY = "python313.zip"
"""Python's own library. What runs first lies in it: without it Python runs nothing at all, dropped or not."""
SOURCES = Path(__file__).parent
LIST = "program/files.txt"
MANUAL = manuals.BESIDE


class Built(NamedTuple):
    """What the folder is made of."""

    python: Files
    packages: Files
    game: Files
    version: str
    manual: Mapping[str, bytes] = MappingProxyType({})
    """The pages of the manual, for a folder beside the program."""


def laid_out(built: Built) -> Files:
    """The files of the folder. The program comes last, so that one that is unpacked half cannot be started."""
    app = f"app-{built.version}-{_mark(built.game)}"
    inner = _inner(built, app)
    outer = {name: built.python[name] for name in BESIDE} | {
        "python313._pth": _crlf(search_path(app)),
        "open-kaart.cmd": _crlf((SOURCES / "open-kaart.cmd").read_text("utf-8")),
    }
    welcome = {"Lees mij eerst.html": _welcome(built.version)}
    listed = {LIST: listing(inner | outer)}
    manual = {f"{MANUAL}/{name}": data for name, data in built.manual.items()}
    if manual:
        welcome |= {f"{MANUAL}.html": door(f"{MANUAL}/{address(ManualPage.INDEX, DUTCH)}").encode()} | manual
    files = welcome | dict(sorted((inner | listed | outer).items())) | {PROGRAM: built.python["pythonw.exe"]}
    return {f"{TOP}/{name}": data for name, data in files.items()}


def _inner(built: Built, app: str) -> Files:
    library = with_file(built.python[LIBRARY], "sitecustomize.py", (SOURCES / "first.py").read_bytes())
    python = {name: data for name, data in built.python.items() if name not in (*BESIDE, *LEFT_OUT, "pythonw.exe")}
    return {
        **{f"program/python/{name}": data for name, data in (python | {LIBRARY: library}).items()},
        **{f"program/lib/{name}": data for name, data in built.packages.items()},
        **{f"program/{app}/{name}": data for name, data in built.game.items()},
    }


def search_path(app: str) -> str:
    """Where Python looks, and nowhere else. The game has a folder of its own for each version.

    So a newer one that is unpacked over an older one finds no card and no module of it.
    """
    inside = ("python\\python313.zip", "python", "lib", app)
    return "".join(f"program\\{one}\n" for one in inside) + "import site\n"


def listing(files: Files) -> bytes:
    """Each file with its length, for the look at the start whether the folder is whole."""
    return "".join(f"{len(data)} {name}\n" for name, data in sorted(files.items())).encode()


def _mark(files: Files) -> str:
    return sha256(listing(files) + b"".join(data for _, data in sorted(files.items()))).hexdigest()[:6]


def _welcome(version: str) -> bytes:
    return (SOURCES / "lees-mij-eerst.html").read_text("utf-8").replace("{version}", version).encode()


def _crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("ascii")


def game_files() -> Files:
    """The game as it stands in this checkout."""
    paths = [path for part in PARTS for path in sorted((ROOT / part).rglob("*")) if path.is_file()]
    named = {path.relative_to(ROOT).as_posix(): path for path in paths}
    named["LICENSE"] = ROOT / "LICENSE"
    return {name: path.read_bytes() for name, path in named.items() if _is_shipped(name)}


def manual_files() -> Files:
    """The manual of this checkout as pages, with the list by which the game knows that they are its own."""
    made = pages_of_manual()
    return {**made, manuals.LIST: manuals.listing(made)}


def _is_shipped(name: str) -> bool:
    return NOT_SHOWN.search(name) is None


def version() -> str:
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "game/__init__.py").read_text("utf-8"))
    return found[1] if found else "0"
