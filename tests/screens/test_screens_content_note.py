"""The content note: the room hears what a card is about before anything else of it is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import Card, Kind, Weight
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.view_model import ViewModel
from game.i18n.catalogues import words
from game.screens import scene_of
from game.ui.geometry import Page
from tests.core.core_samples import DECK, HEAVY, LIGHT, Meeting, card, seated

ABOUT = "a child who is afraid at home"
NOTED = replace(HEAVY, about=ABOUT)


def at_note(first: Card = NOTED) -> Meeting:
    return seated(deck=(first, *DECK))


def shown(meeting: Meeting) -> str:
    model = ViewModel(session=meeting.session)
    return " ".join(scene_of(model, words("en"), Page(1920)).texts())


def test_the_note_stands_before_the_card() -> None:
    """Nothing that happens, no question and no standpoint is on the wall with it; one key leads on to the card."""
    meeting = at_note()
    assert meeting.session.note_due and ABOUT in shown(meeting)
    assert all(text not in shown(meeting) for text in (NOTED.situation, NOTED.options[0].text))
    meeting.do(c.Advance())
    assert (meeting.session.phase, meeting.session.note_due) == (Phase.SITUATION, False)
    assert NOTED.situation in shown(meeting)
    meeting.do(c.Advance())
    assert meeting.session.phase is Phase.FIRST_VOTE


@pytest.mark.parametrize("first", [LIGHT, HEAVY, card("x9", kind=Kind.BLANK, weight=Weight.HEAVY)])
def test_a_card_without_a_note_begins_with_its_situation(first: Card) -> None:
    """Cards of earlier sets, and those that the team types, have none."""
    assert not at_note(first).session.note_due


def test_the_note_can_be_gone_back_to() -> None:
    """A press too many is taken back as any other."""
    meeting = at_note()
    meeting.do(c.Advance(), c.StepBack())
    assert meeting.session.note_due
    meeting.do(c.StepForward())
    assert not meeting.session.note_due


def test_the_note_comes_for_each_card_anew() -> None:
    """The second heavy card is not covered by the note of the first."""
    meeting = at_note()
    meeting.do(c.Advance(), c.SwapCard(replace(NOTED, id=card("x8-other").id)))
    assert meeting.session.note_due


@pytest.mark.parametrize("phase", [one for one in Phase if one is not Phase.CLOSING])
def test_nothing_leads_past_the_note(phase: Phase) -> None:
    """A jump to another step would show what nobody was told of."""
    assert at_note().refusal(c.GoTo(phase.value)) is Reason.NOT_NOW


@pytest.mark.parametrize("way_out", [c.SkipCard(), c.GoTo("closing"), c.Pause()])
def test_whoever_wants_no_such_card_has_a_way_out(way_out: c.Command) -> None:
    assert at_note().refusal(way_out) is None
