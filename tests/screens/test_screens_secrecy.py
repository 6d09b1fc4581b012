"""What a wall must not tell: no figure of an option before the reveal, and none of a covered one after it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.core.ballots import Ballot, Round, Voting, Way
from game.core.cards import ABSTAIN, Card, Weight
from game.core.disclosure import disclosed
from game.core.phases import Phase
from game.core.session import Play, Session, Setup, Timer
from game.core.view_model import ViewModel
from game.core.view_state import REVEAL_STEPS, SHOWN, View
from game.desk.visibility import Opening, opening_of
from game.screens import scene_of
from game.ui.geometry import Page
from game.ui.scene import Bar, Pips, Scene
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, library, said

FIGURES = (37, 23, 29)
"""Counts that are no other number on the wall: no clock, no card number, no number of people."""


def dealt(weight: Weight, phase: Phase, play: Play, people: int = 99) -> ViewModel:
    card = next(one for one in library().cards if one.weight is weight and len(one.options) > 2)
    session = Session(phase, Setup(people=people), "id", "2026-11-22", (card,), play=play)
    return ViewModel(session, cards=(card,), now=1000.0)


def card_in(model: ViewModel) -> Card:
    assert model.session.card is not None
    return model.session.card


def figures(scene: Scene) -> set[int]:
    """All numbers in the texts of a scene."""
    return {int(number) for text in scene.texts() for number in re.findall(r"\d+", text)}


def boxed(model: ViewModel, way: Way, counting: int | None) -> ViewModel:
    """The view model with FIGURES in its open box, by hands or by keyboard."""
    card = card_in(model)
    box = {
        f"hands/{option.id}" if way is Way.HANDS else f"turn/{option.id}": Ballot(option.id, count)
        for option, count in zip(card.options, FIGURES, strict=False)
    }
    voting = Voting(1, way, box, None if counting is None else card.options[counting].id)
    return replace(model, session=replace(model.session, play=replace(model.session.play, voting=voting)))


def rounds_of(card: Card, *spreads: tuple[int, ...], people: int = 99) -> tuple[Round, ...]:
    ids = [option.id for option in card.options]
    return tuple(
        Round((*zip(ids, (*spread, 0, 0)[: len(ids)], strict=True), (ABSTAIN, 0)), people) for spread in spreads
    )


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
@pytest.mark.parametrize("weight", list(Weight))
@pytest.mark.parametrize("phase", [Phase.FIRST_VOTE, Phase.SECOND_VOTE])
def test_a_closed_row_shows_no_number(weight: Weight, phase: Phase, language: str) -> None:
    """Only the row that is being counted may show its figure; by keyboard none does, and no bar stands for one."""
    for way, counting, open_figures in (
        (Way.HANDS, 1, {23}),
        (Way.HANDS, None, set()),
        (Way.KEYBOARD, None, set()),
        (Way.PHONES, None, set()),
    ):
        model = boxed(dealt(weight, phase, Play()), way, counting)
        for width in WIDTHS:
            scene = scene_of(model, said(language), Page(width))
            assert figures(scene) & set(FIGURES) == open_figures
            assert not [item for item in scene.items if isinstance(item, Bar)]
            assert {item.done for item in scene.items if isinstance(item, Pips)} <= {sum(FIGURES)}


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
@pytest.mark.parametrize("phase", [Phase.TALK, Phase.MINORITY, Phase.SECOND_VOTE])
def test_no_count_is_told_before_the_reveal(phase: Phase, language: str) -> None:
    """Between the votes the wall knows how the first went, and says nothing of it."""
    model = dealt(Weight.MEDIUM, phase, Play(timer=Timer(1200.0, 240.0)))
    card = card_in(model)
    voting = Voting(2, Way.HANDS) if phase is Phase.SECOND_VOTE else None
    play = replace(model.session.play, voting=voting, rounds=rounds_of(card, FIGURES), minority=card.options[1].id)
    model = replace(model, session=replace(model.session, play=play))
    for width in WIDTHS:
        scene = scene_of(model, said(language), Page(width))
        percents = {round(100 * count / sum(FIGURES)) for count in FIGURES}
        assert not figures(scene) & (set(FIGURES) | percents)
        assert not [item for item in scene.items if isinstance(item, (Bar, Pips)) and getattr(item, "done", True)]


@pytest.mark.parametrize("stage", range(REVEAL_STEPS))
@pytest.mark.parametrize("spreads", [((31, 2, 1),), ((25, 14, 2), (37, 2, 1)), ((37, 23, 2), (41, 19, 0))])
def test_covered_bars_tell_nothing(stage: int, spreads: tuple[tuple[int, ...], ...]) -> None:
    """On a heavy card a covered option has a hatched bar of no length and no percentage; the spread has no blocks."""
    model = dealt(Weight.HEAVY, Phase.REVEAL, Play())
    card = card_in(model)
    rounds = rounds_of(card, *spreads)
    session = replace(model.session, play=replace(model.session.play, rounds=rounds))
    model = replace(model, session=session, view=View(reveal=stage))
    scene = scene_of(model, said("en"), Page())
    told = disclosed(card, rounds).rounds
    before = told[:-1] if opening_of(model) is Opening.HOLD else ()
    now = told if stage >= SHOWN else before
    covered = [bar for one in now for bar in one.bars if bar.count is None]
    assert any(one.covered for one in told)
    drawn = [item for item in scene.items if isinstance(item, Bar)]
    assert all(item.share == 0 for item in drawn if item.covered)
    assert sum(item.covered for item in drawn) == len(covered)
    last = now[-1].bars if now else ()
    assert sum(text.endswith("%") for text in scene.texts()) == sum(bar.percent is not None for bar in last)


@pytest.mark.parametrize("stage", range(REVEAL_STEPS))
def test_a_small_team_sees_no_blocks_and_no_shift(stage: int) -> None:
    """With few people on a heavy card the wall shows the turnout, and no figure of a standpoint."""
    model = dealt(Weight.HEAVY, Phase.REVEAL, Play(), people=7)
    rounds = rounds_of(card_in(model), (3, 3, 1), (5, 1, 1), people=7)
    session = replace(model.session, play=replace(model.session.play, rounds=rounds))
    scene = scene_of(replace(model, session=session, view=View(reveal=stage)), said("en"), Page())
    assert not any(text.endswith("%") for text in scene.texts())
    assert not any("changed" in text for text in scene.texts())
