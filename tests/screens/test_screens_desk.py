"""The desk on the laptop: the same keys as the wall, nothing that the room may not see where the room looks on."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from game.core import commands as c
from game.core.ballots import Way
from game.core.commands import StopsSeen
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus, TypedReason
from game.core.view_model import ViewModel
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.screens.desk import desk
from game.stage.paint.text import misfits
from game.tools.rehearsal.team import Team
from game.ui.geometry import Page
from game.ui.scene import Qr, Scene, Wall, find
from tests.desk.desk_led import lead
from tests.screens.screens_table import SHOWN_LANGUAGES, Paper, new_game, said

PHONES = Phones(
    ServerStatus.ON,
    join="http://10.0.0.7:8765/7KQ4", address="10.0.0.7:8765", code="7KQ4", network="Schoolnetwerk", joined=19,
    waiting=2, stops=1, said=(TypedReason("ab", "The word always does not hold at camp"),), desks=1, pin="482913",
    desk="http://10.0.0.7:8765/desk/5ecre7", scribe="http://10.0.0.7:8765/scribe/wr1te",
)  # fmt: skip


def window(model: ViewModel) -> Scene:
    """The desk in a window of its own."""
    return desk(replace(model, two_screens=True), ENGLISH, Page())


def overlay(model: ViewModel) -> Scene:
    """The desk over the wall, on the only screen."""
    view = replace(model.view, overlay="desk", under="")
    return scene_of(replace(model, view=view, two_screens=False), ENGLISH, Page())


def pressed_by(scene: Scene, key: str) -> c.Command | None:
    touch = find(scene, key)
    return touch.command if touch else None


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_the_desk_fits_at_every_step(tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With phones that want something, late, with each of its parts open; no name comes twice."""
    monkeypatch.setattr("game.journal.sqlite_store.SqliteStore.create", Paper.create)
    game, clock = new_game(tmp_path, 2, language)
    seen, wrong = set(), set()
    for step in Team(game, clock, random.Random(2)).play():
        name = f"{step} {game.session.card.weight if game.session.card else ''}"
        if name in seen:
            continue
        seen.add(name)
        for model in looks(game.desk_view_model()):
            for width in (1440.0, 1920.0):
                scene = desk(model, game.say, Page(width))
                names = [touch.name for touch in scene.touches()] + [field.name for field in scene.fields()]
                assert len(set(names)) == len(names), (name, sorted(names))
                keys = [key for touch in scene.touches() for key in touch.keys]
                assert len(set(keys)) == len(keys), (name, sorted(keys))
                wrong |= {
                    f"{name} {width:.0f}: {text!r} in {area.w:.0f} x {area.h:.0f}"
                    for text, area in misfits(scene, width)
                }
    assert not wrong, "\n".join(sorted(wrong))


def looks(model: ViewModel) -> tuple[ViewModel, ...]:
    plain = replace(model, two_screens=True)
    busy = replace(plain, phones=PHONES, elapsed=model.elapsed + 2400, notes="one\ntwo", desk_notice="box_full")
    return (
        plain,
        busy,
        *(replace(one, view=replace(one.view, tab=tab)) for one in (plain, busy) for tab in ("cards", "phones")),
        replace(plain, view=replace(plain.view, peek=True, proposal="We answer tomorrow.")),
        *(replace(one, view=replace(one.view, overlay="desk"), two_screens=False) for one in (plain, busy)),
    )


def test_the_same_keys_go_on_back_and_stop(tmp_path: Path) -> None:
    """Whoever knows the wall knows the desk."""
    model = lead(tmp_path, Phase.TALK).game.desk_view_model()
    scene, wall = window(model), scene_of(model, ENGLISH, Page())
    for key in ("space", "pagedown", "pageup", "ctrl+z", "escape"):
        assert pressed_by(scene, key) == pressed_by(wall, key), key
    assert any(isinstance(item, Wall) for item in scene.items)


def test_one_key_lays_the_desk_over_the_wall_and_takes_it_away(tmp_path: Path) -> None:
    """F9, only where there is one screen; and it says that everybody can read it."""
    model = lead(tmp_path, Phase.TALK).game.desk_view_model()
    assert pressed_by(scene_of(model, ENGLISH, Page()), "f9") == c.Show("desk")
    assert pressed_by(overlay(model), "f9") == c.Hide()
    assert any("everybody who can see this screen" in text for text in overlay(model).texts())
    two = replace(model, two_screens=True)
    assert pressed_by(scene_of(two, ENGLISH, Page()), "f9") is None
    assert any("only you see this screen" in text for text in window(model).texts())


def test_the_step_forward_is_that_of_the_wall_below(tmp_path: Path) -> None:
    """On one screen the desk lies on top, but the step forward still means that of the meeting."""
    led = lead(tmp_path, Phase.TALK)
    led.game.obey(c.Show("desk"))
    scene = led.game.scene(Page())
    assert pressed_by(scene, "ctrl+enter") == pressed_by(scene, "pagedown") == c.Advance()
    led.game.obey(c.Advance())
    assert led.phase is Phase.MINORITY


def test_codes_to_lead_are_not_shown_where_the_room_looks_on(tmp_path: Path) -> None:
    """Links and PIN of the facilitator are on a screen of their own, or on the only one before people come."""
    led = lead(tmp_path, Phase.TALK)
    model = replace(led.game.desk_view_model(), phones=PHONES)
    model = replace(model, view=replace(model.view, tab="phones"))
    codes = {item.text for item in window(model).items if isinstance(item, Qr)}
    assert codes == {PHONES.join, PHONES.desk, PHONES.scribe}
    shown = overlay(model)
    assert {item.text.upper() for item in shown.items if isinstance(item, Qr)} == {PHONES.join.upper()}
    assert not any(PHONES.pin in text for text in shown.texts())
    wall = scene_of(replace(model, two_screens=True), ENGLISH, Page())
    assert not any(secret in repr(wall) for secret in (PHONES.pin, PHONES.desk, PHONES.scribe))


def test_a_keyboard_that_goes_round_votes_in_the_window_of_the_desk_too(tmp_path: Path) -> None:
    """Whichever window has the keyboard; and Space closes nothing before everybody has voted."""
    led = lead(tmp_path, Phase.FIRST_VOTE)
    led.game.obey(c.ChangeWay(Way.KEYBOARD))
    scene = led.game.desk_scene(Page())
    assert pressed_by(scene, "space") is None
    assert scene.primary == ""
    card = led.game.session.card
    assert card is not None
    assert pressed_by(scene, "2") == c.CastBallot(card.options[1].id)
    led.game.obey(c.CastBallot(card.options[1].id))
    assert pressed_by(led.game.desk_scene(Page()), "2") is None
    assert pressed_by(led.game.desk_scene(Page()), "enter") == c.HandOver()


@pytest.mark.parametrize("phase", [Phase.TALK, Phase.RULE])
def test_the_window_of_the_desk_looks_after_what_is_typed_as_the_wall_does(tmp_path: Path, phase: Phase) -> None:
    """Every field of sentences there, notes too, says when it may point at somebody, and holds it."""
    fields = lead(tmp_path, phase).game.desk_scene(Page()).fields()
    assert len(fields) >= 2 and all(field.watch for field in fields)


def test_hands_are_counted_with_figures(tmp_path: Path) -> None:
    """1 and up add a hand, with Shift take one away, as on the wall."""
    model = lead(tmp_path, Phase.FIRST_VOTE).game.desk_view_model()
    scene, wall = window(model), scene_of(model, ENGLISH, Page())
    for key in ("1", "2", "shift+1"):
        assert pressed_by(scene, key) == pressed_by(wall, key)


def test_a_request_to_stop_is_a_number_without_a_sender(tmp_path: Path) -> None:
    """The desk says that somebody asked; one press, and it has been seen."""
    led = lead(tmp_path, Phase.TALK)
    scene = window(replace(led.game.desk_view_model(), phones=PHONES))
    assert "Somebody is asking for a pause. You do not see who." in scene.texts()
    calm = [touch.command for touch in scene.touches() if touch.name.startswith("calm-")]
    assert calm[0] == StopsSeen() and len(calm) == 3


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
@pytest.mark.parametrize("width", [1440.0, 1920.0])
def test_black_and_support_stay_when_somebody_asks_for_a_stop(tmp_path: Path, width: float, language: str) -> None:
    """That is when they are needed: where the row is too short, that it was seen stands above them."""
    model = replace(lead(tmp_path, Phase.TALK).game.desk_view_model(), phones=PHONES, two_screens=True)
    calm = {touch.name: touch.command for touch in desk(model, said(language), Page(width)).touches()}
    assert [calm.get(f"calm-{n}") for n in range(3)] == [StopsSeen(), c.Show("blank"), c.Show("contacts")]


def test_notes_take_many_lines(tmp_path: Path) -> None:
    """Enter is a new line there."""
    scene = window(lead(tmp_path, Phase.TALK).game.desk_view_model())
    notes = next(field for field in scene.fields() if field.name == "notes")
    assert notes.multiline
    assert notes.command == c.TypeNotes()
