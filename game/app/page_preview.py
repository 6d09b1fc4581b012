"""Makes the pages of the protocol beside the game, in a thread of its own, so that the wall never waits for them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import lru_cache
from typing import TYPE_CHECKING

from game.core.cards import Card
from game.core.session import Session
from game.core.view_model import PreviewLine
from game.i18n.words import Words
from game.settings.store import Settings
from game.system.image_info import drawn_to

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from game.documents.blocks import Paper

WIDTH = 1240
"""Pixels of a page: A4 at 150 dots an inch, enough for the width of a wall."""
FOOT = 1 - 25 / 297
"""Where the foot of a page begins: assets/papers/paper.typ has its margin."""
PREVIEW_UNITS = 12
"""How many line heights a sheet of the plain preview holds."""


class PagePreview:
    """Holds the pages that were made last. `wake` is called, from its thread, when new ones are ready."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._pool: ThreadPoolExecutor | None = None
        self._key: object = None
        self._made: Future[tuple[bytes, ...]] | None = None
        self._lines: tuple[tuple[PreviewLine, ...], ...] = ()

    def show(self, session: Session, say: Words, settings: Settings, cards: tuple[Card, ...]) -> None:
        """Begin anew if what stands in the protocol has changed; a job that has not begun is dropped."""
        what = (session.agreements, session.roles, session.setup, session.at, session.deck)
        key = (*what, say.language, settings.school, settings.contacts)
        if key == self._key:
            return
        self._key = key
        # What makes documents is imported when the protocol is on the wall: the first frame waits for none of it.
        from game.app.document_context import document_context, protocol_of
        from game.documents.text_preview import pages

        paper = protocol_of(session, say, document_context(settings, cards))
        self._lines = pages(paper, PREVIEW_UNITS)
        self._begin(paper, say)

    def _begin(self, paper: Paper, say: Words) -> None:
        if self._made is not None:
            self._made.cancel()
        self._pool = pool = self._pool or _one_thread()
        self._made = pool.submit(_printed, paper, say)
        self._made.add_done_callback(lambda made: None if made.cancelled() else self._wake())

    @property
    def lines(self) -> tuple[tuple[PreviewLine, ...], ...]:
        """The same protocol as lines, at once, for while there are no pages."""
        return self._lines

    @property
    def sheets(self) -> tuple[bytes, ...]:
        """The pages as pictures; empty while they are being made, and where they cannot be."""
        made = self._made
        return made.result() if made is not None and made.done() and not made.cancelled() else ()

    @property
    def ends(self) -> tuple[float, ...]:
        """How far down something stands on each of them, its foot left out, as a share of its height."""
        return _ends(self.sheets)

    @property
    def busy(self) -> bool:
        return self._made is not None and not self._made.done()

    def wait(self) -> None:
        """For pictures of screens and for tests: until the pages are there."""
        if self._made is not None:
            self._made.result()

    def close(self) -> None:
        """Let go of the thread; pages that are being made are dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool, self._made, self._key = None, None, None


@lru_cache(1)
def _ends(sheets: tuple[bytes, ...]) -> tuple[float, ...]:
    return tuple(drawn_to(sheet, FOOT) for sheet in sheets)


def _one_thread() -> ThreadPoolExecutor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(1, "pages")


def _printed(paper: Paper, say: Words) -> tuple[bytes, ...]:
    from game.app.document_context import printed

    return printed(paper, say, WIDTH)
