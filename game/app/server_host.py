"""The server for phones as the game holds it: opened when phones are invited, told how things stand, closed at the end.

It knows no state of the game: what the server needs of it comes as a Feed (see broadcast.py).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from game.app.inbox import Inbox
from game.app.interrupted import InterruptedSession
from game.core.commands import Command
from game.core.phone_status import NO_PHONES, Phones, ServerStatus
from game.core.session import Session
from game.core.value import Value, value
from game.i18n.catalogues import LanguageWords
from game.i18n.words import Words
from game.journal.session_keeper import SessionKeeper
from game.server.interface import Broadcast, GameInterface, PhotoAnswer

if TYPE_CHECKING:
    # The server is imported when phones are invited, the editor when somebody writes cards: start-up waits for neither.
    from game.server.editor.server import EditorServer
    from game.server.server import Server

ON = "line/on"
"""The keepsake that tells that phones were invited: after a crash they are again, without a press."""


@value
class Feed(Value):
    """What the server is given of a running game. All but `photo` are called on the main thread.

    `shown` changes when phones or desks have something new to see beside the session.
    """

    say: Callable[[], Words]
    spoken: Callable[[], LanguageWords]
    session: Callable[[], Session]
    shown: Callable[[], tuple[object, ...]]
    broadcast: Callable[[], Broadcast]
    picture: Callable[[int], bytes]
    photo: Callable[[bytes], Future[PhotoAnswer | None]]


class ServerHost:
    """`phones` is what screens show. The server runs in a thread of its own."""

    def __init__(self, keeper: SessionKeeper, inbox: Inbox, feed: Feed) -> None:
        self._keeper, self._inbox, self._feed = keeper, inbox, feed
        self.interrupted = InterruptedSession()
        self.phones = NO_PHONES
        self.editor: EditorServer | None = None  # once somebody wrote cards in the browser
        self._server: Server | None = None
        self._guard = threading.Lock()
        self._news: Phones | None = None
        self._pictures: list[tuple[int, Future[bytes]]] = []
        self.warned = 0.0  # when a desk heard last that going back empties the box (time.monotonic)
        self._session: Session | None = None  # compared by identity: to compare two sessions takes longer
        self._shown: tuple[object, ...] = ()

    @property
    def invited(self) -> bool:
        return self._server is not None

    def invite(self) -> None:
        """Open the server, or open it anew after trouble. What goes wrong with it is shown, and stops nothing."""
        self._close()
        self._keeper.remember({ON: "yes"})
        self.phones = Phones(line=ServerStatus.STARTING)
        from game.server.server import Server  # asyncio comes with it: only who invites phones waits for that

        interface = GameInterface(
            ask=self._inbox.ask,
            remember=self._keeper.remember,
            changed=self._changed,
            picture=self.picture,
            photo=self._feed.photo,
            words=self._feed.spoken(),
            remembered=dict(self._keeper.keepsakes),
            language=self._feed.say().language,
        )
        self._server = Server(interface, self._feed.broadcast())
        self._server.open()

    def come_back(self, open_before: bool = False) -> None:
        """A session that is gone on with: its phones find the server where it was, and who led goes on leading."""
        if open_before or ON in self._keeper.keepsakes:
            self.invite()

    def note_use(self) -> None:
        """Something has come of this session: if the program is killed now, it goes on with it by itself."""
        if self._server is not None and self._keeper.store is not None:
            self.interrupted.note(self._keeper.store.path)

    def dismiss(self) -> None:
        """Close the server; ballots that are in stay in."""
        if self._server is not None:
            self._keeper.remember({ON: None})
        self.leave()

    def leave(self) -> None:
        """The window closes in the middle of a session: the server goes, and is back when it is gone on with."""
        self.interrupted.clear()
        self._close()
        self.phones = NO_PHONES

    def do(self, command: Command) -> None:
        """Hand a command about phones to the server; nothing happens without one."""
        if self._server is not None:
            self._server.do(command)

    def attend(self) -> None:
        """Take in the server's news, let it know how things stand. Main thread only."""
        with self._guard:
            news, self._news = self._news, None
        if news is not None and self._server is not None:
            self.phones = news
        self._publish()

    def paint(self) -> None:
        """Paint one picture that desks asked for, once for all that want it so wide. Main thread only.

        A picture takes as long as two frames. Those of another width wait for the next turn: so do votes, at most.
        """
        with self._guard:
            width = self._pictures[0][0] if self._pictures else 0
            promises = [promise for asked, promise in self._pictures if asked == width]
            self._pictures = [(asked, promise) for asked, promise in self._pictures if asked != width]
            more = bool(self._pictures)
        if promises:
            picture = self._painted(width)
            for promise in promises:
                promise.set_result(picture)
        if more:
            self._inbox.wake()

    def _close(self) -> None:
        server, self._server = self._server, None
        self._session = None
        if server is not None:
            server.close()
        with self._guard:
            self._news = None

    def _changed(self, phones: Phones) -> None:
        """From the thread of the server."""
        with self._guard:
            self._news = phones
        self._inbox.wake()

    def picture(self, width: int) -> Future[bytes]:
        """From the thread of the server: a picture of the wall, painted by the main thread between two frames."""
        promise: Future[bytes] = Future()
        with self._guard:
            self._pictures.append((width, promise))
        self._inbox.wake()
        return promise

    def _painted(self, width: int) -> bytes:
        try:
            return self._feed.picture(width)
        except Exception:  # a picture less; the desk has everything in words too
            return b""

    def _publish(self) -> None:
        if self._server is None:
            return
        session, shown = self._feed.session(), self._feed.shown()
        if self._session is session and self._shown == shown:
            return
        self._session, self._shown = session, shown
        self._server.publish(self._feed.broadcast())
