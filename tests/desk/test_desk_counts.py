"""What is counted by hand, and how many there are: rows for hands and answers, and people who come late or leave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import ANSWERS, Ballot, Consent, Voting, Way
from game.core.cards import ABSTAIN
from game.core.phases import START_PHASES, Phase
from game.core.session import Play
from game.core.view_state import View
from game.desk.counts import counts_of, others_yes, peek_of, present_actions, spread_of, standpoints, voted_of
from game.i18n.words import ENGLISH
from tests.core.core_samples import HEAVY, LIGHT, A, B, C, counted
from tests.desk.desk_samples import DRAFT, PEOPLE, at, commands

ROUND = counted(PEOPLE, 9, 6, 4, abstain=1)


# ------------------------------------------------------------------------------------------------------- how many


@pytest.mark.parametrize(
    ("phase", "play", "voted"),
    [
        pytest.param(Phase.SITUATION, Play(), None, id="no vote yet"),
        pytest.param(Phase.FIRST_VOTE, Play(voting=Voting(1, Way.HANDS)), 0, id="an open box, still empty"),
        pytest.param(
            Phase.SECOND_VOTE,
            Play(voting=Voting(2, Way.HANDS, {"hands/a": Ballot(A, 4)}), rounds=(ROUND,)),
            4,
            id="the open round, not the last one",
        ),
        pytest.param(Phase.TALK, Play(rounds=(ROUND,)), 20, id="the closed round, abstentions too"),
        pytest.param(Phase.CONSENT, Play(rounds=(ROUND,), consent=Consent(3, 1)), 4, id="who was asked"),
        pytest.param(Phase.CLOSING, Play(rounds=(ROUND,)), None, id="no card, no number"),
    ],
)
def test_how_many_have_voted(phase: Phase, play: Play, voted: int | None) -> None:
    """One figure on the desk: of the question that is on the wall, or none."""
    assert voted_of(at(phase, play=play).session) == voted


@pytest.mark.parametrize("phase", Phase)
def test_people_may_come_and_go_while_a_meeting_runs(phase: Phase) -> None:
    """One fewer, one more, at every step; on the form the number is typed instead."""
    actions = present_actions(at(phase).session, ENGLISH)
    assert commands(actions) == ([] if phase in START_PHASES else [c.CorrectPresent(-1), c.CorrectPresent(1)])


@pytest.mark.parametrize(
    ("consent", "rest"), [(Consent(), 20), (Consent(12, 3, 1), 4), (Consent(20), None), (Consent(18, 1, 1), None)]
)
def test_all_who_were_not_asked_can_say_yes_at_once(consent: Consent, rest: int | None) -> None:
    """In a room of twenty nobody counts seventeen nods; with nobody left there is no such press."""
    offered = commands(others_yes(at(Phase.CONSENT, play=Play(draft=DRAFT, consent=consent)).session, ENGLISH))
    assert offered == ([] if rest is None else [c.OthersYes()])
    assert others_yes(at(Phase.TALK).session, ENGLISH) == ()


# ------------------------------------------------------------------------------------------------------------ rows


def test_each_standpoint_has_its_letter_and_no_opinion_none() -> None:
    """Having none is a choice, but no standpoint: it comes last."""
    rows = standpoints(LIGHT, ENGLISH)
    assert [(letter, option) for letter, option, _ in rows] == [("A", A), ("B", B), ("C", C), ("", ABSTAIN)]


def test_hands_are_counted_row_by_row_with_figures() -> None:
    """The key is shown on "more"; both presses name the option of their row."""
    rows = counts_of(at(Phase.FIRST_VOTE).session, ENGLISH)
    assert [row.more.key for row in rows] == ["1", "2", "3", "4"]
    assert [(row.less.command, row.more.command) for row in rows] == [
        (c.CountHands(option, -1), c.CountHands(option, 1)) for option in (A, B, C, ABSTAIN)
    ]


@pytest.mark.parametrize("way", [Way.KEYBOARD, Way.PHONES, Way.TABLES])
def test_only_hands_are_counted_by_hand(way: Way) -> None:
    """In the other ways people put their ballot in themselves: no row may add one."""
    assert counts_of(at(Phase.FIRST_VOTE, play=Play(voting=Voting(1, way))).session, ENGLISH) == ()


def test_a_row_that_was_counted_closes_when_the_next_begins() -> None:
    """Only the row that is being counted shows its figure, and rows without a hand show a nought."""
    box = {"hands/a": Ballot(A, 5), "hands/b": Ballot(B, 2)}
    rows = counts_of(at(Phase.FIRST_VOTE, play=Play(voting=Voting(1, Way.HANDS, box, B))).session, ENGLISH)
    assert [row.value for row in rows] == [None, 2, 0, 0]


def test_answers_are_counted_openly() -> None:
    """At the consent round everybody says aloud how it is: three rows with their figures, by key 1 to 3."""
    rows = counts_of(at(Phase.CONSENT, play=Play(draft=DRAFT, consent=Consent(9, 2, 1))).session, ENGLISH)
    assert [row.value for row in rows] == [9, 2, 1]
    assert [row.more.command for row in rows] == [c.CountConsent(answer, 1) for answer in ANSWERS]
    assert [row.more.key for row in rows] == ["1", "2", "3"]


# ------------------------------------------------------------------------------------------------------------- peek


@pytest.mark.parametrize("phase", Phase)
def test_a_peek_is_offered_only_while_there_is_a_secret(phase: Phase) -> None:
    """From the first ballot until the bars are on the wall; before there is nothing, afterwards everybody knows."""
    secret = {Phase.FIRST_VOTE, Phase.TALK, Phase.MINORITY, Phase.SECOND_VOTE, Phase.REVEAL}
    action, told = peek_of(at(phase), ENGLISH)
    assert (action is not None) is (phase in secret)
    assert bool(told) is (phase in secret or phase is Phase.HALL_VOTE)  # what a room chooses for the hall nobody sees


def test_a_peek_that_was_taken_can_be_put_away() -> None:
    """The button is marked while the split lies open on the desk, and says what the next press does."""
    action, _ = peek_of(at(Phase.TALK, view=View(peek=True)), ENGLISH)
    assert action is not None
    assert (action.label, action.command, action.kind) == ("Hide the split", c.Peek(), "chosen")


def test_at_the_bars_there_is_nothing_left_to_peek_at() -> None:
    """The wall shows it, so the desk does without being asked."""
    model = at(Phase.REVEAL, view=View(reveal=1))
    assert peek_of(model, ENGLISH) == (None, "")
    assert spread_of(model, ENGLISH) == (
        ("A", "Way a", 13),
        ("B", "Way b", 4),
        ("C", "Way c", 3),
        ("", "No opinion / not my role", 0),
    )


def test_a_peek_shows_the_open_box_with_all_ways_together() -> None:
    """Hands and phones are one tally."""
    box = {"hands/a": Ballot(A, 5), "phone/1": Ballot(A), "phone/2": Ballot(ABSTAIN)}
    model = at(Phase.FIRST_VOTE, play=Play(voting=Voting(1, Way.HANDS, box)), view=View(peek=True))
    spread = spread_of(model, ENGLISH)
    assert spread is not None
    assert [count for _, _, count in spread] == [6, 0, 0, 1]


def test_an_open_box_of_a_heavy_card_says_why_it_stays_shut() -> None:
    """Instead of a button that would be refused."""
    action, told = peek_of(at(Phase.FIRST_VOTE, HEAVY), ENGLISH)
    assert action is None
    assert told.startswith("A heavy card")


@pytest.mark.parametrize("phase", [Phase.SITUATION, Phase.RULE, Phase.CLOSING])
def test_a_peek_left_open_shows_nothing_where_none_is_offered(phase: Phase) -> None:
    """A view that still says "peek" is no way round."""
    model = at(phase, play=Play(), view=View(peek=True))
    assert spread_of(replace(model, view=replace(model.view, reveal=0)), ENGLISH) is None
