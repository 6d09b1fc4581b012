"""Row of the benchmark for ballots that are safe on the disk, when a whole hall votes in one moment.

`python -m game.tools.bench.durable_votes` prints the microseconds of a ballot, and its bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from game.app.game import Game
from game.app.headless import Seating, headless_game
from game.app.inbox import MOST
from game.core import commands as c
from game.core.rounds import round_of
from game.i18n.catalogues import words
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import LOOP, bare_loop, fsync, timed

BALLOTS = 500
"""All of them wait in the inbox before the first is decided."""
ROUNDS = 15
PER_SECOND = 50_000
US = 1_000_000
LEAST = f"{LOOP} and an fsync, for {BALLOTS}"


def rows() -> list[Row]:
    """Microseconds of one ballot; the goal is so many a second, the bound a bare loop and the disk."""
    with TemporaryDirectory() as folder, _hall(folder) as game:
        ballots = _ballots(game)
        took = timed(lambda: _all_voted(game, ballots), ROUNDS)
        bare = bare_loop() + _disk(Path(folder))
    each, least = (figure * 1000 / BALLOTS for figure in (took, bare))
    return [Row(f"durable vote, {BALLOTS} at once", each, "µs", US / PER_SECOND, least, LEAST, 1.2)]


@contextmanager
def _hall(folder: str) -> Iterator[Game]:
    """In its first vote. Nobody listens: what phones and their server take is measured elsewhere."""
    game = headless_game(Seating(BALLOTS, out=folder), words("en"))
    try:
        game.obey(c.DismissPhones())
        game.obey(c.ChangeSetup("short", "yes"))
        while game.session.play.voting is None:
            game.obey(c.Advance())
        yield game
    finally:
        game.closing()


def _ballots(game: Game) -> list[c.PlaceBallot]:
    """One of each phone; sent again, they count as changed minds."""
    card = game.session.card
    assert card is not None
    options, name = [one.id for one in card.options], round_of(game.session)
    return [c.PlaceBallot(f"phone/{seat:032x}", options[seat % len(options)], name) for seat in range(BALLOTS)]


def _all_voted(game: Game, ballots: list[c.PlaceBallot]) -> None:
    """From the inbox, by the rules, onto the disk. ValueError if one of them was not counted."""
    answers = [game.inbox.ask(ballot) for ballot in ballots]
    while not answers[-1].done():
        game.attend()
    voting = game.session.play.voting
    if any(answer.result() for answer in answers) or voting is None or voting.cast != BALLOTS:
        raise ValueError("a ballot was not counted")


def _disk(folder: Path) -> float:
    """Milliseconds of one fsync for each look into the inbox."""

    def looks() -> None:
        for _ in range(0, BALLOTS, MOST):
            fsync(folder / "plain")

    return timed(looks, ROUNDS)


PARTS: tuple[Part, ...] = (rows,)

if __name__ == "__main__":
    for row in rows():
        print(f"{row.value:.1f} {row.bound or 0:.1f}")
