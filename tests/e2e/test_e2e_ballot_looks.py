"""Every state of a ballot page as people meet it: by ear, with large letters, on a small phone, in the dark."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pygame.image import load

from game.core.sharing import Share
from game.i18n.words import ENGLISH
from game.texts.sharing import leaving_words
from tests.e2e.ballot_room import Room
from tests.e2e.ballot_states import STATES
from tests.e2e.browser import NARROW, axe_source, overflow, small_targets, violations
from tests.waiting import eventually

WIDE_WORDS = "Vertrouwenspersonenoverlegcommissievoorzitter en nog veel meer woorden over deze situatie, telkens weer."


@pytest.mark.parametrize("name", STATES)
def test_axe_finds_nothing(name: str, here: Room) -> None:
    """WCAG 2.2 A and AA and the good practices of axe-core, in both colour schemes, and with more contrast in each."""
    axe = axe_source()
    here.game.share = None if name == "end" else Share.SETTLED  # of a study day there is no end: the hall may ask more
    page = here.phone(color_scheme="light")
    STATES[name](here, page)
    page.context.set_offline(False)
    for scheme in ("light", "dark"):
        for contrast in ("no-preference", "more"):
            page.emulate_media(color_scheme=scheme, contrast=contrast)
            assert violations(page, axe) == [], (scheme, contrast)


def test_axe_would_find_something(here: Room) -> None:
    """A pale text and a button without a name are seen, so an empty list means something."""
    axe = axe_source()
    page = here.phone()
    page.evaluate("document.getElementById('text').style.color = '#ddd'")
    page.evaluate("document.querySelector('summary').replaceChildren()")
    found = {told.partition(":")[0] for told in violations(page, axe)}
    assert {"color-contrast", "summary-name"} <= found


@pytest.mark.parametrize("name", STATES)
def test_small_screens_and_large_letters(name: str, here: Room) -> None:
    """At 320 pixels, and there with letters of twice the size: nothing lies beside the screen, all can be tapped."""
    page = here.phone(viewport=NARROW, is_mobile=True, has_touch=True)
    STATES[name](here, page)
    page.evaluate("words => document.querySelectorAll('#text,.pick span').forEach(e => e.append(words))", WIDE_WORDS)
    assert overflow(page) <= 0
    assert small_targets(page) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) <= 0
    assert small_targets(page) == []


def test_a_line_stands_as_long_as_something_leaves_the_room(here: Room) -> None:
    """It comes and goes while somebody looks; also on a small phone with large letters."""
    page = here.phone(viewport=NARROW)
    line = page.locator("#hall")
    assert not line.is_visible()
    for share in (Share.SETTLED, Share.END):
        here.game.share = share
        here.game.publish()
        told = leaving_words(share, ENGLISH)
        eventually(line.inner_text, told.__eq__)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert line.is_visible() and overflow(page) <= 0
    here.game.share = Share.STOPPED
    here.game.publish()
    eventually(lambda: not line.is_visible())


def test_less_motion(here: Room) -> None:
    """Who asks for less motion gets bars without a sweep."""
    page = here.phone(reduced_motion="reduce")
    STATES["results"](here, page)
    took = page.evaluate("getComputedStyle(document.querySelector('li rect')).transitionDuration")
    assert set(took.split(", ")) == {"0s"}


def test_forced_colours(here: Room) -> None:
    """Where the machine decides the colours, a choice is still told apart by its edge."""
    page = here.phone(forced_colors="active")
    STATES["counted"](here, page)
    edge = "name => getComputedStyle(document.querySelector(`button[value=${name}]`)).borderTopWidth"
    assert page.evaluate(edge, "b") == "4px"
    assert page.evaluate(edge, "a") == "2px"


@pytest.mark.parametrize("how", [{}, {"forced_colors": "active"}, {"java_script_enabled": False}])
def test_each_standpoint_has_a_shape(how: dict[str, Any], here: Room) -> None:
    """All of one area, and each other than the others, also where the machine decides the colours."""
    here.open_vote()
    page = here.phone(**how)
    marks = [_covered(one.screenshot()) for one in page.locator(".pick:visible > i").all()[:3]]
    assert len({frozenset(mark) for mark in marks}) == len(marks)
    assert max(map(len, marks)) < 1.1 * min(map(len, marks))
    assert [(2, 26) in mark for mark in marks] == [False, False, False], "nothing reaches the edge of its box"
    corners = [[at in mark for at in ((10, 11), (14, 14))] for mark in marks]
    assert corners == [[True, True], [False, True], [False, False]], "a square, a circle, a triangle"


def _covered(png: bytes) -> set[tuple[int, int]]:
    """Where a picture is not as beside its corner; the edge itself may lie between two pixels."""
    image = load(BytesIO(png), "mark.png")
    ground = image.get_at((2, 2))
    w, h = image.get_size()
    return {(x, y) for x in range(1, w - 1) for y in range(1, h - 1) if image.get_at((x, y)) != ground}


def test_more_contrast(here: Room) -> None:
    """Who asks for it gets dark edges around what can be pressed, and no grey words, by day and by night."""
    page = here.phone(contrast="more")
    STATES["vote"](here, page)
    told = "() => ['button[value=a]', 'header'].map(at => getComputedStyle(document.querySelector(at)))"
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        edge, words, ink = page.evaluate(
            f"(({told})()).map((s, n) => n ? s.color : s.borderTopColor).concat(getComputedStyle(document.body).color)"
        )
        assert edge == words == ink


def test_changes_are_told_by_ear(here: Room) -> None:
    """A status region speaks when a vote opens and when a choice is counted, and the focus is not taken away."""
    page = here.phone()
    assert page.get_attribute("#live", "role") == page.get_attribute("#note", "role") == "status"
    assert page.text_content("#live") == ""
    STATES["counted"](here, page)
    assert "A parent calls" in page.text_content("#live")
    assert page.evaluate("document.activeElement.value") == "b"
