"""What helps people along stays on a small wall: whom to go to, what is asked of them, that nobody has to say."""

from __future__ import annotations

import pytest

from game.core.phases import Phase
from game.core.view_state import View
from game.screens import scene_of
from game.ui.geometry import TIGHT, Page
from game.ui.scene import Box, Scene, Text
from tests.desk.desk_samples import at
from tests.screens.screens_table import SHOWN_LANGUAGES, looked_at, said

NARROW = Page(1440)
HELPS = [
    ("en", "setup_ways-ready", "duty to report"),
    ("en", "setup_ways-ready", "first support"),
    ("en", "setup_ways-ready", "Veilig Thuis"),
    ("nl", "minority", "Je hoeft niet te zeggen wat je zelf koos."),
    ("nl", "minority_heavy", "Je hoeft niet te zeggen wat je zelf koos."),
    ("en", "rule-open", "no rule"),
    ("en", "rule_heavy-open", "no rule"),
]


def state(language: str, name: str) -> Scene:
    look = next(one for one in looked_at(language) if one.name == name)
    return look.screen(look.model, said(language), NARROW)


@pytest.mark.parametrize(("language", "name", "words"), HELPS, ids=str)
def test_it_is_told_at_four_to_three(language: str, name: str, words: str) -> None:
    assert any(words in text for text in state(language, name).texts())


@pytest.mark.parametrize("phase", [Phase.WELCOME, Phase.SITUATION])
@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_stop_says_whom_to_go_to(language: str, phase: Phase) -> None:
    """The question alone helps nobody."""
    say = said(language)
    shown = scene_of(at(phase, view=View(overlay="stop")), say, NARROW).texts()
    assert say("Need help, or somebody to talk to?") in shown
    assert say("Go to the facilitator, or look at the contacts.") in shown


@pytest.mark.parametrize("name", ["second_vote_hands", "first_vote_keyboard"])
def test_standpoints_keep_off_the_edge_of_their_row(name: str) -> None:
    scene = state("nl", name)
    rows = [item.area for item in scene.items if isinstance(item, Box) and item.fill in ("card", "tint2")]
    told = [item.area for item in scene.items if isinstance(item, Text) and item.group == "options"]
    for one in told:
        row = min((area for area in rows if area.contains(*one.centre)), key=lambda area: area.h)
        assert one.y - row.y >= TIGHT and row.bottom - one.bottom >= TIGHT
