"""A practice session: the real rules and screens with two cards and made-up colleagues. Nothing of it is ever kept.

It is a game of its own beside that of this user: its session lies in no file, and whatever would write a file finds
a folder that goes with it. So nothing that lists, opens or counts sessions can ever meet it.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

from game.app.bootstrap import wired
from game.app.cards_on_film import all_show_a, cards_on_film
from game.app.game import Game
from game.app.handlers.session import at_first_step
from game.app.made_up_team import letters_of_team, next_of_team
from game.app.reactions import REACTIONS, write_text
from game.app.state import Environment
from game.content.found import Library
from game.core import commands as c
from game.core import events as e
from game.core import view_state as v
from game.core.camera_status import CameraStep
from game.core.cards import Card, CardId, Weight
from game.core.history import History
from game.core.refusal import Reason
from game.core.rounds import round_of
from game.core.school import NO_SCHOOL
from game.core.session import Session
from game.eye.sources import Film
from game.journal.no_store import NoFile
from game.system.paths import Places
from game.system.scratch import scratch_folder

PEOPLE, MINUTES = 18, 45
"""So many that also a heavy card tells who leads; so short that only three chapters of proposals are asked about."""
CARDS = ((Weight.LIGHT, CardId("basis/t1-laat-appen")), (Weight.HEAVY, CardId("basis/d6-voor-een-ziek-kind")))
"""One by each weight: the second one shows the content note, the sober screen and the check-in."""
THINKING, APART = 1.0, 0.2
"""Seconds before the first of the colleagues answers, and between two of them."""
WRITES = (
    c.Export,
    c.WritePaper,
    c.WriteInForce,
    c.WriteKit,
    c.WriteVotingCards,
    c.TryAgain,
    c.OpenFolder,
    c.PrintTickets,
    c.WriteLeaflet,
    c.EditCards,
)
"""A sentence stands in their place: a file in a folder that goes would only lead astray."""
OF_OTHERS = (c.OpenKept, c.DeleteKept, c.OpenLast, c.OpenToLookBack, c.StartReview, c.TakeFile, c.TakeSetIn, c.JoinDay)
"""These lead to sessions and sets that are real."""


class PracticeGame(Game):
    """It has ended when somebody leaves it. OSError: there is no room for its folder."""

    def __init__(self, real: Game) -> None:
        self._folder = ExitStack()
        folder = self._folder.enter_context(scratch_folder())
        where = Places(folder, folder / "settings.json", folder)
        environment = Environment(where, real.environment.library, real.environment.clock)
        settings = replace(real.settings, folder=str(folder), folder_asked=True, school=NO_SCHOOL)
        super().__init__(environment, settings, real.say, lambda utc, _: NoFile(utc))
        wired(self)
        self.in_practice = True
        self.reactions = tuple(one for one in REACTIONS if one is not write_text)
        self.inbox.wake, self.paint, self.send_typed = real.inbox.wake, real.paint, real.send_typed
        self.two_screens, self.system_less_motion = real.two_screens, real.system_less_motion
        self._real_folder = real.folder
        self.camera.source = self._cards_on_film
        self._due = 0.0  # when the next colleague answers; 0: nobody is asked
        self._begin()

    def obey(self, command: c.Command) -> None:
        match command:
            case c.LeavePracticeSession() | c.LeaveSession() | c.Quit():
                self.closing()
            case c.StartPracticeSession():
                self._begin()
            case c.StepBack() if at_first_step(self):  # before it lies the form, where nothing is to be chosen here
                self.notice = Reason.AT_START.value
            case _ if isinstance(command, WRITES):
                self.notice = "practice_writes"
            case _ if isinstance(command, OF_OTHERS):
                self.notice = Reason.NOT_NOW.value
            case _:
                super().obey(command)

    def attend(self) -> None:
        super().attend()
        self._let_answer()

    def wants_tick(self) -> float | None:
        usual = super().wants_tick()
        if not self._due:
            return usual
        left = max(0.0, self._due - self.environment.clock())
        return left if usual is None else min(left, usual)

    def take_in(self, events: tuple[e.Event, ...], folded: tuple[Session, ...] = ()) -> bool:
        """With the first card settled the second one is short, as teams play when time runs out: one vote."""
        if any(isinstance(event, e.RuleSettled) for event in events) and not self.session.setup.short:
            return super().take_in((e.SetupChanged("short", "yes"), *events))
        return super().take_in(events, folded)

    @property
    def shown_folder(self) -> str:
        """Where it would be: the folder of a practice session is nobody's."""
        return self._real_folder

    def closing(self) -> None:
        super().closing()
        self._folder.close()

    def _begin(self) -> None:
        """At the house rules, whatever was before."""
        self.host.leave()
        self.history, self.view, self.notice, self._due = History(), v.View(), "", 0.0
        self.trouble = self.notes = self.desk_notice = ""
        deck = practice_deck(self.environment.library)
        setup = {"school": self.say("Practice session"), "people": str(PEOPLE), "minutes": str(MINUTES)}
        opened = (e.SetupOpened(), *(e.SetupChanged(field, text) for field, text in setup.items()))
        chapters = self.environment.library.chapters
        self.take_in((*opened, e.SessionStarted("practice", self.moment(), deck, chapters=chapters)))

    def _let_answer(self) -> None:
        """One of those who are missing, each after a while; nobody votes while the wall shows something else."""
        now = self.environment.clock()
        commands = next_of_team(self.session) if self._room_looks() else ()
        if not commands:
            self._due = 0.0
        elif not self._due:
            self._due = now + THINKING
        elif now >= self._due:
            self._due = now + APART
            for command in commands:
                self._put_in(command)
            if not next_of_team(self.session):
                self._due = 0.0

    def _cards_on_film(self, aim: bool) -> Film:
        """What a camera would see of colleagues who are made up; it is drawn, and read by the real eye."""
        checking = self.camera.step is CameraStep.CHECKING
        film = (
            all_show_a(self.session.present)
            if checking
            else cards_on_film(letters_of_team(self.session), round_of(self.session))
        )
        return replace(film, aim=aim)

    def _room_looks(self) -> bool:
        return self.view.overlay in ("", "desk") and self.session.paused_at is None and not self.ended

    def _put_in(self, command: c.Command) -> None:
        """As what phones send: it takes no notice away, and asks nobody whether they meant it."""
        if isinstance(command, c.ViewCommand):
            self.view = v.turn(self.view, command)
        else:
            self.decide(command)


def practice_game(real: Game) -> Game:
    """One for whoever plays this game, with its cards, language and screens. OSError."""
    return PracticeGame(real)


def practice_deck(library: Library) -> tuple[Card, ...]:
    """A light card and a heavy one; another of that weight where a set is changed so that it lacks them."""
    found = (library.card(card) or _first_of(library, weight) for weight, card in CARDS)
    return tuple(card for card in found if card is not None)


def _first_of(library: Library, weight: Weight) -> Card | None:
    return next((card for card in library.cards if card.weight is weight), None)
