"""A session without a window: phones vote, and a paired desk leads it from the first step to the protocol.

It begins at the house rules with a deck that is dealt already, so that whoever leads needs nothing but the desk. On
standard output stands one line of JSON, once phones can come; what people may want to know goes to standard error.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from game.app.game import Game
from game.app.handlers.documents import write_protocol
from game.app.handlers.library import follow
from game.app.handlers.sharing import room_name
from game.app.headless import Seating, headless_game, headless_places
from game.core.commands import InvitePhones
from game.core.firewall import Verdict
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus
from game.core.sharing import ROOM, SHARE, URL, Share
from game.i18n.words import Words
from game.library.live_library import LiveLibrary
from game.server.sharing.address import DayAddress, NotAnAddress, day_address
from game.system.errors import UserError
from game.texts.firewall import PORTS, firewall_words

LONGEST = 1.0
"""Seconds of a sleep: on some systems Ctrl+C takes effect only after it."""
PATIENCE = 30.0
"""Seconds in which phones must be able to come."""
AGAIN = 5.0
"""Seconds after which a line that failed is opened once more."""


def room(options: Namespace, say: Words) -> int:
    """Until the desk says that it is over, or somebody ends the program. UserError: it could not begin."""
    asked = _day_asked(options, say)
    seating = Seating(options.people, options.minutes, options.out, options.session)
    cards = LiveLibrary(headless_places(options.out, say), patient=True)
    game = headless_game(seating, say, cards.library())
    loop = Room(game)
    follow(game, cards)
    _begin_sharing(game, options, asked, say)
    try:
        with _ended_by_signals(loop):
            loop.run(lambda phones: _announce(game, phones))
    finally:
        cards.end()
        _finish(game, say)
    return 0


class Room:
    """The loop of the main thread: it sleeps until phones or a desk send something, or a clock moves."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.over = False
        self._desks = 0
        self._news = threading.Event()
        game.inbox.wake = self._news.set

    def run(self, ready: Callable[[Phones], None]) -> None:
        """Calls `ready` once phones can come. UserError: they cannot."""
        ready(self._opened())
        retry = 0.0
        while not self._done():
            self._turn()
            self._print_new_desk()
            if self.game.host.phones.line is ServerStatus.FAILED and time.monotonic() > retry:
                retry = time.monotonic() + AGAIN
                print("open-kaart: " + _trouble(self.game), file=sys.stderr, flush=True)
                self.game.obey(InvitePhones())
        self.game.attend()

    def _print_new_desk(self) -> None:
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
        raise UserError(_trouble(self.game))

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
    return game.say("Phones cannot join: no address or port of this computer is free.")


def _announce(game: Game, phones: Phones) -> None:
    session = str(game.keeper.store.path) if game.keeper.store else ""
    addresses = {"join": phones.join, "code": phones.code, "desk": phones.desk, "session": session}
    print(json.dumps(addresses), flush=True)
    _tell_of_firewall(game)


def _tell_of_firewall(game: Game) -> None:
    """What stands in the way of phones, and for which program: here that is another one than that of the window."""
    game.firewall.wait(PATIENCE)
    found = game.firewall.found
    if found.verdict is Verdict.ASKS or found.verdict.keeps_out:
        told = firewall_words(found.verdict, game.say)
        print(f"open-kaart: {told} TCP {PORTS[0]}–{PORTS[-1]}: {found.program}", file=sys.stderr, flush=True)


@contextmanager
def _ended_by_signals(room: Room) -> Iterator[None]:
    """Ctrl+C and the signal of the system to end are no faults: the session stays."""
    signals = [signal.SIGINT, signal.SIGTERM]
    before = {one: signal.signal(one, lambda number, frame: room.end()) for one in signals}
    try:
        yield
    finally:
        for one, was in before.items():
            signal.signal(one, was)


def _day_asked(options: Namespace, say: Words) -> DayAddress | None:
    """The day that was asked for. UserError: this is no address of one."""
    if not options.join_day:
        return None
    try:
        return day_address(options.join_day)
    except NotAnAddress as error:
        if error.secure:
            raise UserError(say("Outside this building the address of a day begins with https://.")) from error
        raise UserError(say("{text} is no address of a study day.", text=options.join_day)) from error


def _begin_sharing(game: Game, options: Namespace, asked: DayAddress | None, say: Words) -> None:
    """With the hall of a study day, where that was asked for, or was when this session was left."""
    kept = game.keeper.keepsakes
    known = kept if asked is None or kept.get(URL) == asked.text else {}  # what was chosen for another day is another's
    if asked is not None:
        share = Share(options.share or known.get(SHARE, Share.SETTLED))
        name = room_name(game, options.room or known.get(ROOM, ""))
        game.sharing.join(asked, name, share, game.session, game.history.last)
    elif options.share:
        game.sharing.choose(Share(options.share))
    game.attend()


def _end_sharing(game: Game, say: Words) -> None:
    """What was settled last goes before the session is let go of; where the hall is away that is told."""
    if not game.sharing.finish():
        print(say("Not all that was settled has reached the hall."), file=sys.stderr)


def _finish(game: Game, say: Words) -> None:
    """The protocol as it is now, and the file is let go of."""
    write_protocol(game)
    saved = game.saved_as
    if not game.ended:
        game.closing()
    _end_sharing(game, say)
    if saved:
        print(say("The protocol is in {path}", path=saved), file=sys.stderr)
