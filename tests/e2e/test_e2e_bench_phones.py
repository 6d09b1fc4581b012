"""The benchmark of phones, with a small hall: what it measures is there, and every vote was counted just once."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, fields

import pytest

from game.i18n.words import ENGLISH
from game.tools.bench import phones
from game.tools.bench.phone_hall import Hall, environment

PEOPLE = 20


def test_a_small_hall_is_measured() -> None:
    """Two rounds with phones from another process; at most four messages to each phone in a round."""
    command = [sys.executable, "-m", "game.tools.bench.phone_hall", str(PEOPLE)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=60, check=True)
    hall = Hall(**json.loads(done.stdout.strip().rpartition("\n")[2]))
    assert (hall.people, hall.lost) == (PEOPLE, 0)
    assert 3 * PEOPLE <= hall.messages <= 5 * PEOPLE
    assert all(0 < seconds < 10 for seconds in (hall.joined, hall.tally, hall.ack, hall.results, hall.closed))
    assert 0 < hall.loopback < hall.ack and 0 < hall.fsync < hall.tally


def test_a_bare_hall_goes_the_same_way() -> None:
    """With the same crowd and without a game: the bound of a hall, by the names of figures of Hall."""
    command = [sys.executable, "-m", "game.server.bots.bare_hall", str(PEOPLE)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=60, check=True)
    bare = json.loads(done.stdout)
    assert bare.keys() == {"joined", "tally", "ack_late", "results", "closed"}
    assert bare.keys() <= {field.name for field in fields(Hall)}
    assert all(0 < seconds < 10 for seconds in bare.values())


def test_rows_and_growth_are_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A hall that could not be measured leaves a gap, not a fault."""
    hall = asdict(Hall(200, 0.1, 0.2, 0.05, 0.1, 0.02, 0.03, 800, 0, 9000, 0.017, 0.0001, 0.0002))
    told = {"phone_hall": hall, "bare_hall": asdict(phones.Bare(0.1, 0.1, 0.05, 0.01, 0.02))}

    def printed(module: str, people: int) -> dict[str, object]:
        if people > 200:
            raise subprocess.CalledProcessError(1, module, stderr="no room for so many")
        return told[module.rpartition(".")[2]]

    monkeypatch.setattr(phones, "_printed", printed)
    monkeypatch.setattr(phones, "_LAST", {})
    assert phones.rows(2000, phones.thousands) == [] and "no room for so many" in capsys.readouterr().err
    assert {row.what[:3] for row in phones.rows(200, phones.hundreds)} == {"200"}
    assert len(phones.growth(ENGLISH)) == 3
