#!/usr/bin/env python3
"""Sets up what is missing in .venv and then starts the game, its tests or a tool; knows nothing of the game itself.

    python3 play.py [arguments of the game]
    python3 play.py test [arguments of pytest]
    python3 play.py dev TOOL [arguments of the tool]     for example: dev ruff check

Needs Python 3.11 or newer and nothing else. On Windows: py play.py
"""

# An older Python must get far enough to say that it is too old: everything here parses in 3.7,
# and what 3.7 does not have is imported where it is used.
from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNFINISHED = VENV / "unfinished"  # stands there while packages are being installed
GROUPS = {"test": "test", "dev": "dev"}  # first argument: dependency group; anything else is for the game

TOO_OLD = "Open Kaart needs Python {}.{} or newer; this is Python {}.{} ({})."
NO_PIP = (
    "This Python can install nothing, because it has neither pip nor ensurepip.\n"
    "On Debian or Ubuntu this helps: sudo apt install python3-venv"
)
NO_PACKAGES = (
    "The packages could not be installed; the reason stands above. Is there a connection to the internet?\n"
    "Run the same command again to try once more."
)
NO_VENV = "Could not make {}: {}"
NO_TOOL = "Which tool? For example: python3 play.py dev ruff check"


def main(arguments: list[str]) -> int:
    """Do what the arguments ask; the result is the exit status."""
    if sys.version_info < OLDEST:
        sys.exit(TOO_OLD.format(*OLDEST, *sys.version_info[:2], sys.executable))
    if inside_venv():  # .venv has no pip: the Python that it was made from sets it up
        return hand_over([base_python(), __file__, *arguments])
    group = GROUPS.get(arguments[0], "") if arguments else ""
    command = [str(PYTHON), "-P", "-m", *module(group, arguments)]
    if not is_ready(group):
        set_up(group)
    return hand_over(command)


def module(group: str, arguments: list[str]) -> list[str]:
    """The module that Python has to run, with its arguments; tools work in the folder of the project."""
    if not group:
        return ["game", *arguments]
    os.chdir(ROOT)
    if group == "test":
        return ["pytest", *arguments[1:]]
    return arguments[1:] or sys.exit(NO_TOOL)


def inside_venv() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def base_python() -> str:
    return str(getattr(sys, "_base_executable"))  # noqa: B009 - the only name there is for it, unknown to type checkers


def is_ready(group: str) -> bool:
    """Whether the packages of this group were installed, by this Python, as pyproject.toml now asks."""
    mark = stamp(group)
    return PYTHON.exists() and mark.exists() and mark.read_text("utf-8") == fingerprint(group)


def stamp(group: str) -> Path:
    return VENV / f"ready-{group or 'game'}"


def fingerprint(group: str) -> str:
    return hashlib.sha256(repr((sys.version, packages(group))).encode()).hexdigest()


def packages(group: str) -> list[str]:
    """What pyproject.toml asks for: the game's own dependencies and those of the group."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]

    def members(name: str) -> Iterator[str]:
        for entry in groups[name]:
            yield from [entry] if isinstance(entry, str) else members(entry["include-group"])

    return sorted({*project["project"]["dependencies"], *(members(group) if group else ())})


def set_up(group: str) -> None:
    """Make .venv fit for this group, or leave with a sentence that says what is wrong."""
    print(f"Setting up {VENV} for {group or 'the game'}, once.", file=sys.stderr, flush=True)
    try:
        if not is_sound():
            make_venv()
        UNFINISHED.touch()
        install(packages(group))
        stamp(group).write_text(fingerprint(group), "utf-8")
        UNFINISHED.unlink()
    except OSError as error:
        sys.exit(NO_VENV.format(VENV, error))


def is_sound() -> bool:
    """Whether .venv can be built upon: it runs, with this very Python, and no installation was broken off."""
    if UNFINISHED.exists():
        return False
    try:
        asked = subprocess.run([str(PYTHON), "-c", "import sys; print(sys.version)"], capture_output=True, text=True)
    except OSError:  # not there, half copied, or its Python was removed
        return False
    return asked.stdout.strip() == sys.version


def make_venv() -> None:
    import venv

    for mark in VENV.glob("ready-*"):  # first: a clearing that is broken off must not look ready
        mark.unlink()
    venv.create(VENV, clear=True, with_pip=False, symlinks=os.name != "nt")


def install(wanted: list[str]) -> None:
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    command = [*pip(), "install", "--disable-pip-version-check", "--no-input", *quiet, *wanted]
    if subprocess.call(command, env={**os.environ, "PIP_USER": "0"}):
        sys.exit(NO_PACKAGES)


def pip() -> list[str]:
    """This Python's pip, working on .venv; only where there is none, a pip inside .venv, which takes seconds more."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    if subprocess.run([str(PYTHON), "-m", "ensurepip"], capture_output=True).returncode:
        sys.exit(NO_PIP)
    return [str(PYTHON), "-m", "pip"]


def hand_over(command: list[str]) -> int:
    """Let another Python take the place of this one, with the package `game` in its reach."""
    path = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
    if os.name != "nt":
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)  # Windows has no exec: wait, and pass the exit status on


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
