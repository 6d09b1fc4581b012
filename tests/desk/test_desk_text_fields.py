"""What can be typed on the desk at each step: which command takes the text, and how long it may be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import Consent
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus
from game.core.questions import OpenQuestion
from game.core.session import Play, Setup, Status
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.desk.text_fields import RULE_LIMIT, entries_of, question_entries, side_of, sides, wifi_entries
from game.i18n.words import ENGLISH
from tests.core.core_samples import LIGHT, A, B, C, counted
from tests.desk.desk_samples import DRAFT, PEOPLE, at, chosen, labels

TYPED = (Phase.SETUP, Phase.TALK, Phase.MINORITY, Phase.RULE, Phase.CONSENT, Phase.CLOSING, Phase.PROTOCOL)
ON = Phones(ServerStatus.ON, address="10.0.0.1:8765", wifi_name="Gast", wifi="WIFI:S:Gast;P:geheim;;")


def consenting(**changes: object) -> ViewModel:
    play = replace(Play(rounds=(counted(PEOPLE, 17, 2, 1),), draft=DRAFT), **changes)  # type: ignore[arg-type]
    return at(Phase.CONSENT, play=play)


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase not in TYPED])
def test_at_most_steps_nothing_is_typed(phase: Phase) -> None:
    """Hands stay free for the room, and no key of a vote lands in a field."""
    assert entries_of(at(phase), ENGLISH) == ()


def test_the_form_shows_what_it_holds() -> None:
    """A facilitator corrects what is there, instead of typing it again; people and minutes are short numbers."""
    entries = entries_of(at(Phase.SETUP, setup=Setup("De Wilg", 17, 60)), ENGLISH)
    assert [(entry.text, entry.command, entry.limit) for entry in entries] == [
        ("De Wilg", c.ChangeSetup("school"), 60),
        ("17", c.ChangeSetup("people"), 6),
        ("60", c.ChangeSetup("minutes"), 6),
        ("", c.ChangeSetup("team"), 6),
    ]


@pytest.mark.parametrize("phase", [Phase.CLOSING, Phase.PROTOCOL])
def test_at_the_end_the_size_of_the_team_can_still_be_said(phase: Phase) -> None:
    """Nobody has to; what was said before stands there."""
    (entry,) = entries_of(at(phase, setup=Setup(team=27)), ENGLISH)
    assert (entry.text, entry.command) == ("27", c.ChangeSetup("team"))


def test_a_question_can_be_typed_at_every_step_of_a_session_and_its_last_one_filled_in() -> None:
    """Before a session there is nothing to find out."""
    assert question_entries(at(Phase.SETUP).session, ENGLISH) == ()
    (ask,) = question_entries(at(Phase.FIRST_VOTE).session, ENGLISH)
    assert ask.command == c.AskQuestion()
    asked = (OpenQuestion("Which app?", "the ICT lead"), OpenQuestion("Who pays?", "the board"))
    _, who, when = question_entries(at(Phase.CLOSING, session={"questions": asked}).session, ENGLISH)
    assert (who.command, who.text) == (c.AmendQuestion(1, "who"), "the board")
    assert (when.command, when.text) == (c.AmendQuestion(1, "when"), "")
    assert who.label.startswith("Who pays?")


def test_a_reason_is_typed_for_or_against_the_standpoint_that_is_shown() -> None:
    """With its letter in the label, so that nobody notes a reason at the wrong one."""
    entries = entries_of(at(Phase.TALK, view=View(side=B)), ENGLISH)
    assert [(entry.label, entry.command) for entry in entries] == [
        ("A reason for B", c.AddArgument(B, favour=True)),
        ("A reason against B", c.AddArgument(B, favour=False)),
    ]
    assert all(entry.text == "" for entry in entries)


@pytest.mark.parametrize(
    ("phase", "view", "minority", "side"),
    [
        pytest.param(Phase.TALK, View(), None, A, id="at first the first"),
        pytest.param(Phase.TALK, View(side=C), None, C, id="the one that was pressed"),
        pytest.param(Phase.MINORITY, View(), B, B, id="the one that grew on the wall"),
        pytest.param(Phase.MINORITY, View(side=C), B, C, id="a press goes before that"),
        pytest.param(Phase.TALK, View(), B, A, id="the minority counts in its own step only"),
        pytest.param(Phase.TALK, View(side="z"), None, A, id="one of another card is forgotten"),  # type: ignore[arg-type]
    ],
)
def test_whose_reasons_are_shown(phase: Phase, view: View, minority: object, side: object) -> None:
    """What was pressed; in the minority step the standpoint on the wall; otherwise the first of the card."""
    model = at(phase, play=Play(minority=minority), view=view)  # type: ignore[arg-type]
    assert side_of(model, LIGHT) == side


@pytest.mark.parametrize("phase", [Phase.TALK, Phase.MINORITY])
def test_each_standpoint_can_be_turned_to(phase: Phase) -> None:
    """By letter, and the one that is shown is marked; at no other step."""
    assert labels(sides(at(phase), ENGLISH)) == ["A", "B", "C"]
    assert chosen(sides(at(phase, view=View(side=C)), ENGLISH)) == ["C"]
    assert sides(at(Phase.REVEAL), ENGLISH) == ()


def test_at_the_rule_the_wall_and_a_try_are_two_fields() -> None:
    """A scribe tries a text on the desk while the room still reads the old one."""
    on_wall, why, price, tried = entries_of(at(Phase.RULE, view=View(proposal="We do it tomorrow.")), ENGLISH)
    assert (on_wall.text, on_wall.command, on_wall.limit) == (DRAFT.text, c.RewordRule(), RULE_LIMIT)
    assert why.command == c.RewordReason()
    assert (tried.text, tried.command, tried.limit) == ("We do it tomorrow.", c.ProposeRule(), RULE_LIMIT)
    assert (price.text, price.command) == (DRAFT.price, c.NamePrice())
    assert min(on_wall.lines, why.lines, tried.lines) > 1


def test_an_objection_is_asked_what_rubs() -> None:
    """In a few words and without names, until somebody has chosen what becomes of the rule."""
    (entry,) = entries_of(consenting(consent=Consent(18, 0, 2)), ENGLISH)
    assert entry.command == c.AddObjection()
    assert "no names" in entry.label


@pytest.mark.parametrize("status", [Status.AGREED, Status.RESERVED, Status.NOT_NEEDED])
def test_a_settled_rule_asks_for_nothing_more(status: Status) -> None:
    """Nobody has to come back with a text that stands; what it costs may be said, and need not."""
    (price,) = entries_of(consenting(consent=Consent(20), status=status), ENGLISH)
    assert price.command == c.NamePrice()


def test_a_parked_rule_asks_who_comes_back_and_when() -> None:
    """What was typed already is there; parked without a group would be lost."""
    model = consenting(status=Status.PARKED, returns_who="working group", returns_when="May")
    assert [(entry.text, entry.command) for entry in entries_of(model, ENGLISH)] == [
        ("working group", c.SetReturn("who")),
        ("May", c.SetReturn("when")),
    ]


def test_answers_of_phones_that_nobody_may_see_ask_for_nothing() -> None:
    """A field that appears as somebody taps "objection" would show who has just done so."""
    hidden = consenting(consent=Consent(3), answers={"s1": "objection"})
    assert entries_of(hidden, ENGLISH) == entries_of(consenting(consent=Consent(3)), ENGLISH)
    opened = replace(hidden, view=View(reveal=1))
    assert [entry.command for entry in entries_of(opened, ENGLISH)] == [c.AddObjection()]


def test_the_name_of_the_wifi_is_shown_and_its_password_never() -> None:
    """Whoever looks over a shoulder reads no password; without phones neither is asked for."""
    name, password = wifi_entries(at(Phase.TALK, phones=ON), ENGLISH)
    assert (name.text, password.text) == ("Gast", "")
    assert "geheim" not in repr((name, password))
    assert wifi_entries(at(Phase.TALK), ENGLISH) == ()
