"""What an author tells the leader of a card is all to be had at the desk, at every step and size."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from game.core import commands as c
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.core.view_state import COVERED, UNCOVERED
from game.desk.build import desk_of
from game.i18n.words import ENGLISH, Words
from game.screens import scene_of
from game.screens.desk import desk
from game.screens.desk.about import leaf_of
from game.stage.render import page_for
from game.texts.cards import card_text
from game.tools.rehearsal.team import Team
from game.ui.geometry import Page
from game.ui.scene import Qr, Scene
from tests.desk.desk_led import lead
from tests.screens.screens_table import Paper, new_game
from tests.screens.test_screens_desk import PHONES

SIZES = ((1024, 768), (1366, 768), (1920, 1080), (800, 600))


def opened(model: ViewModel, tab: str) -> ViewModel:
    return replace(model, two_screens=True, view=replace(model.view, tab=tab))


def command_of(scene: Scene, name: str) -> c.Command | None:
    return next((touch.command for touch in scene.touches() if touch.name == name), None)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_what_has_no_room_has_a_sign_and_a_way(
    tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Either the notes stand on the desk, or a press leads to them and to every other text of the card."""
    monkeypatch.setattr("game.journal.sqlite_store.SqliteStore.create", Paper.create)
    game, clock = new_game(tmp_path, 2, "nl")
    looked = 0
    for _ in Team(game, clock, random.Random(2)).play():
        card = game.session.card
        if card is None or not card.notes or game.session.phase is Phase.WARM_UP:
            continue
        looked += 1
        model, notes = game.desk_view_model(), card_text(game.say, card, "notes", card.notes)
        scene = desk(opened(model, ""), game.say, page_for(size))
        assert notes in scene.texts() or command_of(scene, "about") == c.OpenTab("about"), game.session.phase
        told = desk_of(model, game.say)
        asked = {prompt.text for prompt in told.prompts}
        assert told.card is not None
        assert {notes, told.card.background, *asked, *told.advice} - {""} <= leaves(game.say, model, size)
    assert looked > 20


def leaves(say: Words, model: ViewModel, size: tuple[int, int]) -> set[str]:
    """All texts, turning leaf by leaf until the first comes again."""
    found, tab = set[str](), "about"
    for _ in range(12):
        scene = desk(opened(model, tab), say, page_for(size))
        found |= set(scene.texts())
        turn = command_of(scene, "about-1")
        if not isinstance(turn, c.OpenTab) or turn.tab == "about-1":
            return found
        tab = turn.tab
    raise AssertionError("the leaves have no end")


@pytest.mark.parametrize("tab", ["about", "about-", "about-0", "about--1", "about-x", "about-9999999999", "about-²"])
def test_a_leaf_that_is_not_there_is_some_leaf(tmp_path: Path, tab: str) -> None:
    model = opened(lead(tmp_path, Phase.TALK).game.desk_view_model(), tab)
    assert leaf_of(tab) >= 0
    assert desk(model, ENGLISH, Page()).texts()


def over(model: ViewModel) -> ViewModel:
    """The desk over the only screen, with phones on."""
    view = replace(model.view, overlay="desk", under="")
    return replace(model, phones=PHONES, view=view, two_screens=False)


@pytest.mark.parametrize("phase", [Phase.SITUATION, Phase.FIRST_VOTE, Phase.TALK, Phase.RULE, Phase.CONSENT])
@pytest.mark.parametrize("tab", ["", "cards", "phones", "about"])
def test_whoever_comes_late_finds_the_way_in_on_the_only_screen_too(tmp_path: Path, phase: Phase, tab: str) -> None:
    """The code, the address and the four characters, whichever part of the desk lies over the wall."""
    model = over(lead(tmp_path, phase).game.desk_view_model())
    scene = scene_of(replace(model, view=replace(model.view, tab=tab)), ENGLISH, Page(1440))
    assert PHONES.join.upper() in {item.text.upper() for item in scene.items if isinstance(item, Qr)}
    assert PHONES.address in scene.texts() and " ".join(PHONES.code) in scene.texts()


def test_codes_to_lead_by_are_uncovered_on_purpose_and_covered_again(tmp_path: Path) -> None:
    """On the only screen: a press shows them, and another one, closing the desk or the next step covers them."""
    led = lead(tmp_path, Phase.TALK)

    def secret() -> bool:
        scene = scene_of(over(led.game.desk_view_model()), ENGLISH, Page())
        return any(PHONES.pin in text for text in scene.texts())

    ways = (c.OpenTab(COVERED), c.Hide(), c.Show("desk"), c.Show("stop"), c.Advance())
    for way in ways:
        led.game.obey(c.Show("desk"))
        led.game.obey(c.OpenTab(COVERED))
        assert not secret()
        led.game.obey(c.OpenTab(UNCOVERED))
        assert secret()
        led.game.obey(way)
        assert not secret(), way
