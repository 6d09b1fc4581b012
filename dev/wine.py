"""Tries open-kaart-windows.zip as far as Wine reaches: commands, a PDF, the window, what goes wrong, what is dropped.

    python3 play.py dev wine ZIP             all of it
    python3 play.py dev wine ZIP window      one part of it, or some

Needs wine, Xvfb, openbox, xdotool and xwd. Each step has its seconds, and no process stays behind.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from dev.windows.room import led
from dev.windows.wine import FOLDERS, Failed, Wine, until, windows

Part = Callable[[Wine, Path], None]
HOME = Path("AppData/Local/open-kaart")
"""Where Windows keeps what this user made."""
FIREWALL = r"HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy"
PROFILES = ("Domain", "Standard", "Public")
FOLDER_NAMED = r"%USERPROFILE%\OneDrive - School\Bureaublad\open kaart"
ASKED = "from game.system.firewall_here import firewall_here; print('<' + firewall_here(8765).verdict.value + '>')"
"""As an administrator, whom Wine takes everybody for; on which network, it does not tell."""


def main(arguments: list[str]) -> int:
    """Try the parts that are named; a line for each, and 1 if one of them failed."""
    names = arguments[1:] or list(PARTS)
    if not arguments or not Path(arguments[0]).is_file() or not set(names) <= set(PARTS):
        sys.exit(f"python3 play.py dev wine ZIP [{' '.join(PARTS)}]")
    try:
        with windows() as wine:
            return max([_tried(name, wine, Path(arguments[0])) for name in names])
    except Failed as fault:
        print(f"wine: {fault}")
        return 1


def _tried(name: str, wine: Wine, archive: Path) -> int:
    begin, fault = time.monotonic(), ""
    try:
        PARTS[name](wine, archive)
    except Failed as failed:
        fault = f": {failed}"
    print(f"wine: {name} {'FAILED' if fault else 'passed'} after {time.monotonic() - begin:.1f} s{fault}", flush=True)
    return int(bool(fault))


def commands(wine: Wine, archive: Path) -> None:
    """From a path with blanks: the version, the cards, a language that the game does not have."""
    folder = _unpacked(wine, archive, FOLDERS[3])
    _holds(wine.command(folder, "--version"), "open-kaart ")
    wine.command(folder, "check")
    told = wine.run(["wine", "cmd", "/c", "open-kaart.cmd", "translate", "pl", "--out", r"C:\talen"], 120, folder)[1]
    _holds(told, "screens.po")


def rehearsal(wine: Wine, archive: Path) -> None:
    """A whole session to Word and PDF."""
    folder = _unpacked(wine, archive, FOLDERS[3])
    wine.command(folder, "rehearse", "--minutes", "45", "--people", "8", "--out", r"C:\Répétitie", seconds=180)
    for name, begin in (("protocol.docx", b"PK"), ("protocol.pdf", b"%PDF")):
        if name.endswith(".pdf") and not (folder / "program/lib/typst").is_dir():
            continue
        path = wine.drive / "Répétitie" / name
        if not path.is_file() or not path.read_bytes().startswith(begin):
            raise Failed(f"no {name}")


def window(wine: Wine, archive: Path) -> None:
    """Double click, a key that opens something, and closed again. Twice: the second start is the usual one."""
    folder = _unpacked(wine, archive, FOLDERS[2])
    for which in ("first", "second"):
        begin = time.monotonic()
        with wine.program(folder) as game:
            found = wine.window(game)
            print(f"wine: {which} start, window after {time.monotonic() - begin:.1f} s", flush=True)
            _answers(wine, found, _still(wine))
            wine.press(found, "alt+F4")
            _ended(game, 0)


def broken(wine: Wine, archive: Path) -> None:
    """A file that is not there is said in a window; so is a folder that is to keep everything and is locked."""
    folder = _unpacked(wine, archive, FOLDERS[2])
    away = folder / "program/lib/pygame/SDL2.dll"
    away.rename(away.with_suffix(".away"))
    try:
        with wine.program(folder) as game:
            wine.press(wine.window(game), "Return")
            _ended(game, 1)
    finally:
        away.with_suffix(".away").rename(away)


def dropped(wine: Wine, archive: Path) -> None:
    """A set that holds what Python would run is refused and never run."""
    folder = _unpacked(wine, archive, FOLDERS[2])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parcel:
        parcel.writestr("__main__.py", r"open(r'C:\ran', 'w').close()")
    (wine.user / "Desktop/Set é.okpack").write_bytes(made.getvalue())
    with wine.program(folder, rf"C:\users\{wine.user.name}\Desktop\Set é.okpack") as game:
        found = wine.window(game)
        _still(wine)
        wine.press(found, "alt+F4")
        _ended(game, 0)
    if (wine.drive / "ran").exists():
        raise Failed("what lay in the set was run")


def carried(wine: Wine, archive: Path) -> None:
    """With draagbaar.txt everything stays in the folder."""
    folder = _unpacked(wine, archive, FOLDERS[3])
    (folder / "draagbaar.txt").touch()
    before = set((wine.user / HOME).rglob("*"))
    try:
        wine.command(folder, "new-card", "Op de stick")
    finally:
        (folder / "draagbaar.txt").unlink()
    if not list((folder / "Open Kaart gegevens").rglob("*.yaml")) or set((wine.user / HOME).rglob("*")) != before:
        raise Failed("a card is elsewhere than on the stick")


def room(wine: Wine, archive: Path) -> None:
    """Phones vote over loopback; the room is killed in the middle of it and goes on."""
    led(wine, _unpacked(wine, archive, FOLDERS[3]))


def firewall(wine: Wine, archive: Path) -> None:
    """What is written into the registry is read there: nothing, a firewall that asks, a rule that allows or blocks."""
    folder = _unpacked(wine, archive, FOLDERS[3])
    rule = rf"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort2_10=8765-8767|App={FOLDER_NAMED}\PYTHON.EXE|"
    steps = (
        ("unknown", ()),
        ("asks", tuple((rf"\{one}Profile", "EnableFirewall", "REG_DWORD", "1") for one in PROFILES)),
        ("open", ((r"\FirewallRules", "{1}", "REG_SZ", rule),)),
        ("blocked", ((r"\FirewallRules", "{2}", "REG_SZ", rule.replace("Allow", "Block")),)),
    )
    for verdict, writes in steps:
        for key, name, kind, value in writes:
            wine.run(["wine", "reg", "add", FIREWALL + key, "/v", name, "/t", kind, "/d", value, "/f"], 60)
        _holds(wine.run(["wine", "python.exe", "-c", ASKED], 60, folder)[1], f"<{verdict}>")
    wine.run(["wine", "reg", "delete", FIREWALL, "/f"], 60)


def _unpacked(wine: Wine, archive: Path, where: str) -> Path:
    folder = wine.user / where / "Open Kaart"
    return folder if folder.is_dir() else wine.unpack(archive, where)


def _holds(told: str, wanted: str) -> None:
    if wanted not in told:
        raise Failed(f"{wanted!r} is not in {told[-800:]!r}")


def _still(wine: Wine) -> bytes:
    """The screen once it is painted: twice the same, half a second apart."""

    def same() -> bytes:
        first = wine.picture()
        time.sleep(0.5)
        return first if wine.picture() == first else b""

    return until(same, 30, "the screen does not come to rest")


def _answers(wine: Wine, found: str, before: bytes) -> None:
    wine.press(found, "3")
    until(lambda: wine.picture() != before, 20, "a key shows nothing")


def _ended(game: subprocess.Popen[bytes], code: int) -> None:
    until(lambda: game.poll() is not None, 30, "the program does not end")
    if game.returncode != code:
        raise Failed(f"the program ended with {game.returncode}, not {code}")


PARTS: dict[str, Part] = {
    "commands": commands,
    "rehearsal": rehearsal,
    "window": window,
    "broken": broken,
    "dropped": dropped,
    "carried": carried,
    "firewall": firewall,
    "room": room,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
