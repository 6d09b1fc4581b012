"""Help for the step one is at tells the truth: every key that it names works there."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import product

import pytest

from game.core import commands as c
from game.core.manual_pages import ManualPage
from game.core.phases import Phase
from game.core.phone_status import NO_PHONES
from game.core.step_help import STEPS, Beside, HelpStep, StepHelp
from game.core.view_model import ViewModel
from game.core.view_state import HELP, View, turn
from game.desk.step_help import OVER, help_step
from game.fixed_texts.steps import help_of
from game.screens import scene_of
from game.stage.render import page_for
from game.tools.gallery.desk import PHONES
from game.ui.geometry import Page
from game.ui.measure import HELD
from game.ui.scene import Field, Qr, Scene, Touch
from tests.screens.layout_laws import Wall, broken, lost, squeezing
from tests.screens.screens_table import SHOWN_LANGUAGES, looked_at, said

OF_THE_WINDOW = {"f8", "f11", "ctrl+plus", "ctrl+minus"}
"""What the stage answers on every screen."""
NAMED = re.compile(r"\b(Ctrl (?:Shift )?(?:[A-Z]\b|Enter|[↑↓+])|F\d+|PgUp|Esc|[B-HJ-Z](?![\w’]))")
"""A key in the middle of a sentence; “A” and “I” are words."""
SIGNS = {"↑": "up", "↓": "down", "+": "plus", "pgup": "pageup", "esc": "escape"}


@cache
def keys_at() -> dict[HelpStep, set[str]]:
    """What can be pressed at each step, in all its states, while nothing else lies over it."""
    found: dict[HelpStep, set[str]] = defaultdict(set)
    for look in looked_at("nl"):
        if look.name.startswith("plenary-"):
            found[Beside.HALL] |= _pressed(look.screen(look.model, said("nl"), Page(1920)))
        elif look.screen is scene_of and (not look.model.view.overlay or look.model.view.overlay in OVER):
            found[help_step(look.model)] |= _pressed(scene_of(look.model, said("nl"), Page(1920)))
    return found


def _pressed(scene: Scene) -> set[str]:
    return {key for one in scene.items if isinstance(one, Touch | Field) for key in one.keys}


@pytest.mark.parametrize("step", STEPS)
def test_every_key_of_the_help_works_at_its_step(step: HelpStep) -> None:
    told = {key for one in help_of(step, said("nl")).press for key in one.keys}
    assert told <= keys_at()[step]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("step", STEPS)
def test_a_key_within_a_sentence_works_there_too(step: HelpStep, language: str) -> None:
    one = help_of(step, said(language))
    sentences = (*one.happens, one.say, *(key.text for key in one.press), *one.wrong)
    told = {_key(name) for sentence in sentences for name in NAMED.findall(sentence)}
    assert told <= keys_at()[step] | OF_THE_WINDOW


def _key(name: str) -> str:
    """As the keymap calls it."""
    return "+".join(SIGNS.get(part, part) for part in name.lower().split())


SIZES = ((1024, 768), (1366, 768), (1920, 1080))
ZOOMS = (1.0, 1.35)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_all_of_it_has_room_on_every_wall(language: str, size: tuple[int, int]) -> None:
    """With the code for phones and without it, in usual letters and in the largest; nothing is cut."""
    say = said(language)
    for step, phones, zoom in product(STEPS, (PHONES, NO_PHONES), ZOOMS):
        told = help_of(step, say)
        page = replace(page_for(size), zoom=zoom)
        with squeezing() as squeezed:
            scene = scene_of(replace(opened(told), phones=phones), say, page)
        whole = (told.title, *told.happens, f"“{told.say}”", *(one.text for one in told.press), *told.wrong)
        wall = Wall(size, zoom)
        found = [*broken(scene, wall), *lost(scene, wall, tuple(map(_held, whole)), ()), *squeezed]
        assert not found, (step, phones is PHONES, zoom, found)


def opened(told: StepHelp) -> ViewModel:
    return ViewModel(view=View(overlay=HELP), help=told)


def _held(line: str) -> str:
    return re.sub(r"(?<=Ctrl|hift) ", HELD, line)


@pytest.mark.parametrize(("language", "page"), [("nl", "nl/gespreksleider"), ("de", "en/facilitator")])
def test_a_code_leads_a_phone_to_the_same_help_in_the_manual(language: str, page: str) -> None:
    """Only while the server is on."""
    told = help_of(Phase.FIRST_VOTE, said(language))
    model = opened(told)
    scene = scene_of(replace(model, phones=PHONES), said(language), Page(1440))
    (code,) = (one.text for one in scene.items if isinstance(one, Qr))
    assert code == f"http://192.168.1.20:8765/manual/{page}.html#{told.anchor}"
    assert not [one for one in scene_of(model, said(language), Page(1440)).items if isinstance(one, Qr)]


def test_a_key_leads_to_the_manual_in_the_browser_and_one_to_the_keys_and_back() -> None:
    told = help_of(Phase.RULE, said("nl"))
    model = opened(told)
    scene = scene_of(model, said("nl"), Page(1920))
    manual, keys = scene.touch("manual"), scene.touch("keys")
    assert manual is not None and manual.command == c.OpenManual(ManualPage.FACILITATOR, "regel")
    assert keys is not None and keys.keys[0] == "f1"
    there = scene_of(replace(model, view=turn(model.view, c.TurnPage(1))), said("nl"), Page(1920))
    back = there.touch("step")
    assert back is not None and back.command == c.TurnPage(-1) and back.keys[0] == "f1"


def test_help_has_its_key_on_every_screen_but_where_a_press_brings_back_what_lies_below() -> None:
    """At the wall and at the desk, in the hall of a study day too, and never two things under it."""
    for look in looked_at("nl"):
        if look.name == "plenary-stop":  # calm: a press leads back, and nothing else
            continue
        scene = look.screen(look.model, said("nl"), Page(1920))
        pressed = [one for one in scene.touches() if "f1" in one.keys]
        assert len(pressed) == (look.model.view.overlay not in ("blank", "cover")), look.name
