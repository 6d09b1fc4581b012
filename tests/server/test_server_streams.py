"""Streams: the newest state and no row of old ones, a pulse, a bye, and an end to who does not read."""

from __future__ import annotations

import socket
from functools import partial

import pytest

from game.core.phases import Phase
from game.server import state as server_state
from game.server.event_streams import BEAT, PATIENCE, Streams
from tests.server.server_samples import Listener, joined, running
from tests.waiting import eventually


def test_a_stream_says_at_once_how_things_stand() -> None:
    """Whatever was missed, the first event holds everything."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        assert Listener(phone).next()[1]["state"] == "vote"


def test_a_stream_has_a_pulse(monkeypatch: pytest.MonkeyPatch) -> None:
    """By which a page knows that it is alive. Every 15 s; here faster."""
    assert BEAT == 15
    monkeypatch.setattr(server_state, "Streams", partial(Streams, beat=0.05))
    with running() as (game, _):
        stream = Listener(joined(game, 1)[0])
        assert [stream.next()[0] for _ in range(3)] == ["message", "hb", "hb"]


def test_only_the_newest_state_waits_for_a_slow_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """S15: change after change for one who does not read: a bounded rest, then the connection is cut."""
    assert PATIENCE == 10
    monkeypatch.setattr(server_state, "Streams", partial(Streams, patience=0.6))
    with running() as (game, server):
        phone = joined(game, 1)[0]
        lazy = Listener(phone)
        lazy.wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        eventually(lambda: server.state.streams.live == 1)
        text = "x" * 400_000

        def told_in_vain() -> bool:
            server.mailbox.call(lambda: server.state.streams.send_all(lambda key: text))
            return server.state.streams.live == 0

        eventually(told_in_vain)
        eventually(lambda: game.seen.live == 0)


def test_a_seventh_page_of_one_phone_takes_the_place_of_the_first() -> None:
    """Six streams of one phone, and the newest always among them."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        streams = [Listener(phone) for _ in range(7) if phone]
        for stream in streams[1:]:
            assert stream.next()[0] == "message"
        game.until(Phase.FIRST_VOTE)
        for stream in streams[1:]:
            assert stream.until(lambda state: state["state"] == "vote")
        first = [streams[0].next()[0] for _ in range(3)]
        assert "" in first


def test_the_end_says_bye_and_ends_the_thread() -> None:
    """Also with many streams; twice does no harm."""
    with running(60) as (game, server):
        streams = [Listener(phone) for phone in joined(game, 50)]
        eventually(lambda: game.seen.live == 50)
        server.close()
        server.close()
        for stream in streams:
            names = [stream.next()[0] for _ in range(3)]
            assert "bye" in names and names[-1] == ""
        assert server.thread is not None and not server.thread.is_alive()


def test_who_comes_while_the_room_closes_hears_that_it_does() -> None:
    """A phone that opened its page in that moment would else believe that its line is bad."""
    with running() as (game, server):
        phone = joined(game, 1)[0]
        server.mailbox.call(lambda: setattr(server.state.streams, "_ended", True))
        assert Listener(phone).next()[0] == "bye"
