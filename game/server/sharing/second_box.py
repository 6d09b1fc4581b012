"""What a room has to say to the sealed box of the hall, and whether the hall has it: it follows from both alone.

So nothing of it waits anywhere: after a crash of either the same is said again, and the last word of a room counts.
"""

from __future__ import annotations

from game.core.disclosure import totals_for_hall
from game.core.hall_question import HallNews, HallQuestion, HallState
from game.core.session import Session
from game.day.question import read_question
from game.day.wire import Counts, Hall, RoundState, WireFault


class SecondBox:
    """Belongs to one loop. `told` is the round whose totals the hall took before this program began, -1: none."""

    def __init__(self, told: int = -1) -> None:
        self._hall, self._question = Hall(), None
        self._before = told
        self._acked: Counts | None = None
        self._refused: Counts | None = None

    _hall: Hall
    _question: HallQuestion | None

    def hears(self, hall: Hall) -> None:
        """The newest of the hall. What is no question is as if nothing were asked."""
        try:
            self._question = read_question(hall)
        except WireFault:
            self._question = None
        self._hall = hall

    def says(self, session: Session) -> Counts | None:
        """What is still to be said: the phones here were asked, or the totals of this room."""
        meant = self._meant(session)
        return None if meant in (self._acked, self._refused) else meant

    def owes(self, session: Session) -> bool:
        """Whether totals are still to be said."""
        said = self.says(session)
        return said is not None and said.counts is not None

    def _meant(self, session: Session) -> Counts | None:
        question = self._question
        if question is None or self._hall.state is RoundState.CLOSED:
            return None
        if session.aside is not None and session.aside.question == question:
            return Counts(question.round)
        over = next((one for one in session.hall if one.question == question), None)
        totals = None if over is None else totals_for_hall(over)
        return None if totals is None else Counts(question.round, totals)

    def has(self, said: Counts) -> None:
        """The hall has taken this."""
        self._acked = said

    def refuses(self, said: Counts) -> None:
        """The hall will never take this."""
        self._refused = said

    @property
    def told(self) -> bool:
        """Whether the hall has taken totals of what it asks now."""
        acked = self._acked
        here = acked is not None and acked.counts is not None and acked.round == self._hall.round
        return here or self._before == self._hall.round

    @property
    def sure(self) -> bool:
        """Whether it took them from this program, so that it has to know of them as long as it is not closed."""
        return self._acked is not None and self._acked.counts is not None and self._acked.round == self._hall.round

    def lost(self) -> None:
        """A hall that fell does not have them any more: they are said again."""
        self._acked, self._before = None, -1

    @property
    def news(self) -> HallNews:
        """For the room."""
        hall = self._hall
        if self._question is None:
            return HallNews()
        fitting = hall.totals is not None and len(hall.totals) == len(self._question.options)
        totals = hall.totals if fitting else None
        return HallNews(self._question, HallState(hall.state.value), totals, hall.rooms, hall.voters, self.told)
