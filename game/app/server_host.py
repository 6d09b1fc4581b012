"""The server for phones as the game sees it: opened when phones are invited, published to, closed at the end."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING

from game.app.ticks import shown_time
from game.core.commands import Command
from game.core.phone_status import NO_PHONES, Phones, ServerStatus
from game.core.session import Session
from game.i18n.catalogues import Spoken
from game.ui.scene import Page

if TYPE_CHECKING:
    from game.app.game import Game
    from game.desk.model import Desk
    from game.server.editor.server import Workshop
    from game.server.interface import Broadcast
    from game.server.server import Server

ON = "line/on"
"""The keepsake that tells that phones were invited: after a crash they are again, without a press."""


class Host:
    """`phones` is what screens show. The server runs in a thread of its own and is imported when phones are invited."""

    def __init__(self, game: Game) -> None:
        self._game = game
        self.phones = NO_PHONES
        self.workshop: Workshop | None = None  # once somebody wrote cards in the browser
        self._server: Server | None = None
        self._guard = threading.Lock()
        self._news: Phones | None = None
        self._pictures: list[tuple[int, Future[bytes]]] = []
        self.warned = 0.0  # when a desk heard last that going back empties the box (time.monotonic)
        self._session: Session | None = None  # compared by identity: to compare two sessions takes longer
        self._told: tuple[object, ...] = ()

    @property
    def invited(self) -> bool:
        return self._server is not None

    def invite(self) -> None:
        """Open the server, or open it anew after trouble. What goes wrong with it is shown, and stops nothing."""
        self._close()
        self._game.keeper.remember({ON: "yes"})
        self.phones = Phones(line=ServerStatus.STARTING)
        from game.server.interface import GameInterface
        from game.server.server import Server

        game = self._game
        interface = GameInterface(
            ask=game.inbox.ask,
            remember=game.keeper.remember,
            changed=self._changed,
            picture=self._picture,
            words=Spoken(game.languages, game.say),
            remembered=dict(game.keeper.keepsakes),
            language=game.say.language,
        )
        self._server = Server(interface, self._broadcast())
        self._server.open()

    def come_back(self, open_before: bool = False) -> None:
        """A session that is gone on with: its phones find the server where it was, and who led goes on leading."""
        if open_before or ON in self._game.keeper.keepsakes:
            self.invite()

    def dismiss(self) -> None:
        """Close the server; ballots that are in stay in."""
        if self._server is not None:
            self._game.keeper.remember({ON: None})
        self._close()
        self.phones = NO_PHONES

    def leave(self) -> None:
        """The window closes in the middle of a session: the server goes, and is there again when it is gone on with."""
        self._close()
        self.phones = NO_PHONES

    def do(self, command: Command) -> None:
        """Hand a command of core/commands/phones.py to the server; nothing happens without one."""
        if self._server is not None:
            self._server.do(command)

    def attend(self) -> None:
        """Take in what the server reported, let it know how things stand, paint what it asked for. Main thread only."""
        with self._guard:
            news, self._news = self._news, None
            pictures, self._pictures = self._pictures, []
        if news is not None and self._server is not None:
            self.phones = news
        self._publish()
        for width, promise in pictures:
            promise.set_result(self._painted(width))

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
        self._game.inbox.wake()

    def _picture(self, width: int) -> Future[bytes]:
        """From the thread of the server: a picture of the wall, painted by the main thread between two frames."""
        promise: Future[bytes] = Future()
        with self._guard:
            self._pictures.append((width, promise))
        self._game.inbox.wake()
        return promise

    def _painted(self, width: int) -> bytes:
        try:
            page = Page()
            return self._game.paint(self._game.scene(page), width)
        except Exception:  # a picture less; the desk has everything in words too
            return b""

    def _publish(self) -> None:
        if self._server is None:
            return
        game = self._game
        told = (game.view, game.notice, game.desk_notice, game.notes, self.phones, shown_time(game))
        if self._session is game.session and self._told == told:
            return
        self._session, self._told = game.session, told
        self._server.publish(self._broadcast())

    def _broadcast(self) -> Broadcast:
        from game.server.interface import Broadcast

        game = self._game
        stopped = game.view.overlay == "stop" or game.session.paused_at is not None
        return Broadcast(game.session, game.view.reveal, stopped, self._desk() if self.phones.desks else None)

    def _desk(self) -> Desk:
        from game.desk.build import desk_of

        return desk_of(self._game.desk_view_model(), self._game.say)
