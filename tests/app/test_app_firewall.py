"""When the firewall is looked at: with the form, before anything listens, and again when somebody asks."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from game.app.firewall_look import FirewallLook
from game.app.game import Game
from game.core import commands as c
from game.core.firewall import NO_FIREWALL, Firewall, Verdict
from tests.app.app_samples import game_in

SHUT = Firewall(Verdict.NEEDS_ADMIN, r"C:\Open Kaart\Open Kaart.exe")
OPEN = Firewall(Verdict.OPEN, r"C:\Open Kaart\Open Kaart.exe")


class Windows:
    """What is found; for each look, whether the server was open."""

    def __init__(self, game: Game) -> None:
        self.game, self.found, self.looks = game, SHUT, list[bool]()

    def __call__(self) -> Firewall:
        self.looks.append(self.game.host.invited)
        return self.found


@pytest.fixture
def windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Windows:
    """A game on a computer that can tell; nothing listens."""
    game = game_in(tmp_path)
    windows = Windows(game)
    game.firewall = FirewallLook(game.inbox.wake, windows)
    monkeypatch.setattr("game.server.server.Server.open", lambda server: None)
    return windows


def test_it_is_looked_at_with_the_form(windows: Windows) -> None:
    """Not before somebody wants to play, and before anything listens; the form knows, and the check."""
    game = windows.game
    assert not windows.looks and game.view_model().firewall == NO_FIREWALL
    game.obey(c.NewSession())
    game.firewall.wait()
    assert windows.looks == [False] and game.view_model().firewall == SHUT


@pytest.mark.parametrize("command", [c.InvitePhones(), c.ChangeSetup("way", "phones"), c.Show("phones")])
def test_it_is_looked_at_again(windows: Windows, command: c.Command) -> None:
    """Somebody may have allowed it meanwhile."""
    game = windows.game
    game.obey(c.NewSession())
    game.firewall.wait()
    windows.found = OPEN
    game.obey(command)
    game.firewall.wait()
    assert game.view_model().firewall == OPEN and len(windows.looks) == 2
    game.closing()


def test_a_screen_that_stays_asks_once(windows: Windows) -> None:
    """To press in the check is no new look."""
    game = windows.game
    game.obey(c.NewSession())
    game.firewall.wait()
    for _ in range(3):
        game.obey(c.Show("phones"))
        game.firewall.wait()
    assert len(windows.looks) == 2


def test_the_wall_is_woken_by_news_only() -> None:
    """What is as it was is not painted again."""
    woken: list[Verdict] = []
    look = FirewallLook(lambda: woken.append(look.found.verdict), lambda: SHUT)
    for _ in range(2):
        look.begin()
        look.wait()
    assert woken == [Verdict.NEEDS_ADMIN]


def test_one_look_at_a_time() -> None:
    """A registry that answers late is not asked twice."""
    go, asked = threading.Event(), list[int]()

    def late() -> Firewall:
        asked.append(1)
        go.wait()
        return OPEN

    look = FirewallLook(lambda: None, late)
    look.begin()
    look.begin()
    go.set()
    look.wait()
    assert len(asked) == 1 and look.found == OPEN


def test_where_nothing_can_be_known_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """No thread is begun."""
    monkeypatch.delattr("game.app.firewall_look.threading.Thread")
    look = FirewallLook(lambda: None, None)
    look.begin()
    look.wait()
    assert look.found == NO_FIREWALL
