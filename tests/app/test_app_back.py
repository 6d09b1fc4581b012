"""Back leads to where somebody came from: out of an overlay, from page to page, from the first step to the form."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.phases import Phase
from game.screens import OVERLAYS
from game.ui.geometry import Page
from tests.app.app_samples import game_in, play_to

LAID = [name for name in OVERLAYS if name not in ("blank", "desk", "folder")]
FORM = (("school", "De Wilg"), ("people", "14"), ("minutes", "60"), ("style", "behaviour"), ("way", "tables"))


def press(game: Game, name: str) -> None:
    touch = game.scene(Page()).touch(name)
    assert touch is not None, name
    game.obey(touch.command)


def back(game: Game) -> None:
    press(game, {"stop": "return", "cover": "close"}.get(game.view.overlay, "back"))


@pytest.mark.parametrize("step", ["", "situation", "talk", "closing"])
@pytest.mark.parametrize("overlay", LAID)
def test_back_takes_away_what_lies_over_the_wall(tmp_path: Path, overlay: str, step: str) -> None:
    """And nothing else: the meeting is where it was."""
    game = game_in(tmp_path)
    if step:
        play_to(game, step)
    before, scene = game.session, game.scene(Page()).name
    game.obey(c.Show(overlay))
    back(game)
    assert (game.view.overlay, game.session, game.scene(Page()).name) == ("", before, scene)


@pytest.mark.parametrize(
    "path",
    [
        ("settings", "school"), ("settings", "contacts"), ("settings", "help"), ("cards", "own"), ("year", "newcomer"),
        ("stop", "contacts"), ("phones", "join", "wifi"), ("settings", "problems", "help"),
    ],
    ids=">".join,
)  # fmt: skip
def test_back_leads_through_all_that_was_opened(tmp_path: Path, path: tuple[str, ...]) -> None:
    """However deep somebody went; what lies below is not lost."""
    game = game_in(tmp_path)
    for overlay in path:
        game.obey(c.Show(overlay))
    for overlay in (*reversed(path[:-1]), ""):
        back(game)
        assert game.view.overlay == overlay


def test_back_and_forth_between_two_screens_is_no_endless_way(tmp_path: Path) -> None:
    """Phones, the large code, phones again: one press leads out of the last, not five."""
    game = game_in(tmp_path)
    for overlay in ("phones", "join", "phones", "join", "phones"):
        game.obey(c.Show(overlay))
    back(game)
    assert game.view.overlay == ""


def phase_of(game: Game) -> Phase:
    return game.session.phase


def started(folder: Path) -> Game:
    game = game_in(folder)
    game.obey(c.NewSession())
    for field, text in FORM:
        game.obey(c.ChangeSetup(field, text))
    game.obey(c.ChangeSetup("themes", game.cards[0].theme))
    game.obey(c.ChangeSetup("themes", game.cards[-1].theme))
    game.obey(c.StartSession())
    assert game.session.phase is Phase.HOUSE_RULES
    return game


def test_the_first_step_leads_back_to_the_form_as_it_was_filled_in(tmp_path: Path) -> None:
    """The same cards are proposed, and a second start is a start like the first: one session is kept, not two."""
    game = started(tmp_path)
    setup, deck, notes = game.session.setup, [card.id for card in game.session.deck], "Vraag Els om koffie."
    game.obey(c.TypeNotes(notes))
    back(game)
    assert (game.session.phase, game.session.setup, game.notice) == (Phase.SETUP, setup, "")
    assert not game.session.started and not list(tmp_path.rglob("*.okk"))
    game.obey(c.ChangeSetup("people", "15"))
    game.obey(c.StartSession())
    assert (game.session.setup.people, game.notes) == (15, notes)
    assert [card.id for card in game.session.deck] == deck
    assert len(list(tmp_path.rglob("*.okk"))) == 1
    game.closing()
    again = game_in(tmp_path)
    again.obey(c.OpenKept(again.saved[0].path))
    assert (again.session.phase, again.session.setup) == (Phase.HOUSE_RULES, replace(setup, people=15))
    again.closing()


def test_a_session_that_was_played_is_not_lost_on_the_way_back_to_the_form(tmp_path: Path) -> None:
    """Whoever goes back step by step to the form finds it among the sessions."""
    game = started(tmp_path)
    game.obey(c.Advance())
    game.obey(c.StepBack())
    back(game)
    assert phase_of(game) is Phase.SETUP
    assert len(list(tmp_path.rglob("*.okk"))) == 1
    back(game)
    assert phase_of(game) is Phase.WELCOME


def test_the_first_start_takes_the_folder_that_the_form_told_of(tmp_path: Path) -> None:
    """It is told once, beside the plan; nobody has to answer a question before the house rules."""
    game = game_in(tmp_path)
    game.change_settings(replace(game.settings, folder_asked=False))
    game.obey(c.NewSession())
    assert game.scene(Page()).touch("folder") is not None
    game.obey(c.StartSession())
    assert (game.view.overlay, game.session.phase, game.settings.folder_asked) == ("", Phase.HOUSE_RULES, True)
    back(game)
    assert phase_of(game) is Phase.SETUP
    assert game.scene(Page()).touch("folder") is None


def test_each_step_of_a_card_leads_back_to_the_one_before_it(tmp_path: Path) -> None:
    """Back, then forward again, is where one was."""
    game = started(tmp_path)
    for _ in range(2):
        before = game.session.phase
        game.obey(c.Advance())
        after = game.session.phase
        back(game)
        assert game.session.phase is before
        game.obey(c.StepForward())
        assert game.session.phase is after
