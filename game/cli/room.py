"""A session without a window: phones vote, and a paired desk leads it from the first step to the protocol.

It begins at the house rules with a deck that is dealt already, so that whoever leads needs nothing but the desk. On
standard output stands one line of JSON, once phones can come; what people may want to know goes to standard error.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from game.app.game import Game, Table
from game.app.handlers.exporting import write_protocol
from game.app.live_library import Following
from game.cli.main import Wrong
from game.content.library import Library
from game.core import commands as c
from game.core.ballots import Way
from game.core.commands import InvitePhones
from game.core.phone_status import Phones, ServerStatus
from game.core.rules.context import MAX_PEOPLE
from game.core.session import Phase, Session
from game.documents.output_folder import Drawer
from game.i18n.words import Words
from game.library.loading import library
from game.settings.store import load
from game.system.atomic_write import write_atomic
from game.system.paths import Places, places
from game.texts.notices import notice_words
from game.ui.scene import Scene

LONGEST = 1.0
"""Seconds of a sleep: on some systems Ctrl+C is heard only after it."""
PATIENCE = 30.0
"""Seconds in which phones must be able to come."""
AGAIN = 5.0
"""Seconds after which a line that failed is opened once more."""


def room(options: Namespace, say: Words) -> int:
    """Until the desk says that it is over, or somebody ends the program. Wrong: it could not begin."""
    cards = Following(_places(options.out, say), patient=True)
    game = seated(options, say, cards.library())
    hall = Room(game)
    cards.start(game)
    try:
        with _ended_by_signals(hall):
            hall.run(lambda phones: _announce(game, phones))
    finally:
        cards.end()
        _finish(game, say)
    return 0


def seated(options: Namespace, say: Words, cards: Library | None = None) -> Game:
    """A game at the house rules, or where the session of --session was left, with phones invited."""
    # The desk can look at the wall: it is painted when it asks, and needs no screen.
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    where = _places(options.out, say)
    known = load(where.settings)
    folder = options.out or known.folder
    settings = replace(known, language=say.language, folder=folder, folder_asked=True)
    game = Game(Table(where, cards or library()), settings, say)
    game.paint = _painted
    if options.out:
        game.drawer = OneFile(Path(options.out))
    if options.session:
        _go_on(game, Path(options.session), say)
    else:
        _begin(game, options.people, options.minutes, say)
    if not game.host.invited:
        game.obey(InvitePhones())
    return game


def _places(out: str | None, say: Words) -> Places:
    """With --out everything is kept below that folder, else where this user keeps sessions. Cards are this user's."""
    if not out:
        return places()
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Wrong(say("{path} cannot be written: {reason}", path=out, reason=error.strerror or error)) from error
    return Places(folder, folder / "settings.json", folder, places().own_cards)


def _begin(game: Game, people: int, minutes: int, say: Words) -> None:
    wishes = (
        c.NewSession(),
        c.ChangeSetup("people", str(min(people, MAX_PEOPLE))),
        c.ChangeSetup("minutes", str(minutes)),
        c.ChangeSetup("way", Way.PHONES.value),
        c.StartSession(),
    )
    for wish in wishes:
        _obeyed(game, wish, say)
    if people > MAX_PEOPLE:  # more than the form of the wall holds
        _obeyed(game, c.CorrectPresent(people - MAX_PEOPLE), say)


def _go_on(game: Game, session: Path, say: Words) -> None:
    if not session.is_file():
        raise Wrong(say("There is no {path}.", path=session))
    _obeyed(game, c.OpenKept(str(session)), say)


def _obeyed(game: Game, wish: c.Command, say: Words) -> None:
    game.obey(wish)
    if game.notice:
        raise Wrong(notice_words(game.notice, say))


def _painted(scene: Scene, width: int) -> bytes:
    from game.stage.picture import png  # not before somebody looks

    return png(scene, width)


class Room:
    """The loop of the main thread: it sleeps until phones or a desk wish something, or a clock moves."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.over = False
        self._desks = 0
        self._news = threading.Event()
        game.inbox.wake = self._news.set

    def run(self, ready: Callable[[Phones], None]) -> None:
        """Calls `ready` once phones can come. Wrong: they cannot."""
        ready(self._opened())
        retry = 0.0
        while not self._done():
            self._turn()
            self._pair_again()
            if self.game.host.phones.line is ServerStatus.FAILED and time.monotonic() > retry:
                retry = time.monotonic() + AGAIN
                print("open-kaart: " + _trouble(self.game), file=sys.stderr, flush=True)
                self.game.obey(InvitePhones())
        self.game.attend()

    def _pair_again(self) -> None:
        """Nobody leads any more, since all desks were forgotten: the new way in has to be known somewhere."""
        phones = self.game.host.phones
        led, self._desks = self._desks, phones.desks
        if led and not phones.desks and phones.on:
            print(f"open-kaart: {phones.desk}", file=sys.stderr, flush=True)

    def end(self) -> None:
        """From a signal."""
        self.over = True
        self._news.set()

    def _opened(self) -> Phones:
        until = time.monotonic() + PATIENCE
        while not self._done() and time.monotonic() < until:
            self._turn()
            phones = self.game.host.phones
            if phones.line is ServerStatus.ON:
                return phones
            if phones.line is ServerStatus.FAILED:
                break
        raise Wrong(_trouble(self.game))

    def _turn(self) -> None:
        tick = self.game.wants_tick()
        self._news.wait(LONGEST if tick is None else min(tick, LONGEST))
        self._news.clear()
        self.game.attend()

    def _done(self) -> bool:
        """A desk that ends the session leads back to WELCOME, where nobody is; one that closes the line ends all."""
        return not self.game.host.invited or self.over or self.game.ended or self.game.session.phase is Phase.WELCOME


def _trouble(game: Game) -> str:
    trouble = game.host.phones.trouble
    if trouble and " " in trouble:
        return trouble
    return game.say("Phones cannot come in: no address or port of this computer is free.")


def _announce(game: Game, phones: Phones) -> None:
    session = str(game.journal.path) if game.journal else ""
    told = {"join": phones.join, "code": phones.code, "desk": phones.desk, "session": session}
    print(json.dumps(told), flush=True)


@contextmanager
def _ended_by_signals(room: Room) -> Iterator[None]:
    """Ctrl+C and the wish of the system to end are no faults: the session is kept."""
    wanted = [signal.SIGINT, signal.SIGTERM]
    before = {one: signal.signal(one, lambda number, frame: room.end()) for one in wanted}
    try:
        yield
    finally:
        for one, was in before.items():
            signal.signal(one, was)


class OneFile(Drawer):
    """The folder of --out is for one session: its protocol has always the same name."""

    def put(self, session: Session, say: Words, data: bytes, form: str = "txt") -> Path:
        path = self.folder / f"protocol.{form}"
        write_atomic(path, data)
        return path


def _finish(game: Game, say: Words) -> None:
    """The protocol as it is now, and the file is let go of."""
    write_protocol(game)
    saved = game.saved_as
    if not game.ended:
        game.closing()
    if saved:
        print(say("The protocol is in {path}", path=saved), file=sys.stderr)
