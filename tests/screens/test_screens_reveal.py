"""The outcome as one act: nothing is told in it, not in one frame, that the outcome may not tell; it ends where it is.

A card that opens is a number that is told, so cards and figures of every moment are held against what is disclosed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from game.core import commands as c
from game.core.cards import Card
from game.core.disclosure import Disclosed, disclosed
from game.core.phases import Phase
from game.core.session import Play
from game.core.view_model import ViewModel
from game.core.view_state import SHOWN, View
from game.desk.coaching import why_covered
from game.desk.visibility import Opening, opening_of
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.screens.card.reveal_act import act_of
from game.screens.card.reveal_bars import HALO
from game.ui.geometry import Page
from game.ui.scene import Bar, Box, Item, Laid, Mark, Scene, Text
from game.ui.timeline import at_rest, frame, lying
from tests.core.core_samples import HEAVY, LIGHT, counted
from tests.desk.desk_samples import PEOPLE, at

PAGES = {"wide": Page(), "4:3": Page(1440)}
SPREADS = [(9, 6, 5), (0, 0, 20), (10, 10, 0), (1, 1, 1), (2, 0, 0), (7, 7, 6), (18, 1, 1)]
MOMENTS = [n * 0.27 for n in range(34)]


def revealing(card: Card, *rounds: tuple[int, ...], stage: int = 0, less: bool = False) -> ViewModel:
    play = Play(rounds=tuple(counted(PEOPLE, *counts[: len(card.options)]) for counts in rounds))
    return replace(at(Phase.REVEAL, card, play=play, view=View(reveal=stage)), less_motion=less)


def wall(model: ViewModel, page: Page = PAGES["wide"]) -> Scene:
    return scene_of(model, ENGLISH, page)


def told(model: ViewModel) -> Disclosed:
    return disclosed(model.session.card, model.session.play.rounds)


def figures(items: tuple[Item, ...]) -> dict[str, str]:
    """What stands in each row: its count, and the one before it."""
    return {one.group: one.text for one in items if isinstance(one, Text) and re.fullmatch(r"(count|was)\d", one.group)}


def cards(items: tuple[Item, ...]) -> dict[str, float]:
    """How many cards lie open in each row, turned ones in part."""
    return {one.colour: sum(lying(one)) for one in items if isinstance(one, Laid) and one.colour != "ink"}


@pytest.mark.parametrize("rounds", [*[(one,) for one in SPREADS], *product(SPREADS, SPREADS)], ids=str)
def test_no_frame_holds_a_count_that_the_outcome_does_not_tell(rounds: tuple[tuple[int, ...], ...]) -> None:
    """On a light card all is told of three votes; of a vote with fewer not a card is seen, whatever the other tells."""
    model = revealing(LIGHT, *rounds)
    scene, known = wall(model), told(model).rounds
    if known[-1].covered:
        assert opening_of(model) is Opening.AT_ONCE
        assert not figures(scene.items) and not cards(scene.items) and not scene.moves
        return
    may = [one for one in known if not one.covered]
    said = {text.text for move in scene.moves for _, text in move.others if isinstance(text, Text)}
    assert ("This is how you voted before the talk." in said) is (len(may) == 2)
    for t in MOMENTS:
        items = frame(scene, t).items
        for i in range(len(LIGHT.options)):
            most = max(one.bars[i].count or 0 for one in may)
            assert int(figures(items)[f"count{i}"]) <= most
            assert cards(items)[f"option{i}"] <= most + 1e-9
            was = figures(items).get(f"was{i}")
            assert was is None or (not known[-2].covered and was == f"was {known[-2].bars[i].count}")


@pytest.mark.parametrize("before", SPREADS, ids=str)
@pytest.mark.parametrize("last", SPREADS, ids=str)
def test_cards_and_figures_are_those_of_the_votes(before: tuple[int, ...], last: tuple[int, ...]) -> None:
    """At the end of the first part the vote before, at the end the last one, card by card and figure by figure."""
    act = act_of(before, last)
    for moment, counts in ((act.second, before), (act.closes, last)):
        for course, count in zip(act.rows, counts, strict=True):
            assert sum(comes < moment < goes or comes < moment == goes for comes, goes in course.cards) == count
            assert [n for since, n in course.counts if since <= moment][-1] == count
    stay = sum(min(pair) for pair in zip(before, last, strict=True))
    assert len(act.trays[1]) == max(sum(before), sum(last)) - stay


def test_nobody_flies_from_one_standpoint_to_another() -> None:
    """Only totals are kept: cards leave together, and only then others are laid."""
    act = act_of((9, 6, 5), (15, 3, 2))
    gone = [goes for course in act.rows for _, goes in course.cards if goes < act.closes]
    laid = [comes for course in act.rows for comes, _ in course.cards if comes > act.second]
    assert len(gone) == len(laid) == 6 and act.second < max(gone) == act.leaves < min(laid)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(
    ("last", "abstain"), [((9, 5, 4), 2), ((9, 5, 4), 0), ((9, 6, 5), 0), ((12, 2, 4), 1)], ids=str
)
def test_a_card_that_is_not_laid_again_says_whose_it_is_or_goes(
    last: tuple[int, ...], abstain: int, page: Page
) -> None:
    """Two small cards alone look like a sign to press. Who left the room, or had none before, is not told of."""
    rounds = (counted(PEOPLE, 9, 6, 5), counted(PEOPLE, *last, abstain=abstain))
    scene = wall(at(Phase.REVEAL, LIGHT, play=Play(rounds=rounds), view=View(reveal=0)), page)
    lie = sum(sum(lying(one)) for one in scene.items if isinstance(one, Laid) and one.colour == "ink")
    named = [one for one in scene.texts() if one.endswith("without an opinion")]
    assert (lie, named) == ((2, ["2 without an opinion"]) if abstain == 2 else (0, []))
    assert not any("without" in one for one in frame(scene, 3.0).texts())


@pytest.mark.parametrize("people", [3, 24, 40, 150])
def test_it_takes_some_seconds_however_many_there_are(people: int) -> None:
    """A hall of forty waits no longer than a team of ten needs."""
    act = act_of((people, 0, 0), (0, people, 0))
    assert act.told <= 0.5 + 2.4 + 0.01 and act.closes <= 9.0


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("rounds", [((9, 6, 5),), ((9, 6, 5), (15, 3, 2)), ((9, 6, 5), (10, 10, 0))], ids=str)
def test_it_ends_where_the_outcome_stands(rounds: tuple[tuple[int, ...], ...], page: Page) -> None:
    """Marks, words and bars are in the same places, so that nothing jumps; and the figures are the same."""
    scene, outcome = wall(revealing(LIGHT, *rounds), page), wall(revealing(LIGHT, *rounds, stage=SHOWN), page)
    for kind in (Mark,):
        assert [one.area for one in scene.items if isinstance(one, kind)] == [
            one.area for one in outcome.items if isinstance(one, kind)
        ]
    tracks = [one for one in scene.items if isinstance(one, Laid) and one.colour != "ink"]
    bars = [one for one in outcome.items if isinstance(one, Bar)]
    assert [one.area for one in tracks] == [bar.area for bar in bars]
    shares = [sum(lying(one)) / one.ends for one in tracks]
    assert shares == pytest.approx([bar.share for bar in bars], abs=1e-4)
    placed = {(one.text, one.area) for one in outcome.items if isinstance(one, Text)}
    assert {(one.text, one.area) for one in scene.items if isinstance(one, Text) and one.group[:5] == "count"} <= placed


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_of_two_earlier_votes_each_has_its_line_and_its_key(page: Page) -> None:
    """Also where both were alike: the older one is half as high, and lies upon the other."""
    scene = wall(revealing(LIGHT, (9, 6, 5), (9, 6, 5), (8, 7, 5), stage=SHOWN), page)
    assert {"line: vote 1", "line: vote 2"} <= set(scene.texts())
    lines = [one for one in scene.items if isinstance(one, Box) and one.radius == HALO and one.area.w == 2 * HALO]
    newer, older = lines[::2], lines[1::2]
    assert [one.fill for one in lines] == ["ink", "muted"] * 3
    assert all(old.area.x == new.area.x and old.area.h == new.area.h / 2 for new, old in zip(newer, older, strict=True))


def test_it_leads_to_the_outcome_by_itself_and_by_one_press() -> None:
    """Both are the same command, so the end never depends on it; beside it there are STOP and back."""
    scene = wall(revealing(LIGHT, (9, 6, 5), (15, 3, 2)))
    forward = scene.touch("forward")
    assert forward is not None and scene.then == forward.command == c.RevealMore()
    assert {touch.name for touch in scene.touches() if not touch.hidden} == {"stop", "back", "more", "forward"}
    assert 5 < at_rest(scene) < 9
    assert wall(revealing(LIGHT, (9, 6, 5), stage=SHOWN)).then is None


@pytest.mark.parametrize("stage", [0, SHOWN])
@pytest.mark.parametrize("counts", [(9, 6, 5, 4), (9, 9, 1, 1), (20, 2, 2, 0)], ids=str)
def test_on_a_heavy_card_nothing_moves(counts: tuple[int, ...], stage: int) -> None:
    """Screens fade in, which moves nothing."""
    scene = wall(revealing(HEAVY, (6, 6, 6, 6), counts, stage=stage))
    assert not scene.moves and not scene.flourish and at_rest(scene) == 0
    assert not [one for one in scene.items if isinstance(one, Laid)]


@pytest.mark.parametrize(
    ("model", "opening"),
    [
        (revealing(LIGHT, (9, 6, 5)), Opening.ACT),
        (revealing(LIGHT, (9, 6, 5), (15, 3, 2)), Opening.ACT),
        (revealing(LIGHT, (9, 6, 5), (1, 1, 0)), Opening.AT_ONCE),
        (revealing(LIGHT, (9, 6, 5), less=True), Opening.AT_ONCE),
        (revealing(LIGHT, (9, 6, 5), (15, 3, 2), less=True), Opening.HOLD),
        (revealing(HEAVY, (6, 6, 6, 6)), Opening.AT_ONCE),
        (revealing(HEAVY, (6, 6, 6, 6), (9, 5, 5, 5)), Opening.HOLD),
        (revealing(HEAVY, (9, 9, 1, 1), (9, 5, 5, 5)), Opening.AT_ONCE),
        (revealing(HEAVY, (6, 6, 6, 6), (9, 9, 1, 1)), Opening.AT_ONCE),
    ],
)
def test_how_an_outcome_opens(model: ViewModel, opening: Opening) -> None:
    """As an act, held for a press, or at once: then the outcome follows by itself, and says why it is covered."""
    assert opening_of(model) is opening
    scene = wall(model)
    assert (scene.then is None) is (opening is Opening.HOLD)
    assert bool(scene.moves) is (opening is Opening.ACT)
    last = told(model).rounds[-1]
    if last.covered:
        shown = wall(replace(model, view=View(reveal=SHOWN)))
        assert any(why_covered(last, ENGLISH) in text for text in shown.texts())


def test_a_vote_that_is_held_shows_that_vote_alone() -> None:
    """The last one is not on the wall before the press, not as a bar and not as a figure."""
    model = revealing(HEAVY, (6, 6, 6, 6), (9, 5, 7, 3))
    scene = wall(model)
    assert [round(bar.share, 2) for bar in scene.items if isinstance(bar, Bar)] == [0.25] * 4
    assert scene.texts().count("6") == 4 and not {"9", "5", "7", "3"} & set(scene.texts())


@pytest.mark.parametrize("rounds", [*product(SPREADS, SPREADS), ((9, 6, 5), (10, 10, 0), (4, 4, 1))], ids=str)
def test_equal_counts_are_equally_long_in_every_round(rounds: tuple[tuple[int, ...], ...]) -> None:
    """However many gave no opinion in one of them: a bar that grew while its count stood still would say otherwise."""
    model = revealing(LIGHT, *rounds, stage=SHOWN, less=True)
    outcome = told(model)
    whole = {
        round(bar.count / shown.share, 1)
        for bar, shown in zip(outcome.rounds[-1].bars, _bars(wall(model)), strict=True)
        if bar.count and shown.share
    }
    assert len(whole) <= 1 and whole <= {float(max(sum(counts[: len(LIGHT.options)]) for counts in rounds[-3:]))}


def _bars(scene: Scene) -> list[Bar]:
    """The bars of the last vote, from the first option down."""
    return [item for item in scene.items if isinstance(item, Bar) and item.colour.startswith("option")]
