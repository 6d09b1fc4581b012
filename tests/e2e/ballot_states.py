"""Every state that a ballot page can be in, laid down for whoever looks at it: axe-core, a ruler, a camera."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.core import commands as c
from game.core.ballots import Round
from game.core.cards import ABSTAIN, Card, Weight
from game.core.phases import Phase
from tests.e2e.ballot_room import Room, says, shows, stands, tap
from tests.waiting import eventually


def wait(here: Room, page: Any) -> None:
    stands(page, "wait")


def vote(here: Room, page: Any) -> None:
    here.open_vote()
    stands(page, "vote")


def counted(here: Room, page: Any) -> None:
    here.setup(sure=True)
    vote(here, page)
    tap(page, "b")
    says(page, "Counted")


def unsent(here: Room, page: Any) -> None:
    vote(here, page)
    page.context.set_offline(True)
    tap(page, "c")
    says(page, "Not sent yet")


def closed(here: Room, page: Any) -> None:
    counted(here, page)
    here.game.obey(c.Advance())
    stands(page, "closed")


def results(here: Room, page: Any) -> None:
    closed(here, page)
    _reveal(here)
    stands(page, "results")


def covered(here: Room, page: Any) -> None:
    """A heavy card with small counts."""
    session = here.game.session
    heavy = replace(session.deck[0], weight=Weight.HEAVY)
    here.game.session = replace(session, deck=(heavy, *session.deck[1:]))
    here.open_vote()
    _count(here, heavy, 7, 1, 2)
    _reveal(here)
    stands(page, "results")
    assert page.locator("li.covered").count() > 2


def consent(here: Room, page: Any) -> None:
    here.ask_consent()
    stands(page, "consent")


def objection(here: Room, page: Any) -> None:
    consent(here, page)
    tap(page, "objection")
    says(page, "Counted")


def stopped(here: Room, page: Any) -> None:
    here.game.stopped = True
    here.game.publish()
    stands(page, "stopped")


def asking(here: Room, page: Any) -> None:
    """The pause, before it is asked for."""
    page.click("summary")


def asked(here: Room, page: Any) -> None:
    page.click("summary")
    page.click("#pause button")
    shows(page, "document.getElementById('asked').textContent.startsWith('You asked')")


def queue(here: Room, page: Any) -> None:
    here.setup(people=1)
    late = page.context
    late.clear_cookies()
    here.phone()
    page.goto(here.url)
    stands(page, "queue")


def lost(here: Room, page: Any) -> None:
    vote(here, page)
    page.context.clear_cookies()
    tap(page, "a")
    stands(page, "lost")


def bye(here: Room, page: Any) -> None:
    eventually(lambda: here.game.seen.live == 1)
    here.server.close()
    stands(page, "bye")


def end(here: Room, page: Any) -> None:
    here.game.obey(c.GoTo("closing"))
    stands(page, "end")


def code(here: Room, page: Any) -> None:
    page.context.clear_cookies()
    page.goto(f"http://{here.game.seen.address}/")


def word(here: Room, page: Any) -> None:
    page.context.clear_cookies()
    page.goto(f"http://{here.game.seen.address}/0000")


def _count(here: Room, card: Card, *counts: int) -> None:
    """The open round, counted like this."""
    ids = [option.id for option in card.options]
    made = Round((*zip(ids, counts, strict=True), (ABSTAIN, 0)), here.game.session.present)
    play = replace(here.game.session.play, voting=None, rounds=(made,))
    here.game.session = replace(here.game.session, phase=Phase.TALK, play=play)


def _reveal(here: Room) -> None:
    here.game.session = replace(here.game.session, phase=Phase.REVEAL)
    here.game.reveal = 1
    here.game.publish()


STATES: dict[str, Callable[[Room, Any], None]] = {
    one.__name__: one
    for one in (
        wait, vote, counted, unsent, closed, results, covered, consent, objection, stopped, asking, asked, queue, lost,
        bye, end, code, word,
    )
}  # fmt: skip
