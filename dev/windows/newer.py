"""A newer folder takes over from the one of last year: cards, sessions, settings and logo are there, and stay there.

The newer one is the same with another version and another folder of the game, as the zip of next year will have it.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from dev.windows.downloads import Files, unzipped
from dev.windows.kept import begun
from dev.windows.screens import png
from dev.windows.steps import HOME, closed, still
from dev.windows.wine import FOLDERS, Failed, Wine, until
from game.core.school import School
from game.settings.school import logo_file
from game.settings.store import load, save
from game.system.paths import KEPT, PORTABLE

VERSION = "9.9.9"
SCHOOL, CARD = "De Linde", "Van vorig jaar"
LOGO = png(64, 64, [b"\x24\x56\xd6" * 64] * 64)
WHERE = FOLDERS[0]


def newer(wine: Wine, archive: Path) -> None:
    """Beside the old folder, over it, and over one that keeps everything itself."""
    old = unzipped(archive.read_bytes())
    young = newer_files(old)
    for name, portable, over in (("beside", False, False), ("over", False, True), ("stick", True, True)):
        folder = _laid(wine, old, f"{name} old", portable)
        kept = folder / KEPT if portable else wine.user / HOME
        session = _made(wine, folder, kept)
        if portable or not over:
            _is_refused_from_the_future(wine, folder, session)
        after = _laid(wine, young, f"{name} old" if over else f"{name} new", portable)
        _is_all_there(wine, after, session)
        shutil.rmtree(wine.user / WHERE)
        shutil.rmtree(kept, ignore_errors=True)


def newer_files(old: Files) -> Files:
    """The folder of a later version, of the same length file by file."""
    app = next(name.split("/")[2] for name in old if name.endswith("/game/__init__.py"))
    version = app.split("-")[1]
    other = f"app-{VERSION[: len(version)]}-{app.rpartition('-')[2][::-1]}"
    lists = {name: data.replace(app.encode(), other.encode()) for name, data in old.items() if _names_files(name)}
    files = {name.replace(app, other): lists.get(name, data) for name, data in old.items()}
    head = next(name for name in files if name.endswith(f"{other}/game/__init__.py"))
    return files | {head: re.sub(rb'(__version__ = ")[^"]+', rb"\g<1>" + VERSION.encode(), files[head])}


def _names_files(name: str) -> bool:
    return name.endswith(("/files.txt", "/python313._pth"))


def _laid(wine: Wine, files: Files, where: str, portable: bool) -> Path:
    """Unpacked, and over whatever is there already."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(wine.user / WHERE / where)
    folder = wine.user / WHERE / where / next(iter(files)).partition("/")[0]
    if portable:
        (folder / PORTABLE[0]).touch()
    return folder


def _made(wine: Wine, folder: Path, kept: Path) -> Path:
    """A card, a session and a folder for protocols, by what people press; a school with its logo."""
    wine.command(folder, "new-card", CARD)
    with wine.program(folder) as game:
        found = wine.window(game)
        still(wine)
        wine.press(found, "1", "Next", "Next", "Next")
        until(lambda: begun(kept / "sessions", frozenset()), 30, "no session is kept")
        closed(wine, game, found)
    settings = kept / "settings.json"
    save(settings, replace(load(settings), school=School(SCHOOL)))
    logo_file(settings).write_bytes(LOGO)
    return next((kept / "sessions").glob("*.okk"))


def _is_all_there(wine: Wine, folder: Path, session: Path) -> None:
    """In the newer program."""
    told = wine.command(folder, "--version")
    if VERSION not in told:
        raise Failed(f"it is not the newer one that runs: {told.strip()}")
    if session.stem not in wine.command(folder, "sessions"):
        raise Failed("the session of the older one is not there")
    if not list(session.parents[1].rglob("cards/**/*vorig*.yaml")):
        raise Failed("the card of the older one is not there")
    wine.command(folder, "export", session.stem, "--format", "docx", "--out", rf"C:\{folder.parent.name}.docx")
    with zipfile.ZipFile(wine.drive / f"{folder.parent.name}.docx") as word:
        if "word/media" not in " ".join(word.namelist()):
            raise Failed("the logo of the older one is not in the protocol")
    if load(session.parents[1] / "settings.json").school.name != SCHOOL:
        raise Failed("the settings of the older one are not there")


def _is_refused_from_the_future(wine: Wine, folder: Path, session: Path) -> None:
    """What a newer program keeps is refused with a sentence, and not touched."""
    future = wine.drive / "later.okk"
    shutil.copy(session, future)
    with closing(sqlite3.connect(future)) as file:
        file.execute("UPDATE about SET format = format + 1")
        file.commit()
    before = future.read_bytes()
    command = ["wine", "cmd", "/c", "open-kaart.cmd", "export", r"C:\later.okk", "--out", "-", "--lang", "en"]
    code, told = wine.run(command, 120, folder)
    if not code or "newer" not in told or "Traceback" in told or future.read_bytes() != before:
        raise Failed(f"a session of a newer program: {code}, {told[-400:]}")
