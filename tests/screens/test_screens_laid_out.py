"""The laws of the layout hold for every card, step and language, on every wall, at every size of letters.

`python3 play.py dev campaign layout` tries all of it; each run of the tests another part of a card on each wall.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from game.core.cards import Card
from game.core.commands import RewordRule
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens import scene_of
from game.stage.render import page_for
from game.texts.cards import option_text
from game.texts.question import question_of, stands
from game.ui import layout
from game.ui.geometry import Area
from game.ui.layout import Need
from game.ui.scene import Box, Field, Icon, Scene, Text
from tests.screens.card_steps import Step, steps
from tests.screens.layout_laws import Wall, broken, lost, squeezing
from tests.screens.screens_table import SHOWN_LANGUAGES, library, said
from tests.sizes import LAID_OUT, portion

SIZES = ((1024, 768), (1280, 800), (1920, 1080), (2560, 1080))
ZOOMS = (1.0, 1.2, 1.35)
WALLS = tuple(product(SHOWN_LANGUAGES, SIZES))
SHOWS_ALL = (Phase.FIRST_VOTE, Phase.TALK, Phase.MINORITY, Phase.SECOND_VOTE)
"""Steps that name every standpoint: the outcome does too, once it has come to its bars."""


@pytest.mark.parametrize(("language", "size"), WALLS, ids=str)
def test_every_law_holds_for_every_card(language: str, size: tuple[int, int]) -> None:
    say, turn = said(language), WALLS.index((language, size))
    found: dict[str, str] = {}
    for n, card in enumerate(library().cards):
        for step, zoom in portion(list(product(steps(card), ZOOMS)), LAID_OUT, 7 * n + turn):
            for fault in faults(card, step, say, Wall(size, zoom)):
                found.setdefault(f"{step.name} {fault[:40]}", f"{card.id} {step.name} at {zoom}: {fault}")
    assert not found, f"{len(found)} kinds:\n" + "\n".join(sorted(found.values())[:40])


def faults(card: Card, step: Step, say: Words, wall: Wall) -> list[str]:
    page = replace(page_for(wall.size), zoom=wall.zoom)
    with squeezing() as squeezed:
        scene = scene_of(step.model, say, page)
    return [*broken(scene, wall), *lost(scene, wall, *stays(card, step.model, say)), *squeezed]


def stays(card: Card, model: ViewModel, say: Words) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What may never give way at this step, and what of it is of equal rank."""
    session = model.session
    asked = (question_of(card, session.play.twist, say).question,) if stands(session.phase) else ()
    named = session.phase in SHOWS_ALL and model.view.handed
    told = [option_text(say, card, one.id) for one in card.options]
    alike = [text for one, text in zip(card.options, told, strict=True) if not _spotlit(model, one.id)]
    return (*asked, *(told if named else ())), tuple(alike)


def _spotlit(model: ViewModel, option: str) -> bool:
    return model.session.phase is Phase.MINORITY and model.session.play.minority == option


# ------------------------------------------------------------------------- the laws notice what they are there for

WALL = Wall((1920, 1080))
GOOD = Text(Area(100, 100, 400, 60), "All is well", 36)
HIDING = Field(Area(100, 300, 400, 60), "x", "more than one line of words", RewordRule(), multiline=True, bare=True)


def told(*items: Box | Field | Icon | Text) -> str:
    return " ".join(broken(Scene("s", items), WALL))


def test_what_is_well_breaks_no_law() -> None:
    assert not told(Box(Area(80, 80, 440, 100), "card"), GOOD)


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (Text(Area(120, 110, 400, 60), "over it", 36), "over"),
        (Text(Area(100, 68, 400, 36), "gauging", 36), "hangs into"),
        (Text(Area(1800, 300, 400, 60), "beyond the edge of the page", 36, lines=1), "leaves the page"),
        (Text(Area(100, 300, 120, 60), "so long that it is cut off at its end", 36, lines=1), "is cut off"),
        (Text(Area(100, 300, 400, 60), "too small", 20), "is small"),
        (
            Field(
                Area(100, 300, 400, 60), "rule", "more than one line of words", RewordRule(), multiline=True, bare=True
            ),
            "seen",
        ),
        (Box(Area(200, 80, 900, 100), "card"), ""),
    ],
    ids=["over another", "hanging into another", "off the page", "cut", "small", "hidden", "a ground above"],
)
def test_a_text_that_breaks_a_law_is_named(other: Text | Box | Field, says: str) -> None:
    found = told(GOOD, other)
    assert says in found if says else not found


def test_letters_across_the_edge_of_a_ground_are_noticed() -> None:
    assert "across an edge" in told(Box(Area(150, 80, 900, 100), "card"), GOOD)


def test_texts_of_a_group_that_differ_in_size_are_noticed() -> None:
    """The renderer sets a group at one size, so only one that is not of equal rank can differ."""
    scene = Scene("s", (GOOD, Text(Area(100, 300, 400, 60), "larger", 56)))
    assert "several sizes" in " ".join(lost(scene, WALL, (), ("All is well", "larger")))
    assert "is not there" in " ".join(lost(scene, WALL, ("gone",), ()))


def test_a_block_that_gets_less_than_its_least_is_noticed() -> None:
    with squeezing() as found:
        layout.shares(100, [(Need(80, 80), 0), (Need(80, 80), 0)])
        layout.shares(100, [(Need(80, 80), 0), (Need(80, 80), 1)])
    assert len(found) == 1 and "60 units" in found[0]
