"""How it stands, in a few words: what the wall shows, how far it is, and how phones come in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import Voting, Way
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus
from game.core.session import Play, Timer
from game.core.view_state import View
from game.desk.status import (
    line_words,
    phase_words,
    progress_words,
    step_of,
    trouble_words,
    troubled_words,
    voted_words,
)
from game.i18n.words import ENGLISH
from game.screens import OVERLAYS
from tests.core.core_samples import LIGHT, counted
from tests.desk.desk_samples import at
from tests.screens.screens_table import LANGUAGES, said

ON = Phones(ServerStatus.ON, address="10.0.0.1:8765")


# ------------------------------------------------------------------------------------------------------- the step


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_phase_has_a_name_of_its_own(language: str) -> None:
    """The header of a card and the desk call a step the same, and no two steps alike."""
    names = [phase_words(phase, said(language)) for phase in Phase]
    assert len(set(names)) == len(names)
    assert all(names)


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_whatever_lies_over_the_wall_has_a_name_on_the_desk(overlay: str) -> None:
    """A facilitator who looks at the laptop alone knows that the room does not see the card now."""
    told = step_of(at(Phase.TALK, view=View(overlay=overlay)), ENGLISH)
    assert told
    assert (told == "Talk") is (overlay == "desk")


def test_a_pause_is_named_before_the_phase() -> None:
    """While the meeting is held, that is what the wall shows."""
    assert step_of(at(Phase.TALK, session={"paused_at": 1.0}), ENGLISH) == "Pause"


def test_the_question_about_an_own_card_is_the_step() -> None:
    """With its title, since a team may have typed more than one."""
    assert step_of(at(Phase.CLOSING, unkept=(LIGHT,)), ENGLISH) == "Keep your own card “x1-light”?"
    assert step_of(at(Phase.TALK, unkept=(LIGHT,)), ENGLISH) == "Talk"


# --------------------------------------------------------------------------------------------------------- how far


@pytest.mark.parametrize(
    ("left", "told"),
    [(240.0, "4:00 left"), (161.0, "2:41 left"), (0.2, "0:01 left"), (0.0, "0:00 left"), (-5.0, "0:00 left")],
)
def test_the_clock_counts_down_to_nought_and_stays_there(left: float, told: str) -> None:
    """A second that has begun still counts; nobody is told that they are over time."""
    assert progress_words(at(Phase.TALK, play=Play(timer=Timer(1000.0 + left, 240.0))), ENGLISH) == told


def test_a_held_clock_says_so() -> None:
    """Otherwise somebody waits for a clock that stands still."""
    assert progress_words(at(Phase.TALK, play=Play(timer=Timer(0.0, 240.0, held=59.5))), ENGLISH) == "1:00, waiting"


@given(st.integers(0, 3600))
def test_in_a_pause_the_clock_stands_still(waited: int) -> None:
    """However long the pause takes, what was left is left."""
    model = at(Phase.TALK, play=Play(timer=Timer(1100.0, 240.0)), session={"paused_at": 1000.0})
    assert progress_words(replace(model, now=1000.0 + waited), ENGLISH) == "1:40 left"


def test_a_talk_of_several_steps_says_at_which_it_is() -> None:
    """In pairs there is one step, which the name of the phase tells already."""
    steps = Play(talk="1-2-4-all", talk_step=2, timer=Timer(1060.0, 240.0))
    assert progress_words(at(Phase.TALK, play=steps), ENGLISH) == "In fours · 1:00 left"


@pytest.mark.parametrize(
    ("phase", "play", "told"),
    [
        (Phase.FIRST_VOTE, Play(voting=Voting(1, Way.HANDS)), "vote 1 is open"),
        (Phase.SECOND_VOTE, Play(voting=Voting(2, Way.PHONES), rounds=(counted(9, 9),)), "vote 2 is open"),
        (Phase.TALK, Play(rounds=(counted(9, 9),)), "vote 1 is closed"),
        (Phase.CONSENT, Play(rounds=(counted(9, 9),)), ""),
        (Phase.SITUATION, Play(), ""),
    ],
)
def test_beside_the_votes_stands_their_round(phase: Phase, play: Play, told: str) -> None:
    """ "17 of 20" alone does not say of which; at the consent round it would be of another question."""
    assert voted_words(at(phase, play=play).session, ENGLISH) == told


# --------------------------------------------------------------------------------------------------------- the line


@pytest.mark.parametrize(
    ("phones", "told"),
    [
        pytest.param(Phones(), "No phones", id="nobody invited them"),
        pytest.param(Phones(ServerStatus.STARTING), "Getting ready for phones …", id="it opens"),
        pytest.param(
            Phones(ServerStatus.FAILED, "busy"),
            "No phones: another program is using the connection",
            id="the port is taken",
        ),
        pytest.param(Phones(ServerStatus.FAILED), "No phones: vote by hand or keyboard", id="nobody knows why"),
        pytest.param(
            replace(ON, trouble="no_address"), "No phones: this laptop is not on a network", id="not on a network"
        ),
        pytest.param(ON, "0 phones", id="open, and nobody there"),
        pytest.param(replace(ON, joined=1, network="school"), "school · 1 phone", id="one"),
        pytest.param(
            replace(ON, joined=9, trouble="changed"), "9 phones · new address: scan the new code", id="a new network"
        ),
        pytest.param(replace(ON, trouble="busy"), "0 phones · new address: scan the new code", id="another port"),
        pytest.param(replace(ON, trouble="It rains."), "0 phones · It rains.", id="a sentence stays as it is"),
    ],
)
def test_the_line_is_told_calmly(phones: Phones, told: str) -> None:
    """What is the matter and what goes on meanwhile; never an alarm, never a number of an error."""
    assert line_words(phones, ENGLISH) == told


def test_an_open_line_without_trouble_says_nothing_of_it() -> None:
    """Silence is the usual state."""
    assert troubled_words(ON, ENGLISH) == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("trouble", ["busy", "no_address", "changed", ""])
def test_no_room_reads_the_id_of_a_trouble(trouble: str, language: str) -> None:
    """Each known one has a sentence in each language."""
    assert trouble_words(trouble, said(language)) not in (trouble, "")
