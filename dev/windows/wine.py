"""A Windows to try the folder in: Wine with a drive of its own and a screen that nobody sees. Nothing of it stays.

What Wine 8 lacks or dies of is cured here, and said beside the cure; the folder itself knows nothing of Wine.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from dev.windows.folder import PROGRAM, TOP
from dev.windows.screens import one_screen, png_of

T = TypeVar("T")
NEEDED = ("wine", "wineserver", "Xvfb", "openbox", "xdotool", "xwd", "setxkbmap")
PICTURES = 5
"""How often the screen is read for one picture."""
FOLDERS = ("Desktop", "Documents", "Downloads", "OneDrive - School/Bureaublad")


class Failed(Exception):
    """Something was not as it should be; the sentence says what."""


class Wine:
    """One user on one drive C:, made below `home`."""

    def __init__(self, home: Path, display: str) -> None:
        self.prefix = home / "prefix"
        self.environ = _environment(self.prefix, display)
        self.pictures: Path | None = None
        """Where pictures of the screen are wanted."""
        self.drive = self.prefix / "drive_c"

    @property
    def user(self) -> Path:
        return next(path for path in (self.drive / "users").iterdir() if path.name != "Public")

    def settle(self) -> None:
        """Make the drive, with the folders of a user, which Wine would lead to those of the real one."""
        self.run(["wineboot", "-i"], 120)
        self.run(["winecfg", "-v", "win10"], 60)  # otherwise it calls itself Windows 7
        for name in FOLDERS:
            path = self.user / name
            if path.is_symlink():
                path.unlink()
            path.mkdir(parents=True, exist_ok=True)
        (self.drive / "windows/system32/bcryptprimitives.dll").write_bytes(_random_numbers())
        self.begin()

    def begin(self) -> None:
        """A server that stays, started with no pipe of ours, which it would hold open."""
        self._detached(["wineserver", "-p"])
        self._detached(["wine", "cmd", "/c", "exit"])

    def restart(self) -> None:
        self.end()
        self.begin()

    def _detached(self, command: list[str]) -> None:
        quiet = subprocess.DEVNULL
        subprocess.run(
            command,
            env=self.environ,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            start_new_session=True,
            check=False,
            timeout=60,
        )

    def unpack(self, archive: Path, where: str) -> Path:
        """The folder of the zip, unpacked into a folder of the user."""
        return self.unpack_into(archive, self.user / where)

    @staticmethod
    def unpack_into(archive: Path, place: Path) -> Path:
        """The same, wherever it is."""
        with zipfile.ZipFile(archive) as zipped:
            zipped.extractall(place)
        return place / TOP

    def run(self, command: list[str], seconds: float, cwd: Path | None = None) -> tuple[int, str]:
        """Exit status and output. Into a pipe that is read: output into a file kills Python there."""
        try:
            done = subprocess.run(
                ["nice", *command],
                env=self.environ,
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise Failed(f"{' '.join(command)} took longer than {seconds:.0f} s") from late
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def command(self, folder: Path, *arguments: str, seconds: float = 120) -> str:
        """What a command of open-kaart.cmd prints."""
        code, told = self.run(["wine", "cmd", "/c", "open-kaart.cmd", *arguments], seconds, folder)
        if code:
            raise Failed(f"open-kaart {' '.join(arguments)} ended with {code}: {told[-800:]}")
        return told

    @contextmanager
    def program(self, folder: Path, *dropped: str, path: str = PROGRAM) -> Iterator[subprocess.Popen[bytes]]:
        """*Open Kaart.exe*, with files dropped on it, until the block is over; by a path as Windows has it."""
        quiet = subprocess.DEVNULL
        command = ["nice", "wine", path, *dropped]
        game = subprocess.Popen(command, env=self.environ, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet)
        try:
            yield game
        finally:
            if game.poll() is None:
                game.kill()
            game.wait(20)

    def window(self, game: subprocess.Popen[bytes], seconds: float = 60) -> str:
        """The window of the game, or of its message, once it is there."""

        def found() -> str:
            if game.poll() is not None:
                raise Failed(f"the program ended with {game.returncode} before it had a window")
            return next(iter(self.windows()), "")

        return until(found, seconds, "no window")

    def windows(self) -> list[str]:
        """The windows of the game and its messages that are open now; a desk has a longer title."""
        return [one for one, title in self._titles() if title == TOP]

    def desks(self) -> list[str]:
        """The windows of the facilitator's desk."""
        return [one for one, title in self._titles() if title.startswith(f"{TOP} ")]

    def _titles(self) -> Iterator[tuple[str, str]]:
        for one in self._desk("search", "--onlyvisible", "--class", ".").split():
            yield one, self._desk("getwindowname", one).strip()

    def place(self, window: str) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen; all 0 where the window is gone."""
        told = dict(line.partition("=")[::2] for line in self._desk("getwindowgeometry", "--shell", window).split())
        left, top, width, height = (int(told.get(name, 0)) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return left, top, width, height

    def resize(self, window: str, width: int, height: int) -> None:
        self._desk("windowsize", window, str(width), str(height))

    def press(self, window: str, *keys: str) -> None:
        self._desk("windowfocus", "--sync", window)
        self._desk("key", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        """Letters into the window that has the keyboard, each by the key that gives it."""
        self._desk("type", "--delay", "60", text)

    def keep_picture(self, name: str) -> None:
        """All that is on the screen as NAME.png, where pictures are wanted."""
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            (self.pictures / f"{name}.png").write_bytes(png_of(self.picture()))

    def picture(self) -> bytes:
        """All that is on the screen. A window that goes while it is read is no fault: then it is read again."""
        for _ in range(PICTURES):
            done = subprocess.run(
                ["xwd", "-root", "-silent"], env=self.environ, capture_output=True, check=False, timeout=60
            )
            if not done.returncode:
                return done.stdout
        raise Failed(f"no picture of the screen: {done.stderr.decode(errors='replace').strip()}")

    def _desk(self, *arguments: str) -> str:
        """`xdotool`, which fails for a window that went meanwhile."""
        done = subprocess.run(["xdotool", *arguments], env=self.environ, capture_output=True, text=True, check=False)
        return done.stdout

    def end(self) -> None:
        """No process of this drive stays."""
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(["wineserver", "-k"], env=self.environ, capture_output=True, check=False, timeout=20)
            subprocess.run(["wineserver", "-w"], env=self.environ, capture_output=True, check=False, timeout=20)


def until(look: Callable[[], T | None], seconds: float, otherwise: str) -> T:
    """What `look` finds once it finds something."""
    end = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > end:
            raise Failed(f"{otherwise} within {seconds:.0f} s")
        time.sleep(0.1)
    return found


@contextmanager
def windows(screen: Callable[[], AbstractContextManager[str]] = one_screen) -> Iterator[Wine]:
    """A Windows for the moment. Failed where Wine or a screen is not to be had."""
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        raise Failed(f"not installed here: {', '.join(missing)}")
    with TemporaryDirectory(prefix="open-kaart-wine-") as home, screen() as display:
        wine = Wine(Path(home), display)
        try:
            wine.settle()
            yield wine
        finally:
            wine.end()


def _environment(prefix: Path, display: str) -> dict[str, str]:
    """Nothing of ours reaches the game: it starts as on a laptop that knows no Python."""
    around = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "SDL_", "OPEN_KAART", "WINE"))
    }
    own = {"WINEPREFIX": str(prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree=d;mshtml=d", "DISPLAY": display}
    return around | own


def _random_numbers() -> bytes:
    """A bcryptprimitives.dll without code, for Wine before 9: its ProcessPrng is SystemFunction036 of advapi32.

    Without it typst cannot be imported there.
    """
    name, function, other = b"bcryptprimitives.dll\0", b"ProcessPrng\0", b"advapi32.SystemFunction036\0"
    base = 0x1000
    first = base + 40 + 4 + 4 + 2 + 2  # after the directory: an address, a name, a number, two bytes
    second, third = first + len(name), first + len(name) + len(function)
    body = struct.pack("<IIHHIIIIIII", 0, 0, 0, 0, first, 1, 1, 1, base + 40, base + 44, base + 48)
    body += struct.pack("<IIHH", third, second, 0, 0) + name + function + other
    head = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0"
    head += struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x2022) + struct.pack(
        "<HBBIIIII", 0x20B, 14, 0, 0, 0x200, 0, 0, 0
    )
    head += struct.pack("<QIIHHHHHHIIIIHH", 0x180000000, 0x1000, 0x200, 6, 0, 0, 0, 6, 0, 0, 0x2000, 0x200, 0, 2, 0x160)
    head += struct.pack("<QQQQII", 0x100000, 0x1000, 0x100000, 0x1000, 0, 16) + struct.pack("<II", base, len(body))
    head += bytes(8 * 15) + struct.pack(
        "<8sIIIIIIHHI", b".edata", len(body), base, 0x200, 0x200, 0, 0, 0, 0, 0x40000040
    )
    return head.ljust(0x200, b"\0") + body.ljust(0x200, b"\0")
