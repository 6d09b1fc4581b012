"""The server for phones and paired desks, as the game holds it: opened, published to, closed. It knows no socket.

It runs in a thread of its own. Whatever goes wrong in that thread is reported to the game, and ends nothing but the
server.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
from typing import TYPE_CHECKING

from game.core.commands import Command
from game.server.interface import Broadcast, GameInterface
from game.server.status import failed
from game.server.thread_bridge import Mailbox

if TYPE_CHECKING:
    from game.server.state import ServerState

SWITCH = 0.0005
"""Seconds after which Python lets another thread on: a frame that is drawn must not hold up a vote for long."""
GARBAGE = (1000, 10, 500)
"""When Python looks for what can be thrown away: to look at all that a full hall holds takes a quarter of a second."""


class Server:
    """Call `open`, `publish`, `do` and `close` from the main thread; `state` belongs to the thread of the server.

    `host` and `port` are for tests: listen there only, instead of on all addresses and a usual port.
    """

    state: ServerState

    def __init__(
        self, game: GameInterface, broadcast: Broadcast, host: str | None = None, port: int | None = None
    ) -> None:
        self._game, self._broadcast, self._host, self._port = game, broadcast, host, port
        self.mailbox = Mailbox()
        self.thread = threading.Thread(target=self._run, name="server", daemon=True)

    def open(self) -> None:
        """Start. Returns at once; how it went comes by `changed` of the game's interface."""
        sys.setswitchinterval(SWITCH)
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        self.thread.start()

    def publish(self, broadcast: Broadcast) -> None:
        """How things stand now."""
        self.mailbox.post(broadcast)

    def do(self, command: Command) -> None:
        """One of the commands of core/commands/phones.py that concern the server."""
        self.mailbox.post(command)

    def close(self, seconds: float = 2.0) -> None:
        """Say bye to all pages and end the thread, or leave it behind after `seconds`. Twice does no harm."""
        self.mailbox.close()
        if self.thread.ident is not None:
            self.thread.join(seconds)

    def _run(self) -> None:
        """The thread. Only here HTTP is imported, for that takes a third of a second: who votes by hand never waits."""
        try:
            from game.server.lifecycle import serve
            from game.server.state import ServerState

            self.state = ServerState(self._game, self._broadcast, self.mailbox.closed, self._host)
            asyncio.run(serve(self.state, self.mailbox, self._port))
        except BaseException as fault:  # nothing that ends this thread may go unseen
            self.fail(fault)

    def fail(self, fault: BaseException) -> None:
        """The server is down. Hands and keys go on."""
        if not self.mailbox.closed.is_set():  # else the game has closed it: another server may be open by now
            self.mailbox.closed.set()  # nothing is reported after this
            self._game.changed(failed(fault, self._game.words[self._game.language]))
