"""Rows of the benchmark for a study day: from a room to the wall of the hall, after a cut, and what a command pays.

The hall is a program of its own, over SQLite and over PostgreSQL in one run; all rooms share from this one: their
threads hold each other up more than laptops do. Without a PostgreSQL its rows are left out, and a sentence says so.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any

from game.core.ballots import Round
from game.core.cards import ABSTAIN
from game.core.phases import Phase
from game.core.session import Agreement, Session, Setup, Status
from game.core.sharing import Share
from game.library.loading import library
from game.server.bots.plain_wall import PlainWall
from game.server.sharing.address import Seat, day_address
from game.server.sharing.sharing import SETTLE, begin_sharing
from game.server.sharing.shipper import LONGEST_PAUSE
from game.tools.bench.own_postgres import DATABASE, OwnPostgres, binaries, free_port
from game.tools.bench.phone_hall import environment
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import LOOP, bare_loop, fsync, timed

ROOMS, CARDS, PEOPLE = 25, 12, 40
GAP = 0.02
"""Seconds between two rules, wherever in the building they are settled."""
PATIENCE = 60.0
MS = 1000
LEAST = "what is gathered, and one fsync"
Rows = dict[tuple[str, int], float]


class BenchRoom:
    """A room that settles card after card; `settled` tells when, by how many there were then."""

    def __init__(self, address: str, number: int) -> None:
        self.name, self.settled = f"{number:02}", dict[int, float]()
        deck = library().cards[:CARDS]
        self.session = Session(Phase.SITUATION, Setup(people=PEOPLE), self.name, "at", deck)
        self.sharing = begin_sharing(day_address(address), Seat(self.name, PEOPLE), Share.SETTLED, _nowhere)
        self.sharing.show(self.session, 1)

    @property
    def over(self) -> bool:
        return self.session.turn == CARDS

    def settle(self) -> float:
        """The next card; milliseconds that the thread of the game was held up by the sharing."""
        card, turn = self.session.deck[self.session.turn], self.session.turn + 1
        counts = ((card.options[0].id, 16), (card.options[1].id, 8), (ABSTAIN, 0))
        rule = "We sluiten de telefoons in de kluis en vertellen ouders waarom."
        one = Agreement(card.id, card.title, card.chapter, Status.AGREED, rule, rule, rounds=(Round(counts, PEOPLE),))
        self.session = replace(self.session, turn=turn, agreements=(*self.session.agreements, one))
        self.settled[turn] = began = time.perf_counter()
        self.sharing.show(self.session, 1 + turn)
        return (time.perf_counter() - began) * MS


def _nowhere(changes: object) -> Future[None]:
    done: Future[None] = Future()
    done.set_result(None)
    return done


class BenchHall:
    """The hall in a program of its own, with a wall that notes when each room was seen to have so many cards done."""

    def __init__(self, home: Path) -> None:
        self._home, self._over = home, False
        self.seen: Rows = {}
        self.start()

    def start(self) -> None:
        told = self._begun("day", "--name", "bench")
        self._found_at(int(told["day"].split("/")[2].rpartition(":")[2]), told)

    def _found_at(self, port: int, told: dict[str, Any]) -> None:
        self.address = f"127.0.0.1:{port}/{told['day'].rpartition('/')[2]}"
        self.wall = PlainWall(port, told["plenary"].rpartition("/")[2])

    def _begun(self, name: str, *arguments: str) -> dict[str, Any]:
        """What a command of this game says once it is there."""
        self._program = subprocess.Popen(
            [sys.executable, "-m", "game", name, "--lang", "en", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment() | {"OPEN_KAART_HOME": str(self._home)},
        )
        assert self._program.stdout is not None
        return dict(json.loads(self._program.stdout.readline()))

    def watch(self) -> None:
        """Let all rooms in, and look from now on."""
        names: dict[str, str] = {}
        _until(lambda: len(self.wall.rooms()) == ROOMS)
        for told in self.wall.rooms():
            names[told["room"]] = told["name"]
            self.wall.let_in(told["room"])
        threading.Thread(target=self._look, args=(names,), daemon=True).start()

    def _look(self, names: dict[str, str]) -> None:
        while not self._over:
            for room, key, _, body in self.wall.news():
                if key == "room":
                    self.seen.setdefault((names[room], body["done"]), time.perf_counter())

    def kill(self) -> None:
        self._program.kill()
        self._program.communicate()

    def again(self) -> None:
        """After a kill."""
        self.start()

    def end(self) -> None:
        self._over = True
        self.kill()


class BenchHub(BenchHall):
    """The same over a PostgreSQL of its own. It is the database that is killed, and the program stays."""

    def start(self) -> None:
        place = self._home / "postgres"
        self._home.chmod(0o755)  # another user runs it
        place.mkdir()
        self._database, self._port = OwnPostgres(place, sync=True), free_port()
        self._database.create()
        self._database.run("createdb", DATABASE)
        self._told("migrate", self._database.owner())
        self._database.let_roles_in()
        dsn, root = self._database.dsn("ok_hub"), f"http://127.0.0.1:{self._port}"
        day = json.loads(self._told("new-day", dsn, "--name", "bench", "--address", root))
        self._begun("hub", "serve", "--dsn", dsn, "--port", str(self._port))
        self._found_at(self._port, day)

    def _told(self, task: str, dsn: str, *more: str) -> str:
        command = [sys.executable, "-m", "game", "hub", task, "--lang", "en", "--dsn", dsn, *more]
        around = environment() | {"OPEN_KAART_HOME": str(self._home)}
        done = subprocess.run(command, capture_output=True, text=True, env=around, check=False)
        if done.returncode:
            raise OSError(done.stderr.strip())
        return done.stdout

    def again(self) -> None:
        self._database.start()

    def kill(self) -> None:
        self._database.kill()

    def end(self) -> None:
        super().end()
        self._program.kill()
        self._program.communicate()


@contextmanager
def a_day(kind: Callable[[Path], BenchHall] = BenchHall) -> Iterator[tuple[BenchHall, list[BenchRoom]]]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        hall = kind(Path(folder))
        rooms = [BenchRoom(hall.address, number) for number in range(ROOMS)]
        try:
            hall.watch()
            yield hall, rooms
        finally:
            for room in rooms:
                room.sharing.close(0)
            hall.end()


def rows() -> list[Row]:
    """Of one day: half of the cards while all is well, the rest while the hall is away."""
    with TemporaryDirectory() as folder:
        synced = timed(lambda: fsync(Path(folder) / "plain"), 200)
    try:
        with a_day() as (hall, rooms):
            held = _half(hall, rooms)
            late = sorted((hall.seen[key] - at) * MS for key, at in _settled(rooms).items())
            back = _cut(hall, rooms)
    except (OSError, ValueError, TimeoutError) as fault:  # figures less, where no port is to be had
        print(f"study day: {fault}", file=sys.stderr)
        return []
    size = max(sum(len(text.encode()) for _, text in room.sharing.status.there) for room in rooms)
    slowest = quantiles(late, n=100)[98]
    return [
        Row("rule settled -> wall of the hall, 25 rooms", median(late), "ms", 25, SETTLE * MS + synced, LEAST, 4),
        Row("rule settled -> wall, 99 of 100", slowest, "ms", 250, SETTLE * MS + synced, LEAST, 40),
        Row(
            "hall away: all there after its return", back, "ms", 3000, 1.5 * LONGEST_PAUSE * MS, "the longest pause", 1
        ),
        Row("a command that is shared", median(held), "ms", 0.3, bare_loop(), LOOP, 0.05),
        Row("bytes that a session leaves its room with", size / 1000, "kB", 0.42 * CARDS),
    ]


def hub_rows() -> list[Row]:
    """Of the same day over PostgreSQL, with TLS and each commit on disk."""
    if binaries() is None:
        print("study day: PostgreSQL 15 or newer is not here, so that nothing is measured of a hub", file=sys.stderr)
        return []
    with TemporaryDirectory() as folder:
        synced = timed(lambda: fsync(Path(folder) / "plain"), 200)
    try:
        with a_day(BenchHub) as (hall, rooms):
            _half(hall, rooms)
            late = sorted((hall.seen[key] - at) * MS for key, at in _settled(rooms).items())
            back = _cut(hall, rooms)
    except (OSError, ValueError, TimeoutError) as fault:  # figures less, also where what the hub needs is not installed
        print(f"study day, hub: {fault}", file=sys.stderr)
        return []
    bound = SETTLE * MS + synced
    return [
        Row("rule settled -> wall of the hall, 25 rooms, hub", median(late), "ms", 100, bound, LEAST, 8),
        Row("rule settled -> wall, 99 of 100, hub", quantiles(late, n=100)[98], "ms", 400, bound, LEAST, 40),
        Row(
            "database killed: all there after its return",
            back,
            "ms",
            3000,
            1.5 * LONGEST_PAUSE * MS,
            "the longest pause",
            1,
        ),
    ]


def _half(hall: BenchHall, rooms: list[BenchRoom]) -> list[float]:
    """Rules here and there in the building; how long each command was held up."""
    held, chance = [], random.Random(1)
    for _ in range(CARDS // 2):
        for room in chance.sample(rooms, ROOMS):
            held.append(room.settle())
            time.sleep(GAP)
    _until(lambda: set(_settled(rooms)) <= set(hall.seen))
    return held


def _cut(hall: BenchHall, rooms: list[BenchRoom]) -> float:
    """Milliseconds from the return of the hall until its wall has the last rule of every room."""
    hall.kill()
    for room in rooms:
        while not room.over:
            room.settle()
    hall.again()
    began = time.perf_counter()
    _until(lambda: all((room.name, CARDS) in hall.seen for room in rooms))
    return (max(hall.seen[room.name, CARDS] for room in rooms) - began) * MS


def _settled(rooms: list[BenchRoom]) -> Rows:
    return {(room.name, done): at for room in rooms for done, at in room.settled.items()}


def _until(holds: Callable[[], bool]) -> None:
    """TimeoutError."""
    until = time.perf_counter() + PATIENCE
    while time.perf_counter() < until:
        with suppress(OSError, ValueError):
            if holds():
                return
        time.sleep(0.02)
    raise TimeoutError("the hall has not got it")


PARTS: tuple[Part, ...] = (rows, hub_rows)
