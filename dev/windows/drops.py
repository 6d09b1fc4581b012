"""What is dropped on *Open Kaart.exe*: a set of cards is asked about and taken in, a session is gone on with.

What pretends to be a set and holds what Python would run is refused and never run.
"""

from __future__ import annotations

import io
import re
import shutil
import time
import zipfile
from pathlib import Path

from dev.windows.kept import begun
from dev.windows.steps import HOME, closed, pressed_until, still, unpacked
from dev.windows.wine import FOLDERS, Failed, Wine, until
from game.core.phases import Phase

SET = "van-een-andere-school"
DESKTOP = FOLDERS[0]


def dropped(wine: Wine, archive: Path) -> None:
    folder = unpacked(wine, archive, FOLDERS[2])
    _is_never_run(wine, folder)
    _set_comes_in(wine, folder)
    _session_goes_on(wine, folder)


def _is_never_run(wine: Wine, folder: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parcel:
        parcel.writestr("__main__.py", r"open(r'C:\ran', 'w').close()")
    (wine.user / DESKTOP / "Set é.okpack").write_bytes(made.getvalue())
    with wine.program(folder, _named(wine, "Set é.okpack")) as game:
        found = wine.window(game)
        still(wine)
        closed(wine, game, found)
    if (wine.drive / "ran").exists():
        raise Failed("what lay in the set was run")


def _set_comes_in(wine: Wine, folder: Path) -> None:
    """Not before somebody says so."""
    cards = wine.user / HOME / "cards"
    (source,) = folder.glob("program/app-*/scenarios/vo")
    _changed_copy(source, cards / SET)
    wine.command(folder, "pack", "export", SET, "--out", _named(wine, "Onze set.okpack"))
    shutil.rmtree(cards / SET)
    before = set(cards.rglob("*.yaml"))
    with wine.program(folder, _named(wine, "Onze set.okpack")) as game:
        found = wine.window(game)
        still(wine)
        time.sleep(3)
        wine.keep_picture("dropped-set")
        if set(cards.rglob("*.yaml")) - before:
            raise Failed("a set comes in without being asked about")
        pressed_until(wine, found, "t", lambda: set(cards.rglob("*.yaml")) - before, "the set does not come in")
        closed(wine, game, found)


def _changed_copy(source: Path, target: Path) -> None:
    """A set of its own: what is here already is not asked about."""
    shutil.copytree(source, target)
    for path in target.glob("*.yaml"):
        text = path.read_text("utf-8").replace("open-kaart-vo", SET)
        path.write_text(re.sub(r"^(title|name): ", r"\1: Elders ", text, flags=re.MULTILINE), "utf-8")


def _session_goes_on(wine: Wine, folder: Path) -> None:
    """A session that is kept somewhere else, as a colleague hands it on."""
    sessions = wine.user / HOME / "sessions"
    before = frozenset(sessions.glob("*.okk"))
    with wine.program(folder) as game:
        found = wine.window(game)
        still(wine)
        wine.press(found, "1", "Next", "Next", "Next")
        until(lambda: begun(sessions, before), 30, "no session is kept")
        closed(wine, game, found)
    (kept,) = set(sessions.glob("*.okk")) - before
    moved = wine.user / DESKTOP / "Sessie é.okk"
    shutil.move(kept, moved)
    left_at = _phase(moved)
    with wine.program(folder, _named(wine, moved.name)) as game:
        found = wine.window(game)
        still(wine)
        wine.keep_picture("dropped-session")
        pressed_until(wine, found, "Next", lambda: _phase(moved) not in (None, left_at), "the session does not go on")
        closed(wine, game, found)


def _phase(moved: Path) -> Phase | None:
    """Where the session is that was handed on."""
    now = begun(moved.parent, frozenset())
    return None if now is None else now.session.phase


def _named(wine: Wine, name: str) -> str:
    return rf"C:\users\{wine.user.name}\{DESKTOP}\{name}"
