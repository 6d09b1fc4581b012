"""What else can be done at a step: the way back, what fits it, ways to stop; never more than the rules allow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import Round, Way
from game.core.camera_status import Camera
from game.core.hall_question import HallNews, HallRound, HallState
from game.core.phases import END_PHASES, START_PHASES, Phase
from game.core.session import TO_CHOOSE, Play, Setup, Status, Timer
from game.core.view_model import SavedSession
from game.core.view_state import View
from game.desk.advice import advice_of
from game.desk.next_step import forward_of
from game.desk.step_actions import pause_of, steps_of, stop_of, ways_of
from game.i18n.words import ENGLISH
from tests.core.core_samples import LIGHT, A, B, C, counted
from tests.desk.desk_samples import ASKED, DRAFT, PEOPLE, RUNNING, at, chosen, commands, labels

IN_MEETING = [phase for phase in Phase if phase not in (Phase.WELCOME, Phase.SETUP)]
PLAIN = replace(LIGHT, twist="")


# ------------------------------------------------------------------------------------------------------ stopping


@pytest.mark.parametrize("phase", Phase)
def test_stop_a_black_wall_and_after_care_are_always_there(phase: Phase) -> None:
    """At every step somebody may need one of them, and they stand in the same order."""
    assert commands(stop_of(at(phase), ENGLISH)) == [c.Show("stop"), c.Show("blank"), c.Show("contacts")]


@pytest.mark.parametrize(("at_", "overlay"), [(0, "stop"), (1, "blank"), (2, "contacts")])
def test_the_same_press_takes_away_what_it_laid_there(at_: int, overlay: str) -> None:
    """Nobody has to look for another button while the room waits; the key stays the same too."""
    before, over = at(Phase.TALK), at(Phase.TALK, view=View(overlay=overlay))
    actions = stop_of(over, ENGLISH)
    assert actions[at_].command == c.Hide()
    assert [action.kind == "chosen" for action in actions] == [n == at_ for n in range(3)]
    assert actions[at_].key == stop_of(before, ENGLISH)[at_].key


@pytest.mark.parametrize("phase", Phase)
def test_a_meeting_that_runs_can_be_held(phase: Phase) -> None:
    """Not before it began, and not twice."""
    model = at(phase)
    assert commands(pause_of(model.session, ENGLISH)) == ([c.Pause()] if model.session.started else [])
    assert pause_of(replace(model.session, paused_at=1.0), ENGLISH) == ()


def test_after_stop_only_ways_on_are_offered() -> None:
    """Those of the wall: no step back into the card that somebody stopped, and a calm end."""
    stopped = at(Phase.TALK, view=View(overlay="stop"))
    assert commands(steps_of(stopped, ENGLISH)) == [c.Hide(), c.SkipCard(), c.LighterCard(), c.GoTo("closing")]


def test_in_a_pause_the_step_forward_is_the_way_on() -> None:
    """So there is no second "Go on"; and where no card is on, none can be skipped."""
    held = at(Phase.TALK, session={"paused_at": 990.0})
    lengths = [c.MoveBreak(n) for n in (5, 10, 15, 20)]
    assert commands(steps_of(held, ENGLISH)) == [*lengths, c.SkipCard(), c.LighterCard(), c.GoTo("closing")]
    rules = at(Phase.HOUSE_RULES, session={"paused_at": 990.0})
    assert commands(steps_of(rules, ENGLISH)) == [*lengths, c.GoTo("closing")]
    until = at(Phase.HOUSE_RULES, session={"paused_at": 990.0, "pause_clock": Timer(2000.0, 600.0)})
    assert commands(steps_of(until, ENGLISH)) == [c.MoveBreak(5), c.MoveBreak(-5), c.GoTo("closing")]


def test_under_another_overlay_no_step_is_offered() -> None:
    """Who looks at the contacts does not skip a card by mistake."""
    assert steps_of(at(Phase.TALK, view=View(overlay="contacts")), ENGLISH) == ()


# ------------------------------------------------------------------------------------------------- back, redo, end


@pytest.mark.parametrize("phase", Phase)
def test_the_way_back_comes_first(phase: Phase) -> None:
    """From the form to the first screen, later a step back; on the first screen there is nothing behind."""
    actions = commands(steps_of(at(phase), ENGLISH))
    expected = {Phase.WELCOME: [], Phase.SETUP: [c.LeaveSession()]}.get(phase, [c.StepBack()])
    assert actions[: len(expected)] == expected
    assert (c.StepBack() in actions) == (phase not in START_PHASES)


def test_redo_is_there_once_something_was_undone() -> None:
    """And stands beside the step back."""
    assert c.StepForward() not in commands(steps_of(at(Phase.RULE), ENGLISH))
    assert commands(steps_of(at(Phase.RULE, can_redo=True), ENGLISH))[:2] == [c.StepBack(), c.StepForward()]


@pytest.mark.parametrize("phase", Phase)
def test_a_meeting_ends_well_from_anywhere(phase: Phase) -> None:
    """First reading back and after-care; only from there the door. Before it began there is nothing to end.

    A vote of all rooms only interrupts the end: back leads there.
    """
    actions = commands(steps_of(at(phase), ENGLISH))
    over = phase in END_PHASES and phase is not Phase.PROPOSALS
    ends: dict[c.Command, bool] = {c.GoTo("closing"): phase in IN_MEETING and phase is not Phase.HALL_VOTE and not over}
    ends[c.LeaveSession()] = over or phase is Phase.SETUP
    assert {command: command in actions for command in ends} == ends


CLOCK = (c.MoveTimer(-60), c.MoveTimer(0), c.MoveTimer(60))


# -------------------------------------------------------------------------------------------------- what fits a step


@pytest.mark.parametrize(
    ("phase", "fitting"),
    [
        (Phase.SETUP, [c.Redraw()]),
        (Phase.HOUSE_RULES, [c.GoTo("warm_up")]),
        (Phase.WARM_UP, []),
        (Phase.SITUATION, [c.SkipCard(), c.Redraw(), c.LighterCard(), c.ChangeFlow(short=True)]),
        (Phase.FIRST_VOTE, [c.ChangeSetup("auto_close", "yes")]),
        (Phase.SECOND_VOTE, [c.ChangeSetup("auto_close", "yes")]),
        (
            Phase.TALK,
            [*CLOCK, c.ShowTwist(), c.GoTo("second_vote"), c.GoTo("reveal")],
        ),
        (Phase.MINORITY, [*CLOCK, c.GoTo("second_vote"), c.GoTo("talk")]),
        (Phase.REVEAL, [c.GoTo("talk"), c.GoTo("second_vote"), c.Park()]),
        (Phase.RULE, [c.Park(), c.GoTo("reveal")]),
        (Phase.CONSENT, [*(c.SetStatus(status.value) for status in TO_CHOOSE), c.GoTo("rule")]),
        (Phase.CLOSING, [c.Show("findings"), c.Show("agreed")]),
        (Phase.PROTOCOL, [*map(c.Export, ("docx", "pdf", "txt", "all")), c.Show("state"), c.LookBack("")]),
    ],
)
def test_what_fits_each_step(phase: Phase, fitting: list[c.Command]) -> None:
    """Between the way back and the end: only what the rules take at this step, in the order of use."""
    assert commands(steps_of(at(phase), ENGLISH))[1 : 1 + len(fitting)] == fitting
    extra = 0 if phase is Phase.SETUP else 1
    assert len(steps_of(at(phase), ENGLISH)) == 1 + len(fitting) + extra


def test_a_new_session_can_be_begun_where_another_waits() -> None:
    """The step forward goes on with the old one, so the other choice stands beside it."""
    open_one = SavedSession("/s/1.kaart", cards=3)
    assert commands(steps_of(at(Phase.WELCOME, kept=(open_one,)), ENGLISH)) == [c.NewSession()]
    assert steps_of(at(Phase.WELCOME), ENGLISH) == ()


@pytest.mark.parametrize(
    ("timer", "middle"), [(RUNNING, "Wait"), (Timer(0.0, 240.0, held=61.0), "Resume clock"), (None, None)], ids=str
)
def test_a_clock_can_be_moved_and_held(timer: Timer | None, middle: str | None) -> None:
    """A minute less, a minute more, and a press that says what it will do; without a clock there is nothing to move."""
    clocks = [
        action.label
        for action in steps_of(at(Phase.TALK, play=Play(timer=timer)), ENGLISH)
        if isinstance(action.command, c.MoveTimer)
    ]
    assert clocks == ([] if middle is None else ["− 1 min", middle, "+ 1 min"])


def test_only_a_card_with_a_twist_offers_it() -> None:
    """Once it lies on the wall it is chosen, so that a press turns it back."""
    assert "Twist" not in labels(steps_of(at(Phase.TALK, PLAIN), ENGLISH))
    assert chosen(steps_of(at(Phase.TALK, LIGHT, play=Play(twist=True)), ENGLISH)) == ["Twist"]


@pytest.mark.parametrize(
    ("rounds", "offered"),
    [
        pytest.param((counted(PEOPLE, 18, 1, 1),), True, id="nearly agrees"),
        pytest.param((counted(PEOPLE, 9, 6, 5),), True, id="divided: the offer tells nothing of it"),
        pytest.param((counted(PEOPLE, 9, 6, 5), counted(PEOPLE, 18, 1, 1)), True, id="after a second vote"),
        pytest.param((), False, id="before any vote"),
    ],
)
def test_whoever_leads_may_go_straight_to_the_outcome(rounds: tuple[object, ...], offered: bool) -> None:
    """After every vote alike: an offer that follows from the counts would tell of them."""
    steps = commands(steps_of(at(Phase.TALK, play=Play(rounds=rounds)), ENGLISH))  # type: ignore[arg-type]
    assert (c.GoTo("reveal") in steps) is offered


@pytest.mark.parametrize("on", [True, False])
def test_switches_say_how_they_stand(on: bool) -> None:
    """Chosen means on, and the press turns it round."""
    steps = steps_of(at(Phase.FIRST_VOTE, setup=Setup(people=PEOPLE, auto_close=on)), ENGLISH)
    assert (c.ChangeSetup("auto_close", "no" if on else "yes") in commands(steps)) is True
    assert (chosen(steps) == ["Closes by itself"]) is on


@pytest.mark.parametrize("short", [True, False])
def test_a_card_can_change_its_flow_before_it_is_voted_on(short: bool) -> None:
    """Late in the evening one card is played short; another press gives it back its talk."""
    assert c.ChangeFlow(not short) in commands(steps_of(at(Phase.SITUATION, play=Play(short=short)), ENGLISH))


@pytest.mark.parametrize("status", TO_CHOOSE)
def test_a_status_that_was_set_can_follow_the_count_again(status: Status) -> None:
    """What somebody chose is marked; "as counted" is offered only once it was overruled."""
    steps = steps_of(at(Phase.CONSENT, play=Play(draft=DRAFT, status=status)), ENGLISH)
    assert [action.command for action in steps if action.kind == "chosen"] == [c.SetStatus(status.value)]
    assert c.SetStatus() in commands(steps)
    assert c.SetStatus() not in commands(steps_of(at(Phase.CONSENT), ENGLISH))


def test_the_own_card_of_the_team_is_asked_about_before_anything_else() -> None:
    """At the closing: keep it, beside the careful step forward; nothing is looked over before that is answered."""
    steps = commands(steps_of(at(Phase.CLOSING, unkept=(LIGHT,)), ENGLISH))
    assert c.KeepOwn(LIGHT.id) in steps
    assert c.Show("findings") not in steps


# -------------------------------------------------------------------------------------------------------- the ways


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("way", Way)
def test_another_way_to_vote_can_be_taken_at_any_step(phase: Phase, way: Way) -> None:
    """From the house rules to the last card; the one that is on is marked. Before and after there is no vote."""
    model = at(phase, setup=Setup(people=PEOPLE, way=way), camera=Camera(offered=True))
    offered = ways_of(model, ENGLISH)
    voted_here = phase not in (*START_PHASES, *END_PHASES)
    assert commands(offered) == ([c.ChangeWay(one) for one in Way] if voted_here else [])
    assert [action.command for action in offered if action.kind == "chosen"] == (
        [c.ChangeWay(way)] if voted_here else []
    )


LEVEL = (counted(PEOPLE, 10, 10, 0),)


@pytest.mark.parametrize(
    ("rounds", "forward", "beside"),
    [
        ((counted(PEOPLE, 18, 1, 1),), c.Advance(), [c.GoTo("talk"), c.GoTo("second_vote"), c.Park()]),
        (LEVEL, c.GoTo("talk"), [c.GoTo("second_vote"), c.Advance(), c.Park()]),
        (LEVEL * 2, c.Park(), [c.GoTo("talk"), c.GoTo("second_vote"), c.Advance()]),
        ((counted(PEOPLE, 3, 2, 0),), c.GoTo("talk"), [c.GoTo("second_vote"), c.Advance(), c.Park()]),
    ],
    ids=["clear", "level", "level twice", "few votes"],
)
def test_the_step_forward_does_what_the_advice_says(
    rounds: tuple[Round, ...], forward: c.Command, beside: list[c.Command]
) -> None:
    """And the other ways stand beside it, each once."""
    model = at(Phase.REVEAL, play=Play(rounds=rounds), view=View(reveal=1))
    assert forward_of(model, ENGLISH).command == forward
    assert commands(steps_of(model, ENGLISH))[1:4] == beside


@pytest.mark.parametrize(("stage", "offered"), [(0, []), (1, [c.DraftFrom(A), c.DraftFrom(B), c.DraftFrom(C)])])
def test_a_tie_lets_the_team_choose_what_to_begin_with(stage: int, offered: list[c.Command]) -> None:
    """From the bars on; where one leads the draft is that one's."""
    level = at(Phase.REVEAL, play=Play(rounds=LEVEL), view=View(reveal=stage))
    drafts = [command for command in commands(steps_of(level, ENGLISH)) if isinstance(command, c.DraftFrom)]
    assert drafts == offered
    led = at(Phase.REVEAL, play=Play(rounds=(counted(PEOPLE, 12, 8, 0),)), view=View(reveal=stage))
    assert not [command for command in commands(steps_of(led, ENGLISH)) if isinstance(command, c.DraftFrom)]


@pytest.mark.parametrize("phase", IN_MEETING)
@pytest.mark.parametrize("state", list(HallState))
def test_what_the_hall_asks_can_be_answered_after_all(phase: Phase, state: HallState) -> None:
    """By who went back from it: at the end of a session, while it is open, and not once it is over here."""
    news = HallNews(ASKED, state)
    fits = phase in END_PHASES and state is HallState.OPEN
    assert ("Answer the hall" in labels(steps_of(at(phase, hall_news=news), ENGLISH))) is fits
    over = at(phase, hall_news=news, session={"hall": (HallRound(ASKED),)})
    assert "Answer the hall" not in labels(steps_of(over, ENGLISH))
    told = any("asks all rooms a question" in line for line in advice_of(at(phase, hall_news=news), ENGLISH))
    assert told is (state is HallState.OPEN and phase not in (*END_PHASES, Phase.HALL_VOTE))
