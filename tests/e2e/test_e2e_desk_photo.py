"""A photo of the voting cards from the desk page of a real browser: asked first, upright, small, without EXIF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.core.cards import LETTERS
from game.core.phases import Phase
from game.core.voting_cards import letter_on_top, side_for
from game.desk.model import CardPhoto
from game.eye.film import surfaces
from game.eye.sources import Film, Photo, Shown
from game.server.interface import PhotoAnswer
from tests.e2e.browser import axe_source, eventually, overflow, small_targets, violations
from tests.e2e.desk_room import DeskRoom, at_phase, opened
from tests.e2e.phone_photos import SAID, TURNED_RIGHT, WHERE, ready, stored
from tests.eye.eye_samples import listening, reads_cards
from tests.server.desk_server import settled

WIDE, HIGH = 4000, 3000
RED = (200, 20, 20)


@pytest.fixture
def room() -> Iterator[DeskRoom]:
    with DeskRoom("en") as line:
        line.offer = CardPhoto("17 of 22 seen")
        at_phase(line, Phase.FIRST_VOTE)
        yield line


def written(path: Path, turn: int = TURNED_RIGHT) -> Path:
    """A photo of twelve megapixels with a red corner at the top left of what is stored."""
    picture = pygame.Surface((WIDE, HIGH))
    picture.fill((230, 230, 230))
    picture.fill(RED, (0, 0, WIDE // 4, HIGH // 4))
    return stored(path, picture, turn)


def test_a_turned_photo_leaves_upright_and_small_and_without_exif(browser: Any, room: DeskRoom, tmp_path: Path) -> None:
    """As the canvas made it: the red corner is where people see it, and nothing tells where it was taken."""
    page = opened(browser, room.link)
    ready(page).set_input_files(written(tmp_path / "photo.jpg"))
    eventually(page, SAID, "17 of 22 voting cards seen.")
    (sent,) = room.photos
    assert b"Exif" not in sent and WHERE not in sent
    assert len(sent) < 2_000_000
    got = pygame.image.load(io.BytesIO(sent), "photo.jpg")
    assert got.get_size() == (1920, 2560)
    corners = {at: got.get_at(at)[0] - got.get_at(at)[1] > 100 for at in ((10, 10), (1900, 10), (10, 2500))}
    assert corners == {(10, 10): False, (1900, 10): True, (10, 2500): False}
    assert page.locator("#photo-file").input_value() == "", "the same picture may be sent twice"
    page.context.close()


@reads_cards
def test_the_eye_reads_what_people_hold_up(browser: Any, room: DeskRoom, tmp_path: Path) -> None:
    """A phone that was held upright stores its picture on its side: each answer would be another one."""
    letters = {number: LETTERS[number % len(LETTERS)] for number in range(24)}
    cards = tuple(Shown(number, side_for(number, letter)) for number, letter in letters.items())
    ((_, seen),) = surfaces(Film(cards, width=2400, height=2880, frames=1, tilt=30))
    page = opened(browser, room.link)
    ready(page).set_input_files(stored(tmp_path / "photo.jpg", pygame.transform.rotate(seen, 90)))
    eventually(page, SAID, "17 of 22 voting cards seen.")
    with listening(Photo(room.photos[0])) as listened:
        listened.until(1)
    (frame,) = listened.frames
    told = {one.tag: letter_on_top(one.tag, one.side) for one in frame.readings if one.tag in letters}
    assert len(told) >= len(letters) * 0.9
    assert told == {number: letters[number] for number in told}
    page.context.close()


def test_it_asks_once_a_visit_whether_the_network_is_ours(browser: Any, room: DeskRoom) -> None:
    """By a button that the keyboard reaches; a page that is loaded anew remembers it, another browser does not."""
    page = opened(browser, room.link)
    assert "without a lock" in page.locator("#photo-ask").inner_text()
    assert not page.locator("#photo-file").is_visible()
    page.locator("#photo-sure").focus()
    page.keyboard.press("Enter")
    eventually(page, "document.activeElement.id", "photo-file")
    room.offer = CardPhoto("18 of 22 seen")
    room.show_again()
    eventually(page, "document.getElementById('photo-told').textContent", "18 of 22 seen")
    assert page.locator("#photo-file").is_visible()
    page.reload()
    page.locator("#photo-file").wait_for(state="visible")
    page.context.close()
    other = opened(browser, room.link)
    other.locator("#photo-ask").wait_for(state="visible")
    other.context.close()


def test_it_is_there_only_while_a_photo_is_asked_for(browser: Any, room: DeskRoom) -> None:
    """It comes and goes without a load, also after it was agreed to."""
    page = opened(browser, room.link)
    ready(page)
    for offer, state in ((None, "detached"), (CardPhoto(), "attached")):
        room.offer = offer
        room.show_again()
        page.locator("#photo").wait_for(state=state)
    page.locator("#photo-file").wait_for(state="visible")
    page.context.close()


def test_what_is_no_picture_is_told_and_never_sent(browser: Any, room: DeskRoom, tmp_path: Path) -> None:
    """And the next photo goes."""
    broken = tmp_path / "photo.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 no more than its head")
    page = opened(browser, room.link)
    field = ready(page)
    field.set_input_files(broken)
    eventually(page, SAID, "This phone cannot use that photo. Take another one.")
    assert not room.photos
    field.set_input_files(written(broken, turn=1))
    eventually(page, SAID, "17 of 22 voting cards seen.")
    page.context.close()


def test_what_the_laptop_refuses_is_told_with_the_way_on(browser: Any, room: DeskRoom, tmp_path: Path) -> None:
    """In the words that it sent; and without a connection in those of the page."""
    photo = written(tmp_path / "photo.jpg")
    page = opened(browser, room.link)
    field = ready(page)
    room.photo = lambda jpeg: settled(None)
    field.set_input_files(photo)
    eventually(page, f"{SAID}.startsWith('No photo of the voting cards is asked for now.')")
    room.photo = lambda jpeg: settled(PhotoAnswer(sentence="Too dark: switch the light on."))
    field.set_input_files(photo)
    eventually(page, SAID, "Too dark: switch the light on.")
    page.context.set_offline(True)
    field.set_input_files(photo)
    eventually(page, f"{SAID}.startsWith('The photo did not reach the laptop.')")
    page.context.close()


def test_a_page_that_was_thrown_away_while_the_camera_was_open_says_so(browser: Any, room: DeskRoom) -> None:
    """A phone short of memory does that: the photo is lost, and nobody waits for a figure that never comes."""
    page = opened(browser, room.link)
    field = ready(page)
    with page.expect_file_chooser():
        field.click()
    page.reload()
    eventually(page, f"{SAID}.startsWith('The phone loaded this page anew')")
    page.reload()
    eventually(page, SAID, "")
    page.context.close()


def test_without_a_script_it_says_what_it_cannot_do(browser: Any, room: DeskRoom) -> None:
    """A photo goes through the canvas or not at all."""
    page = opened(browser, room.link, java_script_enabled=False)
    assert "runs no scripts" in page.locator("#photo").inner_text()
    assert not page.locator("#photo-file").is_visible()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(browser: Any, room: DeskRoom, scheme: str) -> None:
    """No axe violation, no target below 48 pixels, nothing beside the screen; before and after the question."""
    axe = axe_source()
    page = opened(browser, room.link, color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 568})
    page.locator("#photo-ask").wait_for(state="visible")
    for press in (lambda: None, page.locator("#photo-sure").click):
        press()
        assert violations(page, axe) == []
        assert overflow(page) <= 0
        assert small_targets(page, 48.0) == []
    page.context.close()
