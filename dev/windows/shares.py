r"""A session on a network: on `\\server\share`, and in a folder that is started from a drive letter for it.

Wine cannot start a program from such a path, for it calls the program by a name that Python cannot take apart. And it
does not lead a letter to the server, as Windows does: the copy that is tried here answers for it.
"""

from __future__ import annotations

from pathlib import Path

from dev.windows.folder import LIST, PROGRAM, TOP
from dev.windows.kept import begun
from dev.windows.steps import HOME, closed, rested, still, unpacked
from dev.windows.wine import FOLDERS, Wine, until
from game.system.paths import KEPT, PORTABLE

SERVER = r"\\school-srv\home$"
DRIVE = "h:"
AS_WINDOWS = rb"""
import ntpath
_real = ntpath.realpath
def _as_windows(path, **more):
    told = _real(path, **more)
    if told[:3].lower() == "h:\\":
        return "\\\\school-srv\\home$" + told[2:]
    return told
ntpath.realpath = _as_windows
"""


def network(wine: Wine, archive: Path) -> None:
    """A session begins, and is kept there or on this computer with a sentence."""
    share = _shared(wine)
    there = wine.unpack_into(archive, share)
    _made_as_on_windows(there)
    (there / PORTABLE[0]).touch()
    _begun(wine, there, rf"{DRIVE.upper()}\{TOP}\{PROGRAM}", there / KEPT, "letter")
    here = unpacked(wine, archive, FOLDERS[2])
    wine.environ["OPEN_KAART_HOME"] = rf"{SERVER}\kept"
    try:
        _begun(wine, here, PROGRAM, share / "kept", "share")
    finally:
        del wine.environ["OPEN_KAART_HOME"]


def _shared(wine: Wine) -> Path:
    """What Wine takes for a server of the school, with a letter for it."""
    devices = wine.prefix / "dosdevices"
    share = devices / "unc" / SERVER.strip("\\").replace("\\", "/")
    share.mkdir(parents=True, exist_ok=True)
    if not (letter := devices / DRIVE).is_symlink():
        letter.symlink_to(share)
    wine.run(["wine", "reg", "add", r"HKLM\Software\Wine\Drives", "/v", DRIVE, "/d", "network", "/f"], 60)
    wine.restart()  # the kinds of drives are read once
    return share


def _made_as_on_windows(folder: Path) -> None:
    """The list of files is brought in step: a folder in which a file has another length does not start."""
    head = next(folder.glob("program/app-*/game/launcher/__init__.py"))
    name, length = head.relative_to(folder).as_posix(), head.stat().st_size
    head.write_bytes(head.read_bytes() + AS_WINDOWS)
    listed = (folder / LIST).read_text("utf-8")
    new = listed.replace(f"{length} {name}\n", f"{head.stat().st_size} {name}\n")
    (folder / LIST).write_bytes(new.encode())


def _begun(wine: Wine, folder: Path, path: str, home: Path, name: str) -> None:
    places = {"there": home / "sessions", "on this computer": wine.user / HOME / "sessions"}
    before = frozenset(one for place in places.values() for one in place.glob("*.okk"))
    with wine.program(folder, path=path) as game:
        found = wine.window(game)
        still(wine)
        wine.press(found, "1", "Next")
        rested(wine, 3)
        wine.press(found, "Next", "Next")

        def where() -> str:
            return next((told for told, place in places.items() if begun(place, before)), "")

        kept = until(where, 30, f"no session is kept: {name}")
        rested(wine, 3)
        wine.keep_picture(f"network-{name}")
        print(f"wine: on a network, by its {name}: the session is kept {kept}", flush=True)
        closed(wine, game, found)
