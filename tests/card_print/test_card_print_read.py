"""Printed voting cards are read by the reader of the game: turned by hand, and photographed from up to eight metres."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest
from pygame import Surface, image, transform

from game.card_print import voting_cards
from game.card_print.parts import Deck
from game.card_print.voting_cards import size_of
from game.core.cards import LETTERS
from game.core.cards_seen import DIAGONAL, CardsSeen, letters_shown
from game.core.voting_cards import BACK, letter_on_top, letters_of, side_for
from game.documents.formats import pdf
from game.eye.library import can_read
from game.eye.sources import Photo
from game.eye.tags import TagReader
from game.i18n.words import ENGLISH
from tests.card_print.photographs import GOOD, ORDINARY, Held, Light, Printed, cut_out, photographed
from tests.eye.eye_samples import listening
from tests.sizes import CARDS_PHOTOGRAPHED, TOLD

pytestmark = pytest.mark.skipif(
    not pdf.can_write() or not can_read(), reason="no PDF can be made here, or the library that reads has no wheel"
)
CARDS, PPI, GUIDE = 40, 60, 2
METRES = (4, 5, 6, 7, 8)


@cache
def page_surfaces(deck: Deck) -> tuple[Surface, ...]:
    return tuple(image.load(io.BytesIO(one), "x.png") for one in voting_cards.page_pictures(deck, ENGLISH, PPI))


@cache
def printed(tag: int, large: bool) -> Printed:
    """One side of a card of a deck of forty, cut from its page."""
    deck = Deck(CARDS, large)
    size, number = size_of(deck), tag % BACK
    sheet, row = divmod(number, size.on_a_sheet)
    page = page_surfaces(deck)[GUIDE + 2 * sheet + (tag >= BACK)]
    return cut_out(page, ((210 - size.side) / 2, (297 - size.on_a_sheet * size.side) / 2 + row * size.side), size.side)


@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_what_is_on_top_is_what_is_read(large: bool) -> None:
    """Forty cards, both sides, turned by hand."""
    _read_at_every_turn(page_surfaces(Deck(CARDS, large))[GUIDE:], large)


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler, which draws a PDF, is not installed")
def test_the_pdf_itself_is_read(tmp_path: Path) -> None:
    """As another program than ours draws it."""
    (tmp_path / "deck.pdf").write_bytes(voting_cards.write(Deck(CARDS), ENGLISH))
    subprocess.run(["pdftoppm", "-r", str(PPI), "-png", tmp_path / "deck.pdf", tmp_path / "page"], check=True)
    pages = sorted(tmp_path.glob("*.png"))[GUIDE:]
    _read_at_every_turn(tuple(image.load(page) for page in pages), large=False)


def _read_at_every_turn(pages: tuple[Surface, ...], large: bool) -> None:
    """A quarter counter-clockwise brings the letter of the right-hand side up."""
    reader, deck = TagReader(), Deck(CARDS, large)
    assert len(pages) == 2 * CARDS / size_of(deck).on_a_sheet
    for page, surface in enumerate(pages):
        sheet, is_back = divmod(page, 2)
        each = size_of(deck).on_a_sheet
        numbers = range(sheet * each, (sheet + 1) * each)
        for turned in range(4):
            hand = transform.rotate(surface, 90 * turned)
            found = {one.tag: one for one in reader.read(image.tobytes(hand, "RGB")[1::3], *hand.get_size())}
            assert set(found) == {number + BACK * is_back for number in numbers}
            for number in () if is_back else numbers:
                assert letter_on_top(number, found[number].side) == letters_of(number)[turned], (number, turned)
            assert all(one.off < 1 for one in found.values())


def test_the_pages_of_the_guide_vote_for_nobody() -> None:
    """Page two hangs on the wall: what is drawn on it is no card of any deck."""
    reader = TagReader()
    for large in (False, True):
        for page in page_surfaces(Deck(CARDS, large))[:GUIDE]:
            assert reader.read(image.tobytes(page, "RGB")[1::3], *page.get_size()) == ()


@pytest.mark.parametrize("lines", [720, 1080])
@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_a_photographed_card_is_read_rightly_or_not_at_all(
    large: bool, lines: int, record_property: Callable[[str, object], None]
) -> None:
    """The page's own pixels before a camera, out of focus, moved, askew, unevenly lit. Nearby nearly all are read."""
    shares: dict[tuple[int, str], int] = {}
    for metres in METRES:
        for name, light in (("good", GOOD), ("ordinary", ORDINARY)):
            read = sum(_shots(large, lines, metres, light))
            shares[metres, name] = round(100 * read / CARDS_PHOTOGRAPHED.now)
    told = ", ".join(f"{m} m {shares[m, 'good']} / {shares[m, 'ordinary']}" for m in METRES)
    record_property(TOLD, f"{200 if large else 148} mm, {lines} lines, % read in good / ordinary light: {told}")
    assert shares[METRES[0], "good"] >= 75


def _shots(large: bool, lines: int, metres: int, light: Light) -> Iterator[bool]:
    """Whether each of so many photographs was read; none of them wrongly."""
    reader, chance = TagReader(), Random(f"{large} {lines} {metres} {light}")
    for shot in range(CARDS_PHOTOGRAPHED.now):
        tag, quarters = shot % CARDS + BACK * (chance.random() < 0.1), chance.randrange(4)
        taken = photographed(printed(tag, large), Held(quarters, metres), lines, light, chance)
        found = [one for one in reader.read(taken.pixels, taken.side, taken.side) if one.off <= DIAGONAL]
        right = [(one.tag, one.side) for one in found] in ([], [(tag, quarters)])
        assert right or (found[0].tag == tag >= BACK), (shot, tag, quarters, metres, found)
        yield bool(found)


def test_a_photo_of_printed_cards_becomes_votes() -> None:
    """Twelve people at five metres, by the whole road: paper, picture, JPEG, the eye's own process, letters."""
    chance, wanted = Random(5), {number: LETTERS[number % len(LETTERS)] for number in range(12)}
    room = Surface((4 * 120, 3 * 120))
    for number, letter in wanted.items():
        taken = photographed(printed(number, False), Held(side_for(number, letter), 5), 1080, GOOD, chance)
        grey = b"".join(bytes((one,)) * 3 for one in taken.pixels)
        room.blit(image.frombytes(grey, (taken.side, taken.side), "RGB"), (number % 4 * 120, number // 4 * 120))
    jpeg = io.BytesIO()
    image.save(room, jpeg, "x.jpg")
    seen = CardsSeen(enough=1)
    with listening(Photo(jpeg.getvalue())) as eye:
        eye.until(1)
    for frame in eye.frames:
        seen.take(frame)
    assert letters_shown(seen.sure, 0) == wanted
