"""A room for one browser: a real line on loopback, its game led by the test, and what a phone's page shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from game.core import commands as c
from game.core.phases import Phase
from game.server.server import Server
from tests.e2e.browser import PHONE
from tests.e2e.browser import eventually as shows
from tests.server.server_samples import FakeGame, opened
from tests.waiting import eventually

NOTE = "document.getElementById('note').textContent"
STATE = "document.body.dataset.state"


@dataclass
class Room:
    game: FakeGame
    server: Server
    browser: Any

    @property
    def url(self) -> str:
        return self.game.seen.join

    def phone(self, **more: Any) -> Any:
        """A new phone that has come in by the link: a page in a browser of its own."""
        page = self.browser.new_context(**{"viewport": PHONE, "locale": "en-GB"} | more).new_page()
        page.goto(self.url)
        return page

    def open_vote(self) -> None:
        self.game.until(Phase.FIRST_VOTE)

    def ask_consent(self) -> None:
        """On to the consent round of the first card."""
        while self.game.session.phase is not Phase.CONSENT:
            if self.game.session.play.voting is not None and not self.game.session.play.voting.cast:
                self.game.obey(c.CountHands(self.game.session.deck[0].options[0].id, exactly=3))
            self.game.obey(c.Advance())

    def setup(self, **fields: Any) -> None:
        self.game.session = replace(self.game.session, setup=replace(self.game.session.setup, **fields))
        self.game.publish()

    def box(self) -> list[str]:
        """The choices in the open box."""
        voting = self.game.session.play.voting
        return [] if voting is None else [str(ballot.option) for ballot in voting.box.values()]

    def restart(self) -> Any:
        """The line closes, and opens again where it was."""
        port = int(self.game.seen.address.rpartition(":")[2])
        self.server.close()
        return opened(self.game, port)


@contextmanager
def room(browser: Any, people: int = 10) -> Iterator[Room]:
    game = FakeGame(people)
    try:
        with opened(game) as server:
            yield Room(game, server, browser)
    finally:
        game.end()
        for context in browser.contexts:
            context.close()


def tap(page: Any, name: str) -> None:
    """Tap the button with this value."""
    page.click(f".pick[value={name}]")


def pressed(page: Any) -> list[str]:
    """The values of the choices that look chosen."""
    return list(page.eval_on_selector_all(".pick[aria-pressed=true]", "all => all.map(one => one.value)"))


def says(page: Any, start: str) -> None:
    """Waits for a note under the choices that begins so."""
    shows(page, f"{NOTE}.startsWith({start!r})")


def stands(page: Any, state: str) -> None:
    """Waits for the page to be in this state."""
    shows(page, STATE, state)


__all__ = ["Room", "eventually", "pressed", "room", "says", "shows", "stands", "tap"]
