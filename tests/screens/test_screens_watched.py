"""On every screen with a field of sentences somebody is told at once when what they type may point at a person."""

from __future__ import annotations

import pytest

from game.core.privacy.watched import kinds_of
from tests.screens.test_screens_keys import WIDTHS, with_field

AT_THE_DESK = "desk-"
"""Scenes of the desk in its window are given what they look for with the window: tests of the desk look there."""


@pytest.mark.parametrize("width", WIDTHS)
def test_every_field_looks_for_what_does_not_belong_in_it(width: float) -> None:
    """In all states of the wall, with whatever lies over it: the kinds of its command, and no other."""
    watching, wrong = 0, []
    on_the_wall = ((name, scene) for name, scene in with_field(width) if not scene.name.startswith(AT_THE_DESK))
    for name, scene in on_the_wall:
        for field in scene.fields():
            found = tuple(kind for kind, _ in field.watch)[: len(kinds_of(field.command))]
            watching += bool(found)
            if found != kinds_of(field.command):
                wrong.append(f"{name}: {field.name} looks for {found}")
    assert not wrong, "\n".join(wrong)
    assert watching > 20
