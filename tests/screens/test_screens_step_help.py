"""Help for the step one is at tells the truth: every key that it names works there."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pytest

from game.core.step_help import STEPS, HelpStep
from game.desk.step_help import OVER, help_step
from game.fixed_texts.steps import help_of
from game.screens import scene_of
from game.ui.geometry import Page
from game.ui.scene import Field, Touch
from tests.screens.screens_table import looked_at, said

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
        if look.screen is scene_of and (not look.model.view.overlay or look.model.view.overlay in OVER):
            scene = scene_of(look.model, said("nl"), Page(1920))
            pressed = (one for one in scene.items if isinstance(one, Touch | Field))
            found[help_step(look.model)] |= {key for one in pressed for key in one.keys}
    return found


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
