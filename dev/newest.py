"""Tests with the newest versions that pyproject.toml allows: what people get tomorrow who do not have the lock.

    python3 play.py dev newest [arguments of pytest]

Where nothing is newer than the lock, there is nothing to test. Otherwise the linter, the type checker and the tests of
the packages that use a library run, or only pytest with the arguments, in an environment for the moment. The exit
status says whether all of it passed; .ci/run only hands on what is said.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from dev.lock import ROOT, changes, versions

USING = ("card_print", "content", "documents", "editor", "eye", "fixed_texts", "hub", "i18n", "journal", "library",
         "manual", "server", "stage", "system")  # fmt: skip
"""Packages that use a library, by themselves or through the one below: what is newer changes nothing for the others."""
CHECKS = (
    ("ruff", "check", "--quiet"),
    ("mypy", "--strict"),
    ("pytest", "-q", "--no-header", "-p", "no:cacheprovider", *(f"tests/{name}" for name in USING)),
)


def main(arguments: list[str]) -> int:
    """Install, compare, check if anything differs, and say what came of it."""
    with TemporaryDirectory() as folder:
        python = installed(Path(folder))
        newer = differences(python)
        if not newer:
            print("lock/ holds the newest versions that pyproject.toml allows: there is nothing else to test.")
            return 0
        print("Newer than lock/:", *newer, sep="\n  ", flush=True)
        checks = [("pytest", *arguments)] if arguments else CHECKS
        failed = [" ".join(check) for check in checks if not passes(python, check)]
    print("With the newest versions", " and ".join(failed) + " FAILED." if failed else "all of it passed.", flush=True)
    return 1 if failed else 0


def installed(folder: Path) -> Path:
    """The Python of a new environment with all that pyproject.toml asks for."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    commands = [*pip, *asked("dev"), *asked_by("hub")], [*pip, "--no-deps", *asked_by("camera")]
    if any(map(subprocess.call, commands)):
        sys.exit("The newest versions cannot be installed; the reason stands above.")
    return python


def asked(group: str) -> list[str]:
    """The ranges of pyproject.toml: those of the game, and those of a dependency group with the groups inside it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    def members(name: str) -> Iterator[str]:
        for entry in project["dependency-groups"].get(name, ()):
            yield from [entry] if isinstance(entry, str) else members(entry["include-group"])

    return sorted({*project["project"]["dependencies"], *members(group)})


def asked_by(extra: str) -> list[str]:
    """What the hub needs beside, or the reader of voting cards."""
    return list(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"][extra])


def differences(python: Path) -> list[str]:
    """A line for each package that has another version there than in the lock; one for another system says nothing."""
    told = subprocess.run([python, "-m", "pip", "list", "--format=json"], check=True, capture_output=True, text=True)
    there = {one["name"].lower().replace("_", "-"): one["version"] for one in json.loads(told.stdout)}
    there = {name: version for name, version in there.items() if name not in ("pip", "setuptools")}
    return changes({name: version for name, version in versions().items() if name in there}, there)


def passes(python: Path, check: tuple[str, ...]) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.call([str(python), "-P", "-m", *check], cwd=ROOT, env=environment) == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
