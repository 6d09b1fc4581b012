"""What Word, mail, old editors and the web make of a card: each shape gets the sentence that is true, at its place."""

from __future__ import annotations

import codecs
import io
import zipfile

import pytest

from game.content.card_file import build_card
from game.content.decoding import raw_text, wide_encoding
from game.content.lookalikes import garbled
from game.content.problem import english
from game.content.yaml_patch import rewritten, tree_of
from game.content.yaml_reader import FAST, PURE, read
from tests.content.content_samples import BOUNDS, GOOD

TITLE = "title: Het volgverzoek"
NOT_PLAIN = "(save it as plain text (UTF-8), under a name that ends in .yaml)"
HARD = "after the colon (type an ordinary space in its place)"


def docx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return out.getvalue()


def changed(old: str, new: str) -> bytes:
    assert old in GOOD
    return GOOD.replace(old, new, 1).encode()


SHAPES = {
    "a hard space behind a colon": (changed(TITLE, "title:\u00a0Het"), f"5:7: there is a hard space (U+00A0) {HARD}"),
    "a narrow one": (changed(TITLE, "title:\u202fHet"), f"5:7: there is a hard space (U+202F) {HARD}"),
    "a wide one": (changed(TITLE, "title:\u3000Het"), f"5:7: there is a hard space (U+3000) {HARD}"),
    "in the first line": (
        changed("kind: dilemma", "kind:\u00a0dilemma"),
        f"1:6: there is a hard space (U+00A0) {HARD}",
    ),
    "in a standpoint": (
        changed("    text: Altijd", "    text:\u00a0Altijd"),
        f"20:10: there is a hard space (U+00A0) {HARD}",
    ),
    "nothing behind a colon": (
        changed(TITLE, "title:Het volgverzoek"),
        "5:7: a space is missing after the colon (write 'field: text')",
    ),
    "a colon of another alphabet": (
        changed(TITLE, "title\uff1a Het"),
        "5:6: \uff1a (U+FF1A) is not a colon (type an ordinary colon and a space in its place)",
    ),
    "a dash of Word": (
        changed("  - id: nooit", "  – id: nooit"),
        "12:3: – (U+2013) is not a hyphen (type an ordinary hyphen and a space in its place: '- ')",
    ),
    "a long dash of Word": (
        changed("  - id: oud-leerlingen", "  — id: oud-leerlingen"),
        "16:3: — (U+2014) is not a hyphen (type an ordinary hyphen and a space in its place: '- ')",
    ),
    "a bullet of Word": (
        changed("  - id: nooit", "  • id: nooit"),
        "12:3: • (U+2022) is not a hyphen (type an ordinary hyphen and a space in its place: '- ')",
    ),
    "dashes of Word before questions": (
        changed(
            "  - Wat betekent dit voor het kind?\n  - Wat zien ouders?", "  – Wat betekent dit?\n  – Wat zien ouders?"
        ),
        "25:3: – (U+2013) is not a hyphen (type an ordinary hyphen and a space in its place: '- ')",
    ),
    "nothing behind a hyphen": (
        changed("  - id: nooit", "  -id: nooit"),
        "12:4: a space is missing after the hyphen (type a space there: '- ')",
    ),
    "a packed file": (b"\x1f\x8b\x08\0", f"1:1: this is a Word document or a zip, not plain text {NOT_PLAIN}"),
    "a hard space behind a hyphen": (
        changed("  - id: nooit", "  -\u00a0id: nooit"),
        "12:4: there is a hard space (U+00A0) after the hyphen (type an ordinary space in its place)",
    ),
    "curly quotes around a colon": (
        changed(TITLE, "title: “Let op: het volgverzoek”"),
        '5:8: “ is a curly quote, and cannot hold text together (put the text between two straight ones: ")',
    ),
    "single curly quotes": (
        changed(TITLE, "title: ‘Let op: het volgverzoek’"),
        '5:8: ‘ is a curly quote, and cannot hold text together (put the text between two straight ones: ")',
    ),
    "a curly quote that closes a straight one": (
        changed(TITLE, 'title: "Het volgverzoek”'),
        '5:24: ” is a curly quote, and cannot hold text together (put the text between two straight ones: ")',
    ),
    "a curly quote around a name": (
        changed(TITLE, "“title”: Het"),
        "5:1: next to 'title' is a character that does not belong there "
        "(delete this line, and type it again in this file)",
    ),
    "an unseen sign in a name": (
        changed(TITLE, "\u200btitle: Het"),
        "5:1: next to 'title' is a character that does not belong there "
        "(delete this line, and type it again in this file)",
    ),
    "a tab": (changed("    text: Altijd", "\ttext: Altijd"), "20:1: a tab (use ordinary spaces)"),
    "a wide space in the indentation": (
        changed("    text: Altijd", "\u3000  text: Altijd"),
        "20:1: a hard space in the indentation (use ordinary spaces)",
    ),
    "a hyphen of Word in a name": (
        changed("id: oud-leerlingen", "id: oud\u2011leerlingen"),
        "16:9: 'Option B: Short name (id)' contains a character that only looks right: U+2011 "
        "(type it again: oud-leerlingen)",
    ),
    "an unseen sign in a choice": (
        changed("weight: light", "weight: li\u200bght"),
        "4:9: 'Weight (weight)' contains a character that only looks right: U+200B (type it again: light)",
    ),
    "hyphens of Word in a day": (
        changed("checked: 2026-11-22", "checked: 2026–11–22"),
        "31:12: 'Law or standing advice: Checked on (checked)' contains a character that only looks right: U+2013 "
        "(type it again: 2026-11-22)",
    ),
    "the code page of Windows": (
        GOOD.replace("Het volg", "Eén volg").encode("cp1252"),
        "5:9: this letter is not UTF-8: probably é (save the file again as UTF-8; in Notepad under Save as, Encoding)",
    ),
    "RTF": (
        b"{\\rtf1\\ansi kind: dilemma}",
        f"1:1: this is a document with formatting (RTF), not plain text {NOT_PLAIN}",
    ),
    "a Word document": (docx(), f"1:1: this is a Word document or a zip, not plain text {NOT_PLAIN}"),
    "an old Word document": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50),
        f"1:1: this is an old Word document, not plain text {NOT_PLAIN}",
    ),
    "PDF": (b"%PDF-1.7\n", f"1:1: this is a PDF, not plain text {NOT_PLAIN}"),
    "a web page": (b"\n<!DOCTYPE html><html>", f"1:1: this is a web page, not plain text {NOT_PLAIN}"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "1:1: this is a picture, not text"),
    "what a disk lost": (
        bytes(300),
        "1:1: the file contains nothing but zeros: its text is lost (restore it from a copy)",
    ),
    "nothing": (b"", "1:1: the file is empty"),
}


@pytest.mark.parametrize("loader", [FAST, PURE], ids=["fast", "pure"])
@pytest.mark.parametrize("shape", SHAPES)
def test_what_was_typed_elsewhere_gets_the_sentence_that_is_true(shape: str, loader: object) -> None:
    """With the place where the sign is, not where the parser gave up."""
    data, told = SHAPES[shape]
    card, problems = build_card(data, "p", "a1-x", BOUNDS, "a.yaml", loader)
    assert card is None and problems[0].report(english) == f"a.yaml:{told}"


WIDE = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
MARKS = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("mark", [True, False], ids=["with a mark", "without"])
@pytest.mark.parametrize("encoding", WIDE)
def test_wide_letters_are_read_as_they_were_meant(encoding: str, mark: bool) -> None:
    """What an old editor saves as Unicode is a card, whether it says so at its beginning or not."""
    text = GOOD.replace("Het volg", "Eén “volg”").replace("\n", "\r\n")
    data = (MARKS[encoding] if mark else b"") + text.encode(encoding)
    card, problems = build_card(data, "p", "a1-x", BOUNDS)
    assert not problems and card is not None and card.title == "Eén “volg”verzoek"
    tree = tree_of(read(data))
    assert isinstance(tree, dict)
    after = rewritten(data, tree | {"title": "Twee"})
    assert wide_encoding(after) == encoding and "title: Twee" in raw_text(after)


@pytest.mark.parametrize("text", ["x", "kind: é\n", "\u0416" * 50, "日本" * 40, "a\n" * 300, GOOD])
def test_narrow_letters_are_never_taken_for_wide_ones(text: str) -> None:
    assert wide_encoding(text.encode()) == "" and raw_text(text.encode()) == text


GARBLED = [
    ("geÃ«rfd", "geërfd"),
    ("dâ€™r", "d’r"),
    ("â‚¬5", "€5"),
    ("cafÃ©", "café"),
    ("ÐŸÑ€Ð¸", "При"),
]


@pytest.mark.parametrize(("wrong", "right"), GARBLED)
def test_letters_that_went_wrong_are_told_with_what_they_were(wrong: str, right: str) -> None:
    """A guess: the card is played, and its author looks again."""
    card, problems = build_card(changed("Het volgverzoek", f"Het {wrong}"), "p", "a1-x", BOUNDS, "a.yaml")
    (told,) = problems
    assert card is not None and told.warns and told.place == "a.yaml:5:8"
    assert wrong in told.sentence(english) and f"probably “{right}”" in told.sentence(english)


def test_a_letter_that_was_lost_is_told() -> None:
    card, (told,) = build_card(changed("Het volgverzoek", "Ge\ufffdrfd"), "p", "a1-x", BOUNDS, "a.yaml")
    assert card is not None and told.warns and "is missing a letter: “Ge\ufffdrfd”" in told.sentence(english)


@pytest.mark.parametrize("coding", ["latin-1", "cp1252"])
def test_every_letter_that_was_read_in_a_wrong_way_is_found(coding: str) -> None:
    """The quick look that comes first passes over none: each letter of two, three and four bytes, in a word."""
    tried = 0
    for sign in map(chr, (*range(0x80, 0xD800), *range(0x1F600, 0x1F650))):
        seen = sign.encode().decode(coding, "ignore")
        if seen.encode(coding) == sign.encode() and not any(letter.isspace() for letter in seen):
            tried += 1
            assert garbled(f"een x{seen}x") == (f"x{seen}x", f"x{sign}x")
    assert tried > 40_000


RIGHT = [
    "Één café, naïef geïnd",
    "São João",
    "ça va, où ?",
    "Ünlü Şükrü",
    "Привіт, світе",
    "Dat: mag – of niet? “Ja”, zei iemand",
    "Tel\u00a0112",
    "👩\u200d🏫 leest",
]


@pytest.mark.parametrize("text", RIGHT)
def test_letters_of_every_language_are_left_alone(text: str) -> None:
    """Neither taken for others nor told: what people write is right, though the wall may have no letters for it."""
    quoted = GOOD.replace("Het volgverzoek", f'"{text}"').replace("Je account is openbaar.", f"Zij: {text}.")
    card, problems = build_card(quoted.encode(), "p", "a1-x", BOUNDS)
    assert card is not None and card.title == text and not [one for one in problems if not one.warns]
    told = [one.message.msgid for one in problems]
    assert [text for text in told if "letter" in text or "character" in text] == (
        ["'{field}' contains characters that the big screen cannot show: {signs}"] * 2 if "👩" in text else []
    )


def test_a_sign_far_from_the_mistake_is_not_blamed() -> None:
    """Curly quotes are right in a text: the mistake is where the parser says, five lines below."""
    text = GOOD.replace("Het volgverzoek", "“Het volgverzoek”").replace("notes:", "notes: [")
    _, problems = build_card(text.encode(), "p", "a1-x", BOUNDS, "a.yaml")
    assert "curly" not in problems[0].report(english) and not problems[0].place.startswith("a.yaml:5:")
