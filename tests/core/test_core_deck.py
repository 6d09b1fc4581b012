"""Cards that lie ahead: dropped, moved up, or played now; nothing that was played is touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.core import commands as c
from game.core import events as e
from game.core.ballots import Round
from game.core.cards import ABSTAIN, Card, Weight
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.session import Agreement, Session, Setup, Status
from game.core.session_diff import moved
from game.core.soundness import is_sound
from game.documents.account import counts
from game.i18n.words import ENGLISH
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, HEAVY, A, B, C, Meeting, asking, card, seated


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
    assert meeting.refusal(c.AddCard(card("y1-new"))) is Reason.DECK_FULL


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


def rewritten(one: Card) -> Card:
    """What somebody made of this card while the session runs: another text, weight and choice."""
    return replace(one, title="Better", weight=Weight.LIGHT, options=one.options[:2])


@pytest.mark.parametrize("how", ["settled", "skipped", "on the wall"])
@pytest.mark.parametrize("command", [c.AddCard, c.SwapCard, lambda one: c.AppendCards((one,))])
def test_a_card_comes_once_also_in_other_words(how: str, command: Callable[[Card], c.Command]) -> None:
    """What was agreed on it is known by its id: two cards of one id would take over each other's votes."""
    meeting = asking() if how == "settled" else seated()
    if how == "settled":
        meeting.do(c.CountConsent("yes", 10), c.Advance(), c.Advance())
    elif how == "skipped":
        meeting.do(c.SkipCard())
    asked = command(rewritten(DECK[0]))
    if isinstance(asked, c.AppendCards):
        meeting.do(c.GoTo("closing"))
    if how == "on the wall" and not isinstance(asked, c.AddCard):
        meeting.do(asked)
        titles = [one.title for one in meeting.session.deck]
        assert titles.count("Better") == 1 and DECK[0].title not in titles
    else:
        assert meeting.refusal(asked) is Reason.ALREADY_ON_DECK


def twice(first: Card, second: Card) -> Session:
    """As a file of before may have it: one card in two texts, of which one was settled."""
    votes = Round(((A, 1), (B, 2), (C, 9), (ABSTAIN, 0)), 12)
    settled = Agreement(first.id, first.title, "H3", Status.AGREED, "We do.", rounds=(votes, votes), option=C)
    return Session(Phase.PROTOCOL, Setup(people=12), "id", "2026-11-22T10:00:00+00:00", (first, second), 2,
                   agreements=(settled,))  # fmt: skip


@pytest.mark.parametrize("turned", [False, True])
def test_in_a_file_with_a_card_in_two_texts_the_discreet_one_was_asked(turned: bool) -> None:
    """So no count that the wall covered stands in a document or a comparison; and the file still opens."""
    heavy = replace(HEAVY, options=HEAVY.options[:3])
    light = replace(heavy, title="Better", weight=Weight.LIGHT)
    session = twice(light, heavy) if turned else twice(heavy, light)
    assert session.asked(session.agreements[0]) == heavy
    assert {one.count for one in counts(session, ENGLISH)} == {None}
    assert moved(session, session)[0].share_now is None


@pytest.mark.parametrize("turned", [False, True])
def test_the_card_that_was_asked_has_what_was_chosen(turned: bool) -> None:
    """The other text has no such standpoint, and stands in nobody's way."""
    heavy, short = replace(HEAVY, options=HEAVY.options[:3]), rewritten(HEAVY)
    session = twice(short, heavy) if turned else twice(heavy, short)
    assert session.asked(session.agreements[0]) == heavy
    assert is_sound(session)
    assert session.asked(replace(session.agreements[0], card=DECK[0].id)) is None
