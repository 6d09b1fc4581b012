"""The desk as one value: each part in its place, and nothing on it that another part promised to keep back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.commands import AcceptProposal, Advance, ChangeSetup, CorrectPresent, Show, StopsSeen, UseReason
from game.core.phases import CARD_PHASES, Phase
from game.core.phone_status import Phones, ServerStatus, TypedReason
from game.core.refusal import Reason
from game.core.session import Setup
from game.core.view_state import View
from game.desk.action import Action, on_the_wire
from game.desk.build import card_now, desk_of
from game.i18n.words import ENGLISH, Words
from tests.core.core_samples import LAW, LIGHT
from tests.desk.desk_samples import at, commands
from tests.screens.screens_table import said

FULL = replace(LIGHT, question="What do you do?", notes="Ask first.", background=LAW)


@pytest.mark.parametrize("phase", CARD_PHASES)
def test_the_card_comes_with_what_only_its_leader_reads(phase: Phase) -> None:
    """At every step of the card: notes, twist and background, long before the wall shows the last two."""
    now = card_now(at(phase, FULL).session, ENGLISH)
    assert now is not None
    assert (now.code, now.place) == ("X1", "card 1 of 4 · light")
    assert (now.question, now.notes, now.twist, now.background) == (FULL.question, FULL.notes, FULL.twist, LAW.text)


def test_a_warm_up_has_no_place_in_the_deck() -> None:
    """Nobody reads "card 1 of 4" before the first card."""
    now = card_now(at(Phase.WARM_UP).session, ENGLISH)
    assert now is not None
    assert (now.code, now.place) == ("", "")
    assert now.title


@pytest.mark.parametrize("phase", [Phase.WELCOME, Phase.SETUP, Phase.HOUSE_RULES, Phase.CLOSING, Phase.PROTOCOL])
def test_between_cards_there_is_no_card(phase: Phase) -> None:
    """The panel then shows the step itself."""
    assert card_now(at(phase).session, ENGLISH) is None


def test_the_card_speaks_the_language_of_the_room() -> None:
    """Every text of it, also those that only the leader reads."""
    loud = Words("xx", card_lookup=lambda _, text: text.upper())
    now = card_now(at(Phase.TALK, FULL).session, loud)
    assert now is not None
    assert {
        text for text in (now.title, now.question, now.notes, now.twist, now.background) if not text.isupper()
    } == set()


@pytest.mark.parametrize(("school", "title"), [("De Wilg", "De Wilg"), ("", "Our school")])
def test_the_desk_is_headed_by_the_school(school: str, title: str) -> None:
    """And by something friendly where nobody filled it in."""
    assert desk_of(at(Phase.TALK, setup=Setup(school)), ENGLISH).title == title


def test_on_the_form_people_are_set_and_later_corrected() -> None:
    """The same two buttons; before the meeting they change the form, in it the people present."""
    form = desk_of(at(Phase.SETUP, setup=Setup(people=12)), ENGLISH)
    assert commands(form.people) == [ChangeSetup("people", "11"), ChangeSetup("people", "13")]
    assert commands(desk_of(at(Phase.TALK), ENGLISH).people) == [CorrectPresent(-1), CorrectPresent(1)]


@pytest.mark.parametrize(
    ("phase", "proposal", "offered"),
    [(Phase.RULE, "We do it.", True), (Phase.RULE, "", False), (Phase.TALK, "We do it.", False)],
)
def test_a_proposal_can_go_to_the_wall_at_the_rule_alone(phase: Phase, proposal: str, offered: bool) -> None:
    """What a scribe prepared during the talk waits for its step."""
    accept = desk_of(at(phase, view=View(proposal=proposal)), ENGLISH).accept
    assert (accept is not None and accept.command == AcceptProposal()) is offered


def test_what_waits_is_the_first_choice() -> None:
    """Somebody who asks for a pause is not below a list of cards."""
    phones = Phones(ServerStatus.ON, stops=1, said=(TypedReason("r1", "too strict"),))
    choices = desk_of(at(Phase.TALK, phones=phones), ENGLISH).choices
    assert commands(choices)[:2] == [StopsSeen(), UseReason("r1")]


@pytest.mark.parametrize(
    ("mine", "walls", "trouble", "told"),
    [
        pytest.param(Reason.AT_START, Reason.BOX_FULL, "x", "This is the first step.", id="its own first"),
        pytest.param("", Reason.AT_START, "x", "This is the first step.", id="then that of the wall"),
        pytest.param("", "", "The disk is full.", "The disk is full.", id="then what the disk says"),
        pytest.param("", "", "", "", id="nothing is nothing"),
    ],
)
def test_one_notice_at_a_time(mine: str, walls: str, trouble: str, told: str) -> None:
    """What the facilitator's own press led to outweighs the rest."""
    assert desk_of(at(Phase.TALK, desk_notice=mine, notice=walls, trouble=trouble), ENGLISH).notice == told


@pytest.mark.parametrize("language", ["nl", "uk"])
def test_another_language_changes_words_and_no_command(language: str) -> None:
    """A paired phone in Ukrainian leads the meeting as the laptop in Dutch does."""
    english, other = (desk_of(at(Phase.TALK), say) for say in (ENGLISH, said(language)))
    for part in ("steps", "stop", "ways", "choices", "people"):
        assert commands(getattr(english, part)) == commands(getattr(other, part))
    assert english.step != other.step


def test_an_action_knows_its_name_on_the_wire() -> None:
    """A page on a phone sends names and texts, no Python; a command without a name is a mistake found here."""
    action = Action("Two more", ChangeSetup("people", "12"))
    assert (action.name, dict(action.arguments)) == ("setup", {"field": "people", "text": "12"})
    assert on_the_wire(Advance())[1] == ()
    with pytest.raises(KeyError):
        on_the_wire(Show("sessions"))
