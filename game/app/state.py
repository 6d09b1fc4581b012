"""Everything that can change while the game runs, and the ways to change it. It answers no command by itself.

Handlers and reactions import this module, never game.py. What the rules decide is on disk before it is on the wall.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from game.app.askable import askable_now
from game.app.firewall_look import FirewallLook
from game.app.inbox import Inbox
from game.app.kept_elsewhere import kept_elsewhere
from game.app.page_preview import PagePreview
from game.app.rule_context import rule_context
from game.app.saved_sessions import KeptSessions
from game.app.server_host import ServerHost
from game.app.sharing_host import SharingHost
from game.content.found import Library
from game.core import commands as c
from game.core import events as e
from game.core.agreed_before import Agreed
from game.core.cards import Card, CardId
from game.core.chapters import joined
from game.core.days import day_of
from game.core.hall_question import NO_NEWS, HallNews, HallQuestion
from game.core.history import History
from game.core.late_imports import when_called
from game.core.motion_wishes import less_motion
from game.core.own_card import unsaved
from game.core.phases import Phase
from game.core.plenary.asking import HallStatus
from game.core.proposals import Proposal
from game.core.refusal import Reason, Refused
from game.core.review import FormerSessions
from game.core.rules import RuleContext, decide
from game.core.session import Session
from game.core.sharing import OF_DAY
from game.core.value import Value, value
from game.core.view_model import SavedSession
from game.core.view_state import View
from game.documents.output_folder import OutputFolder
from game.i18n.catalogues import languages, with_second, words
from game.i18n.words import Words
from game.journal.errors import JournalProblem
from game.journal.session_keeper import SessionKeeper
from game.library.selection import cards_in_use
from game.settings.store import Settings, SettingsFile
from game.system.paths import Places, session_folders
from game.system.place_time import here
from game.system.writable_folders import is_only_held
from game.ui.geometry import Page
from game.ui.scene import Scene

with when_called():
    from game.app.camera_host import new_camera

if TYPE_CHECKING:
    from game.app.camera_host import CameraHost
    from game.library.taking_in import Look

Clock = Callable[[], float]
CLOSED = (Phase.CLOSING, Phase.PROTOCOL)
"""In these phases the cards are played: what was agreed is looked over and written."""
KeeperMaker = Callable[[Callable[[], str], Places], SessionKeeper]
"""Makes what keeps sessions on disk; it is given what tells the time, as ISO text in UTC, and where things are."""


class Aloud(Protocol):
    """Reads aloud (see read_aloud.py)."""

    @property
    def speaking(self) -> bool: ...

    def say(self, text: str, language: str) -> None: ...

    def stop(self) -> None: ...

    def lacking(self) -> str: ...


@value
class Environment(Value):
    """What a game is played with: folders, cards, clock and chance. A rehearsal brings its own."""

    places: Places
    library: Library
    clock: Clock = time.time
    seed: int | None = None


class State:
    """The one variable of the program.

    bootstrap.py wires `host`, `sharing`, `preview`, `firewall`, `aloud` and `reactions`.
    """

    host: ServerHost
    sharing: SharingHost
    preview: PagePreview
    firewall: FirewallLook
    aloud: Aloud

    def __init__(self, environment: Environment, settings: Settings, say: Words | None, keeper: KeeperMaker) -> None:
        self.environment = environment
        self.settings, self._settings_file = settings, SettingsFile(environment.places.settings, settings)
        self.say = with_second(say or words(settings.language), settings.second_language)
        self.languages = languages()  # the folders are read once, not at every frame
        self.chance = random.Random(environment.seed)
        self.deal_seed = self.chance.randrange(1 << 30)
        self.passed_over: frozenset[CardId] = frozenset()  # cards of decks in whose place others were asked for
        self.deal_spent = False  # a session began with it; the next one gets another deck
        self.dealt: tuple[object, tuple[Card, ...]] = (None, ())  # the deck that was planned last, and what for
        self.agreed: frozenset[Agreed] = frozenset()  # what was agreed on this computer lately
        self.history, self.view = History(), View()
        self.keeper = keeper(self.moment, environment.places)
        self.kept = KeptSessions(self.keeper.stores)
        self.inbox = Inbox()
        self.notice = self.trouble = self.desk_notice = self.notes = ""
        self.ended = False
        self.hall_news: HallNews = NO_NEWS  # what the hall of a study day asks all rooms, as this room knows
        self.hall_asked: frozenset[HallQuestion] = frozenset()  # what was asked here by itself: not again unasked
        self.saved_as = ""  # the file or folder of the protocol that was written last
        self.kit = ""  # the facilitator's kit, once it was written
        self.output = OutputFolder(Path(self.folder), remember=self._remember)
        self.cards: tuple[Card, ...] = cards_in_use(environment.library, settings)
        self.saved: tuple[SavedSession, ...] = self.kept.listed(self.folders, self.say, 3)
        self.former: FormerSessions | None = None  # former sessions, once somebody looked at them
        self.offered: Look | None = None  # the set of cards that was dropped, while it is asked about
        self.sounds_since = 0.0  # when somebody switched sounds on; 0: not since the start
        self.two_screens = False  # the stage says so
        self.page = Page()  # the wall as it was laid out last: what tells of it is laid out alike
        self.system_less_motion = False  # who has asked this computer says so
        self.reactions: tuple[Reaction, ...] = ()
        self.paint: Callable[[Scene, int], bytes] = lambda scene, width: b""  # who has a painter says so
        self.send_typed: Callable[[], None] = lambda: None  # who has fields to type in says so
        self.hall_status: HallStatus | None = None  # of a session that brings the rooms of a study day together
        self.in_practice = False  # a practice session: nothing of it is kept
        self.start_practice: Callable[[], None] = lambda: None  # who has windows to show it in says so
        self.open_hall: Callable[[], None] = lambda: None  # likewise

    @property
    def session(self) -> Session:
        return self.history.session

    @cached_property
    def camera(self) -> CameraHost:
        """That reads voting cards; made when somebody first thinks of it, for the first frame waits for none of it."""
        return new_camera(lambda: self.inbox.wake(), self.settings.camera)  # noqa: PLW0108 - who waits is set later

    @property
    def has_camera(self) -> bool:
        return "camera" in vars(self)

    # ------------------------------------------------------------------------------------------------- the rules

    def decide(self, command: c.Command) -> None:
        """Let the rules answer: what they decide is kept, and what follows from it is done. A refusal is a notice."""
        try:
            events = decide(self.session, command, self.rule_context())
        except Refused as refusal:
            self.notice = refusal.reason.value
            self.view = replace(self.view, sure=refusal.reason is Reason.BOX_EMPTIES)
            return
        before = self.session
        if self.take_in(events):
            self.react(before, command)

    def grants(self, command: c.Command) -> bool:
        """Whether the rules would do it now; a command that is not for them is as good as done."""
        try:
            return not isinstance(command, c.RuleCommand) or bool(decide(self.session, command, self.rule_context()))
        except Refused:
            return False

    def rule_context(self) -> RuleContext:
        """What the rules may know beside the session, as it is now."""
        review, library = self.view.review, self.environment.library
        return rule_context(
            self.history,
            self.say,
            now=self.environment.clock(),
            chance=self.chance.randrange,
            opened=self.view.reveal > 0,
            # Those of the sets that are here, and of the session that is looked at again, whose sets may be gone.
            chapters=joined(review.chapters if review else (), library.chapters),
            askable=self.askable,
        )

    def take_in(self, events: tuple[e.Event, ...], folded: tuple[Session, ...] = ()) -> bool:
        """On disk, then in the session. False, with a notice, if the disk refuses: then nothing has changed.

        `folded` are the sessions after each event (see History.add), where they are known already.
        """
        kept = not events or self._keep(events)
        for event, session in zip_longest(events, folded) if kept else ():
            self.history.add(event, session)
        return kept

    def react(self, before: Session, command: c.Command) -> None:
        """Do what follows from a command that the rules granted."""
        for reaction in self.reactions:
            reaction(self, before, command)

    def _keep(self, events: tuple[e.Event, ...]) -> bool:
        folders = self.folders
        try:
            begun = self.keeper.append(events, folders, self.session.setup.school)
        except (JournalProblem, OSError) as problem:
            says = problem.says if isinstance(problem, JournalProblem) else JournalProblem.says
            self.notice = self.say(says)
            return False
        if begun is not None and begun != folders[0]:
            self.trouble = kept_elsewhere(folders[0], begun, self.keeper.refused, self.say)
        return True

    # ------------------------------------------------------------------------------------- settings, cards, folders

    def change_settings(self, settings: Settings) -> None:
        """Keep a choice; if the disk refuses, it holds for this time only."""
        self.settings = settings
        self.output.folder = Path(self.folder)
        try:
            self._settings_file.save(settings)
        except OSError as error:
            self.notice = "held" if is_only_held(error) else "disk_trouble"

    def use_library(self, library: Library) -> None:
        """Play with these sets of cards from now on; the team's own cards of this session stay."""
        self.environment = replace(self.environment, library=library)
        self.choose_cards()

    def choose_cards(self) -> None:
        """The cards of the sets in use, and those of this session that are in no file."""
        self.cards = (*cards_in_use(self.environment.library, self.settings), *self.unsaved_cards)

    @property
    def unsaved_cards(self) -> tuple[Card, ...]:
        """The team's own cards of this session that are in no file."""
        return unsaved(self.session, self.environment.library.card)

    @property
    def askable(self) -> tuple[Proposal, ...]:
        """The proposals that the team, or who leads, can say something of now."""
        return askable_now(self.session, self.settings.school, self.say)

    @property
    def full_screen(self) -> bool:
        """Whether the wall fills the only screen."""
        return self.settings.full_screen

    @property
    def less_motion(self) -> bool:
        """Whether less is to move on wall and desk."""
        return less_motion(self.settings.motion, self.system_less_motion)

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where session files may be: the folder meant for them, and those that a refusal of it leads to."""
        return session_folders(self.environment.places, self.folder)

    @property
    def folder(self) -> str:
        """Where the protocol is written."""
        return self.settings.folder_here or str(self.environment.places.documents)

    @property
    def shown_folder(self) -> str:
        """Where screens say that it is written."""
        return self.folder

    def _remember(self, session: str, notes: Mapping[str, str]) -> None:
        """Notes about files of the session that is played; of another one nothing is kept."""
        if session == self.session.id:
            self.keeper.remember(notes)

    # ------------------------------------------------------------------------------------------ beginning and end

    def restart(self) -> None:
        """Back to WELCOME; the session that was played is kept."""
        self._release()
        self._leave_camera()
        self.sharing.leave()
        self.history, self.view = History(), View()
        self.cards = cards_in_use(self.environment.library, self.settings)
        self.saved_as = self.trouble = self.notes = self.desk_notice = ""
        self.output.reviewed = frozenset()
        self.hall_news, self.hall_asked = NO_NEWS, frozenset()
        self.saved = self.kept.listed(self.folders, self.say, 3)

    def closing(self) -> None:
        """The window closes: whatever was typed has been obeyed; let go of the file."""
        self._release()
        self._leave_camera()
        self.preview.close()
        self.aloud.stop()
        self.ended = True

    def _leave_camera(self) -> None:
        if self.has_camera:
            self.camera.leave()

    def _release(self) -> None:
        """No phone comes in any more, and the file is closed."""
        self.host.leave()
        lasting = "" if self.sharing.is_whole else OF_DAY  # whoever opens it again shares what is missing
        self.keeper.close(over=self.session.place is Phase.PROTOCOL, lasting=lasting)

    # -------------------------------------------------------------------------------------------------------- time

    def moment(self) -> str:
        """Now, as ISO text in the time of this place."""
        return here(self.environment.clock())

    @property
    def today(self) -> str:
        """The day here, as an ISO date."""
        return day_of(self.moment())


Reaction = Callable[[State, Session, c.Command], None]
"""What follows from a command that the rules granted: the state after it, the session before it, the command."""
Handler = Callable[[State, Any], None]
"""Answers one kind of command of the app."""
