"""Cards that lie ahead: dropped, moved up, or played now; nothing that was played is touched."""

from __future__ import annotations

from game.core import commands as c
from game.core import events as e
from game.core.refusal import Reason
from game.core.session import Phase
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, Meeting, card, seated


def ids(meeting: Meeting) -> list[str]:
    return [one.title for one in meeting.session.deck]


def test_a_card_ahead_is_dropped_and_comes_back_with_undo() -> None:
    """One press, one event, one step back."""
    meeting = seated()
    before = meeting.session
    meeting.do(c.DropCard(DECK[2].id))
    assert ids(meeting) == [DECK[0].title, DECK[1].title, DECK[3].title]
    meeting.do(c.StepBack())
    assert meeting.session == before


def test_what_is_on_the_wall_or_was_played_cannot_be_dropped() -> None:
    """The card on the wall is skipped instead; others were never in the deck."""
    meeting = seated()
    meeting.do(c.SkipCard())
    for one in (DECK[0], DECK[1], card("x9-other")):
        assert meeting.refusal(c.DropCard(one.id)) is Reason.NOT_NOW


def test_nothing_is_dropped_once_the_meeting_closes() -> None:
    """Then there is nothing ahead."""
    meeting = seated()
    meeting.do(c.GoTo("closing"))
    assert meeting.refusal(c.DropCard(DECK[3].id)) is Reason.NOT_NOW


def test_a_card_from_further_on_changes_places_with_the_one_on_the_wall() -> None:
    """No card is lost, none comes twice, and the other one begins anew."""
    meeting = seated()
    meeting.do(c.Advance(), c.SwapCard(DECK[3]))
    assert ids(meeting) == [DECK[n].title for n in (3, 1, 2, 0)]
    assert meeting.session.phase is Phase.SITUATION
    assert meeting.session.play.voting is None


def test_a_new_card_takes_the_place_of_the_one_on_the_wall() -> None:
    """As it always was: the one on the wall is laid aside."""
    meeting, other = seated(), card("x9-other")
    meeting.do(c.SwapCard(other))
    assert ids(meeting) == [other.title, *(one.title for one in DECK[1:])]


def test_a_card_from_further_on_comes_next() -> None:
    """It moves up; a full deck is no reason to refuse that."""
    meeting = seated(deck=tuple(card(f"x{n}-card") for n in range(24)))
    last = meeting.session.deck[-1]
    meeting.do(c.AddCard(last))
    assert meeting.session.deck[1] == last
    assert len(meeting.session.deck) == 24
    assert meeting.refusal(c.AddCard(card("y1-new"))) is Reason.TOO_MANY


def test_a_dropped_card_is_kept_as_what_it_is() -> None:
    """From event to text and back."""
    event = e.CardDropped(DECK[1].id)
    tag, version, text = encode(event)
    assert tag == "card-dropped"
    assert decode(tag, version, text) == event


def test_the_rest_can_be_played_short() -> None:
    """The card on the wall goes on as it began; the next one is short."""
    meeting = seated()
    meeting.do(c.ChangeSetup("short", "yes"))
    assert not meeting.session.play.short
    meeting.do(c.SkipCard())
    assert meeting.session.play.short
