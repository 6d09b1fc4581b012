"""The session that makes one protocol of what the rooms of a study day agreed: a game whose rules came from the hall.

Closing, cards, documents, undo and going on after a crash are those of every session. What is its own: it takes in what
rooms show, and it can ask all rooms what is on the wall. It never waits for the hall.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, assert_never

from game.app.bootstrap import standard_keeper, wired
from game.app.dealing import new_session_id
from game.app.game import Game
from game.app.handlers.session import at_first_step
from game.app.state import Environment, KeeperMaker
from game.core import commands as c
from game.core.ballots import ANSWERS
from game.core.commands.merging import AskRooms, ShowHall, TakeNew
from game.core.phases import VOTES, Phase
from game.core.plenary.asking import Asking, HallStatus
from game.core.plenary.hall_view import HallView, HallVote
from game.core.plenary.merging import Brought, brought
from game.core.refusal import Reason
from game.core.rules.merging import new_agreements
from game.core.session import Session
from game.core.sharing import HallLine
from game.day.question import hall_question, question_text
from game.day.wire import WireFault
from game.i18n.words import Words
from game.settings.store import Settings
from game.texts.choices import answer_words
from game.texts.plenary import asking_words

CLOSING, CLOSED = "closing", "closed"


class Hall(Protocol):
    """The hall as this session knows it."""

    @property
    def view(self) -> HallView: ...

    def vote(self, do: str, round: int, question: str = "", options: int = 0, told: int = 0) -> None: ...


class MergingGame(Game):
    """`leave` leads back to the pictures of the hall."""

    def __init__(
        self,
        hall: Hall,
        environment: Environment,
        settings: Settings,
        say: Words,
        leave: Callable[[], None],
        keeper: KeeperMaker = standard_keeper,
    ) -> None:
        super().__init__(environment, settings, say, keeper)
        wired(self)
        self._hall, self._leave = hall, leave
        self._asked: tuple[str, int] | None = None  # the step that all rooms were asked at, and the number of the vote
        self._told = HallVote()
        self._gathered: tuple[HallView, Brought] | None = None
        self._look()

    def begin(self) -> None:
        """With what rooms show now, or with what is new since."""
        found, day = self._brought(), self._hall.view.name or self.say("Study day")
        chapters = self.environment.library.chapters
        whole = (found.people, found.rooms, found.cards, found.agreements, chapters)
        self.decide(c.BringTogether(new_session_id(self), self.moment(), day, *whole))
        self._look()

    def obey(self, command: c.Command) -> None:
        match command:
            case ShowHall() | c.LeaveSession():
                self._leave()
            case TakeNew():
                self.notice = ""
                self.begin()
            case AskRooms():
                self.notice = ""
                self._ask()
            case c.Advance() if self._asking(self._hall.view) in (Asking.OPEN, Asking.CLOSING):
                self._ask()
            case c.StepBack() if at_first_step(self) or self.history.back is None:
                self.notice = Reason.AT_START.value
            case _:
                super().obey(command)
        self._let_go()
        self._look()

    def attend(self) -> None:
        super().attend()
        self._take_totals()
        self._look()

    # ------------------------------------------------------------------------------------------------ what the hall has

    def _brought(self) -> Brought:
        """Gathered once for each view: it is asked at every key."""
        view = self._hall.view
        if self._gathered is None or self._gathered[0] is not view:
            self._gathered = (view, brought(view, self.environment.library.card))
        return self._gathered[1]

    def _look(self) -> None:
        """What screens tell of the hall."""
        view = self._hall.view
        new = sum(bool(one.text) for one in new_agreements(self.session, self._brought().agreements))
        self.hall_status = HallStatus(
            len(view.inside),
            len(view.silent),
            new,
            len(view.waiting),
            self._asking(view),
            view.vote.asked,
            view.vote.told,
        )
        asks = asking_words(self.hall_status, self.say)
        self.desk_notice = f"{asks} F7" if asks else ""  # the strip of the big screen is not at the desk

    # ------------------------------------------------------------------------------------------- a vote of all rooms

    def _step(self) -> str:
        """What all rooms can be asked now; "" for nothing. Votes cast here, or answers, are not mixed with theirs."""
        session = self.session
        voting = session.play.voting
        vote = session.phase in VOTES and voting is not None and not voting.cast
        consent = session.phase is Phase.CONSENT and not session.play.answered.total
        place = (session.turn, session.phase.value, len(session.play.rounds), self._question(session))
        return str(place) if vote or consent else ""

    def _asking(self, view: HallView) -> Asking:
        step = self._step()
        if not step:
            return Asking.NOTHING
        if view.line is not HallLine.ON:
            return Asking.AWAY
        if self._asked is None or self._asked[0] != step:
            return Asking.READY
        if view.vote.round != self._asked[1]:
            return Asking.OPEN  # it is on its way to the hall
        match view.vote.state:
            case "open":
                return Asking.OPEN
            case "closing":
                return Asking.CLOSING
            case _:
                return Asking.TOO_FEW

    def _ask(self) -> None:
        """The next thing: ask, let nobody vote any more, count what is there."""
        asking = self._asking(self._hall.view)
        match asking:
            case Asking.READY | Asking.TOO_FEW:
                self._open()
            case Asking.OPEN:
                self._lead("closing")
            case Asking.CLOSING:
                self._lead("close")
            case Asking.NOTHING | Asking.AWAY:
                self.notice = Reason.NOT_NOW.value
            case _:
                assert_never(asking)

    def _lead(self, do: str) -> None:
        if self._asked is not None:
            seen = self._hall.view.vote.told if do == "close" and self._asked[0] == self._step() else 0
            self._hall.vote(do, self._asked[1], told=seen)

    def _open(self) -> None:
        """With the next number; one of this very question that is open still, from before a crash, goes on."""
        last = self._hall.view.vote
        try:
            asked = hall_question(last.round + 1, *self._question(self.session))
        except WireFault:
            self.notice = "too_long_to_ask"
            return
        text = question_text(asked)
        if last.state != CLOSED and last.question == text:
            self._asked = (self._step(), last.round)
            return
        if last.state != CLOSED:  # of a step that was left
            self._hall.vote("close", last.round)
        self._asked = (self._step(), asked.round)
        self._hall.vote("open", asked.round, text, len(asked.options))

    def _let_go(self) -> None:
        """Of a vote whose step was left, so that no room waits for it."""
        if self._asked is not None and self._asked[0] != self._step():
            self._lead("close")
            self._asked = None

    def _question(self, session: Session) -> tuple[str, tuple[str, ...]]:
        if session.phase is Phase.CONSENT:
            draft = session.play.draft
            names = answer_words(self.say)
            return (draft.text if draft else "", tuple(names[one] for one in ANSWERS))
        card = session.card
        asked = f"{card.title}: {card.question or card.situation}" if card else ""
        return asked, tuple(one.text for one in card.options) if card else ()

    def _take_totals(self) -> None:
        """Once the hall has closed the vote that was asked at this very step. All rooms told: nobody waits any more."""
        vote = self._hall.view.vote
        if self._asked is None or self._asked != (self._step(), vote.round):
            return
        if vote.told < vote.asked:  # also once more: a crash of the hall’s database takes back what rooms told
            self._told = HallVote()
        if vote.state == CLOSING and vote.asked and vote.told >= vote.asked and vote != self._told:
            self._told = vote
            self._lead("close")
        if vote.state == CLOSED and vote.totals is not None:
            self._asked = None
            self.decide(c.TakeTotals(vote.totals, vote.rooms, max(vote.rooms, vote.asked)))

    def go_on(self, path: str) -> bool:
        """With the session of this day that lies there. Whether it could."""
        super().obey(c.OpenKept(path))
        self._look()
        return bool(self.session.rooms)
