"""The time plan in words: its parts in order, how late it is, and one thing that would help."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import commands as c
from game.core.phases import START_PHASES, Phase
from game.core.session import Setup
from game.core.view_model import ViewModel
from game.desk.time_plan import late_words, later, plan_of
from game.i18n.words import ENGLISH
from tests.core.core_samples import DECK, HEAVY, LIGHT
from tests.desk.desk_samples import at

MINUTE = 60.0


def plan_at(phase: Phase, minutes: float, turn: int = 0) -> ViewModel:
    model = at(phase, clock="14:00", elapsed=minutes * MINUTE)
    return replace(model, session=replace(model.session, turn=turn))


@pytest.mark.parametrize("phase", START_PHASES)
def test_without_a_deck_there_is_no_plan(phase: Phase) -> None:
    """On the first screen and on an empty form: no bar with nothing in it."""
    plan = plan_of(at(phase), ENGLISH)
    assert (plan.segments, plan.told, plan.accept) == ((), "", None)


def test_the_form_shows_the_plan_that_it_leads_to() -> None:
    """Before anything began every part comes later, and the minutes are held against those that were asked for."""
    plan = plan_of(at(Phase.SETUP, setup=Setup(minutes=90), plan=DECK, clock="14:00"), ENGLISH)
    assert {segment.part for segment in plan.segments} == {"later"}
    spare = sum(segment.minutes for segment in plan.segments if segment.label == "Spare")
    assert spare and sum(segment.minutes for segment in plan.segments) == 90
    assert plan.told == f"{90 - spare} of 90 minutes planned"
    assert plan.ends == later("14:00", 90)


@pytest.mark.parametrize("turn", range(len(DECK)))
def test_what_was_comes_before_what_is_on(turn: int) -> None:
    """One part is on; the parts before it are done, those behind it come later; start and close frame the cards."""
    parts = [segment.part for segment in plan_of(plan_at(Phase.TALK, 30, turn), ENGLISH).segments]
    assert parts == ["done"] * (turn + 1) + ["now"] + ["later"] * (len(DECK) - turn)


def test_a_card_is_named_by_its_code_with_its_weight() -> None:
    """The title is read on a longer look; start and close have no weight."""
    segments = plan_of(plan_at(Phase.HOUSE_RULES, 1), ENGLISH).segments
    shown = {segment.label: (segment.title, segment.level) for segment in segments}
    assert shown[LIGHT.code] == (LIGHT.title, 1)
    assert shown[HEAVY.code] == (HEAVY.title, 3)
    assert (segments[0].label, segments[0].level) == ("Start", 0)
    assert (segments[-1].label, segments[-1].level) == ("Close", 0)


@pytest.mark.parametrize(
    ("late", "told"),
    [
        (0, "on schedule"),
        (1, "on schedule"),
        (-1, "on schedule"),
        (2, "2 minutes late"),
        (-2, "2 minutes ahead"),
        (45, "45 minutes late"),
    ],
)
def test_a_minute_is_no_news(late: int, told: str) -> None:
    """Nobody is hurried for a minute; ahead is told with a figure that is not below nought."""
    assert late_words(late, ENGLISH) == told


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 3000), st.integers(0, 3000))
def test_times_of_day_add_up(hour: int, minute: int, first: int, second: int) -> None:
    """Two parts after each other end when both together end, over midnight too."""
    clock = f"{hour}:{minute:02}"
    assert later(later(clock, first), second) == later(clock, first + second)
    assert "00:00" <= later(clock, first) <= "23:59"


@pytest.mark.parametrize("clock", ["", "14", "14:", "half past two", "14:3x"])
def test_without_a_clock_no_end_is_promised(clock: str) -> None:
    """A broken clock of the laptop leads to no time at all rather than to a wrong one."""
    assert later(clock, 10) == ""


def test_in_time_nothing_is_proposed() -> None:
    """No button invites to drop a card that fits."""
    plan = plan_of(plan_at(Phase.SITUATION, 10), ENGLISH)
    assert (plan.proposal, plan.accept) == ("", None)


def test_late_the_last_card_may_go() -> None:
    """The sentence says by how much the end is late and names the card; the press does just that."""
    plan = plan_of(plan_at(Phase.SITUATION, 80), ENGLISH)
    dropped = DECK[-2]  # the heavy one before the last: no heavy card comes last
    assert f"Drop {dropped.code}, {dropped.title}?" in plan.proposal
    assert "minutes too late" in plan.proposal
    assert plan.accept is not None
    assert (plan.accept.label, plan.accept.command) == (f"Drop {dropped.code}", c.DropCard(dropped.id))


def test_the_only_card_left_is_played_short() -> None:
    """Before it is dropped, which would end the meeting."""
    plan = plan_of(plan_at(Phase.SITUATION, 80, len(DECK) - 2), ENGLISH)
    assert plan.accept is not None
    assert plan.accept.command == c.ChangeSetup("short", "yes")
    assert "short version" in plan.proposal


@pytest.mark.parametrize("phase", [Phase.CLOSING, Phase.PROTOCOL])
def test_the_end_is_never_shortened(phase: Phase) -> None:
    """Reading back and after-care have their time, however late it is."""
    assert plan_of(plan_at(phase, 200, len(DECK)), ENGLISH).accept is None


def test_what_comes_has_its_time_of_day() -> None:
    """From now on, part after part; what has begun has none; a pause that was given an end moves all of it."""
    model = plan_at(Phase.TALK, 30)
    segments = plan_of(model, ENGLISH).segments
    later_ones = [segment for segment in segments if segment.part == "later"]
    assert [segment.at for segment in segments if segment.part != "later"] == ["", ""]
    for before, after in pairwise(later_ones):
        assert after.at == later(before.at, before.minutes)
    assert plan_of(model, ENGLISH).ends == later(later_ones[-1].at, later_ones[-1].minutes)
    moved = plan_of(replace(model, returns="14:20"), ENGLISH).segments
    assert [segment.at for segment in moved if segment.at] == [later(one.at, 20) for one in later_ones]
