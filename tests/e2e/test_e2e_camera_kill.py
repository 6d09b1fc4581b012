"""A game that is killed while a camera looks has lost no ballot that was frozen, and counts nobody twice."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

import pytest

from game.core.ballots import CARD
from game.eye.library import can_read
from game.journal.kept_session import kept_session
from game.journal.standard_store import STANDARD
from tests.app.app_samples import PEOPLE
from tests.sizes import CAMERA_KILLS

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("camera_driver.py")
OTHER_SEAT = re.compile(rb"camera/(?!turn/|[0-9a-f]{16})")
"""Whatever stands behind that word and was not drawn by chance."""
LONGEST = 6.0
"""Seconds after which the game is killed at the latest: some looks are over by then."""

pytestmark = pytest.mark.skipif(not can_read(), reason="nothing that reads voting cards exists for this computer")


def killed(folder: Path, after: float) -> list[str]:
    """What the game said until it was killed, so long after its session was open."""
    (folder / "temporary").mkdir(exist_ok=True)
    game = subprocess.Popen(
        [sys.executable, str(DRIVER), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder), "TMPDIR": str(folder / "temporary")},
    )
    assert game.stdout is not None and game.stderr is not None
    first = game.stdout.readline()
    assert first == "open\n", game.stderr.read()
    Timer(after, game.kill).start()
    rest = game.stdout.read()
    game.wait()
    return rest.splitlines()


def box_in(folder: Path) -> list[str]:
    """What cards put in the box, as it lies on disk."""
    (file,) = (folder / "sessions").glob("*.okk")
    voting = kept_session(STANDARD, file).session.play.voting
    assert voting is not None
    return [str(one.option) for seat, one in voting.box.items() if seat.startswith(CARD)]


def test_killed_at_any_moment_of_a_look_every_frozen_ballot_is_there_once(tmp_path: Path) -> None:
    chance, empty, full = random.Random(20), 0, 0
    for _ in range(CAMERA_KILLS.now):
        told = killed(tmp_path, chance.uniform(0.0, LONGEST))
        box = box_in(tmp_path)
        if "box 8" in told:
            full += 1
        assert len(box) in ((PEOPLE,) if full else (0, PEOPLE)), (told, box)
        if box:
            full += 1
            assert sorted(box) != sorted(box[:1] * PEOPLE), "half of them hold one letter and half another"
        else:
            empty += 1
    assert full, "some of the kills must come after a look"


def test_a_new_look_comes_soon_after_a_kill(tmp_path: Path) -> None:
    """Everything that is found in memory alone is made again from the session and one look."""
    killed(tmp_path, LONGEST)
    began = time.monotonic()
    told = killed(tmp_path, 2 * LONGEST)
    assert "box 8" in told, (told, time.monotonic() - began)


def test_nothing_of_a_picture_and_no_number_of_a_card_is_in_any_file(tmp_path: Path) -> None:
    """All that it wrote, its temporary folder too: seats of cards are drawn by chance, and pictures are nowhere."""
    killed(tmp_path, LONGEST)
    written = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(b"camera/" in content for content in written.values()), "the box is where it should be"
    for path, content in written.items():
        assert not any(sign in content for sign in (b"\xff\xd8\xff", b"\x89PNG", b"P5 48 27")), path
        assert not OTHER_SEAT.search(content), path
