"""The step forward: at each moment one name and one command, the same for Space on the wall and a press on the desk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ballots import Consent, Voting, Way
from game.core.commands import (
    Advance,
    Command,
    DiscardOwn,
    Export,
    GoTo,
    Hide,
    KeepFolder,
    NewSession,
    OpenLast,
    Pause,
    RevealMore,
    Settle,
    StartSession,
    TurnPage,
)
from game.core.phases import Phase
from game.core.proposals import Proposal
from game.core.session import Play, Status
from game.core.strength import Strength
from game.core.view_model import PreviewLine, SavedSession, ViewModel
from game.core.view_state import View
from game.desk.next_step import forward_of, onward_of, unfinished, wall_overlay
from game.i18n.words import ENGLISH
from tests.core.core_samples import DECK, HEAVY, LAW, LIGHT, A, B, C, counted
from tests.desk.desk_samples import DRAFT, PEOPLE, at

BACKGROUND = replace(LIGHT, background=LAW)
OPEN = SavedSession("/s/1.kaart", "De Wilg", cards=5)
DONE, BROKEN = replace(OPEN, finished=True), replace(OPEN, fault="It is damaged.")
PAGES = ((PreviewLine("text", "", "one"),), (PreviewLine("text", "", "two"),))


def consenting(counts: Consent, status: Status | None = None, answers: dict[str, str] | None = None) -> ViewModel:
    rounds = (counted(PEOPLE, 17, 2, 1),)
    play = Play(rounds=rounds, draft=DRAFT, consent=counts, status=status, answers=answers or {})
    return at(Phase.CONSENT, play=play)


PROPOSED = tuple(
    Proposal(
        f"{code}-1", code, "proposal", Strength.MUST, "We do this.", "So that all know.", ("own",), "2026-11-29", "own"
    )
    for code in ("H2", "H3")
)
STEPS: dict[str, tuple[ViewModel, str, Command]] = {
    "nothing on this computer": (at(Phase.WELCOME), "New session", NewSession()),
    "a session was left open": (at(Phase.WELCOME, kept=(DONE, OPEN)), "Continue the last session", OpenLast()),
    "only finished or broken ones": (at(Phase.WELCOME, kept=(DONE, BROKEN)), "New session", NewSession()),
    "the form": (at(Phase.SETUP), "Start", StartSession()),
    "the house rules": (at(Phase.HOUSE_RULES), "First card", Advance()),
    "a try is open": (at(Phase.WARM_UP), "Show the bars", Advance()),
    "a try was counted": (at(Phase.WARM_UP, play=Play(rounds=(counted(9, 9),))), "First card", Advance()),
    "the card was read": (at(Phase.SITUATION), "First vote", Advance()),
    "the first vote": (at(Phase.FIRST_VOTE), "Close the vote", Advance()),
    "the second vote": (at(Phase.SECOND_VOTE), "Close the second vote", Advance()),
    "a third round after talking on": (
        at(Phase.SECOND_VOTE, play=Play(voting=Voting(3, Way.HANDS))),
        "Close the third vote",
        Advance(),
    ),
    "a talk in pairs": (at(Phase.TALK), "Minority view", Advance()),
    "a talk of several steps": (at(Phase.TALK, play=Play(talk="1-2-4-all")), "In twos", Advance()),
    "the last of several steps": (at(Phase.TALK, play=Play(talk="1-2-4-all", talk_step=3)), "Minority view", Advance()),
    "a standpoint has its turn": (at(Phase.MINORITY), "Next option", Advance()),
    "the last standpoint": (at(Phase.MINORITY, play=Play(spoken_for=(A, B, C))), "Second vote", Advance()),
    "the outcome opens": (at(Phase.REVEAL), "To the end", RevealMore()),
    "the outcome opens on a heavy card": (at(Phase.REVEAL, HEAVY), "The outcome", RevealMore()),
    "the outcome where less moves": (at(Phase.REVEAL, less_motion=True), "The outcome", RevealMore()),
    "the bars": (at(Phase.REVEAL, view=View(reveal=1)), "Write the rule for A", Advance()),
    "the bars with something known": (
        at(Phase.REVEAL, BACKGROUND, view=View(reveal=1)),
        "Write the rule for A",
        Advance(),
    ),
    "what is known": (at(Phase.REVEAL, BACKGROUND, view=View(reveal=2)), "Write the rule for A", Advance()),
    "the rule": (at(Phase.RULE), "Ask for consent", Advance()),
    "nobody was asked": (consenting(Consent()), "Record", Settle()),
    "all can live with it": (consenting(Consent(yes=PEOPLE)), "Record: agreed", Settle()),
    "one has a reservation": (consenting(Consent(19, 1)), "Record: agreed with reservations", Settle()),
    "one objects": (consenting(Consent(19, 0, 1)), "Change the text", GoTo("rule")),
    "one objects, and it was parked": (consenting(Consent(19, 0, 1), Status.PARKED), "Record: parked", Settle()),
    "phones answer while others are asked": (
        consenting(Consent(), answers={"s1": "yes"}),
        "Show the answers",
        RevealMore(),
    ),
    "it is recorded": (at(Phase.MOMENT), "Next card", Advance()),
    "a heavy card is recorded": (at(Phase.MOMENT, HEAVY), "Take a breather", Advance()),
    "the check-in": (at(Phase.CHECK_IN, HEAVY), "Next card", Advance()),
    "the last card, and proposals stand": (
        at(Phase.MOMENT, session={"turn": len(DECK)}, askable=PROPOSED),
        "Proposals",
        Advance(),
    ),
    "a chapter of proposals": (
        at(Phase.PROPOSALS, session={"proposing": "H2"}, askable=PROPOSED),
        "Next chapter",
        Advance(),
    ),
    "the last chapter of proposals": (
        at(Phase.PROPOSALS, session={"proposing": "H3"}, askable=PROPOSED),
        "Read it all back",
        Advance(),
    ),
    "the closing": (at(Phase.CLOSING), "To the protocol", Advance()),
    "the team typed a card itself": (at(Phase.CLOSING, unkept=(LIGHT,)), "Do not keep it", DiscardOwn(LIGHT.id)),
    "a page of the draft": (at(Phase.PROTOCOL, pages=PAGES, next_page=2), "Next page", TurnPage(2)),
    "a question of the look-back": (at(Phase.LOOK_BACK), "Next question", Advance()),
    "all rooms are asked something": (at(Phase.HALL_VOTE), "Close our vote", Advance()),
    "the last page": (at(Phase.PROTOCOL, pages=PAGES), "Write text file", Export("txt")),
}


@pytest.mark.parametrize(("model", "label", "command"), STEPS.values(), ids=STEPS)
def test_the_next_step_has_a_name_and_a_command(model: ViewModel, label: str, command: Command) -> None:
    """A facilitator reads beforehand what one press will do: it says what comes, not just "next"."""
    step = forward_of(model, ENGLISH)
    assert (step.label, step.command) == (label, command)
    assert (step.key, step.kind) == ("Space", "primary")


def test_every_phase_has_a_next_step() -> None:
    """The table above leaves none out."""
    assert {model.session.phase for model, _, _ in STEPS.values()} == set(Phase)


@pytest.mark.parametrize(
    ("phase", "overlay", "label", "command"),
    [
        pytest.param(Phase.TALK, "stop", "Pause", Pause(), id="STOP leads to a pause"),
        pytest.param(
            Phase.SETUP, "stop", "Back to the big screen", Hide(), id="before the meeting there is nothing to pause"
        ),
        pytest.param(Phase.WELCOME, "folder", "Use this folder", KeepFolder(), id="the folder is confirmed"),
        pytest.param(Phase.TALK, "blank", "Back to the big screen", Hide(), id="a black wall comes back"),
        pytest.param(
            Phase.TALK, "no such overlay", "Back to the big screen", Hide(), id="whatever lies there goes away"
        ),
    ],
)
def test_what_lies_over_the_wall_is_answered_first(phase: Phase, overlay: str, label: str, command: Command) -> None:
    """One press never does something to a screen that nobody can see."""
    step = onward_of(at(phase, view=View(overlay=overlay)), ENGLISH)
    assert (step.label, step.command) == (label, command)


def test_the_desk_over_the_wall_is_looked_through() -> None:
    """Where there is one screen, going on means the meeting below the desk, or what lay over it before."""
    assert onward_of(at(Phase.SITUATION, view=View(overlay="desk")), ENGLISH).command == Advance()
    over_stop = at(Phase.TALK, view=View(overlay="desk", under="stop"))
    assert wall_overlay(over_stop) == "stop"
    assert onward_of(over_stop, ENGLISH).command == Pause()


def test_a_paused_meeting_goes_on_where_it_was() -> None:
    """The same press that held it ends the pause; the step of the phase waits."""
    held = at(Phase.TALK, session={"paused_at": 990.0})
    assert (onward_of(held, ENGLISH).label, onward_of(held, ENGLISH).command) == ("Continue", Pause())
    assert forward_of(held, ENGLISH).command == Advance()


def test_the_session_to_go_on_with_is_the_newest_that_can_be() -> None:
    """Sessions come newest first; one that is finished or damaged is passed over."""
    older = replace(OPEN, path="/s/0.kaart")
    assert unfinished(at(Phase.WELCOME, kept=(BROKEN, DONE, OPEN, older))) == OPEN
    assert unfinished(at(Phase.WELCOME, kept=(BROKEN, DONE))) is None
