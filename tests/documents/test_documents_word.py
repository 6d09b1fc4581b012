"""The Word document, taken apart again: all that the paper says, in styles, with what Word needs around it."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

import docx
import pytest
from docx.document import Document as Opened
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from game.core.session import Session
from game.documents.blocks import Blanks, Bullets, Entry, Paper, Para, Reasons, Section, Steps, Sub, Table
from game.documents.formats import EXPORTS
from game.documents.formats.docx.parts import FACES
from game.documents.formats.docx.styles import looks, styles_xml
from game.documents.formats.docx.writer import write
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.system.resources import resource
from tests.documents.documents_samples import AGREED, SESSION, document

ODD = "Zoë’s 👩‍🏫 emoji, <w:p>&amp; \x00\x0b\x1f\ufffe\ud800 “quotes” €5 łódź"
ARABIC = "لا نقبل طلبات الصداقة من التلاميذ."


def paper(session: Session = SESSION) -> Paper:
    return PAPERS["protocol"](document(session), ENGLISH)


def small(*sections: Section, **more: object) -> Paper:
    base = Paper("protocol", "Title", "De Wilg", "today", "DRAFT – not adopted", "De Wilg · draft", "en", sections)
    return replace(base, **more)  # type: ignore[arg-type]  # the fields that a test names are of many types


def opened(one: Paper) -> Opened:
    return docx.Document(io.BytesIO(write(one, ENGLISH)))


def styled(made: Opened, style: str) -> list[str]:
    return [p.text for p in made.paragraphs if p.style is not None and p.style.name == style]


def texts(made: Opened) -> list[str]:
    """All paragraphs, in tables too, and the list of contents."""
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in made.element.body.iter(qn("w:p"))]


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def test_every_rule_with_its_number_stands_in_the_style_of_rules() -> None:
    """Number, tab, text: in order, and nothing else in that style."""
    made = opened(paper())
    told = [f"{one.number}\t{one.text} {one.behind}".rstrip() for one in paper().entries()]
    assert styled(made, "Rule") == told
    assert len(styled(made, "Rule")) >= len(document().rules()) > 2


def test_every_text_of_the_paper_is_there() -> None:
    """Details, steps, cells, headings, paragraphs: each is the text of a paragraph."""
    there = set(texts(opened(paper())))
    for text in _texts(paper()):
        assert " ".join(text.split()) in {" ".join(one.split()) for one in there}, text


def _texts(one: Paper) -> Iterator[str]:
    yield from (one.status, one.title, f"{one.school} – {one.date}")
    for section in (Section("", one.opening), *one.sections):
        yield section.number + section.title
        for block in section.blocks:
            match block:
                case Para():
                    yield block.whole
                case Reasons():
                    yield block.number + " ".join(f"{label}: {text}" for label, text in block.details)
                case Sub():
                    yield block.title
                case Bullets() | Steps():
                    yield from block.items
                case Blanks():
                    yield from block.labels
                case Table():
                    yield from (cell for row in (block.head, *block.rows) for cell in row)
                case Entry():
                    yield from (f"{label}: {text}" if label else text for label, text in block.details)


def test_the_status_stands_first_in_its_frame() -> None:
    """What is put before a council says at once that it is a draft."""
    made = opened(paper())
    first = made.paragraphs[0]
    assert (first.text, first.style.name if first.style else "") == (document().status, "Status")
    assert made.styles["Status"].element.find(f".//{qn('w:pBdr')}") is not None


def test_headings_are_headings() -> None:
    """Title, sections and what is inside them, by the names that Word knows; the numbers are text."""
    made = opened(paper())
    assert styled(made, "Title") == [document().title]
    told: dict[str, list[str]] = {"Heading 1": [], "Heading 2": [], "Heading 3": []}
    for section in paper().sections:
        name = f"{section.number}\t{section.title}" if section.number else section.title
        told["Heading 2" if section.part else "Heading 1"].append(name)
        below = [one.title for one in section.blocks if isinstance(one, Sub)]
        told["Heading 3" if section.part else "Heading 2"] += below
    assert {name: styled(made, name) for name in told} == told and all(told.values())


def test_only_styles_say_how_it_looks() -> None:
    """No paragraph and no run has a size, a colour or a typeface of its own."""
    allowed = {qn(f"w:{name}") for name in ("pStyle", "rStyle", "numPr", "pageBreakBefore", "bidi", "rtl")}
    body = opened(paper()).element.body
    for kind in ("w:pPr", "w:rPr"):
        assert {child.tag for look in body.iter(qn(kind)) for child in look} <= allowed


def test_the_contents_are_filled_and_point_at_the_headings() -> None:
    """A field of Word with a line for each section; each link ends at a bookmark in a heading."""
    body = opened(paper()).element.body
    (contents,) = body.iter(qn("w:sdt"))
    codes = "".join(code.text or "" for code in contents.iter(qn("w:instrText")))
    links = [link.get(qn("w:anchor")) for link in contents.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    lines = ["".join(t.text or "" for t in link.iter(qn("w:t"))) for link in contents.iter(qn("w:hyperlink"))]
    named = [one for one in paper().sections if not one.part]
    assert links == marks and len(set(marks)) == len(named) < len(paper().sections)
    assert lines == [one.number + one.title for one in named]
    assert codes.split()[0] == "TOC" and codes.count("PAGEREF") == len(marks)


def test_fields_are_whole() -> None:
    """As many begin as end, in the text and in the foot."""
    data = write(paper(), ENGLISH)
    for name in ("word/document.xml", "word/footer1.xml", "word/footer2.xml"):
        kinds = re.findall(r'fldCharType="(\w+)"', part(data, name))
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 0


def test_head_and_foot_say_draft_and_page_x_of_y() -> None:
    """On the first page the status says it; from the second on the head does."""
    section = opened(paper()).sections[0]
    for foot in (section.footer, section.first_page_footer):
        assert foot.paragraphs[0].text == f"{paper().footer}\tPage 1 of 1"
    assert section.header.paragraphs[0].text == f"{document().title}\tDRAFT"
    assert "PAGE" in part(write(paper(), ENGLISH), "word/footer1.xml")


@pytest.mark.parametrize(("language", "tongue"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_language_and_the_properties(language: str, tongue: str) -> None:
    """A screen reader and a spelling checker know the language; no user and no machine is in the file."""
    made = opened(replace(paper(), language=language, at="2026-11-12"))
    lang = made.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    told = made.core_properties
    assert lang is not None and lang.get(qn("w:val")) == tongue == told.language
    assert (told.title, told.author, told.last_modified_by) == (document().title, "De Wilg", "De Wilg")
    assert told.created is not None and told.created.isoformat()[:10] == "2026-11-12"
    archive = zipfile.ZipFile(io.BytesIO(write(paper(), ENGLISH)))
    assert not [name for name in archive.namelist() if b"python" in archive.read(name)]


def test_table_heads_repeat_and_columns_are_set_twice() -> None:
    """Every row stays whole, the first one returns on each page, and Word and LibreOffice agree on the widths."""
    made = opened(paper())
    tables = [one for one in paper().blocks() if isinstance(one, Table)]
    assert len(made.tables) == len(tables) > 1
    for table, block in zip(made.tables, tables, strict=True):
        rows = table._tbl.tr_lst
        assert [bool(list(row.iter(qn("w:tblHeader")))) for row in rows] == [True] + [False] * len(block.rows)
        assert all(list(row.iter(qn("w:cantSplit"))) for row in rows)
        assert not table.autofit
        assert [cell.width for cell in table.rows[0].cells] == [column.width for column in table.columns]
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == block.title


def test_rows_to_write_in_are_high_enough() -> None:
    """9 mm at least, so that a signature fits."""
    table = Table("Sign", ("Name", "Signature"), (("", ""),) * 3, (0.5, 0.5), tall=True)
    made = opened(small(Section("Signing", (table, Blanks(("On:",))))))
    heights = [row.height for row in made.tables[0].rows]
    assert all(height is not None and height.mm >= 9 for height in heights[1:])
    assert styled(made, "Line to fill in") == ["On: \t"]


def test_every_list_of_steps_counts_for_itself() -> None:
    """Three lists: from 1, from 1 again, and from 4."""
    made = opened(small(Section("S", (Steps(("a", "b")), Steps(("c",)), Steps(("d",), first=4)))))
    items = [p._p for p in made.paragraphs if p.style and p.style.name == "List Number"]
    ids = [int(one.get(qn("w:val"), 0)) for item in items for one in item.iter(qn("w:numId"))]
    numbering = made.part.numbering_part.element
    starts = {one.numId: one.find(f".//{qn('w:startOverride')}") for one in numbering.num_lst}
    assert ids[0] == ids[1] and len(set(ids)) == 3
    assert [starts[n].get(qn("w:val")) for n in dict.fromkeys(ids)] == ["1", "1", "4"]


def test_a_page_of_its_own_begins_and_ends_by_itself() -> None:
    """What is printed for the wall shares its page with nothing."""
    made = opened(small(Section("A", ()), Section("B", (), new_page=True), Section("C", ()), Section("D", ())))
    heads = [p for p in made.paragraphs if p.style and p.style.name == "Heading 1"]
    assert [bool(p.paragraph_format.page_break_before) for p in heads] == [False, True, True, False]


def test_paragraphs_of_each_kind_have_their_style() -> None:
    """A lead, a note and a warning are styles; a kind that nobody knows is text."""
    kinds = ("text", "lead", "note", "warning", "other")
    made = opened(small(Section("S", tuple(Para(kind, kind) for kind in kinds))))
    names = [p.style.name for p in made.paragraphs if p.text in kinds and p.style]
    assert names == ["Normal", "Opening text", "Small print", "Warning", "Normal"]


@pytest.mark.parametrize("kind", sorted(PAPERS))
def test_every_paper_can_be_written(kind: str) -> None:
    """Leaflets too; only what has contents gets a list of them."""
    one = PAPERS[kind](document(), ENGLISH)
    made = opened(one)
    assert made.paragraphs[0].text == (one.corner or one.status or one.title)
    assert bool(list(made.element.body.iter(qn("w:sdt")))) == one.contents


def test_a_changed_style_keeps_the_structure() -> None:
    """What a head teacher does: another colour, a mended rule, saved and opened again."""
    made = opened(paper())
    before = [(p.style.name, p.text) for p in made.paragraphs if p.style]
    made.styles["Heading 1"].font.color.rgb = RGBColor(0x11, 0x77, 0x33)
    made.styles["Rule"].font.size = Pt(14)
    rule = next(p for p in made.paragraphs if p.style and p.style.name == "Rule")
    rule.runs[2].text = "We mended this rule."
    again = io.BytesIO()
    made.save(again)
    back = docx.Document(again)
    after = [(p.style.name, p.text) for p in back.paragraphs if p.style]
    assert [style for style, _ in after] == [style for style, _ in before]
    changed = [new for (_, old), (_, new) in zip(before, after, strict=True) if old != new]
    assert changed == [rule.text] and "\tWe mended this rule." in rule.text
    assert back.styles["Heading 1"].font.color.rgb == RGBColor(0x11, 0x77, 0x33)
    assert len(back.tables) == len(made.tables)


def test_the_typeface_travels_along() -> None:
    """Both faces are in the file, masked with the key beside them; unmasked they are the game's own."""
    archive = zipfile.ZipFile(io.BytesIO(write(paper(), ENGLISH)))
    table = archive.read("word/fontTable.xml").decode()
    for n, face in enumerate(FACES, 1):
        data, own = archive.read(f"word/fonts/font{n}.odttf"), resource("assets", "fonts", face.file).read_bytes()
        key = bytes.fromhex(re.findall(rf'{face.slot} r:id="rId{n}" w:fontKey="{{(.*?)}}"', table)[0].replace("-", ""))
        plain = bytes(byte ^ key[15 - at % 16] for at, byte in enumerate(data[:32])) + data[32:]
        assert plain == own and plain.startswith(b"\0\1\0\0") and len(own) < 150_000
    assert "embedTrueTypeFonts" in archive.read("word/settings.xml").decode()


def test_the_same_paper_gives_the_same_bytes() -> None:
    """No moment of writing is in the file, nor in the list of its parts."""
    infos = zipfile.ZipFile(io.BytesIO(write(paper(), ENGLISH))).infolist()
    assert {info.date_time[:3] for info in infos} == {(1980, 1, 1)}
    assert write(paper(), ENGLISH) == write(paper(), ENGLISH) == EXPORTS["docx"](document(), ENGLISH)


def test_what_comes_from_the_blank_document_is_gone() -> None:
    """No preview, no foreign typeface, no leftover style."""
    data = write(paper(), ENGLISH)
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert not [name for name in names if "thumbnail" in name or "Effects" in name or "customXml" in name]
    assert "Cambria" not in part(data, "word/theme/theme1.xml") and "Calibri" not in part(data, "word/styles.xml")
    assert 'compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in part(
        data, "word/settings.xml"
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_styles_have_one_name(language: str) -> None:
    """Word drops a style whose name is taken, whatever its kind or its case."""
    sheet = parse_xml(styles_xml(language, words(language)))
    names = [name.get(qn("w:val")).casefold() for name in sheet.iter(qn("w:name"))]
    assert len(set(names)) == len(names) > len(looks(words(language)))


@pytest.mark.parametrize("count", [0, 500])
def test_no_rule_and_very_many_rules(count: int) -> None:
    """Both are a protocol."""
    made = opened(small(Section("S", tuple(Entry(f"3.{n}", f"Rule {n}") for n in range(count))), contents=True))
    assert len(styled(made, "Rule")) == count


def test_texts_that_no_file_likes() -> None:
    """Control and half characters go, signs of XML stay signs, and nothing is cut off."""
    long = "word " * 1000
    made = opened(
        small(Section(ODD, (Para(ODD), Entry(ODD, long, ((ODD, ODD),)), Sub(ODD)), ODD), title=ODD, school=ODD)
    )
    fit = "Zoë’s 👩‍🏫 emoji, <w:p>&amp;  “quotes” €5 łódź"
    assert styled(made, "Title") == [fit] == styled(made, "Heading 2") == styled(made, "Normal")
    assert styled(made, "Rule") == [f"{fit}\t{long}"]


def test_text_that_runs_to_the_left_does() -> None:
    """The paragraph and its run are marked; one that only holds such a word is not."""
    made = opened(small(Section("S", (Para(ARABIC), Para(f"Wij zeggen: {ARABIC}"), Entry("3.1", ARABIC)))))
    marked = [bool(list(p._p.iter(qn("w:bidi")))) for p in made.paragraphs if ARABIC in p.text]
    assert marked == [True, False, True]
    assert "<w:rtl/>" in part(write(small(Section("S", (Para(ARABIC),))), ENGLISH), "word/document.xml")


def png(width: int = 8, height: int = 4) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = (b"\0" + b"\x24\x57\xd6" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("size", "mm"), [((8, 4), (36, 18)), ((1000, 10), (60, 0.6)), ((10, 1000), (0.18, 18))])
def test_the_logo_is_at_the_top_with_its_name(size: tuple[int, int], mm: tuple[float, float]) -> None:
    """As large as it may be, never out of shape, and read out to who cannot see it."""
    made = opened(replace(paper(), logo=png(*size)))
    (shape,) = made.inline_shapes
    assert made.paragraphs[0]._p.find(f".//{qn('w:drawing')}") is not None
    assert made.paragraphs[1].text == document().status
    assert (shape.width.mm, shape.height.mm) == pytest.approx(mm, abs=0.01)
    assert shape._inline.docPr.get("descr") == "Logo of De Wilg"


@pytest.mark.parametrize(
    "logo",
    [b"", b"no picture", png()[:40], png()[:-3], png()[:-20] + b"x" * 20, png(0, 0), b"\xff\xd8\xff", b"GIF89a\1\0\1\0",
     b"\xff\xd8\xff\xe0\0\x10JFIF" + b"\xff\xd9", b"\x89PNG\r\n\x1a\n" + b"\xff" * 64],
)  # fmt: skip
def test_a_broken_logo_is_left_out(logo: bytes) -> None:
    """The protocol comes all the same."""
    made = opened(replace(paper(), logo=logo))
    assert not made.inline_shapes and made.paragraphs[0].text == document().status


def test_a_session_of_odd_texts_becomes_a_document() -> None:
    """From the session on: what people typed reaches the rule."""
    odd = replace(AGREED, text=ODD + "5" * 5000, reason=ARABIC, owner=ODD)
    made = opened(paper(replace(SESSION, agreements=(odd,) * 3)))
    assert sum("5" * 5000 in text for text in styled(made, "Rule")) == 3


def test_schema_order_of_what_we_write() -> None:
    """Word repairs, with a question, a paragraph whose properties are in another order than the schema has."""
    order = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "tabs", "bidi", "spacing", "ind",
             "outlineLvl")  # fmt: skip
    made = opened(paper())
    for root in (made.element.body, made.styles.element):
        for look in root.iter(qn("w:pPr")):
            names = [child.tag.rpartition("}")[2] for child in look]
            assert names == sorted(names, key=order.index)
