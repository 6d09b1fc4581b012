"""Undo and redo over everything: entries only, nothing deleted, no ballot resurrected."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.events import BallotPlaced, Event, Rewound
from game.core.fold import evolve
from game.core.history import History, fold
from game.core.phases import Phase
from game.core.refusal import Reason
from tests.core.core_samples import A, Meeting, asking, draft_of, drafting, seated, voting, voting_of


def test_undo_and_redo_mirror_each_other() -> None:
    """Back to the start of the session and forward again, step by step, the same values."""
    meeting = asking()
    meeting.do(c.CountConsent("yes", 10), c.Settle())
    passed = [meeting.session]
    while meeting.refusal(c.StepBack(True)) is None:
        passed.append(meeting.session)
    assert meeting.session.phase is Phase.HOUSE_RULES
    assert meeting.refusal(c.StepBack(True)) is Reason.AT_START
    for then in reversed(passed[:-1]):
        assert meeting.do(c.StepForward()) == then
    assert meeting.refusal(c.StepForward()) is Reason.NOTHING_TO_REDO


def test_a_new_step_clears_the_redo() -> None:
    """After another choice the undone one cannot come back."""
    meeting = drafting()
    meeting.do(c.RewordRule("one"), c.StepBack(), c.RewordRule("two"))
    assert meeting.refusal(c.StepForward()) is Reason.NOTHING_TO_REDO
    assert draft_of(meeting.do(c.StepBack())).text == "We do a."
    assert draft_of(meeting.do(c.StepForward())).text == "two"


def test_going_back_behind_a_count_asks_first() -> None:
    """The wall says that the box empties; only a sure step does it."""
    meeting = voting()
    meeting.hands(a=4)
    meeting.do(c.Advance())
    assert meeting.refusal(c.StepBack()) is Reason.BOX_EMPTIES
    session = meeting.do(c.StepBack(sure=True))
    assert (session.phase, session.play.rounds, voting_of(session).cast) == (Phase.FIRST_VOTE, (), 0)
    assert voting_of(session).counting is None


def test_leaving_an_open_vote_backwards_asks_first() -> None:
    """Ballots in the box are lost by going back; an empty box needs no question."""
    meeting = voting()
    meeting.hands(a=1)
    assert meeting.refusal(c.StepBack()) is Reason.BOX_EMPTIES
    assert meeting.do(c.StepBack(True)).phase is Phase.SITUATION
    assert voting_of(meeting.do(c.StepForward())).cast == 0
    assert meeting.do(c.StepBack()).phase is Phase.SITUATION


def test_no_ballot_is_resurrected() -> None:
    """Behind a count the box is empty, and redo does not fill it."""
    meeting = voting()
    meeting.hands(a=4, b=3)
    meeting.do(c.Advance(), c.StepBack(True))
    assert voting_of(meeting.session).box == {}
    assert meeting.do(c.StepForward()).play.voting is None


def test_redo_does_not_throw_new_ballots_away() -> None:
    """A round opened anew, with ballots in its box, is not replaced by the old count without a word."""
    meeting = voting()
    meeting.hands(a=4)
    meeting.do(c.Advance(), c.StepBack(True))
    meeting.hands(a=1)
    assert meeting.refusal(c.StepForward()) is not None
    assert voting_of(meeting.session).cast == 1


def test_undo_brings_back_what_was_skipped_and_settled() -> None:
    """A card laid aside by mistake lies on the wall again, with its words."""
    meeting = drafting()
    meeting.do(c.RewordRule("Our words."), c.Park())
    assert meeting.session.turn == 1
    session = meeting.do(c.StepBack())
    assert (session.turn, session.agreements, draft_of(session).text) == (0, (), "Our words.")


def test_undo_before_the_session_begins() -> None:
    """The form undoes its own choices, down to WELCOME."""
    meeting = Meeting()
    assert meeting.refusal(c.StepBack()) is Reason.AT_START
    meeting.do(c.NewSession(), c.ChangeSetup("people", "9"), c.StepBack())
    assert meeting.session.present == 22
    assert meeting.do(c.StepBack()).phase is Phase.WELCOME


def test_nothing_is_deleted() -> None:
    """Every undo and redo is an entry of its own, and the whole of it folds to the same session."""
    meeting = seated()
    meeting.do(c.Advance(), c.StepBack(), c.StepForward(), c.StepBack())
    assert meeting.history.last == len(meeting.events)
    assert sum(isinstance(event, Rewound) for event in meeting.events) == 3
    assert fold(meeting.events).session == meeting.session


def test_an_entry_that_is_not_there_is_an_error() -> None:
    """A damaged journal is found, not guessed at."""
    with pytest.raises(KeyError):
        fold([Rewound(7)])


def test_ballots_are_no_entries() -> None:
    """They take no number, so that undo never leads between two votes."""
    meeting = voting()
    last = meeting.history.last
    meeting.hands(a=2)
    assert meeting.history.last == last
    history = History()
    history.add(BallotPlaced("hands/a", A))
    assert (history.last, history.back) == (0, None)


def test_what_was_folded_before_is_not_folded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who decided upon the sessions between hands them over; the history is the same as with folds of its own."""
    meeting = asking()
    meeting.do(c.CountConsent("yes", 10), c.Settle())
    evolved, session = [], History().session
    for event in meeting.events:
        session = evolve(session, event)
        evolved.append((event, session))

    def refuse(session: object, event: Event) -> object:
        raise AssertionError(event)

    plain = fold(meeting.events)
    monkeypatch.setattr("game.core.history.evolve", refuse)
    handed = History()
    for event, session in evolved:
        handed.add(event, session)
    assert handed == plain
