"""A room that is led from its desk page alone: real rules, views and desk. No window and no disk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core import commands as c
from game.core import view_state as v
from game.core.cards import Card
from game.core.commands import Command
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus
from game.core.refusal import Refused
from game.core.sharing import NO_DAY
from game.core.view_model import ViewModel
from game.desk.build import desk_of
from game.desk.model import CardPhoto
from game.i18n.catalogues import words
from game.screens import scene_of
from game.screens.wall_text import wall_text
from game.server.interface import Broadcast
from game.ui.geometry import Page
from tests.core.core_samples import DECK, Meeting
from tests.e2e.browser import PHONE
from tests.server.desk_server import DeskServer

PHONES = Phones(
    ServerStatus.ON,
    join="http://192.168.1.20:8765/7KQ4",
    address="192.168.1.20:8765",
    code="7KQ4",
    network="De Wilg gasten",
    joined=22,
    live=19,
    desks=1,
    scribe="http://192.168.1.20:8765/scribe/Q2hhbmNlT25seU9uY2Uh",
    pin="482913",
)


class DeskRoom(DeskServer):
    """`meeting` is the session, `view` what lies over it; commands of the page are obeyed or refused as in the app.

    `offer` is there while a photo of the voting cards is asked for.
    """

    def __init__(self, language: str = "en", deck: tuple[Card, ...] = DECK, phones: Phones = PHONES) -> None:
        self.meeting, self.view, self.notes, self.deck, self.phones = Meeting(), v.View(), "", deck, phones
        self.desk_notice, self.elapsed, self.clock = "", 600.0, "14:32"
        self.language, self.day = language, NO_DAY
        self.offer: CardPhoto | None = None
        super().__init__(self.shown(), language)
        self.game = self.obey

    def shown(self) -> Broadcast:
        model = ViewModel(
            session=self.meeting.session,
            view=self.view,
            now=self.meeting.now,
            cards=self.deck,
            plan=self.deck,
            can_redo=self.meeting.history.forward is not None,
            phones=self.phones,
            day=self.day,
            desk_notice=self.desk_notice,
            notes=self.notes,
            clock=self.clock,
            elapsed=self.elapsed,
        )
        say, page = words(self.language), Page()
        told = wall_text(scene_of(model, say, page), page, say)
        desk = replace(desk_of(model, say), screen=told, photo=self.offer)
        return Broadcast(self.meeting.session, self.view.reveal, self.view.overlay == "stop", desk)

    def obey(self, command: Command) -> str:
        try:
            notice = self._obeyed(command)
        except Refused as refused:
            notice = str(refused.reason)
        self.desk_notice = notice
        self.publish(self.shown())
        return notice

    def _obeyed(self, command: Command) -> str:
        match command:
            case c.TypeNotes(text=text):
                self.notes = text
            case c.AcceptProposal():
                self.meeting.do(c.RewordRule(self.view.proposal))
                self.view = replace(self.view, proposal="")
            case c.StartSession():
                self._step(c.StartSession("id", "2026-11-22T10:00:00+01:00", self.deck))
            case c.ViewCommand():
                self.view = v.turn(self.view, command)
            case _:
                self._step(command)
        return ""

    def _step(self, command: Command) -> None:
        before = self.meeting.session.phase
        after = self.meeting.do(command).phase
        if after is not before:
            self.view = v.View(proposal=self.view.proposal if after is Phase.CONSENT else "")

    def show_again(self) -> None:
        """Publish what a test has changed in the room."""
        self.publish(self.shown())


def opened(browser: Any, link: str, **options: Any) -> Any:
    """A page on a phone of its own, on this link."""
    page = browser.new_context(viewport=PHONE, **options).new_page()
    page.set_default_timeout(8_000)
    page.goto(link)
    press = page.locator("form[method=post]:not([action]) button")
    if press.count() == 1:  # on the page that a link leads to
        press.click()
    return page


def at_phase(room: DeskRoom, phase: Phase, **hands: int) -> None:
    """Lead the meeting to this phase, past votes with these hands."""
    if room.meeting.session.phase is Phase.WELCOME:
        room._obeyed(c.NewSession())
        room._obeyed(c.StartSession())
    while room.meeting.session.phase is not phase:
        if room.meeting.session.play.voting is not None:
            room.meeting.hands(**(hands or {"a": 12, "b": 8, "c": 2}))
        room._obeyed(c.Advance())
    room.show_again()
