"""A set on paper: which pages there are, what lies behind what, and that no text is lost or becomes markup."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from pygame import Surface, image

from game.card_print import pdf as press
from game.card_print.order import ordered
from game.card_print.page_data import face, pieces
from game.card_print.parts import CARDS, PARTS, SCORES, TABLES, VOTES
from game.core.cards import Card, Weight
from game.documents import typesetter
from game.documents.formats import pdf
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.library.loading import shipped
from game.system.errors import UserError
from game.system.resources import resource
from game.texts.cards import card_text
from tests.card_print.card_print_samples import ONE, bare, numbered, order, pages, pages_of, places

pytestmark = pytest.mark.skipif(
    not pdf.can_write() or shutil.which("pdftotext") is None, reason="no PDF can be made or read here"
)
MM = 72 / 25.4
MIDDLE = 105 * MM


@pytest.mark.parametrize(("part", "cards", "people", "count"), [
    (CARDS, 1, 24, 2), (CARDS, 8, 24, 2), (CARDS, 9, 24, 4), (VOTES, 9, 8, 10), (VOTES, 9, 9, 20),
    (TABLES, 9, 24, 6), (TABLES, 9, 5, 2), (SCORES, 9, 24, 1), (SCORES, 30, 24, 2),
])  # fmt: skip
def test_each_part_has_its_sheets(part: str, cards: int, people: int, count: int) -> None:
    """Two pages of guide, so that fronts begin on a right-hand side, and then eight cards on a sheet."""
    assert len(pages(order(*numbered(cards), parts=(part,), people=people))) == 2 + count


def test_all_parts_follow_each_other() -> None:
    """Every front stands on an odd page: two-sided printing keeps fronts and backs together."""
    made = pages(order(*numbered(9), parts=PARTS, people=8))
    assert len(made) == 2 + 4 + 10 + 2 + 1
    assert [n for n, text in enumerate(made, 1) if "· front" in text] == [3, 5, 7, 9, 11, 13, 15]
    assert [n for n, text in enumerate(made, 1) if "· back" in text] == [4, 6, 8, 10, 12, 14, 16]


def test_a_card_is_read_in_its_order() -> None:
    """On the front code, theme, weight, title, situation, question; on the back the standpoints, then the rest."""
    _, _, front, back = pages(order())
    fronts = ["A1", "Volgen", "light", ONE.title, ONE.situation, ONE.question]
    backs = ["A1", *(f"Option {n}" for n in ("one", "two", "three")), *ONE.prompts, "Twist", ONE.twist]
    for page, texts in ((front, fronts), (back, backs)):
        spots = [bare(page).find(bare(text)) for text in texts]
        assert -1 not in spots and spots == sorted(spots), page


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_text_of_the_set_is_there(language: str) -> None:
    """All cards that come with the game, whole, in both languages."""
    say, found = words(language), shipped()
    wanted = ordered("basis", found, say, (CARDS,))
    data = press.write(wanted, say)
    told = bare("".join(pages_of(data)))
    for card in wanted.cards:
        for block in (one := face(card, wanted, "", say))["front"] + one["back"]:
            assert bare("".join(block["words"])) in told, (card.id, block["words"])
        assert bare(card_text(say, card, "title", card.title)) in told


def test_backs_lie_behind_their_fronts() -> None:
    """On the long edge left becomes right: a front in the left column has its back in the right one, same height."""
    data = press.write(order(*numbered(3)), ENGLISH)
    fronts = {word: (x, y) for x, y, word in places(data, 3) if word.startswith("Title")}
    backs = {word: (x, y) for x, y, word in places(data, 4) if word.startswith("Title")}
    assert sorted(fronts) == sorted(backs) == ["Title01", "Title02", "Title03"]
    assert {word for word, (x, _) in fronts.items() if x < MIDDLE} == {"Title01", "Title03"}
    assert {word for word, (x, _) in backs.items() if x < MIDDLE} == {"Title02"}
    rows = {word: int(y // (67 * MM)) for word, (_, y) in fronts.items()}
    assert rows == {word: int(y // (67 * MM)) for word, (_, y) in backs.items()}


def test_cut_marks_stand_in_the_margin_alone() -> None:
    """At each line that is cut, at all four edges; no mark is on a card."""
    _, _, front, *_ = press.page_pictures(order(parts=(VOTES,), people=1), ENGLISH, 150)
    drawn = image.load(io.BytesIO(front), "x.png")
    for x in (10, 105, 200):
        assert all(_inked(drawn, x, y) for y in (11, 286)), x
    for y in (14.5, 81.5, 148.5, 215.5, 282.5):
        assert all(_inked(drawn, x, y) for x in (6, 204)), y
    assert not any(_inked(drawn, 105, y) for y in range(16, 281))
    assert not any(_inked(drawn, x, 148.5) for x in range(12, 199))


def _inked(drawn: Surface, x: float, y: float) -> bool:
    """Whether there is ink within half a millimetre of this place, in millimetres."""
    at, reach = (round(x * 150 / 25.4), round(y * 150 / 25.4)), range(-3, 4)
    return any(min(drawn.get_at((at[0] + a, at[1] + b))[:3]) < 200 for a in reach for b in reach)


def test_everybody_gets_one_of_each_voting_card() -> None:
    """A to D and no opinion, for all people; the backs are one and the same, so that nobody sees."""
    made = pages(order(parts=(VOTES,), people=24))[2:]
    fronts = [re.sub(r"A set · .*", "", text).split() for text in made[::2]]
    for letter in "ABCD":
        assert sum(text.count(letter) for text in fronts if set(text) == {letter}) == 24
    abstain = [text for text in made[::2] if "No opinion" in text]
    assert sum(text.count("not my role") for text in abstain) == 24
    assert len({re.sub(r"· back \d+", "", text) for text in made[1::2]}) == 1
    pictures = press.page_pictures(order(parts=(VOTES,), people=8), ENGLISH, 30)[2:]
    assert len(set(pictures[::2])) == 5


def test_voting_cards_differ_without_colour_and_cover_as_much() -> None:
    """Printed in black: square, circle, triangle, diamond, as on the wall, each with its letter in the middle of it."""
    made = press.page_pictures(order(parts=(VOTES,), people=1), ENGLISH, 60)[2::2]
    dark = [_dark(image.load(io.BytesIO(one), "x.png")) for one in made[:4]]
    assert max(map(len, dark)) < 1.06 * min(map(len, dark))
    corners = [(57.5 - 15, 48 - 15), (57.5 - 12.5, 48 - 12.5)]
    at = [[_pixel(*corner, 60) in one for corner in corners] for one in dark]
    assert at == [[True, True], [False, True], [False, False], [False, False]]
    assert [_pixel(57.5 - 20, 48 + 17, 60) in one for one in dark[2:]] == [True, False]
    assert all(_pixel(57.5 + 11, 48, 60) in one for one in dark)


def _pixel(x: float, y: float, ppi: float) -> tuple[int, int]:
    """Where a place in millimetres is in a picture of so many pixels per inch."""
    return round(x * ppi / 25.4), round(y * ppi / 25.4)


def _dark(drawn: Surface) -> set[tuple[int, int]]:
    """The places on the first card of a sheet that a black printer makes dark: its luminance is below a half."""
    places = [(x, y) for x in range(*_span(12, 103)) for y in range(*_span(17, 79))]
    return {at for at in places if sum(share * part for share, part in zip(GREY, drawn.get_at(at), strict=False)) < 128}


GREY = (0.299, 0.587, 0.114)


def _span(start: float, end: float) -> tuple[int, int]:
    return round(start * 60 / 25.4), round(end * 60 / 25.4)


def test_a_table_card_holds_steps_and_house_rules() -> None:
    """Two on a sheet; the rules are those of the wall."""
    _, _, steps, rules = pages(order(parts=(TABLES,), people=8))
    assert steps.count("Read aloud") == 2 and steps.count("park it") == 2
    assert rules.count("We look for agreements") == 2 and rules.count("STOP") == 2


def test_the_score_sheet_has_no_place_for_names() -> None:
    """A row for each card: two votes of five totals, the rule, parked."""
    sheet = pages(order(*numbered(2), parts=(SCORES,)))[2]
    assert "Title01" in sheet and "Title02" in sheet and "Only totals, no names" in sheet
    assert sheet.index("First vote") < sheet.index("Second vote") < sheet.index("Agreed rule") < sheet.index("Parked")


ODD = '#panic() $x$ *b* _i_ [a] @ref \\ `raw` <label> // comment /* more */ ~ -- " #{1 + 1}'


def test_no_text_becomes_markup() -> None:
    """What means something to the compiler comes out as it was typed, in every field."""
    card = replace(
        ONE, title=ODD, situation=ODD, question=ODD, prompts=(ODD,), twist=ODD,
        options=tuple(replace(option, text=ODD) for option in ONE.options),
    )  # fmt: skip
    told = bare("".join(pages(order(card, parts=PARTS, people=1, left_out=(ODD,)))))
    assert told.count(bare(ODD)) >= 11


@pytest.mark.parametrize("long", [
    lambda text: replace(ONE, situation=text), lambda text: replace(ONE, question=text),
    lambda text: replace(ONE, twist=text),
], ids=["situation", "question", "twist"])  # fmt: skip
@pytest.mark.parametrize("text", ["many words and more " * 90, "x" * 2500, "Donaudampfschifffahrt" * 60])
def test_a_long_text_goes_on_upon_a_second_card(long: Callable[[str], Card], text: str) -> None:
    """Smaller first, then on another card; nothing is cut off, and fronts and backs stay together."""
    data = press.write(order(long(text), *numbered(2)), ENGLISH)
    told = pages_of(data)
    assert bare(text) in bare(re.sub(r"A1 ?·? ?\d/\d|Volgen|light|The first title", "", "".join(told[2:])))
    assert "A1 · 2/" in "".join(told[2:]) and len(told) % 2 == 0
    for n in range(3, len(told) + 1):
        assert all(10 * MM < x < 200 * MM and y < 290 * MM for x, y, _ in places(data, n))


WORDS = (
    "Leerlingvolgsysteemgegevensuitwisselingsovereenkomst en meer", "een woord van gewone maat, overeengekomen",
    "WWWWWWWWWWWWWW WWWWWWWWWWWWWWWWWWWWWW", "jan.de.vries@een-school.voorbeeld.nl en www.school.nl", "Щ" * 20,
    "—" * 24, "שלום עליכם", "i" * 44,
)  # fmt: skip


def test_a_page_is_the_same_whether_or_not_each_word_is_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Most words need no look, by their length or since they fit in larger letters: nothing is set otherwise for it."""
    cards = [replace(one, situation=f"{text} {text}", question=text, prompts=(text,), twist=text, picture=picture)
             for one, text, picture in zip(numbered(len(WORDS)), WORDS, ("avond", "") * 4, strict=True)]  # fmt: skip
    quick = press.write(order(*cards, parts=PARTS), ENGLISH)

    def slow(*parts: str) -> Traversable:
        return tmp_path / parts[-1] if parts[-1].endswith(".typ") else resource(*parts)

    for name, now, then in (
        ("words.typ", "word.len() * 1.2 * size <= width", "false"), ("prints.typ", "if b.fits", "if false"),
    ):  # fmt: skip
        text = resource("assets", "papers", name).read_text("utf-8")
        assert text.count(now) == 1
        (tmp_path / name).write_text(text.replace(now, then), "utf-8")
    monkeypatch.setattr(pdf, "resource", slow)
    assert press.write(order(*cards, parts=PARTS), ENGLISH) == quick


def test_words_break_only_where_they_are_too_long() -> None:
    """Joined, the pieces are the text again."""
    text = "A few words and " + "y" * 70
    assert bare("".join(pieces(text))) == bare(text)
    assert pieces("A few  words ") == ["A ", "few ", "words"]


def test_a_card_without_a_picture_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """So is one whose picture cannot be read, or is no picture."""

    class Unreadable:
        name = "x.svg"

        def read_bytes(self) -> bytes:
            raise OSError

    class Broken(Unreadable):
        def read_bytes(self) -> bytes:
            return b"<svg"

    for found in (None, Unreadable(), Broken()):
        monkeypatch.setattr(press, "picture", lambda names, found=found: found)
        assert ONE.title in pages(order())[2]


def test_a_heavy_card_is_sober() -> None:
    """The picture and the colours of the sober wall, whatever colour the theme has; its weight in words."""
    heavy = replace(ONE, weight=Weight.HEAVY)
    made = face(heavy, order(heavy), "", ENGLISH)
    assert made["sober"] and made["colour"] == "" and made["weight"] == "heavy" and made["level"] == 3
    assert face(ONE, order(), "", ENGLISH)["colour"] == "#7E5620"


def test_what_cannot_be_voted_on_is_left_out_and_named() -> None:
    """A card without a situation, and one with a single standpoint."""
    cards = (ONE, replace(ONE, title="Unwritten", situation=""), replace(ONE, title="Alone", options=ONE.options[:1]))
    made = pages(order(*cards, left_out=("broken.yaml",)))
    assert "Unwritten" not in "".join(made) and "Alone" not in "".join(made) and "broken.yaml" in made[0]


def test_a_sign_that_no_font_has_becomes_a_box() -> None:
    """It costs the sign, not the sheet."""
    assert "Two" in "".join(pages(order(replace(ONE, title="Two \ue123 \U0010fffd"))))


def test_the_pdf_keeps_to_the_standard_for_screen_readers() -> None:
    """The compiler refuses what does not. The name of the set is in it, and the same set makes the same bytes."""
    data = press.write(order(parts=PARTS, people=1), words("nl"))
    assert b"pdfuaid" in data and b"A set" in data
    assert data == press.write(order(parts=PARTS, people=1), words("nl"))


def test_where_it_cannot_be_done_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the compiler, without the set, without a card, for nobody."""
    from game.card_print.order import printed

    found = shipped()
    with pytest.raises(UserError, match="no set"):
        printed("nowhere", found, ENGLISH)
    with pytest.raises(UserError, match="1 to 200"):
        ordered("basis", found, ENGLISH, people=0)
    empty = replace(found, packs=(replace(found.packs[0], cards=()),))
    with pytest.raises(UserError, match="no card"):
        printed("basis", empty, ENGLISH)
    monkeypatch.setattr(typesetter, "find_spec", lambda name: None)
    with pytest.raises(UserError, match="cannot make a PDF"):
        printed("basis", found, ENGLISH)


@pytest.mark.parametrize("asked", [1, 4], ids=["little on it", "as much as fits"])
def test_author_and_licence_stand_on_each_card(asked: int) -> None:
    """CC BY asks for it: small at the foot of the back, under whatever else is there, and inside the card."""
    one = replace(
        ONE, author="Basisschool De Wilg", licence="CC BY 4.0", prompts=("Why is that so here? " * 5,) * asked
    )
    data = press.write(order(one, replace(ONE, title="Nobody")), ENGLISH)
    backs = [n for n, text in enumerate(pages_of(data), 1) if "· back" in text]
    assert sum(page.count("CC BY 4.0") for page in pages_of(data)) == pages_of(data)[backs[0] - 1].count("Basisschool")
    words_there = places(data, backs[0])
    top = min(y for _, y, word in words_there if word == "Basisschool")
    others = [y for x, y, word in words_there if x > MIDDLE and word in ("Why", "here?", "Standpoint")]
    assert all(y < top for y in others) and top < (14.5 + 67) * MM
