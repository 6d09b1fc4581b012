"""Rows of the benchmark for the plenary of a study day: a vote of all rooms, and one protocol of what they agreed.

As in study_day.py all rooms share from this one program, and the hall is a program of its own.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from game.core.ballots import Round
from game.core.cards import Card
from game.core.commands import BringTogether
from game.core.fold import evolve
from game.core.hall_question import HallQuestion, HallRound
from game.core.phases import Phase
from game.core.plenary.hall_view import HallRoom, HallView, ShownCard, ShownRoom
from game.core.plenary.merging import brought
from game.core.rules import decide
from game.core.rules.context import RuleContext
from game.core.session import Aside, Session, Status
from game.core.sharing import HallLine
from game.day.question import hall_question, question_text
from game.documents.compose import compose
from game.i18n.words import ENGLISH
from game.library.loading import library
from game.server.bots.plain_wall import PlainWall
from game.tools.bench.own_postgres import binaries
from game.tools.bench.row import Part, Row
from game.tools.bench.study_day import ROOMS, BenchHall, BenchHub, BenchRoom, a_day
from game.tools.bench.timing import fsync, timed

PHONES, VOTES, CARDS = 40, 5, 12
LOOK, PATIENCE = 0.001, 30.0
MS = 1000
LEAST = "a commit for each room"


def votes() -> list[Row]:
    return _votes(BenchHall, "")


def hub_votes() -> list[Row]:
    """Over PostgreSQL."""
    return _votes(BenchHub, ", hub") if binaries() is not None else []


def _votes(kind: Callable[[Path], BenchHall], name: str) -> list[Row]:
    """From the moment at which the hall closes the vote for voters to the sum of all rooms, some times."""
    with TemporaryDirectory() as folder:
        synced = timed(lambda: fsync(Path(folder) / "plain"), 200)
    try:
        with a_day(kind) as (hall, rooms):
            took = [_vote(hall.wall, rooms, number) for number in range(1, VOTES + 1)]
    except (OSError, ValueError, TimeoutError) as fault:  # figures less, where no port is to be had
        print(f"plenary{name}: {fault}", file=sys.stderr)
        return []
    what = f"vote of {ROOMS} rooms x {PHONES} phones: closing -> totals{name}"
    return [Row(what, median(took) * MS, "ms", 500, ROOMS * synced, LEAST, 6)]


def _vote(wall: PlainWall, rooms: list[BenchRoom], number: int) -> float:
    asked = hall_question(number, "Which one becomes the rule for all of us?", ("Never.", "Until eight.", "Later."))
    wall.vote("open", number, question_text(asked), len(asked.options))
    _each(rooms, lambda room: room.sharing.news.question == asked, lambda room: _asks(room, asked))
    _until(lambda: wall.vote("waiting", number) == [ROOMS, 0])
    began = time.perf_counter()
    wall.vote("closing", number)
    _each(rooms, lambda room: room.sharing.news.state.value == "closing", lambda room: _counts(room, asked))
    _until(lambda: wall.vote("waiting", number) == [ROOMS, ROOMS])
    wall.vote("close", number)
    if sum(wall.totals() or ()) != ROOMS * PHONES:
        raise ValueError("the totals are not those of the rooms")
    return time.perf_counter() - began


def _asks(room: BenchRoom, asked: HallQuestion) -> None:
    aside = Aside(asked, Phase.PROTOCOL, room.session.play)
    _show(room, replace(room.session, phase=Phase.HALL_VOTE, aside=aside))


def _counts(room: BenchRoom, asked: HallQuestion) -> None:
    options = [option.id for option in asked.card.options]
    counted = Round(tuple(zip(options, (20, 15, 5), strict=True)), PHONES)
    over = (*room.session.hall, HallRound(asked, counted))
    _show(room, replace(room.session, phase=Phase.PROTOCOL, aside=None, hall=over))


def _show(room: BenchRoom, session: Session) -> None:
    room.session = session
    room.sharing.show(session, 1)


def _each(rooms: list[BenchRoom], ready: Callable[[BenchRoom], bool], do: Callable[[BenchRoom], None]) -> None:
    left = list(rooms)

    def all_done() -> bool:
        for room in [one for one in left if ready(one)]:
            do(room)
            left.remove(room)
        return not left

    _until(all_done)


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("no answer of the hall")
        time.sleep(LOOK)


def one_protocol() -> list[Row]:
    """What all rooms show becomes a session, with its first look for what is alike, and a document."""
    view, deck = _shown(), library().cards[:CARDS]
    cards = {card.id: card for card in deck}

    def merged() -> Session:
        found = brought(view, cards.get)
        at = "2026-11-30T14:30:00+01:00"
        command = BringTogether("id", at, "Day", found.people, found.rooms, found.cards, found.agreements)
        session = Session()
        for event in decide(session, command, RuleContext(0.0, lambda n: 0)):
            session = evolve(session, event)
        return session

    session = merged()
    whole = timed(lambda: compose(merged(), ENGLISH), 5)
    plain = timed(lambda: compose(session, ENGLISH), 5)
    what = f"{ROOMS} rooms with {CARDS} cards into one protocol"
    return [Row(what, whole, "ms", 200, plain, "composing it", 3)]


def _shown() -> HallView:
    """Each room has its own words for a third of the cards, and half the rooms theirs for the rest."""
    deck = library().cards[:CARDS]
    rooms = (
        ShownRoom(HallRoom(f"r{n}", f"Room {n}", PHONES, accepted=True), None, tuple(_rule(card, n) for card in deck))
        for n in range(ROOMS)
    )
    return HallView(HallLine.ON, tuple(rooms), name="Day")


def _rule(card: Card, n: int) -> ShownCard:
    option = card.options[n % len(card.options)]
    own = f" {n} uur." if int(card.id.encode().hex(), 16) % 3 == 0 else ""
    return ShownCard(f"card/{card.id}", card.title, card.chapter, Status.AGREED, option.rule + own, option.id, "Why.")


PARTS: tuple[Part, ...] = (votes, hub_votes, one_protocol)
