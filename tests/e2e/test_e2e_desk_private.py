"""What may point at somebody leaves a field of the desk page by a second press only, whatever else is done to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from game.core.phases import Phase
from tests.e2e.browser import eventually
from tests.e2e.desk_room import DeskRoom, at_phase, opened

NAMED = "Vraag het juf Fatima"


@pytest.fixture
def room() -> Iterator[DeskRoom]:
    with DeskRoom("en") as line:
        yield line


def known(room: DeskRoom) -> str:
    """All that the room has of what was typed."""
    play = room.meeting.session.play
    return f"{play.arguments} {play.draft} {play.objections} {room.view.proposal} {room.notes}"


LEAVING: dict[str, Callable[[Any], object]] = {
    "tab": lambda page: page.keyboard.press("Tab"),
    "escape": lambda page: page.keyboard.press("Escape"),
    "a click elsewhere": lambda page: page.mouse.click(5, 5),
    "time": lambda page: page.wait_for_timeout(900),
    "one enter": lambda page: page.keyboard.press("Enter"),
    "enter held down": lambda page: [page.keyboard.down("Enter") for _ in range(12)],
    "enter twice at once": lambda page: [page.keyboard.press("Enter") for _ in range(2)],
}
FIELDS = [
    (Phase.TALK, "[id^=e-argument]"),
    (Phase.RULE, "#e-reword"),
    (Phase.RULE, "#e-propose"),
    (Phase.TALK, "#e-notes"),
]


@pytest.mark.parametrize("way", LEAVING)
@pytest.mark.parametrize(("phase", "where"), FIELDS, ids=[where for _, where in FIELDS])
def test_no_way_out_of_a_field_sends_a_name(browser: Any, room: DeskRoom, phase: Phase, where: str, way: str) -> None:
    """The text stays in its field, and the page asks."""
    at_phase(room, phase)
    page = opened(browser, room.link)
    field = page.locator(where).first
    field.fill(NAMED)
    LEAVING[way](page)
    page.wait_for_timeout(300)
    assert "Fatima" not in known(room) and "Fatima" in field.input_value()
    page.context.close()


@pytest.mark.parametrize(("phase", "where"), FIELDS, ids=[where for _, where in FIELDS])
def test_a_second_press_lets_it_go(browser: Any, room: DeskRoom, phase: Phase, where: str) -> None:
    at_phase(room, phase)
    page = opened(browser, room.link)
    field = page.locator(where).first
    field.fill(NAMED)
    button = field.locator("xpath=ancestor::form").locator("button").first
    button.click()
    eventually(page, "document.getElementById('notice').className", "warn")
    assert "Fatima" not in known(room)
    page.wait_for_timeout(400)
    button.click()
    for _ in range(100):
        if "Fatima" in known(room):
            break
        page.wait_for_timeout(50)
    assert "Fatima" in known(room)
    page.context.close()
