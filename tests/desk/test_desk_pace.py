"""Where a meeting is in its plan, how late it is, and what is proposed then."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import commands as c
from game.core.cards import Weight
from game.core.phases import Phase
from game.desk.pace import droppable, pace_of, proposal_of
from game.desk.time_plan import later
from tests.core.core_samples import card, seated
from tests.desk.desk_led import lead

DECK = tuple(card(f"x{n}-card") for n in range(1, 5))
LONG = 90 * 60.0


def test_on_schedule_at_the_first_card() -> None:
    """After the ten minutes of the start, the first step of the first card is on time."""
    session = seated(deck=DECK).session
    pace = pace_of(session, 10.5 * 60)
    assert (pace.now, pace.late) == (1, 0)
    assert 0 < pace.share < 0.2
    assert pace.left == pytest.approx(sum(part.minutes for part in pace.parts) - 10.5)


@pytest.mark.parametrize("passed", [10.5, 15, 30, 45])
def test_how_late_it_is_and_when_it_ends_tell_the_same(passed: float) -> None:
    """The end moves by as many minutes as the meeting is behind its plan."""
    session = seated(deck=DECK).session
    pace = pace_of(session, passed * 60)
    planned = sum(part.minutes for part in pace.parts)
    assert abs(passed + pace.left - planned - pace.late) < 1
    assert pace.over == pace.late + round(planned - session.setup.minutes)


def test_late_and_ahead_in_whole_minutes() -> None:
    """Within a step nothing is late; outside of it every minute counts."""
    session = seated(deck=DECK).session
    assert pace_of(session, 25 * 60).late in (12, 13)
    assert pace_of(session, 4 * 60).late == -6


def test_every_step_of_a_card_takes_its_share() -> None:
    """From step to step the share grows, or stays where each standpoint has its turn, and never beyond the card."""
    meeting = seated(deck=DECK)
    shares = [pace_of(meeting.session, 0).share]
    for _ in range(12):
        if meeting.session.play.voting is not None:
            meeting.hands(a=6, b=2, c=2)
        if meeting.session.phase is Phase.CONSENT:
            break
        meeting.do(c.Advance())
        shares.append(pace_of(meeting.session, 0).share)
    assert shares == sorted(shares) and len(set(shares)) > 5
    assert shares[-1] < 1


def test_nothing_is_proposed_while_the_end_is_in_time() -> None:
    """Four light cards fit ninety minutes easily."""
    session = seated(deck=DECK).session
    assert proposal_of(session, pace_of(session, 10 * 60)) is None


def test_the_last_card_is_proposed_to_go() -> None:
    """And once it has gone there is less to be late with."""
    meeting = seated(deck=DECK)
    pace = pace_of(meeting.session, LONG)
    proposal = proposal_of(meeting.session, pace)
    assert proposal is not None
    assert proposal.drop == DECK[-1]
    meeting.do(c.DropCard(DECK[-1].id))
    assert pace_of(meeting.session, LONG).over == pace.over - 12


def test_a_heavy_card_never_comes_last() -> None:
    """Rather it goes itself."""
    heavy = card("x8-heavy", Weight.HEAVY)
    assert droppable((DECK[0], heavy, DECK[1])) == heavy
    assert droppable((heavy, DECK[0], DECK[1])) == DECK[1]
    assert droppable((heavy,)) == heavy


def test_the_only_card_left_is_played_short_before_it_is_dropped() -> None:
    """The short flow first; a card less when it is short already."""
    meeting = seated(deck=DECK[:2])
    first = proposal_of(meeting.session, pace_of(meeting.session, LONG))
    assert first is not None
    assert first.drop is None
    meeting.do(c.ChangeSetup("short", "yes"))
    second = proposal_of(meeting.session, pace_of(meeting.session, LONG))
    assert second is not None
    assert second.drop == DECK[1]


def test_the_last_card_is_not_shortened() -> None:
    """Nothing is left to drop: finish it, and close."""
    session = seated(deck=DECK[:1]).session
    assert proposal_of(session, pace_of(session, LONG)) is None


@pytest.mark.parametrize(
    ("clock", "minutes", "told"), [("14:32", 73, "15:45"), ("23:50", 20, "00:10"), ("", 5, ""), ("09:05", 0.4, "09:05")]
)
def test_the_end_as_a_time_of_day(clock: str, minutes: float, told: str) -> None:
    """Over midnight too, and nothing without a clock."""
    assert later(clock, minutes) == told


def test_the_desk_offers_to_drop_a_card_and_the_plan_shrinks(tmp_path: Path) -> None:
    """From the sentence to the press, in a running game."""
    led = lead(tmp_path, Phase.SITUATION)
    cards = len(led.game.session.deck)
    assert led.desk.plan.accept is None
    led.clock.now += 40 * 60
    plan = led.desk.plan
    assert plan.late > 20
    assert plan.proposal
    led.press(plan.accept)
    assert len(led.game.session.deck) == cards - 1
    assert len(led.desk.plan.segments) == len(plan.segments) - 1


def test_a_break_is_a_part_of_a_long_day(tmp_path: Path) -> None:
    """Start, cards, a break in between, the end."""
    led = lead(tmp_path, Phase.SETUP)
    led.do("setup", field="minutes", text="150")
    led.until(Phase.HOUSE_RULES)
    segments = led.desk.plan.segments
    assert "Break" in [segment.label for segment in segments]
    assert [segment.part for segment in segments][:2] == ["now", "later"]
