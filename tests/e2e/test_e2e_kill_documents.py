"""A program that is killed while it writes documents and settings leaves no half file under any name of ours."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from game.journal.kept_session import kept_session
from game.journal.standard_store import STANDARD
from game.settings.store import load_checked
from game.system.atomic_write import LEFT, write_atomic
from tests.app.app_samples import saved
from tests.sizes import DOCUMENT_KILLS

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("documents_driver.py")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each kill takes a child that was forked")


class Driver:
    """The process that forks those that are killed."""

    def __init__(self, session: Path) -> None:
        self.session = session
        self.process = subprocess.Popen(
            [sys.executable, str(DRIVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy"},
        )

    def run(self, folder: Path, at: int = 0) -> int:
        """How many steps there were; 0 if it was killed."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{at}\t{self.session}\t{folder}\n")
        self.process.stdin.flush()
        told = list(iter(self.process.stdout.readline, "end\n"))
        return int(told[-1]) if told else 0


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[Driver]:
    driver = Driver(saved(tmp_path / "played", "protocol"))
    yield driver
    driver.process.kill()
    driver.process.communicate()


def is_whole(name: str, data: bytes) -> bool:
    """As who opens the file would find out."""
    match name.rpartition(".")[2]:
        case "docx":
            return zipfile.ZipFile(BytesIO(data)).testzip() is None
        case "pdf":
            return data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")
        case "html":
            return data.rstrip().endswith(b"</html>")
        case "json":
            return bool(json.loads(data))
        case "csv":
            rows = list(csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";"))
            return len({len(row) for row in rows}) == 1
        case "ics":
            return data.rstrip().endswith(b"END:VCALENDAR")
        case _:
            return data.endswith(b"\n") and len(data) > 400


def ours(folder: Path) -> list[Path]:
    """All documents that somebody could open, also those in a folder of all formats; nothing that is being written."""
    found = [path for path in folder.rglob("*") if path.is_file() and "sessions" not in path.parts]
    inside = [path for path in found if not any(LEFT.fullmatch(part) for part in path.relative_to(folder).parts)]
    return [path for path in inside if path.name not in ("settings.json", "this-computer", ".this-computer")]


def looked_at(folder: Path, all_formats: int) -> None:
    """Every file is whole, a folder of all formats has all of them, and settings and session can be read."""
    documents = ours(folder)
    for path in documents:
        assert is_whole(path.name, path.read_bytes()), path
    assert len([path for path in documents if path.parent != folder / "documents"]) % all_formats == 0
    settings, fault = load_checked(folder / "settings.json")
    assert fault == "" and re.fullmatch(r"|020-\d+", dict(settings.contacts).get("board", ("", ""))[0])
    for path in (folder / "sessions").glob("*.okk"):
        assert kept_session(STANDARD, path).session.agreements


def in_all(folder: Path) -> int:
    """How many files there are in a folder of all formats."""
    return len([path for path in ours(folder) if path.parent != folder / "documents"])


def test_no_half_file_is_left_whenever_it_is_killed(tmp_path: Path, driver: Driver) -> None:
    """The kills are spread over all steps; what a dead program left beside goes with the next file that is written."""
    whole = tmp_path / "whole"
    steps, kills = driver.run(whole), DOCUMENT_KILLS.now
    assert steps > 100 and in_all(whole) > 10
    killed, left = 0, 0
    for n in range(kills):
        folder = tmp_path / str(n)
        killed += driver.run(folder, 1 + n * (steps - 1) // kills) == 0
        looked_at(folder, in_all(whole))
        left += any(_cleared(place) for place in (folder, folder / "documents") if place.is_dir())
    assert killed == kills and left > 0
    print(f"{killed} kills at {steps} steps; {left} left something that was being written")


def _cleared(folder: Path) -> bool:
    """Whether something was left; it is gone once it is old and another file is written there."""
    left = [path for path in folder.iterdir() if LEFT.fullmatch(path.name)]
    for path in left:
        os.utime(path, (1, 1))
    write_atomic(folder / "next", b"x")
    assert not [path for path in folder.iterdir() if LEFT.fullmatch(path.name)]
    return bool(left)


def test_a_killed_program_can_go_on_in_the_same_folder(tmp_path: Path, driver: Driver) -> None:
    """Killed again and again, then left in peace: all documents are there in the end."""
    folder = tmp_path / "again"
    for at in (5, 40, 80):
        assert not driver.run(folder, at)
    assert driver.run(folder) > 100
    driver.run(tmp_path / "whole")
    looked_at(folder, in_all(tmp_path / "whole"))
    assert {path.suffix for path in ours(folder)} == {path.suffix for path in ours(tmp_path / "whole")}
