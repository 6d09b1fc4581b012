"""What else came up: it opens from any step by one key, shows the newest question first, and holds every law."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from game.core import commands as c
from game.core.phases import START_PHASES, Phase
from game.core.questions import MOST, OpenQuestion
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.screens.closing.came_up import ROWS
from game.stage.render import page_for
from game.ui.geometry import Page
from tests.desk.desk_samples import at
from tests.screens.layout_laws import Wall, broken, squeezing
from tests.screens.screens_table import SHOWN_LANGUAGES, said

SIZES = ((1024, 768), (1280, 800), (1920, 1080), (2560, 1080))
ZOOMS = (1.0, 1.35)
LONG = (
    "Which app does the after-school care use to send parents messages and pictures of their children in the holidays?"
)
STARTED = [phase for phase in Phase if phase not in START_PHASES]


def over(phase: Phase, questions: tuple[OpenQuestion, ...] = (), page: int = 0) -> ViewModel:
    return at(phase, view=View(overlay="came_up", page=page), session={"questions": questions})


def many(n: int) -> tuple[OpenQuestion, ...]:
    return tuple(OpenQuestion(f"{n} {LONG}", "the head teacher and the board", "in the May meeting") for n in range(n))


@pytest.mark.parametrize("phase", STARTED)
def test_one_key_opens_it_at_every_step_and_one_closes_it(phase: Phase) -> None:
    """Nothing of the step is lost: it lies over it."""
    scene = scene_of(at(phase), ENGLISH, Page(1920))
    (key,) = [touch for touch in scene.touches() if touch.keys == ("ctrl+shift+o",)]
    assert key.command == c.Show("came_up")
    assert [field.command for field in scene_of(over(phase), ENGLISH, Page(1920)).fields()] == [
        c.AskQuestion(),
        c.ChangeSetup("team"),
    ]


def test_before_a_session_it_does_not_open() -> None:
    for phase in START_PHASES:
        scene = scene_of(at(phase), ENGLISH, Page(1920))
        assert not any("ctrl+shift+o" in touch.keys for touch in scene.touches())


def test_the_newest_question_comes_first_and_the_others_a_page_further() -> None:
    """Who and when are typed right after the question."""
    pages = [scene_of(over(Phase.TALK, many(ROWS + 1), page), ENGLISH, Page(1920)) for page in (0, 1)]
    first, second = (
        [one.command for one in page.fields() if isinstance(one.command, c.AmendQuestion)] for page in pages
    )
    assert first[:3] == [c.AmendQuestion(ROWS, part) for part in ("text", "who", "when")] and len(first) == 3 * ROWS
    assert [one.index for one in second] == [0, 0, 0]


def test_where_there_are_enough_no_more_is_asked() -> None:
    scene = scene_of(over(Phase.TALK, many(MOST)), ENGLISH, Page(1920))
    assert c.AskQuestion() not in [field.command for field in scene.fields()]


@pytest.mark.parametrize(("language", "size"), list(product(SHOWN_LANGUAGES, SIZES)), ids=str)
def test_every_law_of_the_layout_holds(language: str, size: tuple[int, int]) -> None:
    """Empty, with the longest questions, and with as many as there can be."""
    for zoom, n in product(ZOOMS, (0, 1, MOST)):
        with squeezing() as squeezed:
            scene = scene_of(over(Phase.TALK, many(n)), said(language), replace(page_for(size), zoom=zoom))
        assert [*broken(scene, Wall(size, zoom)), *squeezed] == [], (zoom, n)
