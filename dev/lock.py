"""Makes lock/ anew: the versions that play.py installs, with the hashes of their files, and never an address.

    python3 play.py dev lock           all as new as pyproject.toml allows
    python3 play.py dev lock --keep    only what pyproject.toml asks anew; the other versions stay

One resolution holds for Linux, Windows and macOS and each Python from the oldest on. It is uv's, in an environment for
the moment. Needs nothing but Python's own library: where the lock itself is in the way, `python3 dev/lock.py` runs too.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "lock"
GROUPS = ("game", "test", "dev")
"""Each file holds what its group needs beside the groups before it."""

DOCS = "docs"
"""A group by itself, with all that it needs: what makes a site of the manual is beside none of the others."""

HUB = "hub"
"""What the hub of a board needs beside the game; no laptop does."""

CAMERA = "camera"
"""What reads voting cards, without what it asks for and never needs. Where it has no wheel the game does without."""

APART = {DOCS: ("--group", DOCS), HUB: ("--extra", HUB), CAMERA: ("--extra", CAMERA, "--no-deps")}
"""Locked after the others, with their versions where they share a package."""
BESIDE_THE_GAME = (HUB, CAMERA)
"""Extras of the game: what it has itself is not named again."""

HEAD = "# Made by: python3 play.py dev lock\n"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = {
    "Linux, Intel": "x86_64-manylinux_2_28",
    "Linux, ARM": "aarch64-manylinux_2_28",
    "Windows, Intel": "x86_64-pc-windows-msvc",
    "Windows, ARM": "aarch64-pc-windows-msvc",
    "macOS, Intel": "x86_64-apple-darwin",
    "macOS, ARM": "aarch64-apple-darwin",
}
ADDRESS = re.compile(r"[/@]|\\(?!$)|(?:^|\s)-(?!-hash=sha256:)", re.MULTILINE)
"""What an address, a path or an option of pip would need, and nothing else in a lock has."""

Packages = dict[str, str]
"""Name -> its lines in a lock. A name that has other versions for other Pythons has the lines of all of them."""


def main(arguments: list[str]) -> int:
    """Write the lock, and say what changed and where somebody would have to compile."""
    if arguments not in ([], ["--keep"]):
        sys.exit("python3 play.py dev lock [--keep]")
    before = versions()
    with TemporaryDirectory() as folder:
        uv = installed_uv(Path(folder))
        keep = bool(arguments)
        write(resolved(uv, Path(folder), keep) | {name: apart(uv, Path(folder), keep, name) for name in APART})
        print("\n".join(changes(before, versions())) or "Nothing changed.", flush=True)
        for line in without_wheel(uv, Path(folder)):
            print(line, flush=True)
    return 0


def installed_uv(folder: Path) -> list[str]:
    """Uv in an environment of its own, which goes with the folder."""
    subprocess.run([sys.executable, "-m", "venv", folder / "uv"], check=True)
    python = folder / "uv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"], check=True)
    return [str(python), "-m", "uv", "--no-config", "pip"]


def resolved(uv: list[str], folder: Path, keep: bool) -> dict[str, Packages]:
    """What each group needs in all. One resolution, that of the largest group, says which versions."""
    found: dict[str, Packages] = {}
    whole = folder / "whole.txt"
    whole.write_text("".join(texts()) if keep else "", "utf-8")
    for group in reversed(GROUPS):
        out = folder / f"{group}.txt"
        limits = ["--constraint", str(whole)]
        if group == GROUPS[-1]:
            out, limits = whole, []
        asked = [] if group == "game" else ["--group", group]
        command = ["compile", "pyproject.toml", *asked, *limits, "--universal", "--generate-hashes", "--no-header"]
        quiet = ["--no-annotate", "--quiet", "--output-file", str(out)]
        subprocess.run([*uv, *command, *quiet], cwd=ROOT, env=plain(), check=True)
        found[group] = packages(out.read_text("utf-8"))
    return {group: {name: found[GROUPS[-1]][name] for name in found[group]} for group in GROUPS}


def apart(uv: list[str], folder: Path, keep: bool, name: str) -> Packages:
    """What one of APART needs, with the versions of the others where it shares a package with them."""
    kept = folder / "kept.txt"
    kept.write_text(_text(name) if keep else "", "utf-8")
    out = folder / f"{name}.txt"
    limits = ["--constraint", str(folder / "whole.txt"), "--constraint", str(kept)]
    command = ["compile", *(["pyproject.toml"] if name in BESIDE_THE_GAME else []), *APART[name], *limits]
    how = ["--universal", "--generate-hashes", "--no-header", "--no-annotate"]
    newest = ["--python-version", PYTHONS[0], "--quiet", "--output-file", str(out)]
    subprocess.run([*uv, *command, *how, *newest], cwd=ROOT, env=plain(), check=True)
    return packages(out.read_text("utf-8"))


def plain() -> dict[str, str]:
    """This environment without settings that could lead uv to another index than everybody's."""
    allowed = ("UV_NATIVE_TLS", "UV_SYSTEM_CERTS")
    return {name: value for name, value in os.environ.items() if not name.startswith("UV_") or name in allowed}


def packages(text: str) -> Packages:
    """The packages of a lock; comments are left out."""
    found: Packages = {}
    name = ""
    for line in text.splitlines(keepends=True):
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            name = line.partition("==")[0]
        found[name] = found.get(name, "") + line
    return found


def write(groups: dict[str, Packages]) -> None:
    """One file for each group; nothing is written if an address would be in one of them."""
    seen: set[str] = set()
    files = {}
    for group, members in groups.items():
        beside = set(groups[GROUPS[0]]) if group in BESIDE_THE_GAME else set() if group == DOCS else seen
        files[group] = "".join(lines for name, lines in members.items() if name not in beside)
        seen = seen | set(members)
    for group, text in files.items():
        if found := ADDRESS.search(text):
            sys.exit(f"An address in the lock of {group}: {text[: found.end()].splitlines()[-1]}")
    LOCK.mkdir(exist_ok=True)
    for group, text in files.items():
        (LOCK / f"{group}.txt").write_text(HEAD + text, "utf-8", newline="\n")


def texts() -> Iterator[str]:
    """The lock as it is, one text for each group."""
    return map(_text, GROUPS)


def _text(group: str) -> str:
    path = LOCK / f"{group}.txt"
    return path.read_text("utf-8") if path.exists() else ""


def versions() -> dict[str, str]:
    """Name -> version of everything in the lock; several versions are joined by a comma."""
    found: dict[str, str] = {}
    for name, version in re.findall(r"^(\S+)==(\S+)", "".join((*texts(), *map(_text, APART))), re.MULTILINE):
        if version not in found.get(name, "").split(", "):
            found[name] = f"{found[name]}, {version}" if name in found else version
    return found


def changes(old: dict[str, str], new: dict[str, str]) -> list[str]:
    """A line for each package whose version is another one, or that came or went."""
    names = sorted({*old, *new})
    return [
        f"{name}: {old.get(name, 'new')} -> {new.get(name, 'gone')}" for name in names if old.get(name) != new.get(name)
    ]


def without_wheel(uv: list[str], folder: Path) -> Iterator[str]:
    """A line for each platform where a package of the lock has no wheel; its first one is named."""
    asking = ["install", "--dry-run", "--quiet", "--require-hashes", "--only-binary", ":all:"]
    for python in PYTHONS:
        for platform, code in PLATFORMS.items():
            groups = (*GROUPS, HUB) if platform.startswith("Linux") else GROUPS  # a server, and no laptop
            locks = [argument for group in groups for argument in ("--requirements", f"lock/{group}.txt")]
            place = ["--python-version", python, "--python-platform", code, "--target", str(folder / "nothing")]
            told = subprocess.run(
                [*uv, *asking, *locks, *place], cwd=ROOT, env=plain(), capture_output=True, text=True, check=False
            )
            if told.returncode:
                name = re.search(r"Because (\S+)", told.stderr)
                yield f"Python {python} on {platform}: no wheel of {name[1] if name else told.stderr}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
