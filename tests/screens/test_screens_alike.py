"""A double or a clash is shown while the rule is written, beside the draft, with a key to look at both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import CardId
from game.core.phases import Phase
from game.core.session import Agreement, Play, Status
from game.core.similarity import ALIKE, NEVER, TIMES, near
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.desk.build import desk_of
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.ui.geometry import Page
from game.ui.scene import Scene, find
from tests.core.core_samples import LIGHT
from tests.desk.desk_samples import DRAFT, at

BEFORE = Agreement(CardId("own/1"), "t", "H4", Status.AGREED, text="We greet parents at the gate.")
SAME = replace(BEFORE, card=CardId("own/2"), text="We never send messages to pupils after six in the evening.")
LATER = replace(BEFORE, card=CardId("own/3"), text="We never send messages to pupils after eight in the evening.")
MAY = replace(
    BEFORE, card=CardId("own/4"), text="We may send messages to pupils in the evening with consent of parents."
)


def drafting(text: str, *agreements: Agreement, **view: str) -> ViewModel:
    play = Play(draft=replace(DRAFT, text=text))
    made = at(Phase.RULE, play=play, view=View(**view))  # type: ignore[arg-type]
    return replace(made, session=replace(made.session, agreements=agreements))


def wall(model: ViewModel, width: float = 1920) -> Scene:
    return scene_of(model, ENGLISH, Page(width))


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (SAME, "Looks like agreement 2 (H4)"),
        (LATER, "Clashes with agreement 2 (H4)"),
        (replace(SAME, status=Status.RESERVED), "Looks like agreement 2 (H4)"),
        (replace(SAME, status=Status.PARKED), ""),
        (replace(SAME, status=Status.MERGED), ""),
        (replace(SAME, card=LIGHT.id), ""),
        (BEFORE, ""),
    ],
    ids=["the same", "another time", "with reservations", "parked", "merged", "of this very card", "something else"],
)
@pytest.mark.parametrize("width", [1920, 1440])
def test_what_was_agreed_before_is_shown_beside_the_draft(other: Agreement, says: str, width: float) -> None:
    """On the wall and at the desk; at a key both stand large beside each other."""
    model = drafting(SAME.text, BEFORE, other)
    scene = wall(model, width)
    told = [text for text in scene.texts() if text.startswith(("Looks like", "Clashes with"))]
    assert told == ([says] if says else [])
    assert ([one for one in desk_of(model, ENGLISH).advice if one == says] == [says]) is bool(says)
    key = find(scene, "ctrl+j")
    assert (key is not None and key.command == c.Show("alike")) is bool(says)


def test_a_clash_comes_before_what_is_alike() -> None:
    """And the others are counted."""
    found = near(SAME.text, (SAME, LATER, BEFORE))
    assert [(one.kind, one.number) for one in found] == [(TIMES, 2), (ALIKE, 1)]
    assert "Clashes with agreement 2 (H4) · +1" in wall(drafting(SAME.text, SAME, LATER)).texts()


def test_never_against_on_a_condition_is_a_clash_too() -> None:
    (one,) = near("We never send messages to pupils in the evening.", (MAY,))
    assert one.kind == NEVER


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_draft_meets_nothing(text: str) -> None:
    assert near(text, (SAME, LATER)) == ()


def test_both_are_read_beside_each_other() -> None:
    """The whole texts, and the way back."""
    scene = wall(drafting(SAME.text, SAME, LATER, overlay="alike"))
    assert {SAME.text, LATER.text} <= set(scene.texts())
    assert find(scene, "escape") is not None
