"""Tests with the newest versions that pyproject.toml allows: what people get tomorrow who do not have the lock.

    python3 play.py dev newest [arguments of pytest]

Without arguments all tests but those of tests/e2e run. Where nothing is newer than the lock, there is nothing to run.
The environment is a temporary one. The exit status is that of the tests; .ci/run only passes on what is said.
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

SHORT = ["-q", "--no-header", "-p", "no:cacheprovider", "--ignore=tests/e2e"]


def main(arguments: list[str]) -> int:
    """Install, compare, run the tests if anything differs, and say what came of it."""
    with TemporaryDirectory() as folder:
        python = installed(Path(folder))
        newer = differences(python)
        if not newer:
            print("lock/ holds the newest versions that pyproject.toml allows: there is nothing else to test.")
            return 0
        print("Newer than lock/:", *newer, sep="\n  ", flush=True)
        tests = [str(python), "-P", "-m", "pytest", *(arguments or SHORT)]
        status = subprocess.call(tests, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    print("The newest versions pass." if status == 0 else f"THE NEWEST VERSIONS FAIL: {', '.join(newer)}")
    return status


def installed(folder: Path) -> Path:
    """The Python of a new environment with what the game and its tests ask for."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    subprocess.run([*pip, *asked("test")], check=True)
    return python


def asked(group: str) -> list[str]:
    """The ranges of pyproject.toml: those of the game, and those of a dependency group with the groups inside it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    def members(name: str) -> Iterator[str]:
        for entry in project["dependency-groups"].get(name, ()):
            yield from [entry] if isinstance(entry, str) else members(entry["include-group"])

    return sorted({*project["project"]["dependencies"], *members(group)})


def differences(python: Path) -> list[str]:
    """A line for each package there that has another version than in the lock."""
    told = subprocess.run([python, "-m", "pip", "list", "--format=json"], check=True, capture_output=True, text=True)
    there = {one["name"].lower().replace("_", "-"): one["version"] for one in json.loads(told.stdout)}
    locked = {name: version for name, version in versions().items() if name in there}
    return changes(locked, {name: there[name] for name in there if name not in ("pip", "setuptools")})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
