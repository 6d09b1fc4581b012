"""The line for what a rule costs, below the counters of consent: there unless the room is at something else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import Consent
from game.core.phases import Phase
from game.core.session import Status
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.stage.input.text_layout import field_layout
from game.stage.paint.viewport import Viewport
from game.ui.geometry import Page
from tests.desk.desk_samples import PEOPLE, at, usual_play


def fields(**changes: object) -> list[c.Command]:
    play = replace(usual_play(Phase.CONSENT), **changes)  # type: ignore[arg-type]
    scene = scene_of(at(Phase.CONSENT, play=play), ENGLISH, Page(1920))
    return [field.command for field in scene.fields()]


@pytest.mark.parametrize("consent", [Consent(), Consent(PEOPLE), Consent(PEOPLE - 1, 1)], ids=str)
def test_it_can_be_typed_before_and_after_the_room_was_asked(consent: Consent) -> None:
    assert fields(consent=consent) == [c.NamePrice()]


def test_an_objection_or_a_parked_rule_has_the_room() -> None:
    """First what rubs, or who comes back with it."""
    assert c.NamePrice() not in fields(consent=Consent(PEOPLE - 1, 0, 1))
    assert c.NamePrice() not in fields(status=Status.PARKED)


def test_what_was_typed_stands_there() -> None:
    draft = usual_play(Phase.CONSENT).draft
    assert draft is not None
    play = replace(usual_play(Phase.CONSENT), draft=replace(draft, price="It takes time."))
    (field,) = scene_of(at(Phase.CONSENT, play=play), ENGLISH, Page(1440)).fields()
    assert (field.text, field.command) == ("It takes time.", c.NamePrice())


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize(
    "price", ["It takes time.", "Children wait longer for an answer, and parents as well. " * 3], ids=len
)
def test_all_of_what_was_typed_is_seen(price: str, width: float) -> None:
    """The field goes below its question, over the whole width, where it has no room beside it."""
    draft = usual_play(Phase.CONSENT).draft
    assert draft is not None
    play = replace(usual_play(Phase.CONSENT), draft=replace(draft, price=price.strip()))
    (field,) = scene_of(at(Phase.CONSENT, play=play), ENGLISH, Page(width)).fields()
    assert field_layout(field, Viewport(round(width), 1080), 1.0, field.text).whole
