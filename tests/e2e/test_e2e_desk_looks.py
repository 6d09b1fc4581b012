"""The pages of desk, scribe and door for everybody: axe-core, targets, narrow screens, large text, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from game.core import commands as c
from game.core.phases import Phase
from game.core.phone_status import TypedReason
from game.core.sharing import Share
from game.i18n.words import ENGLISH
from game.texts.sharing import leaving_words
from game.tools.gallery.study_day import TEXT, study_days
from tests.e2e.browser import axe_source, overflow, small_targets, violations
from tests.e2e.desk_room import DeskRoom, at_phase, opened

LAPTOP = {"width": 1366, "height": 768}


@pytest.fixture
def room() -> Iterator[DeskRoom]:
    with DeskRoom("en") as line:
        yield line


PHASES = (
    Phase.WELCOME,
    Phase.SETUP,
    Phase.FIRST_VOTE,
    Phase.TALK,
    Phase.REVEAL,
    Phase.RULE,
    Phase.CONSENT,
    Phase.CLOSING,
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phase", PHASES)
def test_everybody_can_use_it(browser: Any, room: DeskRoom, phase: Phase, scheme: str) -> None:
    """No axe violation, no target below 48 pixels, nothing beside the screen; on a phone, in light and dark."""
    axe = axe_source()
    if phase is Phase.SETUP:
        room._obeyed(c.NewSession())
    elif phase is not Phase.WELCOME:
        at_phase(room, Phase.SITUATION)
        if phase is Phase.CLOSING:
            room._obeyed(c.GoTo("closing"))
        at_phase(room, phase)
    room.phones = replace(
        room.phones, stops=1, waiting=2, said=(TypedReason("s1", "not my role"),), alarm=True, tickets=True
    )
    room.view = replace(room.view, peek=True)
    room.day = dict(study_days())["day-away"]
    room.broadcast = room.shown()
    page = opened(browser, room.link, color_scheme=scheme)
    page.wait_for_timeout(150)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    page.emulate_media(contrast="more")
    assert violations(page, axe) == []
    page.emulate_media(contrast="no-preference")
    assert violations(page, axe) == []
    assert overflow(page) <= 0
    assert small_targets(page, 48.0) == []
    page.set_viewport_size(LAPTOP)
    assert violations(page, axe) == []
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_scribe_and_door_are_for_everybody_too(browser: Any, room: DeskRoom, scheme: str) -> None:
    """The same for the small pages, also very narrow."""
    axe = axe_source()
    at_phase(room, Phase.TALK)
    room.day = dict(study_days())["day-on"]
    room.publish(room.shown())
    for link in (room.scribe_link, f"{room.url}/desk/used"):
        page = opened(browser, link, color_scheme=scheme)
        page.set_viewport_size({"width": 320, "height": 568})
        assert violations(page, axe) == []
        assert overflow(page) <= 0
        assert small_targets(page, 48.0) == []
        page.context.close()


def test_what_leaves_the_room_stands_at_every_desk(browser: Any, room: DeskRoom) -> None:
    """The line on the desk and the page of a scribe; at the desk the very texts too, and the ways back."""
    at_phase(room, Phase.TALK)
    page, scribe = opened(browser, room.link), opened(browser, room.scribe_link)
    for one in (page, scribe):
        assert one.locator("#leaving").count() == 0
    assert page.locator("#sharing").count() == 0
    room.day = dict(study_days())["day-away"]
    room.publish(room.shown())
    for one in (page, scribe):
        one.locator("#leaving").wait_for(state="visible")
        assert one.locator("#leaving").inner_text() == leaving_words(Share.END, ENGLISH)
    page.locator("#gone summary").click()
    told = page.locator("#sharing").inner_text()
    assert TEXT in told and "Not shared yet: 3." in told and "Kamer 3" in told
    names = page.locator("#sharing input[name=do]").evaluate_all("all => all.map(one => one.value)")
    assert names == ["share_rules", "stop_sharing", "take_back_shared"]
    room.day = dict(study_days())["day-stopped"]
    room.publish(room.shown())
    for one in (page, scribe):
        one.locator("#leaving").wait_for(state="detached")
        one.context.close()


def test_a_narrow_phone_with_large_text(browser: Any, room: DeskRoom) -> None:
    """320 pixels wide and text at 200 %: nothing lies beside the screen."""
    at_phase(room, Phase.FIRST_VOTE)
    page = opened(browser, room.link)
    page.set_viewport_size({"width": 320, "height": 568})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) <= 0
    page.context.close()
