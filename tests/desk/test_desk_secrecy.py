"""Before the reveal the desk knows no more of a split than its shape, unless it peeks; and on heavy cards less."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from game.core.ballots import PHONE, Ballot, Round, Way
from game.core.cards import ABSTAIN, Weight
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.desk.build import desk_of
from game.desk.model import Desk
from game.i18n.words import ENGLISH
from tests.desk.desk_led import Lead, lead, walk

BEFORE = (Phase.FIRST_VOTE, Phase.TALK, Phase.MINORITY, Phase.SECOND_VOTE, Phase.REVEAL)


def texts(desk: Desk) -> list[str]:
    return [part for part in walk(desk) if isinstance(part, str)]


def with_box(model: ViewModel, split: tuple[int, ...]) -> ViewModel:
    """The open round with these ballots of phones in it."""
    session = model.session
    card, voting = session.card, session.play.voting
    assert card is not None
    assert voting is not None
    ids = [*(option.id for option in card.options), ABSTAIN]
    chosen = [option for option, count in zip(ids, split, strict=False) for _ in range(count)]
    box = {f"{PHONE}{n:032x}": Ballot(option) for n, option in enumerate(chosen)}
    return replace(model, session=replace(session, play=replace(session.play, voting=replace(voting, box=box))))


def with_round(model: ViewModel, split: tuple[int, ...], heavy: bool = False, abstain: int = 0) -> ViewModel:
    """The last round of this card with these counts."""
    session = model.session
    card = session.card
    assert card is not None
    counts = (*((o.id, n) for o, n in zip(card.options, split, strict=False)), (ABSTAIN, abstain))
    rounds = (*session.play.rounds[:-1], Round(counts, session.present))
    deck = session.deck
    if heavy:
        deck = (*deck[: session.turn], replace(card, weight=Weight.HEAVY), *deck[session.turn + 1 :])
    return replace(model, session=replace(session, deck=deck, play=replace(session.play, rounds=rounds)))


@pytest.mark.parametrize("phase", [Phase.FIRST_VOTE, Phase.SECOND_VOTE])
@pytest.mark.parametrize("way", [Way.HANDS, Way.KEYBOARD, Way.PHONES, Way.TABLES])
def test_an_open_box_looks_the_same_whatever_is_in_it(tmp_path: Path, phase: Phase, way: Way) -> None:
    """Two rooms with as many ballots have one and the same desk, to the last value of it."""
    model = lead(tmp_path, phase).game.desk_view_model()
    session = model.session
    assert session.play.voting is not None
    voting = replace(session.play.voting, way=way)
    setup = replace(session.setup, way=way)
    model = replace(model, session=replace(session, setup=setup, play=replace(session.play, voting=voting)))
    desks = [desk_of(with_box(model, split), ENGLISH) for split in ((9, 0, 3, 1), (0, 13, 0, 0), (3, 4, 3, 2, 1))]
    assert desks[0] == desks[1] == desks[2]
    assert desks[0].voted == 13
    assert desks[0].spread is None


@pytest.mark.parametrize("phase", BEFORE)
def test_there_is_no_spread_before_the_wall_shows_it(tmp_path: Path, phase: Phase) -> None:
    """In no step before the bars; afterwards there is one."""
    led = lead(tmp_path, phase)
    assert led.desk.spread is None
    if phase is Phase.REVEAL:
        led.onward()
        assert led.desk.spread is not None
        assert sum(count for _, _, count in led.desk.spread) == led.desk.voted


@pytest.mark.parametrize("phase", [Phase.TALK, Phase.MINORITY])
def test_a_closed_round_is_told_without_a_figure(tmp_path: Path, phase: Phase) -> None:
    """Unusual counts are nowhere on the desk, nor the shape of the split."""
    model = lead(tmp_path, phase).game.desk_view_model()
    session = replace(model.session, setup=replace(model.session.setup, people=9500))
    split = (6151, 1903, 0, 1446)
    desk = desk_of(with_round(replace(model, session=session, elapsed=0.0), split), ENGLISH)
    told = " ".join((*desk.advice, desk.saying, *(prompt.text for prompt in desk.prompts)))
    assert not re.search(r"\d", told)
    assert desk.advice == desk_of(with_round(replace(model, session=session, elapsed=0.0), split[::-1]), ENGLISH).advice
    assert "Nobody chose" not in told
    shares = {str(n) for n in split if n} | {str(round(n * 10000 / 9500)) for n in split if n}
    figures = set(re.findall(r"\d+", " ".join(texts(replace(desk, plan=type(desk.plan)(), told="", clock="")))))
    assert not shares & figures


def test_a_peek_is_asked_for_and_shows_what_is_in_the_box(tmp_path: Path) -> None:
    """One press shows the running counts to the desk, another hides them; the next step is closed again."""
    led: Lead = lead(tmp_path, Phase.FIRST_VOTE)
    led.count((2, 1))
    desk = led.desk
    assert desk.peek is not None
    assert "before the room" in desk.peek_told
    led.press(desk.peek)
    assert led.desk.spread is not None
    assert [count for _, _, count in led.desk.spread][:2] == [2, 1]
    led.press(led.desk.peek)
    assert led.desk.spread is None
    led.do("peek")
    led.onward()
    assert led.desk.spread is None


def test_nobody_peeks_into_an_open_box_of_a_heavy_card(tmp_path: Path) -> None:
    """Counts that grow while somebody presses tell who that was."""
    model = lead(tmp_path, Phase.FIRST_VOTE).game.desk_view_model()
    session = model.session
    assert session.card is not None
    deck = (replace(session.card, weight=Weight.HEAVY), *session.deck[1:])
    heavy = replace(model, session=replace(session, deck=deck), view=replace(model.view, peek=True))
    desk = desk_of(with_box(heavy, (3, 1)), ENGLISH)
    assert desk.spread is None
    assert desk.peek is None


def test_small_counts_of_a_heavy_card_stay_covered_for_the_desk_too(tmp_path: Path) -> None:
    """What the house rules promise of the wall holds for a peek as well."""
    model = lead(tmp_path, Phase.TALK).game.desk_view_model()
    peeking = replace(model, view=replace(model.view, peek=True))
    desk = desk_of(with_round(peeking, (17, 1, 2, 1), heavy=True), ENGLISH)
    assert desk.spread is None
    assert "how many voted, not how" in desk.peek_told
    most = desk_of(with_round(peeking, (13, 6, 1, 1), heavy=True), ENGLISH)
    assert most.spread is not None
    assert [count for letter, _, count in most.spread if letter] == [13]
    assert "do not show how the others" in most.peek_told


def test_a_heavy_card_gives_no_shape_away(tmp_path: Path) -> None:
    """Whoever stands alone is not hinted at: which of the others chose what makes no difference to the desk."""
    model = lead(tmp_path, Phase.TALK).game.desk_view_model()
    quiet = replace(model, session=replace(model.session, play=replace(model.session.play, minority=None)))
    desks = {desk_of(with_round(quiet, split, heavy=True), ENGLISH) for split in permutations((15, 3, 2, 1))}
    assert len(desks) == 1
    again = {desk_of(with_round(quiet, split, heavy=True), ENGLISH) for split in ((11, 10, 0, 0), (14, 7, 0, 0))}
    assert len(again) == 1


def test_a_small_team_is_told_nothing_of_a_heavy_card(tmp_path: Path) -> None:
    """Among nine people "nobody chose C" could be one step from a name."""
    model = lead(tmp_path, Phase.TALK).game.desk_view_model()
    session = replace(model.session, setup=replace(model.session.setup, people=9))
    desk = desk_of(with_round(replace(model, session=session), (8, 1, 0, 0), heavy=True), ENGLISH)
    assert "Nobody chose" not in " ".join(desk.advice)


def test_rows_of_hands_show_only_the_one_that_is_counted(tmp_path: Path) -> None:
    """As on the wall: a row that was counted closes, and ballots of phones are in no row."""
    led = lead(tmp_path, Phase.FIRST_VOTE)
    led.count((3, 2))
    assert [row.value for row in led.desk.counts][:3] == [None, 2, 0]
    model = led.game.desk_view_model()
    assert [row.value for row in desk_of(with_box(model, (5, 5)), ENGLISH).counts][:3] == [0, 0, 0]
