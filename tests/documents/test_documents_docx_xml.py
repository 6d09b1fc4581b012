"""The smallest pieces of a Word document: whatever was typed, the XML is whole and shows that text."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.documents.blocks import Blanks, Block, Bullets, Entry, Para, Steps, Sub, Table
from game.documents.formats.docx.body import Printer
from game.documents.formats.docx.parts import FACES, Face, masked, numbering_xml, settings_xml
from game.documents.formats.docx.styles import looks, styles_xml
from game.documents.formats.docx.xml import NAMESPACES, attribute, bookmark, field, fit, leftward, paragraph, plain, run
from game.i18n.words import ENGLISH
from game.system.resources import resource

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODD = st.text(st.sampled_from("ab <>&\"'\x00\x1b\n\t\ud800\ufffeشé👩"))


def parsed(xml: str) -> ET.Element:
    return ET.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")


def shown(xml: str) -> str:
    return "".join(element.text or "" for element in parsed(xml).iter(f"{WORD}t"))


def styles(block: Block) -> list[str]:
    """The style of each paragraph that a block is printed in, in order."""
    found = parsed(Printer().block(block)).iter(f"{WORD}pStyle")
    return [element.attrib[f"{WORD}val"] for element in found]


@given(ODD)
def test_whatever_is_typed_the_file_opens(text: str) -> None:
    """Word says “unreadable content” for one wrong character, and the protocol of an afternoon is gone."""
    assert shown(run(text)) == shown(plain("Normal", text)) == fit(text)
    assert parsed(f"<w:x w:y={attribute(text)}/>")[0].attrib[f"{WORD}y"] == fit(text)


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        pytest.param("a\x00b\x0b", "ab", id="control characters"),
        pytest.param("a\ud83db", "ab", id="half a character"),
        pytest.param("a\r\n\tb", "a b", id="lines become one"),
        pytest.param("👩\u200d🏫 é <b>", "👩\u200d🏫 é <b>", id="what XML holds stays"),
    ],
)
def test_what_xml_cannot_hold_is_left_out(typed: str, held: str) -> None:
    """And nothing else is."""
    assert fit(typed) == held


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("We call.", False, id="Latin"),
        pytest.param("נתקשר", True, id="Hebrew"),
        pytest.param("سنتصل", True, id="Arabic"),
        pytest.param("“12” سنتصل now", True, id="figures and quotes have no direction"),
        pytest.param("We say سنتصل", False, id="the first letter decides"),
        pytest.param("12 – 13", False, id="no letter at all"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_text_runs_the_way_of_its_first_letter(text: str, left: bool) -> None:
    """A school may write its rules in Arabic; a Dutch paper with one such word stays Dutch."""
    assert leftward(text) is left
    assert ("<w:bidi/>" in plain("Normal", text), "<w:rtl/>" in run(text)) == (left, left)


def test_no_text_is_no_run() -> None:
    """An empty cell is a paragraph without anything in it."""
    assert run("") == "" and shown(plain("OkCell", "")) == ""


def test_properties_stand_in_the_order_that_the_schema_asks_for() -> None:
    """The style first, the direction last; Word mends nothing here."""
    (properties,) = parsed(paragraph("X", "", "<w:keepNext/>", leftward=True)).iter(f"{WORD}pPr")
    assert [child.tag.removeprefix(WORD) for child in properties] == ["pStyle", "keepNext", "bidi"]


def test_a_field_shows_something_until_word_worked_it_out() -> None:
    """“Page 1 of 1”, and no hole."""
    assert shown(field("PAGE", "1")) == "1"
    kinds = [one.attrib[f"{WORD}fldCharType"] for one in parsed(field("PAGE", "1")).iter(f"{WORD}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_a_bookmark_ends_where_it_began() -> None:
    """The table of contents points at it."""
    tags = [(one.tag.removeprefix(WORD), one.attrib[f"{WORD}id"]) for one in parsed(bookmark("_Toc1", 4, ""))]
    assert tags == [("bookmarkStart", "4"), ("bookmarkEnd", "4")]


@pytest.mark.parametrize(
    ("block", "names"),
    [
        pytest.param(Para("a"), ["Normal"], id="text"),
        pytest.param(Para("a", "warning"), ["OkWarning"], id="a warning"),
        pytest.param(Para("a", "unheard of"), ["Normal"], id="a kind that is new"),
        pytest.param(Sub("a"), ["Heading2"], id="a heading"),
        pytest.param(Bullets(("a", "b")), ["ListBullet"] * 2, id="points"),
        pytest.param(Steps(("a", "b")), ["ListNumber"] * 2, id="steps"),
        pytest.param(Entry("3.1", "a"), ["OkRule"], id="a rule alone"),
        pytest.param(
            Entry("3.1", "a", (("", "agreed"), ("Why", "b"))), ["OkRule", "OkResult", "OkDetail"], id="a rule"
        ),
        pytest.param(Entry("P1", "a", (("Why", "b"), ("", "c"))), ["OkRule", "OkDetail", "OkDetail"], id="a point"),
        pytest.param(Blanks(("a", "b")), ["OkBlank"] * 2, id="lines"),
        pytest.param(
            Table("T", ("h",), (("c",),), (1.0,)), ["OkHead", "OkCell", "OkAfterTable"], id="a table and room after it"
        ),
    ],
)
def test_each_block_has_its_styles(block: Block, names: list[str]) -> None:
    """A school changes a style and the whole document changes; all of them are in the style sheet."""
    assert styles(block) == names
    assert all(f'w:styleId="{name}"' in styles_xml("en", ENGLISH) for name in names)


def test_every_list_of_steps_begins_where_it_says() -> None:
    """Three lists are three numberings, or the second would go on counting from the first."""
    printer = Printer()
    for first in (1, 5, 1):
        printer.block(Steps(("a", "b"), first))
    assert printer.firsts == [1, 5, 1]
    starts = [
        one.attrib[f"{WORD}val"] for one in ET.fromstring(numbering_xml(printer.firsts)).iter(f"{WORD}startOverride")
    ]
    assert starts == ["1", "5", "1"]


@pytest.mark.parametrize(("language", "tongue"), [("nl", "nl-NL"), ("en", "en-GB"), ("fy", "fy")])
def test_the_spelling_is_that_of_the_document(language: str, tongue: str) -> None:
    """No red lines under Dutch on an English computer; a language without a country is itself."""
    (found,) = ET.fromstring(settings_xml(language)).iter(f"{WORD}themeFontLang")
    assert found.attrib[f"{WORD}val"] == tongue


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.slot)
def test_a_masked_typeface_unmasks_to_itself(face: Face) -> None:
    """Word takes the key from the list of typefaces; only the first 32 bytes are changed."""
    made, font = masked(face), resource("assets", "fonts", face.file).read_bytes()
    key = bytes.fromhex(face.key.replace("-", ""))[::-1] * 2
    assert bytes(a ^ b for a, b in zip(made[:32], key, strict=True)) + made[32:] == font != made


def test_what_is_no_block_is_a_mistake_of_ours() -> None:
    """Whoever adds a kind of block is told at once which format lacks it."""
    with pytest.raises(TypeError, match="no XML for a str"):
        Printer().block("text")


def test_a_leaflet_is_set_tighter_and_in_the_same_styles() -> None:
    """It is to fit its page; whoever knows one document knows the other."""
    wide, tight = looks(ENGLISH), looks(ENGLISH, tight=True)
    assert [look.id for look in wide] == [look.id for look in tight]
    assert sum(sum(look.space) + look.size for look in tight) < sum(sum(look.space) + look.size for look in wide)
