"""What stands on a wall can be read from the back: no letters below a fortieth of its height, on any screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game.stage.paint.text import sizes
from game.ui.geometry import HEIGHT, Page
from game.ui.scene import Scene, Text
from tests.screens.screens_table import laid_out

LEAST = HEIGHT // 40
ARMS_LENGTH = re.compile(r".*-desk(-.*)?")
"""The desk is read by one person who sits before it."""
DOCUMENTS = re.compile(r"protocol-(lines|leaf_4)")
"""A page of a document, where no pictures of its pages can be made; G is there for those that are pictures."""
STILL = re.compile(r".*_tables.*|talk(_heavy)?-ways|rule.*")
"""Screens that are still to be laid out by blocks. Who does so takes its name away here."""


def small(scene: Scene) -> Iterator[str]:
    for n, (_, px) in sizes(scene, 1.0, 1.0).items():
        item = scene.items[n]
        if isinstance(item, Text) and item.text and px < LEAST:
            yield f"{px} {item.text[:40]!r}"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [1440.0, 1920.0])
def test_nothing_on_a_wall_is_smaller_than_a_fortieth_of_its_height(language: str, width: float) -> None:
    """At 4:3 too."""
    found = {}
    for name, scene in laid_out(language, Page(width)):
        if not any(kind.fullmatch(name) for kind in (ARMS_LENGTH, DOCUMENTS, STILL)):
            found[name] = list(small(scene))
    wrong = {name: texts for name, texts in found.items() if texts}
    assert len(found) > 60 and not wrong, wrong
