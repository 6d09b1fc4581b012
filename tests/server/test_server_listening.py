"""Which port the server listens on, and how many files it asks the system for."""

from __future__ import annotations

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from game.server import listening as module
from game.server.listening import FILES, SHUNNED, USUAL, allow_many, listening

HOST = "127.0.0.1"


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    """Closes what a test has opened."""
    with ExitStack() as stack:
        yield stack


def port_of(made: socket.socket) -> int:
    return int(made.getsockname()[1])


def taken(opened: ExitStack) -> int:
    """A port that another program has."""
    other = opened.enter_context(socket.socket())
    other.bind((HOST, 0))
    other.listen()
    return port_of(other)


@pytest.fixture
def never_waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long it would have waited."""
    naps: list[float] = []
    monkeypatch.setattr(time, "sleep", naps.append)
    return naps


def test_any_port_is_one_that_browsers_visit(opened: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may give one that they shun: then another is asked for."""
    given = list[int]()

    class First:
        def __contains__(self, port: int) -> bool:
            given.append(port)
            return len(given) < 3

    monkeypatch.setattr(module, "SHUNNED", First())
    made = opened.enter_context(listening(HOST, port=0))
    assert len(given) == 3
    assert port_of(made) == given[-1]


def test_the_usual_ports_are_not_among_the_shunned() -> None:
    """A link on one of those would open nowhere."""
    assert not SHUNNED & set(USUAL)


def test_a_port_that_alone_is_wanted_and_taken_is_a_fault(opened: ExitStack) -> None:
    """Whoever named it wants to know."""
    port = taken(opened)
    with pytest.raises(OSError):
        listening(HOST, port=port)


def test_a_port_of_before_is_waited_for_a_little(opened: ExitStack, never_waits: list[float]) -> None:
    """The game was closed and opened again: the phones have its link. When it stays taken, another one serves."""
    port = taken(opened)
    made = opened.enter_context(listening(HOST, known=port))
    assert port_of(made) != port
    assert never_waits == [0.2, 0.2]


def test_without_a_port_of_before_nobody_waits(
    opened: ExitStack, never_waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The usual ones are tried in turn, and at last any."""
    monkeypatch.setattr(module, "USUAL", (taken(opened), taken(opened)))
    made = opened.enter_context(listening(HOST))
    assert port_of(made) not in module.USUAL
    assert never_waits == []


def test_it_listens_without_blocking_whoever_asks(opened: ExitStack) -> None:
    """The loop of the server accepts by itself."""
    made = opened.enter_context(listening(HOST, port=0))
    assert not made.getblocking()
    with pytest.raises(BlockingIOError):
        made.accept()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize(
    ("soft", "hard", "asked"),
    [(256, 100_000, FILES), (256, 4096, 4096), (FILES, 100_000, None), (256, -1, FILES), (-1, -1, None)],
    ids=["a Mac", "a strict system", "enough already", "no end to it", "no limit"],
)
def test_there_is_a_file_for_every_phone(
    monkeypatch: pytest.MonkeyPatch, soft: int, hard: int, asked: int | None
) -> None:
    """As many as the system lets us have, and the limit is never made lower."""
    import resource

    wanted: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "RLIM_INFINITY", -1)
    monkeypatch.setattr(resource, "getrlimit", lambda which: (soft, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda which, limits: wanted.append(limits))
    allow_many()
    assert wanted == ([] if asked is None else [(asked, hard)])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_system_that_refuses_more_files_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then fewer phones come in, and the meeting goes on."""
    import resource

    def refuse(which: int, limits: tuple[int, int]) -> None:
        raise OSError("not permitted")

    monkeypatch.setattr(resource, "getrlimit", lambda which: (256, 100_000))
    monkeypatch.setattr(resource, "setrlimit", refuse)
    allow_many()
