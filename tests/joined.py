"""A real game and real phones, joined over HTTP on this computer: real rules, a real file, a real server, no window.

    with joined(people=4) as (game, phone):
        phone.vote("a")
        assert game.session.play.voting.cast == 1

The game attends to what comes only while a phone speaks or somebody waits (`until`), and it does so in the thread of
the test. In between nothing moves, so a test may press and look at whatever it likes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from game.app.game import Game
from game.core import commands as c
from game.core.phases import Phase
from game.core.rounds import round_of
from tests.app.app_samples import advance_to, game_in
from tests.server.server_samples import Answer, Phone
from tests.waiting import eventually

T = TypeVar("T")


class JoinedPhone(Phone):
    """A phone with a seat. While it waits for an answer, the game attends."""

    def __init__(self, game: Game, cookies: Mapping[str, str] | None = None) -> None:
        super().__init__(game.host.phones.address, cookies)
        self._game = game

    def vote(self, choice: str, round: str = "", **more: object) -> Answer:
        """`choice` is the letter of an option as the wall shows it, or "abstain"."""
        card = self._game.session.card
        assert card is not None
        ids = {card.letter(option.id).lower(): option.id for option in card.options}
        return super().vote(ids.get(choice, choice), round or round_of(self._game.session), **more)

    def consent(self, answer: str, round: str = "", **more: object) -> Answer:
        return super().consent(answer, round or round_of(self._game.session), **more)

    def _do(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        ask = super()._do
        with ThreadPoolExecutor(1) as pool, attended(self._game) as attend:
            answer = pool.submit(ask, method, path, body, headers)
            answer.add_done_callback(lambda _: self._game.inbox.wake())
            while not answer.done():
                attend()
            return answer.result()


@contextmanager
def attended(game: Game) -> Iterator[Callable[[], None]]:
    """Gives one turn of the loop of the main thread: it waits a moment for something to come, and attends to it."""
    news = threading.Event()
    before, game.inbox.wake = game.inbox.wake, news.set

    def attend() -> None:
        news.wait(0.02)
        news.clear()
        game.attend()

    try:
        yield attend
    finally:
        game.inbox.wake = before


def until(game: Game, true: Callable[[], T]) -> T:
    """What this gives once it is true, with the game attending."""
    with attended(game) as attend:

        def look() -> T:
            attend()
            return true()

        return eventually(look)


def another(game: Game, cookies: Mapping[str, str] | None = None) -> JoinedPhone:
    """One more phone that comes in with the code, or comes back with these cookies."""
    until(game, lambda: game.host.phones.on)
    phone = JoinedPhone(game, cookies)
    assert phone.join(game.host.phones.code).status == 200
    return phone


@contextmanager
def joined(
    people: int = 8, phase: str = Phase.FIRST_VOTE, home: Path | None = None
) -> Iterator[tuple[Game, JoinedPhone]]:
    """A session of so many people who vote by phone, at this phase, and the first of them. It is closed at the end."""
    with TemporaryDirectory() as folder:
        game = game_in(home or Path(folder))
        try:
            game.obey(c.NewSession())
            game.obey(c.ChangeSetup("people", str(people)))
            game.obey(c.ChangeSetup("way", "phones"))
            game.obey(c.StartSession())
            advance_to(game, phase)
            yield game, another(game)
        finally:
            game.closing()
