"""Tries open-kaart-windows.zip as far as Wine reaches: commands, the window, what goes wrong, a whole evening.

    python3 play.py dev wine ZIP                     all of it
    python3 play.py dev wine ZIP window              one part of it, or some
    python3 play.py dev wine ZIP --without newer     all but that one
    python3 play.py dev wine ZIP --pictures DIR      keeps a picture of each step of the evening, and its documents

Needs wine, Xvfb, openbox, xdotool, xwd and setxkbmap; for two screens Xorg with its dummy driver, and xrandr. Each
step has its seconds, and no process stays behind.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dev.windows.drops import dropped
from dev.windows.evening import evening
from dev.windows.newer import newer
from dev.windows.projector import projector
from dev.windows.room import led
from dev.windows.shares import network
from dev.windows.shown import screen, twice
from dev.windows.steps import HOME, answers, ended, holds, unpacked
from dev.windows.wine import FOLDERS, Failed, Wine, windows

Part = Callable[[Wine, Path], None]
FIREWALL = r"HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy"
PROFILES = ("Domain", "Standard", "Public")
FOLDER_NAMED = r"%USERPROFILE%\OneDrive - School\Bureaublad\open kaart"
ASKED = "from game.system.firewall_here import firewall_here; print('<' + firewall_here(8765).verdict.value + '>')"
"""As an administrator, whom Wine takes everybody for; on which network, it does not tell."""
LOOKED = """
from threading import Event
from game.eye.eye import Eye
from game.eye.library import can_read
from game.eye.sources import Film, Shown, Webcam
said = []
told = Event()
def hear(one):
    said.extend([f'<{{r.tag}} {{r.side}}>' for r in one.readings] if hasattr(one, 'readings') else [f'<{{one}}>'])
    if said:
        told.set()
if __name__ == '__main__':
    assert can_read()
    look = Eye({}, hear)
    look.begin()
    told.wait(60)
    look.end()
    print(*said)
"""
"""The same roads as in the game: a process that is spawned, and a pipe."""


def main(arguments: list[str]) -> int:
    """Try the parts that are named; a line for each, and 1 if one of them failed."""
    options = _options(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # `timeout` ends it so, and nothing may stay behind
    try:
        with windows() as wine:
            wine.pictures = options.pictures
            return max(
                [_tried(name, wine, options.zip) for name in options.parts or PARTS if name not in options.without]
            )
    except Failed as fault:
        print(f"wine: {fault}")
        return 1


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="play.py dev wine", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("zip", type=Path, metavar="ZIP")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--without", action="append", default=[], metavar="PART", choices=PARTS)
    parser.add_argument("--pictures", type=Path, metavar="DIR")
    options = parser.parse_args(arguments)
    if not options.zip.is_file():
        parser.error(f"there is no {options.zip}")
    if strange := [name for name in options.parts if name not in PARTS]:
        parser.error(f"there is no part {strange[0]}; there are {', '.join(PARTS)}")
    return options


def _tried(name: str, wine: Wine, archive: Path) -> int:
    begin, fault = time.monotonic(), ""
    try:
        PARTS[name](wine, archive)
    except Failed as failed:
        fault = f": {failed}"
    print(f"wine: {name} {'FAILED' if fault else 'passed'} after {time.monotonic() - begin:.1f} s{fault}", flush=True)
    return int(bool(fault))


def commands(wine: Wine, archive: Path) -> None:
    """From a path with blanks: the version, the cards, the manual beside the program, a language that is not there."""
    folder = unpacked(wine, archive, FOLDERS[3])
    holds(wine.command(folder, "--version"), "open-kaart ")
    wine.command(folder, "check")
    holds(wine.command(folder, "manual", "--no-browser", "--lang", "nl"), r"Handleiding\nl\index.html")
    told = wine.run(["wine", "cmd", "/c", "open-kaart.cmd", "translate", "pl", "--out", r"C:\talen"], 120, folder)[1]
    holds(told, "screens.po")


def rehearsal(wine: Wine, archive: Path) -> None:
    """A whole session to Word and PDF."""
    folder = unpacked(wine, archive, FOLDERS[3])
    wine.command(folder, "rehearse", "--minutes", "45", "--people", "8", "--out", r"C:\Répétitie", seconds=180)
    for name, begin in (("protocol.docx", b"PK"), ("protocol.pdf", b"%PDF")):
        if name.endswith(".pdf") and not (folder / "program/lib/typst").is_dir():
            continue
        path = wine.drive / "Répétitie" / name
        if not path.is_file() or not path.read_bytes().startswith(begin):
            raise Failed(f"no {name}")


def window(wine: Wine, archive: Path) -> None:
    """Double click, a key that opens something, and closed again. Twice: the second start is the usual one."""
    folder = unpacked(wine, archive, FOLDERS[2])
    for which in ("first", "second"):
        begin = time.monotonic()
        with wine.program(folder) as game:
            found = wine.window(game)
            print(f"wine: {which} start, window after {time.monotonic() - begin:.1f} s", flush=True)
            answers(wine, found)
            wine.press(found, "alt+F4")
            ended(game, 0)


def broken(wine: Wine, archive: Path) -> None:
    """A file that is not there is said in a window; so is a folder that is to keep everything and is locked."""
    folder = unpacked(wine, archive, FOLDERS[2])
    away = folder / "program/lib/pygame/SDL2.dll"
    away.rename(away.with_suffix(".away"))
    try:
        with wine.program(folder) as game:
            wine.press(wine.window(game), "Return")
            ended(game, 1)
    finally:
        away.with_suffix(".away").rename(away)


def carried(wine: Wine, archive: Path) -> None:
    """With draagbaar.txt everything stays in the folder."""
    folder = unpacked(wine, archive, FOLDERS[3])
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
    led(wine, unpacked(wine, archive, FOLDERS[3]))


def firewall(wine: Wine, archive: Path) -> None:
    """What is written into the registry is read there: nothing, a firewall that asks, a rule that allows or blocks."""
    folder = unpacked(wine, archive, FOLDERS[3])
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
        holds(wine.run(["wine", "python.exe", "-c", ASKED], 60, folder)[1], f"<{verdict}>")
    wine.run(["wine", "reg", "delete", FIREWALL, "/f"], 60)


def eye(wine: Wine, archive: Path) -> None:
    """Voting cards of a film are read in a process of its own; a machine without a camera says so."""
    folder = unpacked(wine, archive, FOLDERS[3])
    for source, wanted in (("Film((Shown(7, 3),), far=3, frames=3)", "<7 3>"), ("Webcam()", "<no_camera>")):
        holds(wine.run(["wine", "python.exe", "-c", LOOKED.format(source)], 120, folder)[1], wanted)


PARTS: dict[str, Part] = {
    "commands": commands,
    "rehearsal": rehearsal,
    "window": window,
    "broken": broken,
    "dropped": dropped,
    "carried": carried,
    "firewall": firewall,
    "eye": eye,
    "room": room,
    "twice": twice,
    "screen": screen,
    "projector": projector,
    "network": network,
    "newer": newer,
    "evening": evening,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
