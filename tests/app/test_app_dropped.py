"""A file that is dropped on a window is taken by the first screen and that of the school: never in a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from pygame.event import Event

from game.app.game import Game
from game.core import commands as c
from game.core.ballots import Way
from game.core.phases import Phase
from game.library.handing_on import hand_on
from game.stage.loop import Stage
from tests.app.app_samples import advance_to, game_in, play_to
from tests.app.test_app_school import png
from tests.library.library_samples import card_text, write_set


def dropped(stage: Stage, path: Path) -> None:
    """As the system tells it."""
    stage.turn([Event(pygame.DROPFILE, file=str(path))])


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    return path


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    made = game_in(tmp_path)
    yield made
    if not made.ended:
        made.closing()


def left_alone(game: Game, stage: Stage, picture: Path) -> None:
    """A drop changes nothing that anybody can see, and nothing that is kept."""
    stage.turn([Event(pygame.ACTIVEEVENT)])
    before = game.view, game.notice, game.session, game.settings, stage.wall.interaction.scene
    dropped(stage, picture)
    assert (game.view, game.notice, game.session, game.settings, stage.wall.interaction.scene) == before


def test_no_step_of_a_meeting_is_disturbed(game: Game, picture: Path) -> None:
    """At every step of a whole session, with a box half full in either vote, and in the after-care."""
    stage = Stage(game, (800, 600), strict=True)
    seen: set[str] = set()
    for _ in play_to(game, "welcome"):
        if game.session.phase is Phase.WELCOME:
            continue
        if game.session.phase not in seen or game.session.play.voting is not None:
            left_alone(game, stage, picture)
        seen.add(game.session.phase)
    assert {Phase.FIRST_VOTE, Phase.SECOND_VOTE, Phase.CONSENT, Phase.CLOSING, Phase.PROTOCOL} <= seen
    stage.close()


@pytest.mark.parametrize("overlay", ["blank", "stop", "help", "settings", "contacts", "cards", "desk", "place", "year"])
def test_a_wall_that_is_covered_stays_covered(game: Game, picture: Path, overlay: str) -> None:
    """Blanked, stopped, or with something else over it."""
    play_to(game, "first_vote_hands")
    game.obey(c.Show(overlay))
    stage = Stage(game, (800, 600), strict=True)
    left_alone(game, stage, picture)
    stage.wall.interaction.blank = True
    left_alone(game, stage, picture)
    stage.close()


def test_a_keyboard_that_goes_round_is_left_alone(game: Game, picture: Path) -> None:
    """Between two people nobody sees more than before; a vote that was being cast is not lost."""
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("way", Way.KEYBOARD))
    game.obey(c.StartSession())
    advance_to(game, Phase.FIRST_VOTE)
    stage = Stage(game, (800, 600), strict=True)
    for handed in (False, True):
        game.view = replace(game.view, handed=handed)
        left_alone(game, stage, picture)
    stage.close()


def test_going_back_that_was_asked_once_is_still_asked(game: Game, picture: Path) -> None:
    """The warning that a box would be emptied stays on the wall, and so does its second press."""
    play_to(game, "first_vote_hands")
    game.obey(c.CountHands(game.session.deck[0].options[0].id, 2))
    game.obey(c.StepBack())
    assert game.notice == "box_empties" and game.view.sure
    stage = Stage(game, (800, 600), strict=True)
    left_alone(game, stage, picture)
    stage.close()


def test_the_screen_of_the_school_takes_it(game: Game, picture: Path) -> None:
    """Also in place of a logo that is there, and the page of texts that was open stays open."""
    game.obey(c.Show("school"))
    game.obey(c.TurnPage(3))
    stage = Stage(game, (800, 600), strict=True)
    dropped(stage, picture)
    assert game.settings.school.logo == png() and game.notice == "logo_taken" and game.view.page == 3
    picture.write_bytes(png(50, 20))
    dropped(stage, picture)
    assert game.settings.school.logo == png(50, 20) and game.view.overlay == "school"
    dropped(stage, picture.parent)
    assert game.notice == "no_such_file" and game.settings.school.logo == png(50, 20)
    stage.close()


# ----------------------------------------------------------------------------------------------- sets and sessions


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    """A set that a colleague handed on. Inside lies what Python would run, if it were given the file."""
    theirs = tmp_path / "theirs"
    write_set(theirs, "ours")
    made = hand_on("ours", theirs, "2026-11-22")
    assert made is not None
    path = tmp_path / "Set van é.OKPACK"
    path.write_bytes(made.data)
    return path


@pytest.fixture
def stage(game: Game) -> Iterator[Stage]:
    made = Stage(game, (800, 600), strict=True)
    yield made
    made.close()


def own_sets(game: Game) -> list[str]:
    own = game.environment.places.own_cards
    return sorted(path.name for path in own.iterdir()) if own.is_dir() else []


@pytest.mark.parametrize("overlay", ["", "sets", "sessions", "offered"])
def test_a_set_is_asked_about_and_comes_in_with_a_yes(game: Game, stage: Stage, parcel: Path, overlay: str) -> None:
    """Nothing is written before."""
    game.obey(c.Show(overlay))
    dropped(stage, parcel)
    assert game.view.overlay == "offered" and game.notice == "" and own_sets(game) == []
    game.obey(c.TakeSetIn())
    assert game.notice == "set_taken" and own_sets(game) == ["ours"] and game.view.overlay in ("", overlay)
    dropped(stage, parcel)
    assert game.view.overlay == "offered"
    assert not [one for one in stage.wall.interaction.scene.items if getattr(one, "command", None) == c.TakeSetIn()]


def test_with_a_no_nothing_comes_in(game: Game, stage: Stage, parcel: Path) -> None:
    dropped(stage, parcel)
    game.obey(c.Hide())
    assert own_sets(game) == [] and game.view.overlay == ""


def test_a_set_of_the_same_name_comes_beside_ours(game: Game, stage: Stage, parcel: Path) -> None:
    dropped(stage, parcel)
    game.obey(c.TakeSetIn())
    path = game.environment.places.own_cards / "ours" / "x1-card.yaml"
    path.write_text(card_text("x1-card", "Van ons", "ours"), "utf-8")
    dropped(stage, parcel)
    game.obey(c.TakeSetIn())
    assert [name for name in own_sets(game) if not name.startswith(".")] == ["ours", "ours-2"]
    assert "Van ons" in path.read_text("utf-8")


def test_a_session_is_gone_on_with(game: Game, stage: Stage, tmp_path: Path) -> None:
    """Where it lies, also on the desktop of somebody else."""
    play_to(game, "talk")
    before = game.session
    game.obey(c.LeaveSession())
    (kept,) = (game.environment.places.sessions).glob("*.okk")
    path = tmp_path / "Bureaublad" / "Sessie é.okk"
    path.parent.mkdir()
    path.write_bytes(kept.read_bytes())
    dropped(stage, path)
    assert game.session == before and not game.notice.startswith("cannot")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.okpack", b"PK"),
        ("a.okpack", b""),
        ("a.okk", b"no session"),
        ("a.docx", b"x"),
        ("a", b""),
        ("a.okpack.exe", b""),
    ],
)
def test_what_is_neither_changes_nothing_and_is_said(
    game: Game, stage: Stage, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    before = game.session, game.view
    dropped(stage, tmp_path / name)
    assert game.notice and (game.session, game.view) == before and own_sets(game) == []
    (tmp_path / name).unlink()
    dropped(stage, tmp_path / name)
    assert game.notice and (game.session, game.view) == before


@pytest.mark.parametrize("kind", ["okpack", "okk"])
def test_a_file_in_the_middle_of_a_meeting_is_refused(game: Game, parcel: Path, kind: str) -> None:
    """It can come so from the program alone: a session that was torn off goes on before the file is looked at."""
    play_to(game, "talk")
    before = game.session, game.view
    game.obey(c.TakeFile(str(parcel.with_suffix(f".{kind}"))))
    assert game.notice == "not_now" and (game.session, game.view) == before
    game.obey(c.TakeSetIn())
    assert game.notice == "not_now" and own_sets(game) == []
