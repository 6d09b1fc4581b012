"""Work in a process of its own: it answers, it is replaced, and no fault of it is a fault of the game."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import pytest

from game.system import own_process
from game.system.own_process import OwnProcess
from tests.waiting import eventually

PLENTY, LONG = 10**12, 3600.0


@pytest.fixture
def own() -> Iterator[OwnProcess]:
    made = OwnProcess(PLENTY, LONG)
    yield made
    made.close()


def refused(number: int) -> int:
    raise ValueError(f"no {number}")


def unspeakable() -> object:
    """What no pipe can carry."""
    return Lock()


def lives(process: int) -> bool:
    try:
        told = Path(f"/proc/{process}/stat").read_text("utf-8")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] != "Z"


sees_processes = pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc")


def test_it_works_in_a_process_that_stays(own: OwnProcess) -> None:
    there = {own.run(os.getpid) for _ in range(4)}
    assert len(there) == 1 and os.getpid() not in there


def test_one_that_has_grown_is_replaced() -> None:
    """What a library keeps for ever is given back."""
    own = OwnProcess(most=1, rest=LONG)
    there = [own.run(os.getpid) for _ in range(3)]
    assert len(set(there)) == 3 and os.getpid() not in there


@sees_processes
def test_one_that_rests_ends_and_the_next_piece_begins_another() -> None:
    own = OwnProcess(PLENTY, rest=0.01)
    there = own.run(os.getpid)
    eventually(lambda: not lives(there))
    again = own.run(os.getpid)
    own.close()
    assert again not in (there, os.getpid())


def test_what_it_raises_is_raised_here(own: OwnProcess) -> None:
    before = own.run(os.getpid)
    with pytest.raises(ValueError, match="no 7"):
        own.run(refused, 7)
    assert own.run(os.getpid) == before


def test_somebody_ends_it_and_the_work_is_done_in_another(own: OwnProcess) -> None:
    there = own.run(os.getpid)
    os.kill(there, signal.SIGTERM)
    assert own.run(os.getpid) not in (there, os.getpid())


def test_where_no_process_can_be_had_the_work_is_done_here(own: OwnProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> object:
        raise PermissionError("a school allows no other program")

    monkeypatch.setattr(own_process, "spawned", none)
    assert own.run(os.getpid) == os.getpid()


def test_an_answer_that_cannot_travel_is_made_here(own: OwnProcess) -> None:
    assert isinstance(own.run(unspeakable), type(Lock()))


def test_threads_take_turns(own: OwnProcess) -> None:
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda number: own.run(abs, -number), range(20))) == list(range(20))


PROGRAM = """
import os, sys
from game.system.own_process import OwnProcess
print(OwnProcess(10**12, 3600).run(os.getpid), flush=True)
sys.stdin.read()
"""


@sees_processes
def test_it_ends_when_the_program_is_killed() -> None:
    """Nothing of ours may stay on somebody's laptop."""
    command = [sys.executable, "-c", PROGRAM]
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    there = int(program.stdout.readline())
    assert lives(there)
    program.kill()
    program.communicate()
    eventually(lambda: not lives(there))
