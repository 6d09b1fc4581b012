"""Where standpoints are level none stands out: not on the wall, not at the desk, not on a phone, not in the draft."""

from __future__ import annotations

from itertools import product

import pytest

from game.core.ballots import Round
from game.core.cards import NO_OPTION, Card, Weight
from game.core.drafting import fresh_draft
from game.core.phases import Phase
from game.core.session import Play
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.desk.build import desk_of
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.server.interface import Broadcast
from game.server.phones.state import shared_state
from game.ui.geometry import EDGE, Page
from game.ui.scene import Box, Scene, Text
from tests.core.core_samples import card, counted
from tests.desk.desk_samples import at

PEOPLE = 22
TIES = [
    counts
    for counts in product((2, 5, 11), repeat=3)
    if PEOPLE / 2 < sum(counts) <= PEOPLE and counts.count(max(counts)) > 1
]
"""Of at least half of the room: below that, the desk speaks of the turnout alone."""
BEFORE = counted(PEOPLE, 1, 4, 17)
"""A round in which one led: it is over, and says nothing of who leads now."""
CARDS = {weight.value: card(f"x-{weight.value}", weight) for weight in Weight}


def outcome(asked: Card, counts: tuple[int, ...], stage: int = 2) -> ViewModel:
    rounds: tuple[Round, ...] = (BEFORE, counted(PEOPLE, *counts))
    return at(Phase.REVEAL, asked, play=Play(rounds=rounds), view=View(reveal=stage))


def raised(scene: Scene) -> list[str]:
    """The standpoints whose row has their own colour as its ground."""
    return [item.fill for item in scene.items if isinstance(item, Box) and item.fill.startswith("tint")]


@pytest.mark.parametrize("width", [1440.0, 1920.0])
@pytest.mark.parametrize("weight", CARDS)
@pytest.mark.parametrize("counts", TIES, ids=str)
def test_no_standpoint_stands_out_in_a_tie(counts: tuple[int, ...], weight: str, width: float) -> None:
    """On the wall each row has the same ground, and the draft begins with nobody's words."""
    for stage in (2, 3):
        model = outcome(CARDS[weight], counts, stage)
        assert raised(scene_of(model, ENGLISH, Page(width))) == []
    draft = fresh_draft(model.session, CARDS[weight])
    assert (draft.option, draft.text) == (NO_OPTION, "")


@pytest.mark.parametrize("width", [1440.0, 1920.0])
@pytest.mark.parametrize("counts", TIES, ids=str)
def test_nothing_lies_on_the_thick_edge_of_those_that_are_level(counts: tuple[int, ...], width: float) -> None:
    """Neither their words nor how many votes they have, and that stands in the middle of the first of them."""
    scene = scene_of(outcome(CARDS["light"], counts), ENGLISH, Page(width))
    frames = [item for item in scene.items if isinstance(item, Box) and item.edge == "ink" and item.thick > EDGE]
    told = [item.area for item in scene.items if isinstance(item, Text)]
    for frame in frames:
        inner = frame.area.inset(0, frame.thick)
        across = [one for one in told if frame.area.contains(*one.centre)]
        assert across and all(inner.y <= one.y and one.bottom <= inner.bottom for one in across)
    pill = next(item.area for item in scene.items if isinstance(item, Text) and item.text.startswith("Level:"))
    assert pill.centre[1] == pytest.approx(frames[0].area.centre[1])


@pytest.mark.parametrize("at_place", range(3))
def test_the_one_that_leads_does(at_place: int) -> None:
    """So that the test above looks at something; one vote more is enough."""
    counts = tuple(6 if n == at_place else 5 for n in range(3))
    assert raised(scene_of(outcome(CARDS["light"], counts), ENGLISH, Page())) == [f"tint{at_place}"]


@pytest.mark.parametrize("counts", TIES, ids=str)
def test_desk_and_phone_say_the_same_of_each_that_is_level(counts: tuple[int, ...]) -> None:
    """The desk names all of them and no other; a phone tells each of them in the same figures."""
    level = {"ABC"[n] for n, count in enumerate(counts) if count == max(counts)}
    model = outcome(CARDS["light"], counts)
    advice = " ".join(desk_of(model, ENGLISH).advice)
    sentence = next(part for part in advice.split(". ") if "level" in part)
    assert {word.strip(",") for word in sentence.split()} & set("ABC") == level
    told = shared_state(Broadcast(model.session, 2), ENGLISH, "7KQ4")
    bars = [bar for bar, count in zip(told["results"], counts, strict=True) if count == max(counts)]
    assert len(bars) > 1 and all(bar == bars[0] for bar in bars)
