"""A study day that plays itself on one computer: rooms, the hall and its plenary, up to one protocol.

Rooms, hall and window are the real ones, and speak through loopback; only the people are made up. Whoever will lead a
day sees in its pictures what comes; and what does not go as it should ends it with a sentence.
"""

from __future__ import annotations

import os
import random
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Self

from game.app.game import Game
from game.app.merging import MergingGame
from game.app.plenary import Plenary
from game.app.plenary_window import DayNote, PlenaryWindow
from game.app.state import Environment
from game.core import commands as c
from game.core.export_formats import EVERYTHING
from game.core.phases import Phase
from game.core.rounds import round_of
from game.core.session import SETTLED
from game.core.sharing import Share
from game.core.similarity import ALIKE, ORDER
from game.core.value import Value, value
from game.day.sqlite_store import SqliteDay, day_file
from game.i18n.words import Words
from game.library.loading import library
from game.server.day.server import DayServer, new_day_code
from game.server.plenary.client import WallAddress
from game.server.plenary.watch import HallWatch
from game.server.sharing.address import DayAddress
from game.server.tokens import digest_of, new_token
from game.stage.render import page_for, save_png
from game.system.errors import UserError
from game.system.paths import Places
from game.tools.rehearsal.command import START, example_settings, practice_folder, rehearsal_game
from game.tools.rehearsal.team import Clock, Team
from game.ui.geometry import Page
from game.ui.keys import meant
from game.ui.scene import Touch

PATIENCE, LOOK = 30.0, 0.02
"""Seconds in which something must have come through loopback, and between two looks."""
MOST_STEPS = 400
FAVOURED = 0.7
"""So many choose the first option that the hall asks about, the rest the second: nobody objects."""
LEANINGS = 2
"""Rooms think alike in so many groups: then there is something to bring together, and something to vote on."""
WALL = Page(1920)


class PractisedRoom:
    """One room with its made-up team, which plays `steps` and answers questions of the hall by itself."""

    def __init__(self, folder: Path, name: str, seed: int, people: int, minutes: int, say: Words) -> None:
        folder.mkdir(parents=True)
        self.name, self._clock, self._chance = name, Clock(START), random.Random(seed)
        self.game = rehearsal_game(folder, seed, self._clock, say)
        self.steps = Team(self.game, self._clock, self._chance, people, minutes, seed % LEANINGS).play()

    def join(self, day: DayAddress) -> None:
        """As who leads the room would, by typing the address."""
        self.game.obey(c.FillDay("address", day.text))
        self.game.obey(c.FillDay("room", self.name))
        self.game.obey(c.JoinDay(Share.SETTLED))

    def attend(self) -> None:
        """What comes from the hall, and what its people answer to it."""
        self.game.attend()
        session = self.game.session
        if session.phase is not Phase.HALL_VOTE or session.play.voting is None or session.card is None:
            return
        for seat in range(session.play.voting.cast, session.present):
            option = session.card.options[self._chance.random() > FAVOURED].id
            self.game.obey(c.PlaceBallot(f"phone/{seat}", option, round_of(session)))


class HallTeam(Team):
    """Who leads the hall: it plays as any team does, but asks all rooms instead of the people before it."""

    def __init__(self, game: Game, clock: Clock, ask: Callable[[str], Iterator[str]]) -> None:
        super().__init__(game, clock, random.Random(1), game.session.present)
        self._ask_rooms = ask

    def _vote(self, phase: Phase) -> Iterator[str]:
        yield from self._ask_rooms(f"{phase.value}-rooms")

    def _consent(self) -> Iterator[str]:
        yield from self._ask_rooms("consent-rooms")
        self._onward(60)


@value
class PractisedHall(Value):
    """Where rooms and the wall find the hall."""

    day: DayAddress
    wall: WallAddress


@contextmanager
def own_hall(folder: Path, name: str) -> Iterator[PractisedHall]:
    """A hall on loopback, with its file in this folder."""
    code, token = new_day_code(), new_token()
    store = SqliteDay(day_file(folder, name), code, name)
    store.let_wall_in(digest_of(token))
    server = DayServer(store, _raised, "127.0.0.1")
    server.open()
    root = f"http://127.0.0.1:{server.port}"
    try:
        yield PractisedHall(DayAddress(root, code), WallAddress(root, token))
    finally:
        server.close()


class PractisedDay:
    """The window of the hall and all rooms; `options` say how many, with how many people, for how long.

    Leave it by its `with`.
    """

    def __init__(self, out: Path, options: Namespace, hall: PractisedHall, say: Words) -> None:
        self._out, self._say, self._at = out, say, hall
        self._hall = HallWatch(hall.wall)
        self.window = PlenaryWindow(Plenary(self._hall, say), self._session, DayNote(out / "plenary"))
        self.rooms = [
            PractisedRoom(out / "rooms" / str(n), f"{say('Room')} {n}", n, options.people, options.minutes, say)
            for n in range(1, options.practise + 1)
        ]

    def __enter__(self) -> Self:
        self._hall.begin(lambda: None)
        return self

    def __exit__(self, *fault: object) -> None:
        for room in self.rooms:
            room.game.closing()
        self.window.closing()

    def _session(self, leave: Callable[[], None]) -> MergingGame:
        clock = Clock(START)
        where = Places(self._out, self._out / "settings.json", self._out)
        settings = example_settings(self._out, clock, self._say)
        self.game = MergingGame(self._hall, Environment(where, library(), clock, 1), settings, self._say, leave)
        self.clock = clock
        return self.game

    # ---------------------------------------------------------------------------------------------------- what it plays

    def play(self) -> Iterator[str]:
        """Yields the name of each step that is worth a picture, just after it was reached."""
        yield from self._joining()
        yield from self._in_rooms()
        for key, picture in (("2", "card"), ("3", "alike"), ("4", "connection")):
            self.press(key)
            yield picture
        self.press("1", "p")
        yield "closing"
        yield from self._brought_together()
        yield from self._to_the_end()

    def _joining(self) -> Iterator[str]:
        """Rooms wait at the door until who leads taps."""
        for room in self.rooms:
            room.join(self._at.day)
        for room in self.rooms:
            for step in room.steps:
                if step == "house_rules":
                    break
        self._until(partial(self._wait_at_the_door, len(self.rooms)))
        self.press("w")
        yield "door"
        for left in reversed(range(len(self.rooms))):
            self.press("1")
            self._until(partial(self._wait_at_the_door, left))
        self.press("space")

    def _wait_at_the_door(self, left: int) -> bool:
        return len(self._hall.view.waiting) == left

    def _in_rooms(self) -> Iterator[str]:
        """All of them at once, a step each in turn."""
        playing = [room.steps for room in self.rooms]
        shown = False
        while playing:
            playing = [one for one in playing if next(one, None) is not None]
            if not shown and any(len(one.cards) > 1 for one in self._hall.view.rooms):
                self.window.attend()
                shown = True
                yield "rooms"
        self._until(lambda: all(room.done for room in self._hall.view.inside))
        self.press("1")
        yield "rooms-done"

    def _brought_together(self) -> Iterator[str]:
        """Pair by pair: the first one is put to all rooms, what is nearly the same becomes one, the rest stays."""
        asked = False
        for _ in range(MOST_STEPS):
            pairs = [one for one in self.game.view_model().findings if one.kind in ORDER]
            if not pairs:
                return
            self.game.obey(c.Show("findings"))
            if not asked:
                asked = True
                yield "pair"
                self.press("ctrl+5")
                yield from self._asked_of_all()
            else:
                self.press("ctrl+2" if pairs[0].kind == ALIKE else "ctrl+1")
                self.game.obey(c.Hide())

    def _asked_of_all(self) -> Iterator[str]:
        """The card that asks, played to its end: its vote and its consent by all rooms."""
        for step in HallTeam(self.game, self.clock, self._of_rooms).go_on():
            if self.game.session.phase is Phase.CLOSING:
                return
            yield step

    def _of_rooms(self, step: str) -> Iterator[str]:
        """What is on the wall is asked of all rooms, to its totals."""
        before, last = self.game.session.play, self._hall.view.vote.round
        self.press("f7")
        self._until(lambda: self._hall.view.vote.round > last and self._hall.view.vote.asked == len(self.rooms))
        yield step
        self.press("f7")
        self._until(lambda: self.game.session.play is not before)

    def _to_the_end(self) -> Iterator[str]:
        for _ in HallTeam(self.game, self.clock, self._of_rooms).go_on():
            pass
        self.game.view_model()
        self.game.preview.wait()
        yield "protocol"

    # ------------------------------------------------------------------------------------------------------- one step

    def press(self, *keys: str) -> None:
        """At the window of the hall."""
        for key in keys:
            self.window.attend()
            stop = meant(self.window.scene(WALL), (key,))
            if not isinstance(stop, Touch):
                raise UserError(f"{self.window.scene(WALL).name}: {key}")
            self.window.obey(stop.command)

    def _until(self, holds: Callable[[], bool]) -> None:
        """Everybody attends to what comes meanwhile."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise UserError(self._say("The hall does not answer. One moment: rooms go on."))
            time.sleep(LOOK)
            for room in self.rooms:
                room.attend()
            self.window.attend()
        self.window.attend()


def _raised(fault: BaseException) -> None:
    raise fault


def practise(options: Namespace, say: Words) -> int:
    """Leaves a picture of each step of the hall, its documents and each room's own files. UserError."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    out = practice_folder(options.out, say)
    with own_hall(out, say("Study day")) as hall, PractisedDay(out, options, hall, say) as day:
        for n, step in enumerate(day.play(), 1):
            save_png(day.window.scene(page_for(options.size)), options.size, out / f"{n:02}-{step}.png")
            print(f"{n:02} {step}", file=sys.stderr, flush=True)
        day.game.obey(c.Export(EVERYTHING))
        session = day.game.session
    rules = sum(one.status in SETTLED for one in session.agreements)
    made = say.plural("{n} rule", "{n} rules", rules)
    rooms = say.plural("{n} room", "{n} rooms", len(session.rooms))
    print(
        say(
            "Practised: {rooms}, one protocol of {rules}. All of it is in {folder}", rooms=rooms, rules=made, folder=out
        )
    )
    return 0
