"""A running game: obeys wishes, keeps the journal, lays the moment ready. Real things are wired here, nowhere else.

The heart is `_decide`: the rules answer a wish with events; they are on disk before they are on the wall.
"""

from __future__ import annotations

import random
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from game import __version__
from game import settings as settings_file
from game.catalogs import languages, words
from game.content.library import Library
from game.core import commands as c
from game.core import events as e
from game.core import view as v
from game.core.cards import Card, OptionId, context_of
from game.core.history import History
from game.core.moment import Kept, Moment
from game.core.plan import deal
from game.core.refused import Reason, Refused
from game.core.rules import Around, decide
from game.core.session import Phase, Session
from game.export import Drawer, protocol_bytes
from game.journal.problems import JournalProblem
from game.journal.store import Journal
from game.keeping import opened
from game.moments import moment_of
from game.paths import Places, session_folders
from game.scene import Page, Scene
from game.screens import scene_of
from game.settings import Settings
from game.shelf import kept
from game.wishes import SHELL, typeable
from game.words import Words

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
        self.settings = settings
        self.say = say or words(settings.language)
        self.chance = random.Random(table.seed)
        self.history = History()
        self.journal: Journal | None = None
        self.view = v.View()
        self.notice = ""
        self.trouble = ""
        self.ended = False
        self.deal_seed = self.chance.randrange(1 << 30)
        self.languages = languages()  # the folders are read once, not at every frame
        self.saved_as = ""
        self.drawer = Drawer(Path(self.folder))
        self.cards: tuple[Card, ...] = table.library.cards
        self.kept: tuple[Kept, ...] = kept(self.folders, self.say, 3)
        self._early: list[e.Event] = []
        self._plan: tuple[object, tuple[Card, ...]] = (None, ())

    @property
    def session(self) -> Session:
        return self.history.session

    def scene(self, page: Page) -> Scene:
        return scene_of(self.moment(), self.say, page)

    def wants_tick(self) -> float | None:
        """Seconds until the wall may change by itself: the next whole second of a running clock."""
        timer = self.session.play.timer
        if timer is None or timer.held is not None or self.session.paused_at is not None or self.view.overlay:
            return None
        left = timer.left(self.table.clock())
        return None if left <= 0 else min(1.0, left % 1.0 or 1.0)

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
        if self.journal is not None:
            self.journal.close()
            self.journal = None
        self.ended = True

    def _decide(self, command: c.Command) -> None:
        try:
            events = decide(self.session, command, self._around())
        except Refused as refusal:
            self.notice = refusal.reason.value
            self.view = replace(self.view, sure=refusal.reason is Reason.BOX_EMPTIES)
            return
        before = self.session
        if not self._keep(events):
            return
        for event in events:
            self.history.add(event)
        self._after(before, command)

    def _keep(self, events: tuple[e.Event, ...]) -> bool:
        """On disk before on screen. False, with a notice, if the disk refuses: then nothing has changed."""
        try:
            if self.journal is None and any(isinstance(event, e.SessionStarted) for event in events):
                self._open_journal(events)
            elif self.journal is None:
                self._early += events
            else:
                self.journal.append(events)
        except (JournalProblem, OSError) as problem:
            says = problem.says if isinstance(problem, JournalProblem) else JournalProblem.says
            self.notice = self.say(says)
            return False
        return True

    def _open_journal(self, events: tuple[e.Event, ...]) -> None:
        """A session file begins with what was chosen in the set-up."""
        started = next(event for event in events if isinstance(event, e.SessionStarted))
        folders = self.folders
        kept = (*self._early, *events)
        self.journal, folder = opened(folders, started.id, self.session.setup.school, kept, self._utc)
        if folder != folders[0]:
            self.trouble = self.say("The usual folder refuses. This session is kept in {folder}", folder=str(folder))

    def _around(self) -> Around:
        back = self.history.before()
        voting = self.session.play.voting
        empties = (
            (voting is not None and voting.cast > 0)
            or bool(self.session.play.answers)
            or (back is not None and back.play.voting is not None and voting is None)
        )
        return Around(
            now=self.table.clock(),
            chance=self.chance.randrange,
            back=self.history.back,
            forward=self.history.forward,
            empties=empties,
            wording=self.wording,
        )

    def wording(self, card: Card, option: OptionId) -> str:
        rule = card.option(option).rule
        return self.say.card(context_of(card.id, f"options.{option}.rule"), rule) if rule else ""

    def _completed(self, command: c.Command) -> c.Command:
        """What only the shell knows of a wish: ids, the time, the dealt cards."""
        if isinstance(command, c.StartSession):
            return c.StartSession(str(uuid.UUID(int=self.chance.getrandbits(128), version=4)), self._utc(), self.plan())
        return command

    def _after(self, before: Session, command: c.Command) -> None:
        """The view begins anew at another step, and a settled rule is written at once."""
        now = self.session
        if (now.phase, now.turn, now.paused_at) != (before.phase, before.turn, before.paused_at):
            self.view = v.View(own=self.view.own)
        elif isinstance(command, c.CastBallot):
            self.view = replace(self.view, handed=False)
        if isinstance(command, c.StartSession) and not self.settings.folder_asked:
            self.view = replace(self.view, overlay="folder")
        if now.agreements != before.agreements or (now.phase is Phase.PROTOCOL and before.phase is not Phase.PROTOCOL):
            self.write_protocol()

    @property
    def folders(self) -> tuple[Path, ...]:
        return session_folders(self.table.places, self.folder)

    @property
    def folder(self) -> str:
        return self.settings.folder or str(self.table.places.documents)

    def write_protocol(self, form: str = "txt") -> bool:
        """The protocol as it is now into the folder; a notice if the folder refuses."""
        session = self.session
        # A file that was written is written anew, also when its last agreement was taken back.
        if not (session.agreements or self.saved_as) and session.phase not in (Phase.CLOSING, Phase.PROTOCOL):
            return False
        data = protocol_bytes(session, self.say, self.settings.contact_lines(), __version__, form)
        try:
            self.saved_as = str(self.drawer.put(session, self.say, data, form))
        except OSError:
            self.notice = "not_saved"
            return False
        return True

    def change_settings(self, settings: Settings) -> None:
        """Keep a choice; if the disk refuses, it holds for this time only."""
        self.settings = settings
        self.drawer.folder = Path(self.folder)
        try:
            settings_file.save(self.table.places.settings, settings)
        except OSError:
            self.notice = "disk_trouble"

    def plan(self) -> tuple[Card, ...]:
        """The deck that the set-up leads to now; the same until a choice changes or another deck is asked for."""
        key = (self.session.setup, self.deal_seed, self.cards)
        if self._plan[0] != key:
            self._plan = (key, deal(self.cards, self.session.setup, random.Random(self.deal_seed).randrange))
        return self._plan[1]

    def restart(self) -> None:
        """Back to WELCOME; the session that was played is kept."""
        if self.journal is not None:
            self.journal.close()
            self.journal = None
        self.history, self._early, self.view = History(), [], v.View()
        self.saved_as = self.trouble = ""
        self.kept = kept(self.folders, self.say, 3)

    def moment(self) -> Moment:
        return moment_of(self)

    def _look(self, view: v.View) -> None:
        if view.overlay == "sessions" and self.view.overlay != "sessions":
            self.kept = kept(self.folders, self.say)
        self.view = view

    def _utc(self) -> str:
        return datetime.fromtimestamp(self.table.clock(), UTC).isoformat(timespec="seconds")
