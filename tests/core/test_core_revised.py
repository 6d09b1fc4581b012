"""Cards that their author changed while the meeting goes on: what lies ahead follows, what was seen stays."""

from __future__ import annotations

from dataclasses import replace

from game.core import commands as c
from game.core.cards import Card, CardId
from game.core.history import fold
from game.core.phases import Phase
from tests.core.core_samples import DECK, FLOORED, LIGHT, Meeting, seated, voting


def revised(card: Card, title: str = "New") -> Card:
    return replace(card, title=title)


def test_only_what_lies_ahead() -> None:
    """The card on the wall keeps its words; the next one has the new ones."""
    meeting = voting()
    meeting.do(c.ReviseCards((revised(LIGHT), revised(FLOORED))))
    assert meeting.session.deck[0] == LIGHT and meeting.session.deck[1].title == "New"
    assert meeting.session.phase is Phase.FIRST_VOTE


def test_before_the_first_card_all_lie_ahead() -> None:
    """At the house rules nobody has read a card yet."""
    meeting = Meeting()
    meeting.do(c.NewSession(), c.StartSession("id", "2026-11-22T10:00:00+01:00", DECK))
    meeting.do(c.ReviseCards((revised(LIGHT),)))
    assert meeting.session.deck[0].title == "New"


def test_an_open_box_and_a_pause_are_left_alone() -> None:
    """Ballots that are in stay in, and a pause goes on."""
    meeting = voting()
    meeting.hands(a=3)
    meeting.do(c.Pause(), c.ReviseCards((revised(FLOORED),)))
    assert meeting.session.play.voting is not None and meeting.session.play.voting.cast == 3
    assert meeting.session.paused_at is not None and meeting.session.deck[1].title == "New"


def test_nothing_new_is_no_event() -> None:
    """The same text, a card of no deck, and one that was played: nothing is written."""
    meeting = seated()
    before = len(meeting.events)
    meeting.do(c.ReviseCards((FLOORED, revised(LIGHT), replace(LIGHT, id=CardId("pack/other")))))
    assert len(meeting.events) == before


def test_undo_passes_it_by_and_brings_no_old_text_back() -> None:
    """Going back goes over the step before it; redo is still there, and the text is the new one everywhere."""
    meeting = seated()
    meeting.do(c.Advance(), c.StepBack(), c.ReviseCards((revised(FLOORED),)))
    for command, phase in ((c.StepForward(), Phase.FIRST_VOTE), (c.StepBack(), Phase.SITUATION)):
        session = meeting.do(command)
        assert session.phase is phase and session.deck[1].title == "New"


def test_a_kept_session_is_the_same_when_it_is_read_again() -> None:
    """The numbers that undo and redo hold are those of the file."""
    meeting = seated()
    meeting.do(c.Advance(), c.ReviseCards((revised(FLOORED),)), c.StepBack(), c.StepForward())
    meeting.do(c.ReviseCards((revised(FLOORED, "Newer"),)), c.StepBack(), c.SkipCard(), c.StepBack())
    again = fold(meeting.events)
    assert again.session == meeting.session and again.current == meeting.history.current
    assert again.session.deck[1].title == "Newer"
