"""Voting cards for the camera on paper: what stands where, that a deck is for years, and what its pages say."""

from __future__ import annotations

import io
import shutil
from hashlib import sha256

import pytest
from pygame import Surface, image

from game.card_print import voting_cards
from game.card_print.order import deck_pdf
from game.card_print.parts import MOST_PEOPLE, Deck
from game.card_print.voting_cards import LARGE, REACH, SMALL, Size, size_of
from game.core.tag_pattern import pattern
from game.core.voting_cards import BACK, CELLS, MOST_CARDS, letters_of
from game.documents import typesetter
from game.documents.formats import pdf
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.system.errors import UserError
from tests.card_print.card_print_samples import bare, pages_of, places

pytestmark = pytest.mark.skipif(
    not pdf.can_write() or shutil.which("pdftotext") is None, reason="no PDF can be made or read here"
)
MM = 72 / 25.4
PPI = 100
GUIDE = 2
"""Pages before the cards."""


@pytest.mark.parametrize(("people", "large", "sheets"), [(1, False, 1), (24, False, 12), (5, True, 5), (25, False, 13)])
def test_a_deck_has_a_front_and_a_back_for_each_sheet(people: int, large: bool, sheets: int) -> None:
    """Two small ones on a sheet, or a large one; a front stands on an odd page, and its back behind it."""
    told = [bare(page) for page in pages_of(voting_cards.write(Deck(people, large), ENGLISH))]
    assert len(told) == GUIDE + 2 * sheets
    for n in range(sheets):
        assert f"front{n + 1}of{sheets}" in told[GUIDE + 2 * n]
        assert f"back{n + 1}of{sheets}" in told[GUIDE + 2 * n + 1]


def test_a_deck_of_today_is_read_in_years() -> None:
    """Patterns and letters of all two hundred, as they were when the first deck was printed."""
    printed = [(pattern(tag), letters_of(tag)) for tag in range(MOST_CARDS)]
    backs = [pattern(BACK + tag) for tag in range(MOST_CARDS)]
    assert MOST_CARDS == MOST_PEOPLE
    assert sha256(repr((printed, backs)).encode()).hexdigest() == GOLDEN


GOLDEN = "23685936712a9aa1802bf7f3d181aabedb85ec8f1f9e50e9ef7dea9e8d7b55c7"


@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_what_is_printed_is_the_pattern(large: bool) -> None:
    """Cell by cell, on fronts and backs, where it belongs; the white around it is white up to the letters."""
    deck, size = Deck(3, large), size_of(Deck(3, large))
    made = [image.load(io.BytesIO(one), "x.png") for one in voting_cards.page_pictures(deck, ENGLISH, PPI)[GUIDE:]]
    for number in range(deck.people):
        sheet, row = divmod(number, size.on_a_sheet)
        for side, tag in enumerate((number, BACK + number)):
            assert _cells(made[2 * sheet + side], size, row) == pattern(tag), (number, side)


def _cells(page: Surface, size: Size, row: int) -> tuple[tuple[bool, ...], ...]:
    left, top, cell = _corner(size, row)
    middles = [[(left + (x + 0.5) * cell, top + (y + 0.5) * cell) for x in range(CELLS)] for y in range(CELLS)]
    return tuple(tuple(page.get_at(_pixel(*at))[0] < 128 for at in along) for along in middles)


def _corner(size: Size, row: int) -> tuple[float, float, float]:
    """Where the tag of a card begins, and how large one of its cells is, in millimetres."""
    left, top = (210 - size.side) / 2 + size.margin, (297 - size.on_a_sheet * size.side) / 2 + size.margin
    return left, top + row * size.side, (size.side - 2 * size.margin) / CELLS


def _pixel(x: float, y: float) -> tuple[int, int]:
    return round(x * PPI / 25.4), round(y * PPI / 25.4)


def test_no_white_line_runs_through_the_black() -> None:
    """A printer would draw it, and a camera would take it for an edge: black is black from cell to cell."""
    page = image.load(io.BytesIO(voting_cards.page_pictures(Deck(1), ENGLISH, PPI)[GUIDE]), "x.png")
    left, top, cell = _corner(SMALL, 0)
    for y in range(CELLS - 1):
        for x in range(CELLS):
            if pattern(0)[y][x] and pattern(0)[y + 1][x]:
                edge = _pixel(left + (x + 0.5) * cell, top + (y + 1) * cell)
                assert all(page.get_at((edge[0], edge[1] + d))[0] < 40 for d in (-2, -1, 0, 1, 2)), (x, y)


@pytest.mark.parametrize(("large", "size"), [(False, SMALL), (True, LARGE)], ids=["small", "large"])
def test_the_letters_stand_at_the_four_sides_as_the_game_reads_them(large: bool, size: Size) -> None:
    """Top, right, bottom, left of each card; a printer that leaves 4.2 mm of the paper blank prints them all."""
    data = voting_cards.write(Deck(2, large), ENGLISH)
    for number in range(2):
        sheet, row = divmod(number, size.on_a_sheet)
        middle = 105.0, (297 - size.on_a_sheet * size.side) / 2 + (row + 0.5) * size.side
        far = size.side / 2 - size.letter
        found = {
            letter: (x / MM, y / MM)
            for x, y, letter in places(data, GUIDE + 1 + 2 * sheet)
            if letter in "ABCD" and abs(y / MM - middle[1]) < size.side / 2
        }
        for letter, (dx, dy) in zip(letters_of(number), ((0, -far), (far, 0), (0, far), (-far, 0)), strict=True):
            x, y = found[letter]
            assert abs(x - middle[0] - dx) < 4 and abs(y - middle[1] - dy) < 4, (number, letter)
    assert size.letter - 1.4 + (297 - size.on_a_sheet * size.side) / 2 > 4.2


def test_no_number_of_a_card_can_be_read() -> None:
    """A sheet says which sheet it is in what is cut off, and a card only its letters, or dashes on its back."""
    told = pages_of(voting_cards.write(Deck(40), ENGLISH))[GUIDE:]
    kept = [bare(page).replace("Votingcardsforthecamera·", "") for page in told]
    for n, (front, back) in enumerate(zip(kept[::2], kept[1::2], strict=True), 1):
        assert sorted(front.replace(f"front{n}of20", "")) == sorted("ABCD" * 2)
        assert set(back.replace(f"back{n}of20", "")) == {"–"}


@pytest.mark.parametrize("language", ["nl", "en", "de", "fy", "tr", "uk"])
def test_two_pages_say_how_in_every_language(language: str) -> None:
    """How to print, deal and hold them, how far they are read, and what is private: no more, so that fronts are odd."""
    say = words(language)
    data = voting_cards.write(Deck(2), say)
    guide, room = (bare(page) for page in pages_of(data)[:GUIDE])
    assert len(pages_of(data)) == GUIDE + 2 and b"pdfuaid" in data
    for metres in (metres for both in REACH for metres in both):
        assert bare(say("up to {n} m", n=metres)) in guide
    private = "This is private as long as nobody films or leans over. On a heavy card, use the keyboard or phones."
    assert bare(say(private)) in guide
    assert bare(say("Turn it until the letter of your choice is on top.")) in room
    assert bare(say("How to vote with a card")) in room


def test_the_same_deck_makes_the_same_bytes() -> None:
    assert voting_cards.write(Deck(3), ENGLISH) == voting_cards.write(Deck(3), ENGLISH)


@pytest.mark.parametrize("people", [0, -1, MOST_PEOPLE + 1])
def test_for_how_many_is_bounded(people: int) -> None:
    with pytest.raises(UserError, match="1 to 200"):
        deck_pdf(Deck(people), ENGLISH)


def test_where_no_pdf_can_be_made_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cards are the same from every computer."""
    monkeypatch.setattr(typesetter, "find_spec", lambda name: None)
    with pytest.raises(UserError, match="on another one"):
        deck_pdf(Deck(), ENGLISH)
