"""While nobody comes the game hears how long it has been, so that the check can say where to look."""

from __future__ import annotations

import time

import pytest

from game.server import lifecycle
from tests.server.server_samples import Phone, running
from tests.waiting import eventually


def test_waiting_is_told_in_steps_until_a_phone_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tens of seconds, a minute at most; with the first phone it is over."""
    monkeypatch.setattr(lifecycle, "LOOK", 0.02)
    with running() as (game, server):
        assert game.seen.waited == 0
        server.state.opened = time.monotonic() - 34
        eventually(lambda: game.seen.waited == 30)
        server.state.opened = time.monotonic() - 3600
        eventually(lambda: game.seen.waited == 60)
        phone = Phone(game.seen.address)
        assert phone.join(server.state.code).status == 200
        eventually(lambda: game.seen.joined == 1)
        assert game.seen.waited == 0
        phone.close()
