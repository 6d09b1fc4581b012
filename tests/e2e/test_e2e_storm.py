"""Many phones that knock in one moment from one address: each is answered, and who leads is not kept waiting."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.room_process import ROOT, DeskClient, RoomProcess, phones

PHONES = 300


@pytest.mark.parametrize("people", [PHONES + 10, 12], ids=["a seat for each", "seats for few"])
def test_of_a_storm_nobody_is_dropped_and_the_round_closes_in_the_middle_of_it(tmp_path: Path, people: int) -> None:
    """200, or 503 with the time to come again. The votes of before are counted; the desk has the same address.

    With seats for few, 500 may wait for one, so that these get a page too.
    """
    room = RoomProcess(tmp_path, "--people", str(people)).start()
    try:
        desk = _voting(room)
        voted = _all_voted(phones(room, 5))
        storm = _storm(room)
        desk.close_round()
        answered = _answers(storm)
        assert desk.state()["phase"] == "reveal" and desk.state()["phones"]["trouble"] == ""
    finally:
        room.end()
    assert voted == [204] * 5
    assert answered.pop("step") == "answered" and answered.pop("seconds") > 0
    assert sum(answered.values()) == PHONES and set(answered) <= {"200", "503"}, answered
    assert answered["200"] >= 5


def _voting(room: RoomProcess) -> DeskClient:
    desk = DeskClient(room.port).pair(room.told["desk"])
    desk.do("setup", field="short", text="yes")
    while desk.state()["phase"] != "first_vote":
        desk.onward()
    return desk


def _all_voted(colleagues: list[Any]) -> list[int]:
    asked = colleagues[0].json("/state")
    form = {"r": asked["round"], "c": asked["options"][0]["id"]}
    return [colleague.ask("POST", "/vote", form)[0] for colleague in colleagues]


def _storm(room: RoomProcess) -> subprocess.Popen[str]:
    """It has begun when this returns."""
    join = f"http://127.0.0.1:{room.port}{room.join}"
    command = [sys.executable, "-m", "game.server.bots.storm", join, str(PHONES)]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    storm = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=around)
    assert storm.stdout is not None and storm.stdout.readline()
    return storm


def _answers(storm: subprocess.Popen[str]) -> dict[str, Any]:
    out, _ = storm.communicate(timeout=60)
    return dict(json.loads(out))
