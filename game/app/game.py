"""A running game: obeys wishes, keeps the journal, makes the view model. Real things are wired here, nowhere else.

The heart is `_decide`: the rules answer a wish with events; they are on disk before they are on the wall.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from game.app.dealing import planned, starting
from game.app.handlers import SHELL, typeable
from game.app.handlers.review import afresh
from game.app.handlers.school import remember
from game.app.inbox import Inbox
from game.app.inbox_drain import attend
from game.app.page_preview import Press
from game.app.rule_context import around_of
from game.app.server_host import Host
from game.app.shelf import kept
from game.app.ticks import tick_of
from game.app.view_model import desk_view_model, view_model_of
from game.content.library import Library
from game.core import commands as c
from game.core import events as e
from game.core import view_state as v
from game.core.ballots import Way
from game.core.cards import Card
from game.core.history import History
from game.core.refusal import Reason, Refused
from game.core.review import Year
from game.core.rules import decide
from game.core.session import Phase, Session
from game.core.view_model import Kept, ViewModel
from game.documents.output_folder import Drawer, outdated
from game.i18n.catalogues import languages, with_second, words
from game.i18n.words import Words
from game.journal.errors import JournalProblem
from game.journal.session_keeper import Keeper
from game.journal.sqlite_store import SqliteStore
from game.journal.store import Store
from game.library.selection import cards_in_use
from game.screens import OVERLAYS, scene_of
from game.settings.merge import SettingsFile
from game.settings.store import Settings
from game.system.paths import Places, session_folders
from game.ui.scene import Page, Scene

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Table:
    """What a game is played with: folders, cards, clock and chance. A rehearsal brings its own."""

    places: Places
    library: Library
    clock: Clock = time.time
    seed: int | None = None


class Game:
    """The one variable of the program. The stage hands it wishes and asks it for scenes."""

    def __init__(self, table: Table, settings: Settings, say: Words | None = None) -> None:
        self.table = table
        self.settings, self._settings_file = settings, SettingsFile(table.places.settings, settings)
        self.say = with_second(say or words(settings.language), settings.second_language)
        self.chance = random.Random(table.seed)
        self.history = History()
        self.keeper = Keeper(self._utc, SqliteStore)
        self.view = v.View()
        self.notice = ""
        self.trouble = ""
        self.ended = False
        self.deal_seed = self.chance.randrange(1 << 30)
        self.languages = languages()  # the folders are read once, not at every frame
        self.saved_as = ""
        self.drawer = Drawer(Path(self.folder))
        self.cards: tuple[Card, ...] = cards_in_use(table.library, settings)
        self.kept: tuple[Kept, ...] = kept(self.folders, self.say, 3)
        self._plan: tuple[object, tuple[Card, ...]] = (None, ())
        self.desk_notice = self.notes = ""
        self.shown_year: Year | None = None  # former sessions, once somebody looked at them
        self.two_screens = False  # the stage says so
        self.inbox = Inbox()
        self.paint: Callable[[Scene, int], bytes] = lambda scene, width: b""  # who has a painter says so
        self.send_typed: Callable[[], None] = lambda: None  # who has fields to type in says so
        self.host = Host(self)
        self.press = Press(lambda: self.inbox.wake())

    @property
    def session(self) -> Session:
        return self.history.session

    def scene(self, page: Page) -> Scene:
        return scene_of(self.view_model(), self.say, page)

    def desk_scene(self, page: Page) -> Scene:
        """What the window of the desk shows."""
        return OVERLAYS["desk"](self.desk_view_model(), self.say, page)

    def wants_tick(self) -> float | None:
        """Seconds until wall or desk may change by itself."""
        return tick_of(self)

    def attend(self) -> None:
        """Grant what came from phones and paired desks, and let them know how things stand. Main thread only."""
        attend(self)

    def obey(self, command: c.Command) -> None:
        """Do what was wished, or say why it cannot be now. Nothing here raises."""
        command = typeable(command)
        sure = self.view.sure and isinstance(command, c.StepBack)
        self.notice = ""
        if self.view.sure:
            self.view = replace(self.view, sure=False)
        turned = v.turn(self.view, command)
        if turned is not None:
            self._look(turned)
        elif type(command) in SHELL:
            SHELL[type(command)](self, command)
        else:
            self._decide(c.StepBack(True) if sure else self._completed(command))

    def closing(self) -> None:
        """The window closes: whatever was typed has been obeyed; let go of the file."""
        self._let_go()
        self.press.close()
        self.ended = True

    def _decide(self, command: c.Command) -> None:
        try:
            events = decide(self.session, command, around_of(self))
        except Refused as refusal:
            self.notice = refusal.reason.value
            self.view = replace(self.view, sure=refusal.reason is Reason.BOX_EMPTIES)
            return
        before = self.session
        if self.take_in(events):
            self._after(before, command)

    def take_in(self, events: tuple[e.Event, ...]) -> bool:
        """On disk, then in the session. False, with a notice, if the disk refuses: then nothing has changed."""
        kept = not events or self._keep(events)
        for event in events if kept else ():
            self.history.add(event)
        return kept

    def _keep(self, events: tuple[e.Event, ...]) -> bool:
        folders = self.folders
        try:
            begun = self.keeper.keep(events, folders, self.session.setup.school)
        except (JournalProblem, OSError) as problem:
            says = problem.says if isinstance(problem, JournalProblem) else JournalProblem.says
            self.notice = self.say(says)
            return False
        if begun is not None and begun != folders[0]:
            self.trouble = self.say("The usual folder refuses. This session is kept in {folder}", folder=str(begun))
        return True

    def _completed(self, command: c.Command) -> c.Command:
        """What only the shell knows of a wish: ids, the time, the dealt cards."""
        if isinstance(command, c.StartSession):
            return starting(self)
        return command

    def _after(self, before: Session, command: c.Command) -> None:
        """The view begins anew at another step, and a settled rule is written at once."""
        remember(self, command)
        now = self.session
        if (now.phase, now.turn, now.paused_at) != (before.phase, before.turn, before.paused_at):
            self.view = v.renewed(self.view, now.turn == before.turn)
        elif isinstance(command, (c.CastBallot, c.CastTable)):
            self.view = replace(self.view, handed=False)
        elif isinstance(command, c.ChangeTalk):
            self.view = replace(self.view, overlay="", under="")
        if isinstance(command, c.StartSession) and not self.settings.folder_asked:
            self.view = replace(self.view, overlay="folder")
        if now.setup.way is Way.PHONES and before.setup.way is not Way.PHONES and not self.host.invited:
            self.host.invite()
            if now.phase is Phase.SETUP:  # one phone is the only true test, and now there is time for it
                self.view = replace(self.view, overlay="phones")
        if outdated(before, now):
            from game.app.handlers.exporting import (
                write_protocol,  # writers of documents are not needed for the first frame
            )

            write_protocol(self)

    @property
    def folders(self) -> tuple[Path, ...]:
        return session_folders(self.table.places, self.folder)

    @property
    def folder(self) -> str:
        return self.settings.folder or str(self.table.places.documents)

    def change_settings(self, settings: Settings) -> None:
        """Keep a choice; if the disk refuses, it holds for this time only."""
        self.settings = settings
        self.drawer.folder = Path(self.folder)
        try:
            self._settings_file.save(settings)
        except OSError:
            self.notice = "disk_trouble"

    def plan(self) -> tuple[Card, ...]:
        """The deck that the set-up leads to now."""
        self._plan = planned(self, self._plan)
        return self._plan[1]

    def restart(self) -> None:
        """Back to WELCOME; the session that was played is kept."""
        self._let_go()
        self.history, self.view, self.cards = History(), v.View(), cards_in_use(self.table.library, self.settings)
        self.saved_as = self.trouble = self.notes = self.desk_notice = ""
        self.drawer.looked_over = frozenset()
        self.kept = kept(self.folders, self.say, 3)

    def _let_go(self) -> None:
        """No phone comes in any more, and the file is closed."""
        self.host.leave()
        self.keeper.let_go(over=self.session.phase is Phase.PROTOCOL)

    @property
    def journal(self) -> Store | None:
        return self.keeper.journal

    def view_model(self) -> ViewModel:
        return desk_view_model(self) if self.view.overlay == "desk" else view_model_of(self)

    def desk_view_model(self) -> ViewModel:
        return desk_view_model(self)

    def _look(self, view: v.View) -> None:
        if view.overlay == "sessions" and self.view.overlay != "sessions":
            self.kept = kept(self.folders, self.say)
        self.view = afresh(self, view)

    @property
    def today(self) -> str:
        """The day as an ISO date."""
        return self._utc()[:10]

    def _utc(self) -> str:
        return datetime.fromtimestamp(self.table.clock(), UTC).isoformat(timespec="seconds")
