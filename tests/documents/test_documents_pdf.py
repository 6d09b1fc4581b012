"""The PDF: the compiler checks it against PDF/UA-1, texts stay texts, and whatever is typed comes out as pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.adoption import ProtocolState
from game.core.cards import CardId
from game.core.session import Setup
from game.documents import typesetter
from game.documents.blocks import Paper
from game.documents.compose import compose
from game.documents.formats import EXPORTS, pdf
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.system.resources import resource
from tests.documents.documents_extremes import logo
from tests.documents.documents_samples import AGREED, CONTACTS, SESSION, STATES, adopted, document, in_state

PNG = b"\x89PNG\r\n\x1a\n"
LOGO = (Path(__file__).parents[2] / "docs" / "pictures" / "first-vote-nl.png").read_bytes()
ODD = (
    "#panic() $x$ *b* _i_ [a] @ref \\ `raw` <label> // comment /* more */ ~ -- ' \"",
    "👩‍🏫 emoji 😀 and 日本語 and ﷽",
    "שלום عليكم a rule that turns round",
    "word " * 1000,
    "x" * 5000,
)


def paper(kind: str = "protocol", **changes: object) -> Paper:
    # The fields that a test names are of many types.
    return replace(PAPERS[kind](document(), ENGLISH), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", PAPERS)
def test_every_paper_becomes_pages(kind: str) -> None:
    """The protocol and each leaflet, as PDF and as pictures of its pages."""
    assert pdf.write(paper(kind), ENGLISH).startswith(b"%PDF-1.7")
    pictures = pdf.page_pictures(paper(kind), ENGLISH, 300)
    assert pictures and all(picture.startswith(PNG) for picture in pictures)
    assert all(int.from_bytes(picture[16:20], "big") in range(298, 303) for picture in pictures)


@pytest.mark.parametrize("kind", sorted(set(PAPERS) - {"protocol", "signing", "kit", "account"}))
def test_a_leaflet_of_a_dozen_agreements_is_one_page(kind: str) -> None:
    """What is to hang on a wall or go home with a child is one sheet."""
    rules = tuple(replace(AGREED, chapter=f"H{2 + n % 6}", text=f"{n} {AGREED.text}") for n in range(12))
    made = adopted(replace(SESSION, agreements=rules))
    assert len(pdf.page_pictures(PAPERS[kind](made, ENGLISH), ENGLISH, 200)) == 1


RULE = "Wij beantwoorden berichten van leerlingen en ouders alleen op schooldagen en via het kanaal van de school. "


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["nl", "en", "uk"])
def test_a_leaflet_of_forty_long_agreements_is_one_page(state: ProtocolState, language: str) -> None:
    """Also where nobody translated one, with a name of three hundred letters and a wide logo."""
    some = (replace(AGREED, card=CardId(f"basis/x{n}"), chapter=f"H{2 + n % 11}", text=RULE * 2) for n in range(40))
    school = Setup(school="Openbare basisschool De Wilg en omstreken " * 7, people=24)
    session = in_state(state, replace(SESSION, setup=school, agreements=tuple(some)))
    say = words(language)
    made = replace(compose(session, say, Context(CONTACTS)), logo=logo(8, 1))
    for kind in ("newcomers", "parents", "pupils", "school-guide", "look-back", "poster"):
        assert len(pdf.page_pictures(PAPERS[kind](made, say), say, 100)) == 1, kind


@pytest.mark.parametrize("language", ["nl", "de", "fy", "tr", "uk"])
def test_the_plan_for_threats_is_one_page_in_every_language(language: str) -> None:
    """Some say the same in more words, and the whole plan hangs on a wall."""
    say = words(language)
    made = compose(SESSION, say, Context(CONTACTS, "0.1.0"))
    assert len(pdf.page_pictures(PAPERS["threats"](made, say), say, 200)) == 1


@pytest.mark.parametrize("text", ODD)
def test_whatever_is_typed_comes_out(text: str) -> None:
    """No sign has a meaning of its own, and none stops the export."""
    made = compose(replace(SESSION, agreements=(replace(AGREED, text=text, reason=text),)), ENGLISH)
    assert EXPORTS["pdf"](made, ENGLISH).startswith(b"%PDF")


def test_a_logo_is_drawn_and_a_broken_one_left_out() -> None:
    """A logo is no reason to be without a protocol."""
    plain = pdf.write(paper(), ENGLISH)
    assert len(pdf.write(paper(logo=LOGO), ENGLISH)) > len(plain) + 10_000
    for broken in (b"no picture", LOGO[:5000], PNG + b"\0" * 60, b"\xff\xd8\xff" + b"\0" * 90 + b"\xff\xd9"):
        assert len(pdf.write(paper(logo=broken), ENGLISH)) == len(plain)


def test_a_computer_without_room_for_the_logo_leaves_it_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs the logo, not the pages on the wall."""
    plain = pdf.write(paper(), ENGLISH)

    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf, "scratch_folder", full)
    assert len(pdf.write(paper(logo=LOGO), ENGLISH)) == len(plain)
    assert pdf.page_pictures(paper(logo=LOGO), ENGLISH, 200)


@pytest.mark.parametrize("language", ["nl", "pt_BR", "zh-Hant", "fy", "ar", "x", ""])
def test_any_name_of_a_language_makes_pages(language: str) -> None:
    """A language is there because its folder is, and a folder may have a region in its name."""
    assert pdf.write(paper(language=language), ENGLISH).startswith(b"%PDF")


def test_the_same_paper_makes_the_same_bytes() -> None:
    """So that a file which nobody changed can be told from one that somebody did."""
    assert pdf.write(paper(), ENGLISH) == pdf.write(paper(), ENGLISH)


def test_without_the_library_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no wheel exists, the game offers the page to print instead."""
    assert pdf.can_write()
    monkeypatch.setattr(typesetter, "find_spec", lambda name: None)
    assert not pdf.can_write()
    with pytest.raises(pdf.CannotPrint):
        pdf.write(paper(), ENGLISH)


SLIM = """
#set page(width: auto)
#set text(font: faces, size: 10pt)
#context for first in range(0x20, 0x2027).map(str.from-unicode).filter(sign => sign.contains(slim)) {
  for weight in ("regular", "medium", "semibold", "bold") {
    for sign in (first, first + first, first + "W", "W" + first) {
      assert(not short(sign, measure(text(weight: weight, sign)).width, 10pt), message: sign)
    }
  }
}
"""


def test_a_word_that_is_not_measured_is_narrower_than_is_thought() -> None:
    """Of all signs, alone and beside each other, in all weights: else a word would run out of its column."""
    import typst  # it is not there on every computer

    source = resource("assets", "papers", "words.typ").read_bytes() + SLIM.encode()
    fonts = typst.Fonts(font_paths=[str(resource("assets", "fonts"))])
    compiler = typst.Compiler(source, font_paths=fonts)
    assert compiler.compile(format="svg")
