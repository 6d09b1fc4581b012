#!/usr/bin/env python3
"""Sets up what is missing in .venv and then starts the game, its tests or a tool; knows nothing of the game itself.

    python3 play.py [arguments of the game]
    python3 play.py test [arguments of pytest]
    python3 play.py hub [arguments]                      the hub of a board, with what it alone needs
    python3 play.py dev NAME [its arguments]             dev/NAME.py, or else a tool; for example: dev ruff check

Installs the very versions of lock/, whose hashes have to be right. Needs Python 3.11 or newer and nothing else.
On Windows: py play.py
"""

# An older Python must get far enough to say that it is too old: everything here parses in 3.7,
# and what 3.7 does not have is imported where it is used.
from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNFINISHED = VENV / "unfinished"  # stands there while packages are being installed
SETTING_UP = (
    ROOT / ".venv-being-set-up"
)  # locked meanwhile: of two that begin at once one waits, then has nothing to do
LOCKS = {  # what is to be installed for each
    "game": ["game"],
    "test": ["game", "test"],
    "dev": ["game", "test", "dev"],
    "hub": ["game", "hub"],
    "camera": ["camera"],
}
READER = "camera"  # reads voting cards; installed by itself, since not every computer has a wheel of it
UTF_8 = {"PYTHONUTF8": "1"}  # for who is started here: what Windows writes into a file else lacks most letters
GROUPS = ("test", "dev", "hub")  # as first argument; anything else is for the game

TOO_OLD = "Open Kaart needs Python {}.{} or newer; this is Python {}.{} ({})."
NO_PIP = (
    "This Python can install nothing, because it has neither pip nor ensurepip.\n"
    "On Debian or Ubuntu this helps: sudo apt install python3-venv"
)
NO_PACKAGES = (
    "The packages could not be installed; the reason stands above. Is there a connection to the internet?\n"
    "Run the same command again to try once more.\n"
    "If the reason is a missing distribution, a hash or a failed build: this is Python {}.{} on {} ({}), and the\n"
    "versions in lock/ are for 3.11 to 3.14 on Linux, Windows and macOS. CONTRIBUTING.md says under Versions\n"
    "how to do without them."
)
NO_VENV_MODULE = (
    "This Python lacks the module venv, which play.py needs: it is cut down for use inside other programs.\n"
    "Get the whole one from python.org, or on Windows take the folder with Open Kaart.exe, which needs no Python.\n"
    "On Debian or Ubuntu this helps: sudo apt install python3-venv"
)
NO_READER = (
    "Voting cards cannot be read by a camera here: what reads them is not made for this computer, or could not be\n"
    "fetched. Everything else works. To try once more, delete the folder .venv."
)
NO_LOCK = "{} is missing: get the whole folder of the project once more."
NO_VENV = "Could not make {}: {}"
NO_TOOL = "Which tool? For example: python3 play.py dev ruff check"


def main(arguments: list[str]) -> int:
    """Do what the arguments ask; the result is the exit status."""
    if sys.version_info < OLDEST:
        sys.exit(TOO_OLD.format(*OLDEST, *sys.version_info[:2], sys.executable))
    if inside_venv():  # .venv has no pip: the Python that it was made from sets it up
        return hand_over([base_python(), __file__, *arguments])
    group = arguments[0] if arguments and arguments[0] in GROUPS else "game"
    command = [str(PYTHON), "-P", "-m", *module(group, arguments)]
    wanted = [group] if group == "hub" else [group, READER]
    if not all(map(is_ready, wanted)):
        with alone():
            for name in wanted:
                if not is_ready(name):
                    set_up(name)
    return hand_over(command)


def module(group: str, arguments: list[str]) -> list[str]:
    """The module that Python has to run, with its arguments; all but the game work in the folder of the project."""
    if group in ("game", "hub"):
        return ["game", *arguments]
    os.chdir(ROOT)
    if group == "test":
        return ["pytest", *arguments[1:]]
    if len(arguments) < 2:
        sys.exit(NO_TOOL)
    name = arguments[1]
    ours = name.isidentifier() and (ROOT / "dev" / f"{name}.py").is_file()
    return [f"dev.{name}" if ours else name, *arguments[2:]]


def inside_venv() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def base_python() -> str:
    return str(getattr(sys, "_base_executable"))  # noqa: B009 - the only name there is for it, unknown to type checkers


def is_ready(group: str) -> bool:
    """Whether the packages of this group were installed, by this Python, as the lock now says."""
    mark, wanted = VENV / f"ready-{group}", fingerprint(group)
    return PYTHON.exists() and mark.exists() and mark.read_text("utf-8") == wanted


def fingerprint(group: str) -> str:
    """Another one for each Python and each lock."""
    total = hashlib.sha256(sys.version.encode())
    for path in locks(group):
        try:
            total.update(path.read_bytes())
        except OSError:
            sys.exit(NO_LOCK.format(path))
    return total.hexdigest()


def locks(group: str) -> list[Path]:
    return [ROOT / "lock" / f"{name}.txt" for name in LOCKS[group]]


def set_up(group: str) -> None:
    """Make .venv fit for this group, or leave with a sentence that says what is wrong."""
    if group == READER:
        add_reader()
        return
    print(f"Setting up {VENV} for {group if group in GROUPS else 'the game'}, once.", file=sys.stderr, flush=True)
    try:
        if not is_sound():
            make_venv()
        UNFINISHED.touch()
        install(locks(group))
        (VENV / f"ready-{group}").write_text(fingerprint(group), "utf-8")
        UNFINISHED.unlink()
    except OSError as error:
        sys.exit(NO_VENV.format(VENV, error))


def add_reader() -> None:
    """Without what it asks for and never needs. Where that does not work the rest of the game does."""
    command = [*pip(), "install", "--disable-pip-version-check", "--no-input", "--quiet", "--require-hashes"]
    command += ["--no-deps", "--only-binary", ":all:", "--requirement", *map(str, locks(READER))]
    if subprocess.call(command, env=pip_environment(), stderr=subprocess.DEVNULL):
        print(NO_READER, file=sys.stderr, flush=True)
    with suppress(OSError):
        (VENV / f"ready-{READER}").write_text(fingerprint(READER), "utf-8")


@contextmanager
def alone() -> Iterator[None]:
    """Nobody else sets .venv up meanwhile: one would take the unfinished work of the other for a broken one.

    The system takes the lock away with whoever holds it. Where files cannot be locked nobody waits.
    """
    try:
        file = open(SETTING_UP, "ab")  # noqa: SIM115 - it is closed below, and where it is not there nobody waits
    except OSError:
        yield
        return
    with file:
        hold(file.fileno())
        yield


def hold(file: int) -> None:
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)
        return
    import errno
    import msvcrt

    while True:  # each try gives up after ten seconds, and to install takes longer
        try:
            msvcrt.locking(file, msvcrt.LK_LOCK, 1)
        except OSError as error:
            if error.errno == errno.EDEADLK:
                continue
        return


def is_sound() -> bool:
    """Whether .venv can be built upon: it runs, with this very Python, and no installation was broken off."""
    if UNFINISHED.exists():
        return False
    try:
        asked = subprocess.run(
            [str(PYTHON), "-c", "import sys; print(sys.version)"], capture_output=True, text=True, check=False
        )
    except OSError:  # not there, half copied, or its Python was removed
        return False
    return asked.stdout.strip() == sys.version


def make_venv() -> None:
    try:
        import venv
    except ImportError:
        sys.exit(NO_VENV_MODULE)
    for mark in VENV.glob("ready-*"):  # first: a clearing that is broken off must not look ready
        mark.unlink()
    venv.create(VENV, clear=True, with_pip=False, symlinks=os.name != "nt")


def install(wanted: list[Path]) -> None:
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    command = [*pip(), "install", "--disable-pip-version-check", "--no-input", *quiet, "--require-hashes"]
    for path in wanted:
        command += ["--requirement", str(path)]
    if subprocess.call(command, env=pip_environment()):
        import platform

        sys.exit(NO_PACKAGES.format(*sys.version_info[:2], platform.system(), platform.machine()))


def pip_environment() -> dict[str, str]:
    return {**os.environ, **UTF_8, "PIP_USER": "0"}


def pip() -> list[str]:
    """This Python's pip, working on .venv; only where there is none, a pip inside .venv, which takes seconds more."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    if subprocess.run([str(PYTHON), "-m", "ensurepip"], capture_output=True, check=False).returncode:
        sys.exit(NO_PIP)
    return [str(PYTHON), "-m", "pip"]


def hand_over(command: list[str]) -> int:
    """Let another Python take the place of this one, with the package `game` in its reach."""
    path = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, **UTF_8, "PYTHONPATH": os.pathsep.join(path)}
    if os.name != "nt":
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)  # Windows has no exec: wait, and pass the exit status on


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
