"""Colleagues of the computer come in by the same door as phones, and do what phones do."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

from game.core.cards import ABSTAIN
from game.core.commands import Practise, UseTickets
from game.core.phases import Phase
from game.core.phone_status import ServerStatus
from game.server.bots.colleagues import Colleagues, choice
from tests.core.core_samples import voting_of
from tests.server.server_samples import FakeGame, running
from tests.waiting import eventually

REASON = "The evening is not mentioned"


@contextmanager
def taking_part(game: FakeGame, people: int, pace: float = 0.0, seed: int = 1) -> Iterator[Colleagues]:
    """So many colleagues in a thread of their own, until the block ends."""
    colleagues = Colleagues([game.seen.join] * people, Random(seed), pace, (REASON,))
    loop = asyncio.new_event_loop()
    playing = loop.create_task(colleagues.play())
    thread = threading.Thread(target=_until_over, args=(loop, playing), daemon=True)
    thread.start()
    try:
        yield colleagues
    finally:
        loop.call_soon_threadsafe(playing.cancel)
        thread.join(5)
        assert not thread.is_alive()


def _until_over(loop: asyncio.AbstractEventLoop, playing: asyncio.Task[None]) -> None:
    try:
        loop.run_until_complete(asyncio.wait([playing]))
    finally:
        loop.close()


def test_they_join_vote_and_answer() -> None:
    """One seat and one ballot each; in the consent round an answer each, and a reason beside an objection."""
    with running(people=30) as (game, _), taking_part(game, 30) as colleagues:
        eventually(lambda: game.seen.live == 30)
        assert len(set(colleagues.tokens)) == 30
        game.until(Phase.FIRST_VOTE)
        eventually(lambda: voting_of(game.session).cast == 30)
        assert len({ballot.option for ballot in voting_of(game.session).box.values()}) > 1
        game.until(Phase.CONSENT)
        eventually(lambda: len(game.session.play.answers) == 30)
        assert {"yes", "objection"} <= set(game.session.play.answers.values())
        eventually(lambda: any(said.text == REASON for said in game.seen.said))


def test_they_vote_again_in_the_next_round() -> None:
    """A second round is another question; so is one that was gone back to."""
    with running(people=5) as (game, _), taking_part(game, 5):
        eventually(lambda: game.seen.live == 5)
        for phase in (Phase.FIRST_VOTE, Phase.SECOND_VOTE):
            game.until(phase)
            eventually(lambda: voting_of(game.session).cast == 5)


def test_they_come_back_when_the_line_does() -> None:
    """All streams break: each listens again, with the seat it had."""
    with running(people=4) as (game, server), taking_part(game, 4) as colleagues:
        eventually(lambda: game.seen.live == 4)
        before, heard = set(colleagues.tokens), len(game.heard)

        def break_all() -> None:
            for row in list(server.state.streams._streams.values()):
                for stream in row:
                    stream.end()

        server.mailbox.call(break_all)
        eventually(lambda: any(phones.live < 4 for phones in game.heard[heard:]))
        eventually(lambda: game.seen.live == 4)
        assert set(colleagues.tokens) == before and game.seen.joined == 4


def test_practising_gives_the_seats_back() -> None:
    """They come by command and go by command; then nobody has a seat, in memory or on disk."""
    with running(people=6) as (game, server):
        server.do(Practise(6))
        eventually(lambda: game.seen.live == 6 and game.seen.practising == 6)
        server.do(Practise(0))
        eventually(lambda: game.seen.live == 0 and game.seen.joined == 0 and game.seen.practising == 0)
        eventually(lambda: not [name for name in game.kept if name.startswith("seat/")])


def test_they_practise_with_tickets_too() -> None:
    """Each comes with a ticket of its own, and leaves it free."""
    with running(people=3) as (game, server):
        server.do(UseTickets("yes"))
        server.do(Practise(3))
        eventually(lambda: game.seen.live == 3)
        server.do(Practise(0))
        eventually(lambda: game.seen.joined == 0)
        assert game.seen.line is ServerStatus.ON


def test_they_differ_and_lean() -> None:
    """In a second round more of them agree, some abstain, and each choice is one of the options."""
    options = [{"id": name} for name in ("a", "b", "c", ABSTAIN)]
    state = {"title": "A parent calls", "round": "0.1", "options": options}
    chance = Random(5)
    first = [choice(state, chance) for _ in range(400)]
    second = [choice(state | {"round": "0.2"}, chance) for _ in range(400)]
    assert set(first) == {"a", "b", "c", ABSTAIN}
    most = max(set(first) - {ABSTAIN}, key=first.count)
    assert second.count(most) > first.count(most) > 130
