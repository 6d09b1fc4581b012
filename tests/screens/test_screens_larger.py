"""Larger letters: what people read from afar grows, picture and side column give way, and nothing bursts its box."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from game.core.phases import Phase
from game.stage.paint.text import MORE, set_lines, sizes, width
from game.stage.windows.pane import ZOOMS
from game.ui.geometry import QUESTION, Area, Page
from game.ui.scene import Box, Ring, Scene, Text
from tests.screens.screens_table import laid_out

WIDTHS = (1440.0, 1920.0)
ROUND = 0.5
"""A box whose ends are at least so round, in parts of its height, is a pill: letters in its ends look burst."""


@cache
def scenes(page_width: float, zoom: float) -> dict[str, Scene]:
    return dict(laid_out("nl", Page(page_width, zoom)))


def set_texts(scene: Scene, zoom: float) -> Iterator[tuple[Text, int, list[str]]]:
    """Each text with its size on a page of its own units, and its lines."""
    found = sizes(scene, 1.0, zoom)
    for n, item in enumerate(scene.items):
        if isinstance(item, Text) and item.text:
            fitting, px = found[n]
            yield item, px, [line for line, _ in set_lines(fitting, px)]


def box_around(scene: Scene, item: Text) -> Box | None:
    """The smallest box below a text that holds all of its place."""
    below = scene.items[: next(n for n, one in enumerate(scene.items) if one is item)]
    around = [box for box in below if isinstance(box, Box) and holds(box.area, item.area)]
    return min(around, key=lambda box: box.area.w * box.area.h, default=None)


def holds(box: Area, place: Area) -> bool:
    across = box.x - 2 <= place.x and place.right <= box.right + 2
    return across and box.y - 2 <= place.y and place.bottom <= box.bottom + 2


def bursts(scene: Scene, zoom: float) -> Iterator[str]:
    for item, px, lines in set_texts(scene, zoom):
        box = box_around(scene, item)
        if box is None:
            continue
        wide = max(width(line, item.face, px, item.fixed_cells) for line in lines)
        pill = box.radius >= ROUND * box.area.h and box.area.w > box.area.h * 1.5
        room = box.area.w - (box.area.h * 0.4 if pill else 0)
        if wide > room + 2:
            yield f"{item.text!r}: {wide} in {room:.0f}"
    for ring in (one for one in scene.items if isinstance(one, Ring)):
        for item, px, _ in set_texts(scene, zoom):
            told = width(item.text, item.face, px, item.fixed_cells)
            if ":" in item.text and item.fixed_cells and holds(ring.area, item.area) and told > ring.area.w * 0.78:
                yield f"{item.text!r}: {told} in a ring of {ring.area.w:.0f}"


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("page_width", WIDTHS)
def test_nothing_bursts_its_box_at_any_size_of_letters(page_width: float, zoom: float) -> None:
    """Nor reaches into the round ends of a pill."""
    wrong = {f"{name}: {told}" for name, scene in scenes(page_width, zoom).items() for told in bursts(scene, zoom)}
    assert not wrong, "\n".join(sorted(wrong)[:40])


def size_of(scene: Scene, zoom: float, begins: str) -> int:
    found = [px for item, px, _ in set_texts(scene, zoom) if item.text.startswith(begins)]
    assert found, begins
    return max(found)


def first_of(scene: Scene, face: str, least: float) -> str:
    """The first text set in this face and at least of this size: the question, or a standpoint."""
    return next(
        item.text for item in scene.items if isinstance(item, Text) and item.face == face and item.size >= least
    )


@pytest.mark.parametrize("page_width", WIDTHS)
@pytest.mark.parametrize("name", ["situation", "situation_heavy", "first_vote_hands", "first_vote_tables", "talk"])
def test_what_is_read_from_afar_grows(page_width: float, name: str) -> None:
    """The situation at its own step; the question wherever it stands; the standpoints while people vote."""
    before, after = scenes(page_width, 1.0)[name], scenes(page_width, 1.5)[name]
    if name.startswith("situation"):
        story = max((item.text for item in before.items if isinstance(item, Text) and item.size >= 48), key=len)
        assert size_of(after, 1.5, story) >= 1.14 * size_of(before, 1.0, story)
        return
    question = first_of(before, "bold", 38)
    assert size_of(after, 1.5, question) >= 1.2 * size_of(before, 1.0, question)
    if Phase.FIRST_VOTE.value in name:
        options = [item.text for item in before.items if isinstance(item, Text) and item.group == "options"]
        wanted = 0.97 if page_width < 1640 else 1.2  # a narrow wall gives all it has to standpoints already
        largest = {one: min(wanted * size_of(before, 1.0, one), QUESTION) for one in options}
        assert all(size_of(after, 1.5, one) >= least for one, least in largest.items())


@pytest.mark.parametrize("page_width", WIDTHS)
def test_no_text_that_is_whole_at_its_usual_size_is_cut_off_when_it_is_larger(page_width: float) -> None:
    """Larger letters are for people who see less, not for people who read less."""
    for name, scene in scenes(page_width, 1.0).items():
        whole = {item.text for item, _, lines in set_texts(scene, 1.0) if not lines[-1].endswith(MORE)}
        for item, _, lines in set_texts(scenes(page_width, 1.5)[name], 1.5):
            cut = lines[-1].endswith(MORE) and not item.text.endswith(MORE)
            assert not (cut and item.text in whole), (name, item.text)
