"""Where the desk lies over the only screen, nobody reads what the facilitator has not looked at before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core import commands as c
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus, TypedReason
from game.core.view_model import ViewModel
from game.core.view_state import turn
from game.i18n.words import ENGLISH
from game.screens import desk_scene_of, scene_of
from game.ui.geometry import Page
from game.ui.scene import Scene, find
from tests.desk.desk_led import lead

MARKED = ("Juf Fatima is te streng", "Bel 06-12345678", "Dit was op 3 maart 2024")
PLAIN = "Dit is te streng"
SAID = (*MARKED, PLAIN)


def model_at(home: Path, phase: Phase) -> ViewModel:
    model = lead(home, phase).game.desk_view_model()
    return replace(model, view=replace(model.view, overlay="desk"))


def everything(scene: Scene) -> str:
    return "\n".join((*scene.texts(), *(field.text for field in scene.fields())))


def overlay(model: ViewModel, width: float = 1920.0) -> Scene:
    return scene_of(replace(model, two_screens=False), ENGLISH, Page(width))


def with_said(model: ViewModel, *texts: str) -> ViewModel:
    said = tuple(TypedReason(f"id{n}", text) for n, text in enumerate(texts))
    return replace(model, phones=Phones(ServerStatus.ON, said=said))


def after(model: ViewModel, scene: Scene, key: str) -> ViewModel:
    touch = find(scene, key)
    assert touch is not None and isinstance(touch.command, c.ViewCommand), key
    return replace(model, view=turn(model.view, touch.command))


@pytest.mark.parametrize("width", [1440.0, 1920.0])
@pytest.mark.parametrize("text", SAID)
def test_a_reason_that_nobody_has_read_is_covered_until_a_key_asks_for_it(
    tmp_path: Path, text: str, width: float
) -> None:
    """Nor can it go to the wall unread: its button shows it first. In a window of the desk it stands as it was."""
    model = with_said(model_at(tmp_path, Phase.CONSENT), text)
    scene = overlay(model, width)
    assert text not in everything(scene)
    assert not any(isinstance(touch.command, c.UseReason) for touch in scene.touches())
    read = overlay(after(model, scene, "ctrl+i"), width)
    assert text in everything(read) and any(touch.command == c.UseReason("id0") for touch in read.touches())
    window = replace(model, two_screens=True, view=replace(model.view, overlay=""))
    assert text in everything(desk_scene_of(window, ENGLISH, Page(width)))


def test_the_next_reason_is_covered_again(tmp_path: Path) -> None:
    """Having read one says nothing of another; and the desk that is closed and opened covers all."""
    model = with_said(model_at(tmp_path, Phase.CONSENT), MARKED[0])
    read = after(model, overlay(model), "ctrl+i")
    other = replace(read, phones=replace(read.phones, said=(TypedReason("new", MARKED[1]),)))
    assert MARKED[1] not in everything(overlay(other))
    for command in (c.Hide(), c.Show("desk")):
        assert turn(read.view, command).read == ""


@pytest.mark.parametrize("width", [1440.0, 1920.0])
@pytest.mark.parametrize("text", MARKED)
def test_a_proposal_with_a_name_in_it_is_covered(tmp_path: Path, text: str, width: float) -> None:
    model = model_at(tmp_path, Phase.RULE)
    model = replace(model, view=replace(model.view, proposal=text))
    scene = overlay(model, width)
    assert text not in everything(scene)
    assert not any(isinstance(touch.command, c.AcceptProposal) for touch in scene.touches())
    assert text in everything(overlay(after(model, scene, "ctrl+o"), width))


@pytest.mark.parametrize("phase", [Phase.SITUATION, Phase.TALK, Phase.REVEAL, Phase.CLOSING])
@pytest.mark.parametrize("text", MARKED)
def test_notes_with_a_name_in_them_are_covered(tmp_path: Path, text: str, phase: Phase) -> None:
    """They are the facilitator's own: nothing can be typed over them meanwhile."""
    model = replace(model_at(tmp_path, phase), notes=text)
    scene = overlay(model)
    assert text not in everything(scene) and all(field.name != "notes" for field in scene.fields())
    assert text in everything(overlay(after(model, scene, "ctrl+j")))


@pytest.mark.parametrize("phase", [Phase.TALK, Phase.RULE, Phase.CONSENT])
def test_each_of_them_has_a_key_of_its_own(tmp_path: Path, phase: Phase) -> None:
    """A reason, a proposal and notes may be covered at once."""
    model = replace(with_said(model_at(tmp_path, phase), *MARKED), notes=MARKED[0])
    scene = overlay(replace(model, view=replace(model.view, proposal=MARKED[1])))
    keys = [key for touch in scene.touches() for key in touch.keys]
    assert not [key for key in keys if keys.count(key) > 1]
